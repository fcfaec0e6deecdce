package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Investors are paid for months that are really saved, where people queue for
// the jobs and come in over a year as where they do not: on average over
// replications the outcome, over all people who have been offered the arm, is
// the months on benefit of the control world less those of the arm's. Controls
// who find such a job elsewhere make the trial show less.
func TestPaidForMonthsReallySaved(t *testing.T) {
	for _, name := range []string{"basisbaan", "national", "groningen-structural"} {
		s, err := scenarios.Load(name, []string{"trial.uptake.crossover=0"})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		paid, saved := 0.0, 0.0
		for replication := range 20 {
			b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
			for y, gain := range b.Shown()[0].Outcome {
				paid += gain * b.Exposed[y] / 12
			}
			for i := range b.Arm {
				for m := range min(len(b.Arm[i]), 12*s.Money.Bond.Years) {
					saved += b.Control[i][m].OnBenefit - b.Arm[i][m].OnBenefit
				}
			}
		}
		if !(math.Abs(paid/saved-1) <= 0.03) {
			t.Errorf("%s: %.0f months paid for, %.0f saved: %.3f", name, paid, saved, paid/saved)
		}
	}
}

// Controls who find such a job elsewhere make a trial show less than the scheme
// saves, by their share.
func TestCrossoverIsNotPaidFor(t *testing.T) {
	s, err := scenarios.Load("groningen-structural", []string{"trial.uptake.crossover=0.4", "trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	shown, saved := 0.0, 0.0
	for replication := range 20 {
		b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
		shown += b.Shown()[0].Outcome[0] * b.Exposed[0] / 12
		for m := range b.Arm[0] {
			saved += b.Control[0][m].OnBenefit - b.Arm[0][m].OnBenefit
		}
	}
	if !(math.Abs(shown/saved-0.6) <= 0.05) {
		t.Errorf("%.3f of what is saved is shown where 40%% of the controls have the job", shown/saved)
	}
}

// Without controls a bond is held against its fixed baseline, everybody's own
// months are seen, and what the baseline gets wrong is paid for.
func TestBondWithoutControls(t *testing.T) {
	s, err := scenarios.Load("groningen-2020", []string{"money.sib.fixed_baseline=11.9"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
	if len(b.Shown()) != 1 || b.Shown()[0].Metric != "benefit_months" || b.Shown()[0].Baseline != "fixed" {
		t.Fatalf("%+v", b.Shown())
	}
	on := func(all []money.Facts) (sum float64) {
		for m := range 12 {
			sum += all[m].OnBenefit
		}
		return 12 * sum / b.Exposed[0]
	}
	if got, want := b.Shown()[0].Outcome[0], 11.9-on(b.Arm[0]); !(math.Abs(got-want) <= 1e-9) {
		t.Errorf("outcome %v, want %v", got, want)
	}
	if got, want := b.Shown()[0].Noise[0], 11.9-on(b.Control[0]); !(math.Abs(got-want) <= 1e-9) || want == 0 {
		t.Errorf("noise %v, want %v", got, want)
	}
}

// A fixed baseline stands in the place of controls where there are some: what is paid for
// is of everybody in the world that is financed, where people queue for its jobs.
func TestFixedBaselineBesideControls(t *testing.T) {
	s, err := scenarios.Load("basisbaan", []string{"trial.months=12", "trial.waves=[0, 12]", "money.sib.baseline=fixed", "money.sib.fixed_baseline=11.9"})
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	b := e.Books(e.Replicate(0, false), &s.Money, 0, 0)
	on, without := 0.0, 0.0
	for i := range b.Arm {
		for m := range 12 {
			on, without = on+b.Arm[i][m].OnBenefit, without+b.Control[i][m].OnBenefit
		}
	}
	shown := b.Shown()[0]
	if got, want := shown.Outcome[0], 11.9-12*on/b.Exposed[0]; !(math.Abs(got-want) < 1e-9) || shown.Baseline != "fixed" {
		t.Errorf("outcome %v, want %v", got, want)
	}
	if got, want := shown.Noise[0], 11.9-12*without/b.Exposed[0]; !(math.Abs(got-want) < 1e-9) {
		t.Errorf("noise %v, want %v", got, want)
	}
}

// A mark is asked, and asking is not exact: the fewer answer, the more what is
// shown differs from trial to trial; where registers tell, it does not.
func TestSatisfactionIsSurveyed(t *testing.T) {
	stable, differential := 0.0, 0.0
	spread := func(lost string) (noise, paid, months float64) {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.attrition.survey=" + lost})
		if err != nil {
			t.Fatal(err)
		}
		stable, differential = s.Parameters.Wellbeing.StableShare, s.Trial.Attrition.Differential
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		for replication := range 60 {
			b := e.Books(e.Replicate(replication, false), &s.Money, replication, 0)
			months += b.Shown()[0].Noise[0] * b.Shown()[0].Noise[0] / 60
			for _, shown := range b.Shown() {
				if shown.Metric == "satisfaction" {
					noise += shown.Noise[0] * shown.Noise[0] / 60
					paid += shown.Outcome[0] * shown.Outcome[0] / 60
				}
			}
		}
		return noise, paid, months
	}
	few, fewPaid, same := spread("0.9")
	many, manyPaid, again := spread("0")
	if few < 3*many || fewPaid-manyPaid < many || same != again {
		t.Errorf("variance of the mark %v where a tenth answers, %v where all do; squares paid for %v and %v; of months %v and %v", few, many, fewPaid, manyPaid, same, again)
	}
	// Fifty people each: the groups themselves differ by 2 x stable / 50 and the
	// answers by 2 x (1 - stable + 1/12) / 50, of a variance of 1.
	if want := 2.0 / 50 * (1 + 1.0/12); !(math.Abs(many/want-1) <= 0.4) {
		t.Errorf("variance %v where all answer, %v by hand", many, want)
	}
	// Of those who answer, a tenth of the treated, what lasts is missed of all others too.
	missed := func(answer float64) float64 { return (1 - stable*answer + 1.0/12) / (50 * answer) }
	if want := 2*stable/50 + missed(0.1) + missed(0.1-differential); !(math.Abs(few/want-1) < 0.4) {
		t.Errorf("variance %v where a tenth answers, %v by hand", few, want)
	}
}

// Held against a fixed baseline a mark is surveyed too.
func TestFixedMarkIsSurveyed(t *testing.T) {
	outcome := func(lost string) float64 {
		s, err := scenarios.Load("groningen-structural", []string{"trial.months=12", "trial.attrition.survey=" + lost, "money.sib.metric=satisfaction",
			"money.sib.baseline=fixed", "money.sib.fixed_baseline=7.5", "money.sib.fixed_baseline_of=satisfaction"})
		if err != nil {
			t.Fatal(err)
		}
		e := design.NewExperiment(s.Parameters, s.Trial, 1)
		for _, shown := range e.Books(e.Replicate(0, false), &s.Money, 0, 0).Shown() {
			if shown.Metric == "satisfaction" && shown.Baseline == "fixed" {
				return shown.Outcome[0]
			}
		}
		t.Fatal("nothing shown")
		return 0
	}
	if outcome("0.9") == outcome("0") {
		t.Error("who answers changes nothing")
	}
}

// TestWholeMarksAreRounded: where people hardly differ in satisfaction and all answer, what a
// survey is off by is that marks are whole: a twelfth over the people of either group.
func TestWholeMarksAreRounded(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	p, trial := toy.Calm(t, 1, 50)
	p.Wellbeing.SatisfactionSD = 1e-3
	e := design.NewExperiment(p, trial, 1)
	const reps = 200
	squares := 0.0
	for replication := range reps {
		for _, shown := range e.Books(e.Replicate(replication, false), &s.Money, replication, 0).Shown() {
			if shown.Metric == "satisfaction" {
				squares += shown.Noise[0] * shown.Noise[0] / reps
			}
		}
	}
	if want := 2.0 / 12 / 50; !(math.Abs(squares/want-1) <= 4*math.Sqrt(2.0/reps)) {
		t.Errorf("variance %v, by hand %v", squares, want)
	}
}

// TestPlannedJobsBeginWithTheMunicipality: organisations open the jobs in ten months from when a
// municipality begins, so that none is planned before, and a tenth more every month after.
func TestPlannedJobsBeginWithTheMunicipality(t *testing.T) {
	p, trial := toy.World(t, 4, 20, "recruitment.late_months=6", "placement.months_to_fill=10", "trial.months=24", "trial.waves=[0, 12]")
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(p, trial, 3)
	sites := e.Replicate(0, false)
	planned, late := e.Books(sites, &s.Money, 0, 0).Planned, 0
	for i := range sites {
		own, people := sites[i].Cohort.Town.Late, float64(len(sites[i].Cohort.People))
		for m, got := range planned[i] {
			if want := people * min(1, max(0, float64(m+1-own)/10)); !(math.Abs(got-want) <= 1e-9) {
				t.Errorf("begun after %d months: %v jobs planned by month %d, want %v", own, got, m, want)
			}
		}
		late += own
	}
	if late == 0 {
		t.Error("no municipality begins late")
	}
}
