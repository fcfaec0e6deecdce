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

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/model"
	"proefbank/results"
	"proefbank/scenarios"
	"proefbank/sim"
)

// running is what `run` is asked.
type running struct {
	simulating
	dir       string
	records   []string
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
Tables: months (default), people, waves. Read them with "proefbank table", or
with any reader of Arrow files.

Uncertainty: "95% of runs" is the range of a single experiment's outcome over
the replications; "MC error" is the Monte Carlo standard error of the mean.`,
		Example: `  proefbank run national -o national
  proefbank run national --set trial.n_per_arm=500 --reps 1000 -o big
  proefbank run groningen-2020 --record people --record waves --record months -o replay
  proefbank run national --reps 1000 --shard 0/4 -o part-0`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return r.run(cmd, args) },
	}
	r.flags(cmd, 200)
	f := cmd.Flags()
	f.StringVarP(&r.dir, "output", "o", "", "directory for the tables: new or empty")
	f.StringArrayVar(&r.records, "record", []string{"months"}, "table to record: people, waves, months (repeatable; given once it replaces the default)")
	f.BoolVar(&r.uncertain, "uncertain", false, "draw every uncertain parameter anew in each replication, instead of its central value")
	f.StringVar(&r.shard, "shard", "0/1", "carry out part I of N of the replications, I/N with I from 0")
	f.BoolVar(&r.resume, "resume", false, "go on with the interrupted run that DIR holds")
	return cmd
}

func (r *running) run(cmd *cobra.Command, names []string) error {
	if err := r.check(); err != nil {
		return err
	}
	var all []*scenarios.Scenario
	for _, name := range names {
		s, err := load(name, r.sets)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	runtime.GOMAXPROCS(r.workers)
	var shown []shownRun
	for _, s := range all {
		dir := r.dir
		if len(all) > 1 {
			dir = filepath.Join(dir, s.Name)
		}
		done, err := r.one(cmd, s, dir)
		if done != nil {
			shown = append(shown, *done)
			if !asked(cmd, "json") {
				done.print(cmd.OutOrStdout(), language(cmd))
			}
		}
		if err != nil {
			return err
		}
	}
	switch {
	case !asked(cmd, "json"):
		return nil
	case len(shown) == 1:
		return printJSON(cmd.OutOrStdout(), shown[0].json())
	}
	return printJSON(cmd.OutOrStdout(), map[string]any{"runs": jsonOf(shown)})
}

func (r *running) check() error {
	if err := r.simulating.check(); err != nil {
		return err
	}
	if r.dir == "" {
		return invalid(errors.New("-o: say where the tables go, such as -o my-run"))
	}
	for _, t := range r.records {
		if !slices.Contains(recordable, t) {
			return invalid(fmt.Errorf("--record: %q is not one of %s", t, strings.Join(recordable, ", ")))
		}
	}
	part, parts, ok := strings.Cut(r.shard, "/")
	i, err1 := strconv.Atoi(part)
	n, err2 := strconv.Atoi(parts)
	if !ok || err1 != nil || err2 != nil || i < 0 || n < 1 || i >= n {
		return invalid(fmt.Errorf("--shard: %q is not I/N with I from 0 to N-1", r.shard))
	}
	r.part, r.parts = i, n
	return nil
}

// one carries out a scenario's replications and writes its tables. It returns
// what there is to show, also of a run that was interrupted.
func (r *running) one(cmd *cobra.Command, s *scenarios.Scenario, dir string) (*shownRun, error) {
	draft, err := r.open(s, dir)
	if err != nil {
		return nil, err
	}
	defer draft.Discard()
	e := design.NewExperiment(s.Parameters, s.Trial, r.seed)
	tables, err := r.tables(draft, e)
	if err != nil {
		return nil, err
	}
	summary := design.NewSummary(e)
	first, n := draft.Remaining()
	bar := newProgress(cmd, s.Name, n)
	done, err := sim.Run(cmd.Context(), first, n, r.workers, func() func(int) facts { return r.replicate(s, e) },
		func(_ int, f facts) error {
			bar.add()
			summary.Add(f.digest)
			return tables.append(&f)
		})
	bar.end()
	interrupted := errors.Is(err, context.Canceled)
	if err != nil && !interrupted || done == 0 && draft.Manifest().Done == 0 && interrupted {
		return nil, r.stopped(err, interrupted)
	}
	if err := draft.Finish(done); err != nil {
		return nil, err
	}
	shown := &shownRun{scenario: s, experiment: e, summary: summary, manifest: draft.Manifest(), dir: dir, first: first, done: done}
	if interrupted {
		m := draft.Manifest()
		return shown, statusError{fmt.Errorf("interrupted: %s keeps %d of %d replications; --resume goes on with them", dir, m.Done, first-m.First+n), statusInterrupted}
	}
	shown.warnings(cmd)
	return shown, nil
}

func (r *running) stopped(err error, interrupted bool) error {
	if interrupted {
		return statusError{errors.New("interrupted before the first replication was finished; nothing is kept"), statusInterrupted}
	}
	return err
}

func (r *running) open(s *scenarios.Scenario, dir string) (*results.Draft, error) {
	plan := results.Manifest{Scenario: results.Scenario{Name: s.Name}, Seed: r.seed, Replications: r.reps,
		Shard: r.part, Shards: r.parts, Uncertain: r.uncertain, Records: r.records, Set: r.sets}
	if r.resume {
		return results.Resume(dir, plan, s.Resolved())
	}
	return results.Create(dir, plan, s.Resolved())
}

// facts are what a replication leaves.
type facts struct {
	people []model.PersonRow
	waves  []model.WaveRow
	months []model.MonthRow
	digest design.Digest
}

// replicate prepares a worker. With --uncertain every replication has
// parameters of its own.
func (r *running) replicate(s *scenarios.Scenario, e *design.Experiment) func(int) facts {
	records := func(t string) bool { return slices.Contains(r.records, t) }
	return func(replication int) (f facts) {
		e := e
		if r.uncertain {
			p, t := s.Draw(e.ParameterKey(replication))
			e = design.NewExperiment(p, t, r.seed)
		}
		sites := e.Replicate(replication, records("waves"))
		f.digest = e.Digest(sites)
		if records("people") {
			f.people = e.PersonRows(sites, replication)
		}
		if records("waves") {
			f.waves = e.WaveRows(sites, replication)
		}
		if records("months") {
			f.months = e.MonthRows(sites, replication)
		}
		return f
	}
}
