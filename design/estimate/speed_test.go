package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// thousand is a trial of 1000 people in 40 clusters within 10 blocks, assigned
// by cluster or one by one, with a covariate that matters and one that does not.
func thousand(clustered bool) estimate.Data {
	const n = 1000
	r := rand.New(rand.NewPCG(3, 4))
	d := estimate.Data{Outcome: make([]float64, n), Treatment: make([]float64, n), Cluster: make([]int, n),
		Block: make([]int, n), Covariates: [][]float64{make([]float64, n), make([]float64, n)}}
	for i := range n {
		d.Cluster[i] = i % 40
		d.Block[i] = i % 10
		d.Treatment[i] = float64(i / 10 % 2)
		if clustered {
			d.Treatment[i] = float64(i % 40 / 10 % 2)
		}
		d.Covariates[0][i], d.Covariates[1][i] = r.NormFloat64(), float64(r.IntN(3))
		d.Outcome[i] = 20 + 0.3*d.Treatment[i] + d.Covariates[0][i] + r.NormFloat64()
	}
	if !clustered {
		d.Cluster = nil
	}
	return d
}

// shaped is the outcome of a trial turned into another kind of outcome.
func shaped(d estimate.Data, shape func(float64) float64) estimate.Data {
	y := make([]float64, len(d.Outcome))
	for i, v := range d.Outcome {
		y[i] = shape(v)
	}
	d.Outcome = y
	return d
}

func bare(d estimate.Data) estimate.Data {
	d.Covariates, d.Block = nil, nil
	return d
}

func BenchmarkEstimators(b *testing.B) {
	alone, grouped := thousand(false), thousand(true)
	binary := shaped(alone, func(y float64) float64 { return math.Round(1 / (1 + math.Exp(20-y))) })
	score := shaped(alone, func(y float64) float64 { return math.Round(y * 2) })
	months := shaped(alone, func(y float64) float64 { return math.Ceil(2 * math.Abs(y-20)) })
	ended, took := make([]float64, 1000), make([]float64, 1000)
	for i := range ended {
		ended[i] = math.Min(1, float64(i%5))
		took[i] = alone.Treatment[i] * math.Min(1, float64(i%3))
	}
	after := shaped(alone, func(y float64) float64 { return y + math.Sin(1000*y) }).Outcome
	unit, period, first := make([]int, 1000), make([]int, 1000), make([]int, 1000)
	for i := range unit {
		unit[i], period[i], first[i] = i/10, i%10, i/10%4*3
	}
	one := alone
	one.Block = nil
	sixteen := grouped
	sixteen.Cluster = make([]int, 1000)
	for i, g := range grouped.Cluster {
		sixteen.Cluster[i] = g%4 + g/10*4
	}
	sixteen.Block = nil
	for _, bench := range []struct {
		name string
		run  func()
	}{
		{"logistic", func() { estimate.Logistic(bare(binary)) }},
		{"logistic-2-covariates", func() { estimate.Logistic(binary) }},
		{"gee-none", func() { estimate.GEE(bare(grouped), estimate.Uncorrected) }},
		{"gee-mancl-derouen-2-covariates", func() { d := grouped; d.Block = nil; estimate.GEE(d, estimate.ManclDeRouen) }},
		{"proportional-odds", func() { estimate.ProportionalOdds(bare(score)) }},
		{"proportional-odds-2-covariates", func() { estimate.ProportionalOdds(score) }},
		{"proportional-odds-1000-levels", func() { estimate.ProportionalOdds(alone) }},
		{"rank-sum", func() { estimate.RankSum(alone) }},
		{"signed-rank", func() { estimate.SignedRank(alone.Outcome, after, 0) }},
		{"log-rank", func() { estimate.LogRank(months, ended) }},
		{"cox", func() { estimate.Cox(bare(months), ended) }},
		{"cox-2-covariates", func() { estimate.Cox(months, ended) }},
		{"cace-2-covariates", func() { estimate.CACE(one, took) }},
		{"cace-blocks", func() { estimate.CACE(alone, took) }},
		{"randomisation-1000-draws", func() { estimate.Randomisation(alone, 1000, 1) }},
		{"bootstrap-16-clusters", func() { estimate.WildClusterBootstrap(sixteen, 0, 1) }},
		{"bootstrap-40-clusters-1000-draws", func() { d := grouped; d.Block = nil; estimate.WildClusterBootstrap(d, 1000, 1) }},
		{"lee-bounds", func() { estimate.LeeBounds(alone, ended) }},
		{"staggered-did", func() {
			estimate.StaggeredDiD(estimate.Input{Data: alone, Unit: unit, Period: period, FirstTreated: first})
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				bench.run()
			}
		})
	}
}
