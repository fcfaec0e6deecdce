package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// scaling is what an answer says when the treated are given nothing: of least squares, and of
// repeated measures of what is yes or no. Of other repeated measures own alone is known.
type scaling struct {
	none, v0, df float64 // estimate, its variance and degrees of freedom
	own          float64 // sampling variance of the cohort's own effect
}

// scalingOf is what the row's columns say of it.
func scalingOf(e *design.Estimate) scaling {
	return scaling{e.NullEstimate, e.NullVariance, e.DF, e.OwnVariance}
}

func (s *scaling) known() bool { return !math.IsNaN(s.own) }

// differing is how the effect differs between municipalities that stand for
// others: how far it lies off the population's in this replication, and the
// variance of that.
type differing struct{ off, variance float64 }

// shift is the t statistic of an effect of size by in place of the arm's.
func (s *scaling) shift(by float64, d differing) float64 {
	return (s.none + by + d.off) / math.Sqrt(s.v0+d.variance)
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

// judged are what |t| is held against, answer by answer. A quantile of t takes
// some microseconds and an effect is sought in dozens of steps, after the last
// replication, so it is reckoned once, and on all cores.
func (l *Line) judged() []float64 {
	from := len(l.critical)
	answers := l.answers[from:]
	l.critical = append(l.critical, make([]float64, len(answers))...)
	into := l.critical[from:]
	onAllCores(len(answers), func(i int) { into[i] = critical(l.alpha, answers[i].scaling.df) })
	return l.critical
}
