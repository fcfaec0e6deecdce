package main

import (
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"proefbank/study"
)

// simulating is what every command that simulates is asked.
type simulating struct {
	seed    uint64
	reps    int
	workers int
	sets    []string
}

func (s *simulating) flags(cmd *cobra.Command, reps int) {
	f := cmd.Flags()
	f.Uint64Var(&s.seed, "seed", 1, "")
	f.IntVar(&s.reps, "reps", reps, "")
	f.IntVar(&s.workers, "workers", runtime.NumCPU(), "")
	f.StringArrayVar(&s.sets, "set", nil, "")
}

// What a run is held to, so that a slip of the finger is none.
const mostReplications, mostWorkers = 100_000_000, 4096

func (s *simulating) check() error {
	switch {
	case s.reps < 1 || s.reps > mostReplications:
		return wrong("--reps: %d is not between %d and %d", "--reps: %d is niet tussen %d en %d", s.reps, 1, mostReplications)
	case s.workers < 1 || s.workers > mostWorkers:
		return wrong("--workers: %d is not between %d and %d", "--workers: %d is niet tussen %d en %d", s.workers, 1, mostWorkers)
	}
	return nil
}

// progress counts finished replications: a bar on a terminal, nothing
// elsewhere.
type progress struct {
	bar  *progressbar.ProgressBar
	due  int
	last time.Time
}

func newProgress(cmd *cobra.Command, what string, n int) *progress {
	err := cmd.ErrOrStderr()
	if asked(cmd, "quiet") || !terminal(err) {
		return &progress{}
	}
	return &progress{bar: progressbar.NewOptions(n, progressbar.OptionSetWriter(err),
		progressbar.OptionSetDescription(what), progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(), progressbar.OptionSetWidth(30))}
}

// reached counts one more of a loop.
func (p *progress) reached(study.Reached) { p.add() }

// loop is the replications that are asked, on the cores that are asked.
func (s *simulating) loop(bar *progress) study.Loop {
	runtime.GOMAXPROCS(s.workers)
	return study.Loop{Reps: s.reps, Workers: s.workers, Progress: bar.reached}
}

// add counts one more; the bar is drawn at most ten times a second.
func (p *progress) add() {
	if p.bar == nil {
		return
	}
	p.due++
	if now := time.Now(); now.Sub(p.last) > 100*time.Millisecond {
		p.bar.Add(p.due)
		p.due, p.last = 0, now
	}
}

func (p *progress) end() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
