package main

import (
	"github.com/spf13/cobra"
	"slices"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// comparing is what `compare` is asked.
type comparing struct {
	simulating
	Variant   string `flag:"variant"`
	Months    int    `flag:"months"`
	Uncertain bool   `flag:"uncertain" or:"true"`
	Programme bool   `flag:"programme"`
}

func compareCommand() *cobra.Command {
	var c comparing
	return c.flags(commandFor("compare SCENARIO...", 1, -1, &c), 100)
}

// Most months that people can be followed: as long as a trial may last.
const mostMonths = 600

func (c *comparing) check() error {
	if c.Months < 0 || c.Months > mostMonths {
		return wrong("--months: %d is not between %d and %d", "--months: %d is niet tussen %d en %d", c.Months, 1, mostMonths)
	}
	if c.Programme && (c.Months%12 != 0 || c.Variant != "") {
		return wrong("--programme: whole years (--months) and the first way of financing alone", "--programme: alleen hele jaren (--months) en de eerste wijze van financieren")
	}
	return c.simulating.check()
}

func (c *comparing) run(cmd *cobra.Command, args []string) error {
	schemes, err := c.schemes(cmd, args)
	if err != nil {
		return err
	}
	bar := c.progress(cmd, "compare", c.reps)
	reached, err := study.Compare(cmd.Context(), schemes, c.loop(bar))
	bar.end()
	if err != nil {
		return err
	}
	return simulated(cmd, reached, func() *report.Answer {
		return answers.Compare(&answers.Compared{Schemes: schemes, Seed: c.seed, Uncertain: c.Uncertain})
	})
}

// schemes are the arms of all scenarios that are named, or their programmes.
func (c *comparing) schemes(cmd *cobra.Command, names []string) ([]*study.Scheme, error) {
	of, err := c.loaded(cmd, names)
	if err != nil {
		return nil, err
	}
	return c.of(of)
}

// loaded are scenarios, of which those with a programme say what of them is compared.
func (c *comparing) loaded(cmd *cobra.Command, names []string) (of []*scenarios.Scenario, err error) {
	for i, name := range names {
		s, err := load(cmd, name, c.sets)
		switch {
		case slices.Contains(names[:i], name):
			return nil, wrong("%s is named twice", "%s staat er twee keer", name)
		case err != nil:
			return nil, err
		case c.Programme && !s.HasProgramme():
			return nil, wrong("--programme: %s has no programme", "--programme: %s heeft geen programma", name)
		case s.HasProgramme() && !c.Programme:
			warn(cmd, lang.Say("%s: what is compared is its trial; --programme compares its jobs over the years",
				"%s: vergeleken wordt de proef ervan; --programme vergelijkt de banen door de jaren heen", name))
		}
		of = append(of, s)
	}
	return of, nil
}

// of are the arms of scenarios, or their programmes, followed as long as the one that is
// followed shortest, unless it is said how long.
func (c *comparing) of(all []*scenarios.Scenario) (schemes []*study.Scheme, err error) {
	months := c.Months
	for i, s := range all {
		if own := c.followed(s); c.Months == 0 && (i == 0 || own < months) {
			months = own
		}
	}
	plan := study.Plan{Seed: c.seed, Uncertain: c.Uncertain, Months: months}
	for _, s := range all {
		if c.Programme {
			schemes = append(schemes, study.ProgrammeScheme(s, plan, months/12))
			continue
		}
		arms, err := study.SchemesOf(s, plan, c.Variant)
		if err != nil {
			return nil, invalid(err)
		}
		schemes = append(schemes, arms...)
	}
	if len(schemes) < 2 {
		return nil, c.alone(all[0].Name)
	}
	return schemes, nil
}

// followed is how long a scenario follows people in what is compared of it.
func (c *comparing) followed(s *scenarios.Scenario) (months int) {
	if c.Programme {
		return s.Programme.Followed
	}
	return s.Trial.Months
}

// alone says that there is nothing to compare one scheme with.
func (c *comparing) alone(name string) error {
	if c.Programme {
		return wrong("%s has one programme: name another scenario to compare it with", "%s heeft één programma: noem nog een scenario om mee te vergelijken", name)
	}
	return wrong("%s has one arm: name another scenario to compare it with", "%s heeft één arm: noem nog een scenario om mee te vergelijken", name)
}
