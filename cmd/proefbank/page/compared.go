package page

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// compared makes an input ready to be compared: the scheme with what is changed of it,
// and another as its scenario has it, for as long as the one that is followed shortest.
func (in Input) compared() (*asked, faults) {
	a, wrong := in.settle()
	if wrong != nil {
		return nil, wrong
	}
	if a.Beside == "" {
		a.Beside = a.rival()
	}
	if !slices.Contains(scenarios.Names(), a.Beside) {
		return nil, faults{"beside": lang.Say("%q is not one of the scenarios", "%q is niet een van de scenario's", a.Beside)}
	}
	other, err := scenarios.Load(a.Beside, nil)
	if err != nil {
		panic(err) // it comes with the program
	}
	if wrong := tooLarge(other); wrong != nil {
		return nil, faults{"beside": wrong.all()}
	}
	if a.ways = common(a.scenario, other); a.Way != "" && !slices.Contains(a.ways, a.Way) {
		return nil, faults{"way": lang.Say("%q is not a way of financing of both", "%q is niet van beide een manier van financieren", a.Way)}
	}
	if a.Way == "" && len(a.ways) > 0 {
		a.Way = a.ways[0]
	}
	if len(a.Sets) > 0 {
		a.scenario.Name = lang.Say("%s, changed", "%s, gewijzigd", a.scenario.Name).In(a.Lang)
	}
	plan := study.Plan{Seed: a.Seed, Uncertain: true, Months: min(a.scenario.Trial.Months, other.Trial.Months)}
	if a.scenario.HasProgramme() && other.HasProgramme() {
		a.schemes = overYears(plan, a.scenario, other)
		return a, nil
	}
	for _, s := range []*scenarios.Scenario{a.scenario, other} {
		arms, err := study.SchemesOf(s, plan, a.Way)
		if err != nil {
			return nil, faults{"way": lang.Say("%s", "%s", err)}
		}
		a.schemes = append(a.schemes, arms...)
	}
	return a, nil
}

// overYears are programmes for as many whole years as the one that is followed shortest.
func overYears(plan study.Plan, all ...*scenarios.Scenario) (schemes []*study.Scheme) {
	plan.Months = mostMonths
	for _, s := range all {
		plan.Months = min(plan.Months, s.Programme.Followed/12*12)
	}
	for _, s := range all {
		schemes = append(schemes, study.ProgrammeScheme(s, plan, plan.Months/12))
	}
	return schemes
}

// rival is what a scheme is held against unless somebody says: itself where it is
// changed, the reference, or Groningen's where it is the reference.
func (a *asked) rival() string {
	switch {
	case len(a.Sets) > 0 || a.Town != "":
		return a.Scenario
	case a.Scenario != "basisbaan":
		return "basisbaan"
	}
	return "groningen-structural"
}

// common are the ways of financing that every arm of both scenarios has.
func common(all ...*scenarios.Scenario) (names []string) {
	for i, s := range all {
		for arm := range s.Arms {
			ways, err := study.Ways(s, arm, nil)
			if err != nil {
				return nil
			}
			var own []string
			for _, w := range ways {
				own = append(own, s.Money.Variants[w].Name)
			}
			if i == 0 && arm == 0 {
				names = own
			}
			names = slices.DeleteFunc(names, func(name string) bool { return !slices.Contains(own, name) })
		}
	}
	return names
}

// Rivalry are the scenarios that a scheme can be held against.
func (a *asked) Rivalry() []option { return options(scenarios.Names(), a.Beside) }
