package finance

import (
	"math"

	"proefbank/model/money"
)

// BreakEven is what additional work must be worth, over its wage cost, for a
// balance of society to be zero: Total, or one that leaves parts out. Mean is
// the value at which the mean balance is zero, which is not the mean of the
// replications' own values where the amount of work differs between them; its
// error is that of a ratio (the delta method). The percentiles are those of the
// replications. A chance of gain it has not. NaN without work.
func (f *Accounts) BreakEven(variant int, balance func(*money.Balance) float64) Spread {
	rest := func(b *money.Balance) float64 { return balance(b) - b.Work*b.Value }
	s := f.Society(variant, func(b *money.Balance) float64 {
		if b.Work == 0 {
			return math.NaN()
		}
		return -rest(b) / b.Work
	})
	work := f.Society(variant, func(b *money.Balance) float64 { return b.Work }).Mean
	if work == 0 {
		return s
	}
	s.Mean = -f.Society(variant, rest).Mean / work
	s.Error = f.Society(variant, func(b *money.Balance) float64 { return (rest(b) + s.Mean*b.Work) / work }).Error
	s.Gain, s.GainError = math.NaN(), math.NaN()
	return s
}
