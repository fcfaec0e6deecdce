package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// MeanChange is the mean of changes within people with the paired t test
// (Student, 1908, Biometrika 6, p. 1-25), n-1 degrees of freedom. NaN in
// changes is missing. alpha 0 stands for 0.05. Without a control group it
// estimates the change, whatever brought it about.
func MeanChange(changes []float64, alpha float64) Result {
	var all arm
	for _, x := range changes {
		if !math.IsNaN(x) {
			all.add(x)
		}
	}
	switch n := int(all.n); {
	case n < 2:
		return none(n, lang.Text{"fewer than two people have a change", "minder dan twee mensen hebben een verandering"})
	case all.square == 0:
		return exact(all.mean, n, lang.Text{"everybody has the same change: no standard error", "ieders verandering is gelijk: geen standaardfout"})
	default:
		return waldAnswer(all.mean, all.uncertainty(), all.n-1, alpha, n, nil)
	}
}
