package page

import (
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// field is a parameter that can be changed on the page.
type field struct {
	Path, Value, Own string // what it is, and what the scenario has
	Label, Unit      lang.Said
	Range            string
	Source, Status   lang.Said
	Drawn            lang.Said // where 95% of its draws lie
	Date             bool
}

// fieldOf makes a field of the parameter at a path; ok is false where the scenario has
// none.
func (a *asked) fieldOf(path string) (f field, ok bool) {
	path = strings.ReplaceAll(path, "ARM", a.base.Arms[0].Name)
	own, known := a.base.Leaf(path)
	now, still := a.planned.Scenario.Leaf(path)
	if !known || !still {
		return f, false
	}
	return field{Path: path, Value: a.typed(&now), Own: a.typed(&own), Label: own.Means, Unit: lang.Unit(own.Unit), Range: own.Range(),
		Source: own.Origin(), Status: own.Status(), Drawn: own.Drawn(), Date: strings.HasSuffix(path, "calendar.start")}, true
}

// typed is a value as somebody types it in the language of the page.
func (a *asked) typed(l *scenarios.Leaf) string {
	if x, is := l.Value.(float64); is {
		return lang.Exact(x).In(a.Lang)
	}
	return bare(l)
}

// phrase is a part of the sentence that the programme is, with a field after it.
type phrase struct {
	Text  lang.Text
	Path  string
	After lang.Text
}

// sentence is a programme in one sentence.
var sentence = []phrase{
	{lang.Text{"Offer a job to", "Bied een baan aan"}, "trial.n_per_arm", lang.Text{"people a group,", "mensen per groep,"}},
	{lang.Text{"for", "voor"}, "arms.ARM.hours_per_week", lang.Text{"hours a week", "uur per week"}},
	{lang.Text{"on contracts of", "met contracten van"}, "arms.ARM.contract_months", lang.Text{"months,", "maanden,"}},
	{lang.Text{"from", "vanaf"}, "calendar.start", lang.Text{",", ","}},
	{lang.Text{"and follow them for", "en volg hen"}, "trial.months", lang.Text{"months.", "maanden lang."}},
}

// part is a phrase with its field.
type part struct {
	phrase
	Field field
}

// parts are the sentence of a scenario.
func (a *asked) parts() (all []part) {
	for _, p := range sentence {
		if f, ok := a.fieldOf(p.Path); ok {
			all = append(all, part{p, f})
		}
	}
	return all
}

// option is one of what can be chosen.
type option struct {
	Name   string
	Said   lang.Said
	Chosen bool
}

func options(names []string, chosen string) (all []option) {
	for _, name := range names {
		all = append(all, option{name, lang.Same(name), name == chosen})
	}
	return all
}

// schemes are the scenarios.
func (a *asked) schemes() []option { return options(scenarios.Names(), a.Scenario) }

// financings are the ways of financing of the scenario.
func (a *asked) financings(chosen string) []option {
	var names []string
	for i := range a.asks.Variants {
		names = append(names, a.planned.Scenario.Money.Variants[i].Name)
	}
	return options(names, chosen)
}
