package finance

import "proefbank/model/money"

// Quantiles are chosen percentiles of what a party gains under a variant.
func (a *Accounts) Quantiles(variant int, p money.Party, at ...float64) []float64 {
	return a.of[variant].told[p].of(&a.first[p]).Quantiles(at...)
}

// SocietyQuantiles are those of the balance of society.
func (a *Accounts) SocietyQuantiles(variant int, at ...float64) []float64 {
	figure := social + int(Total)
	return a.of[variant].told[figure].of(&a.first[figure]).Quantiles(at...)
}

// SocietyValues are the balance of society in every replication, in order; of the first
// ten thousand.
func (a *Accounts) SocietyValues(variant int) []float64 {
	figure := social + int(Total)
	return a.of[variant].told[figure].of(&a.first[figure]).Values()
}

// Beside is what a party gains under one variant more than under another, replication
// by replication: the same lives, financed twice.
func (a *Accounts) Beside(variant, other int, p money.Party) Spread {
	one, two := a.of[variant].told[p].of(&a.first[p]), a.of[other].told[p].of(&a.first[p])
	return spreadOf(one.Minus(two))
}
