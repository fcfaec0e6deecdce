package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

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
		Use:   "bench",
		Short: "measure the speed and the memory on this machine",
		Long: `Simulates the national scenario at 12 municipalities x 500 people per arm x 36
months, pools enlarged so that nobody is short. A person-month is one person
living one month in one world, after exit included.

Times are those of the processor, all cores and the collection of garbage added
up, so that they do not depend on what else the machine does. The replications
are run twice: first only recruited, then recruited and lived; living takes the
difference. Left out are waves, answers, tables and the summary. The memory is
the most that the whole program held at any time.`,
		Example: "  proefbank bench\n  proefbank bench --reps 20 --workers 1 --json",
		Args:    cobra.NoArgs,
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

type speed struct {
	PersonMonth float64 `json:"ns_per_person_month"`
	PoolPerson  float64 `json:"ns_per_pool_person"`
	Draw        float64 `json:"ns_per_random_draw"`
	PerSecond   float64 `json:"person_months_per_second"`
	Workers     int     `json:"workers"`
	Months      int     `json:"person_months"`
	Pool        int     `json:"pool_people"`
	CPU         float64 `json:"cpu_seconds"`
	Seconds     float64 `json:"seconds"`
	Memory      float64 `json:"peak_memory_mib"`
}

func (s *simulating) bench(cmd *cobra.Command) error {
	scenario, err := load("national", slices.Concat(benchSets, s.sets))
	if err != nil {
		return err
	}
	e := study.New(scenario, study.Plan{Seed: s.seed}).Experiment
	v := speed{Workers: s.workers, Draw: drawTime()}
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
	return v.print(cmd)
}

// timed carries out the replications, counts what they were about, and returns
// the processor's time.
func (s *simulating) timed(cmd *cobra.Command, replicate func(replication int) (pool, months int), v *speed) (time.Duration, error) {
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
		return 0, statusError{errors.New("interrupted: nothing was measured"), statusInterrupted}
	}
	return processorTime() - begun, nil
}

func (v speed) print(cmd *cobra.Command) error {
	if asked(cmd, "json") {
		return printJSON(cmd.OutOrStdout(), v)
	}
	fmt.Fprintf(cmd.OutOrStdout(), `%.1f ns per person-month (%.1f million a second and core, %.1f million in all on %d)
%.1f ns per person in a pool
%.1f ns per random draw
%d person-months and %d people in pools: %.2f s of the processor's time, %.2f s on the clock
%.0f MiB of memory at most
`, v.PersonMonth, v.PerSecond/float64(v.Workers)/1e6, v.PerSecond/1e6, v.Workers, v.PoolPerson, v.Draw, v.Months, v.Pool, v.CPU, v.Seconds, v.Memory)
	return nil
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
