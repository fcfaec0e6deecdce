package design_test

import (
	"fmt"
	"slices"
	"testing"

	"proefbank/design"
)

// methods are the ways to assign, with what they need.
var methods = map[string][]string{
	"people in blocks":              nil,
	"people, fixed numbers":         {"trial.assignment.method=complete"},
	"people, and crossing over":     {"trial.assignment.method=complete", "trial.uptake.crossover=0.3", "trial.uptake.never_takers=0.2"},
	"coins":                         {"trial.assignment.method=simple"},
	"pairs":                         {"trial.assignment.method=pairs"},
	"a waiting list":                {"trial.assignment.method=waiting-list", "trial.assignment.wait_months=6"},
	"neighbourhoods":                {"trial.assignment.unit=neighbourhood"},
	"municipalities in blocks":      {"trial.assignment.unit=municipality"},
	"municipalities, fixed numbers": {"trial.assignment.unit=municipality", "trial.assignment.method=complete"},
	"a stepped wedge": append([]string{"trial.assignment.unit=municipality", "trial.assignment.method=stepped-wedge",
		"trial.assignment.steps=2", "trial.assignment.step_months=6"}, wedged...),
}

// wedged gives the primary outcomes an estimator that suits a stepped wedge.
var wedged = []string{`trial.outcomes.satisfaction.estimators=["stepped-wedge"]`,
	`trial.outcomes.brug_other.estimators=["stepped-wedge"]`, `trial.outcomes.in_regular_work.estimators=["stepped-wedge"]`}

// TestACellIsItsOwnTrial: a surface's cell gives what the same trial on its own
// gives, whatever larger sizes share its worlds.
func TestACellIsItsOwnTrial(t *testing.T) {
	sets := []string{"trial.waves=[0, 6, 12]", "exit.regular=0.3", "trial.attrition.survey=0.1", "trial.attrition.differential=0.1"}
	for what, method := range methods {
		p, trial := world(t, 6, 12, append(slices.Clone(sets), method...)...)
		trial.Outcomes = []design.Outcome{asks("satisfaction", "survey", "difference-in-means", "ancova"), asks("in_regular_work", "register", "ancova")}
		sizes := []design.Size{{Municipalities: 6, NPerArm: 12, Months: 12}, {Municipalities: 6, NPerArm: 7, Months: 12}, {Municipalities: 4, NPerArm: 12, Months: 12}}
		if what == "a stepped wedge" {
			trial.Outcomes = []design.Outcome{asks("satisfaction", "survey", "stepped-wedge")}
			if trial.Nested(sizes) == nil {
				t.Error("a stepped wedge serves several numbers of municipalities")
			}
			sizes = sizes[:2]
		}
		if err := trial.Nested(sizes); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		all := design.Surface(p, trial, sizes, seed)
		for _, size := range sizes {
			own := trial
			own.Municipalities, own.NPerArm = size.Municipalities, size.NPerArm
			alone := design.NewExperiment(p, own, seed)
			for replication := range 2 {
				got, want := cell(all, size, replication), cell(alone, size, replication)
				if got != want {
					t.Errorf("%s, %v: a surface gives\n%sand the trial\n%s", what, size, got, want)
				}
			}
		}
	}
}

// cell is what a size's questions are answered in a replication.
func cell(e *design.Experiment, size design.Size, replication int) (text string) {
	for _, a := range e.Analyse(e.Replicate(replication, true), replication, size, e.Questions(size.Months, false)) {
		text += fmt.Sprintln(a)
	}
	return text
}
