package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// carded is a contract with a rate card and every other term: 100 people for two years
// of 365 days, verified half a year after.
//
//	months off bijstand at 100 euro, all of them once there is more than one
//	people with 26 weeks of work at 2,000 euro, beyond .02
//	50 euro a year for each person, 25 of 125 promised who do not come at 400 a year
//	50,000 at most; 60,000 paid in at the start and 40,000 after a year
func carded() (Contract, Outcome) {
	c := contract()
	b := c.Bond
	b.Metric, b.Threshold, b.Cliff, b.Measured = BenefitMonths, 1, true, "year"
	b.Card = []Rate{{Name: "free"}, {Name: "work", Metric: Work26Weeks, Price: 2000, Threshold: 0.02}}
	b.Fee, b.Promised, b.Compensation, b.Most, b.AtRisk = 50, 1.25, 400, 50000, 0.3
	b.Tranches, b.Delay, b.Verification, b.Senior, b.SeniorReturn = []float64{0.6, 0.4}, 6, 2000, 0.5, 0.04
	b.Borrowing, b.Municipality, b.State, b.Housing = 0.03, 0.5, 0.25, 0.125
	c.Sought, c.Months, c.Beside = 100, 30, []Outcome{{0.1, 0.05}}
	return c, Outcome{0.8, 1.5}
}

// Its cash by hand. A year's .8 months are not paid for and 1.5 are whole: 15,000;
// people with work beyond .02 are .08 and .03 of 100: 16,000 and 6,000. Fees are 5,000
// a year, compensation .25 x 100 x 400 = 10,000. So 31,000 is paid after the first
// year, and of 36,000 after the second the 19,000 that 50,000 leaves, the fee first;
// 70,000 was to be safe, and is not beyond the most. Of 60,000 the set-up takes 10,000
// and overhead 5,000, of 40,000 overhead 5,000.
func TestRateCardByHand(t *testing.T) {
	c, shown := carded()
	due := c.Pays(shown, 100)
	if want := []Due{{16000_00, 5000_00, 10000_00, 0, 0}, {4000_00, 5000_00, 10000_00, 0, 0}}; len(due) != 2 || due[0] != want[0] || due[1] != want[1] {
		t.Errorf("%+v, want %+v", due, want)
	}
	months := c.Waterfall(shown, 100)
	if len(months) != 30 || months[0].Principal != 60000_00 || months[12].Principal != 40000_00 || months[0].SetUp != 10000_00 ||
		months[0].Overhead != 5000_00 || months[12].Overhead != 5000_00 || months[11].Project != 3750_00 || months[24].Project != 0 {
		t.Errorf("%+v, %+v", months[0], months[12])
	}
	if first, last := months[17], months[29]; first.Repayment != 31000_00 || last.Repayment != 19000_00 || first.Verification != 2000_00 || last.Verification != 2000_00 {
		t.Errorf("%+v, %+v", first, last)
	}
	parts := map[between]Cents{}
	for _, part := range c.parts(&months[17]) {
		parts[between{part.payer, part.payee, part.kind}] += part.amount
	}
	for who, want := range map[between]Cents{{Municipality, Intermediary, OutcomePayment}: 8000_00, {State, Intermediary, OutcomePayment}: 4000_00,
		{HousingCorporation, Intermediary, OutcomePayment}: 2000_00, {Insurers, Intermediary, OutcomePayment}: 2000_00, {Municipality, Intermediary, DeliveryFee}: 2500_00,
		{HousingCorporation, Economy, BondVerification}: 250_00, {Municipality, Intermediary, ReferralCompensation}: 10000_00} {
		if parts[who] != want {
			t.Errorf("%v: %d, want %d", who, parts[who], want)
		}
	}
}

// The layers of the same contract: of what comes back the senior half has all 31,000,
// 546 days after the start, and then what is left of its principal at 4%.
func TestLayersByHand(t *testing.T) {
	c, shown := carded()
	senior, junior := c.Layers(c.Investment(c.Waterfall(shown, 100)))
	owed := 30000*math.Pow(1.04, 911/365.0) + 20000*math.Pow(1.04, 546/365.0) - 31000*math.Pow(1.04, 365/365.0)
	for k, want := range [][2]float64{{-30000, -30000}, {-20000, -20000}, {31000, 0}, {min(owed, 19000), 19000 - min(owed, 19000)}} {
		if !(math.Abs(senior[k].Amount-want[0]) <= 0.006) || !(math.Abs(junior[k].Amount-want[1]) <= 0.006) {
			t.Errorf("%d: %v and %v, want %v", k, senior[k], junior[k], want)
		}
	}
	if lost := Lost(senior); lost != 0 {
		if !(math.Abs(lost-(50000-31000-min(owed, 19000))/50000) <= 1e-6) {
			t.Errorf("senior loses %v", lost)
		}
	}
	if got := (&Repaid{c, shown, nil}).Return(100); len(got.Layers) != 2 || !(math.Abs(got.Lost-0.5) <= 1e-12) || got.Layers[1].Lost < 0.9 {
		t.Errorf("%+v", got)
	}
}

// The same contract beside a loan at 3% by hand, of payments that all fall in two
// months and a project in 24: what the bond brings the project is the loan.
func TestBorrowedByHand(t *testing.T) {
	c, shown := carded()
	at := func(days float64) float64 { return math.Pow(1.03, -days/365) }
	loan, day := 0.0, []float64{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	since := 0.0
	for m := range 24 {
		project := 3750.0
		if m >= 12 {
			project = 35000.0 / 12
		}
		loan += project * at(since)
		since += day[m%12]
	}
	got := (&Repaid{c, shown, nil}).Borrowed(100)
	bond := 33000*at(546) + 21000*at(911)
	costs := 15000 + 5000*at(365) + 2000*at(546) + 2000*at(911)
	for name, x := range map[string][2]float64{"loan": {got.Loan, loan}, "bond": {got.Bond, bond}, "costs": {got.Costs, costs}, "risk": {got.Risk(), bond - loan}} {
		if !(math.Abs(x[0]-x[1]) <= 0.05) {
			t.Errorf("%s: %v, want %v", name, x[0], x[1])
		}
	}
}

// A threshold by year, over the whole or either, by hand: 100 people, 100 euro, months
// of 1.2 and .6 beyond 1 in a year and .8 over the whole, whose mean is .9. What lies
// beyond: .2 by year, .1 twice over the whole. Cliffs: the first year, or both.
func TestMeasuredByHand(t *testing.T) {
	for _, c := range []struct {
		measured string
		cliff    bool
		want     []Cents
	}{{"year", false, []Cents{2000_00, 0}}, {"overall", false, []Cents{0, 2000_00}}, {"either", false, []Cents{2000_00, 0}},
		{"year", true, []Cents{12000_00, 0}}, {"overall", true, []Cents{0, 18000_00}}, {"either", true, []Cents{12000_00, 6000_00}}} {
		k := contract()
		k.Bond.Threshold, k.Bond.Overall, k.Bond.Measured, k.Bond.Cliff = 1, 0.8, c.measured, c.cliff
		if years, _ := paidBy(&k, Outcome{1.2, 0.6}, 100); years[0] != c.want[0] || years[1] != c.want[1] {
			t.Errorf("%s, cliff %v: %d, want %d", c.measured, c.cliff, years, c.want)
		}
		if years, _ := paidBy(&k, Outcome{0.2, 1.2}, 100); c.measured == "either" && !c.cliff && (years[0] != 0 || years[1] != 2000_00) {
			t.Errorf("a last year beyond its threshold under a whole that is not: %d", years)
		}
	}
}

// A contract that may end after a year does so where the year shows too little: what
// is not spent of 100,000 less set-up and two years of overhead, half of 80,000 and
// the second overhead, goes back, and no more is paid in.
func TestEarlyEndByHand(t *testing.T) {
	k := contract()
	k.Bond.BreakAfter, k.Bond.BreakBelow = 1, 0.5
	months := k.Waterfall(Outcome{0.4, 9}, 100)
	if last := months[11]; len(months) != 12 || last.Payment != 4000_00 || last.Repayment != 49000_00 {
		t.Errorf("%d months, the last %+v", len(months), last)
	}
	if months := k.Waterfall(Outcome{0.5, 9}, 100); len(months) != 24 || months[11].Repayment != 5000_00 {
		t.Errorf("%d months", len(months))
	}
	k.Bond.Tranches = []float64{0.5, 0.5}
	months = k.Waterfall(Outcome{0.4, 9}, 100)
	drawn := Cents(0)
	for _, m := range months {
		drawn += m.Principal
	}
	if last := months[11]; len(months) != 12 || drawn != 50000_00 || last.Repayment != 4000_00 {
		t.Errorf("%d is paid in, %+v", drawn, last)
	}
	k = contract()
	k.Bond.Years, k.Months, k.Bond.BreakAfter, k.Bond.BreakBelow = 3, 36, 1, 0.5
	if months := k.Waterfall(Outcome{0.5, 0.4, 9}, 100); len(months) != 24 {
		t.Errorf("a second year that shows too little ends the contract after %d months", len(months))
	}
}

// The least and the most by hand: of 10,000 due in each of two years 12,000 is paid at
// most, or 120 a person; where 50,000 is the least the rest is guaranteed at the end.
func TestLimitsByHand(t *testing.T) {
	for _, c := range []struct {
		set  func(*Bond)
		want [3]Cents
	}{{func(b *Bond) { b.Most = 12000 }, [3]Cents{10000_00, 2000_00, 0}}, {func(b *Bond) { b.MostPerPerson, b.Most = 120, 15000 }, [3]Cents{10000_00, 2000_00, 0}},
		{func(b *Bond) { b.Least = 50000 }, [3]Cents{10000_00, 10000_00, 30000_00}}, {func(b *Bond) { b.LeastPerPerson, b.Least = 500, 10 }, [3]Cents{10000_00, 10000_00, 30000_00}},
		{func(b *Bond) { b.Least, b.Most = 50000, 50000 }, [3]Cents{10000_00, 10000_00, 30000_00}}, {func(b *Bond) { b.AtRisk, b.Most = 0, 40000 }, [3]Cents{10000_00, 10000_00, 20000_00}}} {
		k := contract()
		c.set(k.Bond)
		if years, guarantee := paidBy(&k, Outcome{1, 1}, 100); [3]Cents{years[0], years[1], guarantee} != c.want {
			t.Errorf("%+v: %d and %d, want %d", *k.Bond, years, guarantee, c.want)
		}
	}
}

// Two rates by hand: -100, 230 and -132 are worth nothing at 10 and at 20%, as
// (1.1 - 1 - r)(1.2 - 1 - r) says; -100, 100 and -100 at no rate; what is paid in
// twice before anything returns at one; and what is paid in twice and returns without
// interest at 0, as (x - 1)(x² + 2) with x = 1/(1 + r) says.
func TestTwoRatesByHand(t *testing.T) {
	for _, c := range []struct {
		flows []Dated
		want  []float64
	}{{[]Dated{{0, -100}, {1, 230}, {2, -132}}, []float64{0.1, 0.2}}, {[]Dated{{0, -100}, {1, 100}, {2, -100}}, nil},
		{[]Dated{{0, -100}, {1, -100}, {2, 231}}, []float64{0.1}}, {[]Dated{{0, -100}, {1, 60}, {1, -70}, {2, 121}}, []float64{(math.Sqrt(48500)-10)/200 - 1}},
		{[]Dated{{0, -1000}, {1, 3600}, {2, -4310}, {3, 1716}}, []float64{0.1, 0.2, 0.3}},
		{[]Dated{{0, -2}, {1, 2}, {2, -1}, {3, 1}}, []float64{0}}} {
		got := Rates(c.flows)
		if len(got) != len(c.want) {
			t.Errorf("%v: %v, want %v", c.flows, got, c.want)
			continue
		}
		for i := range got {
			if !(math.Abs(got[i]-c.want[i]) <= 1e-6) {
				t.Errorf("%v: %v, want %v", c.flows, got, c.want)
			}
		}
	}
	if !math.IsNaN(IRR([]Dated{{0, -100}, {1, 100}, {2, -100}})) {
		t.Error("a rate where there is none")
	}
}

// Who completes 26 weeks or two years of regular work counts once, as people a year
// with the scheme on offer: 3 of 24 months of people, and 1.
func TestWorkMilestonesByHand(t *testing.T) {
	first, second := model.Tally{People: 12, Alive: 12}, model.Tally{People: 12, Alive: 12}
	first.Worked, second.Worked = [2]int32{2, 0}, [2]int32{1, 1}
	months := []Month{{&first, &Left{}}, {&second, &Left{}}}
	if got := Work26Weeks.Measure(months); got != 1.5 {
		t.Errorf("%v with 26 weeks a year, want 12 x 3 / 24", got)
	}
	if got := WorkTwoYears.Measure(months); got != 0.5 {
		t.Errorf("%v with two years a year, want 12 x 1 / 24", got)
	}
}
