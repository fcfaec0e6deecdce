package main

import (
	"errors"
	"math"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// sizing is what `size` is asked.
type sizing struct {
	simulating
	power, budget  float64
	Municipalities int    `flag:"municipalities"`
	N              int    `flag:"n" or:"500"`
	Target         string `flag:"target" or:"all"`
	Uncertain      bool   `flag:"uncertain"`
	Designs        string `flag:"designs" or:"all"`
	Detail         bool   `flag:"detail"`
}

func sizeCommand() *cobra.Command {
	var z sizing
	cmd := z.flags(commandFor("size SCENARIO", 1, 1, &z), 2600)
	cmd.Flags().Float64Var(&z.power, "power", 0.8, "")
	cmd.Flags().Float64Var(&z.budget, "budget", 0, "")
	return cmd
}

func (z *sizing) check() error {
	switch {
	case !(z.power > 0 && z.power < 1):
		return wrong("--power: %s is not between 0 and 1", "--power: %s is niet tussen 0 en 1", lang.Exact(z.power))
	case !(z.budget >= 0) || math.IsInf(z.budget, 0):
		return wrong("--budget: %s is not an amount of euro", "--budget: %s is geen bedrag in euro", lang.Exact(z.budget))
	case z.N < 2 || z.N > 100000:
		return wrong("--n: %d is not between %d and %d", "--n: %d is niet tussen %d en %d", z.N, 2, 100000)
	case z.Municipalities < 0:
		return wrong("--municipalities: %d is below 0", "--municipalities: %d is lager dan 0", z.Municipalities)
	case !slices.Contains(designs, z.Designs):
		return wrong("--designs: %q is not one of %s", "--designs: %q is niet een van %s", z.Designs, strings.Join(designs, ", "))
	case z.reps < 500:
		return wrong("--reps: %d; a search needs at least 500", "--reps: %d; een zoektocht heeft er ten minste 500 nodig", z.reps)
	}
	return z.simulating.check()
}

// designs are what --designs takes: those that a search tries, or the declared one.
var designs = []string{"all", "declared"}

// target is what is to be found: all, any, or a primary outcome of the scenario's, with
// or without the word primary before it.
func (z *sizing) target(s *scenarios.Scenario) (power.Target, error) {
	aim := s.Trial.OutcomeCalled(strings.TrimPrefix(z.Target, "primary "))
	names := []string{string(power.EveryOutcome), string(power.AnyOutcome)}
	for _, o := range s.Trial.Outcomes {
		if o.Primary {
			names = append(names, o.Name)
		}
	}
	if !slices.Contains(names, aim) {
		return "", wrong("--target: %q is not one of %s", "--target: %q is niet een van %s", z.Target, strings.Join(names, ", "))
	}
	return power.Target(aim), nil
}

// asks is what the search is asked.
func (z *sizing) asks(s *scenarios.Scenario, aim power.Target) power.Search {
	q := power.Search{Power: z.power, Target: aim, Budget: z.budget, MostMunicipalities: s.Trial.Municipalities, MostPerArm: z.N,
		Replications: z.reps, Uncertain: z.Uncertain}
	if z.Designs == "all" {
		q.Choices = power.All(&s.Trial, len(s.Arms))
	}
	return q
}

func (z *sizing) run(cmd *cobra.Command, args []string) error {
	name := args[0]
	d := designing{simulating: z.simulating}
	if z.Municipalities > 0 {
		d.Municipalities = []int{z.Municipalities}
	}
	s, err := d.load(cmd, name)
	if err != nil {
		return err
	}
	if err := s.Trial.Nested([]design.Size{{Municipalities: 2}, {Municipalities: s.Trial.Municipalities}}); err != nil && s.Trial.Municipalities > 2 {
		return wrong("%s: a search compares numbers of municipalities: %s, as power --n does for several numbers of people", "%s: een zoektocht vergelijkt aantallen gemeenten: %s, zoals power --n doet voor meer aantallen mensen", name, err)
	}
	aim, err := z.target(s)
	if err != nil {
		return err
	}
	bar := z.progress(cmd, s.Name, z.reps)
	found, reached, err := study.Search(cmd.Context(), s, z.seed, z.asks(s, aim), z.loop(bar))
	bar.end()
	switch {
	case reached.Interrupted():
		return interrupted("interrupted: nothing is kept, as a search has no answer before its end", "onderbroken: er is niets bewaard, want een zoektocht heeft geen antwoord voor het eind")
	case errors.Is(err, power.ErrNoPrimary), errors.Is(err, power.ErrUntold), errors.Is(err, power.ErrUnanswered):
		return wrong("%s: %s", "%s: %s", name, err)
	case err != nil:
		return err
	}
	sought := &answers.Sought{Answer: found, Scenario: name, Seed: z.seed, Target: z.power, Budget: z.budget, Aim: aim, Uncertain: z.Uncertain, Trial: s.Trial, Arms: s.Arms}
	a := answers.Size(sought)
	a.All = z.Detail
	if err := show(cmd, a); err != nil || found.Feasible {
		return err
	}
	most := len(s.AllMunicipalities())
	if most <= s.Trial.Municipalities {
		most = 0
	}
	return statusError{answers.SizeMissed(sought, most), statusNotHeld}
}
