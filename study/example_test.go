package study_test

import (
	"context"
	"fmt"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/study"
)

// The straight line: a scenario, how it is studied, and for every replication
// what is kept of it, in order.
func Example() {
	s, _ := scenarios.Load("basisbaan", []string{"trial.n_per_arm=50"})
	trial := study.New(s, study.Plan{Seed: 1, Measured: true})
	var effect design.Moments
	reached, _ := study.Each(context.Background(), trial, study.Loop{Reps: 20, Workers: 2}, func(r *study.Replication) float64 {
		questions := r.Experiment.Questions(r.Experiment.Months, true)
		return r.Experiment.Analyse(r.Sites, r.Number, r.Experiment.Size(), questions)[0].Truth
	}, func(_ int, truth float64) error {
		effect.Add(truth)
		return nil
	})
	fmt.Printf("%d of %d: the offer adds %.2f to satisfaction (%.2f)\n", reached.Done, reached.Of, effect.Mean(), effect.MCSE())
	// Output: 20 of 20: the offer adds 0.34 to satisfaction (0.02)
}

// The same lives financed by every variant.
func ExampleFinance() {
	s, _ := scenarios.Load("groningen-structural", []string{"trial.months=12"})
	trial := study.New(s, study.Plan{Seed: 1, Measured: true})
	asks := study.Financing{Variants: []int{0, s.Money.Variant("sib")}}
	accounts, _, _ := study.Finance(context.Background(), trial, asks, study.Loop{Reps: 20, Workers: 2})
	for i, v := range accounts.Variants {
		fmt.Printf("%s: the municipality gains %.0f per job-year, work must be worth %.0f%% of its cost\n", v.Name,
			accounts.Net(i, money.Municipality).Mean/accounts.JobYears(i), 100*accounts.BreakEven(i, finance.Total).Mean)
	}
	// Output:
	// municipal: the municipality gains -4167 per job-year, work must be worth 36% of its cost
	// sib: the municipality gains -6384 per job-year, work must be worth 47% of its cost
}
