package finance

import (
	"reflect"
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

// Bonded is what the replications say of a bond that pays for a metric.
type Bonded struct {
	Metric   money.Metric
	Baseline string  // what the outcome is held against
	Gain     Spread  // of the metric, per person and year with the scheme on offer
	IRR      Spread  // at the scenario's price, nominal; the lowest where there are several
	Real     float64 // the mean of IRR at the prices of the start
	Several  Several
	Lost     Spread  // share of the principal that does not return; Gain is the chance that any does not
	Layers   []Layer // senior and junior, where the contract has both
	Noise    Spread  // what is paid where there is no effect, at the scenario's price; Gain is how often something is
	Borrowed Borrowed
	Price    money.Price
	Solved   bool     // whether there is a price at which investors can expect their target return
	AtSolved Borrowed // at that price
	Cheapest float64  // price at which payers pay least, of those that give investors their target
	Payers   []Payer
}

// Several is how often two or more rates make the investment worth nothing, as
// amounts change their sign more than once, or none does; and the means of the lowest
// and highest of several.
type Several struct{ Share, None, Low, High float64 }

// Layer is what a part of the principal gets.
type Layer struct{ IRR, Lost Spread }

// Borrowed is a bond beside a loan of the same money (money.Borrowed).
type Borrowed struct{ Loan, Bond, Costs, Risk Spread }

// Payer is what a party gains under the variant, its part of what the contract pays
// included: the scheme without a bond, and with the bond at some prices.
type Payer struct {
	Party    money.Party
	Scheme   Spread
	AtPrice  Parted  // the scenario's
	AtSolved Parted  // at which investors can expect their target; of NaN where there is none
	Least    float64 // mean gain at the price at which payers pay least, of those
}

// Parted is what a bond brings a party, and what it has of scheme and bond together.
type Parted struct{ Bond, Together Spread }

// CanRepay tells whether every payer can expect to gain at some price that gives
// investors their target.
func (b *Bonded) CanRepay() bool {
	return b.Solved && !slices.ContainsFunc(b.Payers, func(p Payer) bool { return p.Least < 0 })
}

// terms are what a bond of a replication rests on, whatever its metric.
type terms struct {
	contract money.Contract
	worth    []float64 // what a euro of each month counts for
}

// bonds are what a metric would be paid for, over replications.
type bonds struct {
	bond      *money.Bond
	outcomes  []float64         // of the replications, year by year
	beside    [][]money.Outcome // of the priced rates of the card
	gain, irr design.Sample
	real      design.Moments
	lost      design.Moments
	layers    [2]layer
	noise     design.Moments
	borrowed  borrowed
	several   [2]design.Moments // lowest and highest rate, of several
	none      int               // replications without a rate
}

type layer struct {
	irr  design.Sample
	lost design.Moments
}

type borrowed struct{ loan, bond, costs, risk design.Sample }

func (b *borrowed) add(x money.Borrowed) {
	b.loan.Add(x.Loan)
	b.bond.Add(x.Bond)
	b.costs.Add(x.Costs)
	b.risk.Add(x.Risk())
}

func (b *borrowed) spread() Borrowed {
	return Borrowed{spreadOf(&b.loan), spreadOf(&b.bond), spreadOf(&b.costs), spreadOf(&b.risk)}
}

// mostTerms is of how many replications bonds are solved: memory stays bounded where
// every replication has terms of its own.
const mostTerms = 10000

// addBonds takes what a variant's bond rests on in the next replication. What is the
// same as in the replication before is kept once.
func (a *account) addBonds(s *Settlement) {
	if len(s.Bonds) == 0 || len(a.contracts) == mostTerms {
		return
	}
	now := terms{s.Bonds[0].Repaid.Contract, s.Bonds[0].Repaid.Worth}
	now.contract.Beside = nil
	if n := len(a.contracts); n > 0 {
		now.share(&a.contracts[n-1])
	} else {
		a.bonds = make([]bonds, len(s.Bonds))
	}
	a.contracts = append(a.contracts, now)
	for k := range s.Bonds {
		a.bonds[k].add(&s.Bonds[k])
	}
	for k, p := range money.OutcomePayers {
		a.scheme[k] = append(a.scheme[k], s.Net[p]-s.OfBond[p])
	}
}

// share lets go of what the replication before has too.
func (t *terms) share(before *terms) {
	if reflect.DeepEqual(t.contract.Bond, before.contract.Bond) {
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
	r := s.Repaid.Return(b.bond.Price)
	b.gain.Add(s.Repaid.Gain())
	b.irr.Add(r.Rate())
	b.real.Add(r.Real)
	b.lost.Add(r.Lost)
	b.rates(&r)
	for k := range r.Layers {
		b.layers[k].irr.Add(r.Layers[k].IRR)
		b.layers[k].lost.Add(r.Layers[k].Lost)
	}
	b.noise.Add(s.Noise.Outcomes(b.bond.Price))
	b.borrowed.add(s.Repaid.Borrowed(b.bond.Price))
	b.outcomes = append(b.outcomes, s.Repaid.Outcome...)
	if s.Repaid.Contract.Beside != nil {
		b.beside = append(b.beside, s.Repaid.Contract.Beside)
	}
}

// rates counts what has no rate, or several.
func (b *bonds) rates(r *money.Return) {
	switch n := len(r.Rates); {
	case n == 0:
		b.none++
	case n > 1:
		b.several[0].Add(r.Rates[0])
		b.several[1].Add(r.Rates[n-1])
	}
}

func (b *bonds) severally() Several {
	n := float64(b.irr.N() + b.none) // of the replications: of nobody there is no gain
	return Several{float64(b.several[0].N()) / n, float64(b.none) / n, b.several[0].Mean(), b.several[1].Mean()}
}

// repaid puts the replications' contracts together again.
func (a *account) repaid(b *bonds) []money.Repaid {
	all := make([]money.Repaid, len(a.contracts))
	years := len(b.outcomes) / len(a.contracts)
	for i, t := range a.contracts {
		all[i] = money.Repaid{Contract: t.contract, Outcome: b.outcomes[i*years:][:years], Worth: t.worth}
		if b.beside != nil {
			all[i].Contract.Beside = b.beside[i]
		}
	}
	return all
}

// Bonds weighs a variant with a bond by every metric that could be paid for,
// the contract's own first.
func (a *Accounts) Bonds(variant int, own money.Metric) (all []Bonded) {
	bonds := a.of[variant].bonds
	for k := range bonds {
		if a.Variants[variant].BenefitKept && bonds[k].bond.Metric.OfBenefit() {
			continue // nobody saves a benefit that is kept
		}
		if b := a.bond(variant, &bonds[k]); b.Metric == own {
			all = slices.Insert(all, 0, b)
		} else {
			all = append(all, b)
		}
	}
	return all
}

func (a *Accounts) bond(variant int, of *bonds) Bonded {
	b := Bonded{Metric: of.bond.Metric, Baseline: of.bond.Baseline, Gain: spreadOf(&of.gain), IRR: spreadOf(&of.irr), Real: of.real.Mean(),
		Several: of.severally(), Lost: withoutPercentiles(&of.lost), Noise: withoutPercentiles(&of.noise), Borrowed: of.borrowed.spread()}
	if of.layers[0].irr.N() > 0 {
		for k := range of.layers {
			b.Layers = append(b.Layers, Layer{spreadOf(&of.layers[k].irr), withoutPercentiles(&of.layers[k].lost)})
		}
	}
	all := a.of[variant].repaid(of)
	at := []float64{of.bond.Price}
	if b.Price, b.Solved = money.BreakEvenPrice(all); b.Solved {
		b.Cheapest, _ = money.Cheapest(all, b.Price.Euros)
		at = append(at, b.Price.Euros, b.Cheapest)
		b.AtSolved = borrowedAt(all, b.Price.Euros)
	}
	b.Payers = a.payers(variant, of.bond, all, at)
	return b
}

func borrowedAt(all []money.Repaid, price float64) Borrowed {
	var b borrowed
	for i := range all {
		b.add(all[i].Borrowed(price))
	}
	return b.spread()
}
