package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"proefbank/validation"
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
		Use:   "validate",
		Short: "the model against every published figure",
		Long: `Replays Groningen's basisbanen of 2020 to 2022, its budget, Rotterdam's
wijkbasisbanen, and the registers and programmes of others that the model speaks
to, and holds every published figure against the intervals in which 95% and 50%
of the replications print it. Each figure says whether a parameter was fitted to
it or the model predicts it. Judged are how many figures miss, how many of the
predicted lie in their 50% interval, and figures that belong together. Exits with
status 3 when one of these does not hold and no listed reason says why.

Groningen's monitor is judged by chance alone. The other figures rest on many
people, or on prices that no chance moves: their intervals hold the uncertainty
of the parameters too. The other of the two intervals stands beside, and judges
nothing.

With -o the report is written to a new file: one page with pictures, which needs
nothing else. An existing file is left alone.

With --arithmetic nothing is simulated: the monitors' own money tables are
reproduced from their own rules, published beside recomputed, and with slips put
right beside both. A misprint that no rule yields is marked so; what the tables
leave out stands below them, by the rates of the scenarios.`,
		Example: `  proefbank validate
  proefbank validate --all
  proefbank validate -o validation.html --lang nl
  proefbank validate --arithmetic`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return v.run(cmd) },
	}
	v.flags(cmd, 500)
	f := cmd.Flags()
	f.BoolVar(&v.all, "all", false, "print every figure, not only the misses")
	f.StringVarP(&v.output, "output", "o", "", "HTML file to write the report to, which must be new")
	f.BoolVar(&v.arithmetic, "arithmetic", false, "published against recomputed money, without simulating")
	return cmd
}

func (v *validating) run(cmd *cobra.Command) error {
	if err := v.check(); err != nil {
		return err
	}
	if v.arithmetic {
		if v.output != "" || v.all {
			return invalid(errors.New("--arithmetic takes neither -o nor --all: it prints every figure, and only prints"))
		}
		return printArithmetic(cmd)
	}
	if v.reps < validation.FewestReplications {
		return invalid(fmt.Errorf("--reps: %d is below %d, with fewer of which no 95%% interval can be told", v.reps, validation.FewestReplications))
	}
	if err := isNew(v.output); err != nil {
		return err
	}
	report, err := v.simulate(cmd)
	if err != nil {
		return err
	}
	if v.output != "" {
		text, err := pageOf(report, v, codeOf(cmd))
		if err == nil {
			err = writeWhole(v.output, text)
		}
		if err != nil {
			return err
		}
	}
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), report)
	} else {
		printValidation(cmd.OutOrStdout(), report, v, codeOf(cmd))
	}
	if err == nil && !report.Holds() {
		err = statusError{errors.New(wordNotHeld.in(codeOf(cmd))), statusNotHeld}
	}
	return err
}

var wordNotHeld = words{"a check does not hold, and no listed reason says why", "een toets houdt geen stand, en geen genoemde reden verklaart dat"}

func (v *validating) simulate(cmd *cobra.Command) (validation.Report, error) {
	runtime.GOMAXPROCS(v.workers)
	bar := newProgress(cmd, "validate", validation.Replays(v.reps))
	report, misfits, err := validation.Validate(cmd.Context(), v.sets, v.reps, v.workers, v.seed, bar.add)
	bar.end()
	switch {
	case errors.Is(err, context.Canceled):
		return report, statusError{errors.New("interrupted: nothing is judged"), statusInterrupted}
	case err != nil:
		return report, invalid(err)
	}
	for _, m := range misfits {
		warnf(cmd, "--set %s is left out of %s: %v", m.Set, m.Scenario, m.Err)
	}
	return report, nil
}

// isNew tells before the work whether a file can be written afterwards.
func isNew(path string) error {
	if path == "" {
		return nil
	}
	if _, err := os.Lstat(path); err == nil {
		return invalid(fmt.Errorf("%s: is there already, and is left alone: name a new file", path))
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
		return invalid(fmt.Errorf("%s: %s is no directory to write in", path, filepath.Dir(path)))
	}
	return nil
}

// writeWhole writes a new file that appears whole or not at all. What has come
// to stand at its place meanwhile is left alone.
func writeWhole(path, text string) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	err = os.Link(f.Name(), path) // unlike a move, fails where a file stands
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := isNew(path); err != nil { // a disk without links
		return err
	}
	return os.Rename(f.Name(), path)
}
