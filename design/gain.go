package design

import "slices"

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
