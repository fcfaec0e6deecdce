package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"

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
	recording
	dir    string
	shard  shard
	resume bool
	detail bool

	part, parts int
}

func runCommand() *cobra.Command {
	var r running
	cmd := &cobra.Command{Use: "run SCENARIO... -o DIR", Args: someScenario, RunE: r.run}
	r.simulating.flags(cmd, 200)
	f := cmd.Flags()
	r.recording.flags(f)
	f.StringVarP(&r.dir, "output", "o", "", "")
	f.StringVar(&r.shard.asked, "shard", "0/1", "")
	f.IntVar(&r.shard.of, "shards", 0, "")
	f.BoolVar(&r.resume, "resume", false, "")
	f.BoolVar(&r.detail, "detail", false, "")
	return cmd
}

func (r *running) run(cmd *cobra.Command, names []string) error {
	if err := r.check(); err != nil {
		return err
	}
	begun, err := r.begin(cmd, names)
	for _, b := range begun {
		if b.opened != nil {
			defer b.opened.Discard()
		}
	}
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(r.workers)
	json := asked(cmd, "json")
	var told []*report.Answer
	for _, b := range begun {
		a, err := r.told(cmd, b)
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

// begun is a run of a scenario; opened is nil where its directory holds all its replications.
type begun struct {
	study.Recording
	opened *study.Opened
}

// begin loads every scenario and opens its directory before anything is
// simulated, so that no run is lost on what could be known at once. What it
// opened it returns with an error too.
func (r *running) begin(cmd *cobra.Command, names []string) (all []begun, err error) {
	dirs := map[string]string{}
	for _, name := range names {
		s, err := load(cmd, name, r.sets)
		if err != nil {
			return all, err
		}
		dir := r.dir
		if len(names) > 1 {
			if filepath.Base(s.Name) != s.Name || !filepath.IsLocal(s.Name) || s.Name == "." {
				return all, wrong("%s: its name, %q, cannot be a folder's in %s: give it another", "%s: de naam %q kan er geen van een map in %s zijn: geef een andere", name, s.Name, r.dir)
			}
			dir = filepath.Join(r.dir, s.Name)
		}
		if other, taken := dirs[dir]; taken {
			return all, wrong("%s and %s would both be written to %s", "%s en %s zouden beide naar %s worden geschreven", other, name, dir)
		}
		dirs[dir] = name
		b := begun{Recording: study.Recording{Scenario: s, Dir: dir, Tables: r.tables, Seed: r.seed, Replications: r.reps, Shard: r.part, Shards: r.parts,
			Uncertain: r.uncertain, Format: results.Format(r.format), Set: r.sets, Resume: r.resume, Checkpoint: r.every}}
		b.opened, err = b.Open(cmd.Context())
		switch {
		case errors.Is(err, results.ErrComplete):
			warn(cmd, lang.Say("%s", "%s", err))
		case err != nil:
			return all, err
		}
		all = append(all, b)
	}
	return all, nil
}

func someScenario(cmd *cobra.Command, names []string) error {
	if len(names) > 0 {
		return nil
	}
	return wrong(`%s: name a scenario, one of "proefbank scenarios list" or a file`,
		`%s: noem een scenario, een van "proefbank scenarios list" of een bestand`, cmd.Name())
}

func (r *running) check() error {
	if err := r.simulating.check(); err != nil {
		return err
	}
	if r.dir == "" {
		return wrong("-o: say where the tables go, such as -o my-run", "-o: zeg waar de tabellen heen gaan, zoals -o mijn-run")
	}
	if err := r.recording.check(); err != nil {
		return err
	}
	var err error
	r.part, r.parts, err = r.shard.part(r.reps)
	return err
}

// told carries out what is left of a run and returns what there is to show. Of one that held all its
// replications that is nothing, but to a program, which asked for an answer, what the run told: they are lived again.
func (r *running) told(cmd *cobra.Command, b begun) (*report.Answer, error) {
	if b.opened != nil {
		if a, err := r.one(cmd, b.opened); !errors.Is(err, results.ErrComplete) {
			return a, err
		}
	}
	if !asked(cmd, "json") {
		return nil, nil
	}
	_, n := results.Part(b.Replications, b.Shard, b.Shards)
	bar := newProgress(cmd, b.Scenario.Name, n)
	again, err := b.Again(cmd.Context(), study.Loop{Workers: r.workers, Progress: bar.reached})
	bar.end()
	switch {
	case err != nil:
		return nil, err
	case again.Interrupted():
		return nil, interrupted("interrupted: %s holds all its replications, and its answer asks for all of them", "onderbroken: %s bevat al zijn replicaties, en het antwoord vraagt ze alle", b.Dir)
	}
	return answers.Run(again), nil
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
		return nil, err
	case err != nil && !errors.Is(err, context.Canceled):
		return nil, o.Kept(err)
	case err != nil, left.Interrupted() && left.Done == 0:
		return nil, interrupted("interrupted before another replication was finished; %s is as it was",
			"onderbroken voor er nog een replicatie klaar was; %s is als voorheen", o.Dir)
	}
	if short := answers.RunWarning(left); short != nil {
		warn(cmd, short)
	}
	if m := left.Manifest; left.Stopped() {
		err = interrupted("interrupted: %s keeps %d of %d replications; --resume goes on with them",
			"onderbroken: %s bewaart %d van %d replicaties; --resume gaat ermee verder", o.Dir, m.Done, left.First-m.First+left.Of)
	}
	a := answers.Run(left)
	a.All = r.detail
	return a, err
}
