package sensitivity_test

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/scenarios"
	"proefbank/study"
	"proefbank/validation/sensitivity"
)

// TestDriversOfASum: of 3 u + 4 v, of chances u and v at which two parameters were drawn,
// v has 16/25 of the variance and u 9/25; from its 10th to its 90th percentile u moves the
// sum by 3 x .8 and v by 4 x .8. The other parameters have nothing to do with it, and one
// of some three hundred stands out by chance in one try of forty at most.
func TestDriversOfASum(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	key := study.New(s, study.Plan{Seed: 1}).Experiment.ParameterKey
	const u, v = "exit.regular", "wellbeing.satisfaction_effect"
	chance := func(path string, i int) float64 {
		leaf, _ := s.Leaf(path)
		return leaf.Chance(key(i), 0)
	}
	values := make([]float64, 4000)
	for i := range values {
		values[i] = 3*chance(u, i) + 4*chance(v, i)
	}
	found := sensitivity.Drivers(s, key, values)
	for i, want := range []struct {
		path         string
		share, swing float64
	}{{v, 16. / 25, 3.2}, {u, 9. / 25, 2.4}} {
		d := found[i]
		if d.Path != want.path || !(math.Abs(d.Share-want.share) <= 3*d.SE) || !(math.Abs(d.Swing-want.swing) <= 0.15) || !d.Clear {
			t.Errorf("%s has %.3f (%.3f) and moves it by %.2f, wanted %+v", d.Path, d.Share, d.SE, d.Swing, want)
		}
	}
	for _, d := range found[2:] {
		if d.Clear || d.Share > 0.01 {
			t.Errorf("%s has %.3f of it", d.Path, d.Share)
		}
	}
	some := slices.Clone(values) // every other replication alone, with its own parameters
	for i := 1; i < len(some); i += 2 {
		some[i] = math.NaN()
	}
	if d := sensitivity.Drivers(s, key, some)[0]; d.Path != v || !(math.Abs(d.Share-16./25) <= 3*d.SE) || d.SE <= found[0].SE {
		t.Errorf("of half of the replications %s has %.3f (%.3f), of all %s %.3f (%.3f)", d.Path, d.Share, d.SE, found[0].Path, found[0].Share, found[0].SE)
	}
	if sensitivity.Drivers(s, key, make([]float64, 100)) != nil {
		t.Error("something drives what does not move")
	}
}

// TestDriversByHand: in 50 replications a result hangs together with the chances of a parameter by
// .6 exactly. Its share is .36 - .64 / 48 = .3467, with an error of 2 x .6 x .64 / the root of 50 =
// .1086. It stands out where the inverse hyperbolic tangent of its correlation is more than so many
// times 1 / the root of 47, as a normal number has once in 40 times the number of parameters.
func TestDriversByHand(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	const n, path = 50, "exit.regular"
	key := study.New(s, study.Plan{Seed: 1}).Experiment.ParameterKey
	leaf, _ := s.Leaf(path)
	chance, other, byBoth := make([]float64, n), make([]float64, n), 0.0
	for i := range n {
		chance[i], other[i] = leaf.Chance(key(i), 0), float64(1-i%2*2)
	}
	unit := func(x []float64) {
		mean, sd := stat.PopMeanStdDev(x, nil)
		for i := range x {
			x[i] = (x[i] - mean) / sd
		}
	}
	unit(chance)
	for i := range n {
		byBoth += chance[i] * other[i] / n
	}
	for i := range n {
		other[i] -= byBoth * chance[i]
	}
	unit(other)
	driver := func(r float64) (found sensitivity.Driver, of int) {
		values := make([]float64, n)
		for i := range n {
			values[i] = r*chance[i] + math.Sqrt(1-r*r)*other[i]
		}
		all := sensitivity.Drivers(s, key, values)
		return all[slices.IndexFunc(all, func(d sensitivity.Driver) bool { return d.Path == path })], len(all)
	}
	d, of := driver(0.6)
	if !(math.Abs(d.Share-0.3467) <= 5e-5) || !(math.Abs(d.SE-0.1086) <= 5e-5) {
		t.Errorf("share %.4f with error %.4f, by hand .3467 and .1086", d.Share, d.SE)
	}
	beyond := distuv.UnitNormal.Quantile(1-1/(40*float64(of))) / math.Sqrt(47)
	less, _ := driver(math.Tanh(0.995 * beyond))
	more, _ := driver(math.Tanh(1.005 * beyond))
	if less.Clear || !more.Clear {
		t.Errorf("half a percent below where it stands out: %t, half a percent above: %t", less.Clear, more.Clear)
	}
}
