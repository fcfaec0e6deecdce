package design_test

import (
	"context"
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
)

const seed = 20

// world is a small country to hold trials in: towns all alike in which
// everybody takes part, people who do not affect each other, one start for
// all, nobody lost, waiting, unwilling or crossing over, and a wave after a
// year. Sets turn on what a test is about.
func world(t *testing.T, towns, perArm int, sets ...string) (model.Parameters, design.Trial) {
	t.Helper()
	s, err := scenarios.Load("basisbaan", append([]string{
		"interference.slots=false", "interference.caseload=false", "interference.neighbourhood=false", "interference.displacement=false",
		"recruitment.wants_active=1", "recruitment.eligible=1", "recruitment.willing=1", "recruitment.consent=1",
		"recruitment.inflow_months=1", "placement.months_to_fill=0",
		"trial.uptake.never_takers=0", "trial.uptake.crossover=0",
		"trial.attrition.survey=0", "trial.attrition.coach=0", "trial.attrition.register=0", "trial.attrition.differential=0",
		"exit.moving=0", "exit.death=0", "trial.months=12", "trial.waves=[0, 12]", "trial.n_per_arm=" + fmt.Sprint(perArm),
		"trial.municipalities=" + fmt.Sprint(towns),
	}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	p, trial := s.Parameters, s.Trial
	p.Municipalities = alike(towns, perArm)
	return p, trial
}

// alike are towns whose pools hold more than twice the people of two arms.
func alike(towns, perArm int) (all []model.Municipality) {
	for i := range towns {
		name := fmt.Sprint("town ", i+1)
		all = append(all, model.Municipality{Name: name, Region: name, Recipients: float64(60 + 5*perArm), LongTermShare: 0.77, Per1000: 40, Neighbourhoods: 4})
	}
	return all
}

// asks is an outcome with estimators, read at the last wave.
func asks(measure, source string, estimators ...string) design.Outcome {
	o := design.Outcome{Name: measure, Source: design.Source(source), Primary: true}
	for _, e := range estimators {
		o.Estimators = append(o.Estimators, estimate.Estimator(e))
	}
	return o
}

// diagnose replicates the trial and gives the lines of its questions.
func diagnose(t *testing.T, p model.Parameters, trial design.Trial, reps int) *power.Diagnosis {
	t.Helper()
	e := design.NewExperiment(p, trial, seed)
	powers, err := power.Diagnose(context.Background(), e, []design.Size{e.Size()}, false, 0, reps, 2, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	return powers
}

// near fails where got is further than 4 Monte Carlo standard errors from
// want.
func near(t *testing.T, what string, got power.Diagnosand, want float64) {
	t.Helper()
	if math.Abs(got.Value-want) > 4*got.MCSE || math.IsNaN(got.Value) {
		t.Errorf("%s is %.4f, wanted %.4f; Monte Carlo standard error %.4f", what, got.Value, want, got.MCSE)
	}
}

// share is a proportion whose error is that of the share expected, which is
// not 0 when nothing was counted.
func share(got power.Diagnosand, expected float64, reps int) power.Diagnosand {
	return power.Diagnosand{Value: got.Value, MCSE: math.Sqrt(expected * (1 - expected) / float64(reps))}
}
