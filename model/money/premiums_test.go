package money_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Premiums and Zvw of a large employer sum to what the premium tables of the year
// give, percent of pay without the pension premium, for a permanent and a temporary contract and for a government
// employer. 2024 is left out, whose mean premium for illness is not known in part.
func TestChargesOfTheYear(t *testing.T) {
	for year, want := range map[int][3]float64{2021: {18.6, 23.6, 16.6}, 2022: {18.5, 23.5, 16.5}, 2023: {18.5, 23.5, 16.5},
		2025: {18.72, 23.72, 16.66}, 2026: {18.49, 23.49, 16.43}} {
		for i, contract := range []string{"permanent", "temporary", "government"} {
			if got := charges(t, year, "money.wage.contract="+contract); !(math.Abs(got-want[i]) <= 0.06) {
				t.Errorf("%d, %s: %.2f, want %.2f", year, contract, got, want[i])
			}
		}
	}
	if got, want := charges(t, 2026, "money.wage.size=small"), 7.74+6.27+0.5+1.52+6.10; !(math.Abs(got-want) <= 0.001) {
		t.Errorf("a small employer pays %.2f, want %.2f", got, want)
	}
}

// charges are what the reference scenario's employer pays on top of a job's pay without the pension premium in
// January of a year, without pension, percent.
func charges(t *testing.T, year int, set string) float64 {
	t.Helper()
	s, err := scenarios.Load("basisbaan", []string{set})
	if err != nil {
		t.Fatal(err)
	}
	l := money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income}
	f := money.Facts{Date: model.Date{Year: year, Month: 1, Day: 1}, Alive: 1e4, InJob: 1e4, JobHours: 32, Hours: 32e4}
	a := l.Price(&f, false)
	pay := a[money.NetWage] + a[money.WageTax]
	return 100 * float64(a[money.ZvwLevy]+a[money.Premiums]) / float64(pay)
}

// Above the insured pay neither premiums nor Zvw are due, nor does WW follow it: a job
// of 66,000 at 30,000 insured bears those of 30,000.
func TestInsuredPay(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"income.paid_hours=2", "calendar.insured_pay=[{from: 2020-01-01, value: 30000}]"})
	if err != nil {
		t.Fatal(err)
	}
	l := money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income}
	f := money.Facts{Date: s.Calendar.Start, Alive: 2, InJob: 1, InWW: 1, JobHours: 40, Hours: 40}
	a := l.Price(&f, false)
	if want := money.Euros(30000.0 / 12 * 0.061); a[money.ZvwLevy] != want {
		t.Errorf("Zvw of %d, want %d", a[money.ZvwLevy], want)
	}
	gross := 0.7 * 30000 / 12
	if want := money.Euros(gross * 1.061); !(math.Abs(float64(a[money.WW]+a[money.WWTax]-want)) <= 1) {
		t.Errorf("WW with tax and Zvw of %d, want %d", a[money.WW]+a[money.WWTax], want)
	}
}

// No contract and no size of employer but those that are known has a premium.
func TestUnknownPremiumsPanic(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		contract, size string
		panics         bool
	}{{"permanent", "large", false}, {"permanent", "middling", true}, {"flexible", "large", true}, {"", "small", true}} {
		s.Money.Wage.Contract, s.Money.Wage.Size = c.contract, c.size
		func() {
			defer func() {
				if (recover() != nil) != c.panics {
					t.Errorf("%q, %q: panics %v", c.contract, c.size, !c.panics)
				}
			}()
			l := money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income}
			l.Price(&money.Facts{Date: s.Calendar.Start}, false)
		}()
	}
}

// The size of the scheme's employer says nothing of the employers of regular work.
func TestSizeIsTheSchemesEmployersAlone(t *testing.T) {
	price := func(size string) money.Amounts {
		s, err := scenarios.Load("basisbaan", []string{"money.wage.size=" + size})
		if err != nil {
			t.Fatal(err)
		}
		l := money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar, Income: &s.Income}
		f := money.Facts{Date: s.Calendar.Start, Alive: 3, InJob: 1, InRegular: 2, JobHours: 32, Hours: 32, Output: 18, Displaced: 0.1, Insured: 0.5}
		return l.Price(&f, false)
	}
	large, small := price("large"), price("small")
	if small[money.Premiums] >= large[money.Premiums] {
		t.Errorf("a small employer pays %d, a large one %d", small[money.Premiums], large[money.Premiums])
	}
	for _, k := range []money.Kind{money.RegularPremiums, money.DisplacedWW} {
		if small[k] != large[k] || large[k] == 0 {
			t.Errorf("%s: %d beside a small employer, %d beside a large one", k, small[k], large[k])
		}
	}
}
