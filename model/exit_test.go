package model_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Cause k takes the share rate_k / rate (1 - exp(-rate t)) of the people by
// time t, where rate is the sum over the causes.
func TestCausesCompete(t *testing.T) {
	const n = 8000
	w := live(t, n, 12, nil, false, "exit.regular=0.3", "exit.sheltered=0.2", "exit.other_from_benefit=0.1", "exit.death=0.05")
	var exits [5]float64
	for m := range 12 {
		month := w.Month(m)
		for cause, people := range month.Exits {
			exits[cause] += float64(people) / n
		}
	}
	all := 0.3 + 0.2 + 0.1 + 0.05
	left := -math.Expm1(-all) / all
	holds(t, "regular work", exits[model.ExitRegular], 0.3*left, n)
	holds(t, "sheltered work", exits[model.ExitSheltered], 0.2*left, n)
	holds(t, "another reason", exits[model.ExitOther], 0.1*left, n)
	holds(t, "death, wherever one is", exits[model.ExitDeath], -math.Expm1(-0.05), n)
	end := w.Month(11)
	holds(t, "still on benefit", float64(end.Status[model.OnBenefit])/n, math.Exp(-all), n)
	if dead := n - int(end.Alive); float64(dead)/n != math.Round(exits[model.ExitDeath]*n)/n {
		t.Errorf("%d people are dead and %.0f died", dead, exits[model.ExitDeath]*n)
	}
}

// A person's chance of regular work in the first year is 1 - exp(-rate), the
// rate a product of factors of age, duration, potential and loonwaarde. Over
// every group the number of exits lies within 4 standard errors of the sum of
// the chances.
func TestRegularWorkRestsOnWhoOneIs(t *testing.T) {
	const n = 12000
	w := live(t, n, 12, []int{0, 12}, false, "exit.regular=0.1", "exit.young=2", "exit.short_duration=2.5",
		"exit.potential=1.5", "exit.loonwaarde_slope=0.3")
	groups := map[string]func(p *model.PersonRow) bool{
		"all":                   func(*model.PersonRow) bool { return true },
		"below 45":              func(p *model.PersonRow) bool { return p.Age < 45 },
		"below three years":     func(p *model.PersonRow) bool { return p.BenefitMonths < 36 },
		"with potential":        func(p *model.PersonRow) bool { return p.Potential },
		"loonwaarde of 65":      func(p *model.PersonRow) bool { return p.Loonwaarde > 65 },
		"loonwaarde of 55 less": func(p *model.PersonRow) bool { return p.Loonwaarde < 55 },
	}
	for name, in := range groups {
		found, expected, variance := 0.0, 0.0, 0.0
		for i := range w.people {
			p := &w.people[i]
			if !in(p) {
				continue
			}
			chance := -math.Expm1(-yearlyRate(p))
			expected += chance
			variance += chance * (1 - chance)
			if w.At(1, i).FirstRegular >= 0 {
				found++
			}
		}
		near(t, name+": found regular work", found, expected, 4*math.Sqrt(variance))
	}
}

func yearlyRate(p *model.PersonRow) float64 {
	rate := 0.1 * math.Exp(0.3*(float64(p.Loonwaarde)-60)/10)
	if p.Age < 45 {
		rate *= 2
	}
	if p.Potential {
		rate *= 1.5
	}
	if p.BenefitMonths < 36 { // the months are counted anew only after a year
		rate *= 2.5
	}
	return rate
}

// Who passes three years of benefit loses what a short stay gave: in the fourth
// year everybody's hazard is the same.
func TestShortDurationEnds(t *testing.T) {
	const n = 8000
	w := live(t, n, 48, []int{0, 36, 48}, false, "exit.other_from_benefit=0", "exit.regular=0.02", "exit.short_duration=10")
	var at, left [2]float64 // long-term, once short
	for i := range w.people {
		if w.At(1, i).FirstRegular >= 0 {
			continue
		}
		group := 0
		if w.people[i].BenefitMonths < 36 {
			group = 1
		}
		at[group]++
		if w.At(2, i).FirstRegular >= 0 {
			left[group]++
		}
	}
	for group, name := range []string{"long-term", "once short"} {
		holds(t, name+" recipients in the fourth year", left[group]/at[group], -math.Expm1(-0.02), int(at[group]))
	}
}

// In the job the hazard is lock_in times that on benefit, and goal times that
// where exit is a goal; it begins in the month after the start.
func TestLockInAndGoal(t *testing.T) {
	const n = 8000
	for _, c := range []struct {
		goal   string
		factor float64
	}{{"false", 0.4}, {"true", 0.4 * 3}} {
		w := live(t, n, 12, []int{0, 12}, true, "exit.regular=0.3", "exit.lock_in=0.4", "exit.goal=3", "arms.basisbaan.search_factor=0.5",
			"arms.basisbaan.exit_is_goal="+c.goal)
		want := -math.Expm1(-0.3 / 12 * (0.5 + 11*c.factor))
		got := w.share(1, func(_ int, v *model.Wave) bool { return v.FirstRegular >= 0 })
		holds(t, "found regular work, exit a goal: "+c.goal, got, want, n)
	}
}

// After the job ends the hazard is after_job times that on benefit; the arm's
// search_factor is over.
func TestAfterJob(t *testing.T) {
	const n = 8000
	w := live(t, n, 18, []int{0, 6, 18}, true, "exit.regular=0.3", "exit.lock_in=0", "exit.after_job=2", "arms.basisbaan.contract_months=5",
		"arms.basisbaan.extension=0", "arms.basisbaan.search_factor=0.5")
	stayed, found := 0.0, 0.0
	for i := range w.people {
		if w.At(1, i).Status == model.OnBenefit && w.At(1, i).FirstRegular < 0 {
			stayed++
			if w.At(2, i).FirstRegular >= 0 {
				found++
			}
		}
	}
	holds(t, "regular work in the year after the job", found/stayed, -math.Expm1(-0.3*2), int(stayed))
}

// CBS counts who still works after 6 and 18 months. Moving house changes
// nothing in that.
func TestFallback(t *testing.T) {
	for _, moving := range []string{"0", "2"} {
		w := live(t, 8000, 24, every(24), false, "exit.regular=5", "exit.fallback_early=0.18", "exit.fallback_late=0.28", "exit.moving="+moving)
		begun := 0
		var still [2]float64
		for i := range w.People {
			if w.At(24, i).FirstRegular != 0 {
				continue
			}
			begun++
			for k, months := range []int{6, 18} { // the month of the start, and so many more
				if int(w.At(months+1, i).MonthsInRegular) == months+1 {
					still[k]++
				}
			}
		}
		holds(t, "still at work after 6 months, moving "+moving, still[0]/float64(begun), 1-0.18, begun)
		holds(t, "still at work after 18 months, moving "+moving, still[1]/float64(begun), 1-0.28, begun)
	}
}

// From 18 months on the rate is fallback_after times that of the year before.
func TestFallbackLater(t *testing.T) {
	for _, c := range []struct {
		sets string
		of   float64
	}{{"0", 0}, {"0.5", 0.5}, {"2", 2}} {
		w := live(t, 8000, 37, []int{0, 19, 37}, false, "exit.regular=5", "exit.fallback_early=0.2", "exit.fallback_late=0.5", "exit.fallback_after="+c.sets)
		still, later := 0, 0
		for i := range w.People {
			if w.At(2, i).FirstRegular == 0 && w.At(1, i).MonthsInRegular == 19 {
				if still++; w.At(2, i).MonthsInRegular == 37 {
					later++
				}
			}
		}
		rate := math.Log(0.8/0.5) / 12 * c.of
		holds(t, "still at work 18 months later, fallback_after "+c.sets, float64(later)/float64(still), math.Exp(-18*rate), still)
	}
}

// Three times as many withdraw from a poor match.
func TestWithdrawal(t *testing.T) {
	const n = 8000
	for _, poor := range []float64{0, 1} {
		w := live(t, n, 13, []int{0, 13}, true, "exit.withdrawal=0.1", "exit.withdrawal_poor_match=3", "placement.middling_match=0", "placement.poor_match="+map[float64]string{0: "0", 1: "1"}[poor])
		holds(t, "withdrew", 1-w.status(1, model.InJob), -math.Expm1(-0.1*(1+2*poor)), n)
		for i := range w.People {
			if v := w.At(1, i); v.Status != model.InJob && (v.Status != model.OnBenefit || v.MonthsInJob+v.MonthsOnBenefit != 13) {
				t.Fatalf("person %d left the job: %+v", i, *v)
			}
		}
	}
}

// Mortality is Gompertz's, doubled for recipients.
func TestDeathGrowsWithAge(t *testing.T) {
	w := live(t, 20000, 12, []int{0, 12}, false, "exit.death=0.02", "exit.death_age_slope=0.09", "exit.death_ratio=2")
	for _, band := range [][2]float32{{20, 40}, {40, 50}, {50, 60}, {60, 70}} {
		died, expected := 0.0, 0.0
		for i := range w.people {
			if age := w.people[i].Age; age >= band[0] && age < band[1] {
				expected += -math.Expm1(-0.04 * math.Exp(0.09*(float64(age)-57)))
				if w.At(1, i).Status == model.Dead {
					died++
				}
			}
		}
		near(t, "died", died, expected, 4*math.Sqrt(expected))
	}
}

// Whoever moves is out of sight; benefit goes on elsewhere, the scheme's job
// does not.
func TestMoving(t *testing.T) {
	const n = 4000
	moved := func(_ int, v *model.Wave) bool { return v.Moved }
	control := live(t, n, 12, []int{0, 12}, false, "exit.moving=0.3")
	holds(t, "moved", control.share(1, moved), -math.Expm1(-0.3), n)
	holds(t, "on benefit all the same", control.status(1, model.OnBenefit), 1, n)
	job := live(t, n, 12, []int{0, 12}, true, "exit.moving=0.3")
	holds(t, "left the job by moving", job.status(1, model.OnBenefit), -math.Expm1(-0.3), n)
	for i := range job.People {
		if v := job.At(1, i); v.Moved != (v.Status == model.OnBenefit) {
			t.Fatalf("person %d: %+v", i, *v)
		}
	}
}

// TestCausesAreColumns of the table of months, under their names.
func TestCausesAreColumns(t *testing.T) {
	var columns []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[model.MonthRow]()) {
		columns = append(columns, f.Tag.Get("col"))
	}
	for _, c := range model.Causes {
		if !slices.Contains(columns, c.Name) || c.Means[lang.Dutch] == "" {
			t.Errorf("%q (%s) is no column", c.Name, c.Means)
		}
	}
}

// Work is lost at one rate in the first six months of it, at another up to the eighteenth, and
// at a third from then on: .2 in the first half year and .5 in all by the eighteenth month.
func TestFallbackByHand(t *testing.T) {
	e := model.Exit{FallbackEarly: 0.2, FallbackLate: 0.5, FallbackAfter: 3}
	early, late := -math.Log(0.8)/6, math.Log(0.8/0.5)/12
	for month, want := range map[int]float64{1: early, 6: early, 7: late, 18: late, 19: 3 * late} {
		if got, until := e.FallbackIn(month); !(math.Abs(got-want) <= 1e-12) || int(until) < month {
			t.Errorf("month %d: %v until month %d, want %v", month, got, until, want)
		}
	}
}
