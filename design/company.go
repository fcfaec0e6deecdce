package design

import (
	"math"

	"proefbank/model"
)

// Company is how much of what an offer does to people they have in common with the
// others of their host, and with those of their coach: variances, unbiased, so that
// they may come out below 0. NaN where a trial of this size cannot tell.
type Company struct{ Host, Coach float64 }

// pairs are those of people of one municipality who were in the job, and half the squared
// differences within them, summed: of all, of those of one host, of one coach, and of
// both.
type pairs struct{ all, host, coach, both pairSum }

type pairSum struct{ n, halves float64 }

// of adds the pairs within groups: n Σx² - (Σx)² is the sum of the squared differences
// of one.
func (p *pairSum) of(groups []sums) {
	for _, g := range groups {
		p.n += g.n * (g.n - 1) / 2
		p.halves += (g.n*g.square - g.sum*g.sum) / 2
	}
}

// gathered are people's values by with whom they were in the job. Who held none is with
// nobody, and gains by other rules.
type gathered struct {
	people      float64 // with those who held none
	all         sums
	host, coach grouped[int32]
	both        grouped[model.Place]
}

// grouped are values by what people share, in the order in which it came up.
type grouped[K comparable] struct {
	place map[K]int
	sums  []sums
}

func (g *grouped[K]) add(key K, x float64) {
	i, known := g.place[key]
	if !known {
		if i = len(g.sums); i == 0 {
			g.place = map[K]int{}
		}
		g.place[key], g.sums = i, append(g.sums, sums{})
	}
	g.sums[i] = g.sums[i].with(x)
}

// add takes in a person; a value that is NaN does not exist.
func (g *gathered) add(x float64, at model.Place) {
	if math.IsNaN(x) {
		return
	}
	if g.people++; at.Host >= 0 {
		g.all = g.all.with(x)
		g.host.add(at.Host, x)
		g.coach.add(at.Coach, x)
		g.both.add(at, x)
	}
}

func (g *gathered) pairs() (p pairs) {
	p.all.of([]sums{g.all})
	p.host.of(g.host.sums)
	p.coach.of(g.coach.sums)
	p.both.of(g.both.sums)
	return p
}

// company is what the effects of an offer on people have in common, of those of one
// municipality at a time: half the squared difference of two people is on average the
// variance between them, less that of the host where they share it and of the coach
// where they share that. The line of least squares through all pairs, whose level is
// the municipality's own, has both, whatever coaches and hosts have to do with each
// other (Cressie, 1993, Statistics for Spatial Data, p. 58, of distances of 0 and 1).
// Effects are told without noise, as worlds share it. People of one host were recruited
// one after the other, the best suited first; what they are alike in for that is counted
// with the host, and is little: .004 of the variance in national with hosts alike.
func company(towns []pairs, hosts *model.Hosts) Company {
	var hh, hc, cc, hy, cy float64
	for i := range towns {
		if p := &towns[i]; p.all.n > 0 {
			hh += p.host.n - p.host.n*p.host.n/p.all.n
			hc += p.both.n - p.host.n*p.coach.n/p.all.n
			cc += p.coach.n - p.coach.n*p.coach.n/p.all.n
			hy += p.host.halves - p.host.n*p.all.halves/p.all.n
			cy += p.coach.halves - p.coach.n*p.all.halves/p.all.n
		}
	}
	det := hh*cc - hc*hc
	host, coach := hosts.Host != model.Differ{}, hosts.Coach != model.Differ{}
	switch {
	case !host, hh == 0 && coach: // alike, or each of one person
		return Company{0, -ratio(cy, cc)}
	case coach && det > 1e-6*hh*cc:
		return Company{(hc*cy - cc*hy) / det, (hc*hy - hh*cy) / det}
	}
	return Company{-ratio(hy, hh), 0} // of both, where all of a host have one coach and the reverse
}

// companions counts the treated of every municipality by host and by coach.
func (a *Analyst) companions(towns []TownPart) {
	groups := make([]gathered, len(towns))
	for _, k := range a.arms[1] {
		if !math.IsNaN(a.fair.in[k]) {
			groups[a.site[k]].add(0, a.lived(int(k)).Place)
		}
	}
	for i := range groups {
		towns[i].companions(&groups[i])
	}
}

func (t *TownPart) companions(g *gathered) {
	n := g.people * g.people
	for _, s := range g.host.sums {
		t.Hosts += s.n * s.n / n
		t.InJob += s.n / n
	}
	for _, s := range g.coach.sums {
		t.Coaches += s.n * s.n / n
	}
}
