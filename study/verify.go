package study

import (
	"context"
	"errors"
	"math"
	"reflect"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results"
)

// Verified is what a check of a run has shown.
type Verified struct {
	Run     *results.Run
	Files   []results.Checked // every file of the run
	Checked []int             // replications that were carried out again
	Differ  []int             // those of them that left other rows
	Program []lang.Said       // how the program that made the run is another than this one
	Reason  lang.Said         // what is wrong; nil where all is well
}

// Holds tells whether nothing is wrong.
func (v *Verified) Holds() bool { return v.Reason == nil }

// Verify checks a run's files against their digests and the manifest, and carries
// out a sample of its replications again: every row that they left must come out to
// the bit. Tables about the whole run are made again. An error is of what
// could not be checked.
func Verify(ctx context.Context, dir string, sample int, l Loop) (*Verified, error) {
	run, err := results.Open(dir)
	if damaged := (*results.Damaged)(nil); errors.As(err, &damaged) {
		files := []results.Checked{{File: damaged.File, Wrong: err}}
		return &Verified{Run: &results.Run{Dir: dir}, Files: files, Reason: lang.Say("%s", "%s", err)}, nil
	}
	if err != nil {
		return nil, err
	}
	v := &Verified{Run: run, Program: run.Manifest.OtherProgram()}
	v.Files, v.Reason, err = run.Inspect(ctx)
	if v.Reason != nil || ctx.Err() != nil {
		return v, ctx.Err()
	}
	if err != nil {
		return v, err
	}
	if err := v.again(ctx, sample, l); err != nil {
		return v, err
	}
	return v, v.summaries(ctx)
}

// again carries out a sample of the replications and compares.
func (v *Verified) again(ctx context.Context, sample int, l Loop) error {
	s, err := Again(v.Run)
	if err != nil {
		return err
	}
	if l.Workers, err = s.workers(l.Workers); err != nil {
		return err
	}
	m := v.Run.Manifest
	l.Reps = min(sample, m.Done)
	for i := range l.Reps { // the first, the last and those between, evenly
		v.Checked = append(v.Checked, m.First+i*(m.Done-1)/max(l.Reps-1, 1))
	}
	lived, err := All(ctx, l, func(i int) Rows { return s.recomputed(v.Run, v.Checked[i]) })
	if err != nil {
		return err
	}
	left := map[int]Rows{}
	for i, number := range v.Checked {
		left[number] = lived[i]
	}
	return v.compare(ctx, left)
}

// compare holds what the tables have of replications to what came out again.
func (v *Verified) compare(ctx context.Context, again map[int]Rows) error {
	for _, t := range recordedTables(v.Run.Manifest.Records) {
		differ, err := t.same(ctx, v.Run, again)
		if err != nil {
			return err
		}
		for _, number := range v.Checked {
			if differ[number] && !slices.Contains(v.Differ, number) {
				v.Differ = append(v.Differ, number)
				v.Reason = lang.Say("replication %s leaves other rows in table %s", "replicatie %s geeft andere rijen in tabel %s",
					lang.Code(v.Differ[0]), t.name)
			}
		}
	}
	return nil
}

// differing are the replications whose rows in a table are not those that came out
// again, in their order.
func differing[T any](ctx context.Context, run *results.Run, name string, number func(*T) int32, again map[int]Rows) (map[int]bool, error) {
	differ, seen := map[int]bool{}, map[int]int{}
	for row, err := range results.Rows[T](ctx, run, name) {
		if err != nil {
			return nil, err
		}
		i := int(number(&row))
		rows, sampled := again[i]
		if !sampled {
			continue
		}
		wanted := rows[name].([]T)
		if seen[i] >= len(wanted) || !sameBits(row, wanted[seen[i]]) {
			differ[i] = true
		}
		seen[i]++
	}
	for i, rows := range again {
		if seen[i] != len(rows[name].([]T)) {
			differ[i] = true
		}
	}
	return differ, nil
}

// sameBits compares two rows field by field, to the bit. What does not exist is the
// same however it came about: in a file of Parquet it is null.
func sameBits[T any](a, b T) bool {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range x.NumField() {
		f, g := x.Field(i), y.Field(i)
		switch {
		case f.CanFloat() && math.IsNaN(f.Float()) && math.IsNaN(g.Float()):
		case f.CanFloat() && math.Float64bits(f.Float()) != math.Float64bits(g.Float()):
			return false
		case !f.CanFloat() && !f.Equal(g):
			return false
		}
	}
	return true
}

// summaries holds the run's tables about the whole to those that the tables they are made
// from give.
func (v *Verified) summaries(ctx context.Context) error {
	run := v.Run
	if v.Reason != nil || run.Manifest.Shards > 1 {
		return nil
	}
	study, err := Again(run)
	if err != nil {
		return err
	}
	for _, s := range study.summaries(run.Manifest.Records) {
		if err := s.recall(ctx, run); err != nil {
			return err
		}
		same, err := s.holds(ctx, run)
		if err != nil {
			return err
		}
		if !same {
			v.Reason = lang.Say("table %s is not what table %s gives", "tabel %s is niet wat tabel %s geeft", s.table, s.from)
			return nil
		}
	}
	return nil
}
