package estimate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Difference is a test that the effects in several groups of people are one and the same.
type Difference struct {
	Statistic float64 `json:"statistic" means:"F; null where fewer than two groups have an error"`
	DF        float64 `json:"df" means:"its degrees of freedom: a group less than there are"`
	ErrorDF   float64 `json:"df_error" means:"degrees of freedom of the groups' errors; null where they are those of large samples, and F times df is chi-square"`
	P         float64 `json:"p" means:"its p value"`
}

// Differ tests it by the squared distances of the effects from their mean, each in its own
// standard errors, whose degrees of freedom count (Welch 1951, Biometrika 38, 330-336):
// taken for known, errors of ten people or four clusters find a difference that is none
// twice as often as they may. Where they are known that is the chi-square of Cochran
// (1954, Biometrics 10, 101-129). Groups are taken for independent. Those without an error
// are left out; with fewer than two others there is no test (NaN).
func Differ(groups []Result) Difference {
	weight, sum, k := 0.0, 0.0, 0.0
	for i := range groups {
		if w := precision(&groups[i]); w > 0 {
			weight, sum, k = weight+w, sum+w*groups[i].Estimate, k+1
		}
	}
	if k < 2 {
		return Difference{math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	}
	distance, unsure := 0.0, 0.0
	for i := range groups {
		if w := precision(&groups[i]); w > 0 {
			gap, rest := groups[i].Estimate-sum/weight, 1-w/weight
			distance += w * gap * gap
			if df := groups[i].DF; df > 0 { // a normal reference has none
				unsure += rest * rest / df
			}
		}
	}
	d := Difference{DF: k - 1, ErrorDF: (k*k - 1) / (3 * unsure)}
	d.Statistic = distance / (k - 1) / (1 + 2*(k-2)/(k*k-1)*unsure)
	if d.ErrorDF > 1e9 {
		d.P = distuv.ChiSquared{K: d.DF}.Survival(distance)
	} else {
		d.P = distuv.F{D1: d.DF, D2: d.ErrorDF}.Survival(d.Statistic)
	}
	return d
}

// precision is one over the squared standard error; 0 where there is none.
func precision(r *Result) float64 {
	if !(r.SE > 0) || math.IsNaN(r.Estimate) {
		return 0
	}
	return 1 / (r.SE * r.SE)
}
