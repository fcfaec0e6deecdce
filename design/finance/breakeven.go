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
	design.Pairwise // X: of the balance, what is not work; Y: work at its whole cost
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
func (t *turn) society(b *money.Balance, balance float64) { t.Add(balance-b.Work*b.Value, b.Work) }

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
	if t.Y == 0 {
		return s
	}
	s.Mean = -t.X / t.Y
	variance := t.XX/(t.N-1) + s.Mean*(2*t.XY/(t.N-1)+s.Mean*(t.YY/(t.N-1)))
	s.Error = math.Sqrt(max(0, variance)/t.N) / math.Abs(t.Y)
	s.Gain, s.GainError = math.NaN(), math.NaN()
	return s
}
