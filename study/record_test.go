package study_test

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results"
	"proefbank/scenarios"
	"proefbank/study"
)

// small is a run of a few people that leaves every table.
func small(t *testing.T, dir string, reps int, sets ...string) study.Recording {
	t.Helper()
	s, err := scenarios.Load("groningen-structural", append([]string{"trial.months=12", "trial.n_per_arm=15"}, sets...))
	if err != nil {
		t.Fatal(err)
	}
	return study.Recording{Scenario: s, Dir: dir, Tables: study.Recordable(), Seed: 3, Replications: reps, Shards: 1}
}

// left carries a run out.
func left(t *testing.T, ctx context.Context, r study.Recording, progress func(study.Reached)) *study.Recorded {
	t.Helper()
	o, err := r.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer o.Discard()
	done, err := o.Record(ctx, 2, progress)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func opened(t *testing.T, dir string) *results.Run {
	t.Helper()
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// same holds the rows that were recorded of a replication to those recomputed,
// and tells how many there are.
func same[T any](t *testing.T, run *results.Run, table string, got any, of func(*T) int32, replication int32) int {
	t.Helper()
	var want []T
	for row, err := range results.Rows[T](t.Context(), run, table) {
		if err != nil {
			t.Fatal(err)
		}
		if of(&row) == replication {
			want = append(want, row)
		}
	}
	if !equal(got.([]T), want) {
		t.Errorf("%s: %d rows of replication %d were recorded, and %d others recomputed", table, len(want), replication, len(got.([]T)))
	}
	return len(want)
}

// equal compares rows field by field; what does not exist is equal to itself.
func equal[T any](a, b []T) bool {
	return slices.EqualFunc(a, b, func(x, y T) bool {
		for i := range reflect.TypeFor[T]().NumField() {
			f, g := reflect.ValueOf(x).Field(i), reflect.ValueOf(y).Field(i)
			both := f.CanFloat() && f.Float() != f.Float() && g.Float() != g.Float()
			if !both && !f.Equal(g) {
				return false
			}
		}
		return true
	})
}

// A replication of a run that lies in a directory is recomputed to the last
// digit, whether or not every replication drew its parameters, in a shard as in
// a whole.
func TestRecompute(t *testing.T) {
	lived := map[bool]study.Rows{}
	for _, uncertain := range []bool{false, true} {
		r := small(t, filepath.Join(t.TempDir(), "run"), 5, "trial.uptake.never_takers=0.2")
		r.Uncertain, r.Shard, r.Shards = uncertain, 1, 2
		left(t, t.Context(), r, nil)
		run := opened(t, r.Dir)
		again, err := study.Recompute(run)
		if err != nil {
			t.Fatal(err)
		}
		for replication := int32(2); replication < 5; replication += 2 {
			rows := again(int(replication))
			lived[uncertain] = rows
			n := same(t, run, "people", rows["people"], func(r *model.PersonRow) int32 { return r.Replication }, replication)
			n = min(n, same(t, run, "waves", rows["waves"], func(r *model.WaveRow) int32 { return r.Replication }, replication))
			n = min(n, same(t, run, "months", rows["months"], func(r *model.MonthRow) int32 { return r.Replication }, replication))
			n = min(n, same(t, run, "flows", rows["flows"], func(r *money.FlowRow) int32 { return r.Replication }, replication))
			n = min(n, same(t, run, "outcomes", rows["outcomes"], func(r *design.OutcomeRow) int32 { return r.Replication }, replication))
			n = min(n, same(t, run, "estimates", rows["estimates"], func(r *design.Estimate) int32 { return r.Replication }, replication))
			if n == 0 || len(rows) != 8 { // the programme's among them, of which this scenario has none
				t.Errorf("a table of %d has no rows", len(rows))
			}
		}
	}
	if equal(lived[true]["months"].([]model.MonthRow), lived[false]["months"].([]model.MonthRow)) {
		t.Error("with parameters drawn everybody lives as without")
	}
}

// An interrupted run keeps what is finished and says how far it came; resumed it
// ends as the run that was never interrupted, diagnosis included.
func TestRecordInterrupted(t *testing.T) {
	whole := small(t, filepath.Join(t.TempDir(), "whole"), 9)
	left(t, t.Context(), whole, nil)
	r := small(t, filepath.Join(t.TempDir(), "run"), 9)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	part := left(t, ctx, r, func(reached study.Reached) {
		if reached == (study.Reached{Done: 3, Of: 9}) {
			stop()
		}
	})
	if !part.Interrupted() || part.Done < 3 || part.Done == 9 || part.Manifest.Done != part.Done {
		t.Fatalf("%d of %d, %d in the manifest", part.Done, part.Of, part.Manifest.Done)
	}
	r.Resume = true
	rest := left(t, t.Context(), r, nil)
	if rest.Interrupted() || rest.First != part.Done || rest.Done != 9-part.Done || rest.Manifest.Done != 9 {
		t.Errorf("resumed at %d: %d of %d, %d in the manifest", rest.First, rest.Done, rest.Of, rest.Manifest.Done)
	}
	for _, table := range opened(t, whole.Dir).Manifest.Tables {
		a, errA := os.ReadFile(filepath.Join(whole.Dir, table.File))
		b, errB := os.ReadFile(filepath.Join(r.Dir, table.File))
		if errA != nil || errB != nil || !slices.Equal(a, b) {
			t.Errorf("%s differs (%v, %v)", table.Name, errA, errB)
		}
	}
}

// Stopped before anything is finished, a run leaves nothing and says so.
func TestRecordNothing(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	r := small(t, filepath.Join(t.TempDir(), "run"), 4)
	if done := left(t, ctx, r, nil); done.Reached != (study.Reached{Done: 0, Of: 4}) || !done.Interrupted() {
		t.Errorf("%+v", done.Reached)
	}
	if _, err := os.Stat(r.Dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is there: %v", r.Dir, err)
	}
}

// A run of nobody is an error, and leaves nothing either.
func TestRecordNobody(t *testing.T) {
	r := small(t, filepath.Join(t.TempDir(), "run"), 2, "recruitment.consent=0.000001")
	o, err := r.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.Record(t.Context(), 1, nil); !errors.Is(err, study.ErrNobody) {
		t.Errorf("%v", err)
	}
	if _, err := os.Stat(r.Dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is there: %v", r.Dir, err)
	}
}

// diagnosed are the rows of a run's diagnosis, and how many of them tell how far
// rejected estimates exaggerate one true effect.
func diagnosed(t *testing.T, run *results.Run) (rows []power.Row, exaggerations int) {
	t.Helper()
	for row, err := range results.Rows[power.Row](t.Context(), run, "diagnosis") {
		if err != nil {
			t.Fatal(err)
		}
		if rows = append(rows, row); power.Diagnosands[row.Diagnosand].Name == "type_m" && !math.IsNaN(row.Value) {
			exaggerations++
		}
	}
	return rows, exaggerations
}

// The diagnosis of merged shards is that of the run that was never cut. Where
// every replication draws its parameters there is no one true effect.
func TestMergeDiagnoses(t *testing.T) {
	for _, uncertain := range []bool{false, true} {
		whole := small(t, filepath.Join(t.TempDir(), "whole"), 5)
		whole.Uncertain = uncertain
		left(t, t.Context(), whole, nil)
		parts := t.TempDir()
		var dirs []string
		for shard := range 2 {
			r := whole
			r.Shard, r.Shards, r.Dir = shard, 2, filepath.Join(parts, string(rune('a'+shard)))
			left(t, t.Context(), r, nil)
			dirs = append(dirs, r.Dir)
		}
		merged, err := study.Merge(t.Context(), filepath.Join(parts, "merged"), dirs)
		if err != nil {
			t.Fatal(err)
		}
		got, _ := diagnosed(t, merged)
		want, exaggerations := diagnosed(t, opened(t, whole.Dir))
		if len(want) == 0 || !equal(got, want) || (exaggerations == 0) != uncertain {
			t.Errorf("%d rows merged, %d of the whole, %d exaggerations", len(got), len(want), exaggerations)
		}
	}
}

// TestMergeOfAnotherProgram: the manifest of the whole names the program of the shards,
// so that no other may make the diagnosis of it.
func TestMergeOfAnotherProgram(t *testing.T) {
	r := small(t, filepath.Join(t.TempDir(), "shard"), 3)
	left(t, t.Context(), r, nil)
	resealed(t, filepath.Join(r.Dir, "manifest.json"), `"go": "`, `"go": "not `)
	_, err := study.Merge(t.Context(), filepath.Join(t.TempDir(), "out"), []string{r.Dir})
	if want := "made by another program than this one, which cannot diagnose the whole: its Go is not go"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("%v, want %s", err, want)
	}
}

// resealed changes a manifest and gives it the digest that it then has: the SHA-256 of
// itself without one.
func resealed(t *testing.T, path, old, fresh string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	plain := regexp.MustCompile(`"digest": "[0-9a-f]+"\n}`).ReplaceAllString(strings.Replace(string(text), old, fresh, 1), `"digest": ""`+"\n}")
	sealed := strings.TrimSuffix(plain, "\"\"\n}\n") + fmt.Sprintf("\"%x\"\n}\n", sha256.Sum256([]byte(plain)))
	if err := os.WriteFile(path, []byte(sealed), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestMemoryDoesNotGrow wants what a run keeps after many replications to be
// what it keeps after few, but for the summary's numbers, of which there are at
// most 10,000 each.
func TestMemoryDoesNotGrow(t *testing.T) {
	few, many := stillHeld(t, 40), stillHeld(t, 160)
	numbers := int64(3*(2*len(design.Quantities)+2)+2) * 256 * 8
	if grown := many - few; grown > 2*numbers+64<<10 {
		t.Errorf("%d bytes are kept after 40 replications and %d after 160: %d more, want at most %d", few, many, grown, 2*numbers+64<<10)
	}
}

// stillHeld is the memory in use after so many replications of a run.
func stillHeld(t *testing.T, reps int) (bytes int64) {
	t.Helper()
	r := small(t, filepath.Join(t.TempDir(), "run"), reps)
	r.Tables = []string{"months", "waves"}
	done := left(t, t.Context(), r, nil)
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(done)
	return int64(m.HeapAlloc)
}

// TestStoppedParquet: a run in Parquet that is told to end writes no tables anew first, whether
// replications are left or none: it keeps what is finished, and goes on to the tables of one
// that nobody stopped.
func TestStoppedParquet(t *testing.T) {
	const reps = 6
	parquet := func(dir string) study.Recording {
		r := small(t, filepath.Join(t.TempDir(), dir), reps)
		r.Format, r.Resume = results.Parquet, true
		return r
	}
	whole := parquet("whole")
	left(t, t.Context(), whole, nil)
	for _, last := range []int{2, reps} {
		r := parquet("stopped")
		ctx, stop := context.WithCancel(t.Context())
		done := left(t, ctx, r, func(reached study.Reached) {
			if reached.Done == last {
				stop()
			}
		})
		if !done.Stopped() || done.Done < last || done.Manifest.Done != done.Done {
			t.Errorf("told to end after %d of %d: stopped: %v, %d are done and %d kept", last, reps, done.Stopped(), done.Done, done.Manifest.Done)
		}
		if _, err := results.Open(r.Dir); err == nil {
			t.Error("the tables are written anew")
		}
		if o, err := r.Open(t.Context()); err != nil || o.Remaining() != reps-done.Done {
			t.Errorf("%v: it does not go on from %d replications", err, done.Done)
		} else if _, err := o.Record(t.Context(), 2, nil); err != nil && !errors.Is(err, results.ErrComplete) {
			t.Error(err)
		}
		if got, want := opened(t, r.Dir).Manifest, opened(t, whole.Dir).Manifest; !slices.Equal(got.Tables, want.Tables) || !got.Complete {
			t.Errorf("stopped after %d, it comes to other tables", last)
		}
	}
}
