package power_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
)

const auditReplications = 400

// audit replicates a past trial as its scenario declares it.
func audit(t *testing.T, name string, sets ...string) (model.Parameters, map[string]*power.Line) {
	t.Helper()
	s, err := scenarios.Load(name, sets)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]*power.Line{}
	for _, l := range diagnose(t, s.Parameters, s.Trial, auditReplications).Lines {
		lines[fmt.Sprintf("%s %d %s %d", l.Outcome.Name, l.Arm, l.Estimator, l.Month)] = l
	}
	return s.Parameters, lines
}

// TestGroningenBeforeAfter: 49 people without controls see what pay does to
// income, savings and housing for certain, and hardly anything else; and what
// would have come without the job they take for the job's.
func TestGroningenBeforeAfter(t *testing.T) {
	t.Parallel()
	const drift = 0.15
	p, lines := audit(t, "groningen-before-after", fmt.Sprintf("wellbeing.social_network.drift=%v", drift), "wellbeing.sd_effect_municipality=0")
	for outcome, bounds := range map[string][2]float64{"income": {0.99, 1}, "savings": {0.95, 1}, "housing": {0.95, 1}, "brug_total": {0.99, 1},
		"health": {0, 0.2}, "family_care": {0, 0.15}, "education": {0, 0.2}, "debts": {0.4, 0.8}} {
		power := lines[outcome+" 1 signed-rank 12"].Power().Value
		if power < bounds[0] || power > bounds[1] {
			t.Errorf("power for %s is %.3f, not between %v and %v", outcome, power, bounds[0], bounds[1])
		}
	}
	want := 0.0 // the mean score's change when the latent level drifts
	for _, c := range p.Wellbeing.SocialNetwork.Cutpoints {
		want += (math.Erfc((c-drift)/math.Sqrt2) - math.Erfc(c/math.Sqrt2)) / 2
	}
	l := lines["social_network 1 before-after 12"]
	if !(math.Abs(l.Bias().Value-want) <= 4*l.Bias().MCSE+0.1*want) { // scores saturate where the effect has lifted them
		t.Errorf("bias of the social network is %.3f (%.3f), the drift %.3f", l.Bias().Value, l.Bias().MCSE, want)
	}
}

// TestRegelluwAudits: neither trial could be sure to tell five points more in
// regular work from nothing. Wageningen misses them two times in three in each
// of its arms and is sure only of ten, more than the nine that Utrecht found
// (CPB 2022); Amsterdam, with twice the people, misses five one time in four.
func TestRegelluwAudits(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		arms       int
		power, mde [2]float64
	}{
		{"wageningen-regelluw", 3, [2]float64{0.25, 0.45}, [2]float64{0.09, 0.11}},
		{"amsterdam-regelluw", 1, [2]float64{0.65, 0.85}, [2]float64{0.045, 0.065}},
	} {
		_, lines := audit(t, c.name)
		for arm := 1; arm <= c.arms; arm++ {
			l := lines[fmt.Sprintf("in_regular_work %d ancova 24", arm)]
			near(t, fmt.Sprintf("%s: bias of arm %d", c.name, arm), l.Bias(), 0)
			if p := l.Power().Value; p < c.power[0] || p > c.power[1] {
				t.Errorf("%s: arm %d finds five points with power %.3f, not between %v and %v", c.name, arm, p, c.power[0], c.power[1])
			}
			if m := l.MDE80().Value; m < c.mde[0] || m > c.mde[1] {
				t.Errorf("%s: arm %d is sure of %.3f, not between %v and %v", c.name, arm, m, c.mde[0], c.mde[1])
			}
		}
	}
}
