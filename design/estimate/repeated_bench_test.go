package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// repeatedPeople are n people in so many clusters, seen at six waves, of whom some are
// lost and some miss a wave.
func repeatedPeople(n, clusters int) estimate.Repeated {
	r := rand.New(rand.NewPCG(7, 8))
	d := estimate.Repeated{Waves: []int{6, 12, 18, 24, 30, 36}, Covariance: estimate.Unstructured, DF: estimate.Satterthwaite}
	d.Weights = estimate.Weights(estimate.MeanOfWaves, d.Waves, []int{12, 18, 24, 30, 36})
	d.Covariates, d.Seen = make([][]float64, 3), make([][]float64, 6)
	level := fill(clusters, func(int) float64 { return 0.2 * r.NormFloat64() })
	for i := range n {
		g := i * clusters / n
		z, base := float64(i%2), r.NormFloat64()
		d.Treatment, d.Cluster = append(d.Treatment, z), append(d.Cluster, g)
		d.Covariates[0] = append(d.Covariates[0], base)
		d.Covariates[1] = append(d.Covariates[1], float64(20+r.IntN(40)))
		d.Covariates[2] = append(d.Covariates[2], float64(r.IntN(2)))
		person, lasts := r.NormFloat64(), int(r.ExpFloat64()*20)
		for t := range 6 {
			y := 20 + level[g] + 0.2*z + base + person + 0.7*r.NormFloat64()
			if t > lasts || r.IntN(50) == 0 {
				y = math.NaN()
			}
			d.Seen[t] = append(d.Seen[t], y)
		}
	}
	return d
}

// BenchmarkMMRM times repeated measures: people by the model's errors, in clusters, and
// in clusters that are blocks too.
func BenchmarkMMRM(b *testing.B) {
	for _, of := range []struct {
		name        string
		n, clusters int
		blocks      bool
	}{
		{"1400 people", 1400, 0, false}, {"1400 people in 12 clusters", 1400, 12, false}, {"1400 people in 12 clusters and blocks", 1400, 12, true},
		{"12000 people", 12000, 0, false}, {"12000 people in 24 clusters", 12000, 24, false}, {"12000 people in 24 clusters and blocks", 12000, 24, true},
	} {
		d := repeatedPeople(of.n, max(of.clusters, 1))
		if of.blocks {
			d.Block = d.Cluster
		}
		if of.clusters == 0 {
			d.Cluster = nil
		}
		b.Run(of.name, func(b *testing.B) {
			b.ReportAllocs()
			begun := processorTime()
			for b.Loop() {
				if r := estimate.MMRM(d); !r.Answered() {
					b.Fatal(warned(r))
				}
			}
			b.ReportMetric((processorTime()-begun)/float64(b.N)*1e3, "cpu-ms/op")
		})
	}
}
