package study

import (
	"os"
	"runtime"
	"strconv"
)

// Slurm tells a job what it was given. Without control groups nothing else does:
// the whole node seems to be there.

// Cores is how many cores this program may use: those of its allocation, if a batch
// system gave it one, or else the machine's.
func Cores() int {
	if n, given := fromEnvironment("SLURM_CPUS_PER_TASK"); given {
		return min(n, runtime.NumCPU())
	}
	return runtime.NumCPU()
}

// allocated is the memory of the allocation; not known outside one, nor where it is
// the whole node's.
func allocated() (bytes uint64, known bool) {
	const mib = 1 << 20
	if n, given := fromEnvironment("SLURM_MEM_PER_NODE"); given {
		return uint64(n) * mib, true
	}
	n, given := fromEnvironment("SLURM_MEM_PER_CPU")
	cores, _ := fromEnvironment("SLURM_CPUS_ON_NODE")
	return uint64(n) * uint64(max(cores, 1)) * mib, given
}

// fromEnvironment is a whole number above 0.
func fromEnvironment(name string) (n int, given bool) {
	n, err := strconv.Atoi(os.Getenv(name))
	return n, err == nil && n > 0
}
