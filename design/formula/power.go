package formula

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// The tails of a two-sided test that a power counts.
const ownTail, bothTails = 1, 2

// powerT is the chance that a two-sided t test with df degrees of freedom
// rejects when its statistic has this noncentrality. Both tails count, as in
// R's power.t.test(strict = TRUE) and pwr's tests.
func powerT(alpha, df, noncentrality float64) float64 {
	critical := criticalT(alpha/2, df)
	d := NoncentralT{df, noncentrality}
	return d.Survival(critical) + d.CDF(-critical)
}

// powerZ is the chance that an estimate this many standard errors from no
// effect is significant in its own direction: the other tail, below alpha/2,
// is left out as in the published normal approximations.
func powerZ(alpha, standardErrors float64) float64 {
	return normalCDF(standardErrors - normalQuantile(alpha/2))
}

// criticalT is the t that a central t with df degrees of freedom exceeds with
// chance p, 0 < p < 1/2. gonum's incomplete beta loses digits as df grows
// (1e-10 at a thousand, 1e-7 at a billion); there the noncentral t steps in.
func criticalT(p, df float64) float64 {
	survival := distuv.StudentsT{Sigma: 1, Nu: df}.Survival
	if df > 100 {
		survival = NoncentralT{DF: df}.Survival
	}
	low, high := 0.0, 1.0
	for survival(high) > p && high < 1e300 {
		low, high = high, 2*high
	}
	return root(func(t float64) float64 { return math.Log(survival(t)) - math.Log(p) }, low, high)
}
