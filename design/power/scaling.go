package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// scaling is what a least-squares fit says at any multiple x of the arm's
// effect. Outcomes are then y0 + x (y1 - y0), so the estimate is linear in x
// and its variance, a sum of squares of residuals, a parabola: three fits give
// both at every x, without living the months again.
type scaling struct {
	none, one        float64 // estimates at x = 0 and 1
	v0, half, v1, df float64 // variances at 0, 1/2 and 1
	own              float64 // sampling variance of the cohort's own effect
}

// scalingOf is what the row's columns say of it.
func scalingOf(e *design.Estimate) scaling {
	return scaling{e.NullEstimate, e.Estimate, e.NullVariance, e.HalfVariance, e.StdError * e.StdError, e.DF, e.OwnVariance}
}

func (s *scaling) known() bool { return !math.IsNaN(s.none) }

// at gives estimate and standard error at x times the effect.
func (s *scaling) at(x float64) (estimate, se float64) {
	c := s.v0
	a := 2*s.v1 + 2*s.v0 - 4*s.half
	b := s.v1 - c - a
	return s.none + x*(s.one-s.none), math.Sqrt(max(a*x*x+b*x+c, 0))
}

// differing is how the effect differs between municipalities: how far it lies
// off the mean effect in those of this replication and, where they stand for
// others, the variance of that, which the error then holds. When the arm's effect
// is scaled, its mean is, and the difference between municipalities stays: the
// parameters know no smaller one.
type differing struct{ off, variance float64 }

// rejects tells whether the fit finds an effect at x times the arm's.
func (s *scaling) rejects(x, alpha float64, d differing) bool {
	estimate, se := s.at(x)
	variance := se*se + (1-x*x)*d.variance
	return math.Abs(estimate+(1-x)*d.off) > critical(alpha, s.df)*math.Sqrt(max(variance, 0))
}

// shift is the t statistic of an effect of size by in place of the arm's, and
// shifted tells whether the fit finds it.
func (s *scaling) shift(by float64, d differing) float64 {
	return (s.none + by + d.off) / math.Sqrt(s.v0+d.variance)
}

func (s *scaling) shifted(by, alpha float64, d differing) bool {
	return math.Abs(s.shift(by, d)) > critical(alpha, s.df)
}

// critical is the two-sided critical value of t.
func critical(alpha, df float64) float64 {
	switch {
	case math.IsNaN(df):
		return math.Inf(1)
	case df > 1e5:
		return -distuv.UnitNormal.Quantile(alpha / 2)
	}
	return -distuv.StudentsT{Sigma: 1, Nu: df}.Quantile(alpha / 2)
}
