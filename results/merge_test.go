package results_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"proefbank/results"
)

// cut records a plan in shards and returns their directories.
func cut(t testing.TB, plan results.Manifest, shards int) []string {
	home := t.TempDir()
	var dirs []string
	for shard := range shards {
		plan.Shard, plan.Shards = shard, shards
		dirs = append(dirs, record(t, filepath.Join(home, fmt.Sprint(shard)), plan))
	}
	return dirs
}

func TestShardsMergeToTheSameBytes(t *testing.T) {
	few := plan()
	few.Replications = 5
	for _, c := range []struct {
		plan   results.Manifest
		shards int
	}{{plan(), 1}, {plan(), 2}, {plan(), 7}, {few, 8}} { // the last with some that hold nothing
		mergesToTheSame(t, c.plan, c.shards)
	}
}

func mergesToTheSame(t *testing.T, plan results.Manifest, shards int) {
	whole := contents(t, record(t, t.TempDir(), plan))
	random := rand.New(rand.NewPCG(1, 2))
	dirs := cut(t, plan, shards)
	for range 3 {
		random.Shuffle(len(dirs), func(i, j int) { dirs[i], dirs[j] = dirs[j], dirs[i] })
		out := t.TempDir()
		run, err := results.Merge(context.Background(), out, dirs, nil)
		if err != nil {
			t.Fatal(err)
		}
		sameFiles(t, fmt.Sprintf("%d shards", shards), contents(t, out), whole)
		m := run.Manifest
		if !m.Complete || m.Done != plan.Replications || m.Shards != 1 || m.Merged != shards || run.Check(t.Context()) != nil {
			t.Errorf("%d shards: manifest %+v", shards, m)
		}
	}
}

// edit changes a shard's manifest.
func edit(t testing.TB, dir string, change func(*results.Manifest)) {
	t.Helper()
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	change(&run.Manifest)
	if err := os.WriteFile(filepath.Join(dir, "manifest.json"), run.Manifest.Text(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestWhatCannotBeMerged(t *testing.T) {
	small := plan()
	small.Replications = 6
	type parts = []string
	table := func(dir string) string { return filepath.Join(dir, "rows/shard-0002-of-0003.arrow") }
	for name, c := range map[string]struct {
		change func(parts) parts
		says   string
	}{
		"the last is missing": {func(p parts) parts { return p[:2] }, "of 3 shards these are missing: 2"},
		"others are missing":  {func(p parts) parts { return p[1:2] }, "of 3 shards these are missing: 0, 2"},
		"one is twice":        {func(p parts) parts { return parts{p[0], p[1], p[1], p[2]} }, "are both shard 1 of 3"},
		"no run":              {func(p parts) parts { return append(p, t.TempDir()) }, "it holds no manifest.json"},
		"another seed": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Seed = 8 })
			return p
		}, "its seed is 8, not 7"},
		"another version": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Product.Version = "v9" })
			return p
		}, "its version is v9"},
		"another architecture": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Product.Target = "amd64 v3" })
			return p
		}, "its architecture is amd64 v3, not "},
		"another Go": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Go = "go1.25.3" })
			return p
		}, "its Go is go1.25.3, not "},
		"another gonum": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Gonum = "v0" })
			return p
		}, "its gonum is v0, not "},
		"another cut": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Shards, m.Done, m.First = 4, 1, 3 })
			return p
		}, "its shard is 2/4, not 2/3"},
		"no tables": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Tables = nil })
			return p
		}, "does not hold the tables of"},
		"unfinished": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Done, m.Complete = 1, false })
			return p
		}, "holds 1 of its 2 replications"},
		"a shard that cannot be": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Shard = 3 })
			return p
		}, "3/3 is not a shard"},
		"a file outside": {func(p parts) parts {
			edit(t, p[2], func(m *results.Manifest) { m.Tables[0].File = "../rows" })
			return p
		}, "is not a file of the run"},
		"a file changed": {func(p parts) parts {
			damage(t, table(p[2]))
			return p
		}, "not as it was written"},
		"a file gone": {func(p parts) parts {
			os.Remove(table(p[2]))
			return p
		}, "no such file"},
		"the scenario changed": {func(p parts) parts {
			damage(t, filepath.Join(p[0], "scenario.yaml"))
			return p
		}, "not as it was written"},
		"no shards": {func(parts) parts { return nil }, "no shards to merge"},
	} {
		out := filepath.Join(t.TempDir(), "made", "whole")
		_, err := results.Merge(context.Background(), out, c.change(cut(t, small, 3)), nil)
		refused(t, err, c.says)
		nothingAt(t, name, filepath.Dir(out))
	}
	dirs := cut(t, small, 2)
	_, err := results.Merge(context.Background(), dirs[0], dirs, nil)
	refused(t, err, "a new or an empty directory")
	ctx, stop := context.WithCancel(context.Background())
	stop()
	out := filepath.Join(t.TempDir(), "whole")
	if _, err := results.Merge(ctx, out, dirs, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
	nothingAt(t, "interrupted", out)
}

func damage(t testing.TB, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text[len(text)/2] ^= 1
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// nothingAt holds that a failure left no trace.
func nothingAt(t testing.TB, what, path string) {
	t.Helper()
	if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s: %s is there", what, path)
	}
}

// total is about the whole run: it has no column replication.
type total struct {
	Rain float64 `col:"rain" unit:"mm" means:"rain on average"`
}

var totals = results.Table[total]{Name: "totals", Means: "the whole run"}

// TestTablesAboutTheWholeRun: their rows cannot be joined; they are made anew.
func TestTablesAboutTheWholeRun(t *testing.T) {
	var dirs []string
	for shard := range 2 {
		p := plan()
		p.Replications, p.Shard, p.Shards = 4, shard, 2
		dirs = append(dirs, t.TempDir())
		d, err := results.Create(t.Context(), dirs[shard], p, yaml)
		d, rows, daily := start(t, d, err)
		addTotal(t, d, float64(shard))
		carryOut(t, d, rows, daily, 2)
	}
	out := filepath.Join(t.TempDir(), "out")
	_, err := results.Merge(context.Background(), out, dirs, nil)
	refused(t, err, "about the whole run")
	nothingAt(t, "not joined", out)
	_, err = results.Merge(context.Background(), out, dirs, func(_ context.Context, d *results.Draft, shards []*results.Run) error {
		sum := 0.
		for _, s := range shards {
			for row, err := range results.Rows[total](t.Context(), s, "totals") {
				if err != nil {
					return err
				}
				sum += row.Rain
			}
		}
		addTotal(t, d, sum/2)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := collect[total](t, out, "totals"); len(got) != 1 || got[0].Rain != 0.5 {
		t.Errorf("totals %v", got)
	}
}

func addTotal(t testing.TB, d *results.Draft, rain float64) {
	t.Helper()
	w, err := results.Add(t.Context(), d, totals, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Append(total{rain}); err != nil {
		t.Fatal(err)
	}
}

// A merged run was started when the first of its shards was, and says of how many it is made.
func TestMergedSinceTheFirstShard(t *testing.T) {
	small := plan()
	small.Replications = 6
	dirs, first := cut(t, small, 3), time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	for i, dir := range dirs {
		edit(t, dir, func(m *results.Manifest) { m.Started = first.AddDate(0, 0, (i+1)%3) })
	}
	run, err := results.Merge(context.Background(), filepath.Join(t.TempDir(), "whole"), dirs, nil)
	if err != nil {
		t.Fatal(err)
	}
	if m := run.Manifest; !m.Started.Equal(first) || m.Merged != 3 {
		t.Errorf("started %v, of %d shards", m.Started, m.Merged)
	}
}

// TestMergedOfOtherShards: a run that was merged of three shards is not passed off as that
// of two, though their tables hold the same.
func TestMergedOfOtherShards(t *testing.T) {
	small := plan()
	small.Replications = 6
	out := filepath.Join(t.TempDir(), "whole")
	if _, err := results.Merge(context.Background(), out, cut(t, small, 3), nil); err != nil {
		t.Fatal(err)
	}
	_, err := results.Merge(context.Background(), out, cut(t, small, 2), nil)
	refused(t, err, "a new or an empty directory")
}
