package power_test

import (
	"context"
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/scenarios"
	"proefbank/study"
)

// among searches a toy among designs.
func among(t *testing.T, choices power.Choices, target power.Target, reps int, sets ...string) *power.Answer {
	t.Helper()
	p, trial := toy.Calm(t, 4, 30, append([]string{"wellbeing.icc_municipality=0", "wellbeing.satisfaction_effect=0.25"}, sets...)...)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means"), toy.Asks("on_benefit", "register", "difference-in-means")}
	trial.Sample = false
	asks := power.Search{Power: 0.8, Target: target, MostMunicipalities: 4, MostPerArm: 40, Replications: reps, Choices: choices}
	f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, 3, asks, study.Loop{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestDesignThatDoesMoreIsKept: where working neighbours help everybody around them,
// whole neighbourhoods find what people one by one dilute, and a search that may
// choose assigns them; where they do not, it has no reason to.
func TestDesignThatDoesMoreIsKept(t *testing.T) {
	t.Parallel()
	choices := power.Choices{Units: []design.Unit{design.Person, design.Neighbourhood}}
	f := among(t, choices, "satisfaction", 2600, "interference.neighbourhood=true", "neighbourhood.peer_effect=0.8", "neighbourhood.liveability_effect=0")
	if len(f.Screened) != 2 || f.Variant.Unit != design.Neighbourhood || !f.Screened[1].Best {
		t.Errorf("of %d designs %+v is kept", len(f.Screened), f.Variant)
	}
	if gain := f.Screened[1].Gain; gain.Value < 3*gain.MCSE {
		t.Errorf("neighbourhoods find it more often by %v only", gain)
	}
	if f.Screened[0].At.NPerArm != f.Screened[1].At.NPerArm || f.Screened[1].By != power.ByUnit {
		t.Errorf("compared are %+v", f.Screened)
	}
	// The first one judged is predicted by pilots in which people do not affect each other,
	// so from far below; what it finds moves the predictions of those after it.
	squares, after := 0.0, 0.0
	for _, j := range f.Judged {
		if j.Size != (design.Size{Municipalities: 4, NPerArm: 40, Months: 12}) {
			off := j.Predicted.Value - j.Power.Value
			squares, after = squares+off*off, after+1
		}
	}
	if missed := math.Sqrt(squares / after); missed > 0.2 || math.IsNaN(missed) {
		t.Errorf("powers are missed by %.2f", missed)
	}
}

// TestTwiceAsManyControls: a variant keeps the number of people, of which a ratio of
// 2:1 has two thirds in the first group; a job spared is money spared.
func TestTwiceAsManyControls(t *testing.T) {
	t.Parallel()
	f := among(t, power.Choices{Ratios: [][]int{{1, 1}, {2, 1}}}, "satisfaction", 700)
	a, b := f.Screened[0], f.Screened[1]
	if a.At.NPerArm != 30 || b.At.NPerArm != 40 || b.Cost >= a.Cost || b.By != power.ByRatio {
		t.Errorf("%+v beside %+v", *a, *b)
	}
}

// TestTargets: finding one or more is never rarer than finding a certain one, which is
// never rarer than finding the one that is hardest to find.
func TestTargets(t *testing.T) {
	t.Parallel()
	powers := map[power.Target]float64{}
	for _, target := range []power.Target{power.EveryOutcome, power.AnyOutcome, "satisfaction", "on_benefit"} {
		f := among(t, power.Choices{}, target, 600, "exit.other_from_benefit=0.5")
		for _, j := range f.Judged {
			if j.Size == (design.Size{Municipalities: 4, NPerArm: 40, Months: 12}) {
				powers[target] = j.Power.Value
			}
		}
		if name := string(target); target != power.EveryOutcome && target != power.AnyOutcome && f.Outcome != name {
			t.Errorf("for %s it is %s that needs the most", target, f.Outcome)
		}
	}
	every, hasEvery := powers[power.EveryOutcome]
	for target, p := range powers {
		if hasEvery && p < every {
			t.Errorf("%s is found with power %.3f, each with %.3f", target, p, every)
		}
	}
}

// TestVariantsLeaveTheRest: a variant changes what it names, and no more; estimators
// only where they suit.
func TestVariantsLeaveTheRest(t *testing.T) {
	s, err := scenarios.Load("national", nil)
	if err != nil {
		t.Fatal(err)
	}
	v := power.Declared(&s.Trial)
	v.Estimator, v.Sparse = "two-stage", true
	got := v.Of(s.Trial)
	for i, o := range got.Outcomes {
		before := s.Trial.Outcomes[i].Estimators[0]
		want := before
		if o.Primary && o.Name != "in_regular_work" {
			want = "two-stage"
		}
		if o.Estimators[0] != want || s.Trial.Outcomes[i].Estimators[0] != before {
			t.Errorf("%s: main estimator %s, wanted %s", o.Name, o.Estimators[0], want)
		}
	}
	// Of seven waves the one at six months goes: the others are those of the contrast.
	if !slices.Equal(got.Waves, []int{0, 12, 18, 24, 30, 36}) || len(s.Trial.Waves) != 7 {
		t.Errorf("waves %v of %v", got.Waves, s.Trial.Waves)
	}
	c := power.All(&s.Trial, 1)
	for _, want := range []estimate.Estimator{"ancova", "mmrm", "two-stage"} {
		found := false
		for _, e := range c.Estimators {
			found = found || e == want
		}
		if !found {
			t.Errorf("%s is not among %v", want, c.Estimators)
		}
	}
	for _, never := range []estimate.Estimator{"mixed-model", "naive", "cace", "rank-sum", "mmrm-model-based", "ancova-hc2"} {
		for _, e := range c.Estimators {
			if e == never {
				t.Errorf("%s claims municipalities like these", e)
			}
		}
	}
	if steps := s.Trial; true {
		steps.Assignment.Method = design.SteppedWedge
		if c := power.All(&steps, 1); len(c.Estimators)+len(c.Units)+len(c.Ratios) > 0 {
			t.Errorf("a stepped wedge has %+v to choose from", c)
		}
	}
}

// TestScreeningPredictsWhatItSaw: where no size does what is asked, the one with the most power that a
// design may have is here the size at which it was looked at, and what is predicted of it is what it was found to have.
func TestScreeningPredictsWhatItSaw(t *testing.T) {
	p, trial := toy.Calm(t, 4, 30, "wellbeing.icc_municipality=0", "wellbeing.satisfaction_effect=0.25")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means")}
	trial.Sample = false
	asks := power.Search{Power: 0.999, MostMunicipalities: 4, MostPerArm: 30, Replications: 500, Choices: power.Choices{Units: []design.Unit{design.Person, design.Neighbourhood}}}
	f, _, err := study.Search(context.Background(), &scenarios.Scenario{Parameters: p, Trial: trial}, 3, asks, study.Loop{Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range f.Screened {
		if s.Cheap.Size != s.At || !(math.Abs(s.Cheap.Power-s.Power.Value) <= 1e-9) || s.Power.Value < 0.05 || s.Power.Value > 0.95 {
			t.Errorf("%+v is predicted at %+v, found was %v", s.Variant, s.Cheap, s.Power)
		}
	}
}
