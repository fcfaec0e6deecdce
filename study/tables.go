package study

import (
	"context"
	"iter"
	"slices"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results"
	"proefbank/scenarios"
)

// Rows are what a replication leaves: a table's rows, such as
// []model.MonthRow, by the table's name.
type Rows map[string]any

// sink takes a replication's rows to its table.
type sink struct {
	*table
	take func(rows any) error
}

// table is one that every replication adds its rows to.
type table struct {
	name  string
	of    func(*Replication) any
	parts func(*Replication) iter.Seq[any] // of its rows, where they are so many that they are made when they are written
	same  func(ctx context.Context, run *results.Run, again map[int]Rows) (differ map[int]bool, err error)
	open  func(context.Context, *results.Draft, map[string][]string) (take func(rows any) error, err error)
}

func tableOf[T any](name, means string, number func(*T) int32, of func(*Replication) []T) table {
	t := results.Table[T]{Name: name, Means: means}
	return table{name: name,
		of: func(r *Replication) any { return of(r) },
		same: func(ctx context.Context, run *results.Run, again map[int]Rows) (map[int]bool, error) {
			return differing(ctx, run, name, number, again)
		},
		open: func(ctx context.Context, d *results.Draft, lists map[string][]string) (func(any) error, error) {
			w, err := results.Add(ctx, d, t, lists)
			return func(rows any) error { return w.Append(rows.([]T)...) }, err
		},
	}
}

// inParts is a table of so many rows that they are made when they are written, a part of a
// municipality's at a time, in the order of the table; the next part may take over its memory.
func inParts[T any](name, means string, number func(*T) int32, parts func(*Replication) iter.Seq[[]T]) table {
	t := tableOf(name, means, number, func(r *Replication) (rows []T) {
		for part := range parts(r) {
			rows = append(rows, part...)
		}
		return rows
	})
	t.parts = func(r *Replication) iter.Seq[any] {
		return func(yield func(any) bool) {
			for part := range parts(r) {
				if !yield(part) {
					return
				}
			}
		}
	}
	return t
}

// tables are those that replications add to, in the order of files.
var tables = []table{
	tableOf("people", "a person in a cohort",
		func(r *model.PersonRow) int32 { return r.Replication },
		func(r *Replication) []model.PersonRow {
			return r.Experiment.PersonRows(r.Sites, r.Number)
		}),
	inParts("waves", "a person, world and wave of measurement",
		func(r *model.WaveRow) int32 { return r.Replication },
		func(r *Replication) iter.Seq[[]model.WaveRow] {
			return r.Experiment.WaveRows(r.Sites, r.Number)
		}),
	inParts(outcomes, "one of the trial's outcomes of a person, in a world and at a wave",
		func(r *design.OutcomeRow) int32 { return r.Replication },
		func(r *Replication) iter.Seq[[]design.OutcomeRow] {
			return r.Experiment.OutcomeRows(r.Sites, r.Number)
		}),
	tableOf("months", "a municipality's cohort in a world and calendar month",
		func(r *model.MonthRow) int32 { return r.Replication },
		func(r *Replication) []model.MonthRow {
			return r.Experiment.MonthRows(r.Sites, r.Number)
		}),
	tableOf("flows", "what one party pays another in a year, of one kind, in a municipality and world under a way of financing",
		func(r *money.FlowRow) int32 { return r.Replication },
		func(r *Replication) []money.FlowRow { return r.Experiment.FlowRows(r.Sites, r.Money, r.Number) }),
	tableOf(programme, "a municipality's stock of recipients and a programme's jobs, in a world and calendar month; none where the scenario has no programme",
		func(r *model.ProgrammeRow) int32 { return r.Replication }, (*Replication).programmeRows),
	tableOf(balances, "what a party, or society, gains in one replication by an arm under a way of financing",
		func(r *finance.BalanceRow) int32 { return r.Replication }, (*Replication).balances),
	tableOf(estimates, "what one estimator says of one outcome in one replication of the trial, and the truth beside it",
		func(r *design.Estimate) int32 { return r.Replication }, (*Replication).estimates),
}

// These are about all replications.
var (
	diagnosisTable = results.Table[power.Row]{Name: diagnosis, Means: "a property of the design, over all replications"}
	gainsTable     = results.Table[finance.GainRow]{Name: gains, Means: "what a party, or society, gains by an arm under a way of financing, over all replications"}
)

const (
	outcomes  = "outcomes"
	estimates = "estimates"
	diagnosis = "diagnosis"
	balances  = "balances"
	gains     = "gains"
	programme = "programme"
)

// Summaries are the tables about all replications, each with the one that it is made
// from.
var Summaries = []struct{ Table, From string }{{diagnosis, estimates}, {gains, balances}}

// Recordable are the tables that a run can record, in the order of files.
func Recordable() (names []string) {
	for _, t := range tables {
		names = append(names, t.name)
	}
	for _, t := range Summaries {
		names = append(names, t.Table)
	}
	return names
}

// balances are the settlements of every arm by every way that finances it.
func (r *Replication) balances() (rows []finance.BalanceRow) {
	for arm := range r.Experiment.Country.Arms {
		variants := r.Money.Ways(&r.Experiment.Country.Arms[arm])
		settled := finance.Settle(r.Books(arm), variants)
		rows = append(rows, settled.Balances(r.Number, arm+1, variants)...)
	}
	return rows
}

// estimates are the answers to all that the trial asks.
func (r *Replication) estimates() (rows []design.Estimate) {
	e := r.Experiment
	for _, a := range r.analysed().Answers(e.Size(), e.Questions(e.Months, false)) {
		rows = append(rows, a.Estimate)
	}
	return rows
}

// rows are a replication's rows of the tables that are recorded.
func (r *Replication) rows(recorded []string) Rows {
	rows := Rows{}
	for _, t := range recordedTables(recorded) {
		rows[t.name] = t.of(r)
	}
	return rows
}

// recordedTables are those of the tables that are recorded.
func recordedTables(names []string) (all []*table) {
	for i := range tables {
		if slices.Contains(names, tables[i].name) {
			all = append(all, &tables[i])
		}
	}
	return all
}

// measured tells whether tables need people to be measured.
func measured(recorded []string) bool {
	return slices.ContainsFunc(recorded, func(t string) bool { return t == "waves" || t == outcomes || t == estimates })
}

// names are what the integers of the tables index.
func names(s *scenarios.Scenario, e *design.Experiment) map[string][]string {
	var towns []string
	for _, m := range e.Country.Municipalities[:e.Sites()] {
		towns = append(towns, m.Name)
	}
	all := towns
	if s.HasProgramme() {
		all = nil
		for _, m := range e.Country.Municipalities[:s.Programme.Municipalities] {
			all = append(all, m.Name)
		}
	}
	return map[string][]string{"programme_municipality": all, "programme_world": programmeWorlds, "municipality": towns, "world": e.Worlds(), "household": model.Households,
		"education": model.Educations, "status": model.Statuses, "outcome": e.OutcomeNames(), "estimator": design.Estimators(),
		"estimand": design.Estimands(), "warning": design.Warnings, "diagnosand": power.DiagnosandNames(),
		"gainer": finance.GainerNames(), "variant": s.Money.Names(), "party": money.PartyNames, "kind": money.KindNames}
}
