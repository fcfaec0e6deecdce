package power_test

import (
	"context"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

const seed = 20

// diagnose replicates the trial and gives the lines of its questions.
func diagnose(t *testing.T, p model.Parameters, trial design.Trial, reps int) *power.Diagnosis {
	t.Helper()
	return replicated(t, study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Measured: true, Unread: true}), false, reps)
}

func replicated(t *testing.T, s *study.Study, primary bool, reps int) *power.Diagnosis {
	t.Helper()
	d, _, err := study.Diagnose(context.Background(), s, primary, study.Loop{Reps: reps, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// near fails where got is further than 4 Monte Carlo standard errors from
// want.
func near(t *testing.T, what string, got power.Diagnosand, want float64) {
	t.Helper()
	if !(math.Abs(got.Value-want) <= 4*got.MCSE) || math.IsNaN(got.Value) {
		t.Errorf("%s is %.4f, wanted %.4f; Monte Carlo standard error %.4f", what, got.Value, want, got.MCSE)
	}
}

// share is a proportion whose error is that of the share expected, which is
// not 0 when nothing was counted.
func share(got power.Diagnosand, expected float64, reps int) power.Diagnosand {
	return power.Diagnosand{Value: got.Value, MCSE: math.Sqrt(expected * (1 - expected) / float64(reps))}
}
