package answers

import (
	"math"

	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// Sought is what a search for a size was asked, and what it found.
type Sought struct {
	*power.Found
	Scenario string
	Seed     uint64
	Target   float64 // power for every primary outcome
	Budget   float64 // euro; 0: none
}

// found is the answer for programs.
type found struct {
	Scenario string `json:"scenario" means:"name of the scenario"`
	Seed     uint64 `json:"seed" means:"seed of all random numbers"`
	Feasible bool   `json:"feasible" means:"whether a trial has the power, or fits the budget"`
	sized
	Power        float64 `json:"power" unit:"probability" means:"least power over the primary outcomes, which share one alpha (Holm)"`
	Low          float64 `json:"power_low" unit:"probability" means:"lower end of its 95% interval"`
	High         float64 `json:"power_high" unit:"probability" means:"upper end of it"`
	Cost         float64 `json:"cost" unit:"euro" means:"what the trial costs, whole euro"`
	Binding      string  `json:"binding" means:"what keeps the trial from being smaller or better: power, budget, pool or capacity"`
	Outcome      string  `json:"outcome" means:"primary outcome that needs the most"`
	MDE          float64 `json:"mde" unit:"the outcome's" head:"smallest effect on it that is found|kleinste effect daarop dat gevonden wordt" as:"small" means:"smallest effect on it found with the power that was asked"`
	Alone        float64 `json:"power_without_interference" unit:"probability" head:"power were people not to affect each other, as predicted|power als mensen elkaar niet beïnvloedden, zoals voorspeld" as:"three" means:"that power, as the search predicts"`
	Replications int     `json:"replications" unit:"count" head:"replications|replicaties" means:"replications of the whole search"`
	Smaller      smaller `json:"smaller" means:"the next smaller trial"`
}

type smaller struct {
	NPerArm int     `json:"n_per_municipality" unit:"people" head:"people per arm one size smaller|mensen per arm een maat kleiner" means:"people per arm and municipality"`
	Power   float64 `json:"power" unit:"probability" head:"power of that trial|power van die proef" as:"three" means:"its power"`
}

// bindings say what binds, by its code.
var bindings = map[string]lang.Text{
	"power":    {"power (a smaller trial would miss it)", "power (een kleinere proef haalt die niet)"},
	"budget":   {"budget", "budget"},
	"pool":     {"pool (most municipalities come out short of people)", "bestand (de meeste gemeenten leveren te weinig mensen)"},
	"capacity": {"capacity (the limits --n and --municipalities)", "capaciteit (de grenzen --n en --municipalities)"},
}

// Size is the trial that is asked for, or the nearest that can be had.
func Size(s *Sought) *report.Answer {
	f := s.Found
	a := &report.Answer{Title: lang.Say("A size for the trial of %s", "Een omvang voor de proef van %s", s.Scenario)}
	data := found{s.Scenario, s.Seed, f.Feasible, sizedOf(f.Size), f.Power.Value, f.Low, f.High, math.Round(f.Cost), f.Binding, f.Outcome,
		f.MDE.Value, f.Alone, f.Replications, smaller{f.Smaller.NPerArm, f.Smaller.Power.Value}}
	a.Lead = []lang.Said{
		lang.Say("%s %s. It costs about %s euro and finds the effect on %s, which needs the most, with %s.",
			"%s %s. De kosten zijn ongeveer %s euro; het effect op %s, dat het meest vraagt, vindt die proef met %s.",
			s.head(), extent(f.Size), lang.Whole.Of(f.Cost), f.Outcome, within(f.Power.Value, f.Low, f.High)),
		lang.Say("The primary outcomes share one alpha (Holm). What binds: %s.",
			"De primaire uitkomsten delen één alpha (Holm). Wat bindt: %s.", wordsFor(bindings, f.Binding)),
	}
	a.Add(s.facts(data))
	a.Data = data
	return a
}

// head says which trial it is.
func (s *Sought) head() lang.Said {
	target, budget := lang.Exact(s.Target), lang.Whole.Of(s.Budget)
	switch {
	case s.Budget > 0 && s.Feasible:
		return lang.Say("Within the budget of %s euro the trial that finds the smallest effects (power %s) has",
			"Binnen het budget van %s euro heeft de proef die de kleinste effecten vindt (power %s)", budget, target)
	case s.Budget > 0:
		return lang.Say("No trial fits the budget of %s euro; the cheapest found has",
			"Geen proef past binnen het budget van %s euro; de goedkoopste die gevonden is heeft", budget)
	case s.Feasible:
		return lang.Say("The cheapest trial with power %s for every primary outcome has",
			"De goedkoopste proef met power %s voor elke primaire uitkomst heeft", target)
	}
	return lang.Say("No trial reaches power %s within the limits; the nearest has", "Geen proef haalt power %s binnen de grenzen; de beste heeft", target)
}

// facts are what else there is to know.
func (s *Sought) facts(data found) report.Section {
	if !s.Interferes {
		data.Alone = math.NaN()
	}
	t := report.Facts(nil, data)
	t.Rows = append(t.Rows, report.Facts(nil, data.Smaller).Rows...)
	return report.Section{Tables: []report.Table{t}}
}

// SizeMissed says why a search has found no such trial; municipalities are those
// that there could be, or 0 where there are no more.
func SizeMissed(s *Sought, municipalities int) error {
	if s.Budget > 0 {
		return lang.Errorf("no trial fits the budget; the cheapest found costs %s euro",
			"geen proef past binnen het budget; de goedkoopste die gevonden is kost %s euro", lang.Whole.Of(s.Cost))
	}
	more := lang.Message{}
	if municipalities > 0 {
		more = lang.Say("; more municipalities may help: --municipalities, %d at most",
			"; meer gemeenten kunnen helpen: --municipalities, ten hoogste %d", municipalities)
	}
	return lang.Errorf("no trial reaches the power %s (the best found: %s); what binds: %s%s", "geen proef haalt de power %s (de beste: %s); wat bindt: %s%s",
		lang.Exact(s.Target), lang.Two.Of(s.Power.Value), wordsFor(bindings, s.Binding), more)
}

// wordsFor is what a code of a scenario means; unknown codes panic.
func wordsFor(words map[string]lang.Text, code string) lang.Text {
	text, known := words[code]
	if !known {
		panic("answers: no words for " + code)
	}
	return text
}
