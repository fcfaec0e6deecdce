package finance_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// summed is what flows of two worlds come to, by party and year of twelve months, in what
// a euro of their months counts for: those of the arm's less those of the control world.
func summed(b *money.Books, v *money.Variant) (years [][money.Parties]float64, kinds finance.Items) {
	years = make([][money.Parties]float64, (len(b.Arm[0])+11)/12)
	held := make([][money.Parties]float64, len(b.Arm[0]))
	count := func(flows []money.Flow, sign float64) {
		for _, f := range flows {
			x := sign * f.Amount.Euros() * b.Worth(int(f.Month)) * b.Discount(int(f.After))
			years[f.Month/12][f.Payee] += x
			years[f.Month/12][f.Payer] -= x
			kinds[f.Payee][f.Kind] += x
			kinds[f.Payer][f.Kind] -= x
			if sign > 0 {
				held[f.Month][f.Payee] += f.Amount.Euros()
				held[f.Month][f.Payer] -= f.Amount.Euros()
			}
		}
	}
	count(b.Flows(nil, v, money.ArmWorld), 1)
	count(b.Flows(nil, &b.Variants[0], money.ControlWorld), -1)
	for _, p := range money.Passing {
		for m := 1; m < len(held); m++ {
			held[m][p] += held[m-1][p]
			x := held[m-1][p] * (b.Worth(m-1) - b.Worth(m))
			years[m/12][money.Economy] += x
			years[m/12][p] -= x
			kinds[money.Economy][money.HeldMoney] += x
			kinds[p][money.HeldMoney] -= x
		}
	}
	return years, kinds
}

// What a replication settles for is what its flows say, under every way of financing: by
// party, year and kind; what a bond brings is the sum of its kinds, and what contractors
// bear that of theirs but for what they receive for it. The balance of society, that of
// the monitor, people, jobs and the plan are those of the books.
func TestSettledIsWhatFlowsSay(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=15", "trial.months=30", "trial.waves=[0, 12]", "calendar.start=2021-05-01",
		"money.sib.rate_card.work-26-weeks.price=100"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 5)
	b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
	near := func(x, y float64) bool { return math.Abs(x-y) < 1e-4 }
	settled := finance.Settle(b, []int{0, 1, 2, 3, 4, 5, 6, 7})
	for i, got := range settled.Variants {
		v := &b.Variants[i]
		for k, shown := range b.Shown() {
			if !v.Bond {
				break // rests on nothing
			}
			real, noise := &got.Bonds[k].Repaid, &got.Bonds[k].Noise
			if len(shown.Beside) != 1 || !reflect.DeepEqual(real.Contract.Beside, shown.Beside) || !reflect.DeepEqual(noise.Contract.Beside, shown.BesideNoise) {
				t.Errorf("%s: %v and by chance %v beside, want %v and %v", shown.Metric, real.Contract.Beside, noise.Contract.Beside, shown.Beside, shown.BesideNoise)
			}
		}
		years, kinds := summed(b, v)
		for p := range money.Party(money.Parties) {
			net, bond, carried := 0.0, 0.0, 0.0
			for y := range years {
				net += years[y][p]
				if !near(got.Years[y][p], years[y][p]) {
					t.Errorf("%s, %s, year %d: %v, by its flows %v", v.Name, p, y, got.Years[y][p], years[y][p])
				}
			}
			for k, x := range kinds[p] {
				if !near(got.Kinds[p][k], x) {
					t.Errorf("%s, %s, %s: %v, by its flows %v", v.Name, p, money.Kind(k), got.Kinds[p][k], x)
				}
				if money.Kind(k) >= money.Principal && money.Kind(k) <= money.Repayment {
					bond += x
				}
				if k := money.Kind(k); k != money.SocialReturn && k != money.SocialReturnWork {
					carried -= x
				}
			}
			if !near(got.Net[p], net) || !near(got.OfBond[p], bond) || p == money.Investors && v.Bond && bond == 0 {
				t.Errorf("%s, %s: %v and %v of a bond, by its flows %v and %v", v.Name, p, got.Net[p], got.OfBond[p], net, bond)
			}
			if p == money.Contractors && !near(got.Carried, carried) {
				t.Errorf("%s: contractors bear %v, by their flows %v", v.Name, got.Carried, carried)
			}
		}
		society := b.Society(v, b.Flows(nil, v, money.ArmWorld))
		for k := range money.Terms {
			if x := money.Terms[k].Of(&society); !near(money.Terms[k].Of(&got.Society), x) {
				t.Errorf("%s: society has %+v, not %+v", v.Name, got.Society, society)
			}
		}
		own := b.Own(nil, v, money.ArmWorld)
		if m := b.AsMonitored(v, own, b.Own(nil, &b.Variants[0], money.ControlWorld)); got.Monitored != m && !(math.IsNaN(m.Total()) && math.IsNaN(got.Monitored.Total())) {
			t.Errorf("%s: the monitor has %+v, not %+v", v.Name, got.Monitored, m)
		}
		if v.Wages == money.ByFund {
			received := money.FundBalance(nil, own, len(b.Arm[0]))
			fund := money.NewFundAccount(received, b.Together(v).Flows(nil, v, received))
			if len(got.Balance) != 3 || got.Balance[0] != fund.Balance[11].Euros() || got.Balance[1] != fund.Balance[23].Euros() || got.Balance[2] != fund.Balance[29].Euros() ||
				got.Called != fund.Called.Euros() || got.Lowest != fund.Lowest().Euros() {
				t.Errorf("the fund has %v, called %v, at least %v; its account is %+v", got.Balance, got.Called, got.Lowest, fund)
			}
		} else if got.Balance != nil {
			t.Errorf("%s has a fund", v.Name)
		}
	}
}

// A plan of which jobs begin a month late by hand: ten and twenty jobs over two of three
// months, of which six and nine are held, and three more once the plan is over.
func TestPlanByHand(t *testing.T) {
	b := threeMonths(true)
	b.Planned = [][]float64{{10, 20, 0}}
	for m, jobs := range []float64{6, 9, 3} {
		b.Arm[0][m].InJob, b.Arm[0][m].Alive = jobs, jobs
	}
	settled := finance.Settle(b, []int{0})
	v := &settled.Variants[0]
	if v.Planned != 15 || v.Filled != 7.5 || v.Jobs != 6 || v.JobYears != 1.5 || v.People != 1 {
		t.Errorf("%+v", v)
	}
	a := accounts(b.Variants, settled, settled)
	if a.Planned(0) != 15 || a.Filled(0).Mean != 7.5 {
		t.Errorf("%v of %v jobs", a.Filled(0), a.Planned(0))
	}
	for year, want := range [][3]float64{{2, 7.5, 15}, {1, 3, 0}} {
		held, planned := a.JobsIn(0, year)
		if months := a.MonthsIn(year); float64(months) != want[0] || held != want[1] || planned != want[2] {
			t.Errorf("year %d: %d months, %v of %v jobs, want %v", year, months, held, planned, want)
		}
	}
}

// Differences per unit by hand: 100 over two units and 90 over three are 20 less each; in
// all they are 10 less.
func TestDifferencesByHand(t *testing.T) {
	var s finance.Settled
	for _, x := range []float64{100, 90} {
		v := finance.Settlement{}
		v.Kinds[money.Municipality][money.Bijstand] = x
		s.Variants = append(s.Variants, v)
	}
	a := accounts(make([]money.Variant, 2), s)
	if all := a.DifferencesEach(0, 1, money.Municipality, 2, 3); len(all) != 1 || !(math.Abs(all[0].Amount+20) < 1e-12) || all[0].Kind != money.Bijstand {
		t.Errorf("%+v each", all)
	}
	if all := a.Differences(0, 1, money.Municipality); len(all) != 1 || all[0].Amount != -10 {
		t.Errorf("%+v in all", all)
	}
}

// The same lives financed twice: 6 and 9 beside 2 and 1 are 4 and 8 more. Of 2 and 3 job-years
// beside 1 and 4 they are 3 each beside 2 and 0.25, and 15/5 beside 3/5 together: the first
// moves that by 0 less (2 - 1 x 3/5)/2.5, the second by 0 less (1 - 4 x 3/5)/2.5. A third
// replication without jobs under the other way counts in the means and is better under none.
func TestBesideByHand(t *testing.T) {
	of := func(s finance.Settled, years ...float64) finance.Settled {
		for i := range years {
			s.Variants[i].JobYears = years[i]
		}
		return s
	}
	one, two := of(gains(6, 2), 2, 1), of(gains(9, 1), 3, 4)
	a := accounts(make([]money.Variant, 2), one, two)
	if got := a.Beside(0, 1, money.Municipality, finance.InTotal); got.Mean != 6 || got.P50 != 6 || got.Error != 2 || got.Gain != 1 {
		t.Errorf("%+v", got)
	}
	got := a.Beside(0, 1, money.Municipality, finance.JobYear)
	if !(math.Abs(got.Mean-2.4) < 1e-12) || got.P50 != (1+2.75)/2 || !(math.Abs(got.Error-0.56) < 1e-12) || got.Gain != 1 {
		t.Errorf("each per its own units: %+v", got)
	}
	got = accounts(make([]money.Variant, 2), one, two, of(gains(5, 1), 1, 0)).Beside(0, 1, money.Municipality, finance.JobYear)
	if !(math.Abs(got.Mean-(20./6-4./5)) < 1e-12) || got.P50 != (1+2.75)/2 || got.Gain != 2./3 {
		t.Errorf("with a replication without jobs: %+v", got)
	}
}

// The error of a break-even value of three replications is that of the balance at it: of
// work of 100, 200 and 300 and the rest -40, -60 and -20 the mean balance is zero at .2,
// where the balances are -20, -20 and 40, over a mean of 200.
func TestBreakEvenErrorOfThree(t *testing.T) {
	var all []finance.Settled
	for _, b := range []money.Balance{{Work: 100, Guidance: -40}, {Work: 200, Guidance: -60}, {Work: 300, Guidance: -20}} {
		all = append(all, finance.Settled{Variants: []finance.Settlement{{Society: b}}})
	}
	want := math.Sqrt((400+400+1600)/2.0/3) / 200
	if got := accounts(make([]money.Variant, 1), all...).BreakEven(0, finance.Total); !(math.Abs(got.Mean-0.2) < 1e-12 && math.Abs(got.Error-want) < 1e-12) {
		t.Errorf("%+v, want an error of %v", got, want)
	}
}

// Rates by hand: one replication pays in 100 and after two years 99, of which 200 comes
// back after one, at rates of 10% below and above 0; one has the 5% on what it pays in
// at once; one is of nobody, and has none.
func TestSeveralRatesByHand(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 3, Capital: 19.9, AtRisk: 1, Tranches: []float64{100, 0, 99}}
	of := func(people float64, gain ...float64) finance.Settled {
		c := money.Contract{Bond: bond, People: people, Months: 36, Exposed: []float64{12 * people, 12 * people, 12 * people}, Start: model.Date{Year: 2025, Month: 1, Day: 1}}
		r := money.Repaid{Contract: c, Outcome: gain, Worth: make([]float64, 36)}
		return finance.Settled{Variants: []finance.Settlement{{Bonds: []finance.Secured{{Repaid: r, Noise: r}}}}}
	}
	b := accounts([]money.Variant{{Bond: true}}, of(10, 1, 0, 0), of(10, 0, 0, 1), of(0, 0, 0, 0)).Bonds(0, "benefit_months")[0]
	if got := b.Several; !(math.Abs(got.Share-1.0/3) < 1e-12 && math.Abs(got.None-1.0/3) < 1e-12 && math.Abs(got.Low+0.1) < 1e-6 && math.Abs(got.High-0.1) < 1e-6) {
		t.Errorf("%+v", got)
	}
}

// A bond's loan, what it costs and its layers are those of its replications; a rate of its
// card pays 5,000 whatever its own metric shows, and of 10,500 that return 5% the rest is
// 550 for each of ten people.
func TestBondBesideItsCard(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 300, Cap: 1, Years: 1, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 1, Borrowing: 0.03, SetUp: 500,
		Senior: 0.5, SeniorReturn: 0.02, Card: []money.Rate{{Name: "work", Metric: money.Work26Weeks, Price: 500}}}
	one, two := secured(bond, 1, 0), secured(bond, 1, 0)
	for _, s := range []*finance.Settled{&one, &two} {
		rests := &s.Variants[0].Bonds[0]
		rests.Repaid.Contract.Beside, rests.Noise.Contract.Beside = []money.Outcome{{1}}, []money.Outcome{{0}}
	}
	b := accounts([]money.Variant{{Bond: true}}, one, two).Bonds(0, "benefit_months")[0]
	if !b.Solved || b.Price.Euros != 550 {
		t.Errorf("a price of %v", b.Price)
	}
	for k, at := range []finance.Borrowed{b.Borrowed, b.AtSolved} {
		want := one.Variants[0].Bonds[0].Repaid.Borrowed([]float64{300, 550}[k])
		if at.Loan.Mean != want.Loan || at.Bond.Mean != want.Bond || at.Costs.Mean != want.Costs || at.Risk.Mean != want.Risk() || want.Loan == 0 || want.Costs != 500 {
			t.Errorf("%+v, want %+v", at, want)
		}
	}
	if b.Real != b.IRR.Mean || !(math.Abs(b.Real+0.2) < 1e-6) {
		t.Errorf("%v a year, %v where prices stay", b.IRR.Mean, b.Real)
	}
	// 8,000 comes back: 5,000 and 2% of the senior half, and 2,900 of the junior one.
	if len(b.Layers) != 2 || !(math.Abs(b.Layers[0].IRR.Mean-0.02) < 1e-6 && b.Layers[0].Lost.Mean == 0 && math.Abs(b.Layers[1].Lost.Mean-0.42) < 1e-9) {
		t.Errorf("%+v", b.Layers)
	}
}

// Each replication is paid for by its own years: 10,000 after the first, of which euro count
// half, or after the second, of which they count a quarter; of the project too, which is
// of 5,000 in each.
func TestYearsAreEachReplications(t *testing.T) {
	bond := &money.Bond{Metric: "benefit_months", Price: 1000, Cap: 1, Years: 2, Capital: 1000, AtRisk: 1, Target: 0.05, Municipality: 1}
	of := func(gain ...float64) finance.Settled {
		c := money.Contract{Bond: bond, People: 10, Months: 24, Exposed: []float64{120, 120}, Start: model.Date{Year: 2025, Month: 1, Day: 1}}
		r := money.Repaid{Contract: c, Outcome: gain, Worth: append(slices.Repeat([]float64{0.5}, 12), slices.Repeat([]float64{0.25}, 12)...)}
		rests := finance.Settlement{Bonds: []finance.Secured{{Repaid: r, Noise: r}}}
		return finance.Settled{Variants: []finance.Settlement{rests, rests}}
	}
	a := accounts([]money.Variant{{Bond: true}, {Bond: true, BenefitKept: true}}, of(1, 0), of(0, 1))
	if got := a.Bonds(0, "benefit_months")[0].Payers[0].AtPrice; got.Bond.Mean != got.Together.Mean || got.Together.Mean != 5000*0.5+5000*0.25-(5000+2500)/2 {
		t.Errorf("%+v", got)
	}
	if all := a.Bonds(1, "benefit_months"); len(all) != 0 {
		t.Errorf("where benefits are kept a bond pays for %+v", all)
	}
}
