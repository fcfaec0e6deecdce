package design

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/internal/list"
)

// Event is something that comes between the offer and an outcome (an intercurrent
// event in the terms of ICH E9(R1), 2019, section A.3.1).
type Event string

// The events.
const (
	Death     Event = "death"
	Pension   Event = "aow"
	Moving    Event = "moving"
	Waiting   Event = "waiting"
	Crossing  Event = "crossover"
	EarlyExit Event = "early-exit"
)

// Events are all of them, in the order of a plan.
var Events = []Event{Death, Pension, Moving, Waiting, Crossing, EarlyExit}

// Handling is an event with the strategy for it, by its name in a scenario: what
// the truth is of, and what the data then hold.
type Handling string

// The handlings.
const (
	WhileAlive       Handling = "death:while-alive"
	DeathAsWorst     Handling = "death:composite"
	PensionAsItFalls Handling = "aow:treatment-policy"
	WhileAtRisk      Handling = "aow:while-on-treatment"
	MovingAsItFalls  Handling = "moving:treatment-policy"
	WhileInSight     Handling = "moving:while-on-treatment"
	WaitingAsItFalls Handling = "waiting:treatment-policy"
	NoCrossing       Handling = "crossover:hypothetical"
	CrossingAsFalls  Handling = "crossover:treatment-policy"
	ExitAsItFalls    Handling = "early-exit:treatment-policy"
)

// Handled is all that there is to know of a handling.
type Handled struct {
	Name  Handling
	Event Event
	Usual bool // where an outcome says nothing else
	Means lang.Text
	Never lang.Text // why neither worlds nor data can answer it; empty where they can
}

// Key is the handling's name.
func (h Handled) Key() Handling { return h.Name }

// Choices are the handlings that worlds and data can answer.
func (Handling) Choices() (names []string) {
	for _, h := range Handlings {
		if h.Never == (lang.Text{}) {
			names = append(names, string(h.Name))
		}
	}
	return names
}

// Handlings are those that can be asked, and those that are refused by name.
var Handlings = list.List[Handling, Handled]{
	{WhileAlive, Death, true, lang.Text{"the outcome is that of people who are alive; death is reported on its own",
		"de uitkomst is die van wie leeft; overlijden wordt apart gemeld"}, lang.Text{}},
	{DeathAsWorst, Death, false, lang.Text{"who died counts with the lowest score, none of what is had, and months and euro until death",
		"wie overleed telt met de laagste score, met niets van wat men heeft, en met de maanden en euro tot het overlijden"}, lang.Text{}},
	{"death:treatment-policy", Death, false, lang.Text{}, lang.Text{"nobody has an outcome after death", "niemand heeft een uitkomst na overlijden"}},
	{"death:hypothetical", Death, false, lang.Text{}, lang.Text{"no world lets the dead live on", "in geen wereld leven de doden voort"}},
	{PensionAsItFalls, Pension, true, lang.Text{"people past AOW age count like all others; a time at risk ends there",
		"wie de AOW-leeftijd voorbij is telt als ieder ander; een tijd onder risico eindigt daar"}, lang.Text{}},
	{WhileAtRisk, Pension, false, lang.Text{"the outcome is that of people who have not reached AOW age, which their birth sets",
		"de uitkomst is die van wie de AOW-leeftijd, die met de geboorte vastligt, niet bereikt heeft"}, lang.Text{}},
	{MovingAsItFalls, Moving, true, lang.Text{"who moved counts; registers see them, surveys do not, and that loss is among the causes of bias",
		"wie verhuisde telt; registers zien hen, interviews niet, en dat verlies staat bij de oorzaken van vertekening"}, lang.Text{}},
	{WhileInSight, Moving, false, lang.Text{"the outcome is that of people who have not moved, each world's own",
		"de uitkomst is die van wie niet verhuisd is, in elke wereld de eigen"}, lang.Text{}},
	{WaitingAsItFalls, Waiting, true, lang.Text{"the effect is that of the offer, with the wait for a job that comes with it",
		"het effect is dat van het aanbod, met het wachten op een baan dat erbij hoort"}, lang.Text{}},
	{"waiting:hypothetical", Waiting, false, lang.Text{}, lang.Text{"no world of this trial is without the wait: set placement.months_to_fill to 0 for one that is",
		"geen wereld van deze proef is zonder wachten: zet placement.months_to_fill op 0 voor een die dat is"}},
	{NoCrossing, Crossing, true, lang.Text{"the effect is that against nobody being offered the arm: what controls find elsewhere is among the causes of bias",
		"het effect is dat tegen niemand de arm aanbieden: wat controles elders vinden staat bij de oorzaken van vertekening"}, lang.Text{}},
	{CrossingAsFalls, Crossing, false, lang.Text{"the effect is that against controls who find the job elsewhere, or get the offer later, as some do",
		"het effect is dat tegen controles die de baan elders vinden, of het aanbod later krijgen, zoals sommigen doen"}, lang.Text{}},
	{ExitAsItFalls, EarlyExit, true, lang.Text{"who leaves the job early counts as the others; of takers alone the estimator cace tells (a principal stratum)",
		"wie de baan eerder verlaat telt als de anderen; over alleen wie haar nam spreekt de schatter cace (een principal stratum)"}, lang.Text{}},
	{"early-exit:hypothetical", EarlyExit, false, lang.Text{}, lang.Text{"no world keeps people in the job", "geen wereld houdt mensen in de baan"}},
	{"early-exit:while-on-treatment", EarlyExit, false, lang.Text{}, lang.Text{"controls have no job to be in", "controles hebben geen baan om in te zijn"}},
}

// usual is how an event is handled where an outcome says nothing.
func usual(e Event) Handling {
	for _, h := range Handlings {
		if h.Event == e && h.Usual {
			return h.Name
		}
	}
	panic("design: nothing is usual of " + string(e))
}

// Handles is how the outcome handles an event.
func (o *Outcome) Handles(e Event) Handling {
	for _, name := range o.Events {
		if Handlings.Of(name).Event == e {
			return name
		}
	}
	return usual(e)
}

// Strategies are how the outcome handles all events, in their order.
func (o *Outcome) Strategies() (all []Handling) {
	for _, e := range Events {
		all = append(all, o.Handles(e))
	}
	return all
}

// asks tells whether the outcome declares a handling.
func (o *Outcome) asks(h Handling) bool { return slices.Contains(o.Events, h) }
