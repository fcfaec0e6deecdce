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
	r := e.measured(m, e.Last())
	for i := range sites {
		seen := seenAt(&sites[i], len(e.Waves)-1)
		for j := range sites[i].Assigned {
			p := &sites[i].Cohort.People[j]
			gain.add(r.fair(p, &seen[arm+1][j]), r.fair(p, &seen[0][j]))
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
	first, r := e.measured(m, e.Waves[0]), e.measured(m, e.Last())
	for i := range sites {
		start, end := seenAt(&sites[i], 0)[world], seenAt(&sites[i], len(e.Waves)-1)[world]
		var own Pairwise
		for j := range end {
			x, p := 0.0, &sites[i].Cohort.People[j]
			if m.baseline {
				x = first.fair(p, &start[j])
			}
			own.Add(x, r.fair(p, &end[j]))
		}
		xx, xy, yy, free = xx+own.XX, xy+own.XY, yy+own.YY, free+max(own.N-1, 0)
	}
	if xx > 0 {
		yy, free = yy-xy*xy/xx, free-1
	}
	if free < 1 {
		return math.NaN()
	}
	return max(yy, 0) / free
}
