package main

import (
	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
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
	mostOneWay    = 100_000
)

// fewRows is the number of rows below which the intervals, which are right for
// many, are not to be relied on.
const fewRows = 100

func sensitivityCommand() *cobra.Command {
	var q sensing
	cmd := &cobra.Command{
		Use:  "sensitivity SCENARIO",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return q.run(cmd, args[0]) },
	}
	q.flags(cmd, sensingRows)
	f := cmd.Flags()
	f.StringArrayVar(&q.of, "of", nil, "")
	f.StringArrayVar(&q.groups, "group", nil, "")
	f.StringVar(&q.arm, "arm", "", "")
	f.IntVar(&q.oneWay, "one-way", sensingOneWay, "")
	return cmd
}

func (q *sensing) run(cmd *cobra.Command, name string) error {
	if err := q.check(); err != nil {
		return err
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
	switch {
	case err != nil:
		return invalid(err)
	case s.Uncertain() == 0:
		return wrong("%s: no parameter is uncertain", "%s: geen parameter is onzeker", s.Name)
	}
	v := answers.Sensed{Analysis: analysis, Scenario: s.Name, Uncertain: s.Uncertain(), Seed: q.seed, OneWayReps: q.oneWay}
	brokenOff := q.analyse(cmd, &v)
	if v.Rows == 0 {
		return interrupted("interrupted before the first row was finished", "onderbroken voor de eerste rij klaar was")
	}
	q.warn(cmd, &v)
	if err := show(cmd, answers.Sensitivity(&v)); err != nil || !brokenOff {
		return err
	}
	if v.Rows == q.reps {
		return interrupted("interrupted before all parameters were moved one at a time, which is left out",
			"onderbroken voor alle parameters één tegelijk waren bewogen; dat deel is weggelaten")
	}
	return interrupted("interrupted: this is from %d of %d rows", "onderbroken: dit is uit %d van %d rijen", v.Rows, q.reps)
}

func (q *sensing) check() error {
	switch err := q.simulating.check(); {
	case err != nil:
		return err
	case q.reps < sensitivity.LeastRows:
		return wrong("--reps: %d rows are too few to tell shares from noise: at least %d",
			"--reps: %d rijen zijn te weinig om aandelen van ruis te onderscheiden: neem er minstens %d", q.reps, sensitivity.LeastRows)
	case q.oneWay != 0 && (q.oneWay < fewestOneWay || q.oneWay > mostOneWay):
		return wrong("--one-way: %d is neither 0 nor between %d and %d", "--one-way: %d is geen 0 en niet tussen %d en %d", q.oneWay, fewestOneWay, mostOneWay)
	}
	return nil
}

// analyse simulates the rows and then moves the parameters one at a time, and
// tells whether it was interrupted.
func (q *sensing) analyse(cmd *cobra.Command, v *answers.Sensed) (brokenOff bool) {
	bar := newProgress(cmd, v.Scenario, q.reps)
	indices, reached := v.Analysis.Indices(cmd.Context(), q.loop(bar))
	bar.end()
	v.Indices, v.Rows = indices, reached.Done
	if reached.Interrupted() || q.oneWay == 0 {
		return reached.Interrupted()
	}
	bar = newProgress(cmd, v.Scenario, v.Uncertain)
	defer bar.end()
	l := q.loop(bar)
	l.Reps = q.oneWay
	v.OneWay, reached = v.Analysis.OneWay(cmd.Context(), l)
	return reached.Interrupted()
}

// warn says where results do not exist, and where rows are few.
func (q *sensing) warn(cmd *cobra.Command, v *answers.Sensed) {
	if v.Rows < fewRows {
		warn(cmd, lang.Say("with %d rows the intervals are rough: take %d or more", "met %d rijen zijn de intervallen ruw: neem er %d of meer", v.Rows,
			fewRows))
	}
	for i, r := range v.Results() {
		if n := v.Indices[i].Rows; n < v.Rows {
			warn(cmd, lang.Say("%s does not exist everywhere in %d of %d rows, which are left out",
				"%s bestaat niet overal in %d van %d rijen, die zijn weggelaten", r.Name, v.Rows-n, v.Rows))
		}
	}
}

// armOf finds an arm by its name, the first without one.
func armOf(s *scenarios.Scenario, name string) (int, error) {
	for i, a := range s.Arms {
		if a.Name == name || name == "" {
			return i, nil
		}
	}
	return 0, wrong("--arm: %s has no arm %q", "--arm: %s heeft geen arm %q", s.Name, name)
}
