package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/data"
)

// analysis is what the flags of analyse ask for.
type analysis struct {
	name       string
	method     *estimate.Method
	columns    map[estimate.Part]*string // those that name one column
	covariates []string
	choices    estimate.Input
}

// analyseCommand applies the trial's estimators to real data.
func analyseCommand() *cobra.Command {
	a := &analysis{columns: map[estimate.Part]*string{}}
	cmd := &cobra.Command{
		Use:  "analyse DATA --estimator E",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.check(cmd); err != nil {
				return invalid(err)
			}
			return a.run(cmd, args[0])
		},
	}
	f := cmd.Flags()
	f.StringVar(&a.name, "estimator", "", "")
	for _, c := range estimate.Columns {
		a.columns[c.Part] = f.String(string(c.Part), "", "")
	}
	f.StringSliceVar(&a.covariates, string(estimate.Covariates), nil, "")
	in := &a.choices
	in.Alpha = 0.05
	f.Var((*number)(&in.Alpha), "alpha", "")
	f.StringVar((*string)(&in.DF), string(estimate.DF), string(estimate.Satterthwaite), "")
	f.StringVar((*string)(&in.Correction), string(estimate.Corrected), string(estimate.Uncorrected), "")
	f.IntVar(&in.Draws, string(estimate.Draws), 9999, "")
	f.Uint64Var(&in.Seed, string(estimate.Seed), 1, "")
	return cmd
}

// run reads the data, estimates and shows the answer.
func (a *analysis) run(cmd *cobra.Command, path string) error {
	in, rows, notes, err := a.read(cmd.Context(), path)
	switch absent := (*data.Absent)(nil); {
	case errors.Is(err, context.Canceled):
		return broken()
	case errors.As(err, &absent):
		return invalid(err)
	case err != nil:
		return err
	}
	r, err := within(cmd.Context(), func() estimate.Result { return a.method.Answer(in) })
	if err != nil {
		return broken()
	}
	r.Warnings = slices.Concat(notes, a.unused(cmd), r.Warnings)
	for _, w := range r.Warnings {
		warn(cmd, w)
	}
	of := answers.Analysed{Method: a.method, Given: a.given(), Result: r, Alpha: in.Alpha, Rows: rows, Columns: a.about()}
	if err := show(cmd, answers.Analyse(of)); err != nil || r.Answered() {
		return err
	}
	return statusError{lang.Errorf("no estimate: the data cannot bear one", "geen schatting: de gegevens kunnen er geen dragen"), statusNotHeld}
}

func broken() error {
	return interrupted("interrupted: nothing was estimated", "onderbroken: er is niets geschat")
}

// within waits for an answer until ctx is cancelled.
func within(ctx context.Context, answer func() estimate.Result) (estimate.Result, error) {
	done := make(chan estimate.Result, 1)
	go func() { done <- answer() }()
	select {
	case r := <-done:
		return r, nil
	case <-ctx.Done():
		return estimate.Result{}, ctx.Err()
	}
}

// about says which columns were looked at.
func (a *analysis) about() string {
	var parts []string
	for _, c := range estimate.Columns {
		if name := *a.columns[c.Part]; name != "" {
			parts = append(parts, "--"+string(c.Part)+" "+name)
		}
	}
	if len(a.covariates) > 0 {
		parts = append(parts, "--covariates "+strings.Join(a.covariates, ","))
	}
	return strings.Join(parts, " ")
}

// given are the parts that were named and the choices that were made.
func (a *analysis) given() []string {
	given := []string{string(a.choices.DF), string(a.choices.Correction)}
	for part, name := range a.columns {
		if *name != "" {
			given = append(given, string(part))
		}
	}
	return given
}
