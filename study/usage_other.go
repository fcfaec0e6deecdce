//go:build !linux

package study

import (
	"runtime"
	"time"
)

var started = time.Now()

// processorTime is the time on the clock, every core counted: the systems that
// are not Linux each have a way of their own to tell what was used.
func processorTime() time.Duration {
	return time.Since(started) * time.Duration(runtime.GOMAXPROCS(0))
}

// peakMemory is what the program has asked of the system, which is given back
// late if ever, MiB.
func peakMemory() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.Sys) / (1 << 20)
}
