package study

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
)

// Told is how many people a trial needs to tell two schemes apart in a figure: in every
// arm, for a power of 0.8 at a level of 0.05, two-sided. NaN where there are no two schemes
// or where the replications do not show how far apart they are.
type Told struct {
	People float64 `json:"n_per_arm" unit:"people" means:"people in every arm"`
	Least  float64 `json:"least" unit:"people" means:"where the difference is two Monte Carlo standard errors larger"`
	Most   float64 `json:"most" unit:"people" means:"where it is two smaller"`
}

const (
	toldPower = 0.8 // asked of a trial by custom (Cohen, 1988, Statistical Power Analysis, 2nd ed., p. 56)
	toldLevel = 0.05
)

// Told is how many it takes to tell the scheme from another. Two arms of one scenario are
// drawn by lot between them; schemes of two scenarios have other people, so that each
// needs controls of its own and the difference is of two effects: of four arms, twice the
// variance.
func (s *Scheme) Told(other *Scheme, figure int) Told {
	d := s.Against(other, figure)
	without, with := s.noise(figure)
	theirs, under := other.noise(figure)
	variance := (with + under) / 2
	if s.Study != other.Study {
		variance = (with + without + under + theirs) / 2
	}
	if gap := math.Abs(d.Mean); gap > Beyond(len(s.Over))*d.Error {
		sd := math.Sqrt(variance)
		return Told{people(gap, sd), people(gap+2*d.Error, sd), people(gap-2*d.Error, sd)}
	}
	return Told{math.NaN(), math.NaN(), math.NaN()}
}

// Beyond is how many Monte Carlo standard errors from zero the mean of so many replications
// must be to be seen to differ: two or, of few, what Student's t has at 95%; of one no
// number is enough.
func Beyond(replications int) float64 {
	if replications < 2 {
		return math.Inf(1)
	}
	return max(2, distuv.StudentsT{Sigma: 1, Nu: float64(replications - 1)}.Quantile(0.975))
}

// noise is the mean over the replications.
func (s *Scheme) noise(figure int) (without, with float64) {
	var a, b design.Moments
	for r := range s.Noise {
		a.Add(s.Noise[r][figure].Without)
		b.Add(s.Noise[r][figure].With)
	}
	return a.Mean(), b.Mean()
}

// people are those per arm by whom a difference between two means is found; NaN where
// nobody differs or no number does.
func people(gap, sd float64) float64 {
	if !(sd > 0) {
		return math.NaN()
	}
	a, err := formula.TwoMeans{NTreatment: math.NaN(), NControl: math.NaN(), Effect: gap, SD: sd, Alpha: toldLevel, Power: toldPower}.Solve()
	if err != nil {
		return math.NaN()
	}
	return a.NTreatment
}
