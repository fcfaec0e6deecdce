package main

import (
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

func evidenceCommand() *cobra.Command {
	var q answers.Sifting
	var statuses []string
	cmd := &cobra.Command{
		Use:  "evidence [SCENARIO]",
		Args: arguments(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, status := range statuses {
				if !slices.Contains(scenarios.Statuses(), scenarios.Status(status)) {
					return wrong("--status: %q is not one of %s", "--status: %q is niet een van %s", status, lang.ListOf(scenarios.Statuses()))
				}
				q.Statuses = append(q.Statuses, scenarios.Status(status))
			}
			s, err := load(append(args, "basisbaan")[0], nil)
			if err != nil {
				return err
			}
			answer, err := answers.Evidence(s, q)
			if err != nil {
				return wrong("--section: %s", "--section: %s", err)
			}
			return show(cmd, answer)
		},
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&statuses, "status", nil, "")
	flags.StringSliceVar(&q.Sections, "section", nil, "")
	flags.BoolVar(&q.Own, "own", false, "")
	flags.BoolVar(&q.Recomputed, "recomputed", false, "")
	return cmd
}
