package estimate

import (
	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// robust is what the variance of the treatment's coefficient needs beside the
// outcome; it depends on the rows in use and not on the outcome's values.
type robust struct {
	weighed  bool      // what follows holds for the rows in use
	contrast []float64 // the treatment effect in terms of the columns
	along    []float64 // R times the contrast
	df       float64
	unseen   float64   // share of the contrast's information that residuals cannot show
	shown    [2]bool   // whether residuals of those who tell of it show anything of the controls, and of the treated
	weights  []float64 // per row: HC2 weight of its squared residual; or per cluster: weights of its scores
	eigen
}

// Fit estimates the effect of the treatment by least squares, in units of the
// outcome, on the rows where the outcome is known. Without clusters its
// variance is HC2 (MacKinnon & White 1985, Journal of Econometrics 29, 305-325)
// with n less the number of coefficients as degrees of freedom. With clusters
// it is CR2 with Satterthwaite degrees of freedom (Bell & McCaffrey 2002,
// Survey Methodology 28, 169-181; Pustejovsky & Tipton 2018, Journal of
// Business & Economic Statistics 36, 672-683). NaN in outcome is missing.
func (s *Design) Fit(outcome []float64) Result {
	return s.bar.tested(s.Untested(outcome), s.data.Alpha)
}

// Untested is Fit without p and interval, which take a distribution's quantile.
func (s *Design) Untested(outcome []float64) Result {
	if why := s.observe(outcome); why != nil {
		return s.none(why)
	}
	if s.low == s.high {
		return s.exact(0, constantOutcome)
	}
	if !s.weighed {
		s.weigh()
	}
	if len(s.clusters) == 0 {
		return s.answer(s.rowVariance())
	}
	if why := s.fewClusters(); why != nil {
		return s.none(why)
	}
	return s.answer(s.clusterVariance())
}

// exact is the answer when nobody differs, or nothing is left for a standard error.
func (s *Design) exact(effect float64, why lang.Said) Result {
	return exact(effect, s.n, s.warnings(why)...)
}

var errorless = lang.Text{"the outcome is fitted without error: no standard error", "de uitkomst past zonder fout: geen standaardfout"}

// answer puts estimate, variance, the residual sum of squares and warnings together.
func (s *Design) answer(variance, left float64) Result {
	estimate := dot(s.contrast, s.beta)
	if left <= 1e-13*s.spread() {
		return s.exact(estimate, errorless)
	}
	if s.shown != [2]bool{true, true} {
		return s.none(fitThrough)
	}
	var more notes
	if s.unseen > 1e-6 {
		more = append(more, unseenShare(s.unseen))
	}
	return s.untested(estimate, variance, s.df, more...)
}

var fitThrough = lang.Text{"the fit goes through every row or cluster of an arm, as through a single one: no standard error",
	"de schatting gaat precies door alle rijen of clusters van een arm, zoals door een enkele: geen standaardfout"}

// unseenShare warns of rows or clusters that determine a coefficient by themselves.
func unseenShare(share float64) lang.Said {
	return lang.Say("%s of the information on the treatment lies in rows or clusters that the fit goes through: the standard error is too small",
		"%s van de informatie over de interventie zit in rijen of clusters waar de schatting precies doorheen gaat: de standaardfout is te klein",
		lang.PercentAs(lang.Spread, share))
}

func (s *Design) wald(effect, variance, df float64, more ...lang.Said) Result {
	return s.bar.tested(s.untested(effect, variance, df, more...), s.data.Alpha)
}

// untested is the answer of an effect and its variance, without p and interval.
func (s *Design) untested(effect, variance, df float64, more ...lang.Said) Result {
	return untestedMean(effect, variance, df, max(-s.low, s.high), s.n, s.warnings(more...))
}

// spread is the total sum of squares of the outcome within blocks.
func (s *Design) spread() float64 {
	sum := 0.0
	for c, e := range s.cells {
		gap := s.yMean[c] - s.yBlock[e.block]
		sum += s.yy[c] + e.n*gap*gap
	}
	return sum
}

// weigh prepares variances for the rows in use.
func (s *Design) weigh() {
	s.weighed, s.unseen, s.shown = true, 0, [2]bool{}
	s.direct()
	if len(s.clusters) > 0 {
		s.weighClusters()
		return
	}
	s.weighRows()
}

// direct sets the contrast: the treatment's column and, when covariates are
// interacted, their effects at the mean of the rows in use.
func (s *Design) direct() {
	room(s.k, &s.contrast, &s.along)
	s.contrast[s.t] = 1
	for j, main := range s.main {
		if main < 0 || s.dropped[j] {
			continue
		}
		for b, n := range s.blockN {
			s.contrast[j] += n / float64(s.n) * s.block[b*s.k+main]
		}
	}
	lowerTimes(s.along, s.root, s.contrast)
}

// weighRows prepares HC2: the square of the row's share in the contrast over
// one less its leverage. A row that the fit goes through has no residual and
// no weight.
func (s *Design) weighRows() {
	s.df = float64(s.n - s.rank - s.full)
	room(s.n, &s.weights)
	room(stretch*(s.k+3), &s.work)
	for _, e := range s.cells {
		for begin := e.begin; begin < e.end; begin += stretch {
			s.weighStretch(e.block, begin, min(begin+stretch, e.end))
		}
	}
}

// stretch is how many rows are taken at a time, column by column, so that they stay
// near the processor.
const stretch = 256

// weighStretch does so for rows of one block.
func (s *Design) weighStretch(block, begin, end int) {
	n, level := end-begin, rowOf(s.block, block, s.k)
	line := func(i int) []float64 { return rowOf(s.work, i, n) }
	z, share, leverage := line(s.k), line(s.k+1), line(s.k+2)
	for j, column := range s.part(begin, end) {
		less(line(j), column, level[j])
	}
	clear(share)
	for i := range leverage {
		leverage[i] = 1 / s.blockN[block]
	}
	for j := range s.k {
		clear(z)
		for l, r := range lowerRow(s.root, j, s.k) {
			floats.AddScaled(z, r, line(l))
		}
		floats.AddScaled(share, s.along[j], z)
		for i, v := range z {
			leverage[i] += v * v
		}
	}
	for i := range share {
		if leverage[i] > 1-1e-10 {
			s.unseen += share[i] * share[i] / squares(s.along)
			continue
		}
		s.weights[begin+i] = share[i] * share[i] / (1 - leverage[i])
		if share[i]*share[i] > nothing*squares(s.along) {
			s.shown[armOf(s.arm[begin+i])] = true
		}
	}
}

// nothing is the part of the information on the treatment that rounding makes of none: a
// row or cluster tells nothing where its block lacks an arm.
const nothing = 1e-12

func armOf(treated bool) int {
	if treated {
		return 1
	}
	return 0
}

// rowVariance is the HC2 variance of the contrast and the residual sum of squares.
func (s *Design) rowVariance() (variance, left float64) {
	for _, e := range s.cells {
		level := s.yBlock[e.block] - dot(rowOf(s.block, e.block, s.k), s.beta)
		for i, fit := range s.fitted(e.begin, e.end) {
			residual := s.y[e.begin+i] - level - fit
			left += residual * residual
			variance += s.weights[e.begin+i] * residual * residual
		}
	}
	return variance, left
}

// fitted is what the columns bring to rows in use.
func (s *Design) fitted(begin, end int) []float64 {
	fit := s.away[:end-begin]
	clear(fit)
	for j, column := range s.part(begin, end) {
		floats.AddScaled(fit, s.beta[j], column)
	}
	return fit
}
