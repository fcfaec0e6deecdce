package estimate_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// trial is a small trial in clusters of unequal size, treated between them.
func trial(seed uint64, clusters int) estimate.Data {
	r := rand.New(rand.NewPCG(seed, 7))
	d := estimate.Data{Covariates: [][]float64{nil, nil}, Names: []lang.Said{lang.Same("age"), lang.Same("debt")}}
	for g := range clusters {
		level := r.NormFloat64()
		for range 4 + g%5 {
			d.Cluster = append(d.Cluster, 100-g)
			d.Treatment = append(d.Treatment, float64(g%2))
			age := 40 + 10*r.NormFloat64()
			d.Covariates[0] = append(d.Covariates[0], age)
			d.Covariates[1] = append(d.Covariates[1], r.ExpFloat64())
			d.Outcome = append(d.Outcome, 20+level+0.05*age+0.5*float64(g%2)+2*r.NormFloat64())
		}
	}
	return d
}

func fill(n int, value func(i int) float64) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = value(i)
	}
	return out
}

// spoilt are trials that bear no answer, each with words of the warning that
// every estimator that sees the trouble must give.
func spoilt() map[string]struct {
	data estimate.Data
	warn string
	only string // estimators that it concerns; empty for all
} {
	type entry = struct {
		data estimate.Data
		warn string
		only string
	}
	all := map[string]entry{}
	spoil := func(name, warn, only string, clusters int, how func(*estimate.Data)) {
		d := trial(3, clusters)
		how(&d)
		all[name] = entry{d, warn, only}
	}
	n := len(trial(3, 8).Outcome)
	nan := math.NaN()
	spoil("no rows", "no rows", "", 8, func(d *estimate.Data) { *d = estimate.Data{Cluster: []int{}, Outcome: []float64{}} })
	spoil("no outcomes", "no rows", "", 8, func(d *estimate.Data) { d.Outcome = fill(n, func(int) float64 { return nan }) })
	spoil("nobody treated", "control arm only", "", 8, func(d *estimate.Data) { d.Treatment = make([]float64, n) })
	spoil("all treated", "treated arm only", "", 8, func(d *estimate.Data) { d.Treatment = fill(n, func(int) float64 { return 1 }) })
	spoil("an arm lost", "control arm only", "", 8, func(d *estimate.Data) {
		for i, t := range d.Treatment {
			if t == 1 {
				d.Outcome[i] = nan
			}
		}
	})
	spoil("constant outcome", "outcome is constant", "", 8, func(d *estimate.Data) { d.Outcome = fill(n, func(int) float64 { return 0.1 }) })
	spoil("infinite outcome", "infinite", "", 8, func(d *estimate.Data) { d.Outcome[3] = math.Inf(1) })
	spoil("infinite covariate", "infinite", "ancova lin mixed-model kenward-roger stepped-wedge", 8,
		func(d *estimate.Data) { d.Covariates[0][3] = math.Inf(-1) })
	spoil("dose as treatment", "must be 1 (treated) or 0", "", 8, func(d *estimate.Data) { d.Treatment[2] = 2 })
	spoil("one cluster", "one cluster only", "ancova lin difference-in-means mixed-model kenward-roger stepped-wedge", 8, func(d *estimate.Data) {
		d.Cluster = make([]int, n)
		d.Treatment = fill(n, func(i int) float64 { return float64(i % 2) })
	})
	spoil("one cluster an arm", "cluster", "", 2, func(*estimate.Data) {})
	spoil("one cluster an arm, mixed", "too few clusters", "mixed-model kenward-roger stepped-wedge", 2, func(*estimate.Data) {})
	spoil("one treated row", "one row only", "difference-in-means", 8, func(d *estimate.Data) {
		d.Treatment = fill(n, func(i int) float64 { return float64(max(0, 1-i)) })
		d.Cluster = nil
	})
	spoil("one treated row in every block", "ancova has one", "difference-in-means", 8, func(d *estimate.Data) {
		d.Cluster, d.Block = nil, make([]int, n)
		d.Treatment = make([]float64, n)
		for i := n - 5; i < n; i++ {
			d.Block[i] = 1
		}
		d.Treatment[0], d.Treatment[n-1] = 1, 1
	})
	spoil("one pair", "ancova has one", "difference-in-means", 2, func(d *estimate.Data) {
		d.Block = make([]int, len(d.Cluster))
	})
	spoil("blocks, treated within clusters", "varies within clusters", "difference-in-means cluster-means", 8, func(d *estimate.Data) {
		d.Block = make([]int, n)
		d.Treatment = fill(n, func(i int) float64 { return float64(i % 2) })
	})
	spoil("one treated cluster", "cluster", "ancova lin difference-in-means cluster-means", 8, func(d *estimate.Data) {
		d.Treatment = fill(n, func(i int) float64 {
			if d.Cluster[i] == 100 {
				return 1
			}
			return 0
		})
	})
	spoil("clusters of one", "cluster", "mixed-model kenward-roger stepped-wedge", 8, func(d *estimate.Data) {
		for i := range d.Cluster {
			d.Cluster[i] = i
		}
	})
	spoil("no clusters", "cluster", "cluster-means mixed-model kenward-roger stepped-wedge", 8,
		func(d *estimate.Data) { d.Cluster = nil })
	spoil("nothing within clusters", "within clusters", "mixed-model kenward-roger stepped-wedge", 8, func(d *estimate.Data) {
		d.Covariates = nil
		for i, g := range d.Cluster {
			d.Outcome[i] = math.Sin(float64(g))
		}
	})
	spoil("fitted without error", "no standard error", "ancova lin", 8, func(d *estimate.Data) {
		d.Outcome = fill(n, func(i int) float64 { return 2*d.Treatment[i] + 3*d.Covariates[0][i] })
	})
	spoil("few rows", "too few", "ancova lin mixed-model kenward-roger", 8, func(d *estimate.Data) {
		for i := range n {
			if i%8 != 0 || i > 24 {
				d.Outcome[i] = nan
			}
		}
	})
	blocks := func(d *estimate.Data) {
		d.Block = make([]int, n)
		for i, t := range d.Treatment {
			d.Block[i] = int(t)
		}
	}
	spoil("treatment is block", "does not vary within blocks", "ancova mixed-model kenward-roger stepped-wedge", 8, blocks)
	spoil("no block has both arms", "no block has both arms", "difference-in-means", 8, blocks)
	return all
}

func TestSpoiltTrialsAreRefusedWithAReason(t *testing.T) {
	for trouble, s := range spoilt() {
		for name, answer := range answers {
			got := answer(s.data)
			concerned := s.only == "" || strings.Contains(" "+s.only+" ", " "+name+" ")
			if !concerned {
				checkSound(t, trouble+", "+name, got)
				continue
			}
			if !math.IsNaN(got.P) || !math.IsNaN(got.ConfLow) || !math.IsNaN(got.Statistic) {
				t.Errorf("%s, %s: an answer where none can be: %+v", trouble, name, got)
			}
			if !strings.Contains(warned(got), s.warn) || len(got.Warnings) == 0 {
				t.Errorf("%s, %s: warnings %q lack %q", trouble, name, warned(got), s.warn)
			}
			if trouble == "constant outcome" && (got.Estimate != 0 || got.SE != 0) {
				t.Errorf("constant outcome, %s: estimate %v, se %v, want 0", name, got.Estimate, got.SE)
			}
			checkSound(t, trouble+", "+name, got)
		}
	}
}

// checkSound holds for every answer: nothing infinite, and no silence.
func checkSound(t *testing.T, name string, r estimate.Result) {
	t.Helper()
	for _, v := range []float64{r.Estimate, r.SE, r.DF, r.Statistic, r.P, r.ConfLow, r.ConfHigh} {
		if math.IsInf(v, 0) {
			t.Errorf("%s: infinite: %+v", name, r)
			return
		}
	}
	if math.IsNaN(r.P) && len(r.Warnings) == 0 {
		t.Errorf("%s: no answer and no reason: %+v", name, r)
	}
}

// Anything at all may come in; an answer is sound or says why there is none.
func TestAnyDataIsAnsweredSoundly(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 4000 {
		n := r.IntN(30)
		draw := func(kinds int) []float64 {
			kind, levels := r.IntN(kinds), 1+r.IntN(4)
			return fill(n, func(i int) float64 {
				switch {
				case r.IntN(12) == 0 && kind > 1:
					return math.NaN()
				case kind == 0:
					return r.NormFloat64()
				default:
					return float64(r.IntN(levels))
				}
			})
		}
		ids := func() []int {
			if r.IntN(2) == 0 {
				return nil
			}
			levels := 1 + r.IntN(6)
			out := make([]int, n)
			for i := range out {
				out[i] = r.IntN(levels)
			}
			return out
		}
		d := estimate.Data{Outcome: draw(4), Cluster: ids(), Block: ids(),
			Treatment: fill(n, func(int) float64 { return float64(r.IntN(2)) })}
		for range r.IntN(3) {
			d.Covariates = append(d.Covariates, draw(4))
		}
		for name, answer := range answers {
			checkSound(t, name, answer(d))
		}
	}
}

// One treated person, or cluster, among controls shows no spread of the treated, and ten
// more of another block in which nobody is a control do not show it either.
func TestBlockWithoutAnArmShowsNoSpread(t *testing.T) {
	var d estimate.Data
	for i := range 21 {
		block, treated := 0, i == 0
		if i > 10 {
			block, treated = 1, true
		}
		d.Outcome = append(d.Outcome, math.Sin(float64(5*i)))
		d.Block, d.Cluster = append(d.Block, block), append(d.Cluster, (i+1)/2)
		d.Treatment = append(d.Treatment, 0)
		if treated {
			d.Treatment[i] = 1
		}
	}
	d.Cluster[0] = 100
	alone := d
	alone.Cluster = nil
	for name, data := range map[string]estimate.Data{"clusters": d, "people": alone} {
		if r := estimate.ANCOVA(data); !silent(r) || !strings.Contains(warned(r), "the fit goes through every row or cluster of an arm") {
			t.Errorf("%s: %+v", name, r)
		}
	}
}
