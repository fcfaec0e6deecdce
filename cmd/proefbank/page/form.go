package page

import (
	"math"
	"strings"

	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// field is a parameter that can be changed on the page.
type field struct {
	Path, Value, Own string // what it is, and what the scenario has
	Label            lang.Said
	Unit             lang.Said
	Range            lang.Said // what it may be
	Drawn            lang.Said // where 95% of its draws lie
	Source, Status   lang.Said
	Text             bool // no number
}

// fieldOf makes a field of the parameter at a path, in which ARM stands for the arm that
// is financed; ok is false where the scenario has none.
func (a *asked) fieldOf(path string) (f field, ok bool) {
	path = strings.ReplaceAll(path, "ARM", a.armName())
	own, known := a.base.Leaf(path)
	now, still := a.scenario.Leaf(path)
	if !known || !still {
		return f, false
	}
	f = field{Path: path, Value: a.typed(&now), Own: a.typed(&own), Label: own.Means, Unit: lang.Unit(own.Unit), Range: lang.Same(""),
		Drawn: own.Drawn(), Source: own.Sourced(), Status: own.Status()}
	switch own.Value.(type) {
	case int, float64:
	default:
		f.Text = true
	}
	if !math.IsInf(own.Low, 0) {
		f.Range = lang.Say("%s to %s", "%s tot %s", lang.Short.Of(own.Low), lang.Short.Of(own.High))
	}
	return f, true
}

// typed is a value as somebody types it in the language of the page.
func (a *asked) typed(l *scenarios.Leaf) string {
	if x, is := l.Value.(float64); is {
		return lang.Exact(x).In(a.Lang)
	}
	return bare(l)
}

// phrase is a part of the sentence that the programme is, with a field in it.
type phrase struct {
	Text  lang.Text
	Path  string
	After lang.Text
}

// What a job is, in either sentence.
var (
	hoursOf     = phrase{lang.Text{"of", "van"}, "arms.ARM.hours_per_week", lang.Text{"hours a week,", "uur per week,"}}
	contractsOf = phrase{lang.Text{"on contracts of", "met contracten van"}, "arms.ARM.contract_months", lang.Text{"months,", "maanden,"}}
)

// sentence is a programme in one sentence.
var sentence = []phrase{
	{lang.Text{"Offer a job to", "Bied een baan aan"}, "trial.n_per_arm", lang.Text{"people in each group,", "mensen in elke groep,"}},
	hoursOf, contractsOf,
	{lang.Text{"from", "vanaf"}, "calendar.start", lang.Text{"on,", ","}},
	{lang.Text{"and follow them for", "en volg hen"}, "trial.months", lang.Text{"months.", "maanden."}},
}

// ofYears is the sentence of a programme.
var ofYears = []phrase{
	{lang.Text{"Plan", "Plan"}, "programme.jobs", lang.Text{"jobs", "banen"}},
	{lang.Text{"in", "in"}, "programme.municipalities", lang.Text{"municipalities,", "gemeenten,"}},
	hoursOf, contractsOf,
	{lang.Text{"from", "vanaf"}, "calendar.start", lang.Text{"on, reached within", ", bereikt binnen"}},
	{lang.Text{}, "programme.ramp_months", lang.Text{"months and held", "maanden en volgehouden"}},
	{lang.Text{"for", "gedurende"}, "programme.months", lang.Text{"months in all,", "maanden in totaal,"}},
	{lang.Text{"and follow it for", "en volg het"}, "programme.followed_months", lang.Text{"months.", "maanden."}},
}

// part is a phrase with its field.
type part struct {
	phrase
	Field field
}

// Parts are the sentence of a scenario.
func (a *asked) Parts() (all []part) {
	phrases := sentence
	if a.base.HasProgramme() {
		phrases = ofYears
	}
	for _, p := range phrases {
		if f, ok := a.fieldOf(p.Path); ok && (a.base.Arms[a.arm()].Job || !strings.Contains(p.Path, "ARM")) {
			all = append(all, part{p, f})
		}
	}
	return all
}

// knobs are twelve parameters that people ask about first.
var knobs = []string{"loonwaarde.mean", "money.subsidy.coverage", "money.guidance.supervision", "coaching.caseload", "exit.regular", "exit.withdrawal",
	"placement.months_to_fill", "arms.ARM.permanent", "absence.long_onset", "money.sroi.pass_through", "money.society.value_of_additional_work",
	"money.society.qaly_per_point"}

// Knobs are the twelve of a scenario.
func (a *asked) Knobs() (all []field) {
	for _, path := range knobs {
		if f, ok := a.fieldOf(path); ok {
			all = append(all, f)
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

// Schemes are the scenarios, Towns where they can be moved to.
func (a *asked) Schemes() []option { return options(scenarios.Names(), a.Scenario) }

func (a *asked) Towns() []option {
	all := []option{{"", lang.Say("as the scenario has it: %s", "zoals het scenario heeft: %s", a.ownTowns()), a.Town == ""}}
	for _, t := range scenarios.Towns() {
		all = append(all, option{t.Name, t.Said, t.Name == a.Town})
	}
	return all
}

// ownTowns are the municipalities of the scenario itself.
func (a *asked) ownTowns() lang.Said {
	own, err := scenarios.Load(a.Scenario, nil)
	if err != nil {
		panic(err) // it was loaded
	}
	if n := own.Trial.Municipalities; n > 1 {
		return lang.Say("%d municipalities", "%d gemeenten", n)
	}
	return lang.Same(own.Municipalities[0].Name)
}

// Ways are the ways of financing, Against those that they are held against.
func (a *asked) Ways() []option { return options(a.ways, a.Way) }

func (a *asked) Rivals() []option { return options(a.ways, a.Against) }

// Prices are those that amounts are told in.
func (a *asked) Prices() []option {
	return []option{{"real", words["real"], !a.Nominal}, {"nominal", words["nominal"], a.Nominal}}
}

// Description is what the scenario says of itself.
func (a *asked) Description() lang.Said {
	own, err := scenarios.Load(a.Scenario, nil)
	if err != nil {
		panic(err) // it was loaded
	}
	return own.Description
}
