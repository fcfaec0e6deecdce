package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// BeforeAfter is the mean of after less before, of people in the same places, with the
// paired t test (Student, 1908, Biometrika 6, p. 1-25), n-1 degrees of freedom. NaN is
// missing. alpha 0 stands for 0.05. Changes that differ by what rounding made of decimals
// (0.3-0.2 and 0.2-0.1) are the same change. Without a control group it estimates the
// change, whatever brought it about.
func BeforeAfter(before, after []float64, alpha float64) Result {
	size := sizeOf(before, after)
	if why := beyond(size, measured); why != nil {
		return none(0, why)
	}
	var all arm
	for i := range after {
		if x := after[i] - before[i]; !math.IsNaN(x) {
			all.add(x)
		}
	}
	switch n := int(all.n); {
	case n < 2:
		return none(n, lang.Text{"fewer than two people have a change", "minder dan twee mensen hebben een verandering"})
	case math.Sqrt(all.square/all.n) <= rounding*size:
		return exact(all.mean, n, lang.Text{"everybody has the same change: no standard error", "ieders verandering is gelijk: geen standaardfout"})
	default:
		return waldAnswer(all.mean, all.uncertainty(), all.n-1, alpha, n, nil)
	}
}
