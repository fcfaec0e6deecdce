package money_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// year2026 is what hundred households pay and receive in the twelve months of 2026 by
// kind, in euro: all in a job of 32 or of 16 hours, nobody ill or leaving, at a
// loonwaarde of 60. It is worked out in a script that knows the law alone (the rules
// that TestNetPayOf2026 writes out) and the reference scenario's numbers:
//
//	a month's pay g = hours x 14.71 (from July 14.99) x 52 / 12 x 1.08
//	pension premium .08 and .16 of g less 17,283 / 12 x hours / 36
//	Zvw .0610 of g less the premium of .08; premiums .0774 + .0763 + .0050 + .0152 = .1739 of it (temporary contract, large employer)
//	loonkostensubsidie .4 x g x 1.235 x .95; loonkostenvoordeel .2 x 1.01 an hour
//	norms 1,401.50 and 2,002.13, from July 1,420.87 and 2,029.80; below them pay is topped
//	up, and the top-up is grossed up beside the pay, a couple's by halves
//	half of the single parents have a child under 12
//
// At 32 hours pay is above every norm, and 40% of what it exceeds is lost.
var year2026 = []struct {
	home  model.Home
	hours float64
	arm   map[string]float64
}{
	{model.Single, 32, map[string]float64{"net_wage": 2493534.55, "wage_tax": 84592.13, "pension_premium": 90596.52, "zvw_levy": 157265.73,
		"employee_insurance": 448336.23, "employer_pension": 181193.05, "loonkostensubsidie": 1252431.80, "lkv": 33612.80, "toeslagen_lost": 320045.02}},
	{model.Couple, 32, map[string]float64{"net_wage": 2493534.55, "wage_tax": 84592.13, "pension_premium": 90596.52, "zvw_levy": 157265.73,
		"employee_insurance": 448336.23, "employer_pension": 181193.05, "loonkostensubsidie": 1252431.80, "lkv": 33612.80, "toeslagen_lost": 29750.62}},
	{model.Parent, 32, map[string]float64{"net_wage": 2535830.61, "wage_tax": 42296.06, "pension_premium": 90596.52, "zvw_levy": 157265.73,
		"employee_insurance": 448336.23, "employer_pension": 181193.05, "loonkostensubsidie": 1252431.80, "lkv": 33612.80, "toeslagen_lost": 336963.45}},
	{model.Single, 16, map[string]float64{"net_wage": 1268022.82, "wage_tax": 21040.52, "pension_premium": 45298.26, "zvw_levy": 78632.86,
		"employee_insurance": 224168.11, "employer_pension": 90596.52, "loonkostensubsidie": 626215.90, "lkv": 16806.40,
		"bijstand": 425399.18, "bijstand_tax": 277088.80, "municipal_allowances": 208460.28, "benefit_administration": 340500}},
	{model.Couple, 16, map[string]float64{"net_wage": 1268022.82, "wage_tax": 21040.52, "pension_premium": 45298.26, "zvw_levy": 78632.86,
		"employee_insurance": 224168.11, "employer_pension": 90596.52, "loonkostensubsidie": 626215.90, "lkv": 16806.40,
		"bijstand": 1151135.18, "bijstand_tax": 410012.40, "municipal_allowances": 208460.28, "benefit_administration": 340500}},
	{model.Parent, 16, map[string]float64{"net_wage": 1278543.08, "wage_tax": 10520.26, "pension_premium": 45298.26, "zvw_levy": 78632.86,
		"employee_insurance": 224168.11, "employer_pension": 90596.52, "loonkostensubsidie": 626215.90, "lkv": 16806.40,
		"bijstand": 414878.92, "bijstand_tax": 270236.31, "municipal_allowances": 208460.28, "benefit_administration": 340500}},
}

// onBenefit2026 is the same year without jobs.
var onBenefit2026 = map[model.Home]map[string]float64{
	model.Single: {"bijstand": 1693422, "bijstand_tax": 588631.29},
	model.Couple: {"bijstand": 2419158, "bijstand_tax": 546948.83},
	model.Parent: {"bijstand": 1693422, "bijstand_tax": 588631.29},
}

// Guidance, benefits and care, at the prices of 2022 x 1.135: two coaches, a leader,
// and per job, benefit and person.
var (
	guided = map[string]float64{"coaching": 85125, "project_leaders": 90800, "work_supervision": 340500, "formal_employer_fee": 170250,
		"wmo": 539862.75, "ggz": 221427.15} // 5,250 a year less .094 of it, 2,100 less .071
	kept = map[string]float64{"municipal_allowances": 208460.28, "benefit_administration": 340500, "reintegration": 56750, "wmo": 595875, "ggz": 238350}
)

// hundred are the books of the case; prices stand still after the index's last date, and
// municipal allowances end where pay is above the norm, which is due in full, as in the sums by hand.
func hundred(t *testing.T, home model.Home, hours float64, sets ...string) *money.Books {
	t.Helper()
	s, err := scenarios.Load("basisbaan", append(sets, "money.prices.inflation=0", "income.allowance_range=0", "income.norm_share=1"))
	if err != nil {
		t.Fatal(err)
	}
	var arm, control []money.Facts
	for m := range 12 {
		d := s.Calendar.Start.AddMonths(m)
		job := money.Facts{Date: d, Alive: 100, InJob: 100, JobHours: hours, Hours: 100 * hours, Subsidised: 40 * hours, Coaches: 2}
		benefit := money.Facts{Date: d, Alive: 100, OnBenefit: 100}
		of := map[model.Home]*[model.Dead]float64{model.Couple: &job.Couples, model.Parent: &job.Parents}[home]
		if of != nil {
			of[model.InJob] = 100
		}
		if of = map[model.Home]*[model.Dead]float64{model.Couple: &benefit.Couples, model.Parent: &benefit.Parents}[home]; of != nil {
			of[model.OnBenefit] = 100
		}
		arm, control = append(arm, job), append(control, benefit)
	}
	return &money.Books{Ledger: &money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income, Nominal: true},
		Towns: []money.Town{{Residents: 184000, People: 100, Recipients: 10000}}, Arm: [][]money.Facts{arm}, Control: [][]money.Facts{control}}
}

// TestMunicipalIn2026 holds every kind of flow to the year by hand, in both worlds, by
// household, where the municipality bears the wages.
func TestMunicipalIn2026(t *testing.T) {
	for _, c := range year2026 {
		b := hundred(t, c.home, c.hours)
		v := &b.Variants[b.Variant("municipal")]
		holds(t, fmt.Sprintf("home %d, %v hours", c.home, c.hours), b.Flows(nil, v, money.ArmWorld), c.arm, guided)
		holds(t, fmt.Sprintf("home %d, on benefit", c.home), b.Flows(nil, v, money.ControlWorld), onBenefit2026[c.home], kept)
	}
}

// The law's part of it is the same whatever prices do: what is known of 2026 is known.
func TestLawOf2026HoldsWithInflation(t *testing.T) {
	for _, c := range year2026 {
		b, got := hundred(t, c.home, c.hours), map[string]float64{}
		b.Prices.Inflation = 0.2
		for _, f := range b.Flows(nil, &b.Variants[b.Variant("municipal")], money.ArmWorld) {
			got[f.Kind.String()] += f.Amount.Euros()
		}
		for kind, amount := range c.arm {
			if kind != "benefit_administration" && !(math.Abs(got[kind]-amount) <= 0.1) {
				t.Errorf("home %d, %v hours: %s is %.2f, by hand %.2f", c.home, c.hours, kind, got[kind], amount)
			}
		}
	}
}

// holds wants the flows of a year to be those by hand and no others, but for the
// rounding of every month to cents.
func holds(t *testing.T, about string, flows []money.Flow, parts ...map[string]float64) {
	t.Helper()
	got := map[string]float64{}
	for _, f := range flows {
		got[f.Kind.String()] += f.Amount.Euros()
	}
	for _, want := range parts {
		for kind, amount := range want {
			if !(math.Abs(got[kind]-amount) <= 0.1) {
				t.Errorf("%s: %s is %.2f, by hand %.2f", about, kind, got[kind], amount)
			}
			delete(got, kind)
		}
	}
	for kind, amount := range got {
		t.Errorf("%s: %s is %.2f, by hand nothing", about, kind, amount)
	}
}

// What it comes to for a single person's job of 32 hours, by the sums above: the
// municipality pays 34,555 of wages, premiums and pension and 6,867 of guidance, and
// receives 12,524 of loonkostensubsidie, 336 of loonkostenvoordeel and 28,878 of
// benefit, allowances and administration that are saved, and 560 of Wmo support.
func TestMunicipalityOf2026(t *testing.T) {
	b := hundred(t, model.Single, 32)
	v := &b.Variants[b.Variant("municipal")]
	gain := 0.0
	for world, sign := range map[int]float64{money.ArmWorld: 1, money.ControlWorld: -1} {
		for _, f := range b.Flows(nil, v, world) {
			if f.Payee == money.Municipality {
				gain += sign * f.Amount.Euros()
			}
			if f.Payer == money.Municipality {
				gain -= sign * f.Amount.Euros()
			}
		}
	}
	if want := 12524.32 + 336.13 + 28877.64 + 560.12 - 34555.18 - 6866.75; !(math.Abs(gain/100-want) <= 0.05) {
		t.Errorf("the municipality gains %.2f per job, by hand %.2f", gain/100, want)
	}
}
