package estimate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Differ is the test that the effects in several groups of people are one and the same
// (Cochran 1954, Biometrics 10, 101-129): the sum of their squared distances from their
// mean, each in its own standard errors, is chi-square with a degree of freedom less than
// groups. Groups are taken for independent. Those without an error are left out; with
// fewer than two others there is no test (NaN).
func Differ(groups []Result) (statistic, df, p float64) {
	weight, sum, k := 0.0, 0.0, 0.0
	for i := range groups {
		if w := precision(&groups[i]); w > 0 {
			weight, sum, k = weight+w, sum+w*groups[i].Estimate, k+1
		}
	}
	if k < 2 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	for i := range groups {
		if w := precision(&groups[i]); w > 0 {
			gap := groups[i].Estimate - sum/weight
			statistic += w * gap * gap
		}
	}
	return statistic, k - 1, distuv.ChiSquared{K: k - 1}.Survival(statistic)
}

// precision is one over the squared standard error; 0 where there is none.
func precision(r *Result) float64 {
	if !(r.SE > 0) || math.IsNaN(r.Estimate) {
		return 0
	}
	return 1 / (r.SE * r.SE)
}
