package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/design/estimate"
	"proefbank/results/data"
)

// analysis is what the flags of analyse ask for.
type analysis struct {
	estimator  string
	columns    map[string]*string // by flag, those that name one column
	covariates []string
	alpha      float64
	df         string
	correction string
	draws      int
	seed       uint64
}

// analyseCommand applies the trial's estimators to real data.
func analyseCommand() *cobra.Command {
	a := &analysis{columns: map[string]*string{}}
	cmd := &cobra.Command{
		Use:   "analyse DATA --estimator E",
		Short: "apply a trial estimator to real data",
		Long: `Applies one of the estimators that the simulated trials use to data of your own.
DATA is CSV, separated by commas, semicolons or tabs, whose first line names the
columns, or an Arrow IPC file. With semicolons or tabs, decimals may have a
comma. Cells that are empty, NA, NaN or "." are missing.

Treatment is 1 for the treated and 0 for control, or true and false. Outcomes
and covariates are numbers; clusters, blocks and units may be text. Estimators
and what they ask:

` + estimatorList() + `
Exit status 3 means that the data could not bear an estimate; a warning says
why.`,
		Example: `  proefbank analyse trial.csv --estimator ancova --outcome score --treatment treated --covariates baseline,age --cluster town
  proefbank analyse trial.csv --estimator mixed-model --outcome score --treatment treated --cluster town --df kenward-roger
  proefbank analyse trial.csv --estimator logistic --outcome working --treatment treated --json
  proefbank analyse trial.csv --estimator cox --time months --event exit --treatment treated --covariates age
  proefbank analyse trial.csv --estimator signed-rank --before baseline --after score
  proefbank analyse proef-excel.csv --estimator difference-in-means --outcome score --treatment behandeld --cluster gemeente --lang nl`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			e, err := a.check(cmd)
			if err != nil {
				return invalid(err)
			}
			return a.run(cmd, args[0], e)
		},
	}
	a.flags(cmd)
	return cmd
}

func (a *analysis) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&a.estimator, "estimator", "", "`name` of what to apply; see above")
	for _, c := range columnFlags {
		a.columns[c.flag] = f.String(c.flag, "", c.usage)
	}
	f.StringSliceVar(&a.covariates, "covariates", nil, "`columns` to adjust for, a,b")
	a.alpha = 0.05
	known(f, &a.alpha, "alpha")
	f.StringVar(&a.df, "df", "satterthwaite", "mixed-model: `method`, satterthwaite or kenward-roger")
	f.StringVar(&a.correction, "correction", "none", "gee: `method`, none, mancl-derouen or kauermann-carroll")
	f.IntVar(&a.draws, "draws", 9999, "assignments or weights drawn where there are too many to go through")
	f.Uint64Var(&a.seed, "seed", 1, "seed of these draws")
}

// run reads the data, estimates and shows the answer.
func (a *analysis) run(cmd *cobra.Command, path string, e *estimator) error {
	d, err := a.read(cmd.Context(), path, e)
	switch absent := (*data.Absent)(nil); {
	case errors.Is(err, context.Canceled):
		return statusError{errors.New("interrupted: nothing was estimated"), statusInterrupted}
	case errors.As(err, &absent):
		return invalid(err)
	case err != nil:
		return err
	}
	r, err := within(cmd.Context(), func() estimate.Result { return e.answer(a, d) })
	if err != nil {
		return statusError{errors.New("interrupted: nothing was estimated"), statusInterrupted}
	}
	r.Warnings = append(append(d.notes, a.unused(cmd, e)...), d.named(r.Warnings)...)
	for _, w := range r.Warnings {
		warnf(cmd, "%s", inLanguage(w, codeOf(cmd)))
	}
	if err := a.print(cmd, e, r, d.rows); err != nil {
		return err
	}
	if !answered(r) {
		return statusError{errors.New(wordNoAnswer.in(codeOf(cmd))), statusNotHeld}
	}
	return nil
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

// check holds the flags to what the estimator asks; it says all that is wrong.
func (a *analysis) check(cmd *cobra.Command) (*estimator, error) {
	e, err := estimatorNamed(a.estimator)
	if err != nil {
		return nil, err
	}
	wrong := append(a.misplaced(cmd, e), a.lacking(e)...)
	wrong = append(wrong, a.twice()...)
	if !(a.alpha > 0 && a.alpha < 1) {
		wrong = append(wrong, fmt.Errorf("--alpha: %g is not between 0 and 1", a.alpha))
	}
	if a.draws < 1 || a.draws > 100_000_000 {
		wrong = append(wrong, fmt.Errorf("--draws: %d is not between 1 and 100,000,000", a.draws))
	}
	if _, known := degrees[a.df]; !known {
		wrong = append(wrong, fmt.Errorf("--df: %q is not satterthwaite or kenward-roger", a.df))
	}
	switch estimate.Correction(a.correction) {
	case estimate.Uncorrected, estimate.ManclDeRouen, estimate.KauermannCarroll:
	default:
		wrong = append(wrong, fmt.Errorf("--correction: %q is not none, mancl-derouen or kauermann-carroll", a.correction))
	}
	return e, errors.Join(wrong...)
}

var degrees = map[string]estimate.DegreesOfFreedom{"satterthwaite": estimate.Satterthwaite, "kenward-roger": estimate.KenwardRoger}

// misplaced are the flags that were given and belong to other estimators.
func (a *analysis) misplaced(cmd *cobra.Command, e *estimator) []error {
	var wrong []error
	for _, flag := range particular {
		if !cmd.Flags().Changed(flag) || e.uses(flag) {
			continue
		}
		if users := usersOf(flag); len(users) <= 4 {
			wrong = append(wrong, fmt.Errorf("--%s is for %s", flag, joined(users)))
		} else {
			wrong = append(wrong, fmt.Errorf("--%s is not for %s, which asks for %s", flag, e.name, joined(dashed(e.needs))))
		}
	}
	return wrong
}

func (a *analysis) lacking(e *estimator) []error {
	var lacking []string
	for _, flag := range e.needs {
		if *a.columns[flag] == "" {
			lacking = append(lacking, "--"+flag)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	return []error{fmt.Errorf("%s also needs %s", e.name, joined(lacking))}
}

// twice finds a column that is to be two things that cannot be one.
func (a *analysis) twice() []error {
	var wrong []error
	role := map[string]string{}
	meet := func(flag, column string) {
		if before, met := role[column]; met && column != "" {
			wrong = append(wrong, fmt.Errorf("column %s is both --%s and --%s", column, before, flag))
		}
		role[column] = flag
	}
	for _, flag := range []string{"outcome", "time", "event", "before", "after", "treatment"} {
		meet(flag, *a.columns[flag])
	}
	for _, column := range a.covariates {
		meet("covariates", column)
	}
	return wrong
}

// unused says which of the flags that every estimator takes made no
// difference.
func (a *analysis) unused(cmd *cobra.Command, e *estimator) []string {
	var notes []string
	for _, flag := range []string{"covariates", "cluster", "block"} {
		switch {
		case !cmd.Flags().Changed(flag) || e.uses(flag):
		case flag == "cluster":
			notes = append(notes, fmt.Sprintf("%s does not use --cluster: its standard error and p hold for people assigned one by one", e.name))
		default:
			notes = append(notes, fmt.Sprintf("%s does not use --%s", e.name, flag))
		}
	}
	return notes
}

func dashed(flags []string) []string {
	out := make([]string, len(flags))
	for i, f := range flags {
		out[i] = "--" + f
	}
	return out
}

// joined is a list in words.
func joined(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
