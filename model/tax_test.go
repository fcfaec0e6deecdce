package model_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
)

// reference is the income rule of the reference scenario and the rates of a date.
func reference(t *testing.T, from string) (*model.Income, *model.Rates) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := model.ParseDate(from)
	if err != nil {
		t.Fatal(err)
	}
	rates := s.Calendar.Rates(d)
	return &s.Income, &rates
}

// Net pay of 2026, euro a month with holiday pay and before allowances, written out
// from the rules alone: pay of 14.71 (January) or 14.99 (July) x hours x 52 / 12 x
// 1.08; pension premium 8% of what pay exceeds 17,283 / 12 x hours / 36; on the year's
// pay less premium p tax of 35.75%; credits 3,115 less 6.398% above 29,736, and 8.324%
// to 11,965, 31.009% to 25,845, 1.95% above; a single parent's 11.45% above 6,239, at
// most 3,032. A couple's worker is taxed as a single person is.
//
// In January at 32 hours: pay 2,202.97, premium .08 x (2,202.97 - 1,280.22) = 73.82, p
// = 25,549.76, tax 9,134.04 - 3,115 - (995.97 + 31.009% x 13,584.76) = 810.55, net
// 2,202.97 - 73.82 - 67.55 = 2,061.60.
func TestNetPayOf2026(t *testing.T) {
	hours := []float64{8, 16, 24, 32, 36}
	for _, c := range []struct {
		from    string
		premium float64
		single  []float64
		parent  []float64
	}{
		{"2026-01-01", 0, []float64{550.74, 1082.66, 1607.29, 2117.62, 2299.89}, []float64{550.74, 1101.48, 1652.23, 2202.97, 2478.34}},
		{"2026-01-01", 0.08, []float64{532.29, 1047.50, 1554.55, 2061.60, 2244.94}, []float64{532.29, 1064.57, 1596.86, 2129.15, 2395.29}},
		{"2026-07-01", 0.08, []float64{541.93, 1065.87, 1582.11, 2094.29, 2273.67}, []float64{541.93, 1083.86, 1625.80, 2167.73, 2438.69}},
	} {
		in, r := reference(t, c.from)
		in.Pension, in.YoungChild = c.premium, 1
		for i, h := range hours {
			for home, want := range map[model.Home]float64{model.Single: c.single[i], model.Couple: c.single[i], model.Parent: c.parent[i]} {
				slip := in.Payslip(model.InJob, home, model.Terms{Hours: h}, r)
				if got := slip.Net(); !(math.Abs(got-want) <= 0.01) {
					t.Errorf("%s, premium %v, %v hours, home %v: %.2f, by hand %.2f", c.from, c.premium, h, home, got, want)
				}
			}
		}
		in.YoungChild = 0.25
		slip := in.Payslip(model.InJob, model.Parent, model.Terms{Hours: 32}, r)
		if want := c.single[3] + 0.25*(c.parent[3]-c.single[3]); !(math.Abs(slip.Net()-want) <= 0.01) {
			t.Errorf("a quarter of single parents with a young child: %.2f, want %.2f", slip.Net(), want)
		}
	}
}

// Net pay of July 2018 at full time, by hand: 1,594.20 x 1.08 = 1,721.74 a month,
// 20,660.83 a year, bears 36.55% of 20,142 and 40.85% of 518.83, which is 7,573.84. The
// general credit is 2,265 less 4.683% of 518.83, 2,240.70; the labour credit 3,249 (1.764%
// of 9,468 and 28.064% of 10,982). That leaves 2,084.14, 173.68 a month. A single parent's
// combination credit is 1,052 and 6.159% of 15,726.83, 2,020.61: 5.29 a month is left.
func TestNetPayOf2018(t *testing.T) {
	in, r := reference(t, "2018-07-01")
	in.Pension, in.YoungChild = 0, 1
	for home, want := range map[model.Home]float64{model.Single: 1721.74 - 173.68, model.Parent: 1721.74 - 5.29} {
		slip := in.Payslip(model.InJob, home, model.Terms{Hours: 36}, r)
		if got := slip.Net(); !(math.Abs(got-want) <= 0.02) {
			t.Errorf("home %v: %.2f, by hand %.2f", home, got, want)
		}
	}
}

// Below the pay from which the combination credit is given there is none of its base.
func TestCombinationCreditOfLittlePay(t *testing.T) {
	_, r := reference(t, "2018-07-01")
	if got := r.Levy.Tax(4934, 20000, false) - r.Levy.Tax(4934, 20000, true); got != 0 {
		t.Errorf("at the threshold a parent is given %v", got)
	}
	if got := r.Levy.Tax(4935, 20000, false) - r.Levy.Tax(4935, 20000, true); !(math.Abs(got-1052.06) <= 0.01) {
		t.Errorf("a euro above a parent is given %v, want 1,052 and 6.159%% of it", got)
	}
}

// Tax on full bijstand in January 2026, by hand: a single person's 1,401.50 x 12 =
// 16,818 is what is left of (16,818 - 3,115) / .6425 = 21,327.63; half a couple's
// 12,012.78 of (12,012.78 - 3,115) / .6425 = 13,848.68. Beside pay that uses up the
// credits a top-up of 100 costs 100 / .6425.
func TestTaxOnBijstandOf2026(t *testing.T) {
	in, r := reference(t, "2026-01-01")
	none, full := model.Payslip{}, model.Payslip{Gross: 2000}
	for _, c := range []struct {
		topUp float64
		home  model.Home
		pay   *model.Payslip
		want  float64
	}{
		{1401.50, model.Single, &none, (21327.63 - 16818) / 12},
		{1401.50, model.Parent, &none, (21327.63 - 16818) / 12},
		{2002.13, model.Couple, &none, 2 * (13848.68 - 12012.78) / 12},
		{100, model.Single, &full, 100/0.6425 - 100},
		{100, model.Couple, &full, 50/0.6425 - 50},
		{100, model.Single, &none, 0},
		{0, model.Couple, &full, 0},
	} {
		if got := r.TopUpTax(c.topUp, c.home, c.pay); !(math.Abs(got-c.want) <= 0.01) {
			t.Errorf("%v to home %v beside %v: %.2f, by hand %.2f", c.topUp, c.home, *c.pay, got, c.want)
		}
	}
	ww := in.Payslip(model.InWW, model.Single, model.Terms{Hours: 32}, r) // 70% of 2,202.97 less 8% of 922.75; 35.75% of 17,884.86 less 3,115
	if want := (0.3575*17884.86 - 3115) / 12; !(math.Abs(ww.Tax-want) <= 0.01) || !(math.Abs(ww.Tax/ww.Gross-0.183) <= 0.001) {
		t.Errorf("tax on WW: %.2f, by hand %.2f", ww.Tax, want)
	}
}

// The pieces of the labour credit give the maximum of each year, as published: they
// hang together. Pay is where the credit starts to fall.
func TestMostLabourCredit(t *testing.T) {
	for year, want := range map[string]float64{"2019": 3399, "2020": 3819, "2021": 4205, "2022": 4260, "2023": 5052, "2024": 5532, "2025": 5599, "2026": 5685} {
		s, err := scenarios.Load("basisbaan", nil)
		if err != nil {
			t.Fatal(err)
		}
		d, _ := model.ParseDate(year + "-01-01")
		levy, top := s.Calendar.Tax.At(d), s.Calendar.Tax.LabourTo3.At(d)
		if got := levy.Tax(0, top, false) - levy.Tax(top, 0, false); !(math.Abs(got-want) <= 1.5) {
			t.Errorf("%s: %.2f, published %v", year, got, want)
		}
	}
}

// Net pay rises with gross, a benefit grossed up and taxed is what it was, and tax is
// never below zero nor above the highest rate, at any date, pay and benefit.
func TestTaxOfAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 20000 {
		d := model.Date{Year: 2018 + random.IntN(12), Month: 1 + random.IntN(12), Day: 1}
		levy, parent := s.Calendar.Tax.At(d), random.IntN(2) == 1
		pay, more := 70000*random.Float64()*random.Float64(), 20000*random.Float64()
		low, high := levy.Tax(pay, 0, parent), levy.Tax(pay+more, 0, parent)
		if low < 0 || high > 0.52*(pay+more) || pay+more-high < pay-low {
			t.Fatalf("%s, pay %v and %v: tax %v and %v", d, pay, pay+more, low, high)
		}
		net := 25000 * random.Float64()
		gross := levy.Gross(net, pay)
		if back := gross - levy.Tax(pay, gross, false) + levy.Tax(pay, 0, false); !(math.Abs(back-net) <= 1e-6) || gross < net {
			t.Fatalf("%s, beside pay of %v: net %v is gross %v, which is net %v", d, pay, net, gross, back)
		}
	}
}
