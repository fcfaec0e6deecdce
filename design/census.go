package design

import (
	"proefbank/design/estimate"
)

// census is the truth of an effect that is no difference of means: what the
// estimator says when everybody is seen in both worlds, all with the arm and
// all without.
func (a *analyst) census(sites []Site, size Size, q *Question) float64 {
	e := a.e
	m, _ := MeasureOf(q.Outcome.Name)
	d := estimate.Data{Alpha: e.Alpha}
	var event []float64
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, c := range e.contrasts(q.Arm) {
				for treatment, world := range []int{c.without, c.with} {
					v := s.Worlds[world].At(q.Wave, j).Fair()
					y, happened := m.value(v), 0.0
					if m.kind == duration {
						y, happened = timeOf(v, q.Month)
					}
					d.Outcome = append(d.Outcome, y)
					d.Treatment = append(d.Treatment, float64(treatment))
					event = append(event, happened)
				}
			}
		}
	}
	if q.Estimand == hazard {
		return estimate.Cox(d, event).Estimate
	}
	return estimate.ProportionalOdds(d).Estimate
}
