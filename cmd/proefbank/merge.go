package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"proefbank/results"
	"proefbank/study"
)

// mergeCommand joins the shards of a run.
func mergeCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "merge DIR... -o OUT",
		Short: "joins the shards of a run into one",
		Long: `Joins the directories that "proefbank run --shard I/N" left, in any order. They
must be all the shards of one run, each complete and as it was written; OUT must
be new or empty. Its tables are, byte for byte, those of the run without shards.`,
		Example: `  proefbank merge part0 part1 part2 -o whole
  proefbank merge parts/* -o whole --json`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return invalid(errors.New("-o: say where the whole run goes, such as -o whole"))
			}
			run, err := study.Merge(cmd.Context(), out, args)
			if errors.Is(err, context.Canceled) {
				return statusError{fmt.Errorf("interrupted: nothing is written to %s", out), statusInterrupted}
			}
			if err != nil {
				return err
			}
			return reportMerge(cmd, run)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "directory for the whole run: new or empty")
	return cmd
}

// merged is what --json tells of a merge.
type merged struct {
	Directory    string           `json:"directory"`
	Shards       int              `json:"shards"`
	Replications int              `json:"replications"`
	Tables       []results.Stored `json:"tables"`
}

// reportMerge says what was merged: as JSON on standard output, or for people
// on standard error.
func reportMerge(cmd *cobra.Command, run *results.Run) error {
	m := run.Manifest
	if asked(cmd, "json") {
		return printJSON(cmd.OutOrStdout(), merged{run.Dir, m.Merged, m.Replications, m.Tables})
	}
	if asked(cmd, "quiet") {
		return nil
	}
	for _, t := range m.Tables {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %d rows\n", t.Name, t.Rows)
	}
	return nil
}
