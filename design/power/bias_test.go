package power_test

import (
	"fmt"
	"math"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model"
)

// TestBeforeAfterIsDrift: without a control group the change is taken for the
// effect, so the bias is what would have changed anyhow.
func TestBeforeAfterIsDrift(t *testing.T) {
	for _, drift := range []float64{0.2, -0.15} {
		p, trial := toy.Calm(t, 1, 60, "wellbeing.satisfaction_drift="+fmt.Sprint(drift))
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "before-after", "ancova")}
		lines := diagnose(t, p, trial, 1000).Lines
		near(t, fmt.Sprintf("bias of before-after at a drift of %v", drift), lines[0].Bias(), drift*p.Wellbeing.SatisfactionSD)
		near(t, "bias with a control group", lines[1].Bias(), 0)
	}
}

// TestControlsAreDisappointed: half of what people lose who are refused the job
// is left after fade_months. It is part of the difference between being offered
// and being refused, and no part of a change since the baseline.
func TestControlsAreDisappointed(t *testing.T) {
	p, trial := toy.Calm(t, 1, 40, "wellbeing.disappointment=0.4", "wellbeing.fade_months=12")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "before-after")}
	lines := diagnose(t, p, trial, 1000).Lines
	near(t, "effect", lines[0].Truth(), 0.4+0.4/2)
	near(t, "bias of before-after", lines[1].Bias(), -0.4/2)
}

// TestCrossoverDilutes: of controls who get the job elsewhere the effect is
// lost to the comparison.
func TestCrossoverDilutes(t *testing.T) {
	p, trial := toy.Calm(t, 1, 60, "trial.uptake.crossover=0.3")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova", "cace")}
	lines := diagnose(t, p, trial, 1000).Lines
	near(t, "effect", lines[0].Truth(), 0.4)
	near(t, "bias by crossover", lines[0].Bias(), -0.3*0.4)
	near(t, "bias of the effect of taking the job", lines[1].Bias(), 0)
}

// TestNeighboursContaminate: where working peers help everybody around them,
// controls have a share of the effect, and the comparison loses it.
func TestNeighboursContaminate(t *testing.T) {
	p, trial := toy.Calm(t, 1, 180, "interference.neighbourhood=true", "wellbeing.icc_municipality=0",
		"neighbourhood.peer_effect=0.6", "neighbourhood.liveability_effect=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	line := diagnose(t, p, trial, 1000).Lines[0]
	near(t, "effect where half of the neighbours work", line.Truth(), 0.4+0.6/2)
	near(t, "bias by contamination", line.Bias(), -0.6/2)
	near(t, "effect where all of them work", line.RollOut(), 0.4+0.6)
}

// TestWaitingDilutes: the wait is 0 to 11 months, so people have been 12 to 1
// months in the job when they are measured after a year, on a course that
// rises by 3/4 over the first half-year and 1/4 over the second. The mean of
// the course over 1 to 12 months is 8/12.
func TestWaitingDilutes(t *testing.T) {
	p, trial := toy.Calm(t, 1, 60, "placement.months_to_fill=12")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	line := diagnose(t, p, trial, 1000).Lines[0]
	near(t, "effect of an offer", line.Truth(), 0.4*8/12)
	near(t, "bias", line.Bias(), 0)
}

// TestRatingBiasIsBias: a coach who rates the arm higher moves every domain's
// score as a shift of the latent level does, and the truth does not know it.
func TestRatingBiasIsBias(t *testing.T) {
	p, trial := toy.Calm(t, 1, 40, "arms.basisbaan.rating_bias=[0, 0.3]", "wellbeing.health.shift_6=0", "wellbeing.health.shift_12=0",
		"wellbeing.health.drift=0", "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("health", "coach", "difference-in-means")}
	line := diagnose(t, p, trial, 1000).Lines[0]
	bias := 0.0 // the mean score's, from shares of a standard normal above the cutpoints
	for _, c := range p.Wellbeing.Health.Cutpoints {
		bias += (math.Erfc((c-0.3)/math.Sqrt2) - math.Erfc(c/math.Sqrt2)) / 2
	}
	near(t, "effect", line.Truth(), 0)
	near(t, "bias of a rating coach", line.Bias(), bias)
}

// TestDifferentialAttrition: the frail are lost, more of them among controls,
// so controls who are seen look healthier than they are. Expected is the
// difference between means weighted by each person's chance to be seen.
func TestDifferentialAttrition(t *testing.T) {
	p, trial := toy.Calm(t, 1, 100, "trial.attrition.survey=0.15", "trial.attrition.differential=0.35", "trial.attrition.frailty=1",
		"wellbeing.frailty_health=0.7", "wellbeing.icc_municipality=0")
	p = design.Null(p)
	trial.Outcomes = []design.Outcome{toy.Asks("health", "survey", "difference-in-means", "lee-bounds")}
	const reps = 1000
	lines := diagnose(t, p, trial, reps).Lines
	want := expectedAttritionBias(p, trial, reps)
	if want > -0.1 {
		t.Fatalf("the expected bias of %.3f is too small to test", want)
	}
	near(t, "bias by differential attrition", lines[0].Bias(), want)
	if c := lines[0].Coverage(); c.Value > 0.8 {
		t.Errorf("the plain interval covers in %.3f of replications, though it is biased", c.Value)
	}
	if c := lines[1].Coverage(); c.Value < 0.95-4*share(c, 0.95, reps).MCSE {
		t.Errorf("Lee's interval covers in %.3f of replications", c.Value)
	}
	if r := lines[1].Power(); r.Value > 0.05+4*share(r, 0.05, reps).MCSE {
		t.Errorf("Lee's bounds reject in %.3f of replications of a null world", r.Value)
	}
}

func expectedAttritionBias(p model.Parameters, trial design.Trial, reps int) float64 {
	e := design.NewExperiment(p, trial, seed)
	lost := [2]float64{trial.Attrition.Survey + trial.Attrition.Differential, trial.Attrition.Survey}
	var weight, sum [2]float64
	for r := range reps {
		s := e.Replicate(r, true)[0]
		for i := range s.Cohort.People {
			health := float64(s.Worlds[0].At(1, i).Scores[model.Health])
			for treated := range lost {
				seen := math.Pow(1-lost[treated], math.Exp(trial.Attrition.Frailty*s.Cohort.People[i].Frailty))
				weight[treated] += seen
				sum[treated] += seen * health
			}
		}
	}
	return sum[1]/weight[1] - sum[0]/weight[0]
}

// TestDeathEndsTimeAtRisk: the dead are analysed until they die, and a hazard
// ratio is what it is without deaths.
func TestDeathEndsTimeAtRisk(t *testing.T) {
	p, trial := toy.Calm(t, 2, 60, "exit.regular=0.4", "exit.young=1", "exit.short_duration=1", "exit.potential=1", "exit.loonwaarde_slope=0",
		"exit.wellbeing_slope=0", "exit.icc_municipality=0", "calendar.tightness_sd=0", "arms.basisbaan.job=false", "arms.basisbaan.search_factor=1.5",
		"exit.death=0.1")
	trial.Outcomes = []design.Outcome{toy.Asks("time_to_regular_work", "register", "cox")}
	e := design.NewExperiment(p, trial, seed)
	sites := e.Replicate(0, true)
	dead := 0
	for i := range sites {
		for j := range sites[i].Assigned {
			if sites[i].Worlds[2].At(1, j).Status == model.Dead {
				dead++
			}
		}
	}
	if n := e.Analyse(sites, 0, e.Size(), e.Questions(12, false))[0].N; n != 240 || dead < 20 {
		t.Errorf("%d of 240 people are analysed, %d of whom died", n, dead)
	}
	line := diagnose(t, p, trial, 300).Lines[0]
	near(t, "log hazard ratio among people who die", line.Truth(), math.Log(1.5))
	near(t, "bias of it", line.Bias(), 0)
}
