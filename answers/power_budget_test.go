package answers

import (
	"math"
	"strings"
	"testing"

	"proefbank/design"
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

// TestBudgetedByHand: every part of a variance stands where it is told to, standard deviations are
// roots of their variances, and ten points of power for 2 million are five per million.
func TestBudgetedByHand(t *testing.T) {
	part := func(x float64) power.Diagnosand { return power.Diagnosand{Value: x, MCSE: x / 10} }
	b := budgetedOf(power.Budget{Variance: part(1), Differences: part(2), Levels: part(3), People: part(4), Loss: part(5), Closed: part(6), Hosts: part(7), Coaches: part(8), Diluted: part(9),
		Between: part(16), Host: part(25), Coach: part(36), Ignoring: 0.5, Effective: 11,
		Shares: power.Shares{Differences: 0.1, Levels: 0.11, People: 0.12, Loss: 0.3, Hosts: 0.13, Coaches: 0.14, Dilution: 0.1}}, lang.Same("x"), design.Size{Months: 12})
	for i, pair := range [][2]float64{{b.Variance, 1}, {b.Differences, 2}, {b.Levels, 3}, {b.People, 4}, {b.Loss, 5}, {b.Closed, 6}, {b.Hosts, 7}, {b.Coaches, 8}, {b.Diluted, 9},
		{b.VarianceMCSE, 0.1}, {b.DifferencesMCSE, 0.2}, {b.LevelsMCSE, 0.3}, {b.PeopleMCSE, 0.4}, {b.LossMCSE, 0.5}, {b.ClosedMCSE, 0.6}, {b.HostsMCSE, 0.7}, {b.CoachesMCSE, 0.8},
		{b.DilutedMCSE, 0.9}, {b.SD, 4}, {b.SDHosts, 5}, {b.SDCoaches, 6}, {b.Ignoring, 0.5}, {b.Effective, 11}, {b.ShareDiffers, 0.1}, {b.ShareLevels, 0.11}, {b.SharePeople, 0.12},
		{b.ShareLoss, 0.3}, {b.ShareHosts, 0.13}, {b.ShareCoaches, 0.14}, {b.ShareDilution, 0.1}} {
		if !(math.Abs(pair[0]-pair[1]) <= 1e-12) {
			t.Errorf("number %d is %v, want %v", i, pair[0], pair[1])
		}
	}
	if b.Binds != "loss" {
		t.Errorf("%s binds, and loss has most", b.Binds)
	}
	b.Variance, b.Hosts, b.Coaches = 10, 3, 1
	holds(t, b.hosted(nil)[0].In(lang.English), "hosts bring 30% and coaches 10%, in the treated alone", "reports 50% of the error")
	if m := bringsOf(power.More{Step: power.Person, Power: 0.8, Gain: 0.1, Cost: 2e6}, lang.Same("x")); !(math.Abs(m.Per-0.05) <= 1e-12) || m.Cost != 2e6 {
		t.Errorf("%+v", m)
	}
}
