package answers

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/study"
)

// TestCausesAreTold holds the rows of causes to their sum, and the table to one
// row a primary outcome.
func TestCausesAreTold(t *testing.T) {
	d := diagnose(t, "national", 6, nil, "trial.municipalities=3", "trial.n_per_arm=20")
	d.Full = true
	a := Power(d)
	dutch := terminal(a, lang.Dutch)
	isDutch(t, dutch)
	holds(t, dutch, "naar oorzaak; naast de waarheid het directe effect, dat van invoering", "uitkomst maand waarheid vertekening ± MC overstap buren uitval scoren analyse toeval direct invoering direct gedekt")
	rows := a.Data.(powered).Causes
	if len(rows) != 3 || rows[1].Outcome != "brug_other" || rows[1].Neighbours >= 0 || rows[1].Crossover >= 0 {
		t.Fatalf("%+v", rows)
	}
	for _, r := range rows {
		if sum := r.Crossover + r.Neighbours + r.Loss + r.Scoring + r.Analysis + r.Chance; !(math.Abs(sum-r.Bias) <= 1e-9) || r.BiasMCSE <= 0 {
			t.Errorf("%s: the causes add up to %v, and the bias is %v", r.Outcome, sum, r.Bias)
		}
		if all := rollOut(t, a.Data.(powered), r.Outcome); r.RollOut != all || r.RollOut == r.Truth {
			t.Errorf("%s: roll-out %v beside a truth of %v, and its line has %v", r.Outcome, r.RollOut, r.Truth, all)
		}
		if !(math.Abs(r.Direct-r.Truth-r.Neighbours) <= math.Abs(0.2*r.Neighbours)+1e-9) {
			t.Errorf("%s: direct effect %v, truth %v, neighbours %v", r.Outcome, r.Direct, r.Truth, r.Neighbours)
		}
	}
}

// rollOut is what the line of an outcome's main answer at the last month says.
func rollOut(t *testing.T, p powered, outcome string) float64 {
	t.Helper()
	for _, d := range p.Designs {
		if d.Outcome == outcome && d.Wave == 36 {
			return d.RollOut
		}
	}
	t.Fatalf("no line of %s", outcome)
	return 0
}

// TestWeakNullIsTold wants to hear who ignores that effects differ, and where
// there is nothing to ignore.
func TestWeakNullIsTold(t *testing.T) {
	weak := func(name string, reps int, sets ...string) *Diagnosed {
		return diagnosedOf(t, name, reps, false, study.Plan{Seed: 1, Null: design.Weak, Measured: true}, sets)
	}
	far := []string{"trial.municipalities=8", "trial.n_per_arm=30", "trial.months=12", "trial.waves=[0,12]", "wellbeing.sd_effect_municipality=0.8",
		"trial.outcomes.satisfaction.waves=[12]", "trial.outcomes.brug_other.waves=[12]", "trial.outcomes.in_regular_work.waves=[12]"}
	d := weak("national", 40, far...)
	dutch := terminal(Power(d), lang.Dutch)
	isDutch(t, dutch)
	holds(t, dutch, "een effect, terwijl er gemiddeld geen is,", "in een gemeente wel (SD 0,800).", "Vaker dan alpha (0,05) vindt een effect: mixed-model van tevredenheid in maand 12 (0,")
	if data := Power(d).Data.(powered); !data.Null || !data.Weak {
		t.Error("programs are not told of the weak null")
	}
	holds(t, terminal(Power(weak("national", 10, append(far, "wellbeing.sd_effect_municipality=0")...)), lang.English), "the weak null is the sharp one here")
	holds(t, terminal(Power(weak("national", 10, append(far, "trial.municipalities_are_sample=false")...)), lang.English), "Only these municipalities count")
}
