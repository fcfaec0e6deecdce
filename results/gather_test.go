package results_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/results"
)

// TestGather by hand: three runs of which two were set, one of them to a number alone and one
// to a text as well. A column of numbers has none where nothing was set, one with a text none
// but what was written.
func TestGather(t *testing.T) {
	var runs []*results.Run
	for i, set := range [][]string{{"trial.n_per_arm=30", "jobs.rule=all"}, nil, {"trial.n_per_arm= 60", "jobs.rule=2"}} {
		p := plan()
		p.Set = set
		dir := t.TempDir()
		d, err := results.Create(t.Context(), dir, p, yaml)
		d, rows, _ := start(t, d, err)
		if err := rows.Append(twelve{Replication: int32(10 * i), Share: 0.5}); err != nil {
			t.Fatal(err)
		}
		if err := d.Finish(t.Context(), 1); err != nil {
			t.Fatal(err)
		}
		run, err := results.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		runs = append(runs, run)
	}
	path := filepath.Join(t.TempDir(), "all.parquet")
	if n, err := results.Gather(t.Context(), path, runs, "rows"); n != 3 || err != nil {
		t.Fatalf("%d rows, %v", n, err)
	}
	r, err := results.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	const want = `run,scenario,trial.n_per_arm,jobs.rule,replication,share
0,april,30,all,0,0.5
1,april,,,10,0.5
2,april,60,2,20,0.5
`
	if got := csvOf(t, r, []string{"run", "scenario", "trial.n_per_arm", "jobs.rule", "replication", "share"}, nil, 0); got != want {
		t.Errorf("gathered:\n%s", got)
	}
	if _, err := results.Gather(t.Context(), path, runs, "rows"); err == nil {
		t.Error("written over what was there")
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	path = filepath.Join(t.TempDir(), "stopped.parquet")
	if _, err := results.Gather(stopped, path, runs, "rows"); !errors.Is(err, context.Canceled) {
		t.Errorf("told to end: %v", err)
	}
	if left := listing(t, filepath.Dir(path)); len(left) > 1 {
		t.Errorf("told to end, it leaves %v", left)
	}
	again, err := results.Open(runs[0].Dir + "/.")
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "twice.parquet")
	if _, err := results.Gather(t.Context(), path, append(runs, again), "rows"); err == nil || !strings.Contains(err.Error(), "given twice") {
		t.Errorf("a run that is there twice: %v", err)
	}
}

// TestGatherAtOnce: of two programs that gather to one file the second finds that of the
// first there, and neither writes in what the other is writing.
func TestGatherAtOnce(t *testing.T) {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir+"/run", plan(), yaml)
	d, rows, _ := start(t, d, err)
	if err := errors.Join(rows.Append(twelve{Share: 0.5}), d.Finish(t.Context(), 1)); err != nil {
		t.Fatal(err)
	}
	run, err := results.Open(dir + "/run")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "all.parquet")
	gather := func() error {
		_, err := results.Gather(t.Context(), path, []*results.Run{run}, "rows")
		return err
	}
	var first error
	results.Steps(func(string) {
		results.Steps(func(string) {})
		first = gather()
	})
	second := gather()
	if notNew := (results.NotNew{}); first != nil || !errors.As(second, &notNew) {
		t.Errorf("the first to end: %v; the second: %v", first, second)
	}
	if r, err := results.OpenFile(path); err != nil {
		t.Error(err)
	} else {
		r.Close()
	}
}
