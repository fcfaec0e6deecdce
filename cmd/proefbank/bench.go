package main

import (
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/sim"
	"proefbank/study"
)

// benchSets is the size at which speed is measured: the national scenario with
// 500 people per arm, pools enlarged as little as leaves no municipality short
// (Oss would supply 54 of the 1,000).
var benchSets = []string{"trial.n_per_arm=500", "trial.months=36", "pool.size_factor=22", "recruitment.inflow_months=1"}

func benchCommand() *cobra.Command {
	var s simulating
	cmd := &cobra.Command{
		Use:  "bench",
		Args: arguments(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := s.check(); err != nil {
				return err
			}
			return s.bench(cmd)
		},
	}
	s.flags(cmd, 100)
	return cmd
}

func (s *simulating) bench(cmd *cobra.Command) error {
	scenario, err := load("national", slices.Concat(benchSets, s.sets))
	if err != nil {
		return err
	}
	e := study.New(scenario, study.Plan{Seed: s.seed}).Experiment
	v := answers.Speed{Workers: s.workers, Draw: drawTime()}
	start := time.Now()
	recruiting, err := s.timed(cmd, func(replication int) (pool, months int) {
		for _, site := range e.Recruit(replication, false) {
			pool += site.Cohort.Pool
		}
		return pool, 0
	}, &v)
	if err != nil {
		return err
	}
	whole, err := s.timed(cmd, func(replication int) (pool, months int) {
		for _, site := range e.Replicate(replication, false) {
			for _, w := range site.Worlds {
				months += w.PersonMonths()
			}
		}
		return 0, months
	}, &v)
	if err != nil {
		return err
	}
	living := max(whole-recruiting, 1)
	v.Seconds, v.CPU, v.Memory = time.Since(start).Seconds(), (recruiting + whole).Seconds(), peakMemory()
	v.PersonMonth = float64(living.Nanoseconds()) / float64(v.Months)
	v.PoolPerson = float64(recruiting.Nanoseconds()) / float64(v.Pool)
	v.PerSecond = float64(v.Months) / (living.Seconds() / float64(s.workers))
	return show(cmd, answers.Bench(v))
}

// timed carries out the replications, counts what they were about, and returns
// the processor's time.
func (s *simulating) timed(cmd *cobra.Command, replicate func(replication int) (pool, months int), v *answers.Speed) (time.Duration, error) {
	begun := processorTime()
	reached, _ := study.Repeat(cmd.Context(), s.loop(&progress{}), func(replication int) [2]int {
		pool, months := replicate(replication)
		return [2]int{pool, months}
	}, func(_ int, n [2]int) error {
		v.Pool += n[0]
		v.Months += n[1]
		return nil
	})
	if reached.Interrupted() {
		return 0, interrupted("interrupted: nothing was measured", "onderbroken: er is niets gemeten")
	}
	return processorTime() - begun, nil
}

func drawTime() float64 {
	const n = 20_000_000
	k := sim.NewKey(1).Child(1)
	drawn := uint64(0)
	start := processorTime()
	for i := range n {
		drawn ^= k.Uint64(uint16(i), i>>8)
	}
	took := processorTime() - start
	runtime.KeepAlive(drawn) // or the compiler leaves the draws out
	return float64(took.Nanoseconds()) / n
}
