package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results"
	"proefbank/scenarios"
)

var (
	peopleTable    = results.Table[model.PersonRow]{Name: "people", Means: "a person in a cohort"}
	wavesTable     = results.Table[model.WaveRow]{Name: "waves", Means: "a person, world and wave of measurement"}
	monthsTable    = results.Table[model.MonthRow]{Name: "months", Means: "a municipality's cohort in a world and calendar month"}
	flowsTable     = results.Table[money.FlowRow]{Name: "flows", Means: "what one party pays another in a year, of one kind, in a municipality and world under a way of financing"}
	estimatesTable = results.Table[design.Estimate]{Name: "estimates", Means: "what one estimator says of one outcome in one replication of the trial, and the truth beside it"}
	diagnosisTable = results.Table[power.Row]{Name: "diagnosis", Means: "a property of the design, over all replications"}
)

// recordable are the tables that a run can record, in the order of files.
var recordable = []string{"people", "waves", "months", "flows", "estimates", "diagnosis"}

// facts are what a replication leaves.
type facts struct {
	people    []model.PersonRow
	waves     []model.WaveRow
	months    []model.MonthRow
	flows     []money.FlowRow
	estimates []design.Estimate
	digest    design.Digest
}

// names are what the integers of the tables index.
func names(e *design.Experiment) map[string][]string {
	var towns []string
	for _, m := range e.Country.Municipalities[:e.Sites()] {
		towns = append(towns, m.Name)
	}
	return map[string][]string{"municipality": towns, "world": e.Worlds(), "household": model.Households,
		"education": model.Educations, "status": model.Statuses, "outcome": e.OutcomeNames(), "estimator": design.Estimators(),
		"estimand": design.Estimands(), "warning": design.Warnings, "diagnosand": power.DiagnosandNames()}
}

// sink takes a replication's facts to one table.
type sink func(*facts) error

// sinks opens the tables that a run records, the diagnosis apart: that is
// about the whole run.
func (r *running) sinks(b begun, e *design.Experiment) (all []sink, err error) {
	d, lists := b.draft, names(e)
	lists["variant"], lists["party"], lists["kind"] = b.scenario.Money.Names(), money.PartyNames, money.KindNames
	for _, add := range []func() (sink, error){
		func() (sink, error) {
			return open(r, d, peopleTable, lists, func(f *facts) []model.PersonRow { return f.people })
		},
		func() (sink, error) {
			return open(r, d, wavesTable, lists, func(f *facts) []model.WaveRow { return f.waves })
		},
		func() (sink, error) {
			return open(r, d, monthsTable, lists, func(f *facts) []model.MonthRow { return f.months })
		},
		func() (sink, error) {
			return open(r, d, flowsTable, lists, func(f *facts) []money.FlowRow { return f.flows })
		},
		func() (sink, error) {
			return open(r, d, estimatesTable, lists, func(f *facts) []design.Estimate { return f.estimates })
		},
	} {
		s, err := add()
		if err != nil {
			return nil, err
		}
		if s != nil {
			all = append(all, s)
		}
	}
	return all, nil
}

// open adds a table to a run if it is recorded.
func open[T any](r *running, d *results.Draft, table results.Table[T], lists map[string][]string, rows func(*facts) []T) (sink, error) {
	if !r.records(table.Name) {
		return nil, nil
	}
	w, err := results.Add(d, table, lists)
	if err != nil {
		return nil, err
	}
	return func(f *facts) error { return w.Append(rows(f)...) }, nil
}

func (r *running) records(table string) bool { return slices.Contains(r.tables, table) }

// diagnosing collects the estimates of a whole run for its diagnosis.
type diagnosing struct {
	*power.Diagnosis
	experiment *design.Experiment
	rows       int
}

func newDiagnosing(e *design.Experiment, drawn bool) *diagnosing {
	d := &diagnosing{Diagnosis: power.New(e, []design.Size{e.Size()}, false), experiment: e}
	if drawn {
		d.Drawn()
	}
	return d
}

func (d *diagnosing) add(rows []design.Estimate) {
	for i := range rows {
		d.AddRow(d.rows, &rows[i])
		d.rows++
	}
}

// recall takes the estimates that a run holds already.
func (d *diagnosing) recall(run *results.Run) error {
	for row, err := range results.Rows[design.Estimate](run, estimatesTable.Name) {
		if err != nil {
			return err
		}
		d.add([]design.Estimate{row})
	}
	return nil
}

func (d *diagnosing) write(draft *results.Draft) error {
	w, err := results.Add(draft, diagnosisTable, names(d.experiment))
	if err != nil {
		return err
	}
	for _, line := range d.Lines {
		if err := w.Append(line.Rows()...); err != nil {
			return err
		}
	}
	return nil
}

// diagnoseMerged adds the diagnosis of a run to what is merged from its
// shards, where the shards were told to record one.
func diagnoseMerged(merged *results.Draft, shards []*results.Run) error {
	m := shards[0].Manifest
	if !slices.Contains(m.Records, diagnosisTable.Name) {
		return nil
	}
	path := filepath.Join(shards[0].Dir, "scenario.yaml")
	s, err := scenarios.Load(path, nil)
	if err != nil {
		return fmt.Errorf("the diagnosis of the whole run: %w", err)
	}
	d := newDiagnosing(design.NewExperiment(s.Parameters, s.Trial, m.Seed), m.Uncertain)
	for _, shard := range shards {
		if err := d.recall(shard); err != nil {
			return err
		}
	}
	return d.write(merged)
}
