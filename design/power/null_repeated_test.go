package power_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
)

// TestNullOfRepeatedMeasures: with people lost between three waves, mmrm has its level
// whether the effect is nothing for anybody or nothing on average; the model's own
// errors only where it is nothing for anybody, for they leave out that it differs
// between municipalities. The truth of the mean over waves is nothing in both.
func TestNullOfRepeatedMeasures(t *testing.T) {
	t.Parallel()
	const reps = 400
	p, trial := toy.World(t, 12, 30, "wellbeing.satisfaction_mean=5", "wellbeing.sd_effect_municipality=0.2", "exit.regular=0.1",
		"trial.waves=[0, 4, 8, 12]", "trial.attrition.survey=0.2")
	asks := toy.Asks("satisfaction", "survey", "mmrm", "mmrm-model-based")
	asks.Waves = []int{4, 8, 12}
	trial.Outcomes = []design.Outcome{asks}
	for _, h := range design.Hypotheses {
		for _, l := range diagnose(t, h.World(p), trial, reps).Lines {
			what := string(h.Name) + " null, level of " + string(l.Estimator)
			if got := l.Over.Months; len(got) != 3 {
				t.Errorf("%s: over months %v", what, got)
			}
			if l.Estimator == "mmrm" || h.Name == design.Sharp {
				near(t, what, share(l.Power(), 0.05, reps), 0.05)
			} else if r := l.Power().Value; r < 0.05+4*math.Sqrt(0.05*0.95/reps) {
				t.Errorf("%s is %.3f, though its error leaves out how municipalities differ", what, r)
			}
			t.Logf("%s: %.3f", what, l.Power().Value)
			near(t, "mean effect", l.Truth(), 0)
		}
	}
}
