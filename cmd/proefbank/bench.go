package main

import (
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/sim"
)

// benchSets is the size at which speed is measured: the national scenario with
// 500 people per arm, pools enlarged so that no municipality comes out short.
var benchSets = []string{"trial.n_per_arm=500", "trial.months=36", "pool.size_factor=20", "recruitment.inflow_months=1"}

func benchCommand() *cobra.Command {
	var reps, workers int
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "measure the speed on this machine",
		Long: `Simulates the national scenario at 12 municipalities x 500 people per arm x 36
months, pools enlarged so that nobody is short, and reports the time. A
person-month is one person living one month in one world, after exit included.
Its time is that of living alone, all cores' time added up; making the pools is
reported beside it.`,
		Example: "  proefbank bench\n  proefbank bench --reps 100 --workers 1 --json",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if reps < 1 || workers < 1 {
				return invalid(fmt.Errorf("--reps and --workers are at least 1"))
			}
			return bench(cmd, reps, workers)
		},
	}
	cmd.Flags().IntVar(&reps, "reps", 20, "replications")
	cmd.Flags().IntVar(&workers, "workers", runtime.NumCPU(), "cores to use")
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
	Seconds     float64 `json:"seconds"`
}

func bench(cmd *cobra.Command, reps, workers int) error {
	s, err := load("national", benchSets)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(workers)
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	v := speed{Workers: workers, Draw: drawTime()}
	type part struct {
		pool, months    int
		recruit, living time.Duration
	}
	var recruit, living time.Duration
	start := time.Now()
	_, err = sim.Run(cmd.Context(), 0, reps, workers, func() func(int) part {
		return func(replication int) (p part) {
			begun := time.Now()
			sites := e.Recruit(replication, false)
			p.recruit = time.Since(begun)
			e.Live(sites, false)
			p.living = time.Since(begun) - p.recruit
			for _, s := range sites {
				p.pool += s.Cohort.Pool
				for _, w := range s.Worlds {
					p.months += w.PersonMonths()
				}
			}
			return p
		}
	}, func(_ int, p part) error {
		v.Pool += p.pool
		v.Months += p.months
		recruit += p.recruit
		living += p.living
		return nil
	})
	if err != nil {
		return statusError{errors.New("interrupted: nothing was measured"), statusInterrupted}
	}
	v.Seconds = time.Since(start).Seconds()
	v.PersonMonth = float64(living.Nanoseconds()) / float64(v.Months)
	v.PoolPerson = float64(recruit.Nanoseconds()) / float64(v.Pool)
	v.PerSecond = float64(v.Months) / (living.Seconds() / float64(workers))
	return v.print(cmd)
}

func (v speed) print(cmd *cobra.Command) error {
	if asked(cmd, "json") {
		return printJSON(cmd.OutOrStdout(), v)
	}
	fmt.Fprintf(cmd.OutOrStdout(), `%.1f ns per person-month (%.1f million a second and core, %.1f million in all on %d)
%.1f ns per person in a pool
%.1f ns per random draw
%d person-months and %d people in pools in %.2f s
`, v.PersonMonth, v.PerSecond/float64(v.Workers)/1e6, v.PerSecond/1e6, v.Workers, v.PoolPerson, v.Draw, v.Months, v.Pool, v.Seconds)
	return nil
}

func drawTime() float64 {
	const n = 20_000_000
	k := sim.NewKey(1).Child(1)
	drawn := uint64(0)
	start := time.Now()
	for i := range n {
		drawn ^= k.Uint64(uint16(i), i>>8)
	}
	took := time.Since(start)
	runtime.KeepAlive(drawn) // or the compiler leaves the draws out
	return float64(took.Nanoseconds()) / n
}
