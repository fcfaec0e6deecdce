package finance_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
)

// secured is a replication of a bond of ten people over a year that shows a gain
// and, by chance, another where there is no effect.
func secured(bond *money.Bond, real, noise float64) finance.Settled {
	contract := money.Contract{Bond: bond, People: 10, Months: 12, Exposed: []float64{120},
		Start: model.Date{Year: 2025, Month: 1, Day: 1}}
	worth := slices.Repeat([]float64{0.5}, 12)
	s := finance.Settled{Variants: []finance.Settlement{{Bonds: []finance.Secured{{Repaid: money.Repaid{Contract: contract, Outcome: money.Outcome{real}, Worth: worth},
		Noise: money.Repaid{Contract: contract, Outcome: money.Outcome{noise}, Worth: worth}}}}}}
	for k, p := range []money.Party{money.Municipality, money.State, money.Insurers} {
		s.Variants[0].Net[p] = []float64{9000, -100, 50}[k]
		s.Variants[0].Kinds[p][money.OutcomePayment] = -float64(k)
		s.Variants[0].Kinds[p][money.Guarantee] = -1000
		s.Variants[0].OfBond[p] = -float64(k) - 1000
	}
	s.Variants[0].OfBond[money.Municipality] += 5000 // the project, of which euro count half
	return s
}

// Two replications of a bond by hand: one shows a month per person and returns
// what was put in, the other shows nothing; chance shows 0.4 months in one of them.
func TestBondByHand(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 1}
	f := accounts([]money.Variant{{Bond: true}}, secured(bond, 1, -1), secured(bond, 0, 0.4))
	b := f.Bonds(0, "benefit_months")[0]
	if b.Lost.Gain != 0.5 || b.Noise.Gain != 0.5 || b.Noise.Mean != 10*400*0.5/2 || b.Gain.Mean != 0.5 || b.IRR.Mean != -0.5 {
		t.Errorf("%+v", b)
	}
	if half := math.Sqrt(0.5 * 0.5 / 2); b.Lost.GainError != half || b.Noise.GainError != half || b.Noise.Error != 1000 {
		t.Errorf("Monte Carlo errors: %+v", b)
	}
	if b.Solved || b.CanRepay() {
		t.Errorf("a price of %v out of noise", b.Price)
	}
}

// Who pays how much of a bond by hand: 10,500 returns 5% on 10,000 after a
// year, of which euro count half; each payer's own position is without what it
// pays at the scenario's price.
func TestPayersByHand(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 0.6, State: 0.3}
	f := accounts([]money.Variant{{Bond: true}}, secured(bond, 1, 0), secured(bond, 1, 0))
	b := f.Bonds(0, "benefit_months")[0]
	if !b.Solved || b.Price.Euros != 1050 || len(b.Payers) != 3 || b.Lost.Gain != 0 || b.Noise.Gain != 0 {
		t.Fatalf("%+v", b)
	}
	for k, want := range []struct {
		party                              money.Party
		scheme, atPrice, atSolved, atLeast float64
	}{{money.Municipality, 5000, 5000 + 5000 - 0.6*5000, 6850, 6850}, {money.State, 901, 901 - 0.3*5000, -674, -674}, {money.Insurers, 1052, 1052 - 0.1*5000, 527, 527}} {
		p := b.Payers[k]
		got := []float64{p.Scheme.Mean, p.AtPrice.Together.Mean, p.AtSolved.Together.Mean, p.Least, p.AtSolved.Bond.Mean}
		for i, x := range []float64{want.scheme, want.atPrice, want.atSolved, want.atLeast, want.atSolved - want.scheme} {
			if p.Party != want.party || !(math.Abs(got[i]-x) <= 1e-6) {
				t.Errorf("%v: %v, want %+v", p.Party, got, want)
			}
		}
	}
	if b.CanRepay() {
		t.Error("the State can repay at a loss")
	}
}

// Every replication's contract and worth of a euro are its own, also after some
// that were alike: payers pay 1,000 for each of ten people, of which euro count
// half, half and whole; and where two thirds of the principal are not at risk
// they return that instead of what is due for nothing.
func TestBondsDiffer(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0, Municipality: 1}
	safe := *bond
	safe.AtRisk = 1.0 / 3
	later, returned := secured(bond, 1, 0), secured(&safe, 0, 0)
	later.Variants[0].Bonds[0].Repaid.Worth = slices.Repeat([]float64{1}, 12)
	later.Variants[0].OfBond[money.Municipality] += 5000 // the project's euro too count whole
	f := accounts([]money.Variant{{Bond: true}}, secured(bond, 1, 0), secured(bond, 1, 0), later, returned, secured(bond, 1, 0), secured(bond, 1, 0))
	b := f.Bonds(0, "benefit_months")[0]
	if !b.Solved || !(math.Abs(b.Price.Euros-1066.67) <= 0.01) {
		t.Fatalf("%+v", b)
	}
	paid := (4*0.5*10*b.Price.Euros + 10*b.Price.Euros + 0.5*10000*2/3) / 6
	if want := 9000 + 0 + 1000 - paid; !(math.Abs(b.Payers[0].AtSolved.Together.Mean-want) <= 0.01) {
		t.Errorf("the municipality has %v at that price, want %v", b.Payers[0].AtSolved.Together.Mean, want)
	}
}

// A guarantee is not paid for noise: where nothing shows by chance either, 6,000 of
// 10,000 comes back and nothing is paid for noise.
func TestGuaranteeIsNotNoise(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 0.4, Target: 0.05, Municipality: 1}
	f := accounts([]money.Variant{{Bond: true}}, secured(bond, 0, 0), secured(bond, 0, -1))
	if b := f.Bonds(0, "benefit_months")[0]; b.Noise.Mean != 0 || b.Noise.Gain != 0 || !(math.Abs(b.Lost.Mean-0.4) <= 1e-12) {
		t.Errorf("%+v", b)
	}
}
