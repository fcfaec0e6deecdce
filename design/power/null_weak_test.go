package power_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// TestWeakNull: where the effect is nothing on average and differs between
// municipalities, only an error by municipality has its level. Errors that take
// people's effects for alike have a variance too small by that of the mean of K
// municipalities, and reject more often.
func TestWeakNull(t *testing.T) {
	t.Parallel()
	const reps = 400
	p, trial := toy.World(t, 12, 30, "wellbeing.satisfaction_mean=5", "wellbeing.sd_effect_municipality=0.2", "exit.regular=0.1")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "two-stage", "random-slope", "cace", "mixed-model"), toy.Asks("brug_other", "survey", "ancova")}
	trial.Uptake.NeverTakers = 0.1
	for _, l := range diagnose(t, design.WeakNull(p), trial, reps).Lines {
		what := fmt.Sprintf("level of %s of %s", l.Estimator, l.Outcome.Name)
		fails := l.Estimator == "mixed-model"
		if l.Overlooks() != fails {
			t.Errorf("%s of %s overlooks differences: %v", l.Estimator, l.Outcome.Name, l.Overlooks())
		}
		if !fails {
			t.Logf("%s: %.4f", what, l.Power().Value)
			near(t, what, share(l.Power(), 0.05, reps), 0.05)
		} else if r := l.Power().Value; r < 0.05+4*math.Sqrt(0.05*0.95/reps) {
			t.Errorf("%s is %.3f, though its error leaves out how municipalities differ", what, r)
		}
		near(t, "mean effect of the weak null", l.Truth(), 0)
	}
}
