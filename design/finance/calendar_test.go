package finance_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// threeMonths are books of November, December and January, over which prices double: a
// person on benefit in the control world, and nobody in the arm's.
func threeMonths(nominal bool) *money.Books {
	at := func(x, y float64) model.Series {
		return model.Series{{From: model.Date{Year: 2025, Month: 1, Day: 1}, Value: x}, {From: model.Date{Year: 2026, Month: 1, Day: 1}, Value: y}}
	}
	p := &money.Parameters{Prices: money.Prices{Index: at(100, 200), Base: model.Date{Year: 2025, Month: 1, Day: 1}},
		Society: money.Society{Discount: 0.0225}, Variants: []money.Variant{{Wages: money.ByMunicipality, Supervision: money.ByMunicipality}}}
	p.Wage.Contract, p.Wage.Size, p.Guidance.JobsPerLeader = "permanent", "large", 1
	b := &money.Books{Towns: []money.Town{{Residents: 1, People: 1}}, Arm: [][]money.Facts{nil}, Control: [][]money.Facts{nil}}
	b.Ledger = &money.Ledger{Parameters: p, Income: &model.Income{NormShare: 1, PaidHours: 1, RegularProductive: 1}, Nominal: nominal,
		Calendar: &model.Calendar{BijstandSingle: at(1000, 1100), BijstandCouple: at(1400, 1500), WMLHour: at(14, 15), Insured: at(1e6, 1e6)}}
	for m := range 3 {
		d := model.Date{Year: 2025, Month: 11, Day: 1}.AddMonths(m)
		b.Arm[0] = append(b.Arm[0], money.Facts{Date: d})
		b.Control[0] = append(b.Control[0], money.Facts{Date: d, Alive: 1, OnBenefit: 1})
	}
	return b
}

// A budget has what is paid in a calendar year, whichever prices are asked for: 2,000 of
// bijstand is saved in two months of 2025 and 1,100 in January 2026, of which the index
// knows no more. In real terms January's 1,100 are 550 at the prices of November, and
// every month counts for a twelfth of 2.25% less than the one before.
func TestBookedByHand(t *testing.T) {
	later := func(months float64) float64 { return math.Pow(1.0225, -months/12) }
	real := []float64{1000 + 1000*later(1), 550 * later(2)}
	for _, nominal := range []bool{false, true} {
		b := threeMonths(nominal)
		settled := finance.Settle(b, []int{0})
		a := accounts(b.Variants, settled, settled)
		if a.CalendarYears() != 2 {
			t.Fatalf("%d calendar years", a.CalendarYears())
		}
		for y, want := range []float64{2000, 1100} {
			paid, worth := a.Booked(0, money.Municipality, y, money.Bijstand)
			lost, _ := a.Booked(0, money.Participant, y, money.Bijstand)
			all, ok := a.Paid(0, money.Municipality, y)
			if paid != want || lost != -want || !(math.Abs(worth-real[y]) <= 0.01) || !ok || all.Mean != want || all.P5 != want {
				t.Errorf("year %d: %v paid, %v in real terms; participants %v; all %+v", y, paid, worth, lost, all)
			}
		}
		want := map[bool]float64{false: real[0] + real[1], true: 3100}[nominal]
		if all, _ := a.Paid(0, money.Municipality, 2); all.Mean != 3100 || !(math.Abs(a.Net(0, money.Municipality).Mean-want) <= 0.01) {
			t.Errorf("%v in all years, %v gained", all.Mean, a.Net(0, money.Municipality).Mean)
		}
		if _, ok := a.Paid(0, money.Insurers, 0); ok {
			t.Error("insurers set up a budget")
		}
	}
}

// What a budget has in each of its years is told, also where it comes to nothing over all:
// 2,000 of bijstand saved in 2025 and 2,000 spent in January 2026, on 3,100 over 1,100 people.
func TestItemsThatCancelAreTold(t *testing.T) {
	b := threeMonths(false)
	b.Arm[0][2].Alive, b.Arm[0][2].OnBenefit = 3100.0/1100, 3100.0/1100
	settled := finance.Settle(b, []int{0})
	budget := accounts(b.Variants, settled).Budget(0, money.Municipality)
	at := slices.IndexFunc(budget, func(d finance.Difference) bool { return d.Kind == money.Bijstand })
	if at < 0 || !(math.Abs(budget[at].Amount) <= 0.005) {
		t.Errorf("of bijstand that comes to nothing over the years the budget has %+v", budget)
	}
}

// What comes and goes in earlier years is told too, and what comes to less than half a euro
// in each of them and in all is not.
func TestItemsOfEarlierYearsAreTold(t *testing.T) {
	v := finance.Settlement{Calendar: make([]finance.Booked, 3)}
	for y, x := range []float64{5, -5, 0} {
		paid := &v.Calendar[y].Paid[money.Municipality]
		paid[money.Bijstand], paid[money.LKV] = x, 0.09*x
	}
	budget := accounts(make([]money.Variant, 1), finance.Settled{Variants: []finance.Settlement{v}}).Budget(0, money.Municipality)
	if len(budget) != 1 || budget[0].Kind != money.Bijstand || budget[0].Amount != 0 {
		t.Errorf("the budget has %+v", budget)
	}
}

// In real terms the items of all calendar years add up to what a party gains, in every
// way of financing: the use of money that an intermediary or a fund holds among them.
func TestYearsAddUpToTheGain(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=25"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 5)
	settled := finance.Settle(e.Books(e.Replicate(0, false), &s.Money, 0, 0), []int{0, 1, 2, 3, 4, 5, 6, 7})
	for i, v := range settled.Variants {
		for p := range v.Net {
			sum := 0.0
			for _, year := range v.Calendar {
				for _, x := range year.Real[p] {
					sum += x
				}
			}
			if !(math.Abs(sum-v.Net[p]) <= 1e-4) {
				t.Errorf("%s, %s: %v over the years, %v gained", s.Money.Variants[i].Name, money.Party(p), sum, v.Net[p])
			}
		}
	}
}

// TestBudgetsAreAsPaidInAnyCase: a budget as paid is the same whether the answer is in euro
// as paid or in real terms, and so is a budget in real terms, also what a budget of the
// State has yet to follow after the last month.
func TestBudgetsAreAsPaidInAnyCase(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.n_per_arm=20"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 5)
	sites := e.Replicate(0, false)
	ways := []int{0, 1, 2, 3, 4, 5, 6, 7}
	settled := func(nominal bool) []finance.Settlement {
		b := e.Books(sites, &s.Money, 0, 0)
		b.Nominal = nominal
		return finance.Settle(b, ways).Variants
	}
	followed := 0
	real, paid := settled(false), settled(true)
	for w := range ways {
		for y := range real[w].Calendar {
			a, b := &real[w].Calendar[y], &paid[w].Calendar[y]
			for p := range money.Parties {
				for k := range money.Kind(money.Kinds) {
					if k == money.HeldMoney {
						continue // there is none where money counts the same all the time
					}
					if !(math.Abs(a.Paid[p][k]-b.Paid[p][k]) <= 1e-6) || !(math.Abs(a.Real[p][k]-b.Real[p][k]) <= 1e-6) {
						t.Errorf("%s, year %d, %v, %v: %v and %v as paid, %v and %v in real terms", s.Money.Variants[w].Name, y, p, k, a.Paid[p][k], b.Paid[p][k], a.Real[p][k], b.Real[p][k])
					}
					if k == money.BudgetCutLater && a.Paid[p][k] != 0 {
						followed++
						if of := real[w].Kinds[p][k]; !(math.Abs(a.Real[p][k]-of) <= 1e-6) || !(math.Abs(of) <= 0.99*math.Abs(a.Paid[p][k])) {
							t.Errorf("%s, %v: %v as paid and %v in real terms, and %v in all", s.Money.Variants[w].Name, p, a.Paid[p][k], a.Real[p][k], of)
						}
					}
				}
			}
		}
	}
	if followed == 0 {
		t.Error("no budget follows after the end")
	}
}
