package model_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// cityOf is the first municipality of a scenario with values set, in a trial
// with n people per arm. Nobody reaches AOW age while it lasts, unless a value is
// set that lets them.
func cityOf(tb testing.TB, n, months int, sets ...string) *model.Town {
	tb.Helper()
	return countryOf(tb, n, months, sets...).Town(sim.NewKey(1).Child(0), 0)
}

func countryOf(tb testing.TB, n, months int, sets ...string) *model.Country {
	tb.Helper()
	s, err := scenarios.Load("basisbaan", append([]string{fmt.Sprint("recruitment.aow_margin_months=", months)}, sets...))
	if err != nil {
		tb.Fatal(err)
	}
	return model.NewCountry(s.Parameters, n, months)
}

// still is a world in which nothing happens to people who are all alike but
// for their traits: processes are tested one by one by what is set on top.
func still(sets ...string) []string {
	return slices.Concat([]string{
		"pool.size_factor=45", "recruitment.inflow_months=1", "placement.months_to_fill=0",
		"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
		"calendar.tightness_sd=0", "exit.icc_municipality=0", "wellbeing.icc_municipality=0", "wellbeing.sd_effect_municipality=0", "placement.slow_sd=0",
		"exit.regular=0", "exit.young=1", "exit.short_duration=1", "exit.potential=1", "exit.loonwaarde_slope=0", "exit.wellbeing_slope=0",
		"exit.sheltered=0", "exit.withdrawal=0", "exit.other_from_benefit=0", "exit.death=0", "exit.death_age_slope=0", "exit.death_ratio=1",
		"exit.moving=0", "exit.fallback_early=0", "exit.fallback_late=0",
		"absence.short_spells=0", "absence.long_onset=0", "absence.age_slope=0", "absence.frailty_slope=0", "absence.poor_match=1",
		"absence.tenure_growth=0", "absence.leave=0", "absence.leave_sd=0",
		"arms.basisbaan.contract_months=600", "arms.basisbaan.max_months=600", "arms.basisbaan.search_factor=1",
		"wellbeing.dose.income=0", "wellbeing.dose.hours=0", "income.allowance_range=0", "recruitment.take_up.gain=0", "recruitment.take_up.tasks=0", "recruitment.take_up.hours=0", "recruitment.take_up.certainty=0",
		"who.match.barriers=[0, 0, 0, 0, 0, 0, 0, 0]", "who.absence.barriers=[0, 0, 0, 0, 0, 0, 0, 0]", "who.withdrawal.barriers=[0, 0, 0, 0, 0, 0, 0, 0]", "who.regular.barriers=[0, 0, 0, 0, 0, 0, 0, 0]",
		"wellbeing.fade_lasting=1", "wellbeing.unsure=0", "wellbeing.anticipation=0",
		"exit.withdrawal_frailty=0", "exit.withdrawal_suitability=0", "exit.clock_share=0",
	}, sets)
}

// lived is a cohort of a still world, all of whom live under one offer: the
// basisbaan, or regular service.
type lived struct {
	*model.World
	people []model.PersonRow
	waves  []int
}

func live(t *testing.T, n, months int, waves []int, job bool, sets ...string) lived {
	t.Helper()
	return liveAt(t, sim.NewKey(2).Child(0), n, months, waves, job, nil, sets...)
}

func liveAt(t *testing.T, key sim.Key, n, months int, waves []int, job bool,
	see func(*model.Person, int, *model.At), sets ...string) lived {
	t.Helper()
	cohort := countryOf(t, n, months, still(sets...)...).Town(key, 0).Recruit(n, waves)
	if len(cohort.People) < n {
		t.Fatalf("the pool gave %d of %d people", len(cohort.People), n)
	}
	offers := model.Everybody(-1, n)
	if job {
		offers = model.Everybody(0, n)
	}
	w := cohort.Live(offers, nil, make([]int8, n), 1, waves, see)
	return lived{w, cohort.PersonRows(nil, 0, make([]int8, n)), waves}
}

// share is the part of the people of whom f holds at a wave.
func (l lived) share(wave int, f func(i int, v *model.Wave) bool) float64 {
	n := 0
	for i := range l.People {
		if f(i, l.At(wave, i)) {
			n++
		}
	}
	return float64(n) / float64(len(l.People))
}

func (l lived) status(wave int, s model.Status) float64 {
	return l.share(wave, func(_ int, v *model.Wave) bool { return v.Status == s })
}

// every lists the waves 0, 1, ... last.
func every(last int) (waves []int) {
	for m := range last + 1 {
		waves = append(waves, m)
	}
	return waves
}

// holds checks a share of n people against a probability, within 4 standard
// errors of a binomial proportion.
func holds(t *testing.T, what string, got, want float64, n int) {
	t.Helper()
	if tolerance := 4 * math.Sqrt(want*(1-want)/float64(n)); !(math.Abs(got-want) <= tolerance+1e-12) {
		t.Errorf("%s: %.4f, want %.4f within %.4f", what, got, want, tolerance)
	}
}

// near checks a number within a tolerance.
func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s: %.6g, want %.6g within %.2g", what, got, want, tolerance)
	}
}

// meanSD is the mean and the standard deviation of numbers.
func meanSD(xs []float64) (mean, sd float64) {
	for _, x := range xs {
		mean += x / float64(len(xs))
	}
	for _, x := range xs {
		sd += (x - mean) * (x - mean) / float64(len(xs)-1)
	}
	return mean, math.Sqrt(sd)
}

// correlation is Pearson's.
func correlation(xs, ys []float64) (r float64) {
	mx, sx := meanSD(xs)
	my, sy := meanSD(ys)
	for i := range xs {
		r += (xs[i] - mx) / sx * (ys[i] - my) / sy / float64(len(xs)-1)
	}
	return r
}
