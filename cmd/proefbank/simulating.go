package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

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
	f.Uint64Var(&s.seed, "seed", 1, "seed of all random numbers")
	f.IntVar(&s.reps, "reps", reps, "replications in total, over all shards")
	f.IntVar(&s.workers, "workers", runtime.NumCPU(), "cores to use; the results do not depend on it")
	f.StringArrayVar(&s.sets, "set", nil, "override one value of the scenario, path=value (repeatable), such as trial.n_per_arm=500")
}

func (s *simulating) check() error {
	switch {
	case s.reps < 1 || s.reps > 100_000_000:
		return invalid(fmt.Errorf("--reps: %d is not between 1 and 100,000,000", s.reps))
	case s.workers < 1 || s.workers > 4096:
		return invalid(fmt.Errorf("--workers: %d is not between 1 and 4096", s.workers))
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

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// warn prints a warning on standard error.
func warn(cmd *cobra.Command, format string, args ...any) {
	if !asked(cmd, "quiet") {
		fmt.Fprintf(cmd.ErrOrStderr(), "proefbank: "+format+"\n", args...)
	}
}
