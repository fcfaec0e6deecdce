package results_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proefbank/results"
)

// TestResume interrupts a run again and again and ends with the bytes of the
// run that never was.
func TestResume(t *testing.T) {
	whole := contents(t, record(t, t.TempDir(), plan()))
	dir := filepath.Join(t.TempDir(), "run")
	long := time.Date(2020, 3, 1, 12, 0, 0, 0, time.UTC)
	for i, n := range []int{60, 0, 100, 1, replications} { // the first of them starts it
		d, err := results.Resume(t.Context(), dir, plan(), yaml)
		d, rows, daily := start(t, d, err)
		carryOut(t, d, rows, daily, n)
		if i == 0 {
			edit(t, dir, func(m *results.Manifest) { m.Started = long })
		}
		run, err := results.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if err := run.Check(t.Context()); err != nil {
			t.Error(err)
		}
		if done := []int{60, 60, 160, 161, replications}[i]; run.Manifest.Done != done || run.Manifest.Complete != (done == replications) {
			t.Errorf("holds %d replications, complete: %v", run.Manifest.Done, run.Manifest.Complete)
		}
	}
	sameFiles(t, "resumed", contents(t, dir), whole)
	if run, err := results.Open(dir); err != nil || !run.Manifest.Started.Equal(long) {
		t.Errorf("started when it was first started? %v, %v", run.Manifest.Started, err)
	}
	if _, err := results.Resume(t.Context(), dir, plan(), yaml); !errors.Is(err, results.ErrComplete) {
		t.Errorf("a complete run: %v", err)
	}
}

// interrupted is a run that holds 2 of its 200 replications.
func interrupted(t testing.TB) string {
	dir := t.TempDir()
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	carryOut(t, d, rows, daily, 2)
	return dir
}

func TestWhatCannotBeResumed(t *testing.T) {
	dir := interrupted(t)
	before := contents(t, dir)
	for says, change := range map[string]func(*results.Manifest){
		"its scenario is april, not june":     func(m *results.Manifest) { m.Scenario.Name = "june" },
		"its seed is 7, not 8":                func(m *results.Manifest) { m.Seed = 8 },
		"its replications is 200, not 300":    func(m *results.Manifest) { m.Replications = 300 },
		"its shard is 0/1, not 1/2":           func(m *results.Manifest) { m.Shard, m.Shards = 1, 2 },
		"its uncertain is false, not true":    func(m *results.Manifest) { m.Uncertain = true },
		"its record is days, rows, not waves": func(m *results.Manifest) { m.Records = []string{"waves"} },
	} {
		p := plan()
		change(&p)
		_, err := results.Resume(t.Context(), dir, p, yaml)
		refused(t, err, says)
	}
	_, err := results.Resume(t.Context(), dir, plan(), []byte("rain: never\n"))
	refused(t, err, "other values")
	p := plan()
	p.Seed, p.Uncertain = 9, true
	if _, err := results.Resume(t.Context(), dir, p, yaml); err == nil || strings.Count(err.Error(), "its ") != 2 {
		t.Errorf("two disagreements: %v", err)
	}
	sameFiles(t, "refused", contents(t, dir), before)
}

// TestAbandonedResume leaves what was there: when the draft is discarded, when
// a table is forgotten, and when a table's columns or names have changed.
func TestAbandonedResume(t *testing.T) {
	dir := interrupted(t)
	before := contents(t, dir)
	resume := func() *results.Draft {
		d, err := results.Resume(t.Context(), dir, plan(), yaml)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	d := resume()
	_, err := results.Resume(t.Context(), dir, plan(), yaml)
	refused(t, err, "another run is being written here, by process")
	d.Discard()
	sameFiles(t, "discarded", contents(t, dir), before)

	d = resume()
	if _, err := results.Add(t.Context(), d, twelves, lists); err != nil {
		t.Fatal(err)
	}
	refused(t, d.Finish(t.Context(), 5), "table days")
	sameFiles(t, "a forgotten table", contents(t, dir), before)

	d = resume()
	other := maps.Clone(lists)
	other["world"] = []string{"control", "trial", "basisbaan"}
	_, err = results.Add(t.Context(), d, twelves, other)
	refused(t, err, "lists of names")
	d.Discard()
	damage(t, filepath.Join(dir, "rows/shard-0000-of-0001.arrow"))
	_, err = results.Resume(t.Context(), dir, plan(), yaml)
	refused(t, err, "not as it was written")
	if _, err := os.Stat(filepath.Join(dir, ".unfinished")); err == nil {
		t.Error("a hidden folder is left")
	}
}

// TestResumedSummary: a table about the whole run starts anew.
func TestResumedSummary(t *testing.T) {
	dir := t.TempDir()
	for i, rain := range []float64{1, 2} {
		d, err := results.Resume(t.Context(), dir, plan(), yaml)
		d, rows, daily := start(t, d, err)
		addTotal(t, d, rain)
		carryOut(t, d, rows, daily, 1)
		if got := collect[total](t, dir, "totals"); len(got) != 1 || got[0].Rain != rain {
			t.Errorf("after %d parts: %v", i+1, got)
		}
	}
}
