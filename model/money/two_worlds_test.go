package money

import (
	"fmt"
	"math"
	"math/rand/v2"
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
// over a third what it is over a second and that over the third, item by item.
func TestBalanceIsOfTwoWorlds(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 2026))
	for range 20 {
		l := drawn(r).Ledger
		l.Parameters.Society = Society{Value: 0.6, Normal: 0.8, Reemployed: 0.4, Volunteering: 60, Time: 2, WmoReduction: 0.1, WmoUse: 0.5, WmoCost: 12000,
			GgzReduction: 0.2, GgzUse: 0.25, GgzCost: 6000, QALY: 50000, QALYPerPoint: 0.1}
		l.Guidance.Hour, l.Benefit.Reintegration = 55, 600
		worlds := []Facts{jobless(r, 90), jobless(r, 90), jobless(r, 90)}
		over := func(a, b int) (sum Balance) {
			x, y := l.Price(&worlds[a], false), l.Price(&worlds[b], false)
			l.balance(&sum, side{&worlds[a], &x}, side{&worlds[b], &y}, 0.3, 0.7)
			return sum
		}
		if same := over(0, 0); same != (Balance{}) {
			t.Fatalf("a world over itself: %+v", same)
		}
		first, second, both := over(0, 1), over(1, 2), over(0, 2)
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

// What people in sheltered work, beside a benefit and in regular work do more than in
// the other world, by hand: in sheltered work 26 hours at 40% of what they cost, and no
// work of the scheme.
func TestWorkElsewhereByHand(t *testing.T) {
	hour, charges := 1740.60/36*1.08, 1.185
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
		b.Parameters.Society, b.Sheltered.Loonwaarde = Society{Normal: 1, Time: 2}, 0.4
		b.Income.RegularHours, b.Income.RegularWage = 26, 1.1
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
		principal, back := Cents(0), Cents(0)
		if m%12 == 0 {
			principal = 30000_00
		}
		if m%12 == 11 {
			back = 33000_00
		}
		if in.Principal != principal || in.Repayment != back || in.Month != m {
			t.Errorf("month %d: %+v", m, in)
		}
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
