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

// schemes are the arms of all scenarios, followed as long as the one that is followed
// shortest, unless it is said how long.
func (c *comparing) schemes(cmd *cobra.Command, names []string) (all []*study.Scheme, err error) {
	of, months := make([]*scenarios.Scenario, len(names)), c.Months
	for i, name := range names {
		if of[i], err = load(cmd, name, c.sets); err != nil {
			return nil, err
		}
		if of[i].HasProgramme() {
			warn(cmd, lang.Say("%s: what is compared is its trial; for its jobs over the years there are scale and finance",
				"%s: vergeleken wordt de proef ervan; voor de banen door de jaren heen zijn er scale en finance", name))
		}
		if c.Months == 0 && (i == 0 || of[i].Trial.Months < months) {
			months = of[i].Trial.Months
		}
	}
	plan := study.Plan{Seed: c.seed, Uncertain: c.Uncertain, Months: months}
	for _, s := range of {
		schemes, err := study.SchemesOf(s, plan, c.Variant)
		if err != nil {
			return nil, invalid(err)
		}
		all = append(all, schemes...)
	}
	if len(all) < 2 {
		return nil, wrong("%s has one arm: name another scenario to compare it with", "%s heeft één arm: noem nog een scenario om mee te vergelijken", names[0])
	}
	return all, nil
}
