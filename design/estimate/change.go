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
	n, mean, square := 0, 0.0, 0.0
	for _, x := range changes {
		if math.IsNaN(x) {
			continue
		}
		n++
		d := x - mean
		mean += d / float64(n)
		square += d * (x - mean)
	}
	switch {
	case n < 2:
		return none(n, lang.Text{"fewer than two people have a change", "minder dan twee mensen hebben een verandering"})
	case square == 0:
		r := none(n, lang.Text{"everybody has the same change: no standard error", "ieders verandering is gelijk: geen standaardfout"})
		r.Estimate, r.SE = mean, 0
		return r
	}
	se := math.Sqrt(square / float64(n-1) / float64(n))
	return waldAnswer(mean, se, float64(n-1), alpha, n, nil)
}
