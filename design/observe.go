package design

import (
	"iter"
	"math"
	"slices"

	"proefbank/design/estimate"
	"proefbank/model"
)

// Size is how large a trial is: its first municipalities, the first people
// recruited in each, and the months they are followed.
type Size struct {
	Municipalities int
	NPerArm        int
	Months         int
}

// Size is the size that was declared.
func (e *Experiment) Size() Size { return Size{e.Sites(), e.NPerArm, e.Months} }

// An observation is what a trial team holds of one outcome at one wave for one
// arm against control, a row a person, and, apart from it, what the worlds
// know. Memory is reused from one to the next.
type observation struct {
	*compared
	at        sighting
	known     bool      // whether what the worlds know is filled in
	y         []float64 // what was seen; NaN where nothing was
	baseline  []float64 // the outcome at the baseline; all 0 where that tells nothing
	received  []float64 // came under an arm by the wave
	responded []float64
	event     []float64     // of a time: whether it happened
	untreated []float64     // y had the treated been given nothing: what the control world knows
	places    []model.Place // with whom people held the job by the wave
	clusters  Cluster       // that the analysis takes

	offer   effect // of being offered the arm
	rollOut effect // when everybody is offered the arm
	groups  groups // those who are compared

	measure reading
	source  eye
	wave    int          // place in Waves
	month   int          // of the wave, since the baseline
	all     pairOfWorlds // everybody, under the offer and without
	those   pairOfWorlds // of whom it is known what the offer did at the trial's saturation
	worths  worths
	townOf  []int32      // municipalities of those; of a primary outcome only
	towns   int          // how many there are
	fair    pairOfWorlds // a row a person: in the trial and without an offer

	hosts  *model.Hosts
	beside []model.Place // with whom those of whom it is known are in the job; nil where hosts and coaches are alike
}

// sighting is what an observation is of.
type sighting struct {
	outcome           *Outcome
	wave, arm, before int
	among             Aside
}

// pairOfWorlds are values of people in two worlds, fairly scored.
type pairOfWorlds struct{ in, out []float64 }

func (p *pairOfWorlds) add(in, out float64) { p.in, p.out = append(p.in, in), append(p.out, out) }

func (p *pairOfWorlds) clear() { p.in, p.out = p.in[:0], p.out[:0] }

// begin makes room for an outcome at a wave of those who are compared.
func (o *observation) begin(e *Experiment, c *compared, outcome *Outcome, wave int) {
	n := len(c.seats)
	o.compared, o.measure, o.source, o.wave = c, e.reading(outcome, e.Waves[wave]), e.Attrition.eye(outcome.Source), wave
	o.month = e.Waves[wave]
	o.clusters, o.places = outcome.Cluster, slices.Grow(o.places[:0], n)[:n]
	for _, column := range []*[]float64{&o.y, &o.baseline, &o.received, &o.responded, &o.event, &o.untreated,
		&o.fair.in, &o.fair.out} {
		*column = slices.Grow((*column)[:0], n)[:n]
	}
	o.all.clear()
	o.those.clear()
	o.townOf, o.beside, o.hosts = o.townOf[:0], nil, &e.Country.Hosts
}

// observe fills the observation of an outcome at a wave (a place in Waves) for
// the arm with the number, in a trial of the size. Only people are seen whose
// baseline came before the month.
func (a *analyst) observe(sites []Site, size Size, outcome *Outcome, wave, arm, before int) {
	a.see(sites, size, outcome, wave, arm, before)
	a.know(sites)
}

// see fills in what a trial team holds; of what is seen already nothing changes.
func (a *analyst) see(sites []Site, size Size, outcome *Outcome, wave, arm, before int) {
	e, o, at := a.e, &a.observation, sighting{outcome, wave, arm, before, a.aside}
	if o.at == at {
		return
	}
	sites = sites[:min(size.Municipalities, len(sites))]
	o.towns = len(sites)
	o.begin(e, a.seated(sites, size, arm, before), outcome, wave)
	o.worths.clear(e, sites, size)
	last := o.at
	last.wave = at.wave
	o.rows(e, sites, last != at)
	o.at, o.known = at, false
}

// know fills in what the worlds know.
//
// The truth is that of the trial's own saturation. Where people affect each
// other, it is what the offer did to those who got it in the trial's world,
// with the same people in the control world beside it; where they do not, it
// is the same whoever else is offered the arm, and everybody counts. What a
// coach who scores adds is no part of it.
func (a *analyst) know(sites []Site) {
	o := &a.observation
	if o.known {
		return
	}
	o.known = true
	if o.measure.Kind != estimate.Duration {
		o.offered(a.e, sites, a.at.outcome.Primary)
	}
	o.offer, o.rollOut = effectOf(o.those), effectOf(o.all)
	o.groups = o.grouped()
}

// offered takes in what the offer does to everybody, and to those of whom it is
// known at the trial's own saturation, with their municipalities where these are asked.
func (o *observation) offered(e *Experiment, sites []Site, towns bool) {
	differ := o.hosts.Differ() && len(e.contrasts(o.arm)) == 1
	for u := range o.asked(e, sites) {
		nothing := o.worths.in[u.without][u.at]
		o.all.add(o.worths.in[u.with][u.at], nothing)
		if u.world < 0 {
			continue
		}
		o.those.add(o.worths.in[u.world][u.at], nothing)
		if !towns {
			continue
		}
		o.townOf = append(o.townOf, int32(u.site))
		if differ {
			o.beside = append(o.beside, sites[u.site].Worlds[u.world].At(o.wave, u.person).Place)
		}
	}
}

// asked is somebody of whom the truth is asked, in a contrast: a place among those of a
// site and among everybody, and the world in which they are under the offer at the
// trial's own saturation; -1 where there is none.
type asked struct {
	site, person, at, world int
	contrast
}

// asked are all of those, site after site.
func (o *observation) asked(e *Experiment, sites []Site) iter.Seq[asked] {
	contrasts, composed := e.contrasts(o.arm), e.Composed()
	for _, c := range contrasts {
		o.ask(sites[:o.towns], c.with)
	}
	return func(yield func(asked) bool) {
		for i := range o.towns {
			s, from := &sites[i], o.worths.from[i]
			for j := range o.worths.from[i+1] - from {
				if !o.among.takes(&s.Cohort.People[j]) {
					continue
				}
				for _, c := range contrasts {
					if !yield(asked{i, j, from + j, offeredIn(s, j, c, composed), c}) {
						return
					}
				}
			}
		}
	}
}

// seenAt is everybody of a site at a wave, by world.
func seenAt(s *Site, wave int) [][]model.Wave {
	seen := make([][]model.Wave, len(s.Worlds))
	for number, w := range s.Worlds {
		seen[number] = w.Wave(wave)
	}
	return seen
}

// offeredIn is the number of the world in which the j-th person is under the offer,
// at the trial's own saturation; -1 where there is none. Where people affect each
// other, and the trial is not composed, it is the trial, for those who got the offer.
func offeredIn(s *Site, j int, c contrast, composed bool) (world int) {
	switch {
	case composed:
		return c.with
	case int(s.Assigned[j]) == c.with:
		return len(s.Worlds) - 1
	}
	return -1
}

// contrast is a pair of worlds whose difference is the effect of an arm.
type contrast struct{ with, without int }

// contrasts are the arm against control or, in a factorial trial, whose arms
// are the first, the second and both, the arm against control and both against
// the other: its main effect.
func (e *Experiment) contrasts(arm int) []contrast {
	if e.Assignment.Method == Factorial {
		return []contrast{{arm, 0}, {3, 3 - arm}}
	}
	return []contrast{{arm, 0}}
}

// took tells whether the j-th person, with an offer, has come under its arm so
// many months after the baseline: has held the job or, where the arm is none,
// did not turn it down.
func (e *Experiment) took(s *Site, j int, o model.Offer, month int, v *model.Wave) bool {
	regime := o.Arm >= 0 && !e.Country.Arms[o.Arm].Job && int(o.After) < month
	return v.MonthsInJob > 0 || regime && !e.neverTakes(&s.Cohort.People[j])
}

// rows fills the rows, site by site; anew tells whether they are of other people or of
// another outcome than the last were, so that the baseline is another.
func (o *observation) rows(e *Experiment, sites []Site, anew bool) {
	start := o.measure
	start.care.month = 0
	o.ask(sites, len(e.Country.Arms)+1)
	for _, c := range e.contrasts(o.arm) {
		o.ask(sites, c.without)
	}
	for k, i := range o.site {
		o.row(e, &sites[i], k)
		if anew {
			o.baseline[k] = e.atBaseline(&start, &sites[i], int(o.seats[k].person))
		}
	}
}

// ask fills in what the outcome is for everybody in a world.
func (o *observation) ask(sites []Site, world int) { o.worths.ask(world, &o.measure, sites, o.wave) }

// row fills the k-th row, of a person of the site, as the trial's world has it.
func (o *observation) row(e *Experiment, s *Site, k int) {
	of, m, month := &o.seats[k], &o.measure, e.Waves[o.wave]
	j, at, trial := int(of.person), o.worths.from[o.site[k]]+int(of.person), len(s.Worlds)-1
	p, v := &s.Cohort.People[j], s.Worlds[trial].At(o.wave, j)
	fair, fairly := o.worths.in[trial][at], o.worths.in[of.without][at]
	y, untreated := m.scoredTo(fair, p, v), m.scoredTo(fairly, p, s.Worlds[of.without].At(o.wave, j))
	event := 0.0
	o.fair.in[k], o.fair.out[k] = fair, fairly
	if m.Kind == estimate.Duration {
		month = min(month, int(o.open[k])) // until then a time is at risk, and after it censored
		y, event = timeOf(v, month)
	}
	responded := m.told(&o.source, s, j, int(of.starts), month, v)
	if responded = responded && !math.IsNaN(y); !responded {
		y = math.NaN()
	}
	if !responded || m.Kind == estimate.Duration || math.IsNaN(untreated) {
		untreated = y
	}
	o.y[k], o.event[k], o.untreated[k], o.places[k] = y, event, untreated, v.Place
	o.received[k] = oneIf(e.took(s, j, of.offer, month, v))
	o.responded[k] = oneIf(responded)
}

// timeOf is the time to the event, or at risk of it: to death, to AOW, after
// which nobody looks for work, or to the month.
func timeOf(v *model.Wave, month int) (time, event float64) {
	if v.FirstRegular >= 0 && int(v.FirstRegular) < month {
		return float64(v.FirstRegular) + 0.5, 1
	}
	if v.Ended >= 0 && int(v.Ended) < month {
		return float64(v.Ended), 0
	}
	return float64(month), 0
}

func oneIf(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
