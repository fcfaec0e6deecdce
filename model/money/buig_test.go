package money

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/model"
)

// What of its own saving a municipality loses, by hand. 5,000 residents: all. 20,000,
// half-way between 10,000 and 30,000: half (15,000 three quarters), and of the other half what its 500
// households are of the country's: half of them, 250, of the 399,750 that are paid by the
// formula. Groningen's 10,000 of 400,000: 2.5%. In a national roll-out everybody loses
// all; where a fifth of the country does the same, that fifth and 2.5% of the rest.
func TestBudgetLosesByHand(t *testing.T) {
	for _, c := range []struct{ residents, households, elsewhere, want float64 }{
		{5000, 100, 0, 1}, {10000, 300, 0, 1}, {20000, 500, 0, 0.5 + 0.5*250/399750}, {15000, 400, 0, 0.75 + 0.25*100/399700}, {30000, 1000, 0, 0.0025}, {184000, 10000, 0, 0.025},
		{184000, 10000, 1, 1}, {20000, 500, 1, 1}, {184000, 10000, 0.2, 0.2 + 0.8*0.025},
	} {
		l := groningen2022()
		l.Parameters.Budget = Budget{Small: 10000, Large: 30000, Country: 400000, Elsewhere: c.elsewhere}
		b := &Books{Ledger: l, Towns: []Town{{Residents: c.residents, People: 1, Recipients: c.households}}}
		const saved = 1_000_000_00
		if got := agreed(b).claims([]Cents{saved})[0]; !(math.Abs(float64(got.own+got.country)-c.want*saved) <= 1) {
			t.Errorf("%+v: %+v of %d", c, got, saved)
		}
	}
}

// Two large cities with a tenth of the country save 100 and 300, and a village 50. The
// village loses its 50. Of the 400 the cities lose 10,000 and 30,000 of the 399,000
// households that are paid by the formula, and all other municipalities the rest; where
// the whole country does the same, each loses what it saves.
func TestClaimsByHand(t *testing.T) {
	l := groningen2022()
	l.Parameters.Budget = Budget{Small: 10000, Large: 30000, Country: 400000}
	b := &Books{Ledger: l, Towns: []Town{{Residents: 184000, People: 1, Recipients: 10000}, {Residents: 500000, People: 1, Recipients: 30000}, {Residents: 9000, People: 1, Recipients: 1000}}}
	saved := []Cents{100_00, 300_00, 50_00}
	want := []claim{{0, Euros(400 * 10.0 / 399), Euros(100 * 359.0 / 399)}, {0, Euros(400 * 30.0 / 399), Euros(300 * 359.0 / 399)}, {50_00, 0, 0}}
	for i, got := range agreed(b).claims(saved) {
		if got != want[i] {
			t.Errorf("town %d: %+v, by hand %+v", i, got, want[i])
		}
	}
	l.Parameters.Budget.Elsewhere = 1
	for i, got := range agreed(b).claims(saved) {
		if got.own+got.country != saved[i] || got.others != 0 {
			t.Errorf("town %d, everywhere: %+v, want %d", i, got, saved[i])
		}
	}
}

// What is saved is lost by somebody, whatever the municipalities and the country, and
// nobody gains by another's saving.
func TestAllThatIsSavedIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(69, 2026))
	for range 2000 {
		b := drawn(r)
		saved, total, lost := make([]Cents, len(b.Towns)), Cents(0), Cents(0)
		for i := range saved {
			saved[i] = Cents(r.IntN(1e7))
			total += saved[i]
		}
		for _, c := range agreed(b).claims(saved) {
			lost += c.own + c.country + c.others
			if c.own < 0 || c.country < 0 || c.others < 0 {
				t.Fatalf("%+v", c)
			}
		}
		if !(math.Abs(float64(lost-total)) <= 10) {
			t.Fatalf("%d is saved, %d lost", total, lost)
		}
	}
}

// yearOff are two years of two people from a month of 2022 on, of whom the arm has one off
// benefit in the first.
func yearOff(month int) (arm, control []Facts) {
	for m := range 24 {
		d := model.Date{Year: 2022, Month: month, Day: 1}.AddMonths(m)
		arm = append(arm, Facts{Date: d, Alive: 2, OnBenefit: 1 + float64(m/12)})
		control = append(control, Facts{Date: d, Alive: 2, OnBenefit: 2})
	}
	return arm, control
}

// The safety net is of the whole municipality's budget, not of the few households that
// are in the books. Of two people one is off benefit for a year, and in the next, when
// both are on it again, the budget lacks a benefit, 12 months of it. With 100 households
// that is within the own risk, 7.5% of 99 benefits. With five it is beyond: of 48 months
// 3.6 are the own risk, half of what lies between and 6 is reimbursed, and all that is
// beyond: 1.2 + 6.
func TestSafetyNetIsOfTheWholeBudget(t *testing.T) {
	l := groningen2022()
	l.Parameters.Budget = Budget{Small: 1e6, Large: 2e6, OwnLag: 12, OwnRisk: 0.075, HalfRisk: 0.125}
	arm, control := yearOff(1)
	for households, months := range map[float64]float64{100: 0, 5: 7.2} {
		b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 2, Recipients: households}}, Arm: [][]Facts{arm}, Control: [][]Facts{control}}
		got := Cents(0)
		for _, f := range b.Together(&Variant{ClawBack: true}).clawBack(nil) {
			if f.Kind == SafetyNet {
				got += f.Amount
			}
		}
		if want := months * 1100.85 * (1 + ofNet); !(math.Abs(got.Euros()-want) <= 0.2) {
			t.Errorf("%v households: %.2f, by hand %.2f", households, got.Euros(), want)
		}
	}
}

// Budgets are of calendar years, whenever the months begin. From July of one year to June of
// the second a person is off benefit; over that second year the budget is short of what was
// saved before and no more. In half of the third, of 24 months of budget, 6 are short: half
// of what lies between 1.8 and 3 is reimbursed, and the 3 beyond.
func TestSafetyNetIsOfCalendarYears(t *testing.T) {
	l := groningen2022()
	l.Parameters.Budget = Budget{Small: 1e6, Large: 2e6, OwnLag: 12, OwnRisk: 0.075, HalfRisk: 0.125}
	arm, control := yearOff(7)
	b := Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 2, Recipients: 5}}, Arm: [][]Facts{arm}, Control: [][]Facts{control}}
	nets := 0
	for _, f := range b.Together(&Variant{ClawBack: true}).clawBack(nil) {
		if f.Kind == SafetyNet {
			nets++
		}
		benefit := b.priced(false, false)[0][f.Month]
		if want := 3.6 * (benefit[Bijstand] + benefit[BijstandTax]).Euros() / 2; f.Kind == SafetyNet && (f.Month != 23 || !(math.Abs(f.Amount.Euros()-want) <= 0.02*want)) {
			t.Errorf("in month %d %.2f, by hand %.2f in the last", f.Month, f.Amount.Euros(), want)
		}
	}
	if nets != 1 {
		t.Errorf("%d payments, one is due", nets)
	}
}

// agreed is what municipalities have to do with each other, of no months.
func agreed(b *Books) *Together { return &Together{Ledger: b.Ledger, Towns: b.Towns} }
