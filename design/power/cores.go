package power

import (
	"runtime"

	"proefbank/sim"
)

// onAllCores does by number what would otherwise keep all cores but one waiting, as it
// comes between the replications.
func onAllCores(n int, do func(i int)) {
	parts := min(runtime.GOMAXPROCS(0), n)
	var share []func()
	for part := range parts {
		share = append(share, func() {
			for i := part; i < n; i += parts {
				do(i)
			}
		})
	}
	if parts > 0 {
		sim.Together(share...)
	}
}
