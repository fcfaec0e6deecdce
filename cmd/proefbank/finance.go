package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/design/finance"
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
		Use:   "finance SCENARIO",
		Short: "who pays and gains under every way of financing",
		Long: `Lets the scenario's cohorts live with the job and without it, and finances the
same lives by every variant: who pays what to whom, month by month. Amounts are
what the world in which everybody is offered the arm brings over the control
world.

  prices                 real: euro of the first month, discounted at the real rate
                         of the scenario (money.society.discount); nominal: euro as
                         paid, neither deflated nor discounted, as in a budget
  municipality, State    their cash; the State also before toeslagen (allowances for
                         rent, care and children) that fall away, as the monitors
                         reckon
  society                social balance on a resource basis: transfers cancel
  work worth at least    what additional work must be worth, over its wage cost, for
                         society to gain
  as monitored           by the rules of Groningen's monitor, where the municipality
                         pays the wages: pay above the benefit counts as a cost,
                         the State gains 11% of wages; euro of the day, per
                         job-year, neither discounted
  chance of gain         share of the replications above zero
  break-even year        from which on the cumulative mean is not below 0
  MC error               how far a mean may be off as replications are few

A social impact bond pays by what the trial estimates, noise included; IRR is
-100% when nothing returns; it prefunds jobs, so that an arm without jobs has no
bond. The variants, prices and rules are those under money
in the scenario; each is held against the first, in words.`,
		Example: `  proefbank finance groningen-structural
  proefbank finance national --variant municipal --variant sib --json
  proefbank finance groningen-structural --prices nominal
  proefbank finance national --set money.sib.metric=regular_work_months --uncertain`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, args[0]) },
	}
	f.flags(cmd, 200)
	flags := cmd.Flags()
	flags.StringArrayVar(&f.variants, "variant", nil, "financing variant (repeatable; default: all of the scenario)")
	flags.StringVar(&f.arm, "arm", "", "the arm that is financed (default: the scenario's first)")
	flags.StringVar(&f.prices, "prices", "real", "real: euro of the first month, discounted; nominal: euro as paid")
	flags.BoolVar(&f.uncertain, "uncertain", false, "draw every uncertain parameter anew in each replication, instead of its central value")
	return cmd
}

func (f *financing) run(cmd *cobra.Command, name string) error {
	if err := f.check(); err != nil {
		return err
	}
	if f.prices != "real" && f.prices != "nominal" {
		return invalid(fmt.Errorf("--prices: %q is not one of real, nominal", f.prices))
	}
	s, err := load(name, f.sets)
	if err != nil {
		return err
	}
	planned := study.New(s, study.Plan{Seed: f.seed, Uncertain: f.uncertain, Measured: true})
	arm := planned.Experiment.Country.Arm(f.arm)
	if f.arm != "" && arm < 0 {
		return invalid(fmt.Errorf("--arm: %s has no arm %q", s.Name, f.arm))
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
		return statusError{errors.New("interrupted before the first replication was finished"), statusInterrupted}
	}
	v := shownFinance{s, planned.Experiment, arm, found, asks.Nominal, f.uncertain, f.seed}
	if asked(cmd, "json") {
		if err := printJSON(cmd.OutOrStdout(), v.json()); err != nil {
			return err
		}
	} else {
		v.print(cmd.OutOrStdout(), codeOf(cmd))
	}
	if reached.Interrupted() {
		return statusError{fmt.Errorf("interrupted: this is from %d of %d replications", reached.Done, reached.Of), statusInterrupted}
	}
	return nil
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
			return nil, invalid(fmt.Errorf("--variant: %q is not one of %s", name, strings.Join(s.Money.Names(), ", ")))
		}
		if s.Money.Variants[i].Bond && bondless {
			return nil, invalid(fmt.Errorf("--variant: %s prefunds jobs, and %s is no job", name, s.Arms[arm].Name))
		}
		if !slices.Contains(numbers, i) {
			numbers = append(numbers, i)
		}
	}
	if len(numbers) == 0 {
		return nil, invalid(fmt.Errorf("%s: every variant of the scenario prefunds jobs, and %s is no job", s.Name, s.Arms[arm].Name))
	}
	return numbers, nil
}

// shownFinance is a financing as people see it.
type shownFinance struct {
	scenario   *scenarios.Scenario
	experiment *design.Experiment
	arm        int
	found      *finance.Accounts
	nominal    bool
	uncertain  bool
	seed       uint64
}
