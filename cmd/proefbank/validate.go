package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
	"proefbank/study"
	"proefbank/validation"
	"proefbank/validation/arithmetic"
)

// validating is what `validate` is asked.
type validating struct {
	simulating
	kept
	Arithmetic bool `flag:"arithmetic"`
	All        bool `flag:"all"`
}

func validateCommand() *cobra.Command {
	var v validating
	return v.flags(commandFor("validate", 0, 0, &v), 500)
}

func (v *validating) check() error {
	switch err := v.simulating.check(); {
	case err != nil:
		return err
	case v.Arithmetic && (v.Output != "" || v.All):
		return wrong("--arithmetic takes neither -o nor --all: it prints every figure, and only prints",
			"--arithmetic gaat niet samen met -o of --all: het drukt elk cijfer af, en schrijft geen bestand")
	case v.reps < validation.FewestReplications:
		return wrong("--reps: %d is below %d, with fewer of which no 95%% interval can be told",
			"--reps: %d is minder dan %d, en met minder is er geen 95%%-interval te geven", v.reps, validation.FewestReplications)
	}
	return results.IsNew(v.Output)
}

func (v *validating) run(cmd *cobra.Command, _ []string) error {
	if v.Arithmetic {
		return show(cmd, answers.Arithmetic(arithmetic.Figures()))
	}
	bar := v.progress(cmd, "validate", v.reps)
	found, misfits, err := validation.Validate(cmd.Context(), v.sets, v.seed, v.loop(bar))
	bar.end()
	switch {
	case errors.Is(err, context.Canceled):
		return interrupted("interrupted before %d replications were done, with fewer of which nothing is judged",
			"onderbroken voor er %d replicaties klaar waren, en met minder wordt niets beoordeeld", validation.FewestReplications)
	case err != nil:
		return invalid(err)
	}
	for _, m := range misfits {
		warn(cmd, lang.Say("--set %s is left out of %s: %s", "--set %s is weggelaten uit %s: %s", m.Set, m.Scenario, m.Err))
	}
	a := answers.Validation(&answers.Validated{Report: found, Seed: v.seed, Sets: v.sets, Version: version(), All: v.All})
	if err := v.keep(report.HTML, a, chosen(cmd)); err != nil {
		return err
	}
	if v.Output != "" {
		a.Add(report.Section{Text: []lang.Said{lang.Say("Report with pictures: %s", "Rapport met plaatjes: %s", v.Output)}})
	}
	switch err := show(cmd, a); {
	case err != nil:
		return err
	case found.Replications < v.reps:
		return partly(study.Reached{Done: found.Replications, Of: v.reps})
	case found.Holds():
		return nil
	}
	return statusError{lang.Errorf("a check does not hold, and no listed reason says why",
		"een toets houdt geen stand, en geen genoemde reden verklaart dat"), statusNotHeld}
}
