package sensitivity_test

import (
	"math"
	"slices"
	"testing"

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
