package estimate_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"proefbank/design/estimate"
)

// small is a trial of 72 people in 12 clusters, ties in the outcome, with what
// each estimator needs of an outcome.
func small(seed uint64) estimate.Data {
	r := rand.New(rand.NewPCG(seed, 5))
	d := estimate.Data{Covariates: [][]float64{nil, nil}}
	level := 0.0
	for i := range 72 {
		if i%6 == 0 {
			level = 0.4 * r.NormFloat64()
		}
		z := r.NormFloat64()
		d.Cluster = append(d.Cluster, i/6)
		d.Treatment = append(d.Treatment, float64(i/6%2))
		d.Covariates[0] = append(d.Covariates[0], z)
		d.Covariates[1] = append(d.Covariates[1], float64(r.IntN(4)))
		d.Outcome = append(d.Outcome, math.Round(6+2*(level+0.5*z+r.NormFloat64())))
	}
	return d
}

// asked is the trial as the estimator can take it: with an outcome of its kind, and
// with both arms in every cluster, every other row in the other one, where it looks there.
func asked(name string, d estimate.Data) estimate.Data {
	if tried[name].Within {
		d.Treatment = fill(len(d.Treatment), func(i int) float64 { return math.Abs(d.Treatment[i] - float64(i%2)) })
	}
	if name == "logistic" {
		return shaped(d, func(y float64) float64 {
			switch {
			case y > 6:
				return 1
			case y <= 6:
				return 0
			}
			return nan
		})
	}
	return d
}

// gap is the greatest difference between two results, field by field; what is
// NaN in one must be NaN in the other.
func gap(a, b estimate.Result) float64 {
	worst := math.Abs(float64(a.N - b.N))
	for _, pair := range [][2]float64{{a.Estimate, b.Estimate}, {a.SE, b.SE}, {a.Statistic, b.Statistic}, {a.P, b.P},
		{a.ConfLow, b.ConfLow}, {a.ConfHigh, b.ConfHigh}, {a.Lower, b.Lower}, {a.Upper, b.Upper}} {
		if math.IsNaN(pair[0]) != math.IsNaN(pair[1]) {
			return math.Inf(1)
		}
		if !math.IsNaN(pair[0]) {
			worst = math.Max(worst, math.Abs(pair[0]-pair[1]))
		}
	}
	return worst
}

func TestRowsWithoutAnOutcomeChangeNothing(t *testing.T) {
	d := small(1)
	e := small(1)
	e.Outcome = slices.Concat(e.Outcome, []float64{nan, nan})
	e.Treatment = slices.Concat(e.Treatment, []float64{1, 0})
	e.Cluster = slices.Concat(e.Cluster, []int{3, 77})
	for j := range e.Covariates {
		e.Covariates[j] = slices.Concat(e.Covariates[j], []float64{5, nan})
	}
	for name, run := range every {
		if name == "lee-bounds" {
			continue // there they are what it is about
		}
		least := 1e-12
		if name == "random-slope" {
			least = 1e-10 // of which degrees of freedom rest on differences of slopes
		}
		if g := gap(run(asked(name, d)), run(asked(name, e))); g > least {
			t.Errorf("%s: rows without an outcome change the answer by %g", name, g)
		}
	}
}

// Swapping the arms turns the sign of the effect, and nothing else.
func TestArmsAreSymmetric(t *testing.T) {
	for seed := range uint64(5) {
		d := small(seed)
		e := small(seed)
		for i, v := range e.Treatment {
			e.Treatment[i] = 1 - v
		}
		for name, run := range every {
			if name == "cace" {
				continue // there the arms differ in kind
			}
			a, b := run(asked(name, d)), run(asked(name, e))
			if name == "lee-bounds" && a.Lower == a.Upper {
				continue // at equal response the variance is that of trimming the treated
			}
			b.Estimate, b.ConfLow, b.ConfHigh = -b.Estimate, -b.ConfHigh, -b.ConfLow
			b.Lower, b.Upper = -b.Upper, -b.Lower
			switch name {
			case "rank-sum":
				b.Statistic = 36*36 - b.Statistic
			case "log-rank", "randomisation":
			default:
				b.Statistic = -b.Statistic
			}
			if g := gap(a, b); g > 1e-8 {
				t.Errorf("%s: the arms swapped differ by %g\n%+v\n%+v", name, g, a, b)
			}
		}
	}
}

// Covariates may be moved and stretched, and may be repeated.
func TestScaleOfCovariatesChangesNothing(t *testing.T) {
	d, e := small(2), small(2)
	for i := range e.Covariates[1] {
		e.Covariates[1][i] = 1e6 + 1e-3*e.Covariates[1][i]
	}
	e.Covariates = append(e.Covariates, e.Covariates[1], make([]float64, len(e.Outcome)))
	for name, run := range every {
		if g := gap(run(asked(name, d)), run(asked(name, e))); g > 1e-6 {
			t.Errorf("%s: covariates on another scale differ by %g", name, g)
		}
	}
}

// Rank statistics see the order of outcomes only, means their level and scale.
func TestOutcomesMayBeMoved(t *testing.T) {
	d := small(3)
	cube := shaped(d, func(y float64) float64 { return y * y * y })
	for _, name := range []string{"rank-sum", "proportional-odds", "log-rank", "cox"} {
		if g := gap(every[name](d), every[name](cube)); g > 1e-9 {
			t.Errorf("%s: cubed outcomes differ by %g", name, g)
		}
	}
	moved := shaped(d, func(y float64) float64 { return 1e6 + y })
	for name, run := range means {
		if g := gap(run(d), run(moved)); g > 1e-7 {
			t.Errorf("%s: outcomes a million higher differ by %g", name, g)
		}
	}
}

func TestAlphaSetsTheCoverage(t *testing.T) {
	for name, run := range every {
		d := asked(name, small(4))
		half := run(d)
		if math.IsNaN(half.ConfLow) || math.IsNaN(half.P) {
			continue
		}
		d.Alpha = 0.5
		if r := run(d); !(r.ConfHigh-r.ConfLow < 0.4*(half.ConfHigh-half.ConfLow)) {
			t.Errorf("%s: the 50%% interval %v to %v is not much shorter than the 95%% one %v to %v", name, r.ConfLow, r.ConfHigh, half.ConfLow, half.ConfHigh)
		}
		d.Alpha = half.P
		if r := run(d); !(math.Abs(math.Min(math.Abs(r.ConfLow), math.Abs(r.ConfHigh))) <= 1e-7) {
			t.Errorf("%s: the interval at alpha = P does not end at 0: %v to %v", name, r.ConfLow, r.ConfHigh)
		}
	}
}

func TestDrawsFollowTheSeed(t *testing.T) {
	d := thousand(true)
	d.Block = nil
	for i, v := range d.Treatment {
		d.Outcome[i] -= 0.2 * v
	}
	for name, run := range map[string]func(draws int, seed uint64) estimate.Result{
		"randomisation":          func(n int, s uint64) estimate.Result { return estimate.Randomisation(d, n, s) },
		"wild-cluster-bootstrap": func(n int, s uint64) estimate.Result { return estimate.WildClusterBootstrap(d, n, s) },
	} {
		a, again, other := run(1999, 1), run(1999, 1), run(1999, 2)
		if gap(a, again) != 0 || a.P == other.P || !(math.Abs(a.P-other.P) <= 0.1) {
			t.Errorf("%s: P is %v, again %v, with another seed %v", name, a.P, again.P, other.P)
		}
		if r := run(0, 1); !math.IsNaN(r.P) || len(r.Warnings) == 0 {
			t.Errorf("%s without draws: %+v", name, r)
		}
	}
}

// Times that differ by rounding only are ties, as in R.
func TestRoundedTimesAreTied(t *testing.T) {
	tenth := 0.1
	d := estimate.Data{Outcome: []float64{0.3, tenth + 0.2, 0.4, 1, 0.2, 0.8}, Treatment: []float64{0, 1, 0, 1, 0, 1}}
	e := estimate.Data{Outcome: []float64{0.3, 0.3, 0.4, 1, 0.2, 0.8}, Treatment: d.Treatment}
	all := []float64{1, 1, 1, 1, 1, 1}
	if d.Outcome[0] == d.Outcome[1] {
		t.Fatal("the times are equal: nothing is tested")
	}
	if estimate.LogRank(d, all).Statistic != estimate.LogRank(e, all).Statistic || estimate.Cox(d, all).Estimate != estimate.Cox(e, all).Estimate {
		t.Error("0.1 + 0.2 and 0.3 are not one time")
	}
}

// The unit of time makes no difference, however small.
func TestUnitOfTimeChangesNothing(t *testing.T) {
	d := small(6)
	for i, y := range d.Outcome {
		d.Outcome[i] = math.Abs(y) + 1/float64(i+2)
	}
	nano := shaped(d, func(y float64) float64 { return y * 0x1p-40 })
	for _, name := range []string{"log-rank", "cox"} {
		if g := gap(every[name](d), every[name](nano)); g > 1e-9 {
			t.Errorf("%s: times in a small unit differ by %g", name, g)
		}
	}
}

// A two-level outcome makes proportional odds a logistic regression.
func TestTwoLevelsAreLogistic(t *testing.T) {
	d := asked("logistic", small(5))
	if g := gap(estimate.Logistic(d), estimate.ProportionalOdds(d)); g > 1e-8 {
		t.Errorf("they differ by %g", g)
	}
}

// Whatever small and broken data come in, nobody panics, nothing is out of its
// range, and no answer is left out without a warning.
func TestBrokenDataAreAnsweredSoundly(t *testing.T) {
	values := []float64{0, 1, 1, 0, 2, 3, 1e9, nan, math.Inf(1), math.Inf(-1)}
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 9))
		d := estimate.Data{Covariates: [][]float64{nil}}
		kinds := 2 + r.IntN(len(values)-1)
		for range r.IntN(14) {
			d.Outcome = append(d.Outcome, values[r.IntN(kinds)])
			d.Treatment = append(d.Treatment, []float64{0, 1, 0, 1, 0, 1, 0, 1, nan}[r.IntN(9)])
			d.Covariates[0] = append(d.Covariates[0], values[r.IntN(kinds)])
			d.Cluster = append(d.Cluster, r.IntN(5))
			d.Block = append(d.Block, r.IntN(2))
		}
		in := given(d)
		if seed%2 == 0 {
			d.Block = nil
		}
		if seed%3 == 0 {
			d.Covariates = nil
		}
		for i := range in.Unit {
			in.Unit[i], in.Period[i], in.FirstTreated[i] = r.IntN(4), r.IntN(3), r.IntN(4)
		}
		for name, tr := range tried {
			in.Data = d
			a := tr.answer(in)
			switch {
			case !a.Answered() && len(a.Warnings) == 0,
				a.P < 0 || a.P > 1 || a.SE < 0 || a.Answered() && a.SE == 0 || math.IsInf(a.SE, 0) || math.IsInf(a.Estimate, 0),
				a.ConfLow > a.ConfHigh || a.Lower > a.Upper || a.N < 0 || a.N > len(d.Outcome),
				!(a.SE > 0) != math.IsNaN(a.ConfLow) && tr.Name != "wild-cluster-bootstrap" && tr.Name != "lee-bounds":
				t.Errorf("%s, seed %d: %+v of %+v", name, seed, a, d)
			}
		}
	}
}

// Arms with one mean differ by nothing, as do blocks that cancel, be they of one size or of four
// people by 1/2 and six by 1/3 the other way: whole numbers leave no rounding.
func TestArmsWithOneMeanDifferByNothing(t *testing.T) {
	for _, c := range []struct{ outcome, treatment, block []float64 }{
		{[]float64{1, 0, 0, 0, 1, 0}, []float64{1, 1, 1, 0, 0, 0}, nil},
		{[]float64{1, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0}, []float64{1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, nil},
		{[]float64{7, 8, 9, 8, 8}, []float64{1, 1, 1, 0, 0}, nil},
		{[]float64{1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0}, []float64{1, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0}, []float64{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}},
		{[]float64{1, 1, 1, 0, 0, 0, 0, 1, 0, 0}, []float64{1, 1, 0, 0, 1, 1, 1, 0, 0, 0}, []float64{0, 0, 0, 0, 1, 1, 1, 1, 1, 1}},
	} {
		d := estimate.Data{Outcome: c.outcome, Treatment: c.treatment}
		for _, b := range c.block {
			d.Block = append(d.Block, int(b))
		}
		if got := estimate.Randomisation(d, 99, 1); got.Estimate != 0 || got.Statistic != 0 || got.P != 1 {
			t.Errorf("%v: a difference of %v, p %v", c, got.Estimate, got.P)
		}
	}
}
