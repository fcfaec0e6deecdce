package main

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
)

// gatherCommand puts the answers of several runs in one file.
func gatherCommand() *cobra.Command {
	var out, table string
	cmd := does("gather DIR... -o FILE", 1, 0, func(cmd *cobra.Command, dirs []string) error {
		if out == "" {
			return wrong("-o: say where the table goes, such as -o answers.parquet", "-o: zeg waar de tabel heen gaat, zoals -o antwoorden.parquet")
		}
		if filepath.Ext(out) != "."+string(results.Parquet) {
			return wrong("-o: %s: the table is one of Parquet: let its name end in .parquet", "-o: %s: de tabel is er een van Parquet: laat de naam eindigen op .parquet", out)
		}
		var runs []*results.Run
		for _, dir := range dirs {
			run, err := results.Open(dir)
			if err != nil {
				return err
			}
			if m := run.Manifest; !m.Complete {
				_, n := results.Part(m.Replications, m.Shard, m.Shards)
				warn(cmd, lang.Say("%s: holds %d of its %d replications, and its answers are of these: --resume goes on with them",
					"%s: bevat %d van zijn %d replicaties, en de antwoorden zijn daarvan: --resume gaat ermee verder", dir, m.Done, n))
			}
			runs = append(runs, run)
		}
		rows, err := results.Gather(cmd.Context(), out, runs, table)
		if errors.Is(err, context.Canceled) {
			return interrupted("interrupted: nothing is written to %s", "onderbroken: er is niets naar %s geschreven", out)
		}
		if err != nil {
			return err
		}
		return show(cmd, answers.Gathered(out, table, len(runs), rows))
	})
	cmd.Flags().StringVarP(&out, "output", "o", "", "")
	cmd.Flags().StringVar(&table, "table", "diagnosis", "")
	return cmd
}
