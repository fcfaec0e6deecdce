package model

import (
	"math"

	"proefbank/sim"
)

// Hosts is with whom people in a job spend their days: an organisation that has
// several of the scheme's jobs, and a coach with a caseload. What these make of
// a job their people have in common, so that the treated hang together and the
// controls do not: a trial is then partially nested (Roberts & Roberts, 2005,
// Clinical Trials 2, p. 152-162).
type Hosts struct {
	Jobs  float64 `yaml:"jobs" unit:"people per host" range:"1,100000" means:"people in a job whom one host takes in; who is recruited next goes to the next host"`
	Host  Differ  `yaml:"host"`
	Coach Differ  `yaml:"coach"`
}

// Differ is how much what a job does differs from one host, or one coach, to
// another; 0: not at all.
type Differ struct {
	Wellbeing float64 `yaml:"wellbeing_sd" unit:"latent SD" range:"0,1" means:"how much what a year in the job does to every measure of wellbeing differs between those with whom it is spent"`
	Absence   float64 `yaml:"absence_sd" unit:"log points" range:"0,2" means:"how much both kinds of spells of sickness differ between them, around a mean ratio of 1"`
	Exit      float64 `yaml:"exit_sd" unit:"log points" range:"0,2" means:"how much the hazard of regular work in the job differs between them, around a mean ratio of 1"`
}

// Differ tells whether it matters with whom a job is held.
func (h *Hosts) Differ() bool { return h.Host != Differ{} || h.Coach != Differ{} }

// company is what somebody's host and coach make of the job.
type company struct {
	wellbeing float64 // more that a year in it does, latent SD
	sickness  float64 // multiplies both kinds of spells
	regular   float64 // multiplies the hazard of regular work
}

// of is what the host, or the coach, with the number makes of a job: at the
// municipality's key, the number as its month, so that nobody else's number
// changes it.
func (d *Differ) of(town sim.Key, process uint16, number int32) company {
	if *d == (Differ{}) {
		return company{0, 1, 1}
	}
	wellbeing, sickness := normals(town, process, int(number))
	regular := standard(town, process+1, int(number))
	return company{d.Wellbeing * wellbeing, ratioOf(d.Absence, sickness), ratioOf(d.Exit, regular)}
}

// ratioOf is lognormal with mean 1, of a standard normal number.
func ratioOf(sd, z float64) float64 { return math.Exp(sd*z - sd*sd/2) }

// with is what two together make of it.
func (c company) with(o company) company {
	return company{c.wellbeing + o.wellbeing, c.sickness * o.sickness, c.regular * o.regular}
}

// Place is with whom a person is in the job: numbers of the host and of the
// coach in the municipality.
type Place struct{ Host, Coach int32 }

// nowhere is the place of who has held no job.
var nowhere = Place{never, never}

// places gives everybody a place. The people of a group, from 0, fill hosts and
// caseloads one after the other in order of recruitment, so that the places of
// a larger cohort's first people are those of the smaller one. Groups share no
// host: the places that a group's people would have had say nothing of who was
// assigned the job.
func (c *Cohort) places(group []int8) []Place {
	t := c.Town
	groups := int32(len(t.Arms) + 1)
	before := make([]int32, groups) // people of the group
	all := make([]Place, len(group))
	for i, g := range group {
		rank := before[g]
		before[g]++
		all[i] = Place{int32(float64(rank)/t.Hosts.Jobs)*groups + int32(g), int32(float64(rank)/t.Coaching.Caseload)*groups + int32(g)}
	}
	return all
}

// placeOf is with whom the person with a number is in a programme's job: in order of
// signing up they fill hosts and caseloads, whom controls have no part in.
func (t *Town) placeOf(number int) Place {
	return Place{int32(float64(number) / t.Hosts.Jobs), int32(float64(number) / t.Coaching.Caseload)}
}

// company is what the host and the coach of a place make of a job.
func (t *Town) company(p Place) company {
	host := t.Hosts.Host.of(t.Key, drawHosts, p.Host)
	return host.with(t.Hosts.Coach.of(t.Key, drawCoaches, p.Coach))
}

// accompanied is what host and coach add to all measures of a person, of the
// factor on an arm's course and where along it; nothing in other work than the
// scheme's.
func (l *life) accompanied(factor float64, at *step) float64 {
	if l.company.wellbeing == 0 || l.inJob == 0 || l.status == InRegular || l.status == InSheltered {
		return 0
	}
	return factor * l.company.wellbeing * at.shape
}

// met is the place of who has held the job.
func (l *life) met() Place {
	if l.inJob == 0 {
		return nowhere
	}
	return l.place
}
