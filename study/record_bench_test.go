package study

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"proefbank/scenarios"
)

// BenchmarkCheckpoint records all tables of `national` with a checkpoint every 100 ms,
// 150 times as many as a run makes of itself, and without, in turn, on one core. It
// reports the processor's time of one checkpoint and what that makes of a run with one
// every 15 seconds: with ÷ without is 1.03 at most.
func BenchmarkCheckpoint(b *testing.B) {
	s, err := scenarios.Load("national", []string{"trial.n_per_arm=100"})
	if err != nil {
		b.Fatal(err)
	}
	const often, usual = 100 * time.Millisecond, 15 * time.Second
	var with, without []time.Duration
	for i := 0; b.Loop(); i++ {
		for _, every := range []time.Duration{0, often} {
			r := Recording{Scenario: s, Dir: filepath.Join(b.TempDir(), "run"), Tables: Recordable(), Seed: 1, Replications: 10, Shards: 1, Checkpoint: every}
			took := recordedIn(b, r)
			if every > 0 {
				with = append(with, took)
			} else {
				without = append(without, took)
			}
		}
	}
	plain := slices.Min(without) // what other programs did meanwhile only adds
	one := float64(slices.Min(with)-plain) / (float64(plain) / float64(often))
	b.ReportMetric(one/1e6, "ms/checkpoint")
	b.ReportMetric(1+one/float64(usual), "with÷without")
}

func recordedIn(b *testing.B, r Recording) time.Duration {
	runtime.GC()
	began := processorTime()
	o, err := r.Open(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	defer o.Discard()
	if _, err := o.Record(context.Background(), 1, nil); err != nil {
		b.Fatal(err)
	}
	return processorTime() - began
}
