package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// A latent measurement has variance 1 at every wave, its correlation over six
// months is the parameter, over more months it falls towards the stable share.
func TestLatentVarianceAndCorrelation(t *testing.T) {
	const n = 6000
	waves := []int{0, 3, 6, 12, 120}
	cohort := countryOf(t, n, 120, still("wellbeing.correlation_6_months=0.8", "wellbeing.stable_share=0.5", "wellbeing.measurement_share=0.1")...).
		Town(sim.NewKey(2).Child(0), 0).Recruit(n, waves)
	perMonth := math.Pow((0.8-0.5)/0.4, 1.0/6)
	for measure := range model.Measures {
		latent := make([][]float64, len(waves))
		for k := range waves {
			for i := range cohort.People {
				latent[k] = append(latent[k], cohort.Latent(i, k, measure))
			}
			mean, sd := meanSD(latent[k])
			near(t, fmt.Sprintf("mean of measure %d at %d months", measure, waves[k]), mean, 0, 4/math.Sqrt(n)+0.02)
			near(t, fmt.Sprintf("sd of measure %d at %d months", measure, waves[k]), sd, 1, 4/math.Sqrt(2*n))
			if k > 0 {
				want := 0.5 + 0.4*math.Pow(perMonth, float64(waves[k]))
				near(t, fmt.Sprintf("correlation of measure %d over %d months", measure, waves[k]), correlation(latent[0], latent[k]), want, 4*(1-want*want)/math.Sqrt(n)+0.005)
			}
		}
	}
}

// Stable levels of two domains correlate as set, health with frailty too, and
// the fading parts of two domains do not.
func TestDomainsCorrelate(t *testing.T) {
	const n = 6000
	cohort := countryOf(t, n, 1, still("wellbeing.domain_correlation=0.3", "wellbeing.frailty_health=0.5")...).Town(sim.NewKey(2).Child(0), 0).Recruit(n, []int{0})
	of := func(f func(p *model.Person) float64) (xs []float64) {
		for i := range cohort.People {
			xs = append(xs, f(&cohort.People[i]))
		}
		return xs
	}
	stable := func(m int) []float64 { return of(func(p *model.Person) float64 { return p.Stable(m) }) }
	fading := func(m int) (xs []float64) {
		for i, stable := range stable(m) {
			xs = append(xs, cohort.Latent(i, 0, m)-stable)
		}
		return xs
	}
	frailty := of(func(p *model.Person) float64 { return p.Frailty })
	for a := range model.Measures {
		for b := range a {
			near(t, "correlation of two fading parts", correlation(fading(a), fading(b)), 0, 4.5/math.Sqrt(n))
			if a != model.Health && b != model.Health {
				near(t, "correlation of two stable levels", correlation(stable(a), stable(b)), 0.3, 4.5/math.Sqrt(n))
			}
		}
	}
	_, sd := meanSD(stable(model.Health))
	near(t, "covariance of health with frailty", correlation(stable(model.Health), frailty)*sd, -0.5, 4/math.Sqrt(n)+0.01)
}

// Nothing is lost where a part takes all of a variance but for rounding: frailty
// all of health's stable level (own - r*r was -5.6e-17, and health NaN), and what
// fades all that measurement error leaves, so that it never fades (the
// correlation over a month was 1 + 9e-12). By the formulas health's stable level
// has its variance, and correlates fully with frailty; each measurement has
// variance 1, and correlates by 1 - measurement_share with the next.
func TestRoundingTakesNothing(t *testing.T) {
	const n = 2000
	frail := countryOf(t, n, 1, still("wellbeing.stable_share=0.41", "wellbeing.frailty_health=0.7")...).Town(sim.NewKey(2).Child(0), 0).Recruit(n, nil)
	var health, frailty []float64
	for i := range frail.People {
		health = append(health, frail.People[i].Stable(model.Health))
		frailty = append(frailty, frail.People[i].Frailty)
	}
	near(t, "correlation of health with frailty", correlation(health, frailty), -1, 1e-9)
	_, sd := meanSD(health)
	_, sdFrailty := meanSD(frailty)
	near(t, "sd of health", sd, math.Sqrt(0.41)*sdFrailty, 1e-9)

	lasting := countryOf(t, n, 12, still("wellbeing.correlation_6_months=0.5", "wellbeing.measurement_share=0.5", "wellbeing.stable_share=0.499999")...).
		Town(sim.NewKey(2).Child(0), 0).Recruit(n, []int{0, 12})
	var first, second []float64
	for i := range lasting.People {
		first = append(first, lasting.Latent(i, 0, model.Debts))
		second = append(second, lasting.Latent(i, 1, model.Debts))
	}
	_, sd = meanSD(second)
	near(t, "sd a year later", sd, 1, 4/math.Sqrt(2*n))
	near(t, "correlation over a year", correlation(first, second), 0.5, 4*(1-0.25)/math.Sqrt(n))
}

// Means of municipalities differ by the intra-cluster correlation.
func TestICC(t *testing.T) {
	const towns, n = 400, 50
	country := countryOf(t, n, 1, still("pool.size_factor=1", "wellbeing.icc_municipality=0.3")...)
	var means []float64
	for r := range towns {
		cohort := country.Town(sim.NewKey(8).Child(uint64(r)), 0).Recruit(n, []int{0})
		mean := 0.0
		for i := range cohort.People {
			mean += cohort.Latent(i, 0, model.Debts) / n
		}
		means = append(means, mean)
	}
	_, sd := meanSD(means)
	want := 0.3 + 0.7/n
	near(t, "variance of a municipality's mean", sd*sd, want, 4*want*math.Sqrt(2.0/towns))
}

// expected is the mean score of people with variance 1 around a shift.
func expected(d *model.Domain, shift float64) float64 {
	score := 1.0
	for _, c := range d.Cutpoints {
		score += distuv.UnitNormal.CDF(shift - c)
	}
	return score
}

func domains(t *testing.T) [8]*model.Domain {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	w := &s.Wellbeing
	return [8]*model.Domain{&w.Housing, &w.FamilyCare, &w.Health, &w.SocialNetwork, &w.Debts, &w.Savings, &w.Education, &w.Income}
}

// scored is the mean score of a domain at a wave, and its standard error.
func (l lived) scored(wave, domain int) (mean, se float64) {
	var xs []float64
	for i := range l.People {
		xs = append(xs, float64(l.At(wave, i).Scores[domain]))
	}
	mean, sd := meanSD(xs)
	return mean, sd / math.Sqrt(float64(len(xs)))
}

var alike = []string{"wellbeing.gain_sd=0", "placement.poor_match=0", "placement.middling_match=0", "wellbeing.domain_correlation=0",
	"recruitment.suitability_frailty=0", "wellbeing.disappointment=0"}

// In the job the scores shift as Groningen's did after 6 and 12 months and then
// as the drift does; without it they drift.
func TestShiftsAreGroningens(t *testing.T) {
	const n = 8000
	job := live(t, n, 24, []int{0, 3, 6, 9, 12, 24}, true, alike...)
	control := live(t, n, 24, []int{0, 6, 12, 24}, false, alike...)
	for k, d := range domains(t) {
		for wave, shift := range []float64{0, d.Shift6 / 2, d.Shift6, (d.Shift6 + d.Shift12) / 2, d.Shift12, d.Shift12 + d.Drift} {
			mean, se := job.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d in the job", k, wave), mean, expected(d, shift), 4.5*se)
		}
		for wave, shift := range []float64{0, d.Drift / 2, d.Drift, 2 * d.Drift} {
			mean, se := control.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d without a job", k, wave), mean, expected(d, shift), 4.5*se)
		}
	}
}

// People differ in what they gain and matches differ, yet on average the factor
// on the effect of those at work and well is 1; long illness lowers it.
func TestGainsAverageOne(t *testing.T) {
	const n = 8000
	w := live(t, n, 12, nil, true, "wellbeing.gain_sd=0.25", "placement.poor_match=0.2", "placement.middling_match=0.3", "wellbeing.poor_match=0.5",
		"wellbeing.long_illness=0.4", "absence.long_onset=0")
	ill := live(t, n, 12, nil, true, "absence.long_onset=5", "absence.never_return=1", "wellbeing.long_illness=0.4")
	well, along := w.Exposures()
	sick, _ := ill.Exposures()
	for i, months := range along {
		if months != 12 {
			t.Fatalf("person %d has %d months of exposure after 12", i, months)
		}
	}
	mean, sd := meanSD(well)
	near(t, "mean factor", mean, 1, 4*sd/math.Sqrt(n))
	want := math.Sqrt((1+0.25*0.25)*(0.5+0.3*0.75*0.75+0.2*0.25)/(0.825*0.825) - 1)
	near(t, "sd of the factor", sd, want, 4*want/math.Sqrt(n))
	mean, sd = meanSD(sick)
	near(t, "mean factor of those ill", mean, 0.4+0.6*math.Pow(1-5.0/12, 12), 4*sd/math.Sqrt(n)+0.002)
}

// After the job half of the gain is lost in fade_months, and it settles scar
// below where it was.
func TestTheGainFades(t *testing.T) {
	const n = 8000
	w := live(t, n, 72, []int{0, 12, 16, 18, 72}, true, slices.Concat(alike, []string{"arms.basisbaan.contract_months=12", "arms.basisbaan.max_months=12",
		"arms.basisbaan.permanent=0", "wellbeing.fade_months=6", "wellbeing.scar=0.2"})...)
	for k, d := range domains(t) {
		gain := d.Shift12 - d.Drift
		for wave, left := range map[int]float64{1: 1, 2: 1.2*math.Exp2(-4.0/6) - 0.2, 3: 0.4, 4: 1.2*math.Exp2(-10) - 0.2} {
			years := float64([]int{0, 12, 16, 18, 72}[wave]) / 12
			mean, se := w.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d", k, wave), mean, expected(d, d.Drift*years+left*gain), 4.5*se)
		}
	}
}

// Regular work brings its part of what the job brings, to whoever finds it.
func TestRegularWorkBringsItsPart(t *testing.T) {
	const n = 8000
	sets := slices.Concat(alike, []string{"exit.regular=5", "exit.lock_in=0", "wellbeing.regular_work=0.5", "arms.basisbaan.wellbeing_factor=3", "arms.basisbaan.job=false"})
	for _, arm := range []bool{false, true} {
		w := live(t, n, 20, []int{0, 20}, arm, sets...)
		d := domains(t)[7]
		var xs []float64
		for i := range w.People {
			if v := w.At(1, i); v.FirstRegular >= 0 && v.FirstRegular < 8 {
				xs = append(xs, float64(v.Scores[7]))
			}
		}
		mean, sd := meanSD(xs)
		near(t, "income of people a year in regular work", mean, expected(d, 20*d.Drift/12+0.5*(d.Shift12-d.Drift)), 4.5*sd/math.Sqrt(float64(len(xs))))
	}
}

// Controls who were refused lose disappointment, after the baseline and not at
// it; it fades.
func TestDisappointment(t *testing.T) {
	const n = 8000
	w := live(t, n, 12, []int{0, 1, 6, 12}, false, slices.Concat(alike, []string{"wellbeing.disappointment=1", "wellbeing.fade_months=6"})...)
	for k, d := range domains(t) {
		for wave, lost := range []float64{0, math.Exp2(-1.0 / 6), 0.5, 0.25} {
			month := float64([]int{0, 1, 6, 12}[wave])
			mean, se := w.scored(wave, k)
			near(t, fmt.Sprintf("domain %d, wave %d", k, wave), mean, expected(d, d.Drift*month/12-lost), 4.5*se)
		}
	}
}
