package study

import (
	"context"
	"runtime"
	"time"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// BenchSets is the size at which speed is measured: the national scenario with
// 500 people per arm, pools enlarged as little as leaves no municipality short
// (Oss would supply 54 of the 1,000).
var BenchSets = []string{"trial.n_per_arm=500", "trial.months=36", "pool.size_factor=22", "recruitment.inflow_months=1"}

// Speed is how fast the program is on a machine, and what it holds.
type Speed struct {
	PersonMonth float64 `json:"ns_per_person_month" unit:"ns" means:"processor's time of one person living one month in one world"`
	Alone       float64 `json:"ns_per_person_month_alone" unit:"ns" head:"ns per person-month, as power needs it|ns per persoonsmaand, zoals power die vraagt" as:"one" means:"processor's time of one person living one month where nobody affects anybody, measured at the waves and counted in no month"`
	PoolPerson  float64 `json:"ns_per_pool_person" unit:"ns" head:"ns per person in a pool|ns per mens in een bestand" as:"one" means:"processor's time of one person in a pool"`
	Draw        float64 `json:"ns_per_random_draw" unit:"ns" head:"ns per random draw|ns per toevalsgetal" as:"one" means:"processor's time of one random number"`
	PerSecond   float64 `json:"person_months_per_second" unit:"per second" means:"person-months a second, on all cores"`
	Workers     int     `json:"workers" unit:"count" means:"cores used"`
	Months      int     `json:"person_months" unit:"count" head:"person-months|persoonsmaanden" means:"person-months lived"`
	Pool        int     `json:"pool_people" unit:"count" head:"people in pools|mensen in bestanden" means:"people in the pools"`
	CPU         float64 `json:"cpu_seconds" unit:"seconds" head:"seconds of the processor|seconden van de processor" as:"two" means:"processor's time, all cores added up"`
	Seconds     float64 `json:"seconds" unit:"seconds" head:"seconds on the clock|seconden op de klok" as:"two" means:"time on the clock"`
	Memory      float64 `json:"peak_memory_mib" unit:"MiB" head:"MiB of memory at most|MiB geheugen ten hoogste" as:"whole" means:"the most memory that the program held at any time"`
}

// Bench measures the speed of a scenario's replications, as they are and as power
// has them: nobody affects anybody, everybody is measured at the waves, and no
// months are counted. Of a measurement that was interrupted there is nothing.
func Bench(ctx context.Context, s *scenarios.Scenario, seed uint64, l Loop) (v Speed, whole bool) {
	l.Progress = nil
	alone := *s
	alone.Parameters.Interference = model.Interference{}
	start := time.Now()
	own := live(ctx, New(s, Plan{Seed: seed}), l)
	power := live(ctx, New(&alone, Plan{Seed: seed, Measured: true, Unread: true}), l)
	return Speed{
		PersonMonth: own.perMonth(), Alone: power.perMonth(),
		PoolPerson: float64(own.recruiting.Nanoseconds()) / float64(own.pool), Draw: drawTime(),
		PerSecond: 1e9 / own.perMonth() * float64(l.Workers), Workers: l.Workers,
		Months: own.months, Pool: own.pool, CPU: (own.recruiting + own.all + power.recruiting + power.all).Seconds(),
		Seconds: time.Since(start).Seconds(), Memory: peakMemory(),
	}, own.whole && power.whole
}

// spent is what replications took that were recruited, and again that were
// recruited and lived.
type spent struct {
	recruiting, all time.Duration
	pool, months    int
	whole           bool
}

// perMonth is nanoseconds a person-month.
func (s *spent) perMonth() float64 {
	return float64(max(s.all-s.recruiting, 1).Nanoseconds()) / float64(s.months)
}

// live has replications recruited and lived. A trial's world that is composed of
// the others costs its composition, and no month of it was lived.
func live(ctx context.Context, s *Study, l Loop) (v spent) {
	e := s.Experiment
	var recruited, lived bool
	v.recruiting, v.pool, recruited = timed(ctx, l, func(replication int) (pool int) {
		for _, site := range e.Recruit(replication, s.Measured) {
			pool += site.Cohort.Pool
		}
		return pool
	})
	v.all, v.months, lived = timed(ctx, l, func(replication int) (months int) {
		for _, site := range e.Replicate(replication, s.Measured) {
			worlds := len(site.Worlds)
			if e.Composed() {
				worlds--
			}
			months += worlds * site.Cohort.PersonMonths()
		}
		return months
	})
	v.whole = recruited && lived
	return v
}

// timed carries out the replications, sums what they counted, and returns the
// processor's time and whether the end was reached.
func timed(ctx context.Context, l Loop, count func(replication int) int) (took time.Duration, sum int, whole bool) {
	begun := processorTime()
	reached, _ := Repeat(ctx, l, count, func(_, n int) error {
		sum += n
		return nil
	})
	return processorTime() - begun, sum, !reached.Interrupted()
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
