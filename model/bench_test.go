package model_test

import (
	"testing"

	"proefbank/model"
	"proefbank/scenarios"
)

// A person in a pool of which one in two hundred is recruited, as in `bench`.
func BenchmarkRecruit(b *testing.B) {
	town := cityOf(b, 500, 36, "pool.size_factor=22")
	pool := 0
	for b.Loop() {
		pool += town.Recruit(1000, nil).Pool
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(pool), "ns/pool-person")
}

func BenchmarkLive(b *testing.B) {
	waves := []int{0, 12, 24, 36}
	cohort := cityOf(b, 200, 36).Recruit(400, waves)
	n := len(cohort.People)
	months := 0
	for b.Loop() {
		months += cohort.Live(model.Everybody(0, n), nil, make([]int8, n), 1, waves, nil).PersonMonths()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(months), "ns/person-month")
}

func BenchmarkCountry(b *testing.B) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		model.NewCountry(s.Parameters, 100, 36)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		scenarios.Load("basisbaan", nil)
	}
}
