package finance

import (
	"math"

	"proefbank/design"
	"proefbank/model/money"
)

// Unit is what an amount is told per: replications differ in how many there are, so that
// percentiles per unit are no percentiles in total over a number.
type Unit int

const (
	InTotal Unit = iota // per nothing
	JobYear             // discounted as the money is
	Person              // who is offered the arm
)

// number are the units under a variant, replication by replication.
func (a *Accounts) number(variant int, u Unit) *design.Sample {
	if u == JobYear {
		return a.sample(variant, yearsInJob)
	}
	return a.sample(variant, offered)
}

// Without is how many replications have no unit under a variant to tell an amount per.
func (a *Accounts) Without(variant int, u Unit) int {
	if u == InTotal {
		return 0
	}
	share, _ := a.number(variant, u).Above()
	return int(math.Round((1 - share) * float64(a.Replications)))
}

// each is what replications say of a figure per unit: the mean amount over the mean number of
// units with the error of that, and the percentiles of what every replication has per unit of
// its own. It is a gain where it is one in total.
func (a *Accounts) each(variant, figure int, u Unit) Spread {
	s := a.spread(variant, figure)
	if u == InTotal {
		return s
	}
	at := a.drawn(variant, figure, u).Quantiles([]float64{0.05, 0.5, 0.95})
	s.Mean, s.P5, s.P50, s.P95 = over(s.Mean, a.number(variant, u).Mean()), at[0], at[1], at[2]
	if u == JobYear {
		s.Error = a.of[variant].perJobYear[figure].mcse()
	} else {
		s.Error = a.of[variant].perPerson[figure].mcse()
	}
	return s
}

// Drawn is an amount in every replication, in order; of the first ten thousand. NaN where
// there is nothing to tell it per.
type Drawn []float64

// Gains are the replications of what a party gains under a variant, per unit.
func (a *Accounts) Gains(variant int, p money.Party, u Unit) Drawn {
	return a.drawn(variant, int(p), u)
}

// Socially are those of a part of the social balance.
func (a *Accounts) Socially(variant int, p Part, u Unit) Drawn {
	return a.drawn(variant, social+int(p), u)
}

func (a *Accounts) drawn(variant, figure int, u Unit) Drawn {
	amounts := a.sample(variant, figure).Values()
	if u == InTotal {
		return amounts
	}
	return ratios(amounts, a.number(variant, u).Values())
}

// Quantiles are the amount's at some chances, of the replications that have it.
func (d Drawn) Quantiles(chances []float64) []float64 { return sampled(d, nil).Quantiles(chances...) }

// ratios are amounts over numbers, one by one.
func ratios(amounts, numbers []float64) Drawn {
	each := make(Drawn, len(amounts))
	for i := range amounts {
		each[i] = over(amounts[i], numbers[i])
	}
	return each
}

// over is NaN where there is nothing that an amount is told per.
func over(amount, number float64) float64 {
	if number == 0 {
		return math.NaN()
	}
	return amount / number
}

// rated is an amount (X) beside the number of units (Y) that it is told per, over replications.
type rated struct{ design.Pairwise }

// mcse is the standard error of the mean amount over the mean number (the delta method; Cochran,
// 1977, Sampling Techniques, p. 155): what amount and number do together is no error of it.
func (r *rated) mcse() float64 {
	if r.N < 2 || r.Y == 0 {
		return math.NaN()
	}
	ratio := r.X / r.Y
	squares := r.XX - 2*ratio*r.XY + ratio*ratio*r.YY
	if squares < 1e-14*r.XX { // a sum that rounding has left
		squares = 0
	}
	return math.Sqrt(squares/(r.N-1)/r.N) / math.Abs(r.Y)
}
