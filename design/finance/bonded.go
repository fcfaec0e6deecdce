package finance

import (
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

// Bonded is what the replications say of a bond that pays for a metric.
type Bonded struct {
	Metric   money.Metric
	Baseline string  // what the outcome is held against
	Gain     Spread  // of the metric, per person and year with the scheme on offer
	IRR      Spread  // at the scenario's price, nominal
	Real     float64 // the mean of IRR at the prices of the start
	Lost     Spread  // share of the principal that does not return; Gain is the chance that any does not
	Noise    Spread  // what is paid where there is no effect, at the scenario's price; Gain is how often something is
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

// terms are what a bond of a replication rests on, whatever its metric.
type terms struct {
	contract money.Contract
	worth    []float64 // what a euro of each month counts for
}

// bonds are what a metric would be paid for, over replications.
type bonds struct {
	bond      *money.Bond
	outcomes  []float64 // of the replications, year by year
	gain, irr design.Sample
	real      design.Moments
	lost      design.Moments
	noise     design.Moments
}

// mostTerms is of how many replications bonds are solved: memory stays bounded where
// every replication has terms of its own.
const mostTerms = 10000

// addBonds takes what bonds would rest on in the next replication. What is the
// same as in the replication before is kept once.
func (a *Accounts) addBonds(s *Settled) {
	if len(s.Bonds) == 0 || len(a.terms) == mostTerms {
		return
	}
	now := terms{s.Bonds[0].Repaid.Contract, s.Bonds[0].Repaid.Worth}
	if n := len(a.terms); n > 0 {
		now.share(&a.terms[n-1])
	} else {
		a.bonds = make([]bonds, len(s.Bonds))
	}
	a.terms = append(a.terms, now)
	for k := range s.Bonds {
		a.bonds[k].add(&s.Bonds[k])
	}
}

// share lets go of what the replication before has too.
func (t *terms) share(before *terms) {
	if *t.contract.Bond == *before.contract.Bond {
		t.contract.Bond = before.contract.Bond
	}
	if slices.Equal(t.contract.Levels, before.contract.Levels) {
		t.contract.Levels = before.contract.Levels
	}
	if slices.Equal(t.worth, before.worth) {
		t.worth = before.worth
	}
}

// add weighs the next replication at the price of the first one's contract.
func (b *bonds) add(s *Secured) {
	if b.bond == nil {
		b.bond = s.Repaid.Contract.Bond
	}
	irr, real, repaid := s.Repaid.Return(b.bond.Price)
	b.gain.Add(s.Repaid.Gain())
	b.irr.Add(irr)
	b.real.Add(real)
	b.lost.Add(max(0, 1-repaid))
	b.noise.Add(s.Noise.Outcomes(b.bond.Price))
	b.outcomes = append(b.outcomes, s.Repaid.Outcome...)
}

// repaid puts the replications' contracts together again.
func (a *Accounts) repaid(b *bonds) []money.Repaid {
	all := make([]money.Repaid, len(a.terms))
	years := len(b.outcomes) / len(a.terms)
	for i, t := range a.terms {
		all[i] = money.Repaid{Contract: t.contract, Outcome: b.outcomes[i*years:][:years], Worth: t.worth}
	}
	return all
}

// Bonds weighs a variant with a bond by every metric that could be paid for,
// the contract's own first.
func (a *Accounts) Bonds(variant int, own money.Metric) (all []Bonded) {
	for k := range a.bonds {
		if a.Variants[variant].BenefitKept && a.bonds[k].bond.Metric.OfBenefit() {
			continue // nobody saves a benefit that is kept
		}
		if b := a.bond(variant, &a.bonds[k]); b.Metric == own {
			all = slices.Insert(all, 0, b)
		} else {
			all = append(all, b)
		}
	}
	return all
}

func (a *Accounts) bond(variant int, of *bonds) Bonded {
	b := Bonded{Metric: of.bond.Metric, Baseline: of.bond.Baseline, Gain: spreadOf(&of.gain), IRR: spreadOf(&of.irr), Real: of.real.Mean(),
		Lost: withoutPercentiles(&of.lost), Noise: withoutPercentiles(&of.noise)}
	real := a.repaid(of)
	if b.Price, b.Solved = money.BreakEvenPrice(real); b.Solved {
		paid := money.Payments(real, b.Price.Euros)
		cheapest, least := money.Cheapest(real, b.Price.Euros)
		b.Cheapest, b.Payers = cheapest, a.payers(variant, of.bond, paid, least)
	}
	return b
}

// payers are the positions of those who pay a part of what is paid: at the
// price that is solved for, and at the cheapest.
func (a *Accounts) payers(variant int, bond *money.Bond, paid, least float64) (all []Payer) {
	for _, p := range bond.Payers() {
		share := bond.Share(p)
		own := a.Net(variant, p).Mean - a.Kind(variant, p, money.OutcomePayment) - a.Kind(variant, p, money.Guarantee)
		all = append(all, Payer{p, own - share*paid, own - share*least})
	}
	return all
}
