package finance

import (
	"proefbank/design"
	"proefbank/model/money"
)

// SocietyValues are the balance of society in every replication, in order; of the first
// ten thousand.
func (a *Accounts) SocietyValues(variant int) []float64 {
	figure := social + int(Total)
	return a.of[variant].told[figure].of(&a.first[figure]).Values()
}

// Beside is what a party gains under one variant more than under another, replication by
// replication: the same lives, financed twice. Either is told per so many units of its own.
func (a *Accounts) Beside(variant, other int, p money.Party, of, otherOf float64) Spread {
	one, two, less := a.Gains(variant, p).Values(), a.Gains(other, p).Values(), &design.Sample{}
	for i := range one {
		less.Add(one[i]/of - two[i]/otherOf)
	}
	return spreadOf(less)
}
