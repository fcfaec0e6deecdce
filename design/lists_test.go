package design_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/internal/toy"
)

// seenAs is an outcome of each kind, with where it is seen.
var seenAs = map[estimate.Kind][2]string{estimate.Scale: {"satisfaction", "survey"}, estimate.Ordered: {"health", "survey"},
	estimate.Binary: {"in_regular_work", "register"}, estimate.Duration: {"time_to_regular_work", "register"}}

// TestEveryMethodAnswersInATrial: each method of the list, on an outcome of each
// kind that it suits, in a trial of every allocation in which it finds what it
// compares, gives an answer with the truth beside it, or tests and has none.
func TestEveryMethodAnswersInATrial(t *testing.T) {
	for _, m := range estimate.Methods {
		for _, a := range design.Allocations {
			if !a.Name.Admits(&m) || a.Name == design.Factorial || inClusters(&m) && a.Name.OneByOne() { // a factorial takes three arms
				continue
			}
			p, trial := toy.World(t, 8, 12, append(setsOf(&m, a.Name), "exit.regular=0.3", "trial.waves=[0, 6, 12]", "trial.attrition.survey=0.2",
				"trial.uptake.never_takers=0.2")...)
			for _, kind := range m.Suits {
				trial.Outcomes = append(trial.Outcomes[:0:0], toy.Asks(seenAs[kind][0], seenAs[kind][1], string(m.Name)))
				e := design.NewExperiment(p, trial, seed)
				for _, answer := range e.Analyse(e.Replicate(0, true), 0, e.Size(), e.Questions(e.Months, true)) {
					about := fmt.Sprintf("%s of %s, %s", m.Name, seenAs[kind][0], a.Name)
					if answer.Failed() {
						t.Errorf("%s: no answer: %s", about, said(answer.Notes))
					}
					if tests := m.Estimand == estimate.NoEffect; tests != math.IsNaN(answer.Truth) {
						t.Errorf("%s: the truth is %v", about, answer.Truth)
					}
				}
			}
		}
	}
}

// setsOf assigns so, in clusters where the method needs some.
func setsOf(m *estimate.Method, a design.Allocation) []string {
	sets := []string{"trial.assignment.method=" + string(a), "trial.assignment.wait_months=6", "trial.assignment.steps=2", "trial.assignment.step_months=6"}
	if a == design.SteppedWedge {
		return append(append(sets, "trial.assignment.unit=municipality"), toy.Wedged...)
	}
	if inClusters(m) {
		return append(sets, "trial.assignment.unit=municipality")
	}
	return sets
}

// inClusters tells whether a method asks for municipalities that are assigned whole.
func inClusters(m *estimate.Method) bool {
	return slices.Contains(m.Needs, estimate.Cluster) && !m.Within && m.View != estimate.Waves
}

func said(notes []lang.Said) (texts []string) {
	for _, n := range notes {
		texts = append(texts, n.In(lang.English))
	}
	return texts
}

// TestListsAreTold in both languages, each name once.
func TestListsAreTold(t *testing.T) {
	told := map[string]lang.Text{}
	for _, u := range design.Units {
		told["unit "+string(u.Name)] = u.Means
	}
	for _, a := range design.Allocations {
		told["allocation "+string(a.Name)] = a.Plan
	}
	for _, s := range design.Sources {
		told["source "+string(s.Name)] = s.Means
	}
	for _, m := range design.Measures {
		told["measure "+m.Name], told["name "+m.Name] = m.Means, m.Said()
	}
	for _, what := range estimate.Estimands {
		told["estimand "+string(what.Name)] = what.Means
	}
	if want := len(design.Units) + len(design.Allocations) + len(design.Sources) + 2*len(design.Measures) + len(estimate.Estimands); len(told) != want {
		t.Errorf("%d names of %d entries", len(told), want)
	}
	for what, text := range told {
		if text[lang.English] == "" || text[lang.Dutch] == "" {
			t.Errorf("%s is told as %q", what, text)
		}
	}
}
