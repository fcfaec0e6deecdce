package power_test

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/formula"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/scenarios"
)

const coverageReplications = 1500

// TestCoverage: intervals hold the population effect in 95% of replications,
// where municipalities differ in level and in effect, people in what they gain,
// and some never take the job.
func TestCoverage(t *testing.T) {
	sets := []string{"wellbeing.sd_effect_municipality=0.15", "wellbeing.icc_municipality=0.05", "trial.uptake.never_takers=0.2",
		"wellbeing.satisfaction_mean=5", "wellbeing.disappointment=0", "exit.regular=0.1"}
	for _, c := range []struct {
		what, unit, method string
		sample             bool
		estimators         []string
	}{
		{"municipalities a sample", "person", "blocks", true, []string{"difference-in-means", "ancova", "lin"}},
		{"municipalities the whole", "person", "blocks", false, []string{"difference-in-means", "ancova", "lin", "cace"}},
		{"municipalities assigned", "municipality", "complete", true, []string{"difference-in-means", "ancova", "lin", "cluster-means", "mixed-model"}},
	} {
		t.Run(c.what, func(t *testing.T) {
			t.Parallel()
			p, trial := toy.World(t, 14, 15, append(sets, "trial.assignment.unit="+c.unit, "trial.assignment.method="+c.method)...)
			trial.Sample = c.sample
			trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", c.estimators...)}
			for _, l := range diagnose(t, p, trial, coverageReplications).Lines {
				near(t, "coverage of "+string(l.Estimator), share(l.Coverage(), 0.95, coverageReplications), 0.95)
				near(t, "bias of "+string(l.Estimator), l.Bias(), 0)
				if m, e := l.MeanSE(), l.EmpiricalSE(); !(math.Abs(m.Value-e.Value) <= 4*e.MCSE+0.03*e.Value) {
					t.Errorf("%s reports a standard error of %.4f; its estimates have %.4f", l.Estimator, m.Value, e.Value)
				}
			}
		})
	}
}

// TestMunicipalitiesBeatPeople: where the effect differs between
// municipalities by sd, the variance of its mean is sd^2/K + 4 s^2/N with K
// municipalities and N people, s the residual SD after ANCOVA. Half the people
// in twice the municipalities then find a smaller effect. A smaller effect
// differs as much between municipalities as the arm's own. (All scales: 24
// municipalities of 250 people that differ by 0.1 are those of 62 that differ by 0.2.)
func TestMunicipalitiesBeatPeople(t *testing.T) {
	const sd, reps, smallest = 0.20, 200, 0.16
	var powers, detectable []power.Diagnosand
	for _, size := range []struct{ towns, perArm int }{{24, 31}, {12, 125}} {
		p, trial := toy.Calm(t, size.towns, size.perArm, "wellbeing.satisfaction_effect=0.3",
			"wellbeing.satisfaction_early=1", "trial.months=6", "trial.waves=[0, 6]")
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
		people := float64(2 * size.towns * size.perArm)
		trial.Sample = false
		residual := diagnose(t, p, trial, 20).Lines[0].MeanSE().Value * math.Sqrt(people) / 2

		p.Wellbeing.SDEffect, trial.Sample, trial.Outcomes[0].Smallest = sd, true, smallest
		l := diagnose(t, p, trial, reps).Lines[0]
		want := math.Sqrt(sd*sd/float64(size.towns) + 4*residual*residual/people)
		what := fmt.Sprintf("%d municipalities", size.towns)
		near(t, "standard error with "+what, l.EmpiricalSE(), want)
		near(t, "bias with "+what, l.Bias(), 0)
		near(t, "power for the smallest effect with "+what, l.Power(), powerOfT(smallest/want, size.towns-1))
		found := l.MDE80()
		reached := power.Diagnosand{Value: powerOfT(found.Value/want, size.towns-1), MCSE: math.Sqrt(0.8 * 0.2 / reps)}
		near(t, fmt.Sprintf("power for %.4f, the detectable effect with %s,", found.Value, what), reached, 0.8)
		powers, detectable = append(powers, l.Power()), append(detectable, found)
	}
	if powers[0].Value < powers[1].Value+2*powers[1].MCSE {
		t.Errorf("24 municipalities of 62 find an effect of 0.16 with power %.3f, 12 of 250 with %.3f", powers[0].Value, powers[1].Value)
	}
	if detectable[0].Value > detectable[1].Value-2*detectable[1].MCSE {
		t.Errorf("24 municipalities of 62 find an effect of %.4f, 12 of 250 one of %.4f", detectable[0].Value, detectable[1].Value)
	}
}

// powerOfT is the power of a two-sided t test at 5% of an effect so many
// standard errors from nothing.
func powerOfT(effect float64, df int) float64 {
	critical := distuv.StudentsT{Sigma: 1, Nu: float64(df)}.Quantile(0.975)
	t := formula.NoncentralT{DF: float64(df), NC: effect}
	return t.Survival(critical) + t.CDF(-critical)
}

// TestDirectEffectIsCovered: where people affect each other, some controls find
// the job elsewhere and some people are lost, the intervals of the main estimators
// hold the direct effect at the trial's own saturation, what little crossing over
// takes from it apart; the causes add up to the bias; and chance is zero on
// average. Takers' truth is that of the estimator.
func TestDirectEffectIsCovered(t *testing.T) {
	t.Parallel()
	const reps = 300
	s, err := scenarios.Load("national", []string{"trial.n_per_arm=15", "trial.months=12", "trial.waves=[0, 12]", "exit.regular=0.3",
		`trial.outcomes.in_regular_work.estimators=["ancova", "cace"]`, "trial.outcomes.in_regular_work.waves=[12]",
		"trial.outcomes.satisfaction.waves=[12]", "trial.outcomes.brug_other.waves=[12]",
		`trial.outcomes.satisfaction.estimators=["ancova"]`, `trial.outcomes.brug_other.estimators=["ancova"]`})
	if err != nil {
		t.Fatal(err)
	}
	s.Trial.Outcomes = s.Trial.Outcomes[:3]
	for _, l := range diagnose(t, s.Parameters, s.Trial, reps).Lines {
		what := string(l.Estimator) + " of " + l.Outcome.Name
		if l.Estimator == "cace" {
			near(t, "coverage of "+what, share(l.Coverage(), 0.95, reps), 0.95)
			near(t, "bias of "+what, l.Bias(), 0)
			continue
		}
		near(t, "coverage of the direct effect by "+what, share(l.DirectCoverage(), 0.95, reps), 0.95)
		near(t, "chance in "+what, l.Cause(design.Chance), 0)
		sum := 0.0
		for i := range design.NCauses {
			sum += l.Cause(i).Value
		}
		if b := l.Bias().Value; !(math.Abs(sum-b) <= 1e-9) || math.IsNaN(sum) {
			t.Errorf("the causes add up to %v for %s, whose bias is %v", sum, what, b)
		}
		if l.Outcome.Name == "brug_other" {
			near(t, "direct effect less the truth", power.Diagnosand{Value: l.Direct().Value - l.Truth().Value, MCSE: l.Cause(design.Neighbours).MCSE},
				l.Cause(design.Neighbours).Value/0.98)
		}
	}
}

// TestWholeMunicipalitiesDiffer: where the municipalities are the whole, an
// effect of mean delta is off by what these differ, with variance sd^2/K, and
// the error knows of people only. So delta is found with the power
// P(|delta + d + e| > c se) of d and e normal; twenty times the arm's effect,
// municipality and all, would be found less often.
func TestWholeMunicipalitiesDiffer(t *testing.T) {
	t.Parallel()
	const sd, towns, reps = 0.3, 12, 400
	p, trial := toy.Calm(t, towns, 40, "wellbeing.satisfaction_effect=0.05", "wellbeing.satisfaction_early=1", "trial.months=6", "trial.waves=[0, 6]")
	trial.Outcomes, trial.Sample = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}, false
	p.Wellbeing.SDEffect = sd
	l := diagnose(t, p, trial, reps).Lines[0]
	se, between := l.MeanSE().Value, sd*p.Wellbeing.SatisfactionSD/math.Sqrt(towns)
	off := math.Hypot(se, between)
	found := l.MDE80().Value
	reached := distuv.UnitNormal.CDF((found-1.96*se)/off) + distuv.UnitNormal.CDF((-found-1.96*se)/off)
	near(t, fmt.Sprintf("power for %.3f, the detectable effect in whole municipalities,", found), power.Diagnosand{Value: reached, MCSE: math.Sqrt(0.8 * 0.2 / reps)}, 0.8)
}
