package scenarios

import (
	"slices"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// Moved is the scenario with one uncertain parameter at a chance of its
// distribution, above 0 and below 1, and every other at its value. A list moves
// as a whole, each element at the chance. Parameters of its group (see Joint) go
// along to where they are then expected: to the chances of their conditional
// means as normal scores. What comes back holds the values alone.
func (s *Scenario) Moved(path string, chance float64) *Scenario {
	moved := *s
	target := slices.IndexFunc(s.uncertain, func(u uncertain) bool { return u.path == path })
	path = s.uncertain[target].source
	joined := []string{path}
	for _, group := range s.Joint() {
		if slices.Contains(group, path) {
			joined = group
		}
	}
	moved.uncertain = slices.DeleteFunc(slices.Clone(s.uncertain), func(u uncertain) bool { return !slices.Contains(joined, u.source) })
	u := &s.uncertain[target]
	return moved.draw(func(source *uncertain, i int) float64 {
		if len(joined) == 1 {
			return chance
		}
		return u.needs(source.source, mathext.NormalQuantile(chance))
	})
}

// needs is the chance of an independent source of a parameter's group when the
// parameter's normal score is z, and the source where it is then expected: the
// weights have unit length, so the score is the sum of weight times weight
// times z.
func (u *uncertain) needs(source string, z float64) float64 {
	for k, other := range u.with {
		if other.path == source {
			return distuv.UnitNormal.CDF(u.weights[k] * z)
		}
	}
	return 0.5
}
