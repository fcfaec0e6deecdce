package design

import (
	"proefbank/design/estimate"
	"proefbank/model"
)

// takers are the effect of the offer on those who took it by the wave.
func (a *Analyst) takers() (f effect) {
	for _, u := range a.asked {
		if u.world < 0 {
			continue
		}
		s, offer := &a.sites[u.site], model.Offer{Arm: u.with - 1}
		if a.e.took(s, int(u.person), offer, a.month, s.Worlds[u.world].At(a.wave, int(u.person))) {
			f.add(a.worlds[u.world].fair[u.at], a.worlds[u.without].fair[u.at])
		}
	}
	return f
}

// census is the truth of an effect that is no difference of means: what the
// estimator says when everybody who is alive is seen in both worlds, under the
// offer at the trial's own saturation and without it.
func (a *Analyst) census(m *estimate.Method) float64 {
	all, n := &a.lives, 2*len(a.townOf)
	all.Alpha, all.Outcome, all.Treatment, all.Event, all.Block = a.e.Alpha, room(all.Outcome, n), room(all.Treatment, n), room(all.Event, n), room(all.Block, n)
	i := 0
	for _, u := range a.asked {
		if u.world < 0 {
			continue
		}
		for treatment, world := range [2]int8{u.without, u.world} {
			all.Outcome[i], all.Event[i] = a.lifeOf(&u, int(world))
			all.Treatment[i], all.Block[i] = float64(treatment), int(u.site)
			i++
		}
	}
	in := *all
	if !a.e.ArmsEverywhere() {
		in.Block = nil
	}
	return m.Answer(in).Estimate
}

// lifeOf is somebody's outcome in a world and, of a time, whether the event came.
func (a *Analyst) lifeOf(u *asked, world int) (y, event float64) {
	if a.measure.Kind == estimate.Duration {
		return timeOf(a.sites[u.site].Worlds[world].At(a.wave, int(u.person)), a.month)
	}
	return a.worlds[world].fair[u.at], 0
}
