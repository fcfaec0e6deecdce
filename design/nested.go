package design

import (
	"proefbank/internal/lang"
	"proefbank/model"
)

// Nested says why one set of worlds cannot serve trials of all the sizes. A
// smaller trial's people are the first of a larger one's, and their lives under
// each arm are theirs in both. In a stepped wedge the offer comes with a step
// of the municipality's, and the number of municipalities sets the steps.
func (t *Trial) Nested(sizes []Size) error {
	for _, s := range sizes {
		if t.Assignment.Method == SteppedWedge && s.Municipalities != sizes[0].Municipalities {
			return lang.Errorf(
				"a stepped-wedge gives each municipality another step when their number changes, so people live other lives: "+
					"ask for one number of municipalities at a time",
				"een stepped-wedge geeft elke gemeente een andere stap als hun aantal verandert, zodat mensen een ander leven leiden: "+
					"vraag één aantal gemeenten tegelijk")
		}
	}
	return nil
}

// Hosted says why one set of worlds cannot serve trials of all the sizes where hosts or
// coaches differ: the people of a group fill them one after the other, and a trial that is
// assigned anew for every size has others in its groups, who were then spread over too many.
func (t *Trial) Hosted(sizes []Size, hosts *model.Hosts) error {
	if t.prefixes() || t.Assignment.Unit == Neighbourhood || t.Assignment.Unit == Municipality || !hosts.Differ() {
		return nil
	}
	for _, s := range sizes {
		if s.NPerArm != sizes[0].NPerArm || t.Assignment.Method == Complete && s.Municipalities != sizes[0].Municipalities {
			return lang.Errorf(
				"hosts or coaches differ (hosts.host, hosts.coach), and %s puts people into other groups in a trial of another size, so they share other hosts: "+
					"ask for one size at a time",
				"werkplekken of begeleiders verschillen (hosts.host, hosts.coach), en %s deelt mensen in een proef van een andere omvang anders in, zodat zij andere werkplekken delen: "+
					"vraag één omvang tegelijk", t.Assignment.Method)
		}
	}
	return nil
}

// prefixes tells whether the first people and municipalities of a trial are
// assigned as a trial of that size would assign them.
func (t *Trial) prefixes() bool { return !Allocations.Of(t.Assignment.Method).whole }

// first are the sites of a trial of the size, within a replication of a larger
// one: assigned as a trial of that size assigns, with the trial's world put
// together anew from those of the arms.
func (e *Experiment) first(sites []Site, replication int, size Size) []Site {
	people := e.PlannedWith(size.NPerArm)
	if e.prefixes() || e.Country.Interference.Any() || size.Municipalities >= len(sites) && people >= e.Planned() {
		return sites
	}
	small := make([]Site, min(size.Municipalities, len(sites)))
	for i := range small {
		s := &sites[i]
		small[i] = Site{Cohort: s.Cohort.First(people), staying: s.staying, leaves: s.leaves, closes: s.closes, Worlds: s.Worlds}
	}
	e.assign(small, e.Key.Child(uint64(replication)))
	for i := range small {
		e.compose(&small[i])
	}
	return small
}

// compose puts the waves of a site's trial together from the arms' worlds.
func (e *Experiment) compose(s *Site) {
	lived := make([]int8, len(s.Assigned))
	for j := range lived {
		lived[j] = max(e.offered(s, j).Arm+1, 0)
	}
	trial := e.trial()
	s.Worlds = append(s.Worlds[:trial:trial], model.ComposeWaves(s.Cohort, s.Worlds, lived))
}
