package results_test

import (
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/results"
)

var (
	twelves = results.Table[twelve]{Name: "rows", Means: "a row with a column of every kind"}
	yaml    = []byte("rain: often\n")
)

const (
	replications   = 200
	perReplication = 700 // 140,000 rows: two full batches and a part
)

func plan() results.Manifest {
	return results.Manifest{Scenario: results.Scenario{Name: "april"}, Seed: 7, Replications: replications,
		Shards: 1, Records: []string{"rows", "days"}, Set: []string{"trial.months=3"}}
}

// start opens the tables of a draft.
func start(t testing.TB, d *results.Draft, err error) (*results.Draft, *results.Writer[twelve], *results.Writer[day]) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Discard)
	rows, err := results.Add(t.Context(), d, twelves, lists)
	if err != nil {
		t.Fatal(err)
	}
	daily, err := results.Add(t.Context(), d, days, map[string][]string{"weather": {"dry", "wet"}})
	if err != nil {
		t.Fatal(err)
	}
	return d, rows, daily
}

// fill writes n replications from first on.
func fill(t testing.TB, rows *results.Writer[twelve], daily *results.Writer[day], first, n int) {
	t.Helper()
	for r := first; r < first+n; r++ {
		if err := rows.Append(someRows(r, perReplication)...); err != nil {
			t.Fatal(err)
		}
		if err := daily.Append(day{int32(r), int16(r % 2), math.Sin(float64(r))}); err != nil {
			t.Fatal(err)
		}
	}
}

// carryOut does at most n of the remaining replications and finishes the run.
func carryOut(t testing.TB, d *results.Draft, rows *results.Writer[twelve], daily *results.Writer[day], n int) {
	t.Helper()
	first, remaining := d.Remaining()
	n = min(n, remaining)
	fill(t, rows, daily, first, n)
	if err := d.Finish(t.Context(), n); err != nil {
		t.Fatal(err)
	}
}

func record(t testing.TB, dir string, plan results.Manifest) string {
	t.Helper()
	d, err := results.Create(t.Context(), dir, plan, yaml)
	d, rows, daily := start(t, d, err)
	carryOut(t, d, rows, daily, plan.Replications)
	return dir
}

// contents are the files below a directory by their paths, the manifest
// excepted: it alone holds times.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == "manifest.json" {
			return err
		}
		text, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir+"/")] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func sameFiles(t testing.TB, what string, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s differs (%d bytes, want %d)", what, name, len(got[name]), len(want[name]))
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d files, want %d", what, len(got), len(want))
	}
}

func collect[T any](t testing.TB, dir, table string) []T {
	t.Helper()
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []T
	for row, err := range results.Rows[T](t.Context(), run, table) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}
