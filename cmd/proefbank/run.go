package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/results"
	"proefbank/scenarios"
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

	part, parts int
}

func runCommand() *cobra.Command {
	var r running
	cmd := &cobra.Command{
		Use:   "run SCENARIO... -o DIR",
		Short: "simulate and write the tables",
		Long: `Simulates a scenario: in every replication each municipality draws a pool of
bijstand (welfare) recipients and recruits a cohort, and the cohort lives the
same months in several worlds: control (nobody has the job), one per arm
(everybody is offered it) and trial (people get what they were assigned).

Prints what the worlds look like and how they differ, and writes the tables to
DIR, which must be new or empty. Several scenarios write to DIR/SCENARIO each.
When interrupted (Ctrl-C) the replications that are finished are kept, and the
same command with --resume goes on with them.
Tables: months and estimates (default), people, waves, flows, diagnosis (with
estimates). Read them with "proefbank table", or
with any reader of Arrow files.

Uncertainty: "95% of runs" is the range of a single experiment's outcome over
the replications; "MC error" is the Monte Carlo standard error of the mean. "At
the end" is in the last month simulated; hours and coaching are over all months.`,
		Example: `  proefbank run national -o national
  proefbank run national --set trial.n_per_arm=500 --reps 1000 -o big
  proefbank run groningen-2020 --record people --record waves --record months -o replay
  proefbank run national --reps 1000 --shard 0/4 -o part-0`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("run: name a scenario, one of \"proefbank scenarios list\" or a file")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return r.run(cmd, args) },
	}
	r.flags(cmd, 200)
	f := cmd.Flags()
	f.StringVarP(&r.dir, "output", "o", "", "directory for the tables: new or empty")
	f.StringArrayVar(&r.tables, "record", []string{"months", "estimates"}, "table to record: people, waves, months, flows, estimates, diagnosis (repeatable; given once it replaces the default)")
	f.BoolVar(&r.uncertain, "uncertain", false, "draw every uncertain parameter anew in each replication, instead of its central value")
	f.StringVar(&r.shard, "shard", "0/1", "carry out part I of N of the replications, I/N with I from 0; see proefbank merge")
	f.BoolVar(&r.resume, "resume", false, "go on with the interrupted run that DIR holds; start it if there is none")
	return cmd
}

func (r *running) run(cmd *cobra.Command, names []string) error {
	if err := r.check(); err != nil {
		return err
	}
	begun, err := r.begin(cmd, names)
	defer func() {
		for _, b := range begun {
			b.Discard()
		}
	}()
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(r.workers)
	runs := []map[string]any{}
	for _, b := range begun {
		shown, err := r.one(cmd, b)
		if shown != nil {
			runs = append(runs, shown.json())
			if !asked(cmd, "json") {
				if len(runs) > 1 {
					fmt.Fprintln(cmd.OutOrStdout())
				}
				shown.print(cmd.OutOrStdout(), codeOf(cmd))
			}
		}
		if err != nil {
			return err
		}
	}
	switch {
	case !asked(cmd, "json"):
		return nil
	case len(names) == 1 && len(runs) == 1:
		return printJSON(cmd.OutOrStdout(), runs[0])
	}
	return printJSON(cmd.OutOrStdout(), map[string]any{"runs": runs})
}

// begin loads every scenario and opens its directory before anything is
// simulated, so that no run is lost on what could be known at once. What it
// opened it returns with an error too.
func (r *running) begin(cmd *cobra.Command, names []string) (all []*study.Opened, err error) {
	dirs := map[string]string{}
	for _, name := range names {
		s, err := load(name, r.sets)
		if err != nil {
			return all, err
		}
		dir := r.dir
		if len(names) > 1 {
			dir = filepath.Join(r.dir, s.Name)
		}
		if other, taken := dirs[dir]; taken {
			return all, invalid(fmt.Errorf("%s and %s would both be written to %s", other, name, dir))
		}
		dirs[dir] = name
		b, err := r.recording(s, dir).Open()
		if errors.Is(err, results.ErrComplete) {
			warnf(cmd, "%v", err)
			continue
		}
		if err != nil {
			return all, err
		}
		all = append(all, b)
	}
	return all, nil
}

func (r *running) check() error {
	if err := r.simulating.check(); err != nil {
		return err
	}
	if r.dir == "" {
		return invalid(errors.New("-o: say where the tables go, such as -o my-run"))
	}
	for _, t := range r.tables {
		if !slices.Contains(study.Recordable(), t) {
			return invalid(fmt.Errorf("--record: %q is not one of %s", t, strings.Join(study.Recordable(), ", ")))
		}
	}
	if slices.Contains(r.tables, "diagnosis") && !slices.Contains(r.tables, "estimates") {
		return invalid(errors.New("--record: a diagnosis is made from the estimates; record them too"))
	}
	part, parts, ok := strings.Cut(r.shard, "/")
	i, err1 := strconv.Atoi(part)
	n, err2 := strconv.Atoi(parts)
	if !ok || err1 != nil || err2 != nil || i < 0 || n < 1 || i >= n {
		return invalid(fmt.Errorf("--shard: %q is not I/N with I from 0 to N-1", r.shard))
	}
	if n > r.reps {
		return invalid(fmt.Errorf("--shard: %d replications cannot be cut into %d parts", r.reps, n))
	}
	r.part, r.parts = i, n
	return nil
}

// recording is what the flags ask of a scenario.
func (r *running) recording(s *scenarios.Scenario, dir string) study.Recording {
	return study.Recording{Scenario: s, Dir: dir, Tables: r.tables, Seed: r.seed, Replications: r.reps, Shard: r.part, Shards: r.parts,
		Uncertain: r.uncertain, Set: r.sets, Resume: r.resume}
}

// one carries out a scenario's replications and writes its tables. It returns
// what there is to show, also of a run that was interrupted.
func (r *running) one(cmd *cobra.Command, o *study.Opened) (*shownRun, error) {
	bar := newProgress(cmd, o.Scenario.Name, o.Remaining())
	left, err := o.Record(cmd.Context(), r.workers, bar.reached)
	bar.end()
	lang := codeOf(cmd)
	switch {
	case errors.Is(err, study.ErrNobody):
		return nil, fmt.Errorf(wordNobody.in(lang), o.Scenario.Name)
	case err != nil:
		return nil, err
	case left.Interrupted() && left.Done == 0:
		return nil, statusError{fmt.Errorf(wordNothing.in(lang), o.Dir), statusInterrupted}
	}
	shown := &shownRun{left.Scenario, left.Experiment, left.Summary, left.Manifest, left.Dir, left.First, left.Done}
	shown.warnings(cmd)
	if left.Interrupted() {
		m := left.Manifest
		return shown, statusError{fmt.Errorf(wordKept.in(lang), o.Dir, m.Done, left.First-m.First+left.Of), statusInterrupted}
	}
	return shown, nil
}
