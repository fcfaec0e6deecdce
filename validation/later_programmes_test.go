package validation

import (
	"math"
	"slices"
	"testing"

	"proefbank/study"
)

// drawnOf are the sorted values of a programme's figures over replications that draw their parameters.
func drawnOf(t *testing.T, p programme, reps int) (all [][]float64) {
	t.Helper()
	p.drawn = true
	s, _, err := p.resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := judged(t.Context(), []prepared{{p, s, p.seed(1)}}, study.Loop{Reps: reps, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Checks {
		all = append(all, slices.Sorted(slices.Values(r.Checks[i].Values)))
		t.Logf("%s: published %v, P5 %v, median %v, P95 %v", p.figures[i].Item, p.figures[i].Published, all[i][reps/20], all[i][reps/2], all[i][reps-1-reps/20])
	}
	return all
}

// TestHeerlenLiesWithin: ten of 25 jobs in two years, published, lie inside the 90% interval of the
// replications, which is no wider than the plan and not all of it: the median is above.
func TestHeerlenLiesWithin(t *testing.T) {
	const reps = 100
	jobs := drawnOf(t, heerlen(), reps)[0]
	if low, high := jobs[reps/20], jobs[reps-1-reps/20]; low > 10 || high < 10 || jobs[reps/2] < 12 || high > 25 {
		t.Errorf("10 of 25 held, simulated %v to %v, median %v", low, high, jobs[reps/2])
	}
}

// TestOtherProgrammesAreCompared: the German scheme's early endings and uptake and the closed ID jobs
// exist in every replication, and chance alone leaves none of them where it was.
func TestOtherProgrammesAreCompared(t *testing.T) {
	for _, p := range []programme{teilhabe(), closedJobs()} {
		for i, values := range drawnOf(t, p, 12) {
			if math.IsNaN(values[0]+values[11]) || values[0] == values[11] {
				t.Errorf("%s: %v", p.figures[i].Item, values)
			}
		}
	}
}
