package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// Guidance on benefit by hand: hours at the price of one, for jobs or none, paid by
// the municipality and a cost to society.
func TestBenefitGuidanceByHand(t *testing.T) {
	l := groningen2022()
	l.Guidance.Hour = 55
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	arm, control := Facts{Date: d, Alive: 10, OnBenefit: 10, Guided: 20}, Facts{Date: d, Alive: 10, OnBenefit: 10}
	b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 10}}, Arm: [][]Facts{{arm}}, Control: [][]Facts{{control}}}
	v := &Variant{Wages: "municipality", Supervision: "municipality"}
	with, without := net(b.Flows(nil, v, ArmWorld)), net(b.Flows(nil, v, ControlWorld))
	if got := with[Municipality] - without[Municipality]; got != -1100_00 {
		t.Errorf("the municipality pays %d, not 20 hours of 55", -got)
	}
	if got := b.Society(v, nil); got.Guidance != -1100 || got.Total() != -1100 {
		t.Errorf("society: %+v", got)
	}
}

// Displaced workers by hand: of 100 productive hours at the full loonwaarde a tenth
// displaces others, of whose hours 80% are productive and 70% of whom have WW.
func TestDisplacedByHand(t *testing.T) {
	l := groningen2022()
	l.Income.RegularProductive = 0.8
	f := Facts{Date: model.Date{Year: 2022, Month: 1, Day: 1}, Output: 100, Displaced: 0.1, Jobless: 0.9, Insured: 0.7}
	a := l.Price(&f, false)
	insured := 100 / 0.8 * 0.1 * 0.7 * 1.15 * 1740.60 / 36 * 1.08 * insuredShare
	if want := Euros(insured * (0.7*1.067 + 0.118)); a[DisplacedWW] != want {
		t.Errorf("UWV pays and misses %d, want %d", a[DisplacedWW], want)
	}
	if want := Euros(insured * (0.1 - 0.07 + 0.067*0.3)); a[DisplacedTax] != want {
		t.Errorf("the State misses %d, want %d", a[DisplacedTax], want)
	}
}

// LIV is paid per hour for jobs of 1,248 hours a year, not together with LKV,
// and ended with 2024.
func TestLIVByHand(t *testing.T) {
	l := groningen2022()
	l.Income.PaidHours = 1
	l.Subsidy.LIV = model.Series{{From: model.Date{Year: 2022, Month: 1, Day: 1}, Value: 0.78}, {From: model.Date{Year: 2025, Month: 1, Day: 1}, Value: 0}}
	l.Subsidy.LIVShare, l.Subsidy.LKVShare = 0.5, 0.2
	arm, _ := fifty(1)
	for _, c := range []struct {
		hours float64
		year  int
		want  float64
	}{{32, 2022, 32 * 52.0 / 12 * 0.78 * 0.5 * 0.8}, {24, 2024, 24 * 52.0 / 12 * 0.78 * 0.5 * 0.8}, {23.9, 2022, 0}, {32, 2025, 0}} {
		arm.Hours, arm.JobHours, arm.Date.Year = c.hours, c.hours, c.year
		if a := l.Price(&arm, false); a[LIV] != Euros(c.want) {
			t.Errorf("%v hours in %d: %d cents, want %d", c.hours, c.year, a[LIV], Euros(c.want))
		}
	}
	if a := l.Price(&arm, true); a[LIV] != 0 {
		t.Error("LIV without a wage")
	}
}

// Sheltered work by hand: loonkostensubsidie for what the work is not worth, 70%
// of the minimum wage at most; guidance; production at its loonwaarde.
func TestShelteredByHand(t *testing.T) {
	l := groningen2022()
	l.Sheltered = Sheltered{Loonwaarde: 0.4, Guidance: 8500}
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	hour := 1740.60 / 36 * 1.08
	f := Facts{Date: d, Alive: 1, InSheltered: 1}
	a := l.Price(&f, false)
	if want := Euros(26 * hour * 0.6 * 1.235); a[ShelteredSubsidy] != want {
		t.Errorf("loonkostensubsidie %d, want %d", a[ShelteredSubsidy], want)
	}
	if a[ShelteredGuidance] != Euros(8500.0/12) || a[RegularWage] != Euros(26*hour*netShare) {
		t.Errorf("guidance %d, wage %d", a[ShelteredGuidance], a[RegularWage])
	}
	l.Sheltered.Loonwaarde = 0.1
	if most := l.Price(&f, false)[ShelteredSubsidy]; most != Euros(26*hour*0.7*1.235) {
		t.Errorf("loonkostensubsidie %d, want that of 70%%", most)
	}
	l.Sheltered.Loonwaarde = 0.4
	b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 1}}, Arm: [][]Facts{{f}}, Control: [][]Facts{{{Date: d, Alive: 1}}}}
	if got, want := b.Society(&Variant{Wages: "municipality"}, nil), 26*hour*regularCost*0.4; !(math.Abs(got.Regular-want) <= 0.01) {
		t.Errorf("production %v, want %v", got.Regular, want)
	} else if want := -Euros(8500.0 / 12).Euros(); got.Guidance != want {
		t.Errorf("guidance %v, want %v", got.Guidance, want)
	}
}

// A year's shortfall of 7.5% of the budget is the municipality's own, half of
// what lies between 7.5 and 12.5%, and nothing of the rest.
func TestSafetyNetByHand(t *testing.T) {
	b := Budget{OwnRisk: 0.075, HalfRisk: 0.125}
	for _, c := range []struct{ short, want Cents }{{-500_00, 0}, {0, 0}, {75_00, 0}, {95_00, 10_00}, {125_00, 25_00}, {200_00, 100_00}} {
		if got := b.safetyNet(c.short, 1000_00); got != c.want {
			t.Errorf("short by %d: %d, want %d", c.short, got, c.want)
		}
	}
}

// A budget follows the benefit saved with its lag, by hand: two years in which a
// third is saved and a third in which nothing is. The budget of the third lacks
// what was saved in the second, a third of what is spent, of which the State
// reimburses what the rules say.
func TestClawBackByHand(t *testing.T) {
	l := groningen2022()
	l.Parameters.Budget = Budget{Small: 1e6, Large: 2e6, OwnLag: 12, OwnRisk: 0.075, HalfRisk: 0.125}
	b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 3}}}
	var arm, control []Facts
	for m := range 36 {
		d := model.Date{Year: 2022, Month: 1, Day: 1}.AddMonths(m)
		on := 2.0
		if m >= 24 {
			on = 3
		}
		arm = append(arm, Facts{Date: d, Alive: 3, OnBenefit: on})
		control = append(control, Facts{Date: d, Alive: 3, OnBenefit: 3})
	}
	b.Arm, b.Control = [][]Facts{arm}, [][]Facts{control}
	sums := map[Kind]Cents{}
	for _, f := range b.Together(&Variant{ClawBack: true}).clawBack(nil) {
		if f.Kind == BudgetCut && f.Payer != Municipality || f.Kind == SafetyNet && (f.Payer != State || f.Month != 35) {
			t.Errorf("%+v", f)
		}
		sums[f.Kind] += f.Amount
	}
	spent := float64(12*3*(Euros(1100.85)+Euros(1100.85*ofNet))) / 3
	budget := 2 * spent // of the third year, after a cut of a third
	want := spent - 0.125*budget + 0.5*0.05*budget
	if !(math.Abs(float64(sums[BudgetCut])-2*spent) <= 100) || !(math.Abs(float64(sums[SafetyNet])-want) <= 100) {
		t.Errorf("cut by %d, %.0f by hand; safety net %d, %.0f by hand", sums[BudgetCut], 2*spent, sums[SafetyNet], want)
	}
}

// However long a budget takes to follow, it follows all that is saved: what is
// left at the end of the simulation is booked there, and the lag costs no more
// than its discount. The safety net has no part in it.
func TestClawBackIsNotCutOff(t *testing.T) {
	l := groningen2022()
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	var arm, control []Facts
	for m := range 36 {
		saved := Facts{Date: d.AddMonths(m), Alive: 3, OnBenefit: float64(m % 3)}
		arm, control = append(arm, saved), append(control, Facts{Date: d.AddMonths(m), Alive: 3, OnBenefit: 3})
	}
	own := Budget{Small: 1e6, Large: 2e6, OwnRisk: 10, HalfRisk: 10}
	total := func(budget Budget, lag int) (worth, later float64) {
		l.Parameters.Budget = budget
		b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 3}}, Arm: [][]Facts{arm}, Control: [][]Facts{control}}
		for _, f := range b.Together(&Variant{ClawBack: true}).clawBack(nil) {
			if f.Payer != Municipality || f.Payee != State || f.Kind != BudgetCut && (f.Kind != BudgetCutLater || f.Month != 35) {
				t.Errorf("lag %d: %+v", lag, f)
			}
			worth += f.Amount.Euros() * b.Worth(int(f.Month)) * b.Later(int(f.After))
			if (f.Kind == BudgetCutLater) != (f.After > 0) {
				t.Errorf("lag %d: %+v", lag, f)
			}
			if f.Kind == BudgetCutLater {
				later += f.Amount.Euros()
			}
		}
		return worth, later
	}
	at0, none := total(own, 0)
	benefit := (Euros(1100.85) + Euros(1100.85*ofNet)).Euros()
	if want := 72 * benefit; none != 0 || at0 > want || at0 < 0.96*want {
		t.Errorf("%v without a lag, %v undiscounted; %v later", at0, want, none)
	}
	for _, lag := range []int{1, 18, 35, 60} {
		own, country := own, Budget{Small: 1, Large: 2, Elsewhere: 1, OwnRisk: 10, HalfRisk: 10} // with the total, where all do the same
		own.OwnLag, country.CountryLag = lag, lag
		for _, budget := range []Budget{own, country} {
			got, later := total(budget, lag)
			if want := at0 * math.Pow(1.0225, -float64(lag)/12); !(math.Abs(got-want) <= 0.5) || later == 0 {
				t.Errorf("lag %d: %v, want %v; %v after the end", lag, got, want, later)
			}
		}
	}
}

// Where more is spent than without the scheme, the budget rises with its lag.
func TestBudgetRises(t *testing.T) {
	l := groningen2022()
	l.Parameters.Budget = Budget{Small: 1e6, Large: 2e6, OwnLag: 1, OwnRisk: 10, HalfRisk: 10}
	d := model.Date{Year: 2022, Month: 1, Day: 1}
	more, less := Facts{Date: d, Alive: 2, OnBenefit: 2}, Facts{Date: d, Alive: 2, OnBenefit: 1}
	b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 2}}, Arm: [][]Facts{{more, more}}, Control: [][]Facts{{less, less}}}
	flows := b.Together(&Variant{ClawBack: true}).clawBack(nil)
	want := Euros(1100.85) + Euros(1100.85*ofNet)
	if len(flows) != 2 || flows[0].Payer != State || flows[0].Kind != BudgetCut || !(math.Abs(float64(flows[0].Amount-want)) <= 1) || flows[0].Month != 1 {
		t.Errorf("%+v, want %d from the State in month 1", flows, want)
	}
	if later := flows[1]; later.Payer != State || later.Kind != BudgetCutLater || !(math.Abs(float64(later.Amount-want)) <= 1) || later.After != 1 {
		t.Errorf("%+v, want %d from the State a month later", later, want)
	}
}

// Where all prices double from one year to the next, what is paid doubles and
// what it counts for in prices of the start does not, but for the discount.
// Nominally it counts as paid, and what is paid rises with inflation after the index
// ends and newer amounts of the law are due: by 1.1 x 1.1 x 1.1 over three years.
func TestPrices(t *testing.T) {
	l := groningen2022()
	first, second := model.Date{Year: 2022, Month: 1, Day: 1}, model.Date{Year: 2023, Month: 1, Day: 1}
	doubling := func(x float64) model.Series {
		return model.Series{{From: first, Value: x}, {From: second, Value: 2 * x}}
	}
	l.Prices = Prices{Index: doubling(100), Base: first, Inflation: 0.1}
	l.Calendar = &model.Calendar{WMLMonth: doubling(1740.60), BijstandSingle: doubling(1100.85), BijstandCouple: doubling(1572.79)}
	arm, control := fifty(50)
	arm.Satisfied, control.Satisfied = 400, 375
	arm.Alive, arm.RecruitmentHours, arm.Starts, arm.InSheltered, arm.InRegular = 60, 7, 3, 4, 6
	l.Guidance.Hour, l.Guidance.Workplace, l.Sheltered.Guidance = 55, 500, 8500
	l.Society.WmoUse, l.Society.WmoCost, l.Society.Time, l.Society.Volunteering = 0.3, 15000, 2, 60
	b := Books{Ledger: l, Arm: [][]Facts{nil}}
	for m := range 49 {
		f := arm
		f.Date = first.AddMonths(m)
		b.Arm[0] = append(b.Arm[0], f)
	}
	before, after := l.Price(&b.Arm[0][0], false), l.Price(&b.Arm[0][12], false)
	for k := range before {
		if !(math.Abs(float64(after[k]-2*before[k])) <= 2) {
			t.Errorf("%s: %d doubles to %d", Kind(k), before[k], after[k])
		}
	}
	if got := b.Worth(12); !(math.Abs(got-0.5/1.0225) <= 1e-12) {
		t.Errorf("a euro of the second year counts for %v", got)
	}
	if got := b.Worth(24); !(math.Abs(got-0.5/1.1/(1.0225*1.0225)) <= 1e-12) {
		t.Errorf("a euro of the third year counts for %v", got)
	}
	last := l.Price(&b.Arm[0][48], false)
	for k := range last {
		if !(math.Abs(float64(last[k])-1.331*float64(after[k])) <= 1) {
			t.Errorf("%s: %d rises to %d", Kind(k), after[k], last[k])
		}
	}
	b.Nominal = true
	for m := range 49 {
		if b.Worth(m) != 1 || b.Discount(m) != 1 {
			t.Errorf("month %d: a euro as paid counts for %v", m, b.Worth(m))
		}
	}
	b.Nominal = false
	year := Books{Ledger: l, Arm: [][]Facts{b.Arm[0][:1]}, Control: [][]Facts{{control}}}
	later := Books{Ledger: l, Arm: [][]Facts{b.Arm[0][12:13]}, Control: [][]Facts{{control}}}
	later.Control[0][0].Date = b.Arm[0][12].Date
	v := &Variant{Wages: "municipality"}
	if x, y := year.Society(v, nil), later.Society(v, nil); !(math.Abs(2*x.Total()-y.Total()) <= 0.2) {
		t.Errorf("at doubled prices the balance is %v, not twice %v", y.Total(), x.Total())
	}
}
