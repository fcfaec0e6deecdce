package estimate_test

import (
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// municipalities is a trial in 20 clusters of 750 with two covariates, treated
// within clusters or clusters as a whole, and several outcomes.
func municipalities(within bool, outcomes int) (estimate.Data, [][]float64) {
	const clusters, size = 20, 750
	r := rand.New(rand.NewPCG(1, 2))
	n := clusters * size
	d := estimate.Data{Treatment: make([]float64, n), Cluster: make([]int, n),
		Covariates: [][]float64{make([]float64, n), make([]float64, n)}}
	y := make([][]float64, outcomes)
	level := make([]float64, clusters)
	for g := range level {
		level[g] = 0.3 * r.NormFloat64()
	}
	for o := range y {
		y[o] = make([]float64, n)
	}
	for i := range n {
		g := i % clusters
		d.Cluster[i] = g
		if within && r.IntN(2) == 0 || !within && g%2 == 0 {
			d.Treatment[i] = 1
		}
		d.Covariates[0][i], d.Covariates[1][i] = r.NormFloat64(), float64(r.IntN(2))
		for o := range y {
			y[o][i] = 20 + level[g] + 0.2*d.Treatment[i] + d.Covariates[0][i] + 3*r.NormFloat64()
		}
	}
	d.Outcome = y[0]
	return d, y
}

func BenchmarkCR2(b *testing.B) {
	d, _ := municipalities(false, 1)
	for b.Loop() {
		estimate.ANCOVA(d)
	}
}

func BenchmarkKenwardRoger(b *testing.B) {
	d, _ := municipalities(false, 1)
	for b.Loop() {
		estimate.MixedModel(d, estimate.KenwardRoger)
	}
}

func BenchmarkLin(b *testing.B) {
	d, _ := municipalities(true, 1)
	for b.Loop() {
		estimate.Lin(d)
	}
}

// The next ones are per outcome, on a Design that stands.

func benchmarkOutcomes(b *testing.B, within bool, change func(*estimate.Data), fit func(*estimate.Design, []float64)) {
	d, y := municipalities(within, 8)
	change(&d)
	s := estimate.NewDesign(d)
	fit(s, y[0])
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		fit(s, y[i%8])
	}
}

func BenchmarkOutcomeCR2(b *testing.B) {
	benchmarkOutcomes(b, false, func(*estimate.Data) {}, func(s *estimate.Design, y []float64) { s.Fit(y) })
}

func BenchmarkOutcomeHC2Blocked(b *testing.B) {
	benchmarkOutcomes(b, true, func(d *estimate.Data) { d.Block, d.Cluster = d.Cluster, nil },
		func(s *estimate.Design, y []float64) { s.Fit(y) })
}

func BenchmarkOutcomeKenwardRoger(b *testing.B) {
	benchmarkOutcomes(b, false, func(*estimate.Data) {},
		func(s *estimate.Design, y []float64) { s.MixedModel(y, estimate.KenwardRoger) })
}

// BenchmarkReplication is a simulation's replication: the Design is filled
// anew and serves eight outcomes.
func BenchmarkReplication(b *testing.B) {
	d, y := municipalities(false, 8)
	var s estimate.Design
	b.ReportAllocs()
	for b.Loop() {
		s.Set(d)
		for _, outcome := range y {
			s.Fit(outcome)
			s.MixedModel(outcome, estimate.Satterthwaite)
		}
	}
}
