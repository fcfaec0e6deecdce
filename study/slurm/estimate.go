package slurm

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"proefbank/scenarios"
	"proefbank/study"
)

// Estimate is what a batch takes, as measured here, and asks of the cluster.
type Estimate struct {
	study.Cost
	Cores  time.Duration // processor's time of all tasks together
	Task   time.Duration // on the clock, as it is expected
	Limit  time.Duration // asked for, of a task
	Merge  time.Duration // asked for, of the merge
	Warn   time.Duration // before the limit, in which a task keeps what it has
	Memory int64         // MiB asked for, of a task
}

const (
	leastLimit, leastMerge = 5 * time.Minute, 10 * time.Minute
	leastMemory            = 512 // MiB
)

// looking is how much of the processor's time goes to finding the largest run.
const looking = 5 * time.Second

// Measure finds out what the batch takes, from the run that is the largest.
func (b *Batch) Measure(ctx context.Context) (Estimate, error) {
	r := b.Each
	var err error
	if r.Scenario, err = b.largest(ctx); err != nil {
		return Estimate{}, err
	}
	cost, err := r.Measure(ctx)
	return b.estimate(cost), err
}

// largest is the scenario of which a replication takes longest, of as many as there is time
// to try: what a run takes also rests on what its size does not say, such as its pools.
func (b *Batch) largest(ctx context.Context) (found *scenarios.Scenario, err error) {
	sorted := b.bySize()
	if len(sorted) == 1 {
		return sorted[0], nil
	}
	var most, all time.Duration
	for i, s := range append(sorted[:1:1], sorted...) { // the first once more: its first try pays for what all need
		r := b.Each
		r.Scenario = s
		took, err := r.Once(ctx)
		if err != nil {
			return nil, err
		}
		if i > 0 && took > most {
			most, found = took, s
		}
		if all += took; i > 0 && all > looking {
			break
		}
	}
	return found, nil
}

// bySize are the scenarios, those first of which a replication of the trial holds most, and
// of these the ones with the largest programme, where that is recorded.
func (b *Batch) bySize() (all []*scenarios.Scenario) {
	held := map[*scenarios.Scenario]int64{}
	for i := range b.Cells {
		held[b.Cells[i].Scenario] = b.Cells[i].held(b.Each.Seed)
		all = append(all, b.Cells[i].Scenario)
	}
	programme := func(s *scenarios.Scenario) int {
		if !s.HasProgramme() || !slices.Contains(b.Each.Tables, "programme") {
			return 0
		}
		return s.Programme.Jobs * s.Programme.Followed
	}
	slices.SortStableFunc(all, func(x, y *scenarios.Scenario) int {
		return cmp.Or(cmp.Compare(held[y], held[x]), cmp.Compare(programme(y), programme(x)))
	})
	return all
}

// estimate asks for double the time that is expected, and a fourth more memory: nodes
// differ. A task that runs out of time loses nothing but a wait.
func (b *Batch) estimate(c study.Cost) Estimate {
	e := Estimate{Cost: c, Cores: c.Replication * time.Duration(b.Each.Replications*len(b.Cells))}
	replications := (b.Each.Replications + b.Shards - 1) / b.Shards * min(b.PerTask, b.Parts())
	e.Task = c.Replication * time.Duration(replications) / time.Duration(b.Cores)
	e.Warn = (time.Minute + 2*c.Replication).Round(time.Second)
	e.Limit = minutes(2*e.Task+2*e.Warn, leastLimit)
	e.Merge = minutes(e.Cores/20, leastMerge)
	const mib = 1 << 20
	e.Memory = max(leastMemory, (c.Memory+int64(b.Cores-1)*c.Worker)*5/4/mib)
	return e
}

// minutes rounds up, to so long at least: Slurm counts in them.
func minutes(d, least time.Duration) time.Duration {
	return max((d + time.Minute - 1).Truncate(time.Minute), least)
}

// limit is a time as Slurm writes it.
func limit(d time.Duration) string {
	all := int(d / time.Minute)
	return fmt.Sprintf("%d-%02d:%02d:00", all/60/24, all/60%24, all%60)
}
