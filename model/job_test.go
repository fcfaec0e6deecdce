package model_test

import (
	"math"
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// A contract is followed by another while there is room, then by a permanent
// job or the end.
func TestContractsAreRenewed(t *testing.T) {
	const n = 6000
	w := live(t, n, 24, every(24), true, "arms.basisbaan.contract_months=6", "arms.basisbaan.max_months=15",
		"arms.basisbaan.extension=0.7", "arms.basisbaan.permanent=0.4")
	for _, c := range []struct {
		months int
		want   float64
	}{{6, 1}, {7, 0.7}, {12, 0.7}, {13, 0.49}, {15, 0.49}, {16, 0.49 * 0.4}, {24, 0.49 * 0.4}} {
		holds(t, "in the job at the start of a month", w.status(c.months, model.InJob), c.want, n)
	}
	ended := int32(0)
	for m := range 24 {
		month := w.Month(m)
		ended += month.Exits[model.ExitOther]
	}
	if left := w.Month(23); n-ended != left.Status[model.InJob] {
		t.Errorf("%d contracts ended, and of %d people %d are left", ended, n, left.Status[model.InJob])
	}
}

// WW lasts as many months as the law gives, then benefit follows. By hand: three
// months for half a year of work; more where four of the five calendar years before
// the last have 208 hours, and then a month per year of work, of which all from the
// 18th birthday to 1997 count and half of those from 2016 on beyond the tenth.
func TestMonthsOfWW(t *testing.T) {
	for _, c := range []struct {
		start, contract, hours string
		worked                 int
		young, born1971        int
	}{
		{"2026-01-01", "5", "32", 5, 0, 0},
		{"2026-01-01", "6", "32", 6, 3, 3},
		{"2026-01-01", "36", "32", 36, 3, 3},     // 2026 to 2028 are three years
		{"2026-02-01", "47", "32", 47, 4, 12},    // 2026 to 2029; 9 years to 1997 make 13: ten months and 3 halves
		{"2026-01-01", "47", "32", 47, 3, 3},     // ends in December 2029, which does not count
		{"2026-12-01", "48", "32", 48, 3, 3},     // 139 hours in 2026 are too few
		{"2026-11-01", "48", "32", 48, 4, 12},    // 277 are not
		{"2026-01-01", "48", "4", 48, 4, 12},     // 208 hours a year
		{"2026-01-01", "48", "3.9", 48, 3, 3},    // 203
		{"2026-01-01", "96", "32", 96, 8, 14},    // 8; 17 years: ten and 7 halves
		{"2026-01-01", "180", "32", 180, 13, 17}, // 15: ten and 5 halves; 24: ten and 14 halves
	} {
		const people = 50
		months := c.worked + 30
		w := live(t, people, months, every(months), true, "recruitment.aow_margin_months=0", "arms.basisbaan.contract_months="+c.contract, "arms.basisbaan.max_months="+c.contract,
			"arms.basisbaan.permanent=0", "calendar.start="+c.start, "arms.basisbaan.hours_per_week="+c.hours)
		seen := 0
		for i := range w.People {
			want, year := c.young, w.Town.Born(&w.People[i])
			switch {
			case w.People[i].AOW < months, year != 1971 && year < 1980:
				continue
			case year == 1971:
				want = c.born1971
			}
			seen++
			in, end := 0, w.At(months, i)
			for m := range months {
				if w.At(m, i).Status == model.InWW {
					in++
				}
			}
			if in != want || int(end.MonthsInJob) != c.worked || int(end.MonthsOnBenefit) != months-c.worked-want {
				t.Errorf("contract of %s months from %s, %s hours, born in %d: %d months of WW, want %d; at the end %+v", c.contract, c.start, c.hours, year, in, want, *end)
			}
		}
		if seen < 5 {
			t.Errorf("contract of %s months: %d people are as old as that", c.contract, seen)
		}
	}
}

// A second job is no continuation of the first (Werkloosheidswet, art. 17 to 17b): four months
// give no right whatever came before, and years without work between the two do not count. By
// hand, of people too young for years before 1998, from January 2026 at 32 hours.
func TestWWOfASecondJob(t *testing.T) {
	w := live(t, 50, 2, every(2), true, "calendar.start=2026-01-01")
	young := slices.IndexFunc(w.People, func(p model.Person) bool { return w.Town.Born(&p) >= 1980 })
	for _, c := range []struct{ left, second, end, want int }{
		{36, 60, 64, 0}, // 2026 to 2028, and four months of 2031
		{36, 60, 66, 3}, // six months: the basic length, 2026 to 2028 being three years of five
		{36, 60, 84, 3}, // of 2028 to 2032 2029 and 2030 lack
		{36, 48, 84, 6}, // of them 2029 lacks, and six years in all count
	} {
		if got := w.WWAfterTwo(young, 0, c.left, c.second, c.end, 32); got != c.want {
			t.Errorf("jobs of months 0 to %d and %d to %d: %d months of WW, want %d", c.left, c.second, c.end, got, c.want)
		}
	}
}

// UWV's own example: work since 18, in 1996, and no job from May 2022 on: twenty
// years before 2016 and six since are 23 months (uwv.nl, "Arbeidsverleden van 11 jaar
// of langer"). Never more than 24; half a month counts as a whole one.
func TestLengthOfWW(t *testing.T) {
	for _, c := range [][3]int{{20, 6, 23}, {30, 6, 24}, {0, 4, 4}, {0, 11, 11}, {0, 12, 11}, {12, 3, 14}} {
		if got := model.WWLength(c[0], c[1]); got != c[2] {
			t.Errorf("%d years before 2016 and %d since: %d months of WW, want %d", c[0], c[1], got, c[2])
		}
	}
}

// Growth closes a share of the gap to the ceiling every month that is worked in
// full, at a rate that the match sets; who has no potential does not grow.
func TestLoonwaardeGrows(t *testing.T) {
	const n = 4000
	w := live(t, n, 24, []int{0, 24}, true, "loonwaarde.growth=0.3", "loonwaarde.ceiling=90", "loonwaarde.coaching_elasticity=0",
		"loonwaarde.poor_match=0.2", "coaching.minutes=[0]", "placement.poor_match=0.2", "placement.middling_match=0.3")
	matches := map[float64]int{}
	for i, p := range w.people {
		end := float64(w.At(1, i).Loonwaarde)
		if !p.Potential {
			near(t, "loonwaarde without potential", end, float64(p.Loonwaarde), 0)
			continue
		}
		fits := false
		for _, match := range []float64{1, 0.6, 0.2} {
			if math.Abs(end-(90-(90-float64(p.Loonwaarde))*math.Pow(1-0.3/12*match, 24))) < 1e-3 {
				matches[match]++
				fits = true
				break
			}
		}
		if !fits {
			t.Fatalf("person %d grew from %v to %v, which no match gives", i, p.Loonwaarde, end)
		}
	}
	grown := matches[1] + matches[0.6] + matches[0.2]
	holds(t, "with potential", float64(grown)/n, 0.64, n)
	holds(t, "poor match", float64(matches[0.2])/float64(grown), 0.2, grown)
	holds(t, "middling match", float64(matches[0.6])/float64(grown), 0.3, grown)
}

// Out of work the part above the floor fades.
func TestLoonwaardeFades(t *testing.T) {
	w := live(t, 500, 24, []int{0, 24}, false, "loonwaarde.decay=0.2", "loonwaarde.floor=55")
	for i, p := range w.people {
		want := float64(p.Loonwaarde)
		if want > 55 {
			want = 55 + (want-55)*math.Pow(1-0.2/12, 24)
		}
		near(t, "loonwaarde", float64(w.At(1, i).Loonwaarde), want, 1e-4)
	}
}

// An assessment errs with its standard deviation, and stands until the next.
func TestLoonwaardeIsAssessed(t *testing.T) {
	const n = 4000
	w := live(t, n, 24, every(24), true, "loonwaarde.growth=0", "loonwaarde.assessment_sd=4", "loonwaarde.reassess_months=9")
	var first, second []float64
	for i := range w.People {
		for m := 2; m <= 24; m++ {
			if same := w.At(m, i).Assessed == w.At(m-1, i).Assessed; same != ((m-1)%9 != 0) {
				t.Fatalf("person %d was assessed %v in month %d and %v before", i, w.At(m, i).Assessed, m, w.At(m-1, i).Assessed)
			}
		}
		first = append(first, float64(w.At(1, i).Assessed-w.At(1, i).Loonwaarde))
		second = append(second, float64(w.At(10, i).Assessed-w.At(10, i).Loonwaarde))
	}
	mean, sd := meanSD(first)
	near(t, "mean error", mean, 0, 4*4/math.Sqrt(n))
	near(t, "sd of the error", sd, 4, 4*4/math.Sqrt(2*n))
	near(t, "correlation of two errors", correlation(first, second), 0, 4/math.Sqrt(n))
}

// Minutes follow the quarters, 2.7 times higher at organisations that manage
// the work too, and people differ around their mean.
func TestCoachingMinutes(t *testing.T) {
	const n = 8000
	minutes := []float64{82, 74, 65, 62}
	w := live(t, n, 24, nil, true, "coaching.minutes=[82, 74, 65, 62]", "coaching.manages_ratio=2.67", "coaching.person_sd=0.5")
	for m := range 24 {
		month := w.Month(m)
		want := minutes[min(m/3, 3)]
		near(t, "coaching minutes", month.Minutes/n, want, 4*0.8*want/math.Sqrt(n))
	}
	var own [2][]float64
	plain := liveAt(t, sim.NewKey(3).Child(0), n, 1, nil, true, func(p *model.Person, month int, at *model.At) {
		kind := 0
		if at.Minutes > 60 {
			kind = 1
		}
		own[kind] = append(own[kind], at.Minutes)
	}, "coaching.minutes=[60]", "coaching.manages_ratio=2.67", "coaching.person_sd=0")
	average := 1 - 0.512 + 0.512*2.67
	for kind, want := range []float64{60 / average, 60 * 2.67 / average} {
		near(t, "minutes at a kind of organisation", slices.Max(own[kind]), want, 1e-9)
		near(t, "minutes at a kind of organisation", slices.Min(own[kind]), want, 1e-9)
	}
	holds(t, "organisations that manage", float64(len(own[1]))/n, 0.512, n)
	if month := plain.Month(0); !(math.Abs(month.Minutes/n-60) <= 1) {
		t.Errorf("%.2f minutes on average, want 60", month.Minutes/n)
	}
}

// Hours divide into five parts without a rest: lockdown first, no sickness
// within it.
func TestHoursAreDivided(t *testing.T) {
	months := 0
	liveAt(t, sim.NewKey(4).Child(0), 2000, 12, nil, true, func(_ *model.Person, month int, at *model.At) {
		months++
		sum := at.Productive + at.Lockdown + at.Coaching + at.Sick + at.Leave
		if !(math.Abs(sum-1) <= 1e-12) || min(at.Productive, at.Coaching, at.Sick, at.Leave) < 0 {
			t.Fatalf("month %d: %+v sums to %v", month, *at, sum)
		}
		if want := []float64{0.6, 0}[min(month/6, 1)]; at.Lockdown != want || at.Sick > 1-want {
			t.Fatalf("month %d: %+v, lockdown should be %v", month, *at, want)
		}
	}, "calendar.lockdown=[{from: 2026-01-01, value: 0.6}, {from: 2026-07-01, value: 0}]", "absence.short_spells=6",
		"absence.short_days=8", "absence.long_onset=1", "absence.leave=0.1", "absence.leave_sd=1")
	if months != 24000 {
		t.Errorf("%d months were seen, want 24,000", months)
	}
}

// Of those whose contract ends for good a share is hired, whether the law's room was used up or
// not, and on either side of the chance of going on: where a programme stops, who would have
// gone on is hired as often as who would not.
func TestAShareIsHired(t *testing.T) {
	a := model.Arm{MaxMonths: 24, Extension: 0.8, Permanent: 0.25, Hired: 0.3}
	for inJob, past := range map[int]float64{12: 0.8, 24: 0.25} {
		const steps = 1000
		hired, of := [2]float64{}, [2]float64{}
		for i := range steps {
			u, side := (float64(i)+0.5)/steps, 0
			if u >= past {
				side = 1
			}
			if of[side]++; a.Hires(inJob, u) {
				hired[side]++
			}
		}
		for side := range of {
			if got := hired[side] / of[side]; !(math.Abs(got-0.3) <= 0.005) {
				t.Errorf("after %d months, side %d: %v are hired", inJob, side, got)
			}
		}
	}
}
