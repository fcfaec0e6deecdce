package model_test

import (
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Where slots are not shared everybody waits a time of their own, even over the
// months that filling takes.
func TestWaitingIsUniform(t *testing.T) {
	const n = 6000
	w := live(t, n, 24, nil, true, "placement.months_to_fill=12")
	waiting := n
	for m := range 24 {
		month := w.Month(m)
		want := 0.0
		if m < 12 {
			want = 1.0 / 12
		}
		holds(t, "start in a month", float64(month.Starts)/n, want, n)
		waiting -= int(month.Starts)
		if int(month.Waiting) != waiting || int(month.Status[model.InJob]) != n-waiting {
			t.Errorf("month %d: %d wait and %d work, %d have started", m, month.Waiting, month.Status[model.InJob], n-waiting)
		}
	}
}

// Where they are shared jobs open at the plan's rate, n_per_arm of them in
// months_to_fill, and go to those who wait in order of recruitment.
func TestSlotsOpenAtTheirRate(t *testing.T) {
	const n, perArm = 100, 50
	cohort := countryOf(t, perArm, 60, still("interference.slots=true", "placement.months_to_fill=24")...).Town(sim.NewKey(2).Child(0), 0).Recruit(n, every(60))
	w := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, every(60), nil)
	for m := range 60 {
		month := w.Month(m)
		if jobs, want := int(month.Status[model.InJob]), min(perArm*(m+1)/24, n); jobs != want || int(month.Waiting) != n-want {
			t.Errorf("month %d: %d work and %d wait, %d jobs are open", m, jobs, month.Waiting, want)
		}
		for i := 1; i < n; i++ {
			if w.At(m, i).MonthsInJob > w.At(m, i-1).MonthsInJob {
				t.Fatalf("month %d: person %d started before the one recruited earlier", m, i)
			}
		}
	}
}

// A municipality that waits for its step has no jobs before, and opens them from then on at the pace of one
// that begins at once.
func TestJobsOpenFromTheStep(t *testing.T) {
	const n, step = 20, 12
	offers := model.Everybody(0, n)
	for i := range offers {
		offers[i].After = step
	}
	cohort := countryOf(t, n, 60, still("interference.slots=true", "placement.months_to_fill=10")...).Town(sim.NewKey(2).Child(0), 0).Recruit(n, nil)
	at, later := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, nil, nil), cohort.Live(offers, nil, make([]int8, n), 1, nil, nil)
	for m := range 24 {
		if got := later.Group(m, 0).Status[model.InJob]; m < step && got != 0 || m >= step && got != at.Group(m-step, 0).Status[model.InJob] {
			t.Errorf("month %d: %v hold a job, %v do in month %d where it begins at once", m, got, at.Group(max(m-step, 0), 0).Status[model.InJob], m-step)
		}
	}
}

// Slots belong to an arm: of two arms with twenty-five people each, both fill at
// the pace of their own plan, and the one with a capacity has no more jobs than
// that at any time.
func TestSlotsBelongToAnArm(t *testing.T) {
	const n = 50
	s, err := scenarios.Load("basisbaan", still("interference.slots=true", "placement.months_to_fill=10"))
	if err != nil {
		t.Fatal(err)
	}
	second := s.Arms[0]
	second.Name, second.Capacity = "second", 7
	s.Arms = append(s.Arms, second)
	offers, group := make([]model.Offer, n), make([]int8, n)
	for i := range offers {
		offers[i].Arm, group[i] = int8(i%2), int8(i%2)
	}
	w := model.NewCountry(s.Parameters, n, 12).Town(sim.NewKey(2), 0).Recruit(n, nil).Live(offers, []float64{20, 10}, group, 2, nil, nil)
	for m := range 12 {
		first, second := w.Group(m, 0).Status[model.InJob], w.Group(m, 1).Status[model.InJob]
		if int(first) != min(2*(m+1), 25) || int(second) != min(m+1, 7) {
			t.Errorf("month %d: %d and %d work, want %d and %d", m, first, second, min(2*(m+1), 25), min(m+1, 7))
		}
	}
}

// Whoever leaves a job leaves it to the next who waits: jobs never exceed what
// is open, and none stays empty for more than a month while people wait.
func TestNoSlotIsLost(t *testing.T) {
	const n, perArm = 400, 100
	cohort := countryOf(t, perArm, 60, still("interference.slots=true", "placement.months_to_fill=10", "exit.withdrawal=0.6",
		"exit.regular=0.2", "exit.death=0.02", "exit.moving=0.05", "arms.basisbaan.contract_months=9", "arms.basisbaan.extension=0.5",
		"arms.basisbaan.max_months=18")...).Town(sim.NewKey(2).Child(0), 0).Recruit(n, nil)
	w := cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, nil, nil)
	before, starts := 0, 0
	for m := range 60 {
		month := w.Month(m)
		open, jobs := perArm*(m+1)/10, int(month.Status[model.InJob])
		if jobs > open {
			t.Errorf("month %d: %d people hold %d jobs", m, jobs, open)
		}
		if month.Waiting > 0 && int(month.Starts) != open-before {
			t.Errorf("month %d: %d start while %d wait and %d of %d jobs are free", m, month.Starts, month.Waiting, open-before, open)
		}
		before, starts = jobs, starts+int(month.Starts)
	}
	if starts > n {
		t.Errorf("%d people started %d times", n, starts)
	}
}

// Who starts works that month, and nobody starts twice.
func TestEverybodyWhoStartsWorks(t *testing.T) {
	const n = 3000
	w := live(t, n, 24, every(24), true, "placement.months_to_fill=6", "exit.withdrawal=5", "exit.regular=1", "exit.death=0.2", "exit.fallback_early=0.9",
		"exit.fallback_late=0.95", "exit.moving=0.5")
	starts, worked := 0, 0
	for m := range 24 {
		month := w.Month(m)
		starts += int(month.Starts)
	}
	for i := range w.People {
		if w.At(24, i).MonthsInJob > 0 {
			worked++
		}
	}
	if starts != worked {
		t.Errorf("%d started and %d worked", starts, worked)
	}
}

// Coaches come whole, the number nearest to what the jobs need; above their
// caseload everybody gets less.
func TestCaseloadIsShared(t *testing.T) {
	for _, c := range []struct {
		n, coaches int
		shared     bool
		minutes    float64
	}{{30, 1, true, 60 * 25 / 30.}, {40, 2, true, 60}, {62, 2, true, 60 * 50 / 62.}, {30, 2, false, 60}, {1, 1, true, 60}} {
		sets := still("coaching.minutes=[60]", "coaching.person_sd=0", "coaching.manages_ratio=1")
		if c.shared {
			sets = append(sets, "interference.caseload=true")
		}
		cohort := countryOf(t, c.n, 6, sets...).Town(sim.NewKey(2).Child(0), 0).Recruit(c.n, nil)
		w := cohort.Live(model.Everybody(0, c.n), nil, make([]int8, c.n), 1, nil, nil)
		rows := w.MonthRows(nil, 0, 1)
		for m, row := range rows {
			want := c.minutes
			if m == 0 {
				want = 60 // last month there was nobody yet
			}
			if int(row.Coaches) != c.coaches || row.CoachingMinutes-want > 1e-9 || want-row.CoachingMinutes > 1e-9 {
				t.Errorf("%d jobs, shared %v, month %d: %d coaches, %v minutes; want %d, %v", c.n, c.shared, m, row.Coaches, row.CoachingMinutes, c.coaches, want)
			}
		}
	}
}
