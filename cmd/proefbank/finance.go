package main

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/scenarios"
	"proefbank/sim"
)

// financing is what `finance` is asked.
type financing struct {
	simulating
	variants  []string
	arm       string
	prices    string
	uncertain bool
}

func financeCommand() *cobra.Command {
	var f financing
	cmd := &cobra.Command{
		Use:  "finance SCENARIO",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args[0]) },
	}
	f.flags(cmd, 200)
	flags := cmd.Flags()
	flags.StringArrayVar(&f.variants, "variant", nil, "")
	flags.StringVar(&f.arm, "arm", "", "")
	flags.StringVar(&f.prices, "prices", "real", "")
	flags.BoolVar(&f.uncertain, "uncertain", false, "")
	return cmd
}

func (f *financing) run(cmd *cobra.Command, name string) error {
	if err := f.check(); err != nil {
		return err
	}
	if f.prices != "real" && f.prices != "nominal" {
		return wrong("--prices: %q is not one of real, nominal", "--prices: %q is niet een van real, nominal", f.prices)
	}
	s, err := load(name, f.sets)
	if err != nil {
		return err
	}
	e := design.NewExperiment(s.Parameters, s.Trial, f.seed)
	arm := max(0, e.Country.Arm(f.arm))
	if f.arm != "" && e.Country.Arm(f.arm) < 0 {
		return wrong("--arm: %s has no arm %q", "--arm: %s heeft geen arm %q", s.Name, f.arm)
	}
	variants, err := f.chosen(s, arm)
	if err != nil {
		return err
	}
	found, err := f.simulate(cmd, s, e, arm, variants)
	stopped := errors.Is(err, context.Canceled)
	if err != nil && !stopped {
		return err
	}
	done := len(found.Settled)
	if done == 0 {
		return interrupted("interrupted before the first replication was finished", "onderbroken voordat de eerste replicatie klaar was")
	}
	err = show(cmd, answers.Finance(&answers.Financed{Scenario: s, Experiment: e, Arm: arm, Accounts: found,
		Nominal: f.prices == "nominal", Uncertain: f.uncertain, Seed: f.seed}))
	if err == nil && stopped {
		return interrupted("interrupted: this is from %d of %d replications", "onderbroken: dit komt van %d van de %d replicaties", done, f.reps)
	}
	return err
}

// simulate lives the worlds and collects what they come to.
func (f *financing) simulate(cmd *cobra.Command, s *scenarios.Scenario, e *design.Experiment, arm int, variants []int) (*finance.Accounts, error) {
	runtime.GOMAXPROCS(f.workers)
	found := &finance.Accounts{}
	for _, v := range variants {
		found.Variants = append(found.Variants, s.Money.Variants[v])
	}
	bar := newProgress(cmd, s.Name, f.reps)
	defer bar.end()
	_, err := sim.Run(cmd.Context(), 0, f.reps, f.workers, func() func(int) finance.Settled { return f.settle(s, e, arm, variants) },
		func(_ int, settled finance.Settled) error {
			found.Settled = append(found.Settled, settled)
			bar.add()
			return nil
		})
	return found, err
}

// settle prepares a worker: worlds are lived once and financed by all variants.
func (f *financing) settle(s *scenarios.Scenario, e *design.Experiment, arm int, variants []int) func(int) finance.Settled {
	return func(replication int) finance.Settled {
		e, m := e, &s.Money
		if f.uncertain {
			drawn := s.Draw(e.ParameterKey(replication))
			m, e = &drawn.Money, design.NewExperiment(drawn.Parameters, drawn.Trial, f.seed)
		}
		sites := e.Replicate(replication, true)
		b := e.Books(sites, m, replication, arm)
		b.Nominal = f.prices == "nominal"
		settled := finance.Settle(b, variants)
		settled.Trial = power.TrialCost(e, sites)
		return settled
	}
}

// chosen are the numbers of the variants asked for; all, if none is. The bond
// prefunds jobs, so an arm without jobs has none.
func (f *financing) chosen(s *scenarios.Scenario, arm int) (numbers []int, err error) {
	bondless := !s.Arms[arm].Job
	if len(f.variants) == 0 {
		for i := range s.Money.Variants {
			if !s.Money.Variants[i].Bond || !bondless {
				numbers = append(numbers, i)
			}
		}
	}
	for _, name := range f.variants {
		i := s.Money.Variant(name)
		if i < 0 {
			return nil, wrong("--variant: %q is not one of %s", "--variant: %q is niet een van %s", name, strings.Join(s.Money.Names(), ", "))
		}
		if s.Money.Variants[i].Bond && bondless {
			return nil, wrong("--variant: %s prefunds jobs, and %s is no job", "--variant: %s financiert banen voor, en %s is geen baan", name, s.Arms[arm].Name)
		}
		if !slices.Contains(numbers, i) {
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return nil, wrong("%s: every variant of the scenario prefunds jobs, and %s is no job",
			"%s: elke variant van het scenario financiert banen voor, en %s is geen baan", s.Name, s.Arms[arm].Name)
	}
	return numbers, nil
}
