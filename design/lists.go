package design

import (
	"slices"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/internal/list"
	"proefbank/sim"
)

// Unit is what is assigned as one, by its name in a scenario.
type Unit string

// The units. A pool holds one person per household, so a household is a person.
const (
	Person        Unit = "person"
	Household     Unit = "household"
	Neighbourhood Unit = "neighbourhood"
	Municipality  Unit = "municipality"
)

// Assigned is all that there is to know of a unit.
type Assigned struct {
	Name     Unit
	Means    lang.Text
	Together bool      // it brings people together
	Blocks   lang.Text // permuted blocks of it, for a plan of analysis
}

// Key is the unit's name.
func (u Assigned) Key() Unit { return u.Name }

// Choices are the units that may stand in a scenario.
func (Unit) Choices() []string { return Units.Names() }

var recruits = lang.Text{"permuted blocks within municipality, in order of recruitment", "gepermuteerde blokken binnen de gemeente, in volgorde van werving"}

// Units are all of them.
var Units = list.List[Unit, Assigned]{
	{Person, lang.Text{"person", "persoon"}, false, recruits},
	{Household, lang.Text{"household", "huishouden"}, false, recruits},
	{Neighbourhood, lang.Text{"neighbourhood", "buurt"}, true,
		lang.Text{"permuted blocks of neighbourhoods within municipality", "gepermuteerde blokken van buurten binnen de gemeente"}},
	{Municipality, lang.Text{"municipality", "gemeente"}, true,
		lang.Text{"permuted blocks of municipalities, in the scenario's order", "gepermuteerde blokken van gemeenten, in de volgorde van het scenario"}},
}

// Allocation is a method of assignment, by its name in a scenario.
type Allocation string

// The allocations.
const (
	Blocks       Allocation = "blocks"
	Complete     Allocation = "complete"
	Simple       Allocation = "simple"
	Pairs        Allocation = "pairs"
	SteppedWedge Allocation = "stepped-wedge"
	WaitingList  Allocation = "waiting-list"
	Factorial    Allocation = "factorial"
)

// Allotted is all that there is to know of an allocation.
type Allotted struct {
	Name   Allocation
	Plan   lang.Text // for a plan of analysis
	Admits []estimate.Comparison
	Late   bool // some get the offer later than others
	// whole: everybody is assigned with an eye to everybody else, so the first
	// people are not assigned as a smaller trial would.
	whole bool
	// assign puts people into groups: one by one, or where the method is one of municipalities alone.
	assign func(e *Experiment, sites []Site, replication sim.Key)
	// block numbers the block of a site within which the j-th person is compared;
	// nil where all people are one. Permuted blocks of who was recruited one after
	// the other are one block a site: that order says nothing of an outcome, and in
	// blocks of two nobody would count whose neighbour is lost.
	block func(s *Site, j int) int
}

var (
	everyway = []estimate.Comparison{estimate.Arms, estimate.People, estimate.Never}
	inTurn   = func(*Site, int) int { return 0 }
)

// Key is the allocation's name.
func (a Allotted) Key() Allocation { return a.Name }

// Choices are the allocations that may stand in a scenario.
func (Allocation) Choices() []string { return Allocations.Names() }

// Admits tells whether a method finds what it compares in a trial that assigns
// so.
func (a Allocation) Admits(m *estimate.Method) bool {
	return slices.Contains(Allocations.Of(a).Admits, m.Compares)
}

// Allocations are all of them.
var Allocations = list.List[Allocation, Allotted]{
	{Name: Blocks, Admits: everyway, assign: everySite((*Experiment).assignBlocks), block: inTurn,
		Plan: recruits},
	{Name: Complete, Admits: everyway, whole: true, assign: (*Experiment).assignAll,
		Plan: lang.Text{"complete randomization with fixed numbers", "loting met vaste aantallen over allen"}},
	{Name: Simple, Admits: everyway, assign: everySite((*Experiment).toss),
		Plan: lang.Text{"simple randomization", "enkelvoudige loting, voor ieder apart"}},
	{Name: Pairs, Admits: everyway, whole: true, assign: everySite((*Experiment).assignPairs), block: func(s *Site, j int) int { return s.Pair[j] },
		Plan: lang.Text{"matched pairs on age and duration of benefit, within municipality; analysed pair by pair if all are seen whole",
			"paren die op leeftijd en duur van de bijstand gelijken, binnen de gemeente; per paar geanalyseerd als alle paren heel gezien zijn"}},
	{Name: SteppedWedge, Admits: []estimate.Comparison{estimate.Steps, estimate.People}, Late: true, assign: (*Experiment).step,
		Plan: lang.Text{"stepped wedge: municipalities cross over in random order", "stepped wedge: gemeenten gaan over in gelote volgorde"}},
	{Name: WaitingList, Admits: []estimate.Comparison{estimate.Arms, estimate.People, estimate.Steps}, Late: true,
		assign: everySite((*Experiment).assignBlocks), block: inTurn,
		Plan: lang.Text{"permuted blocks; controls get the offer later", "gepermuteerde blokken; de controlegroep krijgt het aanbod later"}},
	{Name: Factorial, Admits: []estimate.Comparison{estimate.Arms, estimate.People}, assign: everySite((*Experiment).assignBlocks), block: inTurn,
		Plan: lang.Text{"two by two factorial, permuted blocks within municipality; main effects",
			"twee bij twee factorieel, gepermuteerde blokken binnen de gemeente; hoofdeffecten"}},
}

func everySite(assign func(*Experiment, *Site)) func(*Experiment, []Site, sim.Key) {
	return func(e *Experiment, sites []Site, _ sim.Key) {
		for i := range sites {
			assign(e, &sites[i])
		}
	}
}

// Source is where an outcome is seen, by its name in a scenario.
type Source string

// The sources.
const (
	Register Source = "register"
	Survey   Source = "survey"
	Coach    Source = "coach"
)

// Seen is all that there is to know of a source.
type Seen struct {
	Name  Source
	Means lang.Text
	moved bool // it knows what became of people who moved
	// lost are the shares of people of the arms and of controls lost in a year.
	lost func(a *Attrition) (treated, untreated float64)
}

// Key is the source's name.
func (s Seen) Key() Source { return s.Name }

// Choices are the sources that may stand in a scenario.
func (Source) Choices() []string { return Sources.Names() }

// Sources are all of them.
var Sources = list.List[Source, Seen]{
	{Register, lang.Text{"register", "register"}, true, func(a *Attrition) (float64, float64) { return a.Register, a.Register }},
	{Survey, lang.Text{"survey", "interview"}, false, func(a *Attrition) (float64, float64) { return a.Survey, a.Survey + a.Differential }},
	{Coach, lang.Text{"form filled in with a coach", "formulier, ingevuld met een begeleider"}, false,
		func(a *Attrition) (float64, float64) { return a.Coach, a.Coach + a.Differential }},
}
