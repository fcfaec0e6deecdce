package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"proefbank/results"
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
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return invalid(errors.New("merge: name the directories of the shards"))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if out == "" {
				return invalid(errors.New("merge: name a new directory with -o"))
			}
			run, err := results.Merge(cmd.Context(), out, args, nil)
			if err != nil {
				return err
			}
			return reportMerge(cmd, run)
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "directory for the whole run: new or empty")
	return cmd
}

// reportMerge says what was merged: as JSON on standard output, or for people
// on standard error.
func reportMerge(cmd *cobra.Command, run *results.Run) error {
	if asJSON, _ := cmd.Flags().GetBool("json"); asJSON {
		return json.NewEncoder(cmd.OutOrStdout()).Encode(struct {
			Directory    string           `json:"directory"`
			Shards       int              `json:"shards"`
			Replications int              `json:"replications"`
			Tables       []results.Stored `json:"tables"`
		}{run.Dir, run.Manifest.Merged, run.Manifest.Replications, run.Manifest.Tables})
	}
	if quiet, _ := cmd.Flags().GetBool("quiet"); quiet {
		return nil
	}
	for _, t := range run.Manifest.Tables {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: %d rows\n", t.Name, t.Rows)
	}
	return nil
}
