package results_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"proefbank/results"
)

// lacking is a row whose columns lack values in every way that a table knows.
type lacking struct {
	Replication int32   `col:"replication" means:"replication"`
	Score       int8    `col:"score" means:"cannot be 0" range:"1,5" none:"0: after death"`
	Income      float32 `col:"income" unit:"euro" means:"can be 0, which is what the dead have" range:"0," none:"0: after death"`
	First       int32   `col:"first" means:"whole number" range:"0," none:"-1: none yet"`
	Paid        float32 `col:"paid" means:"0 stands for none, and nothing else tells" range:"0,100" none:"0: not in the job"`
	Mean        float64 `col:"mean" means:"may be infinite" range:"," none:"NaN: nobody"`
	Plain       float64 `col:"plain" means:"undefined without a word about it"`
}

// TestParquetComesBack writes every kind of column and every way to lack a value, over
// three row groups, and wants each row as it was: what stands for none is put back.
func TestParquetComesBack(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	some := []lacking{{0, 3, 0, -1, 0, nan, 1}, {0, 0, 0, 4, 12.5, inf, nan}, {1, 5, 900, 0, 100, -inf, 0}}
	p := plan()
	p.Format = results.Parquet
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, p, yaml)
	if err != nil {
		t.Fatal(err)
	}
	w, err := results.Add(t.Context(), d, results.Table[lacking]{Name: "lacking", Means: "a row"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, rows, _ := start(t, d, err)
	want := someRows(3, 300_000)
	for _, err := range []error{w.Append(some...), rows.Append(want...), d.Finish(t.Context(), 0)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got := collect[twelve](t, dir, "rows"); !slices.Equal(got, want) {
		t.Error("the rows that come back are not those that were written")
	}
	got := collect[lacking](t, dir, "lacking")
	same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
	for i, row := range some {
		if g := got[i]; g.Score != row.Score || g.Income != row.Income || g.First != row.First || g.Paid != row.Paid ||
			!same(g.Mean, row.Mean) || !same(g.Plain, row.Plain) {
			t.Errorf("row %d comes back as %v, not %v", i, g, row)
		}
	}
	if left, _ := filepath.Glob(dir + "/*/*.arrow"); left != nil {
		t.Errorf("left beside the Parquet files: %v", left)
	}
}

// TestWhatDoesNotExistIsNull counts the nulls, known by hand: the living may have an income
// of 0 and the dead have none, whatever the number that stands for that.
func TestWhatDoesNotExistIsNull(t *testing.T) {
	rows := []lacking{{0, 3, 0, -1, 0, math.NaN(), 1}, {0, 0, 0, 4, 12.5, math.Inf(1), math.NaN()}, {1, 5, 900, 0, 100, 2, 0}}
	want := map[string][]bool{"replication": {false, false, false}, "score": {false, true, false}, "income": {false, true, false},
		"first": {true, false, false}, "paid": {true, false, false}, "mean": {true, false, false}, "plain": {false, true, false}}
	for column, absent := range results.AbsentIn(rows) {
		if !slices.Equal(absent, want[column]) {
			t.Errorf("%s lacks a value in rows %v, not %v", column, absent, want[column])
		}
	}
}

// TestParquetIsTheSameBytes: however the rows arrive, and cut into shards or not.
func TestParquetIsTheSameBytes(t *testing.T) {
	write := func(shard, shards int, replications ...int) string {
		p := plan()
		p.Replications, p.Shard, p.Shards, p.Format = 4, shard, shards, results.Parquet
		dir := t.TempDir()
		d, err := results.Create(t.Context(), dir, p, yaml)
		d, rows, _ := start(t, d, err)
		for _, r := range replications {
			if err := rows.Append(someRows(r, 50_000)...); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.Finish(t.Context(), len(replications)); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	whole := write(0, 1, 0, 1, 2, 3)
	merged := filepath.Join(t.TempDir(), "merged")
	if _, err := results.Merge(t.Context(), merged, []string{write(1, 2, 2, 3), write(0, 2, 0, 1)}, nil); err != nil {
		t.Fatal(err)
	}
	const table = "rows/shard-0000-of-0001.parquet"
	a, err := os.ReadFile(filepath.Join(whole, table))
	b, none := os.ReadFile(filepath.Join(merged, table))
	if err != nil || none != nil || !slices.Equal(a, b) {
		t.Errorf("the merged table differs from the whole one (%v, %v)", err, none)
	}
}
