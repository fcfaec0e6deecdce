package study

import (
	"context"
	"os"
	"path/filepath"
	"time"

	"proefbank/results"
)

// Cost is what a recorded replication takes, as measured on this machine.
type Cost struct {
	Replication time.Duration // processor's time of one
	Measured    int           // replications
	Memory      int64         // bytes that one worker held at most, the program and its tables included
	Worker      int64         // bytes that each further worker may hold
}

// Measuring takes about so long, and at most so many replications.
const measuring, mostMeasured = 3 * time.Second, 50

// Measure records a few replications in a temporary folder, by one worker.
func (r Recording) Measure(ctx context.Context) (c Cost, err error) {
	dir, err := os.MkdirTemp("", "proefbank-cost-*")
	if err != nil {
		return c, err
	}
	defer os.RemoveAll(dir)
	r.Shard, r.Shards, r.Checkpoint, r.Resume = 0, 1, 0, false
	first, err := r.spent(ctx, filepath.Join(dir, "first"), 1)
	if err != nil {
		return c, err
	}
	c.Measured = max(1, min(int(measuring/max(first, 1)), r.Replications, mostMeasured))
	all, err := r.spent(ctx, filepath.Join(dir, "all"), c.Measured)
	if err != nil {
		return c, err
	}
	s := recorded(r.Scenario, results.Manifest{Seed: r.Seed, Records: r.Tables, Uncertain: r.Uncertain})
	c.Replication, c.Memory = all/time.Duration(c.Measured), int64(peakMemory())<<20
	c.Worker = overAgain * s.held()
	return c, nil
}

// Once is the processor's time that one replication takes, with what goes before it.
func (r Recording) Once(ctx context.Context) (time.Duration, error) {
	dir, err := os.MkdirTemp("", "proefbank-cost-*")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(dir)
	r.Shard, r.Shards, r.Checkpoint, r.Resume = 0, 1, 0, false
	return r.spent(ctx, filepath.Join(dir, "once"), 1)
}

// spent is the processor's time that so many replications take.
func (r Recording) spent(ctx context.Context, dir string, replications int) (time.Duration, error) {
	r.Dir, r.Replications = dir, replications
	begun := processorTime()
	o, err := r.Open(ctx)
	if err != nil {
		return 0, err
	}
	left, err := o.Record(ctx, 1, nil)
	if err == nil && left.Stopped() {
		err = context.Cause(ctx)
	}
	return processorTime() - begun, err
}
