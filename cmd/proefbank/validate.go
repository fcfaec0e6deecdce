package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation"
	"proefbank/validation/arithmetic"
)

// validating is what `validate` is asked.
type validating struct {
	simulating
	arithmetic bool
	all        bool
	output     string
}

func validateCommand() *cobra.Command {
	var v validating
	cmd := &cobra.Command{
		Use:  "validate",
		Args: arguments(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return v.run(cmd) },
	}
	v.flags(cmd, 500)
	f := cmd.Flags()
	f.BoolVar(&v.all, "all", false, "")
	f.StringVarP(&v.output, "output", "o", "", "")
	f.BoolVar(&v.arithmetic, "arithmetic", false, "")
	return cmd
}

func (v *validating) run(cmd *cobra.Command) error {
	if err := v.check(); err != nil {
		return err
	}
	if v.arithmetic {
		return show(cmd, answers.Arithmetic(arithmetic.Figures()))
	}
	found, err := v.simulate(cmd)
	if err != nil {
		return err
	}
	a := answers.Validation(&answers.Validated{Report: found, Seed: v.seed, Sets: v.sets, Version: version(), All: v.all})
	if v.output != "" {
		if err := writeAnswer(v.output, report.HTML, a, chosen(cmd)); err != nil {
			return err
		}
		a.Add(report.Section{Text: []lang.Said{lang.Say("Report with pictures: %s", "Rapport met plaatjes: %s", v.output)}})
	}
	if err := show(cmd, a); err != nil {
		return err
	}
	if !found.Holds() {
		return statusError{lang.Errorf("a check does not hold, and no listed reason says why",
			"een toets houdt geen stand, en geen genoemde reden verklaart dat"), statusNotHeld}
	}
	return nil
}

func (v *validating) check() error {
	switch err := v.simulating.check(); {
	case err != nil:
		return err
	case v.arithmetic && (v.output != "" || v.all):
		return wrong("--arithmetic takes neither -o nor --all: it prints every figure, and only prints",
			"--arithmetic gaat niet samen met -o of --all: het drukt elk cijfer af, en schrijft geen bestand")
	case v.reps < validation.FewestReplications:
		return wrong("--reps: %d is below %d, with fewer of which no 95%% interval can be told",
			"--reps: %d is minder dan %d, en met minder is er geen 95%%-interval te geven", v.reps, validation.FewestReplications)
	}
	return isNew(v.output)
}

func (v *validating) simulate(cmd *cobra.Command) (validation.Report, error) {
	bar := newProgress(cmd, "validate", validation.Replays(v.reps))
	found, misfits, err := validation.Validate(cmd.Context(), v.sets, v.seed, v.loop(bar))
	bar.end()
	switch {
	case errors.Is(err, context.Canceled):
		return found, interrupted("interrupted: nothing is judged", "onderbroken: er is niets beoordeeld")
	case err != nil:
		return found, invalid(err)
	}
	for _, m := range misfits {
		warn(cmd, lang.Say("--set %s is left out of %s: %s", "--set %s is weggelaten uit %s: %s", m.Set, m.Scenario, m.Err))
	}
	return found, nil
}
