package design

import (
	"proefbank/design/estimate"
	"proefbank/model"
)

// census is the truth of an effect that is no difference of means: what the
// estimator says when everybody who is alive is seen in both worlds, under the
// offer at the trial's own saturation and without it.
func (a *analyst) census(sites []Site, size Size, q *Question) float64 {
	e := a.e
	m := q.Outcome.Measure()
	var all estimate.Input
	all.Alpha = e.Alpha
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, c := range e.contrasts(q.Arm) {
				in := e.offeredIn(s, q.Wave, j, c)
				if in == nil {
					continue
				}
				for treatment, v := range []*model.Wave{s.Worlds[c.without].At(q.Wave, j).Fair(), in} {
					y, happened := m.value(v), 0.0
					if m.Kind == estimate.Duration {
						y, happened = timeOf(v, q.Month)
					}
					all.Outcome = append(all.Outcome, y)
					all.Treatment = append(all.Treatment, float64(treatment))
					all.Event = append(all.Event, happened)
				}
			}
		}
	}
	return q.method.Answer(all).Estimate
}
