package power_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/scenarios"
	"proefbank/study"
)

// factorial diagnoses two by two: arms that do so much for wellbeing, alone
// and together.
func factorial(t *testing.T, first, second, both string) []*power.Line {
	t.Helper()
	s, err := scenarios.Load("wageningen-regelluw", []string{"trial.assignment.method=factorial", "trial.assignment.ratio=[1, 1, 1, 1]",
		"trial.n_per_arm=60", "wellbeing.satisfaction_effect=1", "wellbeing.sd_effect_municipality=0", "wellbeing.disappointment=0",
		"arms.self-direction.wellbeing_factor=" + first, "arms.intensive.wellbeing_factor=" + second, "arms.earnings.wellbeing_factor=" + both})
	if err != nil {
		t.Fatal(err)
	}
	s.Trial.Outcomes = []design.Outcome{{Name: "satisfaction", Source: "survey", Primary: true, Estimators: []estimate.Estimator{"ancova"}}}
	p := replicated(t, study.New(s, study.Plan{Seed: 20, Measured: true, Unread: true}), true, 400)
	if len(p.Lines) != 2 {
		t.Fatalf("%d main effects", len(p.Lines))
	}
	return p.Lines
}

// TestFactorial: each main effect is the mean of its effect alone and on top of
// the other, is found without bias from all four groups, and nothing is found
// where nothing is.
func TestFactorial(t *testing.T) {
	t.Parallel()
	lines := factorial(t, "0.6", "0.2", "1.2")
	first, second := lines[0].Truth(), lines[1].Truth()
	// alone and on top: (0.6 + 1.2-0.2)/2 and (0.2 + 1.2-0.6)/2
	if ratio := first.Value / second.Value; !(math.Abs(ratio-0.8/0.4) <= 0.15) {
		t.Errorf("main effects of %.3f and %.3f: %.2f to one, not 2", first.Value, second.Value, ratio)
	}
	for _, l := range lines {
		if b := l.Bias(); !(math.Abs(b.Value) <= 4*b.MCSE+0.01) {
			t.Errorf("arm %d: bias %.4f (%.4f)", l.Arm, b.Value, b.MCSE)
		}
	}
	for _, l := range factorial(t, "0", "0", "0") {
		if p := l.Power(); !(math.Abs(p.Value-0.05) <= 4*math.Sqrt(0.05*0.95/400)) {
			t.Errorf("arm %d: rejects %.3f of null worlds", l.Arm, p.Value)
		}
	}
}
