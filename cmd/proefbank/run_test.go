package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"proefbank/results"
)

// TestInterruptedAtOnce stops a run before anything is finished: nothing is
// left, and the words are those of the language.
func TestInterruptedAtOnce(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	for language, want := range map[string]string{
		"en": "proefbank: interrupted before another replication was finished; %s is as it was\n",
		"nl": "proefbank: onderbroken voor er nog een replicatie klaar was; %s is als voorheen\n",
	} {
		dir := filepath.Join(t.TempDir(), "out")
		var out, said bytes.Buffer
		status := proefbank(ctx, []string{"run", "groningen-structural", "--reps", "3", "--lang", language, "-o", dir}, &out, &said)
		if want := fmt.Sprintf(want, dir); status != 130 || said.String() != want || out.Len() > 0 {
			t.Errorf("status %d, %q and %q, want 130 and %q", status, out.String(), said.String(), want)
		}
		if _, err := os.Stat(dir); !os.IsNotExist(err) {
			t.Errorf("%s: %v, want it gone", dir, err)
		}
	}
}

// TestProcessors: a processor that fuses no products leaves other bits, and is another
// target in the manifest; where the target is the same, so are the bits.
func TestProcessors(t *testing.T) {
	t.Chdir(t.TempDir())
	var targets []string
	var tables [][]results.Stored
	for _, features := range []string{"", "cpu.fma=off", "cpu.avx2=off"} {
		dir := "run-" + features
		cmd := exec.Command("proefbank", "run", "national", "--reps", "2", "--quiet", "-o", dir)
		cmd.Env = append(os.Environ(), "GODEBUG="+features)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		run, err := results.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		targets, tables = append(targets, run.Manifest.Product.Target), append(tables, run.Manifest.Tables)
	}
	for i := range targets {
		if (targets[i] == targets[0]) != slices.Equal(tables[i], tables[0]) {
			t.Errorf("%q and %q: the same tables? %v", targets[0], targets[i], slices.Equal(tables[i], tables[0]))
		}
	}
	t.Log(targets)
}
