package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
	"proefbank/study"
)

// running is what `run` is asked.
type running struct {
	simulating
	dir       string
	tables    []string // to record
	uncertain bool
	shard     string
	resume    bool
	every     time.Duration // from checkpoint to checkpoint

	part, parts int
}

func runCommand() *cobra.Command {
	var r running
	cmd := &cobra.Command{Use: "run SCENARIO... -o DIR", Args: someScenario, RunE: r.run}
	r.flags(cmd, 200)
	f := cmd.Flags()
	f.StringVarP(&r.dir, "output", "o", "", "")
	f.StringArrayVar(&r.tables, "record", []string{"months", "estimates"}, "")
	f.BoolVar(&r.uncertain, "uncertain", false, "")
	f.StringVar(&r.shard, "shard", "0/1", "")
	f.BoolVar(&r.resume, "resume", false, "")
	f.DurationVar(&r.every, "checkpoint", 15*time.Second, "")
	return cmd
}

func (r *running) run(cmd *cobra.Command, names []string) error {
	if err := r.check(); err != nil {
		return err
	}
	begun, err := r.begin(cmd, names)
	for _, b := range begun {
		defer b.Discard()
	}
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(r.workers)
	json := asked(cmd, "json")
	var told []*report.Answer
	for _, b := range begun {
		a, err := r.one(cmd, b)
		if a != nil && !json {
			if len(told) > 0 {
				fmt.Fprintln(cmd.OutOrStdout())
			}
			err = errors.Join(show(cmd, a), err)
		}
		if err != nil {
			return err
		}
		if a != nil {
			told = append(told, a)
		}
	}
	switch {
	case !json:
		return nil
	case len(names) == 1 && len(told) == 1:
		return show(cmd, told[0])
	}
	return show(cmd, answers.Runs(told))
}

// begin loads every scenario and opens its directory before anything is
// simulated, so that no run is lost on what could be known at once. What it
// opened it returns with an error too.
func (r *running) begin(cmd *cobra.Command, names []string) (all []*study.Opened, err error) {
	dirs := map[string]string{}
	for _, name := range names {
		s, err := load(cmd, name, r.sets)
		if err != nil {
			return all, err
		}
		dir := r.dir
		if len(names) > 1 {
			dir = filepath.Join(r.dir, s.Name)
		}
		if other, taken := dirs[dir]; taken {
			return all, wrong("%s and %s would both be written to %s", "%s en %s zouden beide naar %s worden geschreven", other, name, dir)
		}
		dirs[dir] = name
		b, err := study.Recording{Scenario: s, Dir: dir, Tables: r.tables, Seed: r.seed, Replications: r.reps, Shard: r.part, Shards: r.parts,
			Uncertain: r.uncertain, Set: r.sets, Resume: r.resume, Checkpoint: r.every}.Open(cmd.Context())
		switch {
		case errors.Is(err, results.ErrComplete):
			warn(cmd, lang.Say("%s", "%s", err))
		case err != nil:
			return all, err
		default:
			all = append(all, b)
		}
	}
	return all, nil
}

func someScenario(_ *cobra.Command, names []string) error {
	if len(names) > 0 {
		return nil
	}
	return wrong(`run: name a scenario, one of "proefbank scenarios list" or a file`,
		`run: noem een scenario, een van "proefbank scenarios list" of een bestand`)
}

func (r *running) check() error {
	if err := r.simulating.check(); err != nil {
		return err
	}
	if r.every < 0 {
		return wrong("--checkpoint: %s is before now", "--checkpoint: %s is voor nu", r.every)
	}
	if r.dir == "" {
		return wrong("-o: say where the tables go, such as -o my-run", "-o: zeg waar de tabellen heen gaan, zoals -o mijn-run")
	}
	for _, t := range r.tables {
		if !slices.Contains(study.Recordable(), t) {
			return wrong("--record: %q is not one of %s", "--record: %q is geen van %s", t, strings.Join(study.Recordable(), ", "))
		}
	}
	if slices.Contains(r.tables, "diagnosis") && !slices.Contains(r.tables, "estimates") {
		return wrong("--record: a diagnosis is made from the estimates; record them too",
			"--record: een diagnose wordt uit de schattingen gemaakt; leg die ook vast")
	}
	part, parts, _ := strings.Cut(r.shard, "/")
	i, err := strconv.Atoi(part)
	n, none := strconv.Atoi(parts)
	if err != nil || none != nil || i < 0 || i >= n {
		return wrong("--shard: %q is not I/N with I from 0 to N-1", "--shard: %q is niet I/N met I van 0 tot en met N-1", r.shard)
	}
	if n > r.reps {
		return wrong("--shard: %d replications cannot be cut into %d parts", "--shard: %d replicaties zijn niet in %d delen te knippen", r.reps, n)
	}
	r.part, r.parts = i, n
	return nil
}

// one carries out a scenario's replications and writes its tables. It returns
// what there is to show, also of a run that was interrupted.
func (r *running) one(cmd *cobra.Command, o *study.Opened) (*report.Answer, error) {
	bar := newProgress(cmd, o.Scenario.Name, o.Remaining())
	left, err := o.Record(cmd.Context(), r.workers, bar.reached)
	bar.end()
	switch {
	case errors.Is(err, results.ErrComplete):
		warn(cmd, lang.Say("%s", "%s", err))
		return nil, nil
	case err != nil && !errors.Is(err, context.Canceled):
		return nil, err
	case err != nil, left.Interrupted() && left.Done == 0:
		return nil, interrupted("interrupted before another replication was finished; %s is as it was",
			"onderbroken voor er nog een replicatie klaar was; %s is als voorheen", o.Dir)
	}
	if short := answers.RunWarning(left); short != nil {
		warn(cmd, short)
	}
	if m := left.Manifest; left.Interrupted() {
		err = interrupted("interrupted: %s keeps %d of %d replications; --resume goes on with them",
			"onderbroken: %s bewaart %d van %d replicaties; --resume gaat ermee verder", o.Dir, m.Done, left.First-m.First+left.Of)
	}
	return answers.Run(left), err
}
