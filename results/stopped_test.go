package results_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"proefbank/internal/need"
	"proefbank/results"
)

// TestStoppedWhileChecking: whoever stops the program does not wait until a large
// file is read. This one is a hole of 64 GiB, which takes most of a minute.
func TestStoppedWhileChecking(t *testing.T) {
	dir := interrupted(t)
	table := filepath.Join(dir, "rows/shard-0000-of-0001.arrow")
	if err := os.Truncate(table, 1<<36); err != nil {
		need.Lacking(t, err.Error())
	}
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	before := listing(t, dir)
	for what, check := range map[string]func(context.Context) error{
		"check":   run.Check,
		"table":   func(ctx context.Context) error { _, err := run.Table(ctx, "rows"); return err },
		"analyse": func(ctx context.Context) error { return results.Unaltered(ctx, table) },
		"resume": func(ctx context.Context) error {
			_, err := results.Resume(ctx, dir, plan(), yaml)
			return err
		},
	} {
		ctx, stop := context.WithTimeout(t.Context(), 20*time.Millisecond)
		began := time.Now()
		if err := check(ctx); !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 2*time.Second {
			t.Errorf("%s: %v after %v", what, err, time.Since(began))
		}
		stop()
	}
	if after := listing(t, dir); len(after) != len(before) {
		t.Errorf("left behind: %v", after)
	}
}

// TestDirectoriesReachTheDisk: a directory that was made is brought to the disk in the
// one that it stands in, before anything else happens; a run in a new directory below
// new ones would else be lost with the power.
func TestDirectoriesReachTheDisk(t *testing.T) {
	var steps []string
	results.Steps(func(what string) { steps = append(steps, what) })
	defer results.Steps(func(string) {})
	dir := filepath.Join(t.TempDir(), "a", "b")
	record(t, dir, plan())
	made := 0
	for i, what := range steps {
		if path, is := strings.CutPrefix(what, "mkdir "); is {
			made++
			if i+1 == len(steps) || steps[i+1] != "sync "+filepath.Dir(path) {
				t.Errorf("%s, and then %v", what, steps[i+1:min(i+2, len(steps))])
			}
		}
	}
	if want := 8; made != want { // a, b, .unfinished, the try, and each table's in the try and in its place
		t.Errorf("%d directories of %d were made", made, want)
	}
}

// TestCompleteAndReadOnly: a run that is complete is so on a disk that cannot be
// written, and another is refused by what differs.
func TestCompleteAndReadOnly(t *testing.T) {
	disk := mounted(t, "size=64m")
	dir := record(t, filepath.Join(disk, "run"), plan())
	if out, err := exec.Command("mount", "-o", "remount,ro", disk).CombinedOutput(); err != nil {
		need.Lacking(t, string(out))
	}
	if _, err := results.Resume(t.Context(), dir, plan(), yaml); !errors.Is(err, results.ErrComplete) {
		t.Error(err)
	}
	other := plan()
	other.Seed = 8
	_, err := results.Resume(t.Context(), dir, other, yaml)
	refused(t, err, "its seed is 7, not 8")
}

// TestUnknownProgram: a program that could not read its own file, and has no revision,
// is like no other, and not even like itself.
func TestUnknownProgram(t *testing.T) {
	unknown := func(m *results.Manifest) { m.Product.Revision, m.Product.Executable = "", "" }
	const says = "which program (devel) is cannot be told"
	dir := interrupted(t)
	edit(t, dir, unknown)
	_, err := results.Resume(t.Context(), dir, plan(), yaml)
	refused(t, err, says)
	shards := cut(t, plan(), 2)
	for _, shard := range shards {
		edit(t, shard, unknown)
	}
	_, err = results.Merge(t.Context(), t.TempDir(), shards, nil)
	refused(t, err, says)
}
