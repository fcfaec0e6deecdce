package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// MeanChange is the mean of changes within people with the paired t test
// (Student, 1908, Biometrika 6, p. 1-25), n-1 degrees of freedom. NaN in
// changes is missing. alpha 0 stands for 0.05. Without a control group it
// estimates the change, whatever brought it about.
func MeanChange(changes []float64, alpha float64) Result {
	return meanChange(changes, sizeOf(changes), alpha)
}

// beforeAfter is MeanChange of after less before: changes that differ by what
// rounding made of decimals (0.3-0.2 and 0.2-0.1) are the same change.
func beforeAfter(in Input) Result {
	size := sizeOf(in.Before, in.After)
	if why := beyond(size, measured); why != nil {
		return none(0, why)
	}
	return meanChange(floats.SubTo(make([]float64, len(in.After)), in.After, in.Before), size, in.Alpha)
}

// meanChange of changes between measurements of this size.
func meanChange(changes []float64, size, alpha float64) Result {
	var all arm
	for _, x := range changes {
		if !math.IsNaN(x) {
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
