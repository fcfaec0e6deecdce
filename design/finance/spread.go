package finance

import (
	"math"

	"proefbank/design"
)

// Spread is what replications say of an amount: mean, percentiles, and how
// often it is above zero, with the Monte Carlo errors of the mean and of that
// share. One replication has no error: NaN. What does not exist in any is NaN.
type Spread struct {
	Mean, P5, P50, P95, Gain float64
	Error, GainError         float64
}

func spreadOf(s *design.Sample) Spread {
	spread, at := withoutPercentiles(&s.Moments), s.Quantiles(0.05, 0.5, 0.95)
	spread.P5, spread.P50, spread.P95 = at[0], at[1], at[2]
	return spread
}

func withoutPercentiles(m *design.Moments) Spread {
	gain, gainError := m.Above()
	return Spread{m.Mean(), math.NaN(), math.NaN(), math.NaN(), gain, m.MCSE(), gainError}
}

// echo is the sample of a number that mostly repeats another's, as where two
// ways to finance touch a party alike: it keeps values of its own once they
// differ.
type echo struct {
	own   design.Sample
	apart bool
}

// add takes the next replication's number beside the other's, which the other
// has not taken yet.
func (e *echo) add(x, theirs float64, other *design.Sample) {
	if !e.apart && x != theirs && !(math.IsNaN(x) && math.IsNaN(theirs)) {
		e.own, e.apart = other.Clone(), true
	}
	if e.apart {
		e.own.Add(x)
	}
}

func (e *echo) of(other *design.Sample) *design.Sample {
	if e.apart {
		return &e.own
	}
	return other
}
