package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/study"
)

// mergeCommand joins the shards of a run.
func mergeCommand() *cobra.Command {
	var out string
	cmd := does("merge DIR... -o OUT", 1, 0, func(cmd *cobra.Command, args []string) error {
		if out == "" {
			return wrong("-o: say where the whole run goes, such as -o whole", "-o: zeg waar de hele run heen gaat, zoals -o geheel")
		}
		run, err := study.Merge(cmd.Context(), out, args)
		if errors.Is(err, context.Canceled) {
			return interrupted("interrupted: nothing is written to %s", "onderbroken: er is niets naar %s geschreven", out)
		}
		if err != nil {
			return err
		}
		return show(cmd, answers.Merged(run))
	})
	cmd.Flags().StringVarP(&out, "output", "o", "", "")
	return cmd
}
