package study

import (
	"testing"

	"proefbank/scenarios"
)

// TestBenchIsShortOfNobody holds the bench to the size that it states.
func TestBenchIsShortOfNobody(t *testing.T) {
	s, err := scenarios.Load("national", BenchSets)
	if err != nil {
		t.Fatal(err)
	}
	e := New(s, Plan{Seed: 1}).Experiment
	for replication := range 5 {
		for i, site := range e.Recruit(replication, false) {
			if got := len(site.Cohort.People); got != e.Planned() {
				t.Errorf("replication %d, %s: %d people of %d", replication, s.Municipalities[i].Name, got, e.Planned())
			}
		}
	}
}
