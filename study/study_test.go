package study_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/scenarios"
	"proefbank/study"
)

func planned(t *testing.T, p study.Plan, sets ...string) *study.Study {
	t.Helper()
	s, err := scenarios.Load("basisbaan", append([]string{"trial.months=12", "trial.waves=[0, 12]", "trial.n_per_arm=12", "trial.municipalities=2"}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	p.Seed, p.Measured = 5, true
	return study.New(s, p)
}

// A loop collects in order, says after each how far it is, starts where it is
// told, and stops at collect's error or when it is cancelled.
func TestRepeat(t *testing.T) {
	square := func(n int) int { return n * n }
	for _, c := range []struct {
		what string
		fail int // collected, from which on collect fails
		stop int // collected, after which the loop is cancelled
		want study.Reached
	}{
		{"whole", 0, 0, study.Reached{Done: 20, Of: 20}},
		{"fails", 4, 0, study.Reached{Done: 4, Of: 20}},
		{"stopped", 0, 4, study.Reached{Done: 4, Of: 20}},
	} {
		ctx, stop := context.WithCancel(t.Context())
		wrong := errors.New("wrong")
		got, said := "", study.Reached{}
		reached, err := study.Repeat(ctx, study.Loop{First: 7, Reps: 20, Workers: 3, Progress: func(r study.Reached) {
			if said = r; r.Done == c.stop {
				stop()
			}
		}}, square, func(n, product int) error {
			if c.fail > 0 && n == 7+c.fail {
				return wrong
			}
			got += fmt.Sprint(n, ":", product, " ")
			return nil
		})
		stop()
		want := ""
		for n := range reached.Done {
			want += fmt.Sprint(7+n, ":", square(7+n), " ")
		}
		if reached != said || got != want || errors.Is(err, wrong) != (c.fail > 0) || reached.Interrupted() != (c.want.Done < 20) {
			t.Errorf("%s: reached %+v, said %+v, %v, collected %s", c.what, reached, said, err, got)
		}
		if c.stop == 0 && reached != c.want || c.stop > 0 && reached.Done < c.stop {
			t.Errorf("%s: reached %+v, want %+v", c.what, reached, c.want)
		}
	}
}

// Every replication of an uncertain study has parameters of its own, in the
// experiment and in its money; of another it has the scenario's.
func TestParametersOfAReplication(t *testing.T) {
	s := planned(t, study.Plan{})
	r := s.Live(3)
	if r.Experiment != s.Experiment || r.Money != &s.Scenario.Money || r.Number != 3 || len(r.Sites) != 2 {
		t.Errorf("%+v", r)
	}
	s = planned(t, study.Plan{Uncertain: true})
	a, b := s.Live(3), s.Live(4)
	drawn := s.Scenario.Draw(s.Experiment.ParameterKey(3))
	if a.Experiment.Country.Wellbeing.SatisfactionEffect != drawn.Wellbeing.SatisfactionEffect || a.Money.Society.Value != drawn.Money.Society.Value {
		t.Error("a replication's parameters are not those that are drawn for it")
	}
	if a.Money.Society.Value == b.Money.Society.Value || a.Experiment.Country.Wellbeing.SatisfactionEffect == b.Experiment.Country.Wellbeing.SatisfactionEffect {
		t.Error("two replications draw the same")
	}
}

// Without effects the arm's people are as they would be without it; with sizes
// the trial is as large as the largest, measured at the end of each, and nobody
// affects another. Both hold for what is drawn too.
func TestShapes(t *testing.T) {
	for _, uncertain := range []bool{false, true} {
		null := planned(t, study.Plan{Null: design.Sharp, Uncertain: uncertain}).Live(1).Experiment
		if null.Country.Arms[0].Job || null.Country.Wellbeing.SDEffect != 0 {
			t.Error("the arm is a job where nothing has an effect")
		}
		sizes := []design.Size{{Municipalities: 2, NPerArm: 9, Months: 6}, {Municipalities: 1, NPerArm: 20, Months: 12}}
		surface := planned(t, study.Plan{Sizes: sizes, Uncertain: uncertain}, "interference.neighbourhood=true").Live(1).Experiment
		if surface.NPerArm != 20 || surface.Municipalities != 2 || surface.Months != 12 || fmt.Sprint(surface.Waves) != "[0 6 12]" || surface.Country.Interference.Any() {
			t.Errorf("%+v", surface.Trial)
		}
	}
}

// A trial of a year is the same trial beside one of ten years: same people, same
// answers, same cost.
func TestALongerTrialBesideChangesNothing(t *testing.T) {
	year := design.Size{Municipalities: 2, NPerArm: 12, Months: 12}
	long := year
	long.Months = 120
	said := func(sizes ...design.Size) (text string) {
		d, _, err := study.Diagnose(t.Context(), planned(t, study.Plan{Sizes: sizes}), true, study.Loop{Reps: 10, Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		text = fmt.Sprintln(d.Cost(year))
		for _, l := range d.Lines {
			for _, k := range power.Diagnosands {
				if l.Months == 12 {
					text += fmt.Sprintln(l.Outcome.Name, l.Estimator, k.Name, k.Of(l))
				}
			}
		}
		return text
	}
	if alone, beside := said(year), said(year, long); alone != beside {
		t.Errorf("alone:\n%s\nbeside ten years:\n%s", alone, beside)
	}
}

// Interrupted, a diagnosis is of what was reached, and a search has none.
func TestDiagnoseInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	d, reached, err := study.Diagnose(ctx, planned(t, study.Plan{}), true, study.Loop{Reps: 200, Workers: 2, Progress: func(r study.Reached) {
		if r.Done == 5 {
			stop()
		}
	}})
	if err != nil || !reached.Interrupted() || reached.Done < 5 || d.Replications != reached.Done || d.Lines[0].Power().MCSE < 0 {
		t.Errorf("%+v, %v, %d replications", reached, err, d.Replications)
	}
	asks := power.Search{Power: 0.8, MostMunicipalities: 2, MostPerArm: 10, Replications: 500}
	found, reached, err := study.Search(ctx, planned(t, study.Plan{}).Scenario, 1, asks, study.Loop{Workers: 1})
	if found != nil || err != nil || !reached.Interrupted() {
		t.Errorf("%v, %+v, %v", found, reached, err)
	}
}

// What can be diagnosed of nobody is nothing, and says so.
func TestDiagnoseNobody(t *testing.T) {
	_, _, err := study.Diagnose(t.Context(), planned(t, study.Plan{}, "recruitment.consent=0.0000001"), true, study.Loop{Reps: 2, Workers: 1})
	if !errors.Is(err, power.ErrNobody) || err.Error() != "basisbaan: "+power.ErrNobody.Error() {
		t.Error(err)
	}
}

// As paid, job-years count whole and a trial costs what it costs but for its jobs.
func TestFinanceAsPaid(t *testing.T) {
	s := planned(t, study.Plan{})
	of := func(nominal bool) (years, jobs, cost float64) {
		a, _, err := study.Finance(t.Context(), s, study.Financing{Variants: []int{0}, Nominal: nominal}, study.Loop{Reps: 3, Workers: 2})
		if err != nil || a.Replications != 3 {
			t.Fatal(a.Replications, err)
		}
		return a.JobYears(0), a.Jobs(0) * float64(s.Experiment.Country.Months) / 12, a.Trial().Cost
	}
	real, _, cost := of(false)
	paid, whole, same := of(true)
	if !(math.Abs(paid-whole) <= 1e-9) || real >= paid || cost != same || cost < s.Experiment.Cost.Fixed {
		t.Errorf("%v job-years, %v as paid, of %v; the trial costs %v", real, paid, whole, cost)
	}
}
