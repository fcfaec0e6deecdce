package design_test

import (
	"math"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/internal/toy"
)

// paired answers the difference in means, ancova and the difference that knows
// nothing of pairs in a trial of 40 pairs.
func paired(t *testing.T, lost string) (e *design.Experiment, sites []design.Site, answers []design.Answer) {
	t.Helper()
	p, trial := toy.World(t, 1, 40, "trial.assignment.method=pairs", "trial.attrition.survey="+lost)
	trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means", "ancova", "naive")}, false
	e = design.NewExperiment(p, trial, seed)
	sites = e.Replicate(0, true)
	return e, sites, e.Analyse(sites, 0, e.Size(), e.Questions(12, false))
}

// TestWholePairsAreCompared: where nobody is lost the error is that of the 40
// differences within pairs, by hand: their standard deviation over the root of 40.
func TestWholePairsAreCompared(t *testing.T) {
	_, sites, answers := paired(t, "0")
	s := &sites[0]
	gaps := make([]float64, 40)
	for j, pair := range s.Pair {
		y := float64(s.Worlds[2].At(1, j).Satisfaction)
		if s.Assigned[j] == 0 {
			y = -y
		}
		gaps[pair] += y
	}
	mean, square := 0.0, 0.0
	for _, gap := range gaps {
		mean += gap / 40
	}
	for _, gap := range gaps {
		square += (gap - mean) * (gap - mean) / 39
	}
	if a := answers[0]; !(math.Abs(a.Estimate.Estimate-mean) <= 1e-9) || !(math.Abs(a.StdError-math.Sqrt(square/40)) <= 1e-9) || len(a.Notes) > 0 {
		t.Errorf("%.4f (%.4f), %v; by hand %.4f (%.4f)", a.Estimate.Estimate, a.StdError, a.Notes, mean, math.Sqrt(square/40))
	}
}

// TestBrokenPairsKeepTheRest: where some are lost everybody who is seen is
// analysed, as the difference that knows nothing of pairs does, and how many pairs
// are not whole is said, as counted here.
func TestBrokenPairsKeepTheRest(t *testing.T) {
	e, sites, answers := paired(t, "0.3")
	seen := make([]int, 40)
	for _, row := range toy.All(e.WaveRows(sites, 0)) {
		if row.World == 2 && row.Month == 12 && row.Responded {
			seen[sites[0].Pair[order(&sites[0], row.Person)]]++
		}
	}
	people, broken := int32(0), 0
	for _, n := range seen {
		people += int32(n)
		if n < 2 {
			broken++
		}
	}
	for _, a := range answers[:2] {
		if a.N != people || a.N != answers[2].N {
			t.Errorf("%d are analysed of %d seen", a.N, people)
		}
		if want := lang.Exact(float64(broken)).In(lang.English) + " of 40 pairs are not seen whole"; len(a.Notes) != 1 || !strings.HasPrefix(a.Notes[0].In(lang.English), want) {
			t.Errorf("%v is not %q", a.Notes, want)
		}
	}
	if broken == 0 || !(math.Abs(answers[0].Estimate.Estimate-answers[2].Estimate.Estimate) <= 1e-9) {
		t.Errorf("%d pairs are broken; %v, %v without pairs", broken, answers[0].Estimate.Estimate, answers[2].Estimate.Estimate)
	}
}
