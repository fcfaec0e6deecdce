package finance

import (
	"math"

	"proefbank/design"
)

// Spread is what replications say of an amount: mean, percentiles, and how
// often it is above zero, with the Monte Carlo errors of the mean and of that
// share. One replication has no error: NaN. What does not exist in any is NaN.
type Spread struct {
	Mean      float64 `json:"mean" means:"mean of the replications"`
	P5        float64 `json:"p5" means:"5th percentile of the replications"`
	P50       float64 `json:"p50" means:"their median"`
	P95       float64 `json:"p95" means:"their 95th percentile"`
	Gain      float64 `json:"chance_of_gain" means:"share of the replications above zero"`
	Error     float64 `json:"mcse" means:"Monte Carlo standard error of the mean"`
	GainError float64 `json:"chance_of_gain_mcse" means:"Monte Carlo standard error of the share above zero"`
}

func spreadOf(s *design.Sample) Spread {
	spread, at := withoutPercentiles(&s.Moments), s.Quantiles(0.05, 0.5, 0.95)
	spread.P5, spread.P50, spread.P95, spread.Error = at[0], at[1], at[2], s.MCSE()
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
