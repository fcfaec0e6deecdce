package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
)

// Norms as they were printed: sociaalverhaal.com July 2017 and January 2018 (Staatscourant
// 2017, 36285 and 68641), Baanbrekers July 2018, hr-kiosk.nl January 2019, cijferadvies.nl
// July 2019, Heemskerk July 2020, Heerenveen January 2021, January 2022 and July 2023,
// Haarlemmermeer July 2022. Somebody alone has 70% of a couple's (Participatiewet, artikel
// 21), which January 2020 has in whole euro.
func TestNormsOfBijstand(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", nil)
	if err != nil {
		t.Fatal(err)
	}
	single, couple := s.Calendar.BijstandSingle, s.Calendar.BijstandCouple
	for _, c := range []struct {
		from           string
		single, couple float64
	}{
		{"2017-07-01", 986.52, 1409.31}, {"2018-01-01", 992.12, 1417.32}, {"2018-07-01", 996.56, 1423.66},
		{"2019-01-01", 1025.55, 1465.07}, {"2019-07-01", 1030.42, 1472.03},
		{"2020-07-01", 1059.03, 1512.90}, {"2021-01-01", 1075.44, 1536.34}, {"2022-01-01", 1091.71, 1559.58},
		{"2022-07-01", 1101.82, 1574.03}, {"2023-07-01", 1216.62, 1738.02},
	} {
		d, err := model.ParseDate(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if single.At(d) != c.single || couple.At(d) != c.couple {
			t.Errorf("%s: %v and %v, want %v and %v", c.from, single.At(d), couple.At(d), c.single, c.couple)
		}
	}
	for i, norm := range single {
		near := 0.015
		if norm.From == (model.Date{Year: 2020, Month: 1, Day: 1}) {
			near = 0.5
		}
		if alone := 0.7 * couple[i].Value; norm.From != couple[i].From || !(math.Abs(norm.Value-alone) <= near) {
			t.Errorf("%v: %v alone, 70%% of a couple's is %.2f", norm.From, norm.Value, alone)
		}
	}
	year := (1091.71 + 1101.82) / 2
	if got := s.Income.MunicipalAllowance; !(math.Abs(got-81_000./50/12/year) <= 5e-5) {
		t.Errorf("municipal allowances are %v of the norm, in Tabel 16 %.4f", got, 81_000./50/12/year)
	}
	if got := s.Income.NormShare; got != s.Wellbeing.Dose.Groningen.NormShare || !(math.Abs(got-12_084/12/year) <= 5e-4) {
		t.Errorf("people are due %v of the norm, in Tabel 16 %.4f", got, 12_084/12/year)
	}
}

// TestNobodysBenefitIsTheFullNormOnAverage: what people are due on average lies from what the country's
// 14,400 euro a benefit-year of 2019 is of the full norm, by that year's rules, to all of it; Groningen's
// participants have .918. A single person's year costs (12,335.82 - 2,477) / (1 - .3665) and 6.95% of that,
// 16,644, a couple's, each half apart, 21,388; of every hundred recipients 83.3 are single (Tabel 3).
func TestNobodysBenefitIsTheFullNormOnAverage(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	cost := func(net float64) float64 { return (net - 2477) / (1 - 0.3665) * 1.0695 }
	single, couple := cost(6*(1025.55+1030.42)), 2*cost(3*(1465.07+1472.03))
	country := 14_400 / (0.833*single + 0.167*couple)
	leaf, _ := s.Leaf("income.norm_share")
	spread := leaf.Dist.(scenarios.Triangular)
	if !(math.Abs(spread.Low-country) <= 0.005) || spread.High != 1 || s.Income.NormShare != 0.918 {
		t.Errorf("%v of the norm, from %v to %v; the country's mean is %.3f", s.Income.NormShare, spread.Low, spread.High, country)
	}
	if !(math.Abs(single-16_644) <= 1) || !(math.Abs(couple-21_388) <= 1) {
		t.Errorf("a year costs %.0f and %.0f", single, couple)
	}
}
