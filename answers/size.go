package answers

import (
	"math"

	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// Sought is what a search for a size was asked, and what it found.
type Sought struct {
	*power.Answer
	Scenario string
	Seed     uint64
	Target   float64 // power for every primary outcome
	Budget   float64 // euro; 0: none
}

// found is the answer for programs.
type found struct {
	Scenario string `json:"scenario" means:"name of the scenario"`
	Seed     uint64 `json:"seed" means:"seed of all random numbers"`
	Feasible bool   `json:"feasible" means:"whether the trial has the power, or fits the budget"`
	sized
	Power        float64 `json:"power" unit:"probability" means:"least power over the primary outcomes, which share one alpha (Holm)"`
	MCSE         float64 `json:"power_mcse" unit:"probability" means:"its Monte Carlo standard error"`
	Low          float64 `json:"power_low" unit:"probability" means:"lower end of its 95% interval"`
	High         float64 `json:"power_high" unit:"probability" means:"upper end of it"`
	Cost         float64 `json:"cost" unit:"euro" means:"what the trial costs, whole euro"`
	Binding      string  `json:"binding" means:"what keeps the trial from being smaller or better: power, budget, pool, municipalities, n or minimum"`
	Outcome      string  `json:"outcome" means:"primary outcome that needs the most"`
	MDE          float64 `json:"mde" unit:"the outcome's" head:"smallest effect on it that is found|kleinste effect daarop dat gevonden wordt" as:"small" means:"smallest effect on it found with the power that was asked"`
	Alone        float64 `json:"power_without_interference" unit:"probability" head:"power were people not to affect each other, as predicted|power als mensen elkaar niet beïnvloedden, zoals voorspeld" as:"three" means:"that power, as the search predicts"`
	Replications int     `json:"replications" unit:"count" head:"replications|replicaties" means:"replications of the whole search"`
	Judged       []judge `json:"judged" means:"every trial that was judged, the cheapest first, all on the same replications"`
}

// judge is a trial that was judged.
type judge struct {
	Municipalities int       `json:"municipalities" unit:"count" head:"municipalities|gemeenten" means:"municipalities in the trial"`
	NPerArm        int       `json:"n_per_municipality" unit:"people" head:"per arm" means:"people per arm and municipality, as planned"`
	Months         int       `json:"months" unit:"months" head:"months|maanden" means:"follow-up"`
	Power          float64   `json:"power" unit:"probability" head:"power" as:"three" means:"its least power over the primary outcomes"`
	MCSE           float64   `json:"power_mcse" unit:"probability" head:"± MC" as:"three" means:"its Monte Carlo standard error"`
	Cost           float64   `json:"cost" unit:"euro" head:"cost, euro|kosten, euro" as:"whole" means:"what it costs, whole euro"`
	Feasible       bool      `json:"feasible" means:"whether it has the power, or fits the budget"`
	Answer         lang.Text `head:"answer|antwoord"`
}

// bindings say what binds, by its code.
var bindings = map[power.Binding]lang.Text{
	power.ByPower:          {"power (cheaper trials that were judged lack it)", "power (goedkopere proeven die beoordeeld zijn halen die niet)"},
	power.ByBudget:         {"budget", "budget"},
	power.ByPool:           {"pool (most municipalities come out short of people)", "bestand (de meeste gemeenten leveren te weinig mensen)"},
	power.ByMunicipalities: {"municipalities (more people per arm would not do)", "gemeenten (met meer mensen per arm lukt het ook niet)"},
	power.ByPeople:         {"people per arm (the limit --n)", "mensen per arm (de grens --n)"},
	power.ByNothing:        {"nothing (it is the smallest trial that was looked at)", "niets (het is de kleinste proef waarnaar gekeken is)"},
}

// Size is the trial that is asked for, or the nearest that can be had.
func Size(s *Sought) *report.Answer {
	f := s.Found
	a := &report.Answer{Title: lang.Say("A size for the trial of %s", "Een omvang voor de proef van %s", s.Scenario)}
	data := found{Scenario: s.Scenario, Seed: s.Seed, Feasible: f.Feasible, sized: sizedOf(f.Size), Power: f.Power.Value, MCSE: f.Power.MCSE,
		Low: f.Low, High: f.High, Cost: math.Round(f.Cost), Binding: string(s.Binding), Outcome: f.Outcome, MDE: f.MDE.Value, Alone: s.Alone, Replications: s.Replications}
	a.Lead = []lang.Said{
		lang.Say("%s %s. It costs about %s euro and finds the effect on %s, which needs the most, with %s.",
			"%s %s. De kosten zijn ongeveer %s euro; het effect op %s, dat het meest vraagt, vindt die proef met %s.",
			s.head(), extent(f.Size), lang.Whole.Of(f.Cost), f.Outcome, within(f.Power.Value, f.Low, f.High)),
		lang.Say("The primary outcomes share one alpha (Holm). What binds: %s.",
			"De primaire uitkomsten delen één alpha (Holm). Wat bindt: %s.", wordsFor(s.Binding)),
	}
	if s.Budget == 0 && f.Low <= s.Target && s.Target <= f.High {
		a.Lead = append(a.Lead, s.unsure())
	}
	for _, j := range s.Judged {
		data.Judged = append(data.Judged, judge{j.Municipalities, j.NPerArm, j.Months, j.Power.Value, j.Power.MCSE, math.Round(j.Cost), j.Feasible, s.marked(j)})
	}
	a.Add(s.facts(data))
	judged := report.Section{Tables: []report.Table{report.Of(nil, data.Judged)}}
	judged.Tell("Trials judged, all on the same %d replications", "Beoordeelde proeven, alle op dezelfde %d replicaties", s.On)
	a.Add(judged)
	a.Data = data
	return a
}

// unsure says that the replications do not settle on which side of the target the
// power lies.
func (s *Sought) unsure() lang.Said {
	may := lang.Text{"fall short", "tekortschieten"}
	if !s.Feasible {
		may = lang.Text{"reach it", "hem halen"}
	}
	return lang.Say("The interval includes %s: on other replications this size may %s; more of them (--reps) tell.",
		"Het interval bevat %s: op andere replicaties kan deze omvang %s; meer ervan (--reps) wijst het uit.", lang.Exact(s.Target), may)
}

// marked tells which of those judged is the answer.
func (s *Sought) marked(j *power.Found) lang.Text {
	if j.Size == s.Size {
		return lang.Text{"yes", "ja"}
	}
	return lang.Text{}
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
	return report.Section{Tables: []report.Table{report.Facts(nil, data)}}
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
		lang.Exact(s.Target), lang.Three.Of(s.Power.Value), wordsFor(s.Binding), more)
}

// wordsFor are the words of what binds; unknown codes panic.
func wordsFor(b power.Binding) lang.Text {
	text, known := bindings[b]
	if !known {
		panic("answers: no words for " + string(b))
	}
	return text
}
