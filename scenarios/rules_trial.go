package scenarios

import (
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

const monthsPath, wavesPath = "trial.months", "trial.waves"

func participation(s *Scenario) []conflict {
	all := len(s.AllMunicipalities())
	return one(s.Trial.Municipalities > all,
		lang.Say("%d is more than the %d that are listed or in size classes", "%d is meer dan de %d die op de lijst of in grootteklassen staan",
			s.Trial.Municipalities, all),
		"trial.municipalities", "municipalities", "size_classes")
}

func waves(s *Scenario) []conflict {
	w := s.Trial.Waves
	found := rising(wavesPath, w, aWave)
	if len(w) > 0 {
		found = append(found, one(slices.Max(w) > s.Trial.Months,
			lang.Say("the wave at %d months lies beyond the %d months of follow-up",
				"het meetmoment op %d maanden ligt na de %d maanden dat mensen worden gevolgd", slices.Max(w), s.Trial.Months),
			wavesPath, monthsPath)...)
	}
	return found
}

// rising is for lists in which every value comes after the one before it.
func rising[T int | float64](path string, list []T, what lang.Text) []conflict {
	var found []conflict
	for i := 1; i < len(list); i++ {
		found = append(found, one(list[i] <= list[i-1],
			lang.Say("%s does not come after %s, the %s before it", "%s komt niet na %s, %s ervoor", lang.Exact(list[i]), lang.Exact(list[i-1]), what), path)...)
	}
	return found
}

var (
	aWave = lang.Text{"wave", "het meetmoment"}
	aLook = lang.Text{"look", "de blik"}
)

func looks(s *Scenario) []conflict {
	const path = "trial.looks"
	list := s.Trial.Looks
	found := rising(path, list, aLook)
	if len(list) > 0 {
		last := list[len(list)-1]
		rule := lang.Say("the last look is at %s, not at 1, all people", "de laatste blik is op %s, niet op 1, alle mensen", lang.Exact(last))
		found = append(found, one(last != 1, rule, path)...)
	}
	return found
}

// outcomes are among the measures that there are, and analysed by estimators
// that suit them.
func outcomes(s *Scenario) []conflict {
	found := one(len(s.Trial.Outcomes) == 0, noEntry, "trial.outcomes")
	for _, o := range s.Trial.Outcomes {
		if !design.Measures.Has(o.Name) {
			rule := lang.Say("is not a measure%s", "is geen maat%s", suggestion(o.Name, design.Measures.Names()))
			found = append(found, one(true, rule, join("trial.outcomes", o.Name))...)
			continue
		}
		path := join(join("trial.outcomes", o.Name), "estimators")
		for i, estimator := range o.Estimators {
			var rule lang.Said
			switch {
			case !estimate.Methods.Has(estimator):
				rule = lang.Say("%s is not an estimator%s", "%s is geen schatter%s", brief(string(estimator)), suggestion(string(estimator), estimator.Choices()))
			case !o.Measure().Answers(estimate.Methods.Of(estimator)):
				rule = lang.Say("%s does not suit this outcome", "%s past niet bij deze uitkomst", estimator)
			case slices.Contains(o.Estimators[:i], estimator):
				rule = lang.Say("%s is given twice", "%s is twee keer gegeven", estimator)
			}
			found = append(found, one(rule != nil, rule, path)...)
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
				lang.Say("nobody is measured at %d months", "niemand wordt gemeten op %d maanden", wave), path, wavesPath)...)
		}
	}
	return found
}

func waitingList(s *Scenario) []conflict {
	return one(s.Trial.Assignment.Method == design.WaitingList && !s.Trial.Controls,
		lang.Text{"a waiting-list needs controls", "een waiting-list vraagt een controlegroep"}, "trial.assignment.method", "trial.controls")
}

func factorial(s *Scenario) []conflict {
	return one(s.Trial.Assignment.Method == design.Factorial && (len(s.Arms) != 3 || !s.Trial.Controls),
		lang.Text{"a factorial trial needs controls and three arms: one thing, another, and both",
			"een proef die factorial is vraagt een controlegroep en drie armen: het een, het ander, en beide"}, "trial.assignment.method", "trial.controls")
}

func steppedWedge(s *Scenario) []conflict {
	a := s.Trial.Assignment
	if a.Method != design.SteppedWedge {
		return nil
	}
	return slices.Concat(
		noComparison(s),
		one(len(s.Arms) > 1, lang.Say("a stepped-wedge brings everybody under one arm, and there are %d",
			"een stepped-wedge brengt iedereen onder één arm, en er zijn er %d", len(s.Arms)),
			"trial.assignment.method", "arms"),
		one(a.Steps > s.Trial.Municipalities,
			lang.Say("a stepped-wedge of %d steps has only %d municipalities", "een stepped-wedge van %d stappen heeft maar %d gemeenten",
				a.Steps, s.Trial.Municipalities),
			"trial.assignment.steps", "trial.municipalities", "trial.assignment.method"),
		one(a.Steps*a.StepMonths > s.Trial.Months,
			lang.Say("the last of %d steps of %d months lies beyond the %d months of follow-up",
				"de laatste van %d stappen van %d maanden ligt na de %d maanden dat mensen worden gevolgd", a.Steps, a.StepMonths, s.Trial.Months),
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
			found = append(found, one(true, lang.Say("in a stepped-wedge everybody comes under the arm, and %s of %s compares arms: give %s first",
				"in een stepped-wedge komt iedereen onder de arm, en %s van %s vergelijkt armen: geef eerst %s",
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
				rule := lang.Say("%s suits %s, not %s", "%s past bij %s, niet bij %s", estimator, strings.Join(methods, ", "), a.Method)
				found = append(found, one(!slices.Contains(methods, string(a.Method)), rule, path, "trial.assignment.method")...)
			}
			if m.Compares == estimate.Never {
				found = append(found, staggered(s, estimator, path)...)
			}
		}
	}
	return found
}

// staggered is what an estimator asks of a trial that compares people with those
// who never get the offer.
func staggered(s *Scenario, estimator estimate.Estimator, path string) []conflict {
	unit := s.Trial.Assignment.Unit
	return slices.Concat(
		one(!slices.Contains(s.Trial.Waves, 0), lang.Say("%s needs a wave at 0 months", "%s vraagt een meetmoment op 0 maanden", estimator), path, wavesPath),
		one(!s.Trial.Controls, lang.Say("%s needs controls, who never get the offer", "%s vraagt een controlegroep, die het aanbod nooit krijgt", estimator),
			path, "trial.controls"),
		one(design.Units.Has(unit) && design.Units.Of(unit).Together, lang.Say("%s takes people as assigned one by one, not by %s",
			"%s neemt mensen als één voor één geloot, niet per %s", estimator, unit), path, "trial.assignment.unit"))
}
