package finance

import (
	"proefbank/design"
	"proefbank/model/money"
)

// Drawn are the replications of an amount, told as spreads tell it.
type Drawn struct{ of *design.Sample }

// Gains are the replications of what a party gains under a variant.
func (a *Accounts) Gains(variant int, p money.Party) Drawn { return a.drawn(variant, int(p)) }

// Socially are those of a part of the social balance.
func (a *Accounts) Socially(variant int, p Part) Drawn { return a.drawn(variant, social+int(p)) }

func (a *Accounts) drawn(variant, figure int) Drawn {
	return Drawn{a.of[variant].told[figure].of(&a.first[figure])}
}

// Quantiles are the amount's at some chances.
func (d Drawn) Quantiles(chances []float64) []float64 { return d.of.Quantiles(chances...) }

// Values are the amount in every replication, in order; of the first ten thousand.
func (d Drawn) Values() []float64 { return d.of.Values() }
