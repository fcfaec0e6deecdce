package design_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model/money"
)

// TestCareIsMoneysCare: by hand. Nobody moves others, everybody offered takes the job
// at once and keeps it. Of those without, .35 use Wmo at 15,000 euro and .3 ggz at
// 7,000; in the job .094 and .071 fewer, so that care costs 493.5 + 149.1 euro less a
// year. What the estimator finds is that, its own use at the baseline being known.
func TestCareIsMoneysCare(t *testing.T) {
	p, trial := toy.Calm(t, 4, 400, "trial.months=12", "trial.waves=[0, 12]")
	trial.Outcomes = []design.Outcome{toy.Asks("care_cost", "register", "ancova"), toy.Asks("care_use", "register", "ancova")}
	e := design.NewExperiment(p, trial, 1)
	e.Price(&money.Parameters{Society: money.Society{WmoUse: 0.35, WmoReduction: 0.094, WmoCost: 15000, GgzUse: 0.3, GgzReduction: 0.071, GgzCost: 7000}})
	var cost, use, off, level design.Moments
	const reps = 40
	for r := range reps {
		sites := e.Replicate(r, true)
		for _, a := range e.Analyse(sites, r, e.Size(), e.Questions(12, false)) {
			if e.OutcomeNames()[a.Outcome] == "care_cost" {
				cost.Add(a.Truth)
				off.Add(a.Estimate.Estimate - a.Truth)
				level.Add(a.Nothing)
			} else {
				use.Add(a.Truth)
			}
		}
	}
	jobs := 1.0
	for _, c := range []struct {
		what       string
		got        *design.Moments
		want, room float64
	}{
		{"cost without the job", &level, 0.35*15000 + 0.3*7000, 0},
		{"effect on cost", &cost, -jobs * (0.094*0.35*15000 + 0.071*0.3*7000), 0},
		{"effect on use", &use, (1-0.35*(1-0.094))*(1-0.3*(1-0.071))*-1 + (1-0.35)*(1-0.3), 0},
		{"what the estimate is off", &off, 0, 0},
	} {
		if !(math.Abs(c.got.Mean()-c.want) <= 4*c.got.MCSE()+c.room) {
			t.Errorf("%s: %v (Monte Carlo error %v), want %v", c.what, c.got.Mean(), c.got.MCSE(), c.want)
		}
	}
}
