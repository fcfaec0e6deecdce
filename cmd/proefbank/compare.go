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
	return c.simulating.check()
}

func (c *comparing) run(cmd *cobra.Command, args []string) error {
	schemes, err := c.schemes(cmd, args)
	if err != nil {
		return err
	}
	bar := c.progress(cmd, "compare", c.reps*len(args))
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

// schemes are the arms of all scenarios that are named.
func (c *comparing) schemes(cmd *cobra.Command, names []string) ([]*study.Scheme, error) {
	of, err := c.loaded(cmd, names)
	if err != nil {
		return nil, err
	}
	return c.of(of)
}

// loaded are scenarios, of which those with a programme say that they are compared as trials.
func (c *comparing) loaded(cmd *cobra.Command, names []string) (of []*scenarios.Scenario, err error) {
	for _, name := range names {
		s, err := load(cmd, name, c.sets)
		if err != nil {
			return nil, err
		}
		if s.HasProgramme() {
			warn(cmd, lang.Say("%s: what is compared is its trial; for its jobs over the years there are scale and finance",
				"%s: vergeleken wordt de proef ervan; voor de banen door de jaren heen zijn er scale en finance", name))
		}
		of = append(of, s)
	}
	return of, nil
}

// of are the arms of scenarios, followed as long as the one that is followed shortest,
// unless it is said how long.
func (c *comparing) of(all []*scenarios.Scenario) (schemes []*study.Scheme, err error) {
	months := c.Months
	for i, s := range all {
		if c.Months == 0 && (i == 0 || s.Trial.Months < months) {
			months = s.Trial.Months
		}
	}
	plan := study.Plan{Seed: c.seed, Uncertain: c.Uncertain, Months: months}
	for _, s := range all {
		arms, err := study.SchemesOf(s, plan, c.Variant)
		if err != nil {
			return nil, invalid(err)
		}
		schemes = append(schemes, arms...)
	}
	if len(schemes) < 2 {
		return nil, wrong("%s has one arm: name another scenario to compare it with", "%s heeft één arm: noem nog een scenario om mee te vergelijken", all[0].Name)
	}
	return schemes, nil
}
