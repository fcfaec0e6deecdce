package slurm

import (
	"fmt"
	"time"

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
