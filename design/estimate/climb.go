package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"proefbank/internal/lang"
)

// climb maximises a concave log-likelihood from beta by Newton's method with
// step halving. value returns the log-likelihood at a point and remembers its
// derivatives there; step writes the Newton step from the last point seen by
// value, false when the information is singular. climb ends with value called
// last at beta. It answers whether it came to rest, and its last step: when beta
// runs away, the mark of separation, each step adds about 1 to the linear
// predictor and none gets smaller. Steps shrink by their square, so that after one
// of 1e-6 nothing is left to gain.
func climb(beta []float64, value func([]float64) float64, step func([]float64) bool) (delta []float64, still bool) {
	delta, trial := make([]float64, len(beta)), make([]float64, len(beta))
	height := value(beta)
	for range 60 {
		if !step(delta) {
			return delta, false
		}
		for scale := 1.0; ; scale /= 2 {
			for j := range beta {
				trial[j] = beta[j] + scale*delta[j]
			}
			if h := value(trial); h >= height-1e-10*(1+math.Abs(height)) {
				height = h
				break
			}
			if scale < 1e-9 {
				return delta, false
			}
		}
		copy(beta, trial)
		if longest(delta) < 1e-6+1e-9*longest(beta) {
			return delta, true
		}
	}
	return delta, false
}

// tendency is the variance of coefficient j where others run away and it does not, as
// when a covariate separates: rows that the others come to predict perfectly then
// weigh nothing, so that one more of their steps changes neither the coefficient
// nor its variance. NaN where there is no such limit: the coefficient runs away
// too, or rests on rows that go. delta is the last step of the climb to beta.
func tendency(j int, beta, delta []float64, value func([]float64) float64, variance func() float64) float64 {
	if longest(delta) < 1e-3 || math.Abs(delta[j]) > 1e-7*(1+math.Abs(beta[j])) {
		return math.NaN()
	}
	value(beta)
	here, beyond := variance(), slices.Clone(beta)
	floats.Add(beyond, delta)
	value(beyond)
	if there := variance(); !(math.Abs(there-here) < 1e-3*here) {
		return math.NaN()
	}
	return here
}

// runaways name the covariates whose part of a climb's last step has not shrunk.
func (c *cases) runaways(d Data, covariates []float64) (names []lang.Said) {
	for k, step := range covariates {
		if math.Abs(step) > 1e-4*longest(covariates) {
			names = append(names, d.covariate(c.kept[k]))
		}
	}
	return names
}

// inTheLimit is the answer where covariates separate and the treatment does not.
func (c *cases) inTheLimit(d Data, estimate, variance float64, covariates []float64) Result {
	c.warn("separation by %s: some outcomes are predicted perfectly, and the treatment's coefficient is the one that it tends to",
		"separatie door %s: sommige uitkomsten zijn volmaakt voorspeld, en de coëfficiënt van de interventie is die waar hij naartoe gaat",
		lang.Join(", ", c.runaways(d, covariates)...))
	return waldAnswer(estimate, variance, math.Inf(1), d.Alpha, c.n, c.notes)
}

func longest(v []float64) float64 { return floats.Norm(v, math.Inf(1)) }

// slope holds the first and second derivatives of a log-likelihood in p
// coefficients, and the factor of the information that a Newton step needs,
// scaled to a unit diagonal so that coefficients of any size can stand together.
type slope struct {
	score       []float64
	information *mat.SymDense // upper triangle filled
	scaled      *mat.SymDense
	scale       []float64
	factor      mat.Cholesky
	step        *mat.VecDense
}

func newSlope(p int) *slope {
	return &slope{score: make([]float64, p), information: mat.NewSymDense(p, nil), scaled: mat.NewSymDense(p, nil),
		scale: make([]float64, p), step: mat.NewVecDense(p, nil)}
}

func (s *slope) reset() {
	clear(s.score)
	s.information.Zero()
}

// newton writes the step information^-1 score; false when the information is
// singular for all that double precision can tell.
func (s *slope) newton(delta []float64) bool {
	if !s.factorise() {
		return false
	}
	for a, v := range s.score {
		s.step.SetVec(a, v*s.scale[a])
	}
	if s.factor.SolveVecTo(s.step, s.step) != nil {
		return false
	}
	for a := range delta {
		delta[a] = s.step.AtVec(a) * s.scale[a]
	}
	return true
}

func (s *slope) factorise() bool {
	for a := range s.scale {
		s.scale[a] = 1 / math.Sqrt(s.information.At(a, a))
		if !(math.Abs(s.scale[a]) < math.Inf(1)) {
			return false
		}
	}
	for a, sa := range s.scale {
		for b := a; b < len(s.scale); b++ {
			s.scaled.SetSym(a, b, sa*s.information.At(a, b)*s.scale[b])
		}
	}
	return s.factor.Factorize(s.scaled) && s.factor.Cond() < 1e12
}

// variance is element j of the diagonal of the inverse information.
func (s *slope) variance(j int) float64 {
	if !s.factorise() {
		return math.NaN()
	}
	s.step.Zero()
	s.step.SetVec(j, 1)
	if s.factor.SolveVecTo(s.step, s.step) != nil {
		return math.NaN()
	}
	return s.step.AtVec(j) * s.scale[j] * s.scale[j]
}

// inverseRow is row j of the inverse information; nil where there is none.
func (s *slope) inverseRow(j int) []float64 {
	if !s.factorise() {
		return nil
	}
	s.step.Zero()
	s.step.SetVec(j, 1)
	if s.factor.SolveVecTo(s.step, s.step) != nil {
		return nil
	}
	row := make([]float64, len(s.scale))
	for a := range row {
		row[a] = s.step.AtVec(a) * s.scale[a] * s.scale[j]
	}
	return row
}

// partialVariance is one over what the other coefficients leave of the information
// on coefficient j, also where the information on some of them is as good as gone;
// NaN where next to nothing is left.
func (s *slope) partialVariance(j int) float64 { return s.partialRow(j)[j] }

// partialRow is row j of the inverse information then, 0 for coefficients of which it is
// gone; NaN where next to nothing is left.
func (s *slope) partialRow(j int) []float64 {
	p := len(s.scale)
	order := make([]int, 0, p)
	for a := range p {
		if a != j {
			order = append(order, a)
		}
	}
	order = append(order, j)
	a, least, dropped, row := make([]float64, p*p), make([]float64, p), make([]bool, p), make([]float64, p)
	for i, from := range order {
		for k, to := range order[:i+1] {
			a[i*p+k] = s.information.At(from, to)
		}
		least[i] = 1e-12 * a[i*p+i]
	}
	if cholesky(a, least, dropped); dropped[p-1] {
		row[j] = math.NaN()
		return row
	}
	pivot := a[p*p-1]
	row[j] = 1 / (pivot * pivot)
	for i := p - 2; i >= 0; i-- {
		for k := i + 1; k < p; k++ {
			row[order[i]] -= a[k*p+i] * row[order[k]] / a[i*p+i]
		}
	}
	return row
}
