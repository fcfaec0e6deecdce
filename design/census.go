package design

import (
	"proefbank/design/estimate"
	"proefbank/model"
)

// takers are the effect of the offer on those who took it by the wave.
func (a *analyst) takers(sites []Site, size Size, q *Question) (f effect) {
	e, m, composed, contrasts := a.e, a.e.reading(q.Outcome, q.Month), a.e.Composed(), a.e.contrasts(q.Arm)
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, c := range contrasts {
				world := offeredIn(s, j, c, composed)
				if world < 0 || !q.takes(&s.Cohort.People[j]) {
					continue
				}
				in := s.Worlds[world].At(q.Wave, j)
				if e.took(s, j, model.Offer{Arm: int8(c.with - 1)}, q.Month, in) {
					p := &s.Cohort.People[j]
					f.add(m.fair(p, in), m.fair(p, s.Worlds[c.without].At(q.Wave, j)))
				}
			}
		}
	}
	return f
}

// census is the truth of an effect that is no difference of means: what the
// estimator says when everybody who is alive is seen in both worlds, under the
// offer at the trial's own saturation and without it.
func (a *analyst) census(sites []Site, size Size, q *Question) float64 {
	e := a.e
	m, composed, contrasts := e.reading(q.Outcome, q.Month), e.Composed(), e.contrasts(q.Arm)
	var all estimate.Input
	all.Alpha = e.Alpha
	for i := range sites[:min(size.Municipalities, len(sites))] {
		s := &sites[i]
		for j := range s.Assigned[:min(e.PlannedWith(size.NPerArm), len(s.Assigned))] {
			for _, c := range contrasts {
				world := offeredIn(s, j, c, composed)
				if world < 0 || !q.takes(&s.Cohort.People[j]) {
					continue
				}
				for treatment, number := range []int{c.without, world} {
					v := s.Worlds[number].At(q.Wave, j)
					y, happened := m.fair(&s.Cohort.People[j], v), 0.0
					if m.Kind == estimate.Duration {
						y, happened = timeOf(v, q.Month)
					}
					all.Outcome = append(all.Outcome, y)
					all.Treatment = append(all.Treatment, float64(treatment))
					all.Event = append(all.Event, happened)
					all.Block = append(all.Block, i)
				}
			}
		}
	}
	if !e.ArmsEverywhere() {
		all.Block = nil
	}
	return q.method.Answer(all).Estimate
}
