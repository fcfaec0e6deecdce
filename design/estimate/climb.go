package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// climb maximises a concave log-likelihood from beta by Newton's method with
// step halving. value returns the log-likelihood at a point and remembers its
// derivatives there; step writes the Newton step from the last point seen by
// value, false when the information is singular. climb ends with value called
// last at beta. It answers false when beta runs away, the mark of separation:
// each step then adds about 1 to the linear predictor and none gets smaller.
// Steps shrink by their square, so that after one of 1e-6 nothing is left to gain.
func climb(beta []float64, value func([]float64) float64, step func([]float64) bool) bool {
	delta, trial := make([]float64, len(beta)), make([]float64, len(beta))
	height := value(beta)
	for range 60 {
		if !step(delta) {
			return false
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
				return false
			}
		}
		copy(beta, trial)
		if longest(delta) < 1e-6+1e-9*longest(beta) {
			return true
		}
	}
	return false
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
