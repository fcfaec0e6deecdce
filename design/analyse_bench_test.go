package design_test

import (
	"testing"
)

// The analysis of a replication is a third of power: all questions of the national
// trial, of its primary outcomes only, and with 500 people per arm.
func BenchmarkAnalyse(b *testing.B) {
	for _, of := range []struct {
		name    string
		primary bool
		sets    []string
	}{
		{"national", false, nil},
		{"national-primary", true, nil},
		{"national-500", false, []string{"trial.n_per_arm=500", "pool.size_factor=22"}},
	} {
		e := experimentOf(b, "national", of.sets...)
		sites := e.Replicate(0, true)
		questions := e.Questions(e.Months, of.primary)
		b.Run(of.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				e.Analyse(sites, 0, e.Size(), questions)
			}
		})
	}
}
