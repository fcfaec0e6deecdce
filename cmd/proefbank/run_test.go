package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
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

// TestEveryCommandSaysWhatIsKept: stopped before anything is done, every command that takes long says that nothing
// is kept and why, prints no answer and leaves no file.
func TestEveryCommandSaysWhatIsKept(t *testing.T) {
	data, err := filepath.Abs("testdata/value/draws.csv")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if status, _, said := runProgram(t, "run", "groningen-structural", "--reps", "4", "-o", "whole", "--record", "estimates", "--record", "diagnosis"); status != 0 {
		t.Fatal(said)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for _, command := range []string{"run national -o made", "power national", "power national --why 60", "size national", "finance national", "finance municipal-pilot", "value national",
		"compare basisbaan national", "compare municipal-pilot furthest-first --programme", "scale municipal-pilot", "scale municipal-pilot --fill 0.5",
		"scale municipal-pilot --budget 1e6", "scale municipal-pilot --turn --jobs 10,100", "sensitivity national", "validate -o made", "calibrate -o made", "prereg national -o made",
		"report national -o made.html", "bench", "merge whole -o made", "verify whole", "gather whole -o made.parquet", "slurm national --shards 2 -o made",
		"value --data " + data + " --choices job,none --parameters effect,uptake,cost"} {
		var out, said bytes.Buffer
		status := proefbank(stopped, append(strings.Fields(command), "--lang", "nl"), &out, &said)
		if text := said.String(); status != statusInterrupted || out.Len() > 0 || !strings.Contains(text, "proefbank: onderbroken") || strings.HasSuffix(text, "onderbroken\n") {
			t.Errorf("%s: status %d, %q, %q", command, status, out.String(), text)
		}
		if left, _ := filepath.Glob("made*"); left != nil {
			t.Errorf("%s: leaves %v", command, left)
		}
	}
}
