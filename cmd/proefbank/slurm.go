package main

import (
	"context"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/study"
	"proefbank/study/slurm"
)

// batching is what `slurm` is asked.
type batching struct {
	simulating // whose workers are the cores of a task
	recording
	dir                     string
	shards, perTask, atOnce int
	grid, site              []string
	submit, dry             bool
}

func slurmCommand() *cobra.Command {
	var b batching
	cmd := &cobra.Command{Use: "slurm SCENARIO... -o DIR --shards N", Args: someScenario, RunE: b.run}
	f := cmd.Flags()
	b.simulating.common(f, 200)
	b.recording.flags(f)
	f.StringVarP(&b.dir, "output", "o", "", "")
	f.IntVar(&b.workers, "cpus-per-task", 1, "")
	f.IntVar(&b.shards, "shards", 0, "")
	f.IntVar(&b.perTask, "shards-per-task", 1, "")
	f.IntVar(&b.atOnce, "at-once", 0, "")
	f.StringArrayVar(&b.grid, "grid", nil, "")
	f.StringArrayVar(&b.site, "sbatch", nil, "")
	f.BoolVar(&b.submit, "submit", false, "")
	f.BoolVar(&b.dry, "dry-run", false, "")
	return cmd
}

func (b *batching) check() error {
	if err := b.simulating.check(); err != nil {
		return err
	}
	switch {
	case b.dir == "":
		return wrong("-o: say where the batch goes, such as -o my-batch", "-o: zeg waar de reeks heen gaat, zoals -o mijn-reeks")
	case b.shards < 1 || b.shards > b.reps:
		return wrong("--shards: say into how many parts the %d replications are cut, from 1 to as many", "--shards: zeg in hoeveel delen de %d replicaties worden geknipt, van 1 tot zoveel", b.reps)
	case b.perTask < 1:
		return wrong("--shards-per-task: 1 or more", "--shards-per-task: 1 of meer")
	case b.atOnce < 0:
		return wrong("--at-once: a number of tasks, or 0 for no limit", "--at-once: een aantal taken, of 0 voor geen grens")
	case b.submit && b.dry:
		return wrong("--submit and --dry-run: one of them", "--submit en --dry-run: één ervan")
	}
	return b.recording.check()
}

func (b *batching) run(cmd *cobra.Command, names []string) error {
	if err := b.check(); err != nil {
		return err
	}
	batch, err := b.batch(names)
	if err != nil {
		return invalid(err)
	}
	batch.Language = language(cmd, cmd.OutOrStdout())
	program, err := os.Executable()
	if err != nil {
		return err
	}
	static, err := batch.Take(program)
	if err != nil {
		return err
	}
	if !static {
		warn(cmd, lang.Say("this program asks for the libraries of this machine, which nodes may lack: make release builds one that does not",
			"dit programma vraagt om de bibliotheken van deze machine, die knopen kunnen missen: make release bouwt er een die dat niet doet"))
	}
	told := answers.Batch{Batch: batch, Dir: b.dir}
	if err := b.write(cmd, &told); err != nil {
		return err
	}
	if b.submit {
		if told.Submitted, err = slurm.Submit(cmd.Context(), b.dir); err != nil {
			return err
		}
	}
	return show(cmd, answers.Batched(&told))
}

// tongues are the languages by name.
var tongues = [...]lang.Text{lang.English: {"English", "Engels"}, lang.Dutch: {"Dutch", "Nederlands"}}

// write writes the batch's directory, unless it is there already or only asked for.
func (b *batching) write(cmd *cobra.Command, told *answers.Batch) (err error) {
	if told.Held, err = told.Holds(b.dir); err != nil {
		return invalid(err)
	}
	if told.Held && told.Otherwise(b.dir) {
		warn(cmd, lang.Say("%s: its scripts are as they were written, with their comments in %s; a batch in a new directory has them in %s",
			"%s: de scripts blijven zoals ze zijn geschreven, met toelichting in het %s; een reeks in een nieuwe map heeft die in het %s",
			b.dir, tongues[lang.Dutch-told.Language], tongues[told.Language]))
	}
	if told.Held {
		return nil
	}
	told.Estimate, err = told.Measure(cmd.Context())
	if errors.Is(err, context.Canceled) {
		return interrupted("interrupted: nothing is written to %s", "onderbroken: er is niets naar %s geschreven", b.dir)
	}
	if err != nil {
		return err
	}
	if b.dry {
		told.Files = told.Batch.Files(told.Estimate)
		return nil
	}
	return told.Write(b.dir, told.Estimate)
}

func (b *batching) batch(names []string) (*slurm.Batch, error) {
	grid, err := slurm.Grid(b.grid)
	if err != nil {
		return nil, err
	}
	made := &slurm.Batch{Shards: b.shards, PerTask: b.perTask, AtOnce: b.atOnce, Cores: b.workers,
		Each: study.Recording{Tables: b.tables, Seed: b.seed, Replications: b.reps, Uncertain: b.uncertain, Format: results.Format(b.format), Checkpoint: b.every}}
	if made.Directives, err = slurm.Directives(b.site); err != nil {
		return nil, err
	}
	if made.Cells, err = slurm.CellsOf(names, b.sets, grid); err != nil {
		return nil, err
	}
	return made, made.Check()
}
