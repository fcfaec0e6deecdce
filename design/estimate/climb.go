package estimate

import (
	"math"

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
		if longest(delta) < 1e-6 {
			return true
		}
	}
	return false
}

func longest(v []float64) float64 {
	most := 0.0
	for _, x := range v {
		most = math.Max(most, math.Abs(x))
	}
	return most
}

// slope holds the first and second derivatives of a log-likelihood in p
// coefficients, and the factor of the information that a Newton step needs.
type slope struct {
	score       []float64
	information *mat.SymDense // upper triangle filled
	factor      mat.Cholesky
	step        *mat.VecDense
}

func newSlope(p int) *slope {
	return &slope{score: make([]float64, p), information: mat.NewSymDense(p, nil), step: mat.NewVecDense(p, nil)}
}

func (s *slope) reset() {
	clear(s.score)
	s.information.Zero()
}

// newton writes the step information^-1 score; false when the information is
// singular for all that double precision can tell.
func (s *slope) newton(delta []float64) bool {
	if !s.factor.Factorize(s.information) || s.factor.Cond() > 1e14 {
		return false
	}
	if s.factor.SolveVecTo(s.step, mat.NewVecDense(len(s.score), s.score)) != nil {
		return false
	}
	copy(delta, s.step.RawVector().Data)
	return true
}

// variance is element j of the diagonal of the inverse information.
func (s *slope) variance(j int) float64 {
	if !s.factor.Factorize(s.information) {
		return math.NaN()
	}
	unit := mat.NewVecDense(len(s.score), nil)
	unit.SetVec(j, 1)
	if s.factor.SolveVecTo(s.step, unit) != nil {
		return math.NaN()
	}
	return s.step.AtVec(j)
}
