package design_test

import (
	"fmt"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/toy"
	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/study"
)

const seed = 20

// TestPeopleOfASize: of a size that shares the lives of a larger one the people are those of its
// own municipalities, as many as it plans and as their pools supply: of three that have 20, 9 and 30.
func TestPeopleOfASize(t *testing.T) {
	p, trial := toy.World(t, 3, 12)
	e := design.NewExperiment(p, trial, seed)
	sites := make([]design.Site, 3)
	for i, n := range []int{20, 9, 30} {
		sites[i].Cohort = &model.Cohort{People: make([]model.Person, n)}
	}
	for size, want := range map[design.Size]float64{{Municipalities: 3, NPerArm: 12}: 20 + 9 + 24, {Municipalities: 2, NPerArm: 7}: 14 + 9, {Municipalities: 5, NPerArm: 20}: 59} {
		if got := e.PeopleIn(sites, size); got != want {
			t.Errorf("%+v: %v people, want %v", size, got, want)
		}
	}
}

// TestACellIsItsOwnTrial: a surface's cell gives what the same trial on its own
// gives, whatever larger sizes share its worlds, and whatever its analyst was asked before.
func TestACellIsItsOwnTrial(t *testing.T) {
	sets := []string{"trial.waves=[0, 6, 12]", "exit.regular=0.3", "trial.attrition.survey=0.1", "trial.attrition.differential=0.1"}
	for what, method := range toy.Methods {
		p, trial := toy.World(t, 6, 12, append(slices.Clone(sets), method...)...)
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "difference-in-means", "ancova", "mmrm"), toy.Asks("in_regular_work", "register", "ancova")}
		sizes := []design.Size{{Municipalities: 6, NPerArm: 12, Months: 12}, {Municipalities: 6, NPerArm: 7, Months: 12}, {Municipalities: 4, NPerArm: 12, Months: 12}}
		if what == "a stepped wedge" {
			trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "stepped-wedge")}
			if trial.Nested(sizes) == nil {
				t.Error("a stepped wedge serves several numbers of municipalities")
			}
			sizes = sizes[:2]
		}
		if err := trial.Nested(sizes); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		all := study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Sizes: sizes}).Experiment
		var analyst design.Analyst
		for replication := range 2 {
			analyst.TakeUp(all, all.Replicate(replication, true), replication)
			for _, size := range append(sizes, sizes[0]) {
				own := trial
				own.Municipalities, own.NPerArm = size.Municipalities, size.NPerArm
				alone := design.NewExperiment(p, own, seed)
				questions := alone.Questions(size.Months, false)
				got, want := told(analyst.Answers(size, questions)), told(alone.Analyse(alone.Replicate(replication, true), replication, size, questions))
				if got != want {
					t.Errorf("%s, %v: a surface gives\n%sand the trial\n%s", what, size, got, want)
				}
			}
			analyst.Leave()
		}
	}
}

// told is what answers say, with what they point to.
func told(answers []design.Answer) (text string) {
	for _, a := range answers {
		parts := a.Parts
		a.Parts = nil
		text += fmt.Sprintln(a)
		if parts != nil {
			text += fmt.Sprintln(*parts)
		}
	}
	return text
}

// TestHostsOfASizeAreItsOwn: a size that shares the lives of a larger one has the hosts of its
// own trial, or is refused; municipalities that are assigned whole have as large hosts in any group.
func TestHostsOfASizeAreItsOwn(t *testing.T) {
	hosts := model.Hosts{Jobs: 3, Host: model.Differ{Wellbeing: 0.5}}
	for what, method := range toy.Methods {
		p, trial := toy.World(t, 4, 12, slices.Concat([]string{"trial.waves=[0, 6, 12]"}, method)...)
		p.Hosts = hosts
		trial.Outcomes = []design.Outcome{toy.Asks("satisfaction", "survey", "before-after")}
		sizes := []design.Size{{Municipalities: 4, NPerArm: 12, Months: 12}, {Municipalities: 4, NPerArm: 6, Months: 12}}
		anew := slices.Contains([]design.Allocation{design.Pairs, design.Complete}, trial.Assignment.Method) && trial.Assignment.Unit == design.Person
		if refused := trial.Hosted(sizes, &hosts) != nil; refused != anew {
			t.Errorf("%s: refused is %v", what, refused)
		}
		if trial.Hosted(sizes[:1], &hosts) != nil || trial.Hosted(sizes, &model.Hosts{Jobs: 3}) != nil {
			t.Errorf("%s: one size is refused, or hosts that are alike", what)
		}
		fewer := []design.Size{sizes[0], {Municipalities: 3, NPerArm: 12, Months: 12}}
		if refused := trial.Hosted(fewer, &hosts) != nil; refused != (anew && trial.Assignment.Method == design.Complete) {
			t.Errorf("%s: refused is %v of other municipalities", what, refused)
		}
		if anew {
			continue
		}
		large := study.New(&scenarios.Scenario{Parameters: p, Trial: trial}, study.Plan{Seed: seed, Sizes: sizes}).Experiment
		own := trial
		own.NPerArm = 6
		small := design.NewExperiment(p, own, seed)
		questions := small.Questions(12, false)
		got := told(large.Analyse(large.Replicate(0, true), 0, sizes[1], questions))
		if want := told(small.Analyse(small.Replicate(0, true), 0, sizes[1], questions)); got != want {
			t.Errorf("%s: a surface gives\n%sand the trial\n%s", what, got, want)
		}
	}
}
