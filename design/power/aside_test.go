package power_test

import (
	"math"
	"testing"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/toy"
	"proefbank/scenarios"
	"proefbank/study"
)

// TestGroupsAddUp: in one replication with nobody lost the people of the groups are
// everybody, and the mean of their effects, weighted by people, is the effect.
func TestGroupsAddUp(t *testing.T) {
	p, trial := toy.World(t, 3, 30)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	for _, trait := range design.Traits {
		plan := study.Plan{Seed: seed, Measured: true, Unread: true, By: trait.Name}
		d := replicated(t, study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, plan), false, 1)
		groups, people, sum := d.Groups()[0], 0.0, 0.0
		for _, l := range groups {
			if n := l.Analysed().Value; n > 0 {
				people, sum = people+n, sum+n*l.Truth().Value
			}
		}
		all := d.Declared()[0]
		if len(d.Declared()) != 1 || len(groups) != len(trait.Levels) || people != all.Analysed().Value || !(math.Abs(sum/people-all.Truth().Value) <= 1e-9) {
			t.Errorf("%s: %d groups have %v people with %v on average, of %v with %v", trait.Name, len(groups), people, sum/people, all.Analysed().Value, all.Truth().Value)
		}
	}
}

// TestAside: where no group has an effect, and effects differ between municipalities,
// those of the groups are found to differ no more often than alpha; and for these
// municipalities alone the same estimate has the smaller error of their people, whose
// interval holds what the offer does in them.
func TestAside(t *testing.T) {
	t.Parallel()
	const reps = 400
	p, trial := toy.World(t, 8, 25, "wellbeing.satisfaction_mean=5", "wellbeing.sd_effect_municipality=0.2", "exit.regular=0.1")
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	plan := study.Plan{Seed: seed, Measured: true, Unread: true, By: "woman", These: true, Null: design.Weak}
	d := replicated(t, study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, plan), false, reps)
	if r := share(power.Differ(d.Groups()[0]), 0.05, reps); r.Value > 0.05+4*r.MCSE {
		t.Errorf("groups without an effect are found to differ in %.3f", r.Value)
	}
	like, these := d.Primary(d.Experiment.Size())[0], d.These()[0]
	near(t, "coverage of what is in these municipalities", share(these.Coverage(), 0.95, reps), 0.95)
	near(t, "coverage of the mean of municipalities like these", share(like.Coverage(), 0.95, reps), 0.95)
	if these.MeanSE().Value > 0.9*like.MeanSE().Value || these.EmpiricalSE() != like.EmpiricalSE() {
		t.Errorf("errors %v and %v; estimates scatter by %v and %v", these.MeanSE(), like.MeanSE(), these.EmpiricalSE(), like.EmpiricalSE())
	}
}

// TestGroupsOfFew: groups of few people in four municipalities, whose errors have a few degrees
// of freedom, are found to differ where they do not no more often than alpha, give or take
// what CR2 errors of so few do. With errors taken for known it was .26.
func TestGroupsOfFew(t *testing.T) {
	t.Parallel()
	const reps = 400
	p, trial := toy.World(t, 4, 25)
	trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "ancova")}
	plan := study.Plan{Seed: seed, Measured: true, Unread: true, By: "age", Null: design.Sharp}
	d := replicated(t, study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, plan), false, reps)
	if r := power.Differ(d.Groups()[0]); r.Value > 0.11 {
		t.Errorf("groups without an effect are found to differ in %.3f", r.Value)
	}
}
