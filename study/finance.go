package study

import (
	"context"

	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/model/money"
	"proefbank/scenarios"
)

// Financing is what a study is financed with: an arm, by some of the scenario's
// variants; nominal, in euro as paid, neither deflated nor discounted.
type Financing struct {
	Arm      int
	Variants []int
	Nominal  bool
}

// Finance lets the study's cohorts live and settles the same lives by every
// variant. People must be measured, for what the trial itself costs.
func Finance(ctx context.Context, s *Study, f Financing, l Loop) (*finance.Accounts, Reached, error) {
	accounts := f.Open(s)
	reached, err := f.Continue(ctx, s, l, accounts)
	return accounts, reached, err
}

// Open opens the accounts of the ways to finance a study.
func (f *Financing) Open(s *Study) *finance.Accounts { return finance.NewAccounts(f.ways(s.Scenario)) }

// Continue adds the loop's replications to accounts.
func (f *Financing) Continue(ctx context.Context, s *Study, l Loop, accounts *finance.Accounts) (Reached, error) {
	return Each(ctx, s, l, f.settle, func(_ int, settled finance.Settled) error {
		accounts.Add(&settled)
		return nil
	})
}

// ways are the variants.
func (f *Financing) ways(s *scenarios.Scenario) (variants []money.Variant) {
	for _, v := range f.Variants {
		variants = append(variants, s.Money.Variants[v])
	}
	return variants
}

func (f *Financing) settle(r *Replication) finance.Settled {
	books := r.Books(f.Arm)
	books.Nominal = f.Nominal
	settled := finance.Settle(books, f.Variants)
	months, others := power.TrialJobMonths(r.Experiment, r.Sites, f.Arm)
	people, jobs := r.Experiment.InTrial(r.Sites, f.Arm)
	settled.Trial = finance.Trial{People: people, Jobs: jobs, JobMonths: months - others, OtherMonths: others,
		Cost: power.TrialCost(r.Experiment, r.Sites) - (months-others)*r.Experiment.Cost.JobMonth}
	return settled
}
