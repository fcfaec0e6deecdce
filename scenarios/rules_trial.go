package scenarios

import (
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

const monthsPath, wavesPath = "trial.months", "trial.waves"

func participation(s *checked) {
	all := len(s.AllMunicipalities())
	s.when(s.Trial.Municipalities > all,
		lang.Say("%d is more than the %d that are listed or in size classes", "%d is meer dan de %d die op de lijst of in grootteklassen staan",
			s.Trial.Municipalities, all),
		"trial.municipalities", "municipalities", "size_classes")
}

func waves(s *checked) {
	w := s.Trial.Waves
	rising(s, wavesPath, w, aWave)
	if len(w) > 0 {
		s.when(slices.Max(w) > s.Trial.Months,
			lang.Say("the wave at %d months lies beyond the %d months of follow-up",
				"het meetmoment op %d maanden ligt na de %d maanden dat mensen worden gevolgd", slices.Max(w), s.Trial.Months),
			wavesPath, monthsPath)
	}
}

// rising is for lists in which every value comes after the one before it.
func rising[T int | float64](s *checked, path string, list []T, what lang.Text) {
	for i := 1; i < len(list); i++ {
		s.when(list[i] <= list[i-1],
			lang.Say("%s does not come after %s, the %s before it", "%s komt niet na %s, %s ervoor", lang.Exact(list[i]), lang.Exact(list[i-1]), what), path)
	}
}

var (
	aWave = lang.Text{"wave", "het meetmoment"}
	aLook = lang.Text{"look", "de blik"}
)

func looks(s *checked) {
	const path = "trial.looks"
	list := s.Trial.Looks
	rising(s, path, list, aLook)
	if len(list) > 0 {
		last := list[len(list)-1]
		rule := lang.Say("the last look is at %s, not at 1, all people", "de laatste blik is op %s, niet op 1, alle mensen", lang.Exact(last))
		s.when(last != 1, rule, path)
	}
}

// outcomes are among the measures that there are, and analysed by estimators
// that suit them.
func outcomes(s *checked) {
	s.when(len(s.Trial.Outcomes) == 0, noEntry, "trial.outcomes")
	for _, o := range s.Trial.Outcomes {
		if !design.Measures.Has(o.Name) {
			rule := lang.Say("is not a measure%s", "is geen maat%s", suggestion(o.Name, design.Measures.Names()))
			s.when(true, rule, join("trial.outcomes", o.Name))
			continue
		}
		path := join("trial.outcomes", o.Name, "estimators")
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
			s.when(rule != nil, rule, path)
		}
	}
}

// analysed outcomes were measured.
func analysed(s *checked) {
	for _, o := range s.Trial.Outcomes {
		path := join("trial.outcomes", o.Name, "waves")
		for _, wave := range o.Waves {
			s.when(!slices.Contains(s.Trial.Waves, wave),
				lang.Say("nobody is measured at %d months", "niemand wordt gemeten op %d maanden", wave), path, wavesPath)
		}
	}
}

func waitingList(s *checked) {
	s.when(s.Trial.Assignment.Method == design.WaitingList && !s.Trial.Controls,
		lang.Text{"a waiting-list needs controls", "een waiting-list vraagt een controlegroep"}, "trial.assignment.method", "trial.controls")
}

func factorial(s *checked) {
	s.when(s.Trial.Assignment.Method == design.Factorial && (len(s.Arms) != 3 || !s.Trial.Controls),
		lang.Text{"a factorial trial needs controls and three arms: one thing, another, and both",
			"een proef die factorial is vraagt een controlegroep en drie armen: het een, het ander, en beide"}, "trial.assignment.method", "trial.controls")
}

func steppedWedge(s *checked) {
	a := s.Trial.Assignment
	if a.Method != design.SteppedWedge {
		return
	}
	noComparison(s)
	s.when(len(s.Arms) > 1, lang.Say("a stepped-wedge brings everybody under one arm, and there are %d",
		"een stepped-wedge brengt iedereen onder één arm, en er zijn er %d", len(s.Arms)),
		"trial.assignment.method", "arms")
	s.when(a.Steps > s.Trial.Municipalities,
		lang.Say("a stepped-wedge of %d steps has only %d municipalities", "een stepped-wedge van %d stappen heeft maar %d gemeenten",
			a.Steps, s.Trial.Municipalities),
		"trial.assignment.steps", "trial.municipalities", "trial.assignment.method")
	s.when(a.Steps*a.StepMonths > s.Trial.Months,
		lang.Say("the last of %d steps of %d months lies beyond the %d months of follow-up",
			"de laatste van %d stappen van %d maanden ligt na de %d maanden dat mensen worden gevolgd", a.Steps, a.StepMonths, s.Trial.Months),
		"trial.assignment.steps", "trial.assignment.step_months", monthsPath, "trial.assignment.method")
}

// noComparison are the primary outcomes of a stepped-wedge whose main estimator
// compares arms, of which there is but one. The other answers come out as NaN
// and are counted as failed.
func noComparison(s *checked) {
	var suits []string
	for _, m := range estimate.Methods {
		if design.SteppedWedge.Admits(&m) {
			suits = append(suits, string(m.Name))
		}
	}
	for _, o := range s.Trial.Outcomes {
		if o.Primary && len(o.Estimators) > 0 && !slices.Contains(suits, string(o.Estimators[0])) {
			s.when(true, lang.Say("in a stepped-wedge everybody comes under the arm, and %s of %s compares arms: give %s first",
				"in een stepped-wedge komt iedereen onder de arm, en %s van %s vergelijkt armen: geef eerst %s",
				o.Estimators[0], o.Name, strings.Join(suits, ", ")), join("trial.outcomes", o.Name, "estimators"), "trial.assignment.method")
		}
	}
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

func panels(s *checked) {
	for _, o := range s.Trial.Outcomes {
		path := join("trial.outcomes", o.Name, "estimators")
		for _, estimator := range o.Estimators {
			if !estimate.Methods.Has(estimator) {
				continue
			}
			m, a := estimate.Methods.Of(estimator), s.Trial.Assignment
			if m.View == estimate.Waves {
				methods := suiting(m)
				rule := lang.Say("%s suits %s, not %s", "%s past bij %s, niet bij %s", estimator, strings.Join(methods, ", "), a.Method)
				s.when(!slices.Contains(methods, string(a.Method)), rule, path, "trial.assignment.method")
			}
			if m.Compares == estimate.Never {
				s.staggered(estimator, path)
			}
		}
	}
}

// staggered is what an estimator asks of a trial that compares people with those
// who never get the offer.
func (s *checked) staggered(estimator estimate.Estimator, path string) {
	unit := s.Trial.Assignment.Unit
	s.when(!slices.Contains(s.Trial.Waves, 0), lang.Say("%s needs a wave at 0 months", "%s vraagt een meetmoment op 0 maanden", estimator), path, wavesPath)
	s.when(!s.Trial.Controls, lang.Say("%s needs controls, who never get the offer", "%s vraagt een controlegroep, die het aanbod nooit krijgt", estimator),
		path, "trial.controls")
	s.when(design.Units.Has(unit) && design.Units.Of(unit).Together, lang.Say("%s takes people as assigned one by one, not by %s",
		"%s neemt mensen als één voor één geloot, niet per %s", estimator, unit), path, "trial.assignment.unit")
}
