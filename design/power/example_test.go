package power_test

import (
	"context"
	"fmt"

	"proefbank/scenarios"
	"proefbank/study"
)

// What a small trial can find, from replications of it.
func Example() {
	s, _ := scenarios.Load("basisbaan", []string{"trial.n_per_arm=60", "trial.months=12"})
	trial := study.New(s, study.Plan{Seed: 1, Measured: true})
	diagnosis, _, _ := study.Diagnose(context.Background(), trial, true, study.Loop{Reps: 40, Workers: 2})
	for _, line := range diagnosis.Primary(trial.Experiment.Size()) {
		fmt.Printf("%s, %s: power %.2f\n", line.Outcome.Name, line.Estimator, line.Power().Value)
	}
	fmt.Printf("%.0f thousand euro\n", diagnosis.Cost(trial.Experiment.Size())/1000)
	// Output:
	// satisfaction, ancova: power 0.38
	// brug_other, ancova: power 0.23
	// in_regular_work, ancova: power 0.03
	// 632 thousand euro
}
