package main

import (
	"runtime"
	"testing"

	"proefbank/design"
	"proefbank/sim"
)

// TestBenchIsShortOfNobody holds the bench to the size that it states.
func TestBenchIsShortOfNobody(t *testing.T) {
	s, err := load("national", benchSets)
	if err != nil {
		t.Fatal(err)
	}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	for replication := range 5 {
		for i, site := range e.Recruit(replication, false) {
			if got := len(site.Cohort.People); got != e.Planned() {
				t.Errorf("replication %d, %s: %d people of %d", replication, s.Municipalities[i].Name, got, e.Planned())
			}
		}
	}
}

// TestMemoryDoesNotGrow wants what a run keeps after many replications to be
// what it keeps after few, but for the summary's numbers, of which there are at
// most 10,000 each.
func TestMemoryDoesNotGrow(t *testing.T) {
	few, many := stillHeld(t, 40), stillHeld(t, 160)
	numbers := int64(3*(2*len(design.Quantities)+2)+2) * 256 * 8
	if grown := many - few; grown > 2*numbers+64<<10 {
		t.Errorf("%d bytes are kept after 40 replications and %d after 160: %d more, want at most %d", few, many, grown, 2*numbers+64<<10)
	}
}

// stillHeld is the memory in use after so many replications of a run.
func stillHeld(t *testing.T, reps int) (bytes int64) {
	s, err := load("groningen-structural", []string{"trial.months=12"})
	if err != nil {
		t.Fatal(err)
	}
	r := &running{simulating: simulating{seed: 1, reps: reps, workers: 2}, tables: []string{"months", "waves"}}
	e := design.NewExperiment(s.Parameters, s.Trial, 1)
	summary := design.NewSummary(e)
	_, err = sim.Run(t.Context(), 0, reps, r.workers, func() func(int) facts { return r.replicate(s, e) }, func(i int, f facts) error {
		summary.Add(f.digest)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(summary)
	return int64(m.HeapAlloc)
}
