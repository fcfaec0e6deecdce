package results_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"proefbank/results"
)

// TestDamagedCheckpoint: what a killed run kept is never passed over. A checkpoint, or a
// file of it, that is damaged or missing is named, and everything stays, whether the
// run is to be resumed or begun.
func TestDamagedCheckpoint(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a program a dozen times")
	}
	kill := killAfterCheckpoint(t)
	for _, pattern := range []string{"checkpoint.json", "rows/rest-*.arrow", "days/rest-*.arrow"} {
		dir := filepath.Join(t.TempDir(), "run")
		if !program(t, dir, kill, replications) {
			t.Fatal("the program came to its end")
		}
		found, _ := filepath.Glob(filepath.Join(dir, ".unfinished/try-*", pattern))
		if len(found) == 0 {
			t.Fatalf("no %s", pattern)
		}
		for _, what := range []string{"damaged", "missing"} {
			if what == "damaged" {
				damage(t, found[0])
			} else if pattern == "checkpoint.json" {
				continue // then there is none
			} else if err := os.Remove(found[0]); err != nil {
				t.Fatal(err)
			}
			before := listing(t, dir)
			for _, begin := range []func(context.Context, string, results.Manifest, []byte) (*results.Draft, error){results.Resume, results.Create} {
				_, err := begin(t.Context(), dir, plan(), yaml)
				refused(t, err, found[0])
				if after := listing(t, dir); len(after) < len(before)-1 { // the lock is let go of
					t.Errorf("%s %s: of %v is left %v", pattern, what, before, after)
				}
			}
		}
	}
}

// TestTriesDoNotPileUp: however often a run is killed before its next checkpoint, there
// are the try that is gone on with and the last one that was killed, and no more.
func TestTriesDoNotPileUp(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a program a dozen times")
	}
	dir := filepath.Join(t.TempDir(), "run")
	if !program(t, dir, killAfterCheckpoint(t), replications) {
		t.Fatal("the program came to its end")
	}
	for range 4 {
		if !program(t, dir, 10, replications) {
			t.Fatal("the program came to its end")
		}
	}
	if tries, _ := filepath.Glob(filepath.Join(dir, ".unfinished/try-*")); len(tries) != 2 {
		t.Errorf("tries %v", tries)
	}
}

// killAfterCheckpoint is a change of the disk that comes after the first checkpoint
// and before the end.
func killAfterCheckpoint(t *testing.T) int {
	t.Helper()
	for kill := 15; ; kill++ {
		dir := filepath.Join(t.TempDir(), "run")
		if !program(t, dir, kill, replications) {
			t.Fatal("no checkpoint before the end")
		}
		if saved, _ := filepath.Glob(filepath.Join(dir, ".unfinished/try-*/checkpoint.json")); saved != nil {
			return kill + 1
		}
	}
}

// TestGone: nothing is kept in a directory that somebody removed, whatever was kept there.
func TestGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "run")
	d, err := results.Create(t.Context(), dir, plan(), yaml)
	d, rows, daily := start(t, d, err)
	fill(t, rows, daily, 0, 2)
	if err := d.Checkpoint(2); err != nil || d.Safe() != 2 {
		t.Fatalf("%d are kept (%v)", d.Safe(), err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := d.Checkpoint(2); err == nil || d.Safe() != 0 {
		t.Errorf("%d are kept (%v)", d.Safe(), err)
	}
}
