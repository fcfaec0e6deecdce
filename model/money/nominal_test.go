package money

import (
	"math"
	"testing"

	"proefbank/model"
)

// bonded are books of ten people over four years whose index ended before they
// start, so that all prices rise by a tenth a year; a bond pays 100 euro for each
// of the months that they save, two by everybody in every year.
func bonded() *Books {
	l := groningen2022()
	d := model.Date{Year: 2024, Month: 1, Day: 1}
	l.Prices = Prices{Index: model.Series{{From: d, Value: 100}}, Base: d, Inflation: 0.1}
	l.Bond = Bond{Metric: BenefitMonths, Price: 100, Cap: 0.12, Years: 4, Capital: 500, AtRisk: 1, SetUp: 1000, Overhead: 0.02, Municipality: 1}
	b := &Books{Ledger: l, Towns: []Town{{Residents: 1000, People: 10}}, Arm: [][]Facts{nil}, Control: [][]Facts{nil}}
	for m := range 48 {
		arm, control := fifty(5)
		arm.Date, control.Date = d.AddMonths(12+m), d.AddMonths(12+m)
		b.Arm[0], b.Control[0] = append(b.Arm[0], arm), append(b.Control[0], control)
	}
	b.Exposed, b.Shown = []float64{120, 120, 120, 120}, func() []Shown { return []Shown{{Bond: &b.Bond, Outcome: Outcome{2, 2, 2, 2}, Noise: nil}} }
	return b
}

// In either price mode a bond moves the euro of its contract: 5,000 of principal and
// 2,000 a year, a month's 100 for two months of ten people, until what is owed at
// 12% is repaid: 5,600 - 2,000 = 3,600, 4,032 - 2,000 = 2,032, 2,275.84 - 2,000 =
// 275.84, and at last 308.94. Counted as paid the intermediary keeps nothing.
func TestBondIsNominal(t *testing.T) {
	for _, nominal := range []bool{false, true} {
		b := bonded()
		b.Nominal = nominal
		flows := b.Together(&Variant{}).bond(nil, b.Together(&Variant{}).own())
		paid, kept := map[int]Cents{}, Cents(0)
		for _, f := range flows {
			if f.Kind == Repayment {
				paid[int(f.Month)] += f.Amount
			}
			kept += map[Party]Cents{Intermediary: f.Amount}[f.Payee] - map[Party]Cents{Intermediary: f.Amount}[f.Payer]
		}
		want := map[int]Cents{11: 2000_00, 23: 2000_00, 35: 2000_00}
		for m, x := range want {
			if paid[m] != x {
				t.Errorf("month %d repays %d, want %d", m, paid[m], x)
			}
		}
		leap := 275.84 * math.Pow(1.12, 366.0/365) // 2028 is a leap year
		if !(math.Abs(paid[47].Euros()-leap) <= 0.011) || len(paid) != 4 || kept != 0 {
			t.Errorf("the last year repays %d, want %.2f; the intermediary keeps %d", paid[47], leap, kept)
		}
	}
}

// The return is nominal, and less at the prices of the start, which rise by a tenth
// a year: a cap of 12% is 1.12 / 1.1 - 1 = 1.8% in real terms, of payments when a
// year of the contract is over. They are deflated by the prices of the month before,
// a twelfth of a year sooner, which is worth some .3 points on average over two and a
// half years.
func TestReturnInRealTerms(t *testing.T) {
	b := bonded()
	c, _ := b.Together(&Variant{}).Contract(&b.Bond)
	r := Repaid{c, b.Together(&Variant{}).own().Outcome, nil}
	got := r.Return(100)
	irr, real, repaid := got.Rate(), got.Real, 1-got.Lost
	if !(math.Abs(irr-0.12) <= 1e-5) || !(math.Abs(real-(1.12/1.1-1)) <= 0.005) || repaid != 1 {
		t.Errorf("IRR %v, %v in real terms, repaid %v", irr, real, repaid)
	}
}

// A price that is indexed pays in a year for what prices have risen to since the
// start: after 11, 23 and 35 months at a tenth a year.
func TestIndexedPriceByHand(t *testing.T) {
	b := bonded()
	b.Bond.Indexed, b.Bond.Cap = true, 1
	c, _ := b.Together(&Variant{}).Contract(&b.Bond)
	payments, _ := paidBy(&c, b.Together(&Variant{}).own().Outcome, 100)
	for y := range 3 {
		if want := 2000 * math.Pow(1.1, float64(12*y+11)/12); !(math.Abs(payments[y].Euros()-want) <= 0.006) {
			t.Errorf("year %d pays %d, want %.2f", y, payments[y], want)
		}
	}
}

// Contributions that are not indexed stay what the contract says: 1,200 a job-year
// for five jobs is 500 a month, while the wages rise, every half year: after 47 months
// by what prices have risen to in 42.
func TestFundWithoutIndex(t *testing.T) {
	b := bonded()
	b.Regional = Regional{Basis: "realised", Municipality: 1200, Guarantor: ByState}
	for _, f := range b.Flows(nil, &Variant{Wages: ByFund, Supervision: ByMunicipality}, ArmWorld) {
		if f.Kind == FundContribution && f.Amount != 500_00 {
			t.Fatalf("%+v, want 50000", f)
		}
	}
	first, last := b.Price(&b.Arm[0][0], false), b.Price(&b.Arm[0][47], false)
	if want := math.Pow(1.1, 42.0/12); !(math.Abs(float64(last[NetWage])/float64(first[NetWage])-want) <= 1e-6) {
		t.Errorf("wages rise from %d to %d", first[NetWage], last[NetWage])
	}
}
