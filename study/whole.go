package study

import (
	"context"
	"path/filepath"
	"slices"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/scenarios"
)

// diagnosing makes the diagnosis of a whole run from its estimates.
type diagnosing struct {
	*power.Diagnosis
	study *Study
}

func (s *Study) diagnosing() *diagnosing {
	d := &diagnosing{power.New(s.Experiment, s.sizes(), false), s}
	if s.Draw != nil {
		d.Drawn()
	}
	return d
}

// diagnosing starts the diagnosis that a run records, with the estimates that a
// resumed run holds; nil when none is recorded, or when the run is a shard: its
// diagnosis is made when the shards are merged.
func (o *Opened) diagnosing(ctx context.Context) (*diagnosing, error) {
	if !slices.Contains(o.Tables, diagnosis) || o.Shards > 1 {
		return nil, nil
	}
	d := o.study.diagnosing()
	if before := o.draft.Before(); before != nil {
		return d, d.recall(ctx, before)
	}
	return d, nil
}

// recall takes the estimates that a run holds already.
func (d *diagnosing) recall(ctx context.Context, run *results.Run) error {
	for row, err := range results.Rows[design.Estimate](ctx, run, estimates) {
		if err != nil {
			return err
		}
		d.AddRows([]design.Estimate{row})
	}
	return nil
}

func (d *diagnosing) write(draft *results.Draft) error {
	w, err := results.Add(context.Background(), draft, diagnosisTable, names(d.study.Scenario, d.Experiment))
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

// Merge joins the shards of one run, in any order, into a directory that is new
// or empty, and diagnoses the whole where the shards were told to record that.
// When ctx is cancelled nothing is left.
func Merge(ctx context.Context, out string, dirs []string) (*results.Run, error) {
	return results.Merge(ctx, out, dirs, diagnoseMerged)
}

func diagnoseMerged(ctx context.Context, merged *results.Draft, shards []*results.Run) error {
	if !slices.Contains(shards[0].Manifest.Records, diagnosis) {
		return nil
	}
	if differ := shards[0].Manifest.OtherProgram(); len(differ) > 0 { // or the manifest would name one that did not make the diagnosis
		return lang.Errorf("%s: made by another program than this one, which cannot diagnose the whole: %s",
			"%s: gemaakt door een ander programma dan dit, dat het geheel niet kan diagnosticeren: %s", shards[0].Dir, lang.Join("; ", differ...))
	}
	s, err := Again(shards[0])
	if err != nil {
		return lang.Errorf("the diagnosis of the whole run: %s", "de diagnose van de hele run: %s", err)
	}
	d := s.diagnosing()
	for _, shard := range shards {
		if err := d.recall(ctx, shard); err != nil {
			return err
		}
	}
	return d.write(merged)
}

// Again is the study of a run that lies in a directory.
func Again(run *results.Run) (*Study, error) {
	s, err := scenarios.Load(filepath.Join(run.Dir, "scenario.yaml"), nil)
	if err != nil {
		return nil, err
	}
	return recorded(s, run.Manifest), nil
}

// Recompute prepares to live replications of a recorded run again: each call
// gives the rows that one of them left, table by table.
func Recompute(run *results.Run) (func(replication int) Rows, error) {
	s, err := Again(run)
	if err != nil {
		return nil, err
	}
	return func(replication int) Rows { return s.recomputed(run, replication) }, nil
}

func (s *Study) recomputed(run *results.Run, replication int) Rows {
	return s.Live(replication).rows(run.Manifest.Records)
}
