package power_test

import (
	"context"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestBudgetOfClosing: half of twelve municipalities begin a month late, and the trial
// closes before their year is over; of the others a quarter is lost. Of what is left with
// so many, the loss adds a third as without closing, which is a quarter of the whole by
// hand, and closing the rest; the mean of one over a binomial number of 12 at a half, none
// left out, says how much: Σ C(12, k)/k / 4095 = 0.1842 against 1/12, so that of the
// variance before the quarter 1 - 1/12/0.1842 = .548 is closing's.
func TestBudgetOfClosing(t *testing.T) {
	t.Parallel()
	const towns, perArm, reps = 12, 30, 300
	p, trial := toy.Calm(t, towns, perArm, "recruitment.late_months=1", "trial.closes_months=12", "trial.attrition.survey=0.25", "trial.attrition.frailty=0",
		"wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	trial.Sample = true
	l := diagnose(t, p, trial, reps).Lines[0]
	b, is := l.Budget()
	if !is {
		t.Fatal("there is no budget")
	}
	one := 0.0
	for k, ways := 1, 12.0; k <= towns; k++ {
		one += ways / float64(k) / 4095
		ways *= float64(towns-k) / float64(k+1)
	}
	whole := b.Variance.Value - b.Differences.Value
	if lost := (b.Loss.Value - b.Closed.Value) / whole; !(math.Abs(lost-0.25) <= 0.02) {
		t.Errorf("people who are lost bring %.3f, wanted a quarter", lost)
	}
	if closed := b.Closed.Value / whole / 0.75; !(math.Abs(closed-(1-1./towns/one)) <= 0.03) {
		t.Errorf("closing brings %.3f of the rest, wanted %.3f", closed, 1-1./towns/one)
	}
	arms, _ := l.Flows()
	for _, arm := range arms {
		if !(math.Abs(arm.Open-arm.Alive/2) <= 4*perArm*math.Sqrt(towns/4./reps)) || !(math.Abs(arm.Seen-0.75*arm.Open) <= 0.03*arm.Open) {
			t.Errorf("of %.1f alive %.1f are followed in time and %.1f seen, wanted a half and three quarters of it", arm.Alive, arm.Open, arm.Seen)
		}
	}
}

// TestClosingBinds: a trial whose people would do, and which closes before half of its
// municipalities have been followed, is bound by its follow-up.
func TestClosingBinds(t *testing.T) {
	t.Parallel()
	bound := func(sets ...string) *power.Answer {
		p, trial := toy.Calm(t, 6, 20, append([]string{"recruitment.late_months=1", "wellbeing.icc_municipality=0"}, sets...)...)
		p.Wellbeing.SatisfactionEffect = 0.38
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
		trial.Sample = false
		asks := power.Search{Power: 0.8, MostMunicipalities: 6, MostPerArm: 20, Replications: 200}
		f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, 1, asks, study.Loop{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	if f := bound(); !f.Feasible {
		t.Errorf("left open the trial has power %.3f", f.Power.Value)
	}
	if f := bound("trial.closes_months=12"); f.Feasible || f.Binding != power.ByFollowUp {
		t.Errorf("closed early the trial has power %.3f and is bound by %s", f.Power.Value, f.Binding)
	}
}
