package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestSoak lets one program simulate, be interrupted, go on, merge, verify and answer
// for so many minutes as SOAK says (`make soak`), and wants it to hold no more memory,
// open files or goroutines in the end than in the beginning.
func TestSoak(t *testing.T) {
	minutes, err := strconv.Atoi(os.Getenv("SOAK"))
	if err != nil {
		t.Skip("runs for minutes: make soak")
	}
	t.Chdir(t.TempDir())
	random := rand.New(rand.NewPCG(1, 2))
	var seen []holding
	for end := time.Now().Add(time.Duration(minutes) * time.Minute); time.Now().Before(end) && !t.Failed(); {
		round(t, random)
		seen = append(seen, now())
	}
	t.Logf("%d rounds", len(seen))
	if len(seen) < 8 {
		t.Fatal("too few rounds to compare: give it more minutes")
	}
	part := len(seen) / 4
	early, late := usual(seen[part:2*part]), usual(seen[len(seen)-part:]) // the first rounds fill what is made once
	t.Logf("early %+v, late %+v", early, late)
	if late.heap > early.heap+3<<19 || late.files > early.files || late.goroutines > early.goroutines {
		t.Errorf("grew from %+v to %+v", early, late)
	}
}

// round is some of everything; each time other seeds, sizes and moments.
func round(t *testing.T, random *rand.Rand) {
	reps, seed := strconv.Itoa(4+random.IntN(12)), strconv.Itoa(random.IntN(1000))
	of := []string{"groningen-structural", "--reps", reps, "--seed", seed, "--set", "trial.n_per_arm=20", "--quiet"}
	run := slices.Concat([]string{"run"}, of, []string{"--record", "months", "--record", "waves", "--record", "people", "--record", "flows",
		"--record", "estimates", "--record", "diagnosis", "--resume", "--checkpoint", "20ms", "--workers", strconv.Itoa(1 + random.IntN(3))})
	for shard := range 2 {
		mine := append(slices.Clone(run), "-o", "part-"+strconv.Itoa(shard), "--shard", strconv.Itoa(shard)+"/2")
		ctx, stop := context.WithTimeout(t.Context(), time.Duration(random.IntN(300))*time.Millisecond)
		done(t, ctx, mine...)
		stop()
		done(t, t.Context(), mine...)
	}
	done(t, t.Context(), "merge", "part-1", "part-0", "-o", "whole", "--quiet")
	done(t, t.Context(), "verify", "whole", "--quiet")
	done(t, t.Context(), "table", "whole", "waves", "--where", "world=control")
	done(t, t.Context(), slices.Concat([]string{"power"}, of)...)
	done(t, t.Context(), slices.Concat([]string{"finance"}, of)...)
	for _, dir := range []string{"part-0", "part-1", "whole"} {
		os.RemoveAll(dir)
	}
}

// done carries out a command, which must succeed if it is not interrupted.
func done(t *testing.T, ctx context.Context, args ...string) {
	t.Helper()
	var out, trouble strings.Builder
	if status := proefbank(ctx, args, &out, &trouble); status != 0 && ctx.Err() == nil {
		t.Errorf("%v: %d: %s", args, status, trouble.String())
	}
}

// holding is what the program holds.
type holding struct{ heap, files, goroutines int }

// now waits until those who were interrupted have ended, a few seconds at most.
func now() (h holding) {
	for range 50 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		open, _ := filepath.Glob("/proc/self/fd/*")
		h = holding{int(m.HeapAlloc), len(open), runtime.NumGoroutine()}
		if h.goroutines < 8 {
			break
		}
		time.Sleep(100 * time.Millisecond)
	}
	return h
}

// usual is the median of each.
func usual(seen []holding) holding {
	middle := func(of func(holding) int) int {
		var all []int
		for _, h := range seen {
			all = append(all, of(h))
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	return holding{middle(func(h holding) int { return h.heap }), middle(func(h holding) int { return h.files }),
		middle(func(h holding) int { return h.goroutines })}
}
