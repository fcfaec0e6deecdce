package finance

import (
	"slices"

	"proefbank/model/money"
)

// Bonded is what the replications say of a bond that pays for a metric.
type Bonded struct {
	Metric   money.Metric
	Baseline string // what the outcome is held against
	Gain     Spread // of the metric, per person and year with the scheme on offer
	IRR      Spread // at the scenario's price
	Lost     Spread // share of the principal that does not return; Gain is the chance that any does not
	Noise    Spread // what is paid where there is no effect, at the scenario's price; Gain is how often something is
	Price    money.Price
	Solved   bool    // whether there is a price at which investors can expect their target return
	Cheapest float64 // price at which payers pay least, of those that give investors their target
	Payers   []Payer
}

// Payer is what a party gains under the variant, its part of the outcome
// payments included, where investors can expect their target.
type Payer struct {
	Party                money.Party
	AtSolved, AtCheapest float64
}

// CanRepay tells whether every payer gains at some price that gives investors
// their target.
func (b *Bonded) CanRepay() bool {
	return b.Solved && !slices.ContainsFunc(b.Payers, func(p Payer) bool { return p.AtCheapest < 0 })
}

// Bonds weighs a variant with a bond by every metric that could be paid for,
// the contract's own first.
func (f *Accounts) Bonds(variant int, own money.Metric) (all []Bonded) {
	for k := range f.Settled[0].Bonds {
		if b := f.bond(variant, k); b.Metric == own {
			all = slices.Insert(all, 0, b)
		} else {
			all = append(all, b)
		}
	}
	return all
}

// bond weighs a variant with a bond by the metric of a number.
func (f *Accounts) bond(variant, metric int) (b Bonded) {
	contract := &f.Settled[0].Bonds[metric].Repaid.Contract
	b.Metric, b.Baseline = contract.Metric, contract.Baseline
	over := func(of func(*Secured) float64) Spread {
		return f.Over(func(s *Settled) float64 { return of(&s.Bonds[metric]) })
	}
	b.Gain = over(func(s *Secured) float64 { return s.Repaid.Gain() })
	b.IRR = over(func(s *Secured) float64 { irr, _ := s.Repaid.Return(contract.Price); return irr })
	b.Lost = over(func(s *Secured) float64 { _, repaid := s.Repaid.Return(contract.Price); return max(0, 1-repaid) })
	b.Noise = over(func(s *Secured) float64 { return money.Payments([]money.Repaid{s.Noise}, contract.Price) })
	var real []money.Repaid
	for i := range f.Settled {
		real = append(real, f.Settled[i].Bonds[metric].Repaid)
	}
	if b.Price, b.Solved = money.BreakEvenPrice(real); b.Solved {
		paid := money.Payments(real, b.Price.Euros)
		cheapest, least := money.Cheapest(real, b.Price.Euros)
		b.Cheapest, b.Payers = cheapest, f.payers(variant, contract.Bond, paid, least)
	}
	return b
}

// payers are the positions of those who pay a part of what is paid: at the
// price that is solved for, and at the cheapest.
func (f *Accounts) payers(variant int, bond *money.Bond, paid, least float64) (all []Payer) {
	for _, p := range bond.Payers() {
		share := bond.Share(p)
		own := f.Net(variant, p).Mean - f.Kind(variant, p, money.OutcomePayment) - f.Kind(variant, p, money.Guarantee)
		all = append(all, Payer{p, own - share*paid, own - share*least})
	}
	return all
}
