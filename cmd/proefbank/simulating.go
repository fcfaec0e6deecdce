package main

import (
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// simulating is what every command that simulates is asked.
type simulating struct {
	seed    uint64
	reps    int
	workers int
	sets    []string
}

// flags gives a command those of a simulation.
func (s *simulating) flags(cmd *cobra.Command, reps int) *cobra.Command {
	s.common(cmd.Flags(), reps)
	cmd.Flags().IntVar(&s.workers, "workers", study.Cores(), "")
	return cmd
}

// common are those of a simulation wherever it is carried out.
func (s *simulating) common(f *pflag.FlagSet, reps int) {
	f.Uint64Var(&s.seed, "seed", 1, "")
	f.IntVar(&s.reps, "reps", reps, "")
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

// progress begins the work on the cores that are asked.
func (s *simulating) progress(cmd *cobra.Command, what string, n int) *progress {
	runtime.GOMAXPROCS(s.workers)
	return newProgress(cmd, what, n)
}

// loop is the replications that are asked.
func (s *simulating) loop(bar *progress) study.Loop {
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

// diagnose diagnoses a study, or the surface of its trial.
func (s *simulating) diagnose(cmd *cobra.Command, planned *study.Study, surface bool) (*answers.Diagnosed, study.Reached, error) {
	bar := s.progress(cmd, planned.Scenario.Name, s.reps)
	defer bar.end()
	found, reached, err := study.Diagnose(cmd.Context(), planned, surface, s.loop(bar))
	return &answers.Diagnosed{Diagnosis: found, Study: planned}, reached, err
}

// simulated shows what a loop found, and tells how far it came if that is not the
// end, or what an interruption after that leaves out.
func simulated(cmd *cobra.Command, reached study.Reached, answer func() *report.Answer, lacks ...lang.Said) error {
	if reached.Done == 0 {
		return interrupted("interrupted before the first replication was finished", "onderbroken voor de eerste replicatie klaar was")
	}
	switch err := show(cmd, answer()); {
	case err != nil:
		return err
	case reached.Interrupted():
		return partly(reached)
	case len(lacks) > 0:
		return interrupted("interrupted: this is from all replications, and lacks %s", "onderbroken: dit komt uit alle replicaties, en zonder %s", lang.List(lacks))
	}
	return nil
}

// partly says from how many replications the answer of an interrupted loop is.
func partly(reached study.Reached) error {
	return interrupted("interrupted: this is from %d of %d replications", "onderbroken: dit komt uit %d van %d replicaties", reached.Done, reached.Of)
}
