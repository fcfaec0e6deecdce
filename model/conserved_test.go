package model_test

import (
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// busy is a world in which everything happens often.
var busy = []string{"recruitment.aow_margin_months=0", "recruitment.inflow_months=7", "placement.months_to_fill=9", "exit.regular=0.4", "exit.lock_in=0.7",
	"exit.sheltered=0.1", "exit.withdrawal=0.2", "exit.other_from_benefit=0.1", "exit.death=0.02", "exit.moving=0.1", "exit.fallback_early=0.3",
	"exit.fallback_late=0.5", "absence.long_onset=1", "absence.never_return=0.7", "arms.basisbaan.contract_months=6", "arms.basisbaan.extension=0.95",
	"interference.slots=true", "interference.caseload=true", "interference.neighbourhood=true", "interference.displacement=true"}

func busyWorld(t *testing.T, waves []int) (*model.World, []int32) {
	const n, months = 300, 40
	country := countryOf(t, 120, months, append(busy, "pool.size_factor=2")...)
	cohort := country.Town(sim.NewKey(3).Child(0), 0).Recruit(n, waves)
	starts := make([]int32, country.Months) // people whose baseline is the month
	for i := range cohort.People {
		starts[cohort.People[i].Baseline]++
	}
	return cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, waves, nil), starts
}

// Everybody is in one place every month: those whose baseline has come are
// alive in one status or dead, and the dead have died one by one.
func TestEverybodyIsInOnePlace(t *testing.T) {
	w, starts := busyWorld(t, nil)
	people, dead, seen := int32(0), int32(0), [9]bool{}
	for m := range w.Town.Months {
		month := w.Month(m)
		people += starts[m]
		dead += month.Exits[model.ExitDeath]
		alive := int32(0)
		for s, n := range month.Status {
			alive += n
			seen[s] = seen[s] || n > 0
		}
		if month.People != people || month.Alive != alive || people-dead != alive || month.Status[model.Dead] != 0 {
			t.Errorf("month %d: %d people, %d of them dead, %d alive, %d in a status; %d had come", m, month.People, dead, month.Alive, alive, people)
		}
		if month.Waiting > month.Status[model.OnBenefit] || month.Homes[model.OnBenefit][model.Couple] > month.Status[model.OnBenefit] || month.Starts > month.Status[model.InJob] {
			t.Errorf("month %d: %d wait and %d are couples of %d on benefit; %d start of %d in the job", m, month.Waiting, month.Homes[model.OnBenefit][model.Couple],
				month.Status[model.OnBenefit], month.Starts, month.Status[model.InJob])
		}
		if benefit := month.Status[model.OnBenefit]; benefit > 50 && (month.Homes[model.OnBenefit][model.Couple] == 0 || month.Homes[model.OnBenefit][model.Couple] > benefit/2) {
			t.Errorf("month %d: %d couples among %d on benefit", m, month.Homes[model.OnBenefit][model.Couple], benefit)
		}
		if month.Hours != 32*float64(month.Status[model.InJob]) {
			t.Errorf("month %d: %v contract hours of %d people", m, month.Hours, month.Status[model.InJob])
		}
	}
	if i := slices.Index(seen[:model.Dead], false); i >= 0 {
		t.Errorf("nobody is ever in %s: the test sees too little", model.Statuses[i])
	}
}

// What waves say of months adds up to what was counted month by month.
func TestWavesAddUpToMonths(t *testing.T) {
	w, _ := busyWorld(t, []int{0, 6, 40})
	var jobs, benefit, regular, found int
	for i := range w.People {
		v := w.At(2, i)
		if !v.Taken {
			t.Fatalf("person %d was not measured after the last month", i)
		}
		first := w.At(0, i)
		if *first != (model.Wave{Taken: true, Scores: first.Scores, Unbiased: first.Unbiased, Satisfaction: first.Satisfaction, FirstRegular: -1, Ended: -1, Place: model.Place{Host: -1, Coach: -1},
			Loonwaarde: float32(w.People[i].Loonwaarde), NetIncome: first.NetIncome, Benefit: true}) {
			t.Fatalf("person %d has lived before the baseline: %+v", i, *first)
		}
		jobs, benefit, regular = jobs+int(v.MonthsInJob), benefit+int(v.MonthsOnBenefit), regular+int(v.MonthsInRegular)
		if v.FirstRegular >= 0 {
			found++
		}
		if total := v.MonthsInJob + v.MonthsOnBenefit + v.MonthsInRegular; total > 40 {
			t.Fatalf("person %d lived %d months in 40: %+v", i, total, *v)
		}
		if v.Status == model.Dead && (v.Scores != [8]int8{} || v.Satisfaction != 0 || v.NetIncome != 0 || v.Loonwaarde != 0) {
			t.Fatalf("person %d is dead: %+v", i, *v)
		}
	}
	counted := [4]int{}
	for m := range w.Town.Months {
		month := w.Month(m)
		for k, n := range []int32{month.Status[model.InJob], month.Status[model.OnBenefit], month.Status[model.InRegular], month.Exits[model.ExitRegular]} {
			counted[k] += int(n)
		}
	}
	// people recruited before the last month live on after their last wave
	if jobs > counted[0] || benefit > counted[1] || regular > counted[2] || found > counted[3] || jobs < counted[0]*3/4 {
		t.Errorf("waves: %d months in the job, %d on benefit, %d in regular work; months: %v", jobs, benefit, regular, counted)
	}
}

// The tally of a month is the state at its end: what a wave sees a month later,
// where no amount changes between.
func TestAMonthEndsWhereTheNextWaveBegins(t *testing.T) {
	w := live(t, 2000, 12, every(12), true, "calendar.start=2026-07-01", "exit.regular=1", "exit.lock_in=1", "exit.sheltered=0.3", "exit.death=0.1", "exit.fallback_early=0.5",
		"exit.fallback_late=0.6", "exit.withdrawal=0.5", "absence.long_onset=1", "arms.basisbaan.contract_months=6")
	for m := range 12 {
		month := w.Month(m)
		var status [9]int32
		income := 0.0
		for i := range w.People {
			status[w.At(m+1, i).Status]++
			income += float64(w.At(m+1, i).NetIncome)
		}
		for s, n := range month.Status {
			if model.Status(s) != model.Dead && n != status[s] {
				t.Errorf("month %d: %d people in %s, %d at the wave after it", m, n, model.Statuses[s], status[s])
			}
		}
		near(t, "income", month.Income/2000, income/2000, 0.01)
	}
}

// A wave right after the last month that is simulated sees what it sees where months go on:
// the amounts of its own month, which are others from January or July.
func TestALastWaveSeesItsOwnMonth(t *testing.T) {
	for _, job := range []bool{false, true} {
		months := func(n int) lived { return live(t, 300, n, []int{0, 6}, job, "recruitment.aow_margin_months=12") }
		ends, goesOn := months(6), months(12)
		for i := range ends.People {
			if a, b := *ends.At(1, i), *goesOn.At(1, i); a != b {
				t.Fatalf("job %v, person %d: %+v at the end, and where months go on %+v", job, i, a, b)
			}
		}
	}
}

// The month of death or AOW lies between the wave before which it came and the
// one before that, and only the dead and people past AOW age have one.
func TestWavesKnowWhenItEnded(t *testing.T) {
	waves := []int{0, 6, 12, 24, 40}
	w, _ := busyWorld(t, waves)
	ended := 0
	for i := range w.People {
		p := &w.People[i]
		for k := 1; k < len(waves); k++ {
			v, before := w.At(k, i), w.At(k-1, i)
			gone := v.Status == model.Dead || v.Status == model.OnAOW
			switch first := int(v.Ended); {
			case gone != (first >= 0), first > waves[k]:
				t.Fatalf("person %d has status %d and ended at %d", i, v.Status, first)
			case first >= 0 && before.Ended < 0 && first < waves[k-1], before.Ended >= 0 && v.Ended != before.Ended:
				t.Fatalf("person %d ended at %d, and by the wave at %d at %d", i, first, waves[k-1], before.Ended)
			case v.Status == model.OnAOW && first != p.AOW-p.Baseline:
				t.Fatalf("person %d reached AOW at %d, not at %d", i, p.AOW-p.Baseline, first)
			}
			if gone && before.Ended < 0 {
				ended++
			}
		}
	}
	if ended < 10 {
		t.Errorf("only %d people died or reached AOW", ended)
	}
}

// Everybody in the job is in one of its years, the second only when the first is over;
// and who has so many months of regular work at the end, as a wave counts them, was
// counted once on the way.
func TestPeopleAreCountedByHowLong(t *testing.T) {
	const n, months = 200, 60
	country := countryOf(t, n, months, "recruitment.inflow_months=1", "placement.months_to_fill=0", "exit.regular=0.15", "exit.fallback_early=0.2", "exit.lock_in=0")
	cohort := country.Town(sim.NewKey(3).Child(0), 0).Recruit(n, []int{months})
	w := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, []int{months}, nil)
	var counted [len(model.Milestones)]int
	for m := range months {
		month, all := w.Month(m), int32(0)
		for year, people := range month.InYear {
			all += people
			if people > 0 && 12*year > m {
				t.Errorf("month %d: %d are in year %d of the job", m, people, year+1)
			}
		}
		if all != month.Status[model.InJob] {
			t.Errorf("month %d: %d by year of %d in the job", m, all, month.Status[model.InJob])
		}
		for i, people := range month.Worked {
			counted[i] += int(people)
		}
	}
	if second := w.Month(20).InYear[1]; second == 0 || second != w.Month(20).Status[model.InJob]-w.Month(20).InYear[0] {
		t.Errorf("%d in their second year after 21 months", second)
	}
	for i, milestone := range model.Milestones {
		want := 0
		for _, v := range w.Wave(0) {
			if v.MonthsInRegular >= milestone {
				want++
			}
		}
		if counted[i] != want || want == 0 {
			t.Errorf("%d people with %d months of regular work, %d were counted", want, milestone, counted[i])
		}
	}
}
