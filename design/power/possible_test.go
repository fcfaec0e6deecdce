package power_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// TestEffectsArePossible: of what is yes or no no effect is told that would leave fewer people
// with it than none, or more than all; a trial that is large enough finds one that is possible.
// Of odds, which have no such end, nothing is told.
func TestEffectsArePossible(t *testing.T) {
	for _, c := range []struct {
		perArm   int
		smallest float64
		beyond   bool
	}{{8, -0.02, true}, {200, -0.02, false}, {2, 0.02, false}, {20, 0.02, false}} {
		p, trial := toy.Calm(t, 4, c.perArm, "exit.regular=0.1", "pool.size_factor=3")
		asked := toy.Asks("in_regular_work", "register", "difference-in-means", "logistic")
		asked.Smallest = c.smallest
		trial.Sample, trial.Outcomes = false, []design.Outcome{asked}
		d := diagnose(t, p, trial, 100)
		if odds := d.Lines[1]; !math.IsInf(odds.Possible(), 1) {
			t.Errorf("%s: at most %.3f is possible, which is no odds", odds.Estimator, odds.Possible())
		}
		l := d.Lines[0]
		possible, found, curve := l.Possible(), l.MDE80().Value, l.Curve()
		if low := possible < 0.5; low != (c.smallest < 0) || !(possible > 0.05 && possible < 0.95) {
			t.Errorf("%d per arm, %+.2f: at most %.3f is possible", c.perArm, c.smallest, possible)
		}
		if got := l.Beyond(0.8); got != c.beyond || math.IsNaN(found) != c.beyond || found > possible {
			t.Errorf("%d per arm, %+.2f: found with power 0.8 is %.3f, at most %.3f is possible (%v)", c.perArm, c.smallest, found, possible, got)
		}
		if last := curve[len(curve)-1]; last.Effect > possible || c.beyond && (last.Effect != possible || last.Power.Value >= 0.8) {
			t.Errorf("%d per arm, %+.2f: the curve ends at %+v, at most %.3f is possible", c.perArm, c.smallest, last, possible)
		}
		for _, people := range []float64{0.5, 1, 4, 100} {
			if x := l.Smallest(0.8, people, 1); x > possible {
				t.Errorf("%d per arm, %+.2f: with %v times as many %.3f is found", c.perArm, c.smallest, people, x)
			}
		}
	}
}
