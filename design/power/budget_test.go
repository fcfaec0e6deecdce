package power_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
)

// TestBudgetFindsWhatWasPlanted: in twelve municipalities that are alike the effect
// has a standard deviation of 0.3 of satisfaction's own, a quarter is lost in a year
// and a fifth of the controls cross over. By hand: a trial sees 4/5 of an effect, and
// so of its differences; the mean of twelve has a twelfth of their variance; and the
// difference between 30 and 30 people of the same spread in each of twelve has
// 2 s²/360, a third more with a quarter lost. Controls who cross over spread their
// group by p(1 - p) of the squared effect.
func TestBudgetFindsWhatWasPlanted(t *testing.T) {
	t.Parallel()
	const towns, perArm, reps = 12, 30, 600
	p, trial := toy.Calm(t, towns, perArm, "wellbeing.sd_effect_municipality=0.3", "trial.attrition.survey=0.25", "trial.attrition.frailty=0",
		"trial.uptake.crossover=0.2", "wellbeing.icc_municipality=0")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	trial.Sample = true
	b, is := diagnose(t, p, trial, reps).Lines[0].Budget()
	if !is {
		t.Fatal("there is no budget")
	}
	within, _ := spread(p, trial, 500)
	sd := p.Wellbeing.SatisfactionSD
	squared := effect0(p)*effect0(p) + 0.3*sd*0.3*sd
	people := (within/perArm + (within+0.2*0.8*squared)/perArm) / towns
	near(t, "variance between municipalities", b.Between, 0.3*sd*0.3*sd)
	near(t, "part of the differences", b.Differences, 0.8*0.8*0.3*sd*0.3*sd/towns)
	near(t, "part of the people", b.People, people)
	near(t, "part of the loss", b.Loss, people/3)
	near(t, "effect that is lost", b.Diluted, 0.2)
	near(t, "the whole", b.Variance, b.Differences.Value+b.People.Value+b.Loss.Value+b.Levels.Value)
	if !(math.Abs(b.Effective-towns) <= 0.3) {
		t.Errorf("%.2f municipalities count, of %d alike", b.Effective, towns)
	}
	if b.Levels.Value != 0 {
		t.Errorf("levels cancel in municipalities with both arms, and bring %v", b.Levels)
	}
	if s := b.Shares; !(math.Abs(s.Differences+s.Levels+s.People+s.Loss+s.Dilution-1) <= 1e-9) || !(math.Abs(s.Dilution-0.36*(1-s.Differences)) <= 8*b.Diluted.MCSE) {
		t.Errorf("shares %+v do not add up, or dilution is not 1 - 0.8² of all but the differences", s)
	}
}

// TestWereSomethingElse: the power of the trial above, found at .5, were something else
// than the plan assumes. By hand, with the parts of the variance as they are: twice the
// loss leaves half of the people in place of three quarters, which doubles their part; a
// standard deviation between municipalities that is half brings a quarter of its part;
// half the effect is half of what is seen; and of half who take the job as much is seen,
// and a quarter of the differences. Nobody is left of four times the loss.
func TestWereSomethingElse(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 12, 30, "wellbeing.sd_effect_municipality=0.3", "trial.attrition.survey=0.25", "trial.attrition.frailty=0",
		"wellbeing.icc_municipality=0", "wellbeing.satisfaction_effect=0.25")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	l := diagnose(t, p, trial, 200).Lines[0]
	b, is := l.Budget()
	if !is {
		t.Fatal("there is no budget")
	}
	seen, unit := l.Effect().Value+l.Bias().Value, distuv.UnitNormal
	z := func(effect, more float64) float64 { // of the power of a t test with the twelve municipalities' degrees of freedom
		return unit.Quantile(powerOfT(effect/math.Sqrt(b.Variance.Value+more), 11))
	}
	for _, c := range []struct {
		what         power.Assumed
		times        float64
		effect, more float64
	}{
		{power.AssumedLoss, 2, seen, 2*b.People.Value - b.People.Value - b.Loss.Value},
		{power.AssumedLoss, 0, seen, -b.Loss.Value},
		{power.AssumedDifferences, 0.5, seen, -0.75 * b.Differences.Value},
		{power.AssumedEffect, 0.5, seen / 2, 0},
		{power.AssumedUptake, 0.5, seen / 2, -0.75 * b.Differences.Value},
		{power.AssumedLevels, 2, seen, b.Levels.Value},
	} {
		want := unit.CDF(unit.Quantile(0.5) + z(c.effect, c.more) - z(seen, 0))
		if got := l.Were(c.what, c.times, 0.5); !(math.Abs(got-want) <= 0.01) {
			t.Errorf("%v times the %s: power %.4f, by hand %.4f", c.times, c.what, got, want)
		}
	}
	if x, y := l.Were(power.AssumedLoss, 4.1, 0.5), l.Were(power.AssumedUptake, 1.1, 0.5); !math.IsNaN(x) || !math.IsNaN(y) {
		t.Errorf("all are lost, or more than all take the job: %v, %v", x, y)
	}
}

// TestBudgetOfLevels: where whole municipalities are assigned, how they differ
// without an offer counts in full: of seven against seven it is twice a seventh of
// the variance between them, and the people's part is as for one by one.
func TestBudgetOfLevels(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 14, 10, "wellbeing.icc_municipality=0.1", "trial.assignment.unit=municipality", "trial.assignment.method=complete")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "cluster-means")}
	trial.Sample, trial.Waves = true, []int{12} // no baseline explains the levels
	b, is := diagnose(t, p, trial, 500).Lines[0].Budget()
	if !is {
		t.Fatal("there is no budget")
	}
	within, between := spread(p, trial, 500)
	near(t, "part of the levels", b.Levels, 2*between/7)
	near(t, "part of the people", b.People, 2*within/(7*20))
	near(t, "part of the differences", b.Differences, 0)
}

// TestBudgetOfLevelsWithABaseline: a difference in means knows no baseline, and has the whole
// of how municipalities differ without an offer, also where these are the whole, as the lot
// chooses which of them get it. Of one that adjusts for the baseline trials of two sizes tell
// the part of the people by themselves: what 10 per arm have more than 40 is 1/10 - 1/40 of it.
func TestBudgetOfLevelsWithABaseline(t *testing.T) {
	t.Parallel()
	const reps = 250
	diagnosed := func(perArm int, sample bool, estimator string) power.Budget {
		p, trial := toy.Calm(t, 14, perArm, "wellbeing.icc_municipality=0.1", "trial.assignment.unit=municipality", "trial.assignment.method=complete")
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", estimator)}
		trial.Sample, trial.Waves = sample, []int{0, 12}
		b, is := diagnose(t, p, trial, reps).Lines[0].Budget()
		if !is {
			t.Fatal("there is no budget")
		}
		return b
	}
	p, trial := toy.Calm(t, 14, 10, "wellbeing.icc_municipality=0.1", "trial.assignment.unit=municipality")
	_, between := spread(p, trial, reps)
	for _, sample := range []bool{true, false} {
		near(t, "part of the levels", diagnosed(10, sample, "cluster-means").Levels, 2*between/7)
	}
	few, many := diagnosed(10, true, "ancova"), diagnosed(40, true, "ancova")
	people := (few.Variance.Value - many.Variance.Value) / (1./10 - 1./40) / 10
	off := math.Hypot(few.Variance.MCSE, many.Variance.MCSE) / (1./10 - 1./40) / 10
	near(t, "part of the people", power.Diagnosand{Value: few.People.Value + few.Loss.Value, MCSE: math.Hypot(few.People.MCSE, off)}, people)
	if !(few.Levels.Value < 1.5*between/7) {
		t.Errorf("part of the levels beside a baseline is %v, of %v without", few.Levels.Value, 2*between/7)
	}
}

// TestUnevenMunicipalitiesCountForFewer: of one with 60 per arm and two with 15 the
// effective number is (60+15+15)²/(60²+15²+15²) = 2, by hand.
func TestUnevenMunicipalitiesCountForFewer(t *testing.T) {
	w := design.Weights([][2]float64{{60, 60}, {15, 15}, {15, 15}})
	sum := 0.0
	for _, of := range w {
		sum += of[1] * of[1]
	}
	if !(math.Abs(1/sum-2) <= 1e-12) {
		t.Errorf("effective number %v, wanted 2", 1/sum)
	}
	if got := design.OverPeople(w, [][2]float64{{60, 60}, {15, 15}, {15, 15}}); !(math.Abs(got-2.0/90) <= 1e-12) {
		t.Errorf("one person's variance comes to %v in the difference, not 2/90", got)
	}
}
