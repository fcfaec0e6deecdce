package study

import (
	"syscall"
	"time"
)

// processorTime is what the program has used of all cores together, the
// system's work for it included.
func processorTime() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory is the most memory that the program has held at any time, MiB.
func peakMemory() float64 { return float64(usage().Maxrss) / 1024 }

func usage() (u syscall.Rusage) {
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // cannot fail on the program itself
	}
	return u
}
