package main

import (
	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/results/report"
	"proefbank/study"
)

// financing is what `finance` is asked.
type financing struct {
	simulating
	Variants  []string `flag:"variant"`
	Arm       string   `flag:"arm"`
	Prices    string   `flag:"prices" or:"real"`
	Uncertain bool     `flag:"uncertain" or:"true"`
	Detail    bool     `flag:"detail"`
}

func financeCommand() *cobra.Command {
	var f financing
	return f.flags(commandFor("finance SCENARIO", 1, 1, &f), 200)
}

func (f *financing) check() error {
	if err := f.simulating.check(); err != nil {
		return err
	}
	if f.Prices != "real" && f.Prices != "nominal" {
		return wrong("--prices: %q is not one of real, nominal", "--prices: %q is niet een van real, nominal", f.Prices)
	}
	return nil
}

func (f *financing) run(cmd *cobra.Command, args []string) error {
	s, err := load(cmd, args[0], f.sets)
	if err != nil {
		return err
	}
	arm, err := study.Arm(s, f.Arm)
	if err != nil {
		return invalid(err)
	}
	ways, err := study.Ways(s, arm, f.Variants)
	if err != nil {
		return invalid(err)
	}
	planned := study.New(s, study.Plan{Seed: f.seed, Uncertain: f.Uncertain, Measured: true})
	asks := study.Financing{Arm: arm, Variants: ways, Nominal: f.Prices == "nominal"}
	bar := f.progress(cmd, s.Name, f.reps)
	found, reached, err := study.Finance(cmd.Context(), planned, asks, f.loop(bar))
	bar.end()
	if err != nil {
		return err
	}
	return simulated(cmd, reached, func() *report.Answer {
		return answers.Finance(&answers.Financed{Study: planned, Financing: asks, Accounts: found, Detail: f.Detail})
	})
}
