package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"proefbank/scenarios"
	"proefbank/validation/sensitivity"
)

// sensing is what `sensitivity` is asked.
type sensing struct {
	simulating
	of, groups []string
	arm        string
	oneWay     int
}

// Defaults that take about six minutes on two cores for the national scenario,
// and the fewest replications of which the error of a swing is known.
const (
	sensingRows   = 300
	sensingOneWay = 12
	fewestOneWay  = 6
)

func sensitivityCommand() *cobra.Command {
	var q sensing
	cmd := &cobra.Command{
		Use:   "sensitivity SCENARIO",
		Short: "which uncertain parameters drive which result",
		Long: `Says where the uncertainty of a result comes from: how much of its variance over
all uncertain parameters each group of them brings.

  alone              first-order Sobol index: the share of the variance that would
                     go if the group were known exactly
  with interactions  total Sobol index: the share that would stay if all but the
                     group were known exactly
  one at a time      the result at the 10th and the 90th percentile of each
                     parameter, all others at the scenario's values; parameters
                     that are drawn together go along

What chance does to a result, given the parameters, is taken out: every point is
simulated twice, with other random numbers, and only what both have in common
counts. --reps is the number of rows of Saltelli's design, 50 or more; a row has
a point for each group and two that it starts from, and its points share their
random numbers. An index has a 95% interval, wide for power, which one
replication shows as yes or no, and rough below 100 rows. No share alone exceeds
that with interactions: one that seems to is marked with ~, as noise.

The default, 300 rows and 12 replications, takes about six minutes on two cores
for the national scenario.

Results (--of):
  effect:OUTCOME        the true effect of the offer in the trial; OUTCOME@MONTH for
                        another wave than the last
  power:OUTCOME         the chance that the main estimator rejects no effect
  error:OUTCOME         its standard error
  net:PARTY:VARIANT     what a party gains, in euro per job-year
  society:VARIANT       society's balance; society-bare without care and quality of life
  break-even:VARIANT    the value of additional work at which that balance is zero`,
		Example: `  proefbank sensitivity national
  proefbank sensitivity national --of effect:satisfaction --of society:municipal --reps 200
  proefbank sensitivity groningen-structural --of net:municipality:buig --group budget=money.buig,money.benefit --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return q.run(cmd, args[0]) },
	}
	q.flags(cmd, sensingRows)
	f := cmd.Flags()
	f.Lookup("reps").Usage = "rows of the design, each of two replications at every point"
	f.StringArrayVar(&q.of, "of", nil, "result to explain (repeatable; default: effect and power of the primary outcomes, municipality, State and society)")
	f.StringArrayVar(&q.groups, "group", nil, "a group of your own, name=path,path (repeatable); a path may be the start of paths, and * stands for any letters in a step")
	f.StringVar(&q.arm, "arm", "", "the arm that the results are about (default: the scenario's first)")
	f.IntVar(&q.oneWay, "one-way", sensingOneWay, "replications for moving parameters one at a time, 6 or more; 0 leaves it out")
	return cmd
}

func (q *sensing) run(cmd *cobra.Command, name string) error {
	if err := q.check(); err != nil {
		return err
	}
	if q.reps < sensitivity.LeastRows {
		return invalid(fmt.Errorf("--reps: %d rows are too few to tell shares from noise: at least %d", q.reps, sensitivity.LeastRows))
	}
	if q.oneWay != 0 && (q.oneWay < fewestOneWay || q.oneWay > 100_000) {
		return invalid(fmt.Errorf("--one-way: %d is neither 0 nor between %d and 100,000", q.oneWay, fewestOneWay))
	}
	s, err := load(name, q.sets)
	if err != nil {
		return err
	}
	arm, err := armOf(s, q.arm)
	if err != nil {
		return err
	}
	analysis, err := sensitivity.New(s, arm, q.of, q.groups, q.seed)
	if err != nil {
		return invalid(err)
	}
	if s.Uncertain() == 0 {
		return invalid(fmt.Errorf("%s: no parameter is uncertain", s.Name))
	}
	runtime.GOMAXPROCS(q.workers)
	v, err := q.analyse(cmd, s, analysis)
	interrupted := errors.Is(err, context.Canceled)
	switch {
	case err != nil && !interrupted:
		return fmt.Errorf("%s: %w", s.Name, err)
	case v.done == 0:
		return statusError{errors.New("interrupted before the first row was finished"), statusInterrupted}
	}
	v.warnings(cmd)
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), v.json())
	} else {
		v.print(cmd.OutOrStdout(), codeOf(cmd))
		err = nil
	}
	switch {
	case interrupted && v.done == q.reps:
		return statusError{errors.New("interrupted before all parameters were moved one at a time, which is left out"), statusInterrupted}
	case interrupted:
		return statusError{fmt.Errorf("interrupted: this is from %d of %d rows", v.done, q.reps), statusInterrupted}
	}
	return err
}

// analyse simulates the rows and then moves the parameters one at a time.
func (q *sensing) analyse(cmd *cobra.Command, s *scenarios.Scenario, analysis *sensitivity.Analysis) (v shownSensitivity, err error) {
	v = shownSensitivity{scenario: s, analysis: analysis, seed: q.seed, rows: q.reps, oneWayReps: q.oneWay}
	bar := newProgress(cmd, s.Name, q.reps)
	v.indices, err = analysis.Indices(cmd.Context(), q.reps, q.workers, func() {
		v.done++
		bar.add()
	})
	bar.end()
	if err != nil || q.oneWay == 0 {
		return v, err
	}
	bar = newProgress(cmd, s.Name, s.Uncertain())
	defer bar.end()
	v.oneWay, err = analysis.OneWay(cmd.Context(), q.oneWay, q.workers, bar.add)
	return v, err
}

// armOf finds an arm by its name, the first without one.
func armOf(s *scenarios.Scenario, name string) (int, error) {
	for i, a := range s.Arms {
		if a.Name == name || name == "" {
			return i, nil
		}
	}
	return 0, invalid(fmt.Errorf("--arm: %s has no arm %q", s.Name, name))
}
