package design

import (
	"proefbank/design/estimate"
	"proefbank/model"
)

// takers are the effect of the offer on those who took it by the wave.
func (a *analyst) takers(sites []Site, q *Question) (f effect) {
	for u := range a.asked(a.e, sites) {
		if u.world < 0 {
			continue
		}
		s, offer := &sites[u.site], model.Offer{Arm: int8(u.with - 1)}
		if a.e.took(s, u.person, offer, q.Month, s.Worlds[u.world].At(q.Wave, u.person)) {
			f.add(a.worths.in[u.world][u.at], a.worths.in[u.without][u.at])
		}
	}
	return f
}

// census is the truth of an effect that is no difference of means: what the
// estimator says when everybody who is alive is seen in both worlds, under the
// offer at the trial's own saturation and without it.
func (a *analyst) census(sites []Site, q *Question) float64 {
	all := a.lives
	all.Alpha, all.Outcome, all.Treatment, all.Event, all.Block = a.e.Alpha, all.Outcome[:0], all.Treatment[:0], all.Event[:0], all.Block[:0]
	for u := range a.asked(a.e, sites) {
		if u.world < 0 {
			continue
		}
		for treatment, number := range []int{u.without, u.world} {
			y, happened := a.worths.in[number][u.at], 0.0
			if a.measure.Kind == estimate.Duration {
				y, happened = timeOf(sites[u.site].Worlds[number].At(q.Wave, u.person), q.Month)
			}
			all.Outcome = append(all.Outcome, y)
			all.Treatment = append(all.Treatment, float64(treatment))
			all.Event = append(all.Event, happened)
			all.Block = append(all.Block, u.site)
		}
	}
	a.lives = all
	if !a.e.ArmsEverywhere() {
		all.Block = nil
	}
	return q.method.Answer(all).Estimate
}
