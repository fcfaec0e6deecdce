package calibrate

import (
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/scenarios"
)

// What is in basisbaan.yaml is what the table says, within the Monte Carlo error
// of the few guesses here: centres, spreads, correlations, and the priors of
// what is not fitted.
func TestScenarioHoldsTheFit(t *testing.T) {
	table := referenceTable()
	published := table.published()
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for j, prior := range table.calibrated {
		leaf, _ := s.Leaf(prior.Path)
		p := table.posteriors.of(published, j)
		before := table.posteriors.scores[j]
		if fitted := strings.HasPrefix(leaf.Source, "fitted to Groningen 2023"); !fitted && !strings.Contains(leaf.Source, "held to a third year") {
			p = posterior{scores: before, err: 1 / math.Sqrt(float64(len(before)))}
		}
		want, got := interval(natural(prior, p.scores)), interval(sampled(leaf))
		off := (at(prior, stat.Mean(p.scores, nil)+4*p.err) - at(prior, stat.Mean(p.scores, nil)-4*p.err)) / 2
		width := (want.High - want.Low) / 3.3
		if !(math.Abs(got.Centre-want.Centre) <= off+0.15*width) {
			t.Errorf("%s: the file has %.4g, calibrate %.4g, give or take %.2g", leaf.Path, got.Centre, want.Centre, off)
		}
		if ratio := (got.High - got.Low) / (want.High - want.Low); ratio < 0.75 || ratio > 1.33 {
			t.Errorf("%s: the file has %+v, calibrate %+v", leaf.Path, got, want)
		}
	}
	for _, joint := range s.Joints {
		for i, a := range joint.Parameters {
			for k, b := range joint.Parameters[:i] {
				x, y := table.place(a), table.place(b)
				informed := slices.DeleteFunc([]int{x, y}, func(j int) bool {
					leaf, _ := s.Leaf(table.calibrated[j].Path)
					return !strings.HasPrefix(leaf.Source, "fitted to Groningen 2023")
				})
				if len(informed) == 0 {
					informed = []int{x, y}
				}
				if r := table.posteriors.correlation(published, x, y, informed...); !(math.Abs(r-joint.Correlation[i][k]) <= 4/math.Sqrt(float64(table.posteriors.near))) {
					t.Errorf("%s and %s: the file has %.2f, calibrate %.2f", a, b, joint.Correlation[i][k], r)
				}
			}
		}
	}
}

func (t *testTable) place(path string) int {
	return slices.IndexFunc(t.calibrated, func(leaf scenarios.Leaf) bool { return leaf.Path == path })
}
