package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/toy"
)

const lateTowns, latest = 260, 12

// lateTrial is a trial of many small municipalities that begin up to a year late, people
// asked at 6 and 12 months.
func lateTrial(t *testing.T, sets ...string) *design.Experiment {
	t.Helper()
	p, trial := toy.Calm(t, lateTowns, 2, append([]string{"recruitment.late_months=12", "trial.waves=[0, 6, 12]"}, sets...)...)
	for _, source := range []string{"survey", "register"} {
		o := toy.Asks("satisfaction", source, "naive")
		o.Waves = []int{6, 12}
		trial.Outcomes = append(trial.Outcomes[:len(trial.Outcomes):len(trial.Outcomes)], o)
	}
	trial.Outcomes = trial.Outcomes[len(trial.Outcomes)-2:]
	return design.NewExperiment(p, trial, seed)
}

// analysed is how many people are analysed at a wave, for every outcome that is, and the
// truths.
func analysed(e *design.Experiment, sites []design.Site) (n map[int32][]int32, truths []float64) {
	n = map[int32][]int32{}
	for _, a := range e.Analyse(sites, 0, e.Size(), e.Questions(12, false)) {
		n[a.Wave], truths = append(n[a.Wave], a.N), append(truths, a.Truth)
	}
	return n, truths
}

// TestMunicipalitiesBeginLate: of 260 municipalities each begins in any of 13 months, with
// the same chance: 6 late on average, with a standard deviation of √14 = 3.74 (of 13
// numbers in a row, (13² - 1)/12). Its people are recruited in the months after, and as all
// are followed from their own start nobody is missed.
func TestMunicipalitiesBeginLate(t *testing.T) {
	e := lateTrial(t, "recruitment.inflow_months=3")
	sites := e.Replicate(0, true)
	var late design.Moments
	months := map[int]bool{}
	for i := range sites {
		own := sites[i].Cohort.Town.Late
		late.Add(float64(own))
		months[own] = true
		for _, p := range sites[i].Cohort.People {
			if p.Baseline < own || p.Baseline > own+2 {
				t.Errorf("who comes in month %d is of a municipality that begins in month %d", p.Baseline, own)
			}
		}
	}
	if !(math.Abs(late.Mean()-6) <= 4*math.Sqrt(14./lateTowns)) || !(math.Abs(late.Variance()-14) <= 4*14*math.Sqrt(2./lateTowns)) || len(months) != latest+1 {
		t.Errorf("late by %.2f on average (variance %.2f), in %d months", late.Mean(), late.Variance(), len(months))
	}
	n, _ := analysed(e, sites)
	for _, month := range []int32{6, 12} {
		for _, found := range n[month] {
			if int(found) != 4*lateTowns {
				t.Errorf("%d people at month %d, of %d", found, month, 4*lateTowns)
			}
		}
	}
	if early, late := e.Ends(6), e.Ends(12); early != 20 || late != 26 || lateTrial(t, "trial.closes_months=18").Ends(12) != 18 {
		t.Errorf("who begins last has been followed for 6 and 12 months in months %d and %d", early, late)
	}
	if e.Interviews(12) != 3 {
		t.Errorf("%v interviews with each, wanted 3", e.Interviews(12))
	}
}

// TestTrialCloses: in month 18 a trial has held month 6 with everybody and month 12 with
// those of municipalities that began up to 6 months late, all of theirs or none, from
// whatever source; 7 of 13 on average. What is true does not change, nor anybody's life.
func TestTrialCloses(t *testing.T) {
	open, e := lateTrial(t), lateTrial(t, "trial.closes_months=18")
	before, truths := analysed(open, open.Replicate(0, true))
	sites := e.Replicate(0, true)
	n, still := analysed(e, sites)
	want := int32(0)
	for i := range sites {
		if sites[i].Cohort.Town.Late <= 6 {
			want += 4
		}
	}
	for outcome := range 2 {
		if n[6][outcome] != before[6][outcome] || n[12][outcome] != want {
			t.Errorf("%d and %d people at months 6 and 12, wanted %d and %d", n[6][outcome], n[12][outcome], before[6][outcome], want)
		}
	}
	for i := range truths {
		if truths[i] != still[i] {
			t.Errorf("the truth is %v and was %v", still[i], truths[i])
		}
	}
	if got := e.Interviews(12); !(math.Abs(got-(2+7./13)) <= 1e-12) {
		t.Errorf("%v interviews with each, wanted 2 and 7 of 13", got)
	}
	seen := responders(e, sites)
	if seen[12] != int(want) || seen[6] != 4*lateTowns {
		t.Errorf("waves say %d and %d, estimates %d and %d", seen[6], seen[12], 4*lateTowns, want)
	}
}

// TestMunicipalitiesThatAreMissed: of 13 municipalities that begin in 13 months and take
// three to recruit, a trial that closes in month 18 holds a year of nobody's in those that
// begin in months 7 to 12, and in 5 and 6 of some: 12 + 6 + 2 is after it.
func TestMunicipalitiesThatAreMissed(t *testing.T) {
	e := lateTrial(t, "recruitment.inflow_months=3", "trial.closes_months=18")
	if none, some := e.Late(12, 13); !(math.Abs(none-6) <= 1e-12) || !(math.Abs(some-2) <= 1e-12) {
		t.Errorf("%v are missed whole and %v in part, wanted 6 and 2", none, some)
	}
	starts, sum := e.Country.Starts(), 0.0
	for _, share := range starts {
		sum += share
	}
	if len(starts) != 15 || !(math.Abs(sum-1) <= 1e-12) || !(math.Abs(starts[0]-1./39) <= 1e-12) || !(math.Abs(starts[2]-3./39) <= 1e-12) {
		t.Errorf("baselines fall as %v", starts)
	}
}

// TestMunicipalitiesLeaveAfterTheyBegin: of those that leave with .4 a year .6 are left a
// year after their own start, however late that was.
func TestMunicipalitiesLeaveAfterTheyBegin(t *testing.T) {
	e := lateTrial(t, "trial.attrition.municipality=0.4")
	var left [2]design.Moments // began early, began late
	for r := range 6 {
		sites := e.Replicate(r, true)
		for i := range sites {
			seen := responders(e, sites[i:i+1])
			late := 0
			if sites[i].Cohort.Town.Late > 6 {
				late = 1
			}
			left[late].Add(float64(min(seen[12], 1)))
		}
	}
	for _, m := range left {
		if !(math.Abs(m.Mean()-0.6) <= 4*math.Sqrt(0.24/float64(m.N()))) {
			t.Errorf("%.3f of %d are left, wanted .6", m.Mean(), m.N())
		}
	}
}

// TestTimeIsCensored: when a trial closes a time at risk ends and is not lost, so that
// everybody is analysed, where of the share in work after a year only those count who
// began in time; and a repeated-measures model has the first half year of everybody (its n counts waves).
func TestTimeIsCensored(t *testing.T) {
	p, trial := toy.Calm(t, 26, 12, "recruitment.late_months=12", "trial.waves=[0, 6, 12]", "trial.closes_months=18", "exit.regular=0.5")
	trial.Outcomes = []design.Outcome{toy.Asks("time_to_regular_work", "register", "log-rank"), toy.Asks("in_regular_work", "register", "difference-in-means"),
		toy.Asks("satisfaction", "survey", "mmrm")}
	trial.Outcomes[2].Waves = []int{6, 12}
	e := design.NewExperiment(p, trial, seed)
	var n [3]int32
	for _, a := range e.Analyse(e.Replicate(0, true), 0, e.Size(), e.Questions(12, false)) {
		n[a.Outcome] = a.N
	}
	if all := int32(26 * 24); n[0] != all || n[1] >= all*3/4 || n[2] != all+n[1] {
		t.Errorf("%v are analysed, of %d", n, all)
	}
}

// TestTimesInTheTableAreCensored: who makes the trial's own test from the table of outcomes
// finds its p: times end there too when the trial closes.
func TestTimesInTheTableAreCensored(t *testing.T) {
	p, trial := toy.Calm(t, 26, 12, "recruitment.late_months=12", "trial.waves=[0, 6, 12]", "trial.closes_months=18", "exit.regular=0.5")
	trial.Outcomes = []design.Outcome{toy.Asks("time_to_regular_work", "register", "log-rank")}
	e := design.NewExperiment(p, trial, seed)
	sites := e.Replicate(0, true)
	var in estimate.Input
	in.Alpha = trial.Alpha
	for _, r := range toy.All(e.OutcomeRows(sites, 0)) {
		if r.World != 2 || r.Month != 12 {
			continue
		}
		event := 0.0
		if r.Event {
			event = 1
		}
		in.Outcome, in.Event = append(in.Outcome, r.Value), append(in.Event, event)
		in.Treatment, in.Block = append(in.Treatment, float64(r.Treated)), append(in.Block, int(r.Municipality))
	}
	own := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))[0]
	if by := estimate.Methods.Of("log-rank").Answer(in); by.N != int(own.N) || math.Abs(by.P-own.P) > 1e-9 {
		t.Errorf("by the table p is %v of %d people, and the trial says %v of %d", by.P, by.N, own.P, own.N)
	}
}

// TestLateJobsOpenLate: jobs open from a municipality's own start, so that half a year
// after it as many are filled wherever people share them: of 24 people with an offer and
// jobs for 24 in a year, 24 x 7/12 after six months and the next month's opening.
func TestLateJobsOpenLate(t *testing.T) {
	p, trial := toy.Calm(t, 40, 24, "recruitment.late_months=12", "trial.waves=[0, 6, 12]", "interference.slots=true", "placement.months_to_fill=12")
	e := design.NewExperiment(p, trial, seed)
	sites := e.Replicate(0, true)
	var early, late design.Moments
	for i := range sites {
		into := &early
		if sites[i].Cohort.Town.Late > 6 {
			into = &late
		}
		for j, group := range sites[i].Assigned {
			if group == 1 {
				into.Add(min(float64(sites[i].Worlds[2].At(1, j).MonthsInJob), 1))
			}
		}
	}
	if !(math.Abs(early.Mean()-late.Mean()) <= 4*math.Hypot(early.MCSE(), late.MCSE())) || late.Mean() < 0.3 || late.Mean() > 0.8 {
		t.Errorf("after half a year %.2f have a job where it began early and %.2f where late", early.Mean(), late.Mean())
	}
}
