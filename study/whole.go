package study

import (
	"context"
	"path/filepath"
	"slices"

	"proefbank/design"
	"proefbank/design/finance"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/scenarios"
)

// summary makes a table about the whole run from one that every replication adds to.
type summary struct {
	table, from string // names
	add         func(rows any)
	recall      func(context.Context, *results.Run) error // of a run that holds rows already
	write       func(*results.Draft) error
	holds       func(context.Context, *results.Run) (bool, error) // what the rows give, to the bit
}

// summaries are the tables about the whole run that are recorded.
func (s *Study) summaries(recorded []string) (all []summary) {
	for _, t := range []func(*Study) summary{(*Study).diagnosis, (*Study).gains} {
		if it := t(s); slices.Contains(recorded, it.table) {
			all = append(all, it)
		}
	}
	return all
}

func (s *Study) diagnosis() summary {
	d := power.New(s.Experiment, s.sizes(), false)
	if s.Draw != nil {
		d.Drawn()
	}
	return summaryOf(s, diagnosisTable, estimates, func(rows []design.Estimate) { d.AddRows(rows) }, func() (rows []power.Row) {
		for _, line := range d.Lines {
			rows = append(rows, line.Rows()...)
		}
		return rows
	})
}

func (s *Study) gains() summary {
	g := &finance.Gains{}
	return summaryOf(s, gainsTable, balances, func(rows []finance.BalanceRow) {
		for _, row := range rows {
			g.Add(row)
		}
	}, g.Rows)
}

func summaryOf[From, To any](s *Study, table results.Table[To], from string, add func([]From), rows func() []To) summary {
	return summary{table: table.Name, from: from,
		add: func(rows any) { add(rows.([]From)) },
		recall: func(ctx context.Context, run *results.Run) error {
			for row, err := range results.Rows[From](ctx, run, from) {
				if err != nil {
					return err
				}
				add([]From{row})
			}
			return nil
		},
		write: func(draft *results.Draft) error {
			w, err := results.Add(context.Background(), draft, table, names(s.Scenario, s.Experiment))
			if err != nil {
				return err
			}
			return w.Append(rows()...)
		},
		holds: func(ctx context.Context, run *results.Run) (bool, error) { return holds(ctx, run, table.Name, rows()) },
	}
}

// holds tells whether a table has these rows and no others.
func holds[T any](ctx context.Context, run *results.Run, table string, wanted []T) (bool, error) {
	there := 0
	for row, err := range results.Rows[T](ctx, run, table) {
		if err != nil {
			return false, err
		}
		if there >= len(wanted) || !sameBits(row, wanted[there]) {
			return false, nil
		}
		there++
	}
	return there == len(wanted), nil
}

// summaries starts the tables about the whole run, with what a resumed run holds; none
// for a shard: its are made when the shards are merged.
func (o *Opened) summaries(ctx context.Context) ([]summary, error) {
	if o.Shards > 1 {
		return nil, nil
	}
	all := o.study.summaries(o.Tables)
	if before := o.draft.Before(); before != nil {
		for _, s := range all {
			if err := s.recall(ctx, before); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// Merge joins the shards of one run, in any order, into a directory that is new
// or empty, and summarises the whole where the shards were told to record that.
// When ctx is cancelled nothing is left.
func Merge(ctx context.Context, out string, dirs []string) (*results.Run, error) {
	return results.Merge(ctx, out, dirs, summariseMerged)
}

func summariseMerged(ctx context.Context, merged *results.Draft, shards []*results.Run) error {
	recorded := shards[0].Manifest.Records
	if !slices.Contains(recorded, diagnosis) && !slices.Contains(recorded, gains) {
		return nil
	}
	if differ := shards[0].Manifest.OtherProgram(); len(differ) > 0 { // or the manifest would name one that did not make the tables
		return lang.Errorf("%s: made by another program than this one, which cannot diagnose the whole: %s",
			"%s: gemaakt door een ander programma dan dit, dat het geheel niet kan diagnosticeren: %s", shards[0].Dir, lang.Join("; ", differ...))
	}
	study, err := Again(shards[0])
	if err != nil {
		return lang.Errorf("the diagnosis of the whole run: %s", "de diagnose van de hele run: %s", err)
	}
	for _, s := range study.summaries(recorded) {
		for _, shard := range shards {
			if err := s.recall(ctx, shard); err != nil {
				return err
			}
		}
		if err := s.write(merged); err != nil {
			return err
		}
	}
	return nil
}

// Again is the study of a run that lies in a directory, whose scenario must be as it
// was simulated: a value that somebody changed since would speak in the run's name.
func Again(run *results.Run) (*Study, error) {
	if _, err := run.Scenario(); err != nil {
		return nil, err
	}
	s, err := scenarios.Load(filepath.Join(run.Dir, "scenario.yaml"), nil)
	if err != nil {
		return nil, err
	}
	return recorded(s, run.Manifest), nil
}

// recomputed lives a replication of a recorded run again, and gives the rows that it left,
// table by table.
func (s *Study) recomputed(run *results.Run, replication int) Rows {
	return s.Live(replication).rows(run.Manifest.Records)
}
