package main

import (
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/study"
)

// benching is what `bench` is asked.
type benching struct{ simulating }

func benchCommand() *cobra.Command {
	var b benching
	return b.flags(commandFor("bench", 0, 0, &b), 100)
}

func (b *benching) run(cmd *cobra.Command, _ []string) error {
	s, err := load(cmd, "national", slices.Concat(study.BenchSets, b.sets))
	if err != nil {
		return err
	}
	speed, whole := study.Bench(cmd.Context(), s, b.seed, b.loop(b.progress(cmd, "", 0)))
	if !whole {
		return interrupted("interrupted: nothing was measured", "onderbroken: er is niets gemeten")
	}
	return show(cmd, answers.Bench(speed))
}
