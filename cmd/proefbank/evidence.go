package main

import (
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// sifting is what `evidence` is asked.
type sifting struct {
	Statuses   []string `flag:"status" as:"list"`
	Sections   []string `flag:"section" as:"list"`
	Own        bool     `flag:"own"`
	Recomputed bool     `flag:"recomputed"`
	of         []scenarios.Status
}

func evidenceCommand() *cobra.Command { return commandFor("evidence [SCENARIO]", 0, 1, &sifting{}) }

func (q *sifting) check() error {
	for _, status := range q.Statuses {
		if !slices.Contains(scenarios.Statuses(), scenarios.Status(status)) {
			return wrong("--status: %q is not one of %s", "--status: %q is niet een van %s", status, lang.ListOf(scenarios.Statuses()))
		}
		q.of = append(q.of, scenarios.Status(status))
	}
	return nil
}

func (q *sifting) run(cmd *cobra.Command, args []string) error {
	s, err := load(append(args, "basisbaan")[0], nil)
	if err != nil {
		return err
	}
	answer, err := answers.Evidence(s, answers.Sifting{Statuses: q.of, Sections: q.Sections, Own: q.Own, Recomputed: q.Recomputed})
	if err != nil {
		return wrong("--section: %s", "--section: %s", err)
	}
	return show(cmd, answer)
}
