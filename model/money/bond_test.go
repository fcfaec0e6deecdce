package money

import (
	"math"
	"slices"
	"testing"
	"time"

	"proefbank/model"
)

// Microsoft's own example of XIRR: 37.34%, to the digits that its page prints
// (support.microsoft.com, XIRR function: 0.373362535).
func TestIRRIsXIRR(t *testing.T) {
	var flows []Dated
	start := time.Date(2008, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, f := range []struct {
		year, month, day int
		amount           float64
	}{{2008, 1, 1, -10000}, {2008, 3, 1, 2750}, {2008, 10, 30, 4250}, {2009, 2, 15, 3250}, {2009, 4, 1, 2750}} {
		days := time.Date(f.year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC).Sub(start).Hours() / 24
		flows = append(flows, Dated{days / 365, f.amount})
	}
	if got := IRR(flows); !(math.Abs(got-0.373362535) <= 2e-8) {
		t.Errorf("IRR %.9f, want 0.373362535", got)
	}
}

func TestIRRByHand(t *testing.T) {
	for _, c := range []struct {
		flows []Dated
		want  float64
	}{
		{[]Dated{{0, -100}, {1, 110}}, 0.1},
		{[]Dated{{0, -100}, {2, 121}}, 0.1},
		{[]Dated{{0, -100}, {1, 50}, {2, 50}}, 0},
		{[]Dated{{0, -100}, {1, 60}, {2, 60}}, (60+math.Sqrt(60*60+4*100*60))/200 - 1},
		{[]Dated{{0, -100}, {1, 25}}, -0.75},
		{[]Dated{{0, -100}}, -1},
	} {
		if got := IRR(c.flows); !(math.Abs(got-c.want) <= 1e-9) {
			t.Errorf("%v: IRR %v, want %v", c.flows, got, c.want)
		}
	}
	if got := IRR(nil); !math.IsNaN(got) {
		t.Errorf("IRR of nothing is %v", got)
	}
}

// paidBy is what is paid after every year for what is shown, and what was guaranteed.
func paidBy(c *Contract, shown Outcome, price float64) (years []Cents, guarantee Cents) {
	for _, d := range c.Pays(shown, price) {
		years, guarantee = append(years, d.Outcome), d.Guarantee
	}
	return years, guarantee
}

func contract() Contract {
	return Contract{Bond: &Bond{Cap: 0.10, Years: 2, Capital: 1000, AtRisk: 1, SetUp: 10000, Overhead: 0.05, Target: 0.05}, People: 100, Months: 24, Exposed: []float64{1200, 1200},
		Start: model.Date{Year: 2025, Month: 1, Day: 1}} // two years of 365 days
}

// 100 people at 1,000 euro: 100,000. A month saved by each at 500 euro is
// 50,000 a year; set-up 10,000 and 5,000 a year leave 80,000 for the project.
func TestWaterfallByHand(t *testing.T) {
	c := contract()
	months := c.Waterfall(Outcome{1, 1}, 500)
	var project, overhead, paid Cents
	for _, m := range months {
		project, overhead, paid = project+m.Project, overhead+m.Overhead, paid+m.Payment
	}
	if len(months) != 24 || months[0].Principal != 100000_00 || months[0].SetUp != 10000_00 || project != 80000_00 || overhead != 10000_00 {
		t.Errorf("%d months, %+v, project %d, overhead %d", len(months), months[0], project, overhead)
	}
	if months[11].Payment != 50000_00 || months[23].Repayment != 50000_00 || paid != 100000_00 {
		t.Errorf("payments %d and %d", months[11].Payment, months[23].Repayment)
	}
	if got := IRR(c.Investment(months)); !(math.Abs(got) <= 1e-9) {
		t.Errorf("IRR %v, want 0", got)
	}
}

// However much is due, investors earn no more than the cap.
func TestCap(t *testing.T) {
	c := contract()
	if got := IRR(c.Investment(c.Waterfall(Outcome{9, 9}, 5000))); !(math.Abs(got-0.10) <= 1e-6) {
		t.Errorf("IRR %v, want the cap", got)
	}
	if got := IRR(c.Investment(c.Waterfall(Outcome{0, -3}, 5000))); got != -1 {
		t.Errorf("IRR %v without an outcome", got)
	}
	c.Bond.AtRisk = 0.4
	last := c.Waterfall(Outcome{0, 0}, 5000)[23]
	if last.Guarantee != 60000_00 || last.Repayment != 60000_00 {
		t.Errorf("guaranteed %d", last.Guarantee)
	}
}

// The price that is solved for makes the expected value at the target zero; no
// price is found where none is.
func TestBreakEvenPrice(t *testing.T) {
	all := []Repaid{{contract(), Outcome{1, 1}, nil}, {contract(), Outcome{0.5, 0.5}, nil}}
	all[0].Contract.Cap, all[1].Contract.Cap = 1, 1
	price, ok := BreakEvenPrice(all)
	if !ok || !(math.Abs(worth(all, price.Euros)) <= 5) {
		t.Errorf("price %v, %v: worth %v", price, ok, worth(all, price.Euros))
	}
	annuity := 1/1.05 + 1/(1.05*1.05)
	if byHand := 100000 / (75 * annuity); !(math.Abs(price.Euros-byHand) <= 0.01) {
		t.Errorf("price %v, by hand %v", price, byHand)
	}
	if cent := 0.01; worth(all, price.Euros) < -cent || worth(all, price.Euros-cent) >= 0 {
		t.Errorf("at %v investors have %v, a cent below %v", price.Euros, worth(all, price.Euros), worth(all, price.Euros-cent))
	}
	// What the two are worth differs by 50 x price x annuity, half of which is the
	// error of the mean; a euro more is worth 75 x annuity.
	if byHand := price.Euros * 25 / 75; !(math.Abs(price.Error-byHand) <= 1e-3*byHand) {
		t.Errorf("error of the price %v, by hand %v", price.Error, byHand)
	}
	if _, ok := BreakEvenPrice([]Repaid{{contract(), Outcome{-1, 0}, nil}}); ok {
		t.Error("a price without an outcome")
	}
	lost := []Repaid{{contract(), Outcome{1, 1}, nil}, {contract(), Outcome{-1, -1}, nil}, {contract(), Outcome{0, 0}, nil}}
	if price, ok := BreakEvenPrice(lost); ok {
		t.Errorf("price %v where the cap lies below what the losses ask", price)
	}
}

// What outcome payers pay counts for less the later, and the mean gain is by
// year of the contract, a part of a year for its part.
func TestPaymentsAndGainByHand(t *testing.T) {
	c := contract()
	c.Months, c.Exposed = 18, []float64{1200, 600}
	worth := make([]float64, 18)
	worth[11], worth[17] = 0.9, 0.8
	r := Repaid{c, Outcome{1, 2}, worth}
	if got := Payments([]Repaid{r}, 100); !(math.Abs(got-(0.9*100*100+0.8*100*200/2)) <= 1e-6) {
		t.Errorf("payments %v", got)
	}
	if got := r.Gain(); !(math.Abs(got-(1*12+2*6)/18.0) <= 1e-12) {
		t.Errorf("gain %v a year", got)
	}
	got := r.Return(1000)
	irr, repaid := got.Rate(), 1-got.Lost
	if repaid != 1 || irr < 0.09 {
		t.Errorf("at a price that reaches the cap: IRR %v, repaid %v", irr, repaid)
	}
}

// Another metric is held against the control group, whatever the contract's own
// baseline.
func TestPaying(t *testing.T) {
	b := Bond{Metric: "benefit_months", Baseline: "fixed", Fixed: 11}
	if got := b.Paying("benefit_months", true).Gain(4, 9); got != 7 {
		t.Errorf("own metric: %v", got)
	}
	if got := b.Paying("publicly_paid_months", true).Gain(4, 9); got != 5 {
		t.Errorf("another saved: %v", got)
	}
	if got := b.Paying("regular_work_months", true).Gain(4, 3); got != 1 {
		t.Errorf("another earned: %v", got)
	}
}

// Without controls nobody knows what would have been: only the contract's own
// metric can be paid for, against its fixed baseline.
func TestPayingWithoutControls(t *testing.T) {
	b := Bond{Metric: "benefit_months", Baseline: "control-group", Fixed: 11}
	if got := b.Paying("benefit_months", false).Gain(4, 9); got != 7 {
		t.Errorf("own metric: %v", got)
	}
	if b.Paying("regular_work_months", false) != nil {
		t.Error("another metric, against nothing")
	}
	if got := b.Paying("benefit_months", true).Gain(4, 9); got != 5 {
		t.Errorf("with controls: %v", got)
	}
}

// Payment is for people to whom the scheme has been offered: half of the
// months in the first year.
func TestOnlyTheExposedArePaidFor(t *testing.T) {
	c := contract()
	c.Exposed = []float64{600, 1200}
	payments, _ := paidBy(&c, Outcome{3, 1}, 100)
	if payments[0] != 15000_00 || payments[1] != 10000_00 {
		t.Errorf("paid %d, want 100 x 3 x 50 and 100 x 1 x 100", payments)
	}
	r := Repaid{c, Outcome{3, 1}, nil}
	if got := r.Gain(); !(math.Abs(got-5.0/3) <= 1e-12) {
		t.Errorf("gain %v a year, want (3 x 600 + 1 x 1200) / 1800", got)
	}
}

// Interest of the cap runs over whole years from the first day to the last: of
// 100,000 at 10%, 110,000 is owed; 60,000 paid leaves 55,000 after another.
func TestCapByHand(t *testing.T) {
	c := contract()
	if payments, _ := paidBy(&c, Outcome{6, 99}, 100); payments[0] != 60000_00 || payments[1] != 55000_00 {
		t.Errorf("paid %d", payments)
	}
	c.Threshold = 2
	if payments, _ := paidBy(&c, Outcome{6, 1}, 100); payments[0] != 40000_00 || payments[1] != 0 {
		t.Errorf("paid %d beyond the threshold", payments)
	}
}

// A price that noise asks for is none: a mean gain within two errors of the
// threshold, or one replication. What is guaranteed needs no price.
func TestNoPriceOutOfNoise(t *testing.T) {
	of := func(gains ...float64) (all []Repaid) {
		for _, g := range gains {
			r := Repaid{contract(), Outcome{g, g}, nil}
			r.Contract.Cap = 1
			all = append(all, r)
		}
		return all
	}
	for _, c := range []struct {
		gains []float64
		want  bool
	}{{[]float64{1, 0.9}, true}, {[]float64{1, 0.1}, false}, {[]float64{1}, false}, {[]float64{-1, 0.4, -0.2}, false}} {
		if price, ok := BreakEvenPrice(of(c.gains...)); ok != c.want {
			t.Errorf("%v: %v, %v", c.gains, price, ok)
		}
	}
	beyond := of(1, 0.9)
	beyond[0].Contract.Threshold = 0.95
	if price, ok := BreakEvenPrice(beyond); ok {
		t.Errorf("a price of %v at the threshold", price)
	}
	luck := of(slices.Repeat([]float64{1, -1}, 200)...)
	for i := range luck {
		luck[i].Contract.Cap = 2
	}
	if price, ok := BreakEvenPrice(luck); ok {
		t.Errorf("a price of %v, as luck is paid and bad luck is not", price)
	}
	rare := of(9, 9, 9, 9, 9, 9, 9, 9, 9, 0.0003, 0.0002, 0.0001, -9)
	for i := range rare {
		rare[i].Contract.Cap, rare[i].Contract.Target = 0.3, 0.1
	}
	if price, ok := BreakEvenPrice(rare); ok {
		t.Errorf("a price of %v, as some show next to nothing", price)
	}
	safe := of(0, 0)
	for i := range safe {
		safe[i].Contract.AtRisk, safe[i].Contract.Target = 0, 0
	}
	if price, ok := BreakEvenPrice(safe); !ok || price.Euros != 0 {
		t.Errorf("%v, %v where all is guaranteed at no return", price, ok)
	}
}

// What is guaranteed is paid at the end and counts for payers and investors.
func TestGuaranteeCounts(t *testing.T) {
	c := contract()
	c.AtRisk = 0.4
	worth := make([]float64, 24)
	worth[11], worth[23] = 0.9, 0.8
	r := Repaid{c, Outcome{1, 0}, worth}
	if got, want := Payments([]Repaid{r}, 100), 0.9*10000+0.8*50000; !(math.Abs(got-want) <= 1e-6) {
		t.Errorf("payers pay %v, want %v", got, want)
	}
	if got, want := r.investors(100), 10000/1.05+50000/(1.05*1.05)-100000; !(math.Abs(got-want) <= 1e-6) {
		t.Errorf("investors have %v, want %v", got, want)
	}
}

// A higher price repays sooner: all after a year at the cap of 10% costs less
// than two payments that return the target of 9.5%, where euro of the second
// year count as much as those of the first.
func TestCheapest(t *testing.T) {
	c := contract()
	c.Target = 0.095
	worth := slices.Repeat([]float64{1}, 24)
	all := []Repaid{{c, Outcome{1, 1}, worth}, {c, Outcome{0.99, 0.99}, worth}}
	price, ok := BreakEvenPrice(all)
	cheapest, paid := Cheapest(all, price.Euros)
	if !ok || cheapest < 1100 || !(math.Abs(paid-110000) <= 0.01) || Payments(all, price.Euros) < 114000 {
		t.Errorf("break-even at %v (%.0f paid), cheapest at %v (%.0f paid)", price, Payments(all, price.Euros), cheapest, paid)
	}
	for p := price.Euros; p < 1e5; p *= 1.01 {
		if worth := Payments(all, p); worth < paid-1 {
			t.Errorf("at %v only %v is paid", p, worth)
		}
	}
	never := slices.Repeat([]float64{1}, 24)
	never[11] = 2
	for i := range all {
		all[i].Worth = never
	}
	if cheapest, _ := Cheapest(all, price.Euros); cheapest != price.Euros {
		t.Errorf("cheapest at %v where paying soon is dear", cheapest)
	}
}

// Set-up and overhead beyond the principal do not vanish: of 100,000 + 1.5 x 30,000
// over a year and a half 30,000 is there, and the municipality pays the rest.
func TestCostsBeyondThePrincipal(t *testing.T) {
	b, _, _ := oneMonth()
	for range 17 {
		b.Arm[0] = append(b.Arm[0], b.Arm[0][0])
	}
	b.Bond = Bond{Metric: BenefitMonths, Cap: 0.1, Years: 2, Capital: 3000, AtRisk: 1, SetUp: 100000, Overhead: 1, Municipality: 1}
	b.Exposed, b.Shown = []float64{120, 60}, func() []Shown { return []Shown{{Bond: &b.Bond, Outcome: Outcome{0, 0}, Noise: nil}} }
	got := amounts(b.Together(&Variant{}).bond(nil, b.Together(&Variant{}).own()))
	want := map[between]Cents{
		{Investors, Intermediary, Principal}:  30000_00,
		{Intermediary, Economy, BondSetUp}:    30000_00,
		{Municipality, Economy, BondOverhead}: 70000_00 + 45000_00,
	}
	for who, amount := range want {
		if got[who] != amount {
			t.Errorf("%v: %d, want %d", who, got[who], amount)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%v", got)
	}
}

// What is guaranteed is not paid for what is shown: where nothing is, 60,000 of
// 100,000 comes back and none of it is an outcome payment.
func TestGuaranteeIsNoOutcome(t *testing.T) {
	c := contract()
	c.AtRisk = 0.4
	r := Repaid{c, Outcome{0, 0}, slices.Repeat([]float64{1}, 24)}
	if paid, all := r.Outcomes(100), r.payers(100); paid != 0 || all != 60000 {
		t.Errorf("%v for outcomes of %v", paid, all)
	}
	r.Outcome = Outcome{1, 0}
	if paid, all := r.Outcomes(100), r.payers(100); paid != 10000 || all != 60000 {
		t.Errorf("%v for outcomes of %v", paid, all)
	}
}
