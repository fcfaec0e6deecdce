package design

import (
	"math"

	"proefbank/model"
)

// staying is the cumulated hazard of loss at which each person would be lost:
// an exponential number of the person's own, longer for the less frail.
func (e *Experiment) staying(c *model.Cohort) []float64 {
	all := make([]float64, len(c.People))
	for i := range all {
		p := &c.People[i]
		all[i] = -math.Log(c.Town.Gauge.Child(uint64(p.Number)).Uniform(drawAttrition, 0)) * math.Exp(-e.Attrition.Frailty*p.Frailty)
	}
	return all
}

// leaves is the month of the scenario in which a municipality leaves the trial, infinite
// for never: as likely in any month since it began, whatever has been seen. The jobs go on.
func (e *Experiment) leaves(c *model.Cohort) float64 {
	share := e.Attrition.Municipality
	if share == 0 {
		return math.Inf(1)
	}
	return float64(c.Town.Late) + 12*math.Log(c.Town.Gauge.Uniform(drawLeaving, 0))/math.Log1p(-share)
}

const neverStarts = 1 << 20

// startOf is the number of months after the baseline at which the j-th person
// of a site is due for an arm, as assigned: a trial team knows no more, and who
// never takes the job or finds one elsewhere stays in the own group.
func (e *Experiment) startOf(s *Site, j int) int {
	switch {
	case s.After != nil && (s.Assigned[j] > 0 || s.After[j] > 0):
		return int(s.After[j])
	case s.Assigned[j] > 0:
		return 0
	}
	return neverStarts
}

// startIn is the same in any of the worlds, by its number.
func (e *Experiment) startIn(world int, s *Site, j int) int {
	switch world {
	case 0:
		return neverStarts
	case e.trial():
		return e.startOf(s, j)
	}
	return 0
}

// An eye is a source of data: whom it loses sight of, and how fast.
type eye struct {
	moved              bool    // it sees people who moved
	treated, untreated float64 // hazard per year of losing a person of mean frailty
}

func (a *Attrition) eye(source Source) eye {
	rate := func(lost float64) float64 { return -math.Log1p(-min(max(lost, 0), 0.999)) }
	s := Sources.Of(source)
	treated, untreated := s.lost(a)
	return eye{s.moved, rate(treated), rate(untreated)}
}

// sees tells whether a source sees the j-th person of a site, due for an arm so
// many months after the baseline, at a wave. The dead are seen by nobody.
func (k *eye) sees(s *Site, j, starts, month int, v *model.Wave) bool {
	return v.Status != model.Dead && k.traces(s, j, starts, month, v)
}

// traces tells whether a source knows what became of a person, of death too.
// People who moved are known to registers only (treatment policy for
// registers, missing for surveys), and so are those whose municipality has left the
// trial. Who is lost stays lost. When the trial has closed no source is asked any more.
func (k *eye) traces(s *Site, j, starts, month int, v *model.Wave) bool {
	if !v.Taken || v.Moved && !k.moved || month > s.open(j) {
		return false
	}
	if !k.moved && month > 0 && float64(s.Cohort.People[j].Baseline+month) >= s.leaves {
		return false
	}
	before := min(month, starts)
	return month == 0 || s.staying[j] >= (float64(before)*k.untreated+float64(month-before)*k.treated)/12
}
