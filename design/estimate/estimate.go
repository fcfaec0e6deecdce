// Package estimate holds the answers a trial team can give: every estimator
// works on plain slices and nothing else. It imports gonum and nothing of this
// module, so no estimator can name the truth, and none can peek at it.
//
// Each estimator is one function from what was observed to one Result. Data
// that cannot bear an estimate (one arm, a constant outcome, a singular
// design) give NaN and a warning that says why; they never panic and never
// give a number in silence. Reading files and checking their columns is left
// to the caller.
package estimate

import "math"

// Data is what a trial team holds on one outcome: a row a person (a cluster's
// people need not be adjacent). Every non-nil slice has the same length.
type Data struct {
	Outcome    []float64   // NaN where it was not observed
	Treatment  []float64   // 1 treated, 0 control
	Covariates [][]float64 // a slice per covariate, NaN where missing; may be nil
	Names      []string    // names of the covariates, for warnings; may be nil
	Cluster    []int       // cluster of each row; nil where people were assigned one by one
	Block      []int       // block within which assignment was drawn; nil: a single block
	Alpha      float64     // 1 - coverage of the interval; 0 stands for 0.05
}

// Result is an estimator's answer. What an estimator does not give is NaN
// (a rank test has no estimate, Lee bounds have no p-value); the zero value
// never stands for "none". Intervals have coverage 1 - Alpha.
type Result struct {
	Estimate  float64  `json:"estimate"`
	SE        float64  `json:"se"`
	DF        float64  `json:"df"` // +Inf where the reference is normal
	Statistic float64  `json:"statistic"`
	P         float64  `json:"p"` // two-sided
	ConfLow   float64  `json:"conf_low"`
	ConfHigh  float64  `json:"conf_high"`
	N         int      `json:"n"`     // rows used
	Lower     float64  `json:"lower"` // bounds, where the estimator gives bounds
	Upper     float64  `json:"upper"`
	Warnings  []string `json:"warnings"`
}

// none is a result in which nothing is known yet but the number of rows.
func none(n int, warnings ...string) Result {
	nan := math.NaN()
	return Result{Estimate: nan, SE: nan, DF: nan, Statistic: nan, P: nan,
		ConfLow: nan, ConfHigh: nan, N: n, Lower: nan, Upper: nan, Warnings: warnings}
}
