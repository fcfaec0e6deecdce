package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/scenarios"
	"proefbank/study"
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
	planned := study.New(s, study.Plan{Seed: f.seed, Uncertain: f.uncertain, Measured: true})
	arm := planned.Experiment.Country.Arm(f.arm)
	if f.arm != "" && arm < 0 {
		return wrong("--arm: %s has no arm %q", "--arm: %s heeft geen arm %q", s.Name, f.arm)
	}
	arm = max(0, arm)
	variants, err := f.chosen(s, arm)
	if err != nil {
		return err
	}
	asks := study.Financing{Arm: arm, Variants: variants, Nominal: f.prices == "nominal"}
	bar := newProgress(cmd, s.Name, f.reps)
	found, reached, err := study.Finance(cmd.Context(), planned, asks, f.loop(bar))
	bar.end()
	if err != nil {
		return err
	}
	if reached.Done == 0 {
		return interrupted("interrupted before the first replication was finished", "onderbroken voordat de eerste replicatie klaar was")
	}
	err = show(cmd, answers.Finance(&answers.Financed{Study: planned, Financing: asks, Accounts: found}))
	if err == nil && reached.Interrupted() {
		return interrupted("interrupted: this is from %d of %d replications", "onderbroken: dit komt van %d van de %d replicaties", reached.Done, reached.Of)
	}
	return err
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
