package power

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
)

// TestJudgedGrows: what |t| is held against is remembered, and still answer by answer
// when more are added after the first was asked for. With degrees of freedom 1, 2, 3 the
// critical values at 5% are those of any table of t: 12.706, 4.303 and 3.182; beyond
// 1e5 that of the normal, and none without degrees of freedom.
func TestJudgedGrows(t *testing.T) {
	l := newLine(&design.Experiment{Trial: design.Trial{Alpha: 0.05}},
		design.Question{Outcome: &design.Outcome{Name: "satisfaction"}, Estimand: estimate.Offer}, design.Size{Municipalities: 1})
	want := []float64{12.706, 4.303, 3.182, 1.960, math.Inf(1)}
	for i, df := range []float64{1, 2, 3, 1e6, math.NaN()} {
		l.Add(&design.Estimate{DF: df})
		got := l.judged()
		if len(got) != i+1 {
			t.Fatalf("%d values for %d answers", len(got), i+1)
		}
		for k := range got {
			if got[k] != want[k] && !(math.Abs(got[k]-want[k]) <= 5e-4) {
				t.Errorf("after %d answers the value of answer %d is %v, want %v", i+1, k, got[k], want[k])
			}
		}
	}
}
