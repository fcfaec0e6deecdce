package answers

import (
	"errors"
	"math"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// scenarioLine is a scenario in a line.
type scenarioLine struct {
	Name           string    `json:"name" means:"name of the scenario"`
	Description    lang.Said `json:"description" means:"what it is"`
	Base           string    `json:"base" means:"the scenario that it differs from; empty for a complete one"`
	Municipalities int       `json:"municipalities" means:"municipalities that take part in the trial"`
	Arms           []string  `json:"arms" means:"names of the arms"`
	Controls       bool      `json:"controls" means:"whether there is a control arm"`
	PerArm         int       `json:"n_per_municipality" unit:"people" means:"people planned per arm and municipality"`
	Months         int       `json:"months" unit:"months" means:"follow-up of every person"`
	Parameters     int       `json:"parameters" means:"parameters that it has"`
	Uncertain      int       `json:"uncertain" means:"parameters that are not known exactly"`
}

func scenarioLineOf(s *scenarios.Scenario) scenarioLine {
	var arms []string
	for _, arm := range s.Arms {
		arms = append(arms, arm.Name)
	}
	return scenarioLine{s.Name, s.Description, s.Base, s.Trial.Municipalities, arms, s.Trial.Controls,
		s.Trial.NPerArm, s.Trial.Months, s.Counted(), s.Uncertain()}
}

// item is the line for people.
func (l *scenarioLine) item() report.Item {
	var arms lang.Said = lang.Same(strings.Join(l.Arms, ", "))
	if l.Controls {
		arms = lang.Join(", ", arms, headControl)
	}
	return report.Item{Text: lang.Say("%s: %s", "%s: %s", l.Name, l.Description), Of: []lang.Said{
		lang.Say("municipalities %d, people per arm %d, months %d, arms %s", "gemeenten %d, mensen per arm %d, maanden %d, armen %s",
			l.Municipalities, l.PerArm, l.Months, arms)}}
}

// scenarioLines are the scenarios that there are.
type scenarioLines struct {
	Scenarios []scenarioLine `json:"scenarios" means:"the scenarios"`
}

// Scenarios lists scenarios.
func Scenarios(all []*scenarios.Scenario) *report.Answer {
	var data scenarioLines
	var list report.Section
	for _, s := range all {
		line := scenarioLineOf(s)
		data.Scenarios, list.List = append(data.Scenarios, line), append(list.List, line.item())
	}
	return &report.Answer{Title: lang.Text{"Scenarios", "Scenario's"}, Sections: []report.Section{list}, Data: data}
}

// wholeScenario is a scenario with all its parameters.
type wholeScenario struct {
	scenarioLine
	Digest string            `json:"digest" means:"SHA-256 of the resolved scenario, in hexadecimal"`
	Values []scenarios.Known `json:"values" means:"every parameter"`
}

// Scenario is a scenario with its bases resolved.
func Scenario(s *scenarios.Scenario) *report.Answer {
	data := wholeScenario{scenarioLine: scenarioLineOf(s), Digest: s.Digest()}
	list := report.Section{List: []report.Item{data.item()}}
	for leaf := range s.Leaves() {
		data.Values, list.List = append(data.Values, leaf.Known()), append(list.List, leafItem(&leaf))
	}
	return &report.Answer{Title: lang.Same(s.Name), Sections: []report.Section{list}, Data: data}
}

// leafItem is a parameter with what is known about it.
func leafItem(l *scenarios.Leaf) report.Item {
	item := report.Item{Text: lang.Say("%s = %s", "%s = %s", l.Path, l.WithUnit())}
	if !l.Label {
		item.Of = append(item.Of, l.Means)
	}
	if !math.IsInf(l.Low, 0) {
		item.Of = append(item.Of, lang.Say("valid %s – %s", "geldig %s – %s", lang.Exact(l.Low), lang.Exact(l.High)))
	}
	if l.Dist != nil {
		item.Of = append(item.Of, lang.Say("not known exactly: %s", "niet precies bekend: %s", l.Spread()))
	}
	item.Of = append(item.Of, lang.Say("source: %s (%s)", "bron: %s (%s)", l.Origin(), l.Place))
	return item
}

// checked is whether a scenario is in order.
type checked struct {
	Scenario string              `json:"scenario" means:"the scenario as it was asked for"`
	OK       bool                `json:"ok" means:"whether it is in order"`
	Problems []scenarios.Problem `json:"problems" means:"all that is wrong with it"`
}

// Checked tells whether a scenario is in order; s is nil where err is not.
func Checked(name string, s *scenarios.Scenario, err error) *report.Answer {
	var problems scenarios.Problems
	errors.As(err, &problems)
	a := &report.Answer{Title: lang.Same(name), Data: checked{name, err == nil, problems}}
	if err == nil {
		a.Lead = []lang.Said{lang.Say("%s: ok, %d parameters, %d of them not known exactly", "%s: in orde, %d parameters, waarvan %d niet precies bekend",
			name, s.Counted(), s.Uncertain())}
	}
	return a
}

// begun is a scenario's file that was begun.
type begun struct {
	File string `json:"file" means:"the new file"`
	From string `json:"from" means:"its base"`
}

// Begun tells of a scenario's file that was begun.
func Begun(file, from string) *report.Answer {
	return &report.Answer{Title: lang.Same(file), Data: begun{file, from},
		Lead: []lang.Said{lang.Say("%s is written; next: proefbank scenarios check %s", "%s staat klaar; hierna: proefbank scenarios check %s", file, lang.Typed(file))}}
}
