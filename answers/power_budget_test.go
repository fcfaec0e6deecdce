package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/design/power"
	"proefbank/internal/lang"
)

// TestBudgetIsTold holds the sentence of what binds to the largest of the shares,
// the steps to the power that is told above, and the tables to --detail.
func TestBudgetIsTold(t *testing.T) {
	d := diagnose(t, "national", 24, nil, "trial.municipalities=3", "trial.n_per_arm=60", "pool.size_factor=0.1", "trial.months=12", "trial.waves=[0, 6, 12]")
	data := Power(d).Data.(powered)
	// One step fewer: hosts are alike, and one more would bring nothing.
	if len(data.Budget) != 3 || len(data.More) != 3*(len(power.Steps)-1) || len(data.Short) == 0 {
		t.Fatalf("%d budgets, %d steps and %d that are short", len(data.Budget), len(data.More), len(data.Short))
	}
	for _, b := range data.Budget {
		sum := b.ShareDiffers + b.ShareLevels + b.SharePeople + b.ShareLoss + b.ShareDilution
		if !(math.Abs(sum-1) <= 1e-9) || !(math.Abs(b.Differences+b.Levels+b.People+b.Loss-b.Variance) <= 1e-9*b.Variance) && b.Differences < b.Variance {
			t.Errorf("%s: shares sum to %v, parts to less than %v", b.Label, sum, b.Variance)
		}
	}
	for _, m := range data.More {
		found, off := data.Holm[0].Each[m.Label.String()], 1e-9
		if found == 0 || found == 1 {
			off = 0.5 / 24 // all or none of the replications tell no more
		}
		if !(math.Abs(m.Power-m.Gain-found) <= off) && !math.IsNaN(m.Gain) {
			t.Errorf("%s of %s: %v less %v is not the power %v", m.Step, m.Label, m.Power, m.Gain, data.Holm[0].Each[m.Label.String()])
		}
	}
	short, long := inBrief(Power(d), lang.Dutch), terminal(Power(d), lang.Dutch)
	binds := partNames[data.Budget[0].Binds].In(lang.Dutch)
	holds(t, short, binds)
	holds(t, long, "Wat bij tevredenheid het meest knelt: "+binds, "per arm één persoon meer waar die er is", "effectief aantal gemeenten", d.town(2))
	isDutch(t, long)
	if len(long) <= len(short) {
		t.Error("--detail tells no more")
	}
}

// TestHostsAreTold: where hosts and coaches differ their shares of the variance are told,
// with what ignoring them hides and what one host more would bring; where they do not,
// nobody hears of them.
func TestHostsAreTold(t *testing.T) {
	sets := []string{"trial.municipalities=3", "trial.n_per_arm=40", "trial.months=12", "trial.waves=[0, 6, 12]"}
	alike := diagnose(t, "national", 24, nil, sets...)
	d := diagnose(t, "national", 24, nil, append(sets, "hosts.host.wellbeing_sd=0.5", "hosts.coach.wellbeing_sd=0.5")...)
	b := Power(d).Data.(powered).Budget[0]
	shares := b.ShareDiffers + b.ShareLevels + b.SharePeople + b.ShareLoss + b.ShareHosts + b.ShareCoaches + b.ShareDilution
	if b.Hosts <= 0 || b.Ignoring >= 1 || b.Ignoring <= 0 || !(math.Abs(shares-1) <= 1e-9) {
		t.Fatalf("hosts bring %v, %v of the error is seen and the shares sum to %v", b.Hosts, b.Ignoring, shares)
	}
	of := lang.Percent(b.Ignoring).In(lang.Dutch)
	holds(t, terminal(Power(d), lang.Dutch), "meldt "+of+" van de fout die er is", "In elke gemeente één werkplek meer", "werkplekken", "begeleiders")
	isDutch(t, terminal(Power(d), lang.Dutch))
	if told := terminal(Power(alike), lang.Dutch); strings.Contains(told, "werkplek") {
		t.Errorf("hosts are alike, and told: %s", told)
	}
}

// TestEveryStepHasWords: what has no words would be an empty cell.
func TestEveryStepHasWords(t *testing.T) {
	for _, s := range power.Steps {
		if steps[s] == (lang.Text{}) {
			t.Errorf("%s has no words", s)
		}
	}
	for _, b := range []budgeted{{ShareDiffers: 1}, {ShareLevels: 1}, {SharePeople: 1}, {ShareLoss: 1}, {ShareHosts: 1}, {ShareCoaches: 1}, {ShareDilution: 1}} {
		if name, _ := b.most(); partNames[name] == (lang.Text{}) {
			t.Errorf("%s has no words", name)
		}
	}
}
