package main

import (
	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/study"
	"proefbank/validation/sensitivity"
)

// sensing is what `sensitivity` is asked.
type sensing struct {
	simulating
	Of     []string `flag:"of"`
	Groups []string `flag:"group"`
	Arm    string   `flag:"arm"`
	OneWay int      `flag:"one-way"`
}

// Defaults that take about six minutes on two cores for the national scenario,
// and the fewest replications of which the error of a swing is known.
const (
	sensingRows   = 300
	sensingOneWay = 12
	fewestOneWay  = 6
	mostOneWay    = 100_000
)

func sensitivityCommand() *cobra.Command {
	q := sensing{OneWay: sensingOneWay}
	return q.flags(commandFor("sensitivity SCENARIO", 1, 1, &q), sensingRows)
}

func (q *sensing) run(cmd *cobra.Command, args []string) error {
	s, err := load(cmd, args[0], q.sets)
	if err != nil {
		return err
	}
	arm, err := study.Arm(s, q.Arm)
	if err != nil {
		return invalid(err)
	}
	analysis, err := sensitivity.New(s, arm, q.Of, q.Groups, q.seed)
	switch {
	case err != nil:
		return invalid(err)
	case s.Uncertain() == 0:
		return wrong("%s: no parameter is uncertain", "%s: geen parameter is onzeker", s.Name)
	}
	v := answers.Sensed{Analysis: analysis, Scenario: s.Name, Uncertain: s.Uncertain(), Seed: q.seed, OneWayReps: q.OneWay}
	brokenOff := q.analyse(cmd, &v)
	if v.Rows == 0 {
		return interrupted("interrupted before the first row was finished", "onderbroken voor de eerste rij klaar was")
	}
	for _, w := range answers.SensitivityWarnings(&v) {
		warn(cmd, w)
	}
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
	case q.reps > sensitivity.MostRows:
		return wrong("--reps: %d rows are more than %d", "--reps: %d rijen zijn er meer dan %d", q.reps, sensitivity.MostRows)
	case q.OneWay != 0 && (q.OneWay < fewestOneWay || q.OneWay > mostOneWay):
		return wrong("--one-way: %d is neither 0 nor between %d and %d", "--one-way: %d is geen 0 en niet tussen %d en %d", q.OneWay, fewestOneWay, mostOneWay)
	}
	return nil
}

// analyse simulates the rows and then moves the parameters one at a time, and
// tells whether it was interrupted.
func (q *sensing) analyse(cmd *cobra.Command, v *answers.Sensed) (brokenOff bool) {
	bar := q.progress(cmd, v.Scenario, q.reps)
	indices, reached := v.Analysis.Indices(cmd.Context(), q.loop(bar))
	bar.end()
	v.Indices, v.Rows = indices, reached.Done
	if reached.Interrupted() || q.OneWay == 0 {
		return reached.Interrupted()
	}
	bar = q.progress(cmd, v.Scenario, v.Uncertain)
	defer bar.end()
	l := q.loop(bar)
	l.Reps = q.OneWay
	v.OneWay, reached = v.Analysis.OneWay(cmd.Context(), l)
	return reached.Interrupted()
}
