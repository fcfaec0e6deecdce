package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design/estimate"
	"proefbank/design/formula"
	"proefbank/internal/lang"
	"proefbank/results/data"
)

// analysis is what the flags of analyse ask for.
type analysis struct{ answers.Asked }

// analyseCommand applies the trial's estimators to real data.
func analyseCommand() *cobra.Command {
	a := &analysis{answers.Asked{Columns: map[estimate.Part]*string{}}}
	cmd := commandFor("analyse DATA --estimator E", 1, 1, a)
	f := cmd.Flags()
	for _, c := range estimate.Columns {
		a.Columns[c.Part] = f.String(string(c.Part), "", "")
	}
	in := &a.Choices
	in.Alpha = 0.05
	f.Var((*formula.Number)(&in.Alpha), "alpha", "")
	f.StringVar((*string)(&in.DF), string(estimate.DF), string(estimate.Satterthwaite), "")
	f.StringVar((*string)(&in.Correction), string(estimate.Corrected), string(estimate.Uncorrected), "")
	f.StringVar((*string)(&in.Scope), string(estimate.Scoped), string(estimate.LikeThese), "")
	f.StringVar((*string)(&in.Covariance), string(estimate.Shaped), string(estimate.Unstructured), "")
	f.StringVar((*string)(&in.Contrast), string(estimate.Contrasted), string(estimate.MeanOfWaves), "")
	f.IntVar(&in.Draws, string(estimate.Draws), 9999, "")
	f.Uint64Var(&in.Seed, string(estimate.Seed), 1, "")
	a.Changed = f.Changed
	return cmd
}

func (a *analysis) check() error {
	if err := a.Check(); err != nil {
		return invalid(err)
	}
	return nil
}

// run reads the data, estimates and shows the answer.
func (a *analysis) run(cmd *cobra.Command, args []string) error {
	found, err := a.Of(cmd.Context(), args[0])
	switch absent := (*data.Absent)(nil); {
	case errors.Is(err, context.Canceled):
		return interrupted("interrupted: nothing was estimated", "onderbroken: er is niets geschat")
	case errors.As(err, &absent):
		return invalid(err)
	case err != nil:
		return err
	}
	for _, w := range found.Result.Warnings {
		warn(cmd, w)
	}
	if err := show(cmd, answers.Analyse(found)); err != nil || found.Result.Answered() {
		return err
	}
	return statusError{lang.Errorf("no estimate: the data cannot bear one", "geen schatting: de gegevens kunnen er geen dragen"), statusNotHeld}
}
