package finance

import (
	"math"

	"proefbank/design"
	"proefbank/model/money"
)

// turn is what the share follows from at which a mean balance is zero: of what
// additional work costs, that it is worth, or of what jobs cost contractors, that is
// in their bids.
type turn struct {
	rest, work design.Moments // of the balance, what is not work; and work at its whole cost
	together   float64        // sum of the products of what both differ from their means
}

// turnOf is the value of a replication's work, over its wage cost, at which a
// balance is zero; NaN without work.
func turnOf(b *money.Balance, balance float64) float64 {
	if b.Work == 0 {
		return math.NaN()
	}
	return -(balance - b.Work*b.Value) / b.Work
}

// society takes a balance of society.
func (t *turn) society(b *money.Balance, balance float64) { t.add(balance-b.Work*b.Value, b.Work) }

func (t *turn) add(rest, work float64) {
	before := 0.0
	if t.rest.N() > 0 {
		before = t.rest.Mean()
	}
	t.rest.Add(rest)
	t.work.Add(work)
	t.together += (rest - before) * (work - t.work.Mean())
}

// BreakEven is what additional work must be worth, over its wage cost, for a
// balance of society to be zero: Total or Bare. Mean is the value at which the
// mean balance is zero, which is not the mean of the replications' own values
// where the amount of work differs between them; its error is that of a ratio
// (the delta method). The percentiles are those of the replications. A chance of
// gain it has not. NaN without work.
func (a *Accounts) BreakEven(variant int, balance Part) Spread {
	switch balance {
	case Total:
		return a.of[variant].total.spread(a.spread(variant, turnOfTotal))
	case Bare:
		return a.of[variant].bare.spread(a.spread(variant, turnOfBare))
	}
	panic("finance: no break-even value of that part")
}

// spread tells of the value at which the mean balance is zero, with the
// replications' own.
func (t *turn) spread(s Spread) Spread {
	if t.work.Mean() == 0 {
		return s
	}
	s.Mean = -t.rest.Mean() / t.work.Mean()
	n := float64(t.rest.N())
	variance := t.rest.Variance() + s.Mean*(2*t.together/(n-1)+s.Mean*t.work.Variance())
	s.Error = math.Sqrt(max(0, variance)/n) / math.Abs(t.work.Mean())
	s.Gain, s.GainError = math.NaN(), math.NaN()
	return s
}
