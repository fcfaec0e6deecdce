package scenarios

import (
	"fmt"
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/estimate"
)

const monthsPath, wavesPath = "trial.months", "trial.waves"

func participation(s *Scenario) []conflict {
	all := len(s.AllMunicipalities())
	return one(s.Trial.Municipalities > all,
		fmt.Sprintf("%d is more than the %d that are listed or in size classes", s.Trial.Municipalities, all),
		"trial.municipalities", "municipalities", "size_classes")
}

func waves(s *Scenario) []conflict {
	w := s.Trial.Waves
	found := rising(wavesPath, w, "wave")
	if len(w) > 0 {
		found = append(found, one(slices.Max(w) > s.Trial.Months,
			fmt.Sprintf("the wave at %d months lies beyond the %d months of follow-up", slices.Max(w), s.Trial.Months),
			wavesPath, monthsPath)...)
	}
	return found
}

// rising is for lists in which every value comes after the one before it.
func rising[T int | float64](path string, list []T, what string) []conflict {
	var found []conflict
	for i := 1; i < len(list); i++ {
		found = append(found, one(list[i] <= list[i-1],
			fmt.Sprintf("%v does not come after %v, the %s before it", list[i], list[i-1], what), path)...)
	}
	return found
}

func looks(s *Scenario) []conflict {
	const path = "trial.looks"
	list := s.Trial.Looks
	found := rising(path, list, "look")
	if len(list) > 0 {
		last := list[len(list)-1]
		found = append(found, one(last != 1, fmt.Sprintf("the last look is at %s, not at 1, all people", plain(last)), path)...)
	}
	return found
}

// outcomes are among the measures that there are, and analysed by estimators
// that suit them.
func outcomes(s *Scenario) []conflict {
	found := one(len(s.Trial.Outcomes) == 0, "needs at least one entry, has none", "trial.outcomes")
	for _, o := range s.Trial.Outcomes {
		if !design.Measures.Has(o.Name) {
			found = append(found, conflict{about: []string{join("trial.outcomes", o.Name)}, rule: "is not a measure" + suggestion(o.Name, design.Measures.Names())})
			continue
		}
		path := join(join("trial.outcomes", o.Name), "estimators")
		for i, estimator := range o.Estimators {
			rule := ""
			switch {
			case !estimate.Methods.Has(estimator):
				rule = brief(string(estimator)) + " is not an estimator" + suggestion(string(estimator), estimator.Choices())
			case !o.Measure().Answers(estimate.Methods.Of(estimator)):
				rule = string(estimator) + " does not suit this outcome"
			case slices.Contains(o.Estimators[:i], estimator):
				rule = string(estimator) + " is given twice"
			}
			found = append(found, one(rule != "", rule, path)...)
		}
	}
	return found
}

// analysed outcomes were measured.
func analysed(s *Scenario) []conflict {
	var found []conflict
	for _, o := range s.Trial.Outcomes {
		path := join(join("trial.outcomes", o.Name), "waves")
		for _, wave := range o.Waves {
			found = append(found, one(!slices.Contains(s.Trial.Waves, wave),
				fmt.Sprintf("nobody is measured at %d months", wave), path, wavesPath)...)
		}
	}
	return found
}

func waitingList(s *Scenario) []conflict {
	return one(s.Trial.Assignment.Method == design.WaitingList && !s.Trial.Controls,
		"a waiting-list needs controls", "trial.assignment.method", "trial.controls")
}

func factorial(s *Scenario) []conflict {
	return one(s.Trial.Assignment.Method == design.Factorial && (len(s.Arms) != 3 || !s.Trial.Controls),
		"a factorial trial needs controls and three arms: one thing, another, and both", "trial.assignment.method", "trial.controls")
}

func steppedWedge(s *Scenario) []conflict {
	a := s.Trial.Assignment
	if a.Method != design.SteppedWedge {
		return nil
	}
	return slices.Concat(
		noComparison(s),
		one(len(s.Arms) > 1, fmt.Sprintf("a stepped-wedge brings everybody under one arm, and there are %d", len(s.Arms)),
			"trial.assignment.method", "arms"),
		one(a.Steps > s.Trial.Municipalities,
			fmt.Sprintf("a stepped-wedge of %d steps has only %d municipalities", a.Steps, s.Trial.Municipalities),
			"trial.assignment.steps", "trial.municipalities", "trial.assignment.method"),
		one(a.Steps*a.StepMonths > s.Trial.Months,
			fmt.Sprintf("the last of %d steps of %d months lies beyond the %d months of follow-up", a.Steps, a.StepMonths, s.Trial.Months),
			"trial.assignment.steps", "trial.assignment.step_months", monthsPath, "trial.assignment.method"))
}

// noComparison are the primary outcomes of a stepped-wedge whose main estimator
// compares arms, of which there is but one. The other answers come out as NaN
// and are counted as failed.
func noComparison(s *Scenario) []conflict {
	var suits []string
	for _, m := range estimate.Methods {
		if design.SteppedWedge.Admits(&m) {
			suits = append(suits, string(m.Name))
		}
	}
	var found []conflict
	for _, o := range s.Trial.Outcomes {
		if o.Primary && len(o.Estimators) > 0 && !slices.Contains(suits, string(o.Estimators[0])) {
			found = append(found, one(true, fmt.Sprintf("in a stepped-wedge everybody comes under the arm, and %s of %s compares arms: give %s first",
				o.Estimators[0], o.Name, strings.Join(suits, ", ")), join(join("trial.outcomes", o.Name), "estimators"), "trial.assignment.method")...)
		}
	}
	return found
}

// suiting are the methods of assignment in which an estimator of all waves at
// once finds what it compares: people who come under the arm at different times,
// or people of whom some never do.
func suiting(m *estimate.Method) (methods []string) {
	for _, a := range design.Allocations {
		if a.Name.Admits(m) {
			methods = append(methods, string(a.Name))
		}
	}
	return methods
}

func panels(s *Scenario) []conflict {
	const method, unit = "trial.assignment.method", "trial.assignment.unit"
	var found []conflict
	for _, o := range s.Trial.Outcomes {
		path := join(join("trial.outcomes", o.Name), "estimators")
		for _, estimator := range o.Estimators {
			if !estimate.Methods.Has(estimator) {
				continue
			}
			m, a := estimate.Methods.Of(estimator), s.Trial.Assignment
			if m.View == estimate.Waves {
				methods := suiting(m)
				found = append(found, one(!slices.Contains(methods, string(a.Method)),
					fmt.Sprintf("%s suits %s, not %s", estimator, strings.Join(methods, ", "), a.Method), path, method)...)
			}
			if m.Compares == estimate.Never {
				found = append(found, one(!slices.Contains(s.Trial.Waves, 0), string(estimator)+" needs a wave at 0 months", path, wavesPath)...)
				found = append(found, one(!s.Trial.Controls, string(estimator)+" needs controls, who never get the offer", path, "trial.controls")...)
				found = append(found, one(design.Units.Has(a.Unit) && design.Units.Of(a.Unit).Together,
					fmt.Sprintf("%s takes people as assigned one by one, not by %s", estimator, a.Unit), path, unit)...)
			}
		}
	}
	return found
}
