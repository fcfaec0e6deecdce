package finance

import "proefbank/model/money"

// Part is an amount of the social balance: the whole, the whole without some of
// its terms, or a term.
type Part int

const (
	Total Part = iota
	WithoutQuality
	Bare  // without quality of life and care
	Value // of additional work, over its wage cost
	Work  // what that work is worth: the first term
	Displacing
	Displaced
	Regular
	Volunteering
	Time
	Guidance
	Administration
	Overhead
	Care
	Quality
	parts = int(Quality) + 1
)

var partTable = [parts]struct {
	name string
	of   func(*money.Balance) float64
}{
	{"total", (*money.Balance).Total},
	{"without_quality", (*money.Balance).WithoutQuality},
	{"without_quality_and_care", (*money.Balance).Bare},
	{"value", func(b *money.Balance) float64 { return b.Value }},
	{"work", func(b *money.Balance) float64 { return b.Work * b.Value }},
	{"displacing", func(b *money.Balance) float64 { return b.Displacing }},
	{"displaced", func(b *money.Balance) float64 { return b.Displaced }},
	{"regular", func(b *money.Balance) float64 { return b.Regular }},
	{"volunteering", func(b *money.Balance) float64 { return b.Volunteering }},
	{"time", func(b *money.Balance) float64 { return b.Time }},
	{"guidance", func(b *money.Balance) float64 { return b.Guidance }},
	{"administration", func(b *money.Balance) float64 { return b.Administration }},
	{"overhead", func(b *money.Balance) float64 { return b.Overhead }},
	{"care", func(b *money.Balance) float64 { return b.Care }},
	{"quality", func(b *money.Balance) float64 { return b.Quality }},
}

func (p Part) String() string { return partTable[p].name }

// Terms are the terms of the balance, in its order.
func Terms() (all []Part) {
	for p := Work; int(p) < parts; p++ {
		all = append(all, p)
	}
	return all
}

// Society is what replications say of a part of the social balance; of a term
// they have no percentiles.
func (a *Accounts) Society(variant int, p Part) Spread {
	if p < Work {
		return a.spread(variant, social+int(p))
	}
	return withoutPercentiles(&a.of[variant].terms[p])
}
