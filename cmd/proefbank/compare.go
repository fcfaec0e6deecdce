package main

import (
	"github.com/spf13/cobra"

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
	bar := c.progress(cmd, "compare", c.reps*len(args)*c.lives())
	reached, err := study.Compare(cmd.Context(), schemes, c.loop(bar))
	bar.end()
	switch {
	case err != nil:
		return err
	case reached.Interrupted():
		return interrupted("interrupted: there is no answer yet", "onderbroken: er is nog geen antwoord")
	}
	return simulated(cmd, reached, func() *report.Answer {
		return answers.Compare(&answers.Compared{Schemes: schemes, Seed: c.seed, Uncertain: c.Uncertain})
	})
}

// lives are how often a replication is lived: of trials at both ends of the benefit clock too.
func (c *comparing) lives() int {
	if c.Programme {
		return 1
	}
	return 3
}

// schemes are the arms of all scenarios, or their programmes, followed as long as the
// one that is followed shortest, unless it is said how long.
func (c *comparing) schemes(cmd *cobra.Command, names []string) (all []*study.Scheme, err error) {
	of, months := make([]*scenarios.Scenario, len(names)), c.Months
	for i, name := range names {
		if of[i], err = load(cmd, name, c.sets); err != nil {
			return nil, err
		}
		own, err := c.followed(cmd, name, of[i])
		if err != nil {
			return nil, err
		}
		if c.Months == 0 && (i == 0 || own < months) {
			months = own
		}
	}
	plan := study.Plan{Seed: c.seed, Uncertain: c.Uncertain, Months: months}
	for _, s := range of {
		if c.Programme {
			all = append(all, study.ProgrammeScheme(s, plan, months/12))
			continue
		}
		schemes, err := study.SchemesOf(s, plan, c.Variant)
		if err != nil {
			return nil, invalid(err)
		}
		all = append(all, schemes...)
	}
	if len(all) < 2 {
		return nil, c.alone(names[0])
	}
	return all, nil
}

// followed is how long a scenario follows people in what is compared of it.
func (c *comparing) followed(cmd *cobra.Command, name string, s *scenarios.Scenario) (months int, err error) {
	switch {
	case c.Programme && !s.HasProgramme():
		return 0, wrong("--programme: %s has no programme", "--programme: %s heeft geen programma", name)
	case c.Programme:
		return s.Programme.Followed, nil
	case s.HasProgramme():
		warn(cmd, lang.Say("%s: what is compared is its trial; --programme compares its jobs over the years",
			"%s: vergeleken wordt de proef ervan; --programme vergelijkt de banen door de jaren heen", name))
	}
	return s.Trial.Months, nil
}

// alone says that there is nothing to compare one scheme with.
func (c *comparing) alone(name string) error {
	if c.Programme {
		return wrong("%s has one programme: name another scenario to compare it with", "%s heeft één programma: noem nog een scenario om mee te vergelijken", name)
	}
	return wrong("%s has one arm: name another scenario to compare it with", "%s heeft één arm: noem nog een scenario om mee te vergelijken", name)
}
