package model_test

import (
	"math"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// AOW comes in the month in which the age of that date is reached, in every
// status, and is certain.
func TestAOWIsCertain(t *testing.T) {
	const n = 4000
	for _, job := range []bool{false, true} {
		w := live(t, n, 60, every(60), job, "recruitment.aow_margin_months=0", "recruitment.inflow_months=12", "exit.regular=0.2", "exit.sheltered=0.1",
			"exit.other_from_benefit=0.1", "placement.months_to_fill=24", "arms.basisbaan.contract_months=24", "arms.basisbaan.max_months=24")
		reached, counted := 0, int32(0)
		for i, p := range w.people {
			past := false
			for m := range 61 {
				v := w.At(m, i)
				if !v.Taken {
					t.Fatalf("person %d was not measured at %d months", i, m)
				}
				month := int(p.StartMonth) + m - 1 // the last that was lived
				age := float64(p.Age) + float64(m-1)/12
				aow := 67.0
				if month >= 24 {
					aow = 67.25
				}
				close := math.Abs(age-aow) < 1e-4 // rounded in the table
				if past = past || m > 0 && age >= aow; past != (v.Status == model.OnAOW) && !close {
					t.Fatalf("person %d is %.3f in month %d, AOW age %v, and %s", i, age, month, aow, model.Statuses[v.Status])
				}
				past = v.Status == model.OnAOW
			}
			if w.At(60, i).Status == model.OnAOW {
				reached++
			}
		}
		for m := range w.Town.Months {
			month := w.Month(m)
			counted += month.Exits[model.ExitAOW]
		}
		if int(counted) < reached || reached < n/20 {
			t.Errorf("%d people are past AOW age, %d exits to it were counted", reached, counted)
		}
	}
}

// About 11.5% of Groningen's cohort reach AOW age within 36 months of the offer;
// none does in a trial that does not take them. A third of the cohort is 60 or
// older (Groningen 2023, Tabel 3); at an AOW age that had stayed at 66 and 4 months
// it would be 12 to 15%, and the age rose by eight months until 2024.
func TestWhoReachesAOWAge(t *testing.T) {
	for _, c := range []struct {
		scenario  string
		low, high float64
	}{{"groningen-2020", 0.10, 0.13}, {"basisbaan", 0, 0}} {
		s, err := scenarios.Load(c.scenario, []string{"trial.months=36"})
		if err != nil {
			t.Fatal(err)
		}
		reached, n := 0, 0
		country := model.NewCountry(s.Parameters, 49, 36)
		for r := range 300 {
			cohort := country.Town(sim.NewKey(1).Child(uint64(r)), 0).Recruit(49, nil)
			for i := range cohort.People {
				n++
				if p := &cohort.People[i]; p.AOW < p.Baseline+36 {
					reached++
				}
			}
		}
		share := float64(reached) / float64(n)
		t.Logf("%s: %.3f", c.scenario, share)
		if share < c.low || share > c.high {
			t.Errorf("%s: %.3f reach AOW age within 36 months", c.scenario, share)
		}
	}
}

// Tightness has mean 1, its logarithm the standard deviation and the
// persistence that are asked for, and regions share their part of it.
func TestTightness(t *testing.T) {
	const replications, months = 3000, 61
	country := countryOf(t, 10, months, "recruitment.inflow_months=1", "calendar.tightness_sd=0.25", "calendar.tightness_persistence=0.97")
	two := country.Parameters
	other := two.Municipalities[0]
	other.Name, other.Region = "elsewhere", "elsewhere"
	same := two.Municipalities[0]
	same.Name = "next door"
	two.Municipalities = append(two.Municipalities[:1:1], other, same)
	country = model.NewCountry(two, 10, months)
	var level, first, last, next, abroad []float64
	for r := range replications {
		key := sim.NewKey(4).Child(uint64(r))
		here, there, beside := country.Town(key, 0).Tightness(), country.Town(key, 1).Tightness(), country.Town(key, 2).Tightness()
		level = append(level, here[0], here[60])
		first, next, last = append(first, math.Log(here[0])), append(next, math.Log(here[12])), append(last, math.Log(here[60]))
		abroad = append(abroad, math.Log(there[0]))
		if here[30] != beside[30] {
			t.Fatalf("one region has two labour markets: %v and %v", here[30], beside[30])
		}
	}
	mean, _ := meanSD(level)
	near(t, "mean", mean, 1, 4*0.26/math.Sqrt(2*replications))
	for _, xs := range [][]float64{first, next, last} {
		_, sd := meanSD(xs)
		near(t, "sd of the logarithm", sd, 0.25, 4*0.25/math.Sqrt(2*replications))
	}
	error4 := 4 / math.Sqrt(replications)
	near(t, "correlation over a year", correlation(first, next), math.Pow(0.97, 12), error4)
	near(t, "correlation over five years", correlation(first, last), math.Pow(0.97, 60), error4)
	near(t, "correlation of two regions", correlation(first, abroad), 0.6, error4)
}

// The last month that is simulated may be a date.
func TestTheCalendarEnds(t *testing.T) {
	w := live(t, 50, 36, []int{0, 12, 24}, false, "calendar.end=2027-03-01", "trial.waves=[0, 12]")
	if w.Town.Months != 15 {
		t.Errorf("%d months lie between January 2026 and March 2027", w.Town.Months)
	}
	for i := range w.People {
		if !w.At(0, i).Taken || !w.At(1, i).Taken || w.At(2, i).Taken {
			t.Fatalf("person %d: measured %v, %v, %v in January 2026, 2027 and 2028", i, w.At(0, i).Taken, w.At(1, i).Taken, w.At(2, i).Taken)
		}
	}
}

// Net income per month by household and status, from the norms and wages of the
// date; net pay itself is held by TestNetPayOf2026.
func TestNetIncome(t *testing.T) {
	rates := live(t, 2, 1, []int{0}, true).Town.Calendar.Rates
	check := func(name string, w lived, wave int, status model.Status, want func(home model.Home, r *model.Rates) float64) {
		t.Helper()
		kinds := map[model.Home]bool{}
		for i, p := range w.people {
			if w.At(wave, i).Status != status {
				continue
			}
			home := []model.Home{model.Single, model.Parent, model.Couple, model.Couple, model.Single}[p.Household]
			kinds[home] = true
			r := rates(w.Town.Calendar.Start.AddMonths(min(w.People[i].Baseline+w.waves[wave], w.Town.Months-1)))
			near(t, name, float64(w.At(wave, i).NetIncome), want(home, &r), 1e-3)
		}
		if len(kinds) != 3 {
			t.Errorf("%s: not all kinds of household are there: %v", name, kinds)
		}
	}
	kept := func(net, norm float64, r *model.Rates) float64 {
		if net <= norm { // topped up, so still with the allowances of benefit
			return norm + 0.1231*r.Single
		}
		return norm + 0.6*(net-norm)
	}
	in, _ := reference(t, "2026-01-01")
	lasting := 0.75 // two months, 70% from the third on
	paid := func(ratio float64, status model.Status) func(model.Home, *model.Rates) float64 {
		return func(home model.Home, r *model.Rates) float64 {
			slip := model.Payslip{}
			switch gross := r.Hour * 32 * ratio; status {
			case model.InJob:
				slip = in.Works(gross, 32*ratio, home, r)
			case model.InWW:
				insured := gross - in.Pension*(gross-r.Franchise*min(1, 32*ratio/36)) // what is withheld for a pension is not
				slip = model.Payslip{Gross: lasting * insured, Tax: r.Levy.Tax(0, 12*lasting*insured, false) / 12}
			case model.InRegular:
				slip = in.Works(r.Hour*26*1.15, 26, home, r)
			case model.InSheltered:
				slip = in.Works(r.Hour*26, 26, home, r)
			}
			return kept(slip.Net(), in.NormShare*r.Norm(home), r)
		}
	}
	job := live(t, 900, 10, []int{0, 1, 8, 9}, true, "arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0")
	check("on benefit", job, 0, model.OnBenefit, paid(0, model.OnBenefit))
	check("in the job", job, 1, model.InJob, paid(1, model.InJob))
	check("on WW", job, 2, model.InWW, paid(1, model.InWW))
	lasting = 0.7
	check("on WW that lasts", job, 3, model.InWW, paid(1, model.InWW))
	full := live(t, 900, 10, []int{0, 1, 8, 9}, true, "arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0", "income.paid_hours=1.4")
	check("in the job, paid for more", full, 1, model.InJob, paid(1.4, model.InJob))
	check("on WW that lasts, paid for more", full, 3, model.InWW, paid(1.4, model.InWW))
	lasting = 0.75
	check("on WW, paid for more", full, 2, model.InWW, paid(1.4, model.InWW))
	left := live(t, 4000, 4, []int{0, 1, 3, 4}, false, "exit.regular=2", "exit.sheltered=1", "exit.other_from_benefit=1", "exit.death=1")
	check("in regular work", left, 3, model.InRegular, paid(1, model.InRegular))
	check("in sheltered work", left, 3, model.InSheltered, paid(1, model.InSheltered))
	check("off benefit", left, 3, model.OffBenefit, func(home model.Home, r *model.Rates) float64 { return in.NormShare * r.Norm(home) })
	check("dead", left, 3, model.Dead, func(model.Home, *model.Rates) float64 { return 0 })
}

// Before the minimum wage became hourly a weekly hour was a 36th of it.
func TestWagesBeforeTheHourlyMinimum(t *testing.T) {
	w := live(t, 200, 2, []int{0, 1}, true, "calendar.start=2023-01-01", "income.pension=0")
	for i, p := range w.people {
		if p.Household == 0 { // 36.93% of pay less credits of 3,070 less 6.095% above 22,660 and 4,605 + 3.085% above 23,201
			pay := 12 * 32 * 1934.40 / 36 * 1.08
			tax := 0.3693*pay - (3070 - 0.06095*max(0, pay-22660)) - (0.08231*10740 + 0.29861*(min(pay, 23201)-10740) + 0.03085*max(0, pay-23201))
			norm := 0.918 * 1195.66
			want := norm + 0.6*((pay-tax)/12-norm)
			near(t, "single, in the job in 2023", float64(w.At(1, i).NetIncome), want, 1e-3)
		}
	}
}
