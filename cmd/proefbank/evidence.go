package main

import (
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// sifting is what `evidence` is asked.
type sifting struct{ answers.Sifting }

func evidenceCommand() *cobra.Command { return commandFor("evidence [SCENARIO]", 0, 1, &sifting{}) }

func (q *sifting) check() error {
	for _, status := range q.Statuses {
		if !slices.Contains(scenarios.Statuses(), scenarios.Status(status)) {
			return wrong("--status: %q is not one of %s", "--status: %q is niet een van %s", status, lang.ListOf(scenarios.Statuses()))
		}
	}
	return nil
}

func (q *sifting) run(cmd *cobra.Command, args []string) error {
	s, err := load(cmd, append(args, "basisbaan")[0], nil)
	if err != nil {
		return err
	}
	answer, err := answers.Evidence(s, q.Sifting)
	if err != nil {
		return wrong("--section: %s", "--section: %s", err)
	}
	return show(cmd, answer)
}
