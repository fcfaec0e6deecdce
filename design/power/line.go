package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/estimate"
)

// A Diagnosand is a property of a design: a number with its Monte Carlo
// standard error (Morris, White & Crowther, 2019, Statistics in Medicine 38,
// p. 2074-2102, table 6).
type Diagnosand struct{ Value, MCSE float64 }

// Line diagnoses one question in a trial of one size, over replications. Its
// truth is the population effect: the mean over replications of what the worlds
// say. Bias, error and coverage refer to it where the municipalities stand for
// others; where they are the whole, to each replication's own. Where every
// replication draws its parameters, the population effect is another in each and
// is seen in none: what would be held against it does not exist (NaN).
type Line struct {
	design.Question
	design.Size
	alpha        float64
	smallest     float64
	replications int
	failed       int
	rejected     int
	drawn        bool      // every replication has parameters of its own
	draws        twice     // of uncertain parameters, replicated twice
	answers      []brief   // of the replications kept
	critical     []float64 // of as many of them as were asked for; see judged
	offered      design.Moments
	none         design.Moments
	analysed     design.Moments // people
	truth        design.Moments // the cohorts' own effects
	rollOut      design.Moments
	causes       [design.NCauses]design.Moments
	direct       []float64 // the cohorts' own direct effects, of the answers that are kept
	made         *made     // what the variance is made of; nil where answers do not tell
	sample       bool      // the municipalities stand for others
	differs      bool      // and what the effect is in them bears on every comparison
	overlooks    bool
	notes        []*noted
}

// brief is an answer with what is needed at the end.
type brief struct {
	estimate, se, low, high float64
	p                       float64
	truth                   float64 // the cohort's own
	rejects                 bool
	failed                  bool
	scaling                 scaling
}

// kept bounds the replications whose answers are kept for diagnosands other
// than power: beyond it memory would grow and errors hardly fall.
const kept = 20000

func newLine(e *design.Experiment, q design.Question, size design.Size) *Line {
	// The trial sees no difference between municipalities in one, and answers for it alone.
	sample := e.Sample && !q.Whole && size.Municipalities > 1
	differs := sample && e.ArmsEverywhere()
	return &Line{Question: q, Size: size, alpha: e.Alpha, smallest: q.Outcome.Smallest,
		sample: sample, differs: differs, overlooks: differs && e.Country.Wellbeing.SDEffect > 0 && q.Overlooks()}
}

// Overlooks tells whether effects differ between municipalities that stand for others,
// and the estimator's error does not count it.
func (l *Line) Overlooks() bool { return l.overlooks }

// Add takes the next replication's estimate. A failed fit counts as no
// rejection.
func (l *Line) Add(e *design.Estimate) {
	l.replications++
	b := brief{estimate: e.Estimate, se: e.StdError, truth: e.Truth, p: e.P, scaling: scalingOf(e)}
	b.low, b.high = e.Interval()
	b.failed = e.Failed()
	b.rejects = e.Rejects(l.alpha)
	if b.failed {
		l.failed++
	}
	if b.rejects {
		l.rejected++
	}
	l.truth.Add(e.Truth)
	l.rollOut.Add(e.RollOut)
	l.offered.Add(e.Offered)
	l.none.Add(e.Nothing)
	l.analysed.Add(float64(e.N))
	if len(l.answers) < kept {
		l.answers = append(l.answers, b)
	}
}

// Truth is the population effect, with its Monte Carlo error.
func (l *Line) Truth() Diagnosand {
	truth := meanOf(&l.truth)
	if l.Estimand == estimate.LogOdds {
		p, q := l.offered.Mean(), l.none.Mean()
		truth.Value = math.Log(p/(1-p)) - math.Log(q/(1-q))
	}
	return truth
}

// Estimates are what the replications found, in order; those of which there is none
// are left out.
func (l *Line) Estimates() (all []float64) {
	for i := range l.answers {
		if b := &l.answers[i]; !b.failed {
			all = append(all, b.estimate)
		}
	}
	return all
}

// Quantiles are those of numbers, as design.Sample has them.
func Quantiles(values, chances []float64) []float64 {
	var s design.Sample
	for _, x := range values {
		s.Add(x)
	}
	return s.Quantiles(chances...)
}

// target is what an answer is held against, of the cohort's own effect and the
// population's; NaN where that is not known.
func (l *Line) target(own, population float64) float64 {
	switch {
	case !l.sample && !math.IsNaN(own):
		return own
	case l.drawn:
		return math.NaN()
	}
	return population
}

// RollOut is the population effect were everybody offered the arm, where that
// differs from the trial's own.
func (l *Line) RollOut() Diagnosand { return meanOf(&l.rollOut) }

// Power is the share of replications in which no effect is rejected: the
// model's own effect, or the smallest one worth finding where there is one; NaN
// where that is not told.
func (l *Line) Power() Diagnosand {
	switch {
	case l.smallest == 0:
		return proportion(l.rejected, l.replications)
	case !l.tells():
		return unknown
	}
	return l.powerFor(l.smallest)
}

// tells tells whether there is a power: only least squares and repeated measures can be
// asked what they would say of another effect than the model's, and not where parameters
// are drawn and effects differ, as how municipalities differ is not told from how draws do.
func (l *Line) tells() bool { return l.smallest == 0 || l.scalable() && !(l.drawn && l.differs) }

// unknown is what is not told.
var unknown = Diagnosand{math.NaN(), math.NaN()}

// scalable tells whether the answers say what they would be at other effects.
func (l *Line) scalable() bool {
	for i := range l.answers {
		if l.answers[i].scaling.known() {
			return true
		}
	}
	return false
}

// Effect is what the power rests on: the smallest effect worth finding, or the
// truth.
func (l *Line) Effect() Diagnosand {
	if l.smallest != 0 {
		return Diagnosand{l.smallest, 0}
	}
	return l.Truth()
}

// Failed is the share of replications without an answer.
func (l *Line) Failed() Diagnosand { return proportion(l.failed, l.replications) }

func proportion(count, of int) Diagnosand {
	share, mcse := design.Proportion(count, of)
	return Diagnosand{share, mcse}
}

// meanOf is a mean with its Monte Carlo standard error.
func meanOf(m *design.Moments) Diagnosand { return Diagnosand{m.Mean(), m.MCSE()} }

// over collects a function of the answers that exist.
func (l *Line) over(f func(*brief) float64) (s design.Moments) {
	for i := range l.answers {
		if b := &l.answers[i]; !b.failed {
			s.Add(f(b))
		}
	}
	return s
}

// Bias is the mean of the estimates less the truth. Each is held against its
// own replication's truth, whose mean is the population's: their errors go
// together.
func (l *Line) Bias() Diagnosand {
	truth := l.Truth().Value
	misses := l.over(func(b *brief) float64 {
		switch {
		case !math.IsNaN(b.truth) && l.Estimand != estimate.LogOdds:
			return b.estimate - b.truth
		case l.drawn:
			return math.NaN()
		}
		return b.estimate - truth
	})
	return meanOf(&misses)
}

// RMSE is the root of the mean squared error.
func (l *Line) RMSE() Diagnosand {
	truth := l.Truth().Value
	squares := l.over(func(b *brief) float64 {
		miss := b.estimate - l.target(b.truth, truth)
		return miss * miss
	})
	root := math.Sqrt(squares.Mean())
	return Diagnosand{root, squares.MCSE() / (2 * root)}
}

// Analysed is how many people the analysis has on average.
func (l *Line) Analysed() Diagnosand { return meanOf(&l.analysed) }

// MeanSE is the mean of the reported standard errors; EmpiricalSE the standard
// deviation of the estimates.
func (l *Line) MeanSE() Diagnosand {
	reported := l.over(func(b *brief) float64 { return b.se })
	return meanOf(&reported)
}

func (l *Line) EmpiricalSE() Diagnosand {
	s := l.over(func(b *brief) float64 { return b.estimate })
	sd := math.Sqrt(s.Variance())
	return Diagnosand{sd, sd / math.Sqrt(2*float64(s.N()-1))}
}

// Coverage is the share of the intervals that hold the population effect.
func (l *Line) Coverage() Diagnosand { return proportion(l.covered()) }

func (l *Line) covered() (inside, of int) {
	truth := l.Truth().Value
	return l.holding(func(i int) float64 { return l.target(l.answers[i].truth, truth) })
}

// Misses tells whether intervals hold the population effect less often than they promise: by more than .02 and three
// standard errors of what is promised.
func (l *Line) Misses() bool {
	inside, of := l.covered()
	n, promised := float64(of), 1-l.alpha
	return float64(inside) < n*(promised-0.02)-3*math.Sqrt(n*promised*l.alpha)
}

// holding is how many of how many intervals hold what the answer with the number is held against.
func (l *Line) holding(target func(int) float64) (inside, of int) {
	for i := range l.answers {
		b, x := &l.answers[i], target(i)
		if b.failed || math.IsNaN(b.low) || math.IsNaN(x) {
			continue
		}
		of++
		if b.low <= x && x <= b.high {
			inside++
		}
	}
	return inside, of
}

// TypeS is the share of the rejections whose estimate has the wrong sign, and
// TypeM how many times too large their estimates are on average (Gelman &
// Carlin, 2014, Perspectives on Psychological Science 9, p. 641-651). Without
// an effect there is neither, nor where power rests on another than the model's
// or every replication has an effect of its own.
func (l *Line) TypeS() Diagnosand {
	truth := l.Truth()
	wrong, of := 0, 0
	for i := range l.answers {
		if b := &l.answers[i]; b.rejects && !math.IsNaN(b.estimate) {
			of++
			if (b.estimate > 0) != (truth.Value > 0) {
				wrong++
			}
		}
	}
	if !truth.clear() || l.smallest != 0 || l.drawn {
		return unknown
	}
	return proportion(wrong, of)
}

func (l *Line) TypeM() Diagnosand {
	truth := l.Truth()
	var s design.Moments
	for i := range l.answers {
		if b := &l.answers[i]; b.rejects && !math.IsNaN(b.estimate) {
			s.Add(math.Abs(b.estimate / truth.Value))
		}
	}
	if !truth.clear() || l.smallest != 0 || l.drawn {
		return unknown
	}
	return meanOf(&s)
}

// clear tells whether the truth can be told from nothing.
func (d Diagnosand) clear() bool { return math.Abs(d.Value) > 2*d.MCSE && d.Value != 0 }

// Wilson is the 95% interval of a share of n with the score method (Wilson,
// 1927, JASA 22, p. 209-212).
func Wilson(p, n float64) (low, high float64) {
	z := distuv.UnitNormal.Quantile(0.975)
	mid := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, mid-half), min(1, mid+half)
}
