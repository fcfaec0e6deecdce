package finance_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
)

// What a bond pays by chance where there is no effect is by what is shown of none.
func TestNoiseIsOfNoEffect(t *testing.T) {
	b := threeMonths(false)
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Municipality: 1}
	b.Parameters.Bond, b.Variants[0].Bond, b.Exposed = *bond, true, []float64{3}
	b.Shown = func() []money.Shown {
		return []money.Shown{{Bond: bond, Outcome: money.Outcome{2}, Noise: money.Outcome{0.5}}}
	}
	got := finance.Settle(b, []int{0}).Variants[0].Bonds[0]
	if !slices.Equal(got.Repaid.Outcome, money.Outcome{2}) || !slices.Equal(got.Noise.Outcome, money.Outcome{0.5}) {
		t.Errorf("%v is shown, and %v of no effect", got.Repaid.Outcome, got.Noise.Outcome)
	}
}

// A bond that keeps up with prices pays by those of its own replication, and one without layers has none.
func TestPricesAreEachReplications(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 100, Cap: 9, Years: 1, Capital: 1000, AtRisk: 1, Municipality: 1, Indexed: true}
	one, two := secured(bond, 1, 0), secured(bond, 1, 0)
	one.Variants[0].Bonds[0].Repaid.Contract.Levels = slices.Repeat([]float64{1}, 13)
	two.Variants[0].Bonds[0].Repaid.Contract.Levels = slices.Repeat([]float64{3}, 13)
	b := accounts([]money.Variant{{Bond: true}}, one, two).Bonds(0, "benefit_months")[0]
	paid := 10 * (100 + 300) / 2.0 // for ten people
	if got := b.Payers[0].AtPrice.Bond.Mean; !(math.Abs(got-0.5*(10000-paid)) <= 1e-6) {
		t.Errorf("the municipality gains %v, want half of 10,000 less %v", got, paid)
	}
	if len(b.Layers) != 0 {
		t.Errorf("%d layers", len(b.Layers))
	}
}

// Where benefits are kept nobody saves any, and regular work can still be paid for.
func TestWorkIsPaidForBesideAKeptBenefit(t *testing.T) {
	bond := &money.Bond{Metric: money.RegularWorkMonths, Price: 1000, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Municipality: 1}
	if all := accounts([]money.Variant{{Bond: true, BenefitKept: true}}, secured(bond, 1, 0)).Bonds(0, money.RegularWorkMonths); len(all) != 1 {
		t.Errorf("%d metrics", len(all))
	}
}

// Payers gain more at the price at which they pay least than at the lowest that gives investors their target: all after a
// year at the cap of 10% costs 110,000, and two payments that return 9.5% cost more where euro count alike.
func TestLeastIsPaidAtTheCheapest(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 100, Cap: 0.1, Years: 2, Capital: 1000, AtRisk: 1, Target: 0.095, Municipality: 1}
	of := func(gain float64) finance.Settled {
		c := money.Contract{Bond: bond, People: 100, Months: 24, Exposed: []float64{1200, 1200}, Start: model.Date{Year: 2025, Month: 1, Day: 1}}
		r := money.Repaid{Contract: c, Outcome: money.Outcome{gain, gain}, Worth: slices.Repeat([]float64{1}, 24)}
		return finance.Settled{Variants: []finance.Settlement{{Bonds: []finance.Secured{{Repaid: r, Noise: r}}}}}
	}
	b := accounts([]money.Variant{{Bond: true}}, of(1), of(0.99)).Bonds(0, "benefit_months")[0]
	least, solved := b.Payers[0].Least, b.Payers[0].AtSolved.Together.Mean
	if !b.Solved || !(math.Abs(least+10000) <= 1) || solved > least-4000 {
		t.Errorf("the municipality gains %v at the cheapest price, want 10,000 lost, and %v at the lowest", least, solved)
	}
}

// Who gains as much under two ways of financing is not better off under either.
func TestNobodyIsBetterOffAlike(t *testing.T) {
	variants := []money.Variant{{}, {}}
	a := accounts(variants, gains(5, 5), gains(7, 7), gains(3, 2))
	if got := a.Beside(0, 1, money.Municipality, finance.InTotal); !(math.Abs(got.Gain-1.0/3) <= 1e-12) || !(math.Abs(got.Mean-1.0/3) <= 1e-12) {
		t.Errorf("better off by %v in %v of three", got.Mean, got.Gain)
	}
	if got := a.JobMonth(0); got != 0 {
		t.Errorf("a month in no job costs %v", got)
	}
}

// What differs most comes first, below zero or above.
func TestLargestComesFirst(t *testing.T) {
	s := gains(0)
	s.Variants[0].Kinds[money.Municipality][money.NetWage] = 5
	s.Variants[0].Kinds[money.Municipality][money.Bijstand] = -10
	s.Variants[0].Kinds[money.Municipality][money.Coaching] = -1
	s.Variants[0].Kinds[money.Municipality][money.Leaders] = 0.4
	got := accounts([]money.Variant{{}}, s).Composition(0, money.Municipality)
	want := []finance.Difference{{Kind: money.Bijstand, Amount: -10}, {Kind: money.NetWage, Amount: 5}, {Kind: money.Coaching, Amount: -1}}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// What a budget has yet to follow when the simulation ends is lost by the municipality and kept by the State, whichever of
// the two lags is the longer. Twelve months are one year.
func TestWhatComesAfterIsLostBySomebody(t *testing.T) {
	for _, lags := range [][2]int{{5, 2}, {2, 5}} {
		b := threeMonths(false)
		for len(b.Arm[0]) < 12 {
			d := b.Arm[0][len(b.Arm[0])-1].Date.AddMonths(1)
			b.Arm[0] = append(b.Arm[0], money.Facts{Date: d})
			b.Control[0] = append(b.Control[0], money.Facts{Date: d, Alive: 1, OnBenefit: 1})
		}
		b.Variants[0].ClawBack = true
		b.Parameters.Budget = money.Budget{Small: 10, Large: 20, Country: 100, OwnRisk: 10, HalfRisk: 10}
		b.Parameters.Budget.OwnLag, b.Parameters.Budget.CountryLag = lags[0], lags[1]
		s := finance.Settle(b, []int{0}).Variants[0]
		if len(s.Years) != 1 {
			t.Errorf("twelve months are %d years", len(s.Years))
		}
		sum := 0.0
		for _, x := range s.After {
			sum += x
		}
		later := s.Kinds[money.Municipality][money.BudgetCutLater]
		if s.After[money.Municipality] >= 0 || !(math.Abs(s.After[money.Municipality]-later) <= 1e-9) || !(math.Abs(sum) <= 1e-9) {
			t.Errorf("lags of %v: %v comes after, of which the municipality has %v", lags, sum, s.After[money.Municipality])
		}
	}
}

// A run's balances by hand: society gains its whole balance, percentiles per job-year are of every replication's own, and a
// party that passes on what is others' has no chance of a gain.
func TestGainRowsByHand(t *testing.T) {
	var all finance.Gains
	for r, x := range [][2]float64{{100, 2}, {300, 3}} {
		s := gains(x[0])
		v := &s.Variants[0]
		v.JobYears = x[1]
		v.Net[money.Fund] = 1e-9
		v.Society = money.Balance{Work: 10, Value: 1, Care: 5, Quality: 7}
		rows := s.Balances(r, 1, []int{4})
		if len(rows) != money.Parties+1 || rows[money.Parties].Gain != 22 || rows[0].Gain != x[0] || rows[0].Variant != 4 {
			t.Errorf("%+v", rows)
		}
		for _, row := range rows {
			all.Add(row)
		}
	}
	rows := all.Rows()
	town, fund := rows[money.Municipality], rows[money.Fund]
	if town.Mean != 200 || town.JobYears != 2.5 || town.PerJobYear != 80 || town.EachP50 != 75 || town.Above != 1 {
		t.Errorf("%+v", town)
	}
	if math.IsNaN(fund.Mean) || !math.IsNaN(fund.Above) || !math.IsNaN(fund.AboveSE) {
		t.Errorf("%+v", fund)
	}
}
