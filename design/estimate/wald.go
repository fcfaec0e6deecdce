package estimate

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/internal/lang"
)

// alphaOr05 is 1 - coverage of an interval, where 0 stands for 0.05.
func alphaOr05(alpha float64) float64 {
	if alpha == 0 {
		return 0.05
	}
	return alpha
}

// waldAnswer is the answer of an estimate with its variance on a t
// distribution with df degrees of freedom (+Inf: normal).
func waldAnswer(estimate, variance, df, alpha float64, n int, warnings []lang.Said) Result {
	return new(bar).tested(untested(estimate, variance, df, n, warnings), alpha)
}

// bar remembers the last critical value: outcomes seen of the same people share
// their degrees of freedom, and a quantile of t takes as long as a small fit.
type bar struct{ alpha, df, value float64 }

func (b *bar) at(alpha, df float64) float64 {
	if b.alpha != alpha || b.df != df {
		*b = bar{alpha, df, critical(alpha, df)}
	}
	return b.value
}

// untested is the answer without what it takes a distribution to say.
func untested(estimate, variance, df float64, n int, warnings []lang.Said) Result {
	se := math.Sqrt(variance)
	if !(se > 0 && se < math.Inf(1) && df > 0) || math.IsNaN(estimate) {
		return none(n, append(warnings, lang.Text{"no standard error: the data fit without error or leave no degrees of freedom",
			"geen standaardfout: de gegevens passen zonder fout of laten geen vrijheidsgraden over"})...)
	}
	r := none(n, warnings...)
	r.Estimate, r.SE, r.DF = estimate, se, df
	r.Statistic = estimate / se
	return r
}

// tested adds p and the interval, where there is an error.
func (b *bar) tested(r Result, alpha float64) Result {
	if !(r.SE > 0) {
		return r
	}
	r.P = twoSided(r.Statistic, r.DF)
	half := b.at(alphaOr05(alpha), r.DF) * r.SE
	r.ConfLow, r.ConfHigh = r.Estimate-half, r.Estimate+half
	return r
}

// twoSided is the chance of a t (df +Inf: normal) variable at least as far out.
func twoSided(statistic, df float64) float64 {
	if math.IsInf(df, 1) {
		return math.Erfc(math.Abs(statistic) / math.Sqrt2)
	}
	return 2 * distuv.StudentsT{Sigma: 1, Nu: df}.CDF(-math.Abs(statistic))
}

// critical is the two-sided critical value at level alpha.
func critical(alpha, df float64) float64 {
	switch {
	case alpha < leastQuantile:
		return halved(alpha, df)
	case math.IsInf(df, 1):
		return distuv.UnitNormal.Quantile(1 - alpha/2)
	default:
		return distuv.StudentsT{Sigma: 1, Nu: df}.Quantile(1 - alpha/2)
	}
}

// leastQuantile is the level below which 1 - alpha/2 has too few digits, and from 1e-7 on
// gonum's quantile of t with 100,000 degrees of freedom or more lies 14 to 600 times too far out.
const leastQuantile = 1e-5

// halved is the critical value by doubling and then halving, from the chances alone.
func halved(alpha, df float64) float64 {
	low, high := 0.0, 1.0
	for twoSided(high, df) > alpha && high < 1e300 {
		low, high = high, 2*high
	}
	for range 60 {
		if middle := (low + high) / 2; twoSided(middle, df) > alpha {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// ignoreClusters warns when people were assigned in clusters and the estimator
// has no place for them.
func (w *notes) ignoreClusters(d Data) {
	seen := make(map[int]bool, len(d.Cluster))
	for _, g := range d.Cluster {
		if seen[g] {
			*w = append(*w, lang.Text{"clusters are ignored: the standard error and p hold for people assigned one by one",
				"clusters tellen niet mee: standaardfout en p gelden voor mensen die een voor een zijn toegewezen"})
			return
		}
		seen[g] = true
	}
}
