package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"proefbank/results"
)

// repeated is the run that is killed: of every kind of table, one that fills
// batches (waves) and two that are about the whole run (diagnosis, gains) among them.
var repeated = []string{"run", "groningen-structural", "--reps", "250", "--set", "trial.n_per_arm=20", "--quiet",
	"--record", "months", "--record", "waves", "--record", "estimates", "--record", "diagnosis", "--record", "balances", "--record", "gains"}

// TestKilledAtRandom lets runs and merges be killed and interrupted at any moment,
// gives the same command until it comes to its end, each time with other workers and
// another checkpoint, cut into so many shards or not at all, in any order and either
// format, and wants the bytes of the run that nobody touched. KILLS says how
// many SIGKILLs at least; `make kills` sends 300.
func TestKilledAtRandom(t *testing.T) {
	if testing.Short() {
		t.Skip("simulates for seconds")
	}
	kills, err := strconv.Atoi(os.Getenv("KILLS"))
	if err != nil {
		kills = 8
	}
	t.Chdir(t.TempDir())
	k := killer{T: t, Rand: rand.New(rand.NewPCG(1, 2)), wait: 1500 * time.Millisecond}
	for _, format := range results.Formats {
		k.proefbank(slices.Concat(repeated, []string{"-o", "whole-" + string(format), "--format", string(format)})...)
	}
	for round := 0; k.kills < kills && !t.Failed(); round++ {
		shards := (round + k.IntN(2)) % 4
		dir := fmt.Sprintf("round-%d", round)
		k.format = string(results.Formats[k.IntN(len(results.Formats))])
		k.until(dir, max(shards, 1))
		if shards > 1 {
			k.merged(dir, shards)
		}
		k.same(dir)
		os.RemoveAll(dir)
	}
	t.Logf("%d SIGKILLs, %d SIGINTs; work since the last checkpoint at a SIGKILL: %v on average, %v at most",
		k.kills, k.interrupts, k.lost/time.Duration(max(k.kills, 1)), k.most)
}

type killer struct {
	*testing.T
	*rand.Rand
	format            string
	wait              time.Duration // in which most programs come to their end
	kills, interrupts int
	lost, most        time.Duration
}

// proefbank runs the program to its end.
func (k *killer) proefbank(args ...string) {
	k.Helper()
	if out, err := exec.Command("proefbank", args...).CombinedOutput(); err != nil {
		k.Fatalf("%v: %v: %s", args, err, out)
	}
}

// until gives the commands of a run's shards until each has come to its end.
func (k *killer) until(dir string, shards int) {
	for _, shard := range k.Perm(shards) {
		part := dir
		if shards > 1 {
			part = fmt.Sprintf("%s-%d", dir, shard)
		}
		for ended := false; !ended; {
			ended = k.struck(part, slices.Concat(repeated, []string{"-o", part, "--format", k.format, "--shard", fmt.Sprintf("%d/%d", shard, shards), "--resume",
				"--checkpoint", fmt.Sprintf("%dms", 50+k.IntN(200)), "--workers", strconv.Itoa(1 + k.IntN(3))})...)
		}
	}
}

// merged joins the shards, struck until it is done.
func (k *killer) merged(dir string, shards int) {
	args := []string{"merge", "-o", dir, "--quiet"}
	for _, shard := range k.Perm(shards) {
		part := fmt.Sprintf("%s-%d", dir, shard)
		args = append(args, part)
		defer os.RemoveAll(part)
	}
	for !k.struck(dir, args...) {
	}
}

// struck starts the program and ends it at some moment; it tells whether that was
// too late.
func (k *killer) struck(dir string, args ...string) bool {
	k.Helper()
	cmd := exec.Command("proefbank", args...)
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Start(); err != nil {
		k.Fatal(err)
	}
	with := syscall.SIGKILL
	if k.IntN(4) == 0 {
		with = syscall.SIGINT
	}
	time.AfterFunc(time.Duration(k.Float64()*float64(k.wait)), func() { cmd.Process.Signal(with) })
	err := cmd.Wait()
	if err == nil {
		return true
	}
	switch ended := cmd.ProcessState.Sys().(syscall.WaitStatus); {
	case ended.Signaled():
		k.kills++
		k.mark(dir, began)
	case ended.ExitStatus() == statusInterrupted, args[0] == "merge" && with == syscall.SIGINT:
		k.interrupts++
	default:
		k.Fatalf("%v: %v: %s", args, err, said.String())
	}
	if run, err := results.Open(dir); err == nil {
		if err := run.Check(k.Context()); err != nil {
			k.Error(err)
		}
	}
	return false
}

// mark notes the work that a kill has cost: the time since the last checkpoint, or
// since the beginning.
func (k *killer) mark(dir string, began time.Time) {
	last := began
	saved, _ := filepath.Glob(filepath.Join(dir, ".unfinished/try-*/checkpoint.json"))
	for _, path := range saved {
		if info, err := os.Stat(path); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	lost := time.Since(last)
	k.lost += lost
	k.most = max(k.most, lost)
}

// same holds a run to the one that nobody touched.
func (k *killer) same(dir string) {
	k.Helper()
	whole, err := results.Open("whole-" + k.format)
	if err != nil {
		k.Fatal(err)
	}
	run, err := results.Open(dir)
	if err != nil {
		k.Error(err)
		return
	}
	for i, table := range whole.Manifest.Tables {
		if got := run.Manifest.Tables[i]; got.SHA256 != table.SHA256 || !run.Manifest.Complete {
			k.Errorf("%s: %s is not that of the run that nobody touched", dir, table.Name)
		}
	}
	if err := run.Check(k.Context()); err != nil {
		k.Error(err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".unfinished")); left != nil {
		k.Errorf("%s: something is left", dir)
	}
}
