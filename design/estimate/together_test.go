package estimate_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/design/estimate"
)

// ten are people in two blocks, with three outcomes of which the second is missing for
// two of them and the third goes with the first.
func ten() (d estimate.Data, outcomes [][]float64) {
	d = estimate.Data{Treatment: []float64{1, 1, 0, 0, 0, 1, 1, 0, 0, 0}, Block: []int{1, 1, 1, 1, 1, 2, 2, 2, 2, 2}}
	return d, [][]float64{
		{9, 7, 4, 5, 1, 6, 9, 2, 5, 6},
		{300, 330, 310, 260, 250, 390, 280, nan, nan, 260},
		{.8, .9, .4, .6, .2, .3, .9, .4, .3, .6}}
}

// everyWay are all ways to treat two of five in each of the two blocks.
func everyWay() (all [][]float64) {
	var pairs [][2]int
	for i := range 5 {
		for j := range i {
			pairs = append(pairs, [2]int{j, i})
		}
	}
	for _, a := range pairs {
		for _, b := range pairs {
			t := make([]float64, 10)
			t[a[0]], t[a[1]], t[5+b[0]], t[5+b[1]] = 1, 1, 1, 1
			all = append(all, t)
		}
	}
	return all
}

// withinBlocks is the difference in means, each block weighed by who is seen in it.
func withinBlocks(y, treated []float64) float64 {
	sum, weight := 0.0, 0.0
	for _, block := range [][]int{{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}} {
		var total, n [2]float64
		for _, i := range block {
			if !math.IsNaN(y[i]) {
				total[int(treated[i])] += y[i]
				n[int(treated[i])]++
			}
		}
		if n[0] > 0 && n[1] > 0 {
			sum += (n[0] + n[1]) * (total[1]/n[1] - total[0]/n[0])
			weight += n[0] + n[1]
		}
	}
	return sum / weight
}

// The stepdown over all assignments, written from its definition: the p-value of the
// k-th largest statistic is the share of assignments whose largest among it and those
// below it is as large, and no less than that of the one before.
func stepdown(drawn []float64, outcomes [][]float64) []float64 {
	ways := everyWay()
	observed, statistics := make([]float64, len(outcomes)), make([][]float64, len(outcomes))
	for k, y := range outcomes {
		squares := 0.0
		for _, t := range ways {
			x := withinBlocks(y, t)
			statistics[k] = append(statistics[k], math.Abs(x))
			squares += x * x
		}
		size := math.Sqrt(squares / float64(len(ways)))
		observed[k] = math.Abs(withinBlocks(y, drawn)) / size
		for w := range ways {
			statistics[k][w] /= size
		}
	}
	order := []int{0, 1, 2}[:len(outcomes)]
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(observed[b], observed[a]) })
	p, before := make([]float64, len(outcomes)), 0.0
	for rank, k := range order {
		far := 0
		for w := range ways {
			largest := 0.0
			for _, j := range order[rank:] {
				largest = max(largest, statistics[j][w])
			}
			if largest >= observed[k]-1e-9 {
				far++
			}
		}
		before = max(before, float64(far)/float64(len(ways)))
		p[k] = before
	}
	return p
}

func TestRandomisedTogetherIsTheStepdownOverAllAssignments(t *testing.T) {
	const draws = 100_000
	d, outcomes := ten()
	for n := 1; n <= 3; n++ {
		want := stepdown(d.Treatment, outcomes[:n])
		for k, p := range estimate.RandomisedTogether(d, outcomes[:n], draws, 5) {
			if !(math.Abs(p-want[k]) < 4*math.Sqrt(want[k]*(1-want[k])/draws)) {
				t.Errorf("%d outcomes, outcome %d: %.4f, want %.4f", n, k, p, want[k])
			}
		}
	}
}

// Alone it is the randomisation test itself; twice the same outcome costs nothing,
// whatever its unit, and one that nothing can be said of does not count.
func TestRandomisedTogetherAlone(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var d estimate.Data
	for i := range 80 {
		d.Treatment = append(d.Treatment, float64(i%2))
		d.Cluster = append(d.Cluster, i%40)
		d.Block = append(d.Block, i%40/20)
		d.Outcome = append(d.Outcome, r.NormFloat64()+.4*float64(i%2))
	}
	want := estimate.Randomisation(d, 999, 3).P
	scaled := slices.Clone(d.Outcome)
	for i := range scaled {
		scaled[i] *= -1024
	}
	constant := make([]float64, 80)
	got := estimate.RandomisedTogether(d, [][]float64{d.Outcome, constant, scaled}, 999, 3)
	if got[0] != want || got[2] != want || !math.IsNaN(got[1]) {
		t.Errorf("%v, want %v, NaN and %v", got, want, want)
	}
}

// No effect on any of four outcomes that go together: one or more is found in no more
// than 5 of 100 trials, and in more of them than by Holm.
func TestRandomisedTogetherHoldsItsLevel(t *testing.T) {
	const trials, draws = 600, 199
	r := rand.New(rand.NewPCG(4, 5))
	step, holm := 0, 0
	for range trials {
		d, outcomes := estimate.Data{Treatment: make([]float64, 40)}, make([][]float64, 4)
		for range 40 {
			common := r.NormFloat64()
			for k := range outcomes {
				outcomes[k] = append(outcomes[k], common+.4*r.NormFloat64())
			}
		}
		for _, i := range r.Perm(40)[:20] {
			d.Treatment[i] = 1
		}
		var apart []float64
		for _, y := range outcomes {
			d.Outcome = y
			apart = append(apart, estimate.Randomisation(d, draws, 9).P)
		}
		if slices.Min(estimate.RandomisedTogether(d, outcomes, draws, 9)) <= .05 {
			step++
		}
		if slices.Min(estimate.Holm(apart)) <= .05 {
			holm++
		}
	}
	if most := trials * (.05 + 3*math.Sqrt(.05*.95/trials)); float64(step) > most || step <= holm {
		t.Errorf("found in %d of %d by the stepdown and %d by Holm; at most %.0f, and more than by Holm", step, trials, holm, most)
	}
}
