package design

import (
	"math"
	"slices"
)

// Gain is what everybody has at the last wave in the world in which all are offered
// an arm, less what the same people have in the control world: the difference of two
// means, each over who is alive there. NaN where nobody is.
func (e *Experiment) Gain(sites []Site, arm int, m *Measure) float64 {
	var gain effect
	r := reading{Measure: m}
	for i := range sites {
		seen := seenAt(&sites[i], len(e.Waves)-1)
		for j := range sites[i].Assigned {
			gain.add(r.fair(&seen[arm+1][j]), r.fair(&seen[0][j]))
		}
	}
	return gain.mean()
}

// People is how many a replication recruited.
func People(sites []Site) (n int) {
	for i := range sites {
		n += len(sites[i].Assigned)
	}
	return n
}

// Last is the month, since the baseline, in which people are measured last.
func (e *Experiment) Last() int { return slices.Max(e.Waves) }

// Spread is the variance of a measure between people at the last wave, in one of their
// worlds, that their own value at the baseline and their municipality leave: what a trial
// that adjusts for it has to see an effect through (ANCOVA; Borm, Fransen & Lemmens, 2007,
// Journal of Clinical Epidemiology 60, p. 1234-1238). NaN of fewer than two people more
// than municipalities.
func (e *Experiment) Spread(sites []Site, world int, m *Measure) float64 {
	var xx, xy, yy, free float64
	r := reading{Measure: m}
	for i := range sites {
		start, end := seenAt(&sites[i], 0)[world], seenAt(&sites[i], len(e.Waves)-1)[world]
		var own moments2
		for j := range end {
			x := 0.0
			if m.baseline {
				x = r.fair(&start[j])
			}
			own.add(x, r.fair(&end[j]))
		}
		xx, xy, yy, free = xx+own.xx, xy+own.xy, yy+own.yy, free+max(own.n-1, 0)
	}
	if xx > 0 {
		yy, free = yy-xy*xy/xx, free-1
	}
	if free < 1 {
		return math.NaN()
	}
	return max(yy, 0) / free
}

// moments2 are sums of squares and products of pairs about their means (Welford, 1962,
// Technometrics 4, p. 419-420); a pair in which a value does not exist is left out.
type moments2 struct{ n, x, y, xx, xy, yy float64 }

func (m *moments2) add(x, y float64) {
	if math.IsNaN(x + y) {
		return
	}
	m.n++
	dx, dy := x-m.x, y-m.y
	m.x, m.y = m.x+dx/m.n, m.y+dy/m.n
	m.xx, m.xy, m.yy = m.xx+dx*(x-m.x), m.xy+dx*(y-m.y), m.yy+dy*(y-m.y)
}
