package power_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
)

// stepping is a trial in which everything that a step can take away is there.
func stepping(t *testing.T, towns, perArm, reps int, sets ...string) (*power.Diagnosis, float64, map[power.Step]power.More) {
	t.Helper()
	p, trial := toy.Calm(t, towns, perArm, append([]string{"wellbeing.sd_effect_municipality=0.7", "wellbeing.satisfaction_effect=1",
		"trial.attrition.survey=0.5", "trial.attrition.frailty=0", "trial.uptake.crossover=0.4"}, sets...)...)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	trial.Sample = true
	d := diagnose(t, p, trial, reps)
	found := d.Lines[0].Power().Value
	steps := map[power.Step]power.More{}
	for _, m := range d.More(d.Lines[0], found) {
		steps[m.Step] = m
	}
	return d, found, steps
}

// TestStepsComeTrue holds what the budget predicts of a step to a trial that has
// made it, on the same luck: it may miss by a quarter of what the step brings, and by
// two Monte Carlo errors.
func TestStepsComeTrue(t *testing.T) {
	t.Parallel()
	const towns, perArm, reps = 6, 12, 600
	_, found, steps := stepping(t, towns, perArm, reps)
	for step, c := range map[power.Step]struct {
		towns, perArm int
		set           string
	}{
		power.Person:       {towns, perArm + 1, "wellbeing.gain_sd=0"},
		power.Municipality: {towns + 1, perArm, "wellbeing.gain_sd=0"},
		power.Differences:  {towns, perArm, "wellbeing.sd_effect_municipality=0"},
		power.Lost:         {towns, perArm, "trial.attrition.survey=0"},
		power.Dilution:     {towns, perArm, "trial.uptake.crossover=0"},
	} {
		_, is, _ := stepping(t, c.towns, c.perArm, reps, c.set)
		predicted, mcse := steps[step].Power, math.Sqrt(is*(1-is)/reps)
		if !(math.Abs(predicted-is) <= 2*mcse+0.25*math.Abs(is-found)) {
			t.Errorf("%s: predicted %.3f, it is %.3f (%.3f before)", step, predicted, is, found)
		}
		if !(math.Abs(steps[step].Gain-(predicted-found)) <= 1e-12) {
			t.Errorf("%s: gain %v from %v to %v", step, steps[step].Gain, found, predicted)
		}
	}
	if later := steps[power.HalfYear].Power; !math.IsNaN(later) {
		t.Errorf("of one wave nothing is known of half a year later, and it says %v", later)
	}
}

// TestStepsHaveTheirPrice: by hand from the prices of the toy's scenario. One more
// per arm in each of eight municipalities are sixteen people more; a municipality is
// an eighth of all but what is fixed.
func TestStepsHaveTheirPrice(t *testing.T) {
	t.Parallel()
	d, _, steps := stepping(t, 8, 20, 40)
	size := d.Experiment.Size()
	all := d.Cost(size)
	fewer := size
	fewer.NPerArm--
	for step, want := range map[power.Step]float64{power.Person: all - d.Cost(fewer), power.Municipality: (all - d.Experiment.Trial.Cost.Fixed) / 8} {
		if got := steps[step].Cost; !(math.Abs(got-want) <= 1) || want <= 0 {
			t.Errorf("%s costs %.0f, wanted %.0f", step, got, want)
		}
	}
	if person := steps[power.Person].Cost; !(math.Abs(person*20+8*d.Experiment.Trial.Cost.Municipality+d.Experiment.Trial.Cost.Fixed-all) <= 1) {
		t.Errorf("twenty times %.0f and what is there anyway is not %.0f", person, all)
	}
	for _, step := range []power.Step{power.Differences, power.Lost, power.Dilution} {
		if !math.IsNaN(steps[step].Cost) {
			t.Errorf("nobody sells %s", step)
		}
	}
}

// TestNobodyMoreIsToBeHad: where every pool is used up, one person more per arm is nobody, and has
// neither a gain nor a price.
func TestNobodyMoreIsToBeHad(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 3, 20, "recruitment.willing=0.5", "wellbeing.sd_effect_municipality=0.2")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	for i := range p.Municipalities {
		p.Municipalities[i].Recipients = 20
	}
	d := diagnose(t, p, trial, 60)
	for _, m := range d.More(d.Lines[0], d.Lines[0].Power().Value) {
		if m.Step == power.Person && !(math.IsNaN(m.Gain) && math.IsNaN(m.Cost)) {
			t.Errorf("nobody more brings %v for %v euro", m.Gain, m.Cost)
		}
	}
}

// TestShortagesSayWhatWouldDo: in two municipalities, of which the second has less than a fifth
// of the pool that the plan needs, it needs so many times the uptake or the pool; the
// people who lack there would come from the next, which has enough.
func TestShortagesSayWhatWouldDo(t *testing.T) {
	t.Parallel()
	p, trial := toy.Calm(t, 3, 20, append([]string{"recruitment.willing=0.6"}, unsure...)...)
	trial.Municipalities = 2
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	p.Municipalities[1].Recipients = 20
	d := diagnose(t, p, trial, 60)
	short := d.Shortages(d.Experiment.Size())
	if len(short) != 1 || short[0].Municipality != 1 || short[0].Planned != 40 {
		t.Fatalf("short are %+v, wanted the second of 40", short)
	}
	s, takes := short[0], 0.6*math.Exp(-0.25)
	if times := 40 / s.Supply; !(math.Abs(s.Needed-takes*times) <= 1e-9) || !(math.Abs(s.Wanted-20*times) <= 1e-9) || !(math.Abs(s.Uptake-takes) <= 1e-9) || s.Pool != 20 {
		t.Errorf("%+v: needed are %.2f times the uptake of %.3f and the pool of 20", s, times, takes)
	}
	if more, enough := d.MakeUp(d.Experiment.Size()); more != 1 || !enough {
		t.Error(fmt.Sprint(more, enough), ": one more municipality has the people")
	}
}

// TestSmallestEffectComesTrue holds the smallest effect that the budget predicts for
// twice the municipalities, and for three times the people, to trials of those sizes;
// at the trial's own size it is the one found.
func TestSmallestEffectComesTrue(t *testing.T) {
	t.Parallel()
	const towns, perArm, reps = 8, 12, 600
	d, _, _ := stepping(t, towns, perArm, reps)
	l := d.Lines[0]
	own := l.MDE80()
	if got := l.Smallest(0.8, 1, 1); !(math.Abs(got-own.Value) <= 1e-9) {
		t.Errorf("at its own size %v, found %v", got, own.Value)
	}
	for _, c := range []struct{ towns, people float64 }{{2, 1}, {1, 3}, {0.75, 1}} {
		other, _, _ := stepping(t, int(c.towns*towns), int(c.people*perArm), reps, "wellbeing.gain_sd=0")
		is, predicted := other.Lines[0].MDE80(), l.Smallest(0.8, c.people, c.towns)
		if !(math.Abs(predicted-is.Value) <= 3*math.Hypot(is.MCSE, own.MCSE)) || math.Abs(predicted/own.Value-1) < 0.05 {
			t.Errorf("%v times the municipalities, %v times the people: predicted %.3f, it is %.3f (%.3f); own %.3f", c.towns, c.people, predicted, is.Value, is.MCSE, own.Value)
		}
	}
}

// TestAllOrNoneTellsLittle: that all replications find an effect does not make half of it found
// by all, and that none does leaves it to a trial that is large enough.
func TestAllOrNoneTellsLittle(t *testing.T) {
	t.Parallel()
	d, all, _ := stepping(t, 8, 16, 60, "wellbeing.satisfaction_effect=1.4", "wellbeing.sd_effect_municipality=0.3", "trial.uptake.crossover=0")
	l := d.Lines[0]
	half := l.Curve()[4] // of sixteen to twice the effect
	if got := l.Were(power.AssumedEffect, 0.5, all); all != 1 || half.Power.Value > 0.98 || !(math.Abs(got-half.Power.Value) <= 0.1) {
		t.Errorf("found with power %.3f, and half of it with %.3f, predicted %.3f", all, half.Power.Value, got)
	}
	d, _, _ = stepping(t, 3, 4, 20, "wellbeing.satisfaction_effect=0.6")
	for _, m := range d.More(d.Lines[0], 0) {
		if m.Step == power.Municipality && (m.Gain < 0.001 || m.Power > 0.1) {
			t.Errorf("from none found one municipality more brings %.4f, to %.4f", m.Gain, m.Power)
		}
	}
	if n, is := d.Enough(d.Lines[0], 0, 0.5, power.Municipality); !is || n < 10 {
		t.Errorf("from none found %d municipalities would do: %t", n, is)
	}
}

// TestPowerBelowAlpha: no effect at all is found that often, so that next to none is needed
// (it is not sought down to the last bit, which takes a thousand steps), and two of the
// municipalities, the fewest that tell how they differ.
func TestPowerBelowAlpha(t *testing.T) {
	t.Parallel()
	d, found, _ := stepping(t, 4, 8, 40)
	l := d.Lines[0]
	if mde := l.MDE(0.01).Value; !(mde >= 1e-10 && mde < 1e-6) {
		t.Errorf("an effect of %v is needed", mde)
	}
	if n, is := d.Enough(l, found, 0.01, power.Municipality); n != 2 || !is {
		t.Errorf("%d municipalities would do: %t", n, is)
	}
}

// TestDetectableGoesTheEffectsWay: the smallest effect that is found lies where the power
// for other effects passes 0.8, of an effect that takes from people as of one that gives,
// with controls who cross over and so take from what is compared.
func TestDetectableGoesTheEffectsWay(t *testing.T) {
	t.Parallel()
	for _, effect := range []string{"1", "-1"} {
		d, _, _ := stepping(t, 6, 12, 200, "wellbeing.satisfaction_effect="+effect)
		l := d.Lines[0]
		found, points := l.MDE80().Value, l.Curve()
		past := slices.IndexFunc(points, func(p power.Point) bool { return p.Power.Value >= 0.8 })
		if past < 1 || found <= points[past-1].Effect || found > points[past].Effect {
			t.Errorf("effect %s: found with power 0.8 is %.3f, and the power for others passes it at %v", effect, found, points)
		}
	}
}
