package money

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/model"
)

// jobless is a month of people without jobs, in which everything else happens.
func jobless(r *rand.Rand, people float64) Facts {
	f := anything(r, model.Date{Year: 2023, Month: 3, Day: 1}, people, 0)
	f.InJob, f.Hours, f.Sick, f.Subsidised, f.Fresh, f.Output = 0, 0, 0, 0, 0, 0
	f.Earned, f.BesideHours, f.Guided = 500*r.Float64(), 100*r.Float64(), 20*r.Float64()
	return f
}

// Society's balance is of one world over another: of a world over itself nothing, and
// over a third what it is over a second and that over the third, item by item; where a
// euro counts for twice as much, twice all of it.
func TestBalanceIsOfTwoWorlds(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 2026))
	for range 20 {
		l := drawn(r).Ledger
		l.Parameters.Society = Society{Value: 0.6, Volunteering: 60, Time: 2, WmoReduction: 0.1, WmoUse: 0.5, WmoCost: 12000,
			GgzReduction: 0.2, GgzUse: 0.25, GgzCost: 6000, QALY: 50000, QALYPerPoint: 0.1}
		l.Guidance.Hour, l.Benefit.Reintegration = 55, 600
		worlds := []Facts{jobless(r, 90), jobless(r, 90), jobless(r, 90)}
		worlds = append(worlds, anything(r, worlds[0].Date, 80, 24))
		over := func(a, b int, worth float64) (sum Balance) {
			x, y := l.Price(&worlds[a], false), l.Price(&worlds[b], false)
			l.balance(&sum, side{&worlds[a], &x}, side{&worlds[b], &y}, 0.3, worth)
			return sum
		}
		if same := over(0, 0, 0.7); same != (Balance{}) {
			t.Fatalf("a world over itself: %+v", same)
		}
		if half, twice := over(3, 0, 0.7), over(3, 0, 1.4); half.times(2) != twice {
			t.Fatalf("where a euro counts twice: %+v, not twice %+v", twice, half)
		}
		first, second, both := over(0, 1, 0.7), over(1, 2, 0.7), over(0, 2, 0.7)
		sum := first
		sum.Add(second)
		for _, x := range [][2]float64{{sum.Regular, both.Regular}, {sum.Time, both.Time}, {sum.Guidance, both.Guidance}, {sum.Administration, both.Administration},
			{sum.Care, both.Care}, {sum.Quality, both.Quality}} {
			if !(math.Abs(x[0]-x[1]) < 0.05) {
				t.Fatalf("%+v and %+v are not %+v", first, second, both)
			}
		}
	}
}

// times is the balance so many times.
func (b Balance) times(n float64) Balance {
	return Balance{Work: n * b.Work, Value: b.Value, Displacing: n * b.Displacing, Displaced: n * b.Displaced, Regular: n * b.Regular, Volunteering: n * b.Volunteering, Time: n * b.Time,
		Guidance: n * b.Guidance, Administration: n * b.Administration, Overhead: n * b.Overhead, Care: n * b.Care, Quality: n * b.Quality}
}

// What people in sheltered work, beside a benefit and in regular work do more than in
// the other world, by hand: in sheltered work 26 hours at 40% of what they cost, and no
// work of the scheme.
func TestWorkElsewhereByHand(t *testing.T) {
	hour, charges := 1740.60/36*1.08, regularCost
	for _, c := range []struct {
		name            string
		arm, control    Facts
		regular, untime float64
	}{
		{"sheltered", Facts{InSheltered: 3}, Facts{InSheltered: 1}, 2 * 0.4 * 26 * hour * charges, 2 * 26},
		{"regular", Facts{InRegular: 3}, Facts{InRegular: 1}, 2 * 1.1 * 26 * hour * charges, 2 * 26},
		{"beside", Facts{Earned: 300, BesideHours: 12}, Facts{Earned: 100, BesideHours: 7}, 200, 5},
	} {
		b, _, _ := oneMonth()
		b.Parameters.Society, b.Sheltered.Loonwaarde = Society{Time: 2}, 0.4
		b.Income.RegularHours, b.Income.RegularWage, b.Income.RegularProductive = 26, 1.1, 1
		c.arm.Date, c.control.Date = b.Arm[0][0].Date, b.Arm[0][0].Date
		b.Arm[0][0], b.Control[0][0] = c.arm, c.control
		got := b.month()
		if !(math.Abs(got.Regular-c.regular) < 0.01) || !(math.Abs(got.Time+c.untime*52/12*2) < 0.01) {
			t.Errorf("%s: %+v, want %.2f of work and %.2f of time", c.name, got, c.regular, c.untime*52/12*2)
		}
	}
}

// Three parts of the principal by hand: 30,000 at the start of each of three years of
// 365 days. At a cap of 10% no more than 33,000 is paid after each, whatever is due, as
// what is not paid in yet earns nothing; at a target of 5% that is worth
// (33,000 / 1.05 - 30,000) x (1 + 1/1.05 + 1/1.05²).
func TestThreePartsByHand(t *testing.T) {
	c := contract()
	c.Capital, c.Years, c.Months, c.Exposed, c.Tranches = 900, 3, 48, []float64{1200, 1200, 1200}, []float64{1, 1, 1}
	if got := c.Lasts(); got != 36 {
		t.Errorf("a contract of three years follows %d months of 48", got)
	}
	months := c.Waterfall(Outcome{50, 50, 50}, 100)
	for m, in := range months {
		principal, overhead, back := Cents(0), Cents(0), Cents(0)
		if m%12 == 0 {
			principal, overhead = 30000_00, 4500_00 // 5% a year of the whole
		}
		if m%12 == 11 {
			back = 33000_00
		}
		if in.Principal != principal || in.Overhead != overhead || in.Repayment != back || in.Month != m {
			t.Errorf("month %d: %+v", m, in)
		}
	}
	if last := func() Instalment { c := c; c.Months = 30; return c.Waterfall(Outcome{50, 50, 50}, 100)[24] }(); last.Overhead != 2250_00 {
		t.Errorf("half a year's overhead of %d", last.Overhead)
	}
	r := Repaid{Contract: c, Outcome: Outcome{50, 50, 50}}
	if got, want := r.investors(100), (33000/1.05-30000)*(1+1/1.05+1/(1.05*1.05)); !(math.Abs(got-want) < 1e-6) {
		t.Errorf("worth %v, want %v", got, want)
	}
}

// The senior half by hand: of 50 at 10% 55 is owed after a year, of which 40 is paid;
// 15 and the 50 of half a year later come to 16.50 and 50 x 1.1^½ after the second.
func TestSeniorPartGrows(t *testing.T) {
	c := Contract{Bond: &Bond{Senior: 0.5, SeniorReturn: 0.1}}
	senior, junior := c.Layers([]Dated{{0, -100}, {1, 40}, {1.5, -100}, {2, 100}})
	owed := 16.5 + 50*math.Sqrt(1.1)
	for k, want := range [][2]float64{{-50, -50}, {40, 0}, {-50, -50}, {owed, 100 - owed}} {
		if !(math.Abs(senior[k].Amount-want[0]) < 0.006 && math.Abs(junior[k].Amount-want[1]) < 0.006) {
			t.Errorf("%d: %v and %v, want %v", k, senior[k], junior[k], want)
		}
	}
}

// What goes back unspent is no payment: of a contract that ends after a year payers pay
// the 4,000 that were due. What is guaranteed is one, beside a loan too.
func TestUnspentIsNotPaid(t *testing.T) {
	c := contract()
	c.BreakAfter, c.BreakBelow = 1, 0.5
	worth := make([]float64, 24)
	worth[11] = 0.9
	r := Repaid{c, Outcome{0.4, 9}, worth}
	if got := r.payers(100); !(math.Abs(got-0.9*4000) < 1e-6) {
		t.Errorf("payers pay %v, want %v", got, 0.9*4000)
	}
	c = contract()
	c.AtRisk, c.Borrowing = 0.4, 0.03
	r = Repaid{Contract: c, Outcome: Outcome{0, 0}}
	if got, want := r.Borrowed(100).Bond, 60000/(1.03*1.03); !(math.Abs(got-want) < 1e-6) {
		t.Errorf("the bond costs %v, want %v", got, want)
	}
}

// Of a contract of three years that ends after the second a third of 100,000 is not spent:
// it goes back then and not before, and of the 60,000 that is guaranteed the rest is paid.
func TestGuaranteeAfterAnEarlyEnd(t *testing.T) {
	c := contract()
	c.Years, c.Months, c.Exposed, c.SetUp, c.Overhead = 3, 36, []float64{1200, 1200, 1200}, 0, 0
	c.AtRisk, c.BreakAfter, c.BreakBelow = 0.4, 1, 0.5
	due := c.Pays(Outcome{0.5, 0.4, 9}, 100)
	if want := []Due{{Outcome: 5000_00}, {Outcome: 4000_00, Unspent: Euros(100000.0 / 3), Guarantee: 60000_00 - 9000_00 - Euros(100000.0/3)}}; len(due) != 2 || due[0] != want[0] || due[1] != want[1] {
		t.Errorf("%+v, want %+v", due, want)
	}
	c.BreakAfter, c.AtRisk, c.Measured, c.Overall = 0, 1, "overall", 1
	if years, _ := paidBy(&c, Outcome{1, 2, 3}, 100); len(years) != 3 || years[0] != 0 || years[1] != 0 || years[2] != 60000_00 {
		t.Errorf("over the whole of three years %d", years)
	}
}

// What goes back unspent counts as what investors may get: of 110,000 the 45,000 that are
// not spent go back first, and 65,000 are paid; where fees take 100,000 only 10,000 go
// back, and the project has the rest of what is not spent.
func TestUnspentIsWithinTheCap(t *testing.T) {
	c := contract()
	c.BreakAfter, c.BreakBelow = 1, 99
	if due := c.Pays(Outcome{50, 50}, 100); len(due) != 1 || due[0] != (Due{Outcome: 65000_00, Unspent: 45000_00}) {
		t.Errorf("%+v", due)
	}
	c.Fee = 1000
	due, months := c.Pays(Outcome{50, 50}, 100), c.Waterfall(Outcome{50, 50}, 100)
	project := Cents(0)
	for _, in := range months {
		project += in.Project
	}
	if due[0] != (Due{Fee: 100000_00, Unspent: 10000_00}) || project != 40000_00+35000_00 {
		t.Errorf("%+v, and %d for the project", due, project)
	}
}

// The lower of two limits holds.
func TestLowerLimitHolds(t *testing.T) {
	c := contract()
	c.Most, c.MostPerPerson = 12000, 150
	if years, _ := paidBy(&c, Outcome{1, 1}, 100); years[0] != 10000_00 || years[1] != 2000_00 {
		t.Errorf("%d of at most 12,000 and 15,000", years)
	}
}

// At the prices of the start what is paid in later is less, too, and what is paid when a year is over is
// at the prices of the next.
func TestDeflatedByHand(t *testing.T) {
	c := contract()
	c.Levels = append(slices.Repeat([]float64{1}, 12), slices.Repeat([]float64{2}, 12)...)
	c.Levels = append(c.Levels, 3)
	got := c.deflated([]Instalment{{Month: 0, Principal: 100_00}, {Month: 11, Repayment: 10_00}, {Month: 12, Principal: 60_00}, {Month: 23, Repayment: 150_00}})
	if want := []Dated{{0, -100}, {1, 5}, {1, -30}, {2, 50}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// What the principal does not bear payers pay, beside a loan too: of 15,000 of set-up
// 10,000 is paid in, and of overhead nothing.
func TestShortBesideALoan(t *testing.T) {
	c := contract()
	c.Capital, c.SetUp, c.Borrowing = 100, 15000, 0.03
	got := (&Repaid{Contract: c, Outcome: Outcome{0, 0}}).Borrowed(100)
	if bond, costs := 5500+500/1.03, 15500+500/1.03; !(math.Abs(got.Bond-bond) < 0.01) || !(math.Abs(got.Costs-costs) < 0.01) || got.Loan != 0 {
		t.Errorf("%+v, want a bond of %.2f and costs of %.2f", got, bond, costs)
	}
}

// A threshold over the whole contract is so many times that of a year, where a price is
// sought too: a gain of .9 is beyond .8 x 1 and not beyond 1.
func TestThresholdOfAPrice(t *testing.T) {
	for measured, want := range map[string]bool{"year": false, "overall": true, "either": true} {
		all := []Repaid{{contract(), Outcome{0.9, 0.9}, nil}, {contract(), Outcome{0.9, 0.9}, nil}}
		for i := range all {
			all[i].Contract.Cap, all[i].Contract.Threshold, all[i].Contract.Overall, all[i].Contract.Measured = 1, 1, 0.8, measured
		}
		if price, ok := BreakEvenPrice(all); ok != want {
			t.Errorf("%s: a price of %v, %v", measured, price, ok)
		}
	}
	lucky := make([]Repaid, 400)
	for i := range lucky {
		gain := []float64{1.5, 0.4}[i%2]
		lucky[i] = Repaid{contract(), Outcome{gain, gain}, nil}
		lucky[i].Contract.Cap, lucky[i].Contract.Threshold = 2, 1
	}
	if price, ok := BreakEvenPrice(lucky); ok {
		t.Errorf("a price of %v, as half of the gains are beyond the threshold and their mean is not", price)
	}
}

// A contract is for the people of all municipalities, and for those who were sought in
// all; its payers' shares are the whole.
func TestContractIsForAll(t *testing.T) {
	b, _, _ := oneMonth()
	b.Towns = []Town{{People: 10, Sought: 12}, {People: 20, Sought: 24}}
	b.Arm, b.Control = append(b.Arm, b.Arm[0]), append(b.Control, b.Control[0])
	if c, people := b.Together(&Variant{}).Contract(&b.Bond); c.People != 30 || c.Sought != 36 || fmt.Sprint(people) != "[10 20]" {
		t.Errorf("%v people of %v sought, %v", c.People, c.Sought, people)
	}
	bond := Bond{Municipality: 0.4, State: 0.25, Housing: 0.15}
	if got := bond.Share(Insurers); !(math.Abs(got-0.2) < 1e-12) {
		t.Errorf("insurers pay %v", got)
	}
}
