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
	"proefbank/results"
	"proefbank/scenarios"
	"proefbank/sim"
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
			b.draft.Discard()
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

// begun is a scenario whose tables can be written.
type begun struct {
	scenario *scenarios.Scenario
	dir      string
	draft    *results.Draft
}

// begin loads every scenario and opens its directory before anything is
// simulated, so that no run is lost on what could be known at once. What it
// opened it returns with an error too.
func (r *running) begin(cmd *cobra.Command, names []string) (all []begun, err error) {
	dirs := map[string]string{}
	for _, name := range names {
		b := begun{dir: r.dir}
		if b.scenario, err = load(name, r.sets); err != nil {
			return all, err
		}
		if len(names) > 1 {
			b.dir = filepath.Join(r.dir, b.scenario.Name)
		}
		if other, taken := dirs[b.dir]; taken {
			return all, invalid(fmt.Errorf("%s and %s would both be written to %s", other, name, b.dir))
		}
		dirs[b.dir] = name
		b.draft, err = r.open(b.scenario, b.dir)
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
		if !slices.Contains(recordable, t) {
			return invalid(fmt.Errorf("--record: %q is not one of %s", t, strings.Join(recordable, ", ")))
		}
	}
	slices.Sort(r.tables)
	r.tables = slices.Compact(r.tables)
	if r.records("diagnosis") && !r.records("estimates") {
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

// one carries out a scenario's replications and writes its tables. It returns
// what there is to show, also of a run that was interrupted.
func (r *running) one(cmd *cobra.Command, b begun) (*shownRun, error) {
	e := design.NewExperiment(b.scenario.Parameters, b.scenario.Trial, r.seed)
	whole, err := r.whole(b, e)
	if err != nil {
		return nil, err
	}
	shown := &shownRun{scenario: b.scenario, experiment: e, summary: design.NewSummary(e), dir: b.dir}
	var wanted int
	shown.first, wanted = b.draft.Remaining()
	shown.done, err = r.simulate(cmd, b, shown, wanted, whole)
	interrupted := err != nil && errors.Is(err, context.Cause(cmd.Context()))
	lang := codeOf(cmd)
	switch {
	case err != nil && !interrupted:
		return nil, err
	case interrupted && shown.done == 0:
		return nil, statusError{fmt.Errorf(wordNothing.in(lang), b.dir), statusInterrupted}
	case !shown.summary.Anybody():
		return nil, fmt.Errorf(wordNobody.in(lang), b.scenario.Name)
	}
	if err := finish(b.draft, whole, shown.done); err != nil {
		return nil, err
	}
	shown.manifest = b.draft.Manifest()
	shown.warnings(cmd)
	if interrupted {
		m := shown.manifest
		return shown, statusError{fmt.Errorf(wordKept.in(lang), b.dir, m.Done, shown.first-m.First+wanted), statusInterrupted}
	}
	return shown, nil
}

// simulate carries out the replications that are wanted from the first on, and
// takes them to the tables and the summary; done is how many.
func (r *running) simulate(cmd *cobra.Command, b begun, shown *shownRun, wanted int, whole *diagnosing) (done int, err error) {
	sinks, err := r.sinks(b, shown.experiment)
	if err != nil {
		return 0, err
	}
	bar := newProgress(cmd, b.scenario.Name, wanted)
	defer bar.end()
	begin := func() func(int) facts { return r.replicate(b.scenario, shown.experiment) }
	return sim.Run(cmd.Context(), shown.first, wanted, r.workers, begin, func(_ int, f facts) error {
		bar.add()
		shown.summary.Add(f.digest)
		if whole != nil {
			whole.add(f.estimates)
		}
		for _, s := range sinks {
			if err := s(&f); err != nil {
				return err
			}
		}
		return nil
	})
}

// finish writes the diagnosis, if there is one, and closes the tables.
func finish(d *results.Draft, whole *diagnosing, done int) error {
	if whole != nil {
		if err := whole.write(d); err != nil {
			return err
		}
	}
	return d.Finish(done)
}

func (r *running) open(s *scenarios.Scenario, dir string) (*results.Draft, error) {
	plan := results.Manifest{Scenario: results.Scenario{Name: s.Name}, Seed: r.seed, Replications: r.reps,
		Shard: r.part, Shards: r.parts, Uncertain: r.uncertain, Records: r.tables, Set: r.sets}
	if r.resume {
		return results.Resume(dir, plan, s.Resolved())
	}
	return results.Create(dir, plan, s.Resolved())
}

// whole collects what a diagnosis needs; nil when none is recorded, or when
// the run is a shard: its diagnosis is made when the shards are merged.
func (r *running) whole(b begun, e *design.Experiment) (*diagnosing, error) {
	if !r.records("diagnosis") || r.parts > 1 {
		return nil, nil
	}
	d := newDiagnosing(e, r.uncertain)
	if b.draft.Manifest().Done == 0 {
		return d, nil
	}
	before, err := results.Open(b.dir)
	if err != nil {
		return nil, err
	}
	return d, d.recall(before)
}

// replicate prepares a worker. With --uncertain every replication has
// parameters of its own.
func (r *running) replicate(s *scenarios.Scenario, e *design.Experiment) func(int) facts {
	measure := r.records("waves") || r.records("estimates")
	return func(replication int) (f facts) {
		e, m := e, &s.Money
		if r.uncertain {
			drawn := s.Draw(e.ParameterKey(replication))
			m, e = &drawn.Money, design.NewExperiment(drawn.Parameters, drawn.Trial, r.seed)
		}
		sites := e.Replicate(replication, measure)
		f.digest = e.Digest(sites)
		if r.records("people") {
			f.people = e.PersonRows(sites, replication)
		}
		if r.records("waves") {
			f.waves = e.WaveRows(sites, replication)
		}
		if r.records("months") {
			f.months = e.MonthRows(sites, replication)
		}
		if r.records("flows") {
			f.flows = e.FlowRows(sites, m, replication)
		}
		if r.records("estimates") {
			for _, a := range e.Analyse(sites, replication, e.Size(), e.Questions(e.Months, false)) {
				f.estimates = append(f.estimates, a.Estimate)
			}
		}
		return f
	}
}
