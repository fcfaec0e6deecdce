package estimate_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"proefbank/design/estimate"
)

// peers is a trial of 10,000 people in 200 clusters, or blocks, with three covariates
// and an outcome of every kind.
type peers struct {
	n                                  int
	y, before, yes, score, time, event []float64
	x1, x2, base, took                 []float64
	alone, together                    []float64 // treatment, of people and of clusters
	cluster                            []int
}

func newPeers(n int) *peers {
	r := rand.New(rand.NewPCG(5, 6))
	p := &peers{n: n}
	level := make([]float64, 200)
	for g := range level {
		level[g] = 0.3 * r.NormFloat64()
	}
	for i := range n {
		g := i % len(level)
		z, x1, x2, base := float64(i/len(level)%2), r.NormFloat64(), float64(r.IntN(3)), r.NormFloat64()
		p.cluster, p.alone, p.together = append(p.cluster, g), append(p.alone, z), append(p.together, float64(g%2))
		p.x1, p.x2, p.base = append(p.x1, x1), append(p.x2, x2), append(p.base, base)
		p.took = append(p.took, z*float64(min(1, r.IntN(4))))
		p.before = append(p.before, 20+level[g]+math.Round(4*base)/4)
		p.y = append(p.y, 20+level[g]+0.3*z+x1+0.5*base+r.NormFloat64())
		p.yes = append(p.yes, math.Floor(r.Float64()+1/(1+math.Exp(1-0.3*z-0.4*x1-0.2*base))))
		p.score = append(p.score, min(5, max(1, math.Round(3+0.1*z+0.3*base+r.NormFloat64()))))
		months := r.ExpFloat64() / (0.02 * math.Exp(0.2*z+0.2*base))
		p.time, p.event = append(p.time, math.Ceil(min(months, 36))), append(p.event, float64(min(1, int(36/months))))
	}
	return p
}

// write leaves the same rows for R.
func (p *peers) write(dir string) error {
	var text strings.Builder
	text.WriteString("y,before,yes,score,time,event,x1,x2,base,took,alone,together,cluster\n")
	for i := range p.n {
		for _, v := range []float64{p.y[i], p.before[i], p.yes[i], p.score[i], p.time[i], p.event[i],
			p.x1[i], p.x2[i], p.base[i], p.took[i], p.alone[i], p.together[i]} {
			fmt.Fprintf(&text, "%v,", v)
		}
		fmt.Fprintf(&text, "%d\n", p.cluster[i])
	}
	return os.WriteFile(filepath.Join(dir, "peers.csv"), []byte(text.String()), 0o644)
}

// writeWaves leaves people at waves for R.
func writeWaves(d estimate.Repeated, dir string) error {
	var text strings.Builder
	text.WriteString("person,place,y,treated,base,age,short,cluster\n")
	for i, z := range d.Treatment {
		for w, y := range d.Seen {
			if !math.IsNaN(y[i]) {
				fmt.Fprintf(&text, "%d,%d,%v,%v,%v,%v,%v,%d\n", i, w+1, y[i], z, d.Covariates[0][i], d.Covariates[1][i], d.Covariates[2][i], d.Cluster[i])
			}
		}
	}
	return os.WriteFile(filepath.Join(dir, "waves.csv"), []byte(text.String()), 0o644)
}

func (p *peers) data(outcome, treatment []float64, covariates ...[]float64) estimate.Data {
	return estimate.Data{Outcome: outcome, Treatment: treatment, Covariates: covariates}
}

func (p *peers) grouped(covariates ...[]float64) estimate.Data {
	d := p.data(p.y, p.together, covariates...)
	d.Cluster = p.cluster
	return d
}

// BenchmarkPeers times every estimator on the rows that testdata/peers.R asks R
// about, under the same names, in processor's time. With PEERS it leaves the rows in
// that folder.
func BenchmarkPeers(b *testing.B) {
	p := newPeers(10_000)
	if dir := os.Getenv("PEERS"); dir != "" {
		if err := p.write(dir); err != nil {
			b.Fatal(err)
		}
	}
	blocked := p.data(p.y, p.alone, p.x1, p.x2, p.base)
	blocked.Block = p.cluster
	waves := repeatedPeople(1400, 12)
	if dir := os.Getenv("PEERS"); dir != "" {
		if err := writeWaves(waves, dir); err != nil {
			b.Fatal(err)
		}
	}
	alone := waves
	alone.Cluster = nil
	for _, of := range []struct {
		name string
		run  func() estimate.Result
	}{
		{"mmrm, 6 waves of 1400 people", func() estimate.Result { return estimate.MMRM(alone) }},
		{"mmrm, 12 clusters", func() estimate.Result { return estimate.MMRM(waves) }},
		{"difference-in-means", func() estimate.Result { return estimate.DifferenceInMeans(p.data(p.y, p.alone)) }},
		{"ancova", func() estimate.Result { return estimate.ANCOVA(p.data(p.y, p.alone, p.x1, p.x2, p.base)) }},
		{"ancova, 200 blocks", func() estimate.Result { return estimate.ANCOVA(blocked) }},
		{"ancova, 200 clusters", func() estimate.Result { return estimate.ANCOVA(p.grouped(p.x1, p.x2, p.base)) }},
		{"lin", func() estimate.Result { return estimate.Lin(p.data(p.y, p.alone, p.x1, p.x2, p.base)) }},
		{"cluster-means", func() estimate.Result { return estimate.ClusterMeans(p.grouped()) }},
		{"mixed-model", func() estimate.Result {
			return estimate.MixedModel(p.grouped(p.x1, p.x2, p.base), estimate.Satterthwaite)
		}},
		{"gee", func() estimate.Result { return estimate.GEE(p.grouped(p.x1, p.x2, p.base), estimate.Uncorrected) }},
		{"cace", func() estimate.Result { return estimate.CACE(p.data(p.y, p.alone, p.x1, p.x2, p.base), p.took) }},
		{"logistic", func() estimate.Result { return estimate.Logistic(p.data(p.yes, p.alone)) }},
		{"logistic, 3 covariates", func() estimate.Result { return estimate.Logistic(p.data(p.yes, p.alone, p.x1, p.x2, p.base)) }},
		{"proportional-odds", func() estimate.Result { return estimate.ProportionalOdds(p.data(p.score, p.alone)) }},
		{"proportional-odds, 2 covariates", func() estimate.Result { return estimate.ProportionalOdds(p.data(p.score, p.alone, p.x1, p.base)) }},
		{"cox", func() estimate.Result { return estimate.Cox(p.data(p.time, p.alone), p.event) }},
		{"cox, 2 covariates", func() estimate.Result { return estimate.Cox(p.data(p.time, p.alone, p.x1, p.base), p.event) }},
		{"log-rank", func() estimate.Result { return estimate.LogRank(p.data(p.time, p.alone), p.event) }},
		{"rank-sum", func() estimate.Result { return estimate.RankSum(p.data(p.y, p.alone)) }},
		{"signed-rank", func() estimate.Result { return estimate.SignedRank(p.before, p.y, 0) }},
		{"randomisation, 999 draws", func() estimate.Result { return estimate.Randomisation(p.data(p.y, p.alone), 999, 1) }},
	} {
		b.Run(of.name, func(b *testing.B) {
			answer, begun := estimate.Result{}, processorTime()
			for b.Loop() {
				answer = of.run()
			}
			b.ReportMetric((processorTime()-begun)/float64(b.N)*1e3, "cpu-ms/op")
			b.ReportMetric(0, "ns/op")
			b.Logf("p %.12g", answer.P)
		})
	}
}

// processorTime is the processor's time of this process, in seconds.
func processorTime() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return math.NaN()
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}
