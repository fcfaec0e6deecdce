package finance

import "proefbank/model/money"

// Part is the social balance, or a part of it that replications are asked for
// with percentiles.
type Part int

const (
	Total Part = iota
	WithoutQuality
	Bare  // without quality of life and care
	Value // of additional work, over its wage cost
	parts = int(Value) + 1
)

var sums = [parts]func(*money.Balance) float64{
	Total:          (*money.Balance).Total,
	WithoutQuality: (*money.Balance).WithoutQuality,
	Bare:           (*money.Balance).Bare,
	Value:          func(b *money.Balance) float64 { return b.Value },
}

// Society is what replications say of a part of the social balance.
func (a *Accounts) Society(variant int, p Part) Spread { return a.spread(variant, social+int(p)) }

// SocietyEach is that balance per unit.
func (a *Accounts) SocietyEach(variant int, p Part, u Unit) Spread {
	return a.each(variant, social+int(p), u)
}

// Term is the mean of one of money.Terms, by its number.
func (a *Accounts) Term(variant, term int) (mean, mcse float64) {
	of := &a.of[variant].terms[term]
	return of.Mean(), of.MCSE()
}
