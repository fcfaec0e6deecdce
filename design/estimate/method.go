package estimate

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/internal/list"
)

// Estimator is a method by its name.
type Estimator string

// Choices are the estimators that may stand in a scenario.
func (Estimator) Choices() []string { return Methods.Names() }

// Method is all that anybody needs to know of an estimator: whoever offers,
// checks, explains, uses or tests one reads it here.
type Method struct {
	Name     Estimator
	Needs    []Part // without which it cannot do
	Takes    []Part // that it uses where they are given
	Suits    []Kind // of outcome
	Compares Comparison
	View     View
	// LeastSquares: a trial's analyst answers it from the Design that it keeps,
	// and asks the same fit what it would say at other effects.
	LeastSquares bool
	Differing    bool // its error counts that effects differ between the clusters it is given in a trial
	Within       bool // it compares the arms in each cluster, which must have both
	Estimand     Estimand
	How          lang.Text // it works, with the source
	Else         []Variant
	Plan         lang.Text // how a trial uses it, for a plan of analysis
	Answer       func(Input) Result
	Columns      func(Repeated) Result              // the same where every wave is a column; of the view Repeatedly alone
	Together     func(Input, [][]float64) []float64 // p of several outcomes for testing all, counting how they go together; nil: it has none
	Remark       func(Input) []lang.Said            // beside what Remarks says for every method; nil: nothing
}

// Variant is how a method works when something is given: a part, or a choice by
// its name.
type Variant struct {
	Given string
	How   lang.Text
}

// Kind is what an outcome is, which sets how an effect on it is expressed.
type Kind int8

// The kinds.
const (
	Scale    Kind = iota // a mean of it makes sense
	Ordered              // scores in an order
	Binary               // yes or no
	Duration             // time to an event, or at risk of it
)

// Comparison is what is compared.
type Comparison int8

// The comparisons.
const (
	Arms   Comparison = iota // people of the arms with each other
	People                   // people with themselves before
	Steps                    // people who come under the arm at different times
	Never                    // who comes under the arm with who never does, over time
)

// View is how a trial's analyst lays out what was observed for a method.
type View int8

// The views.
const (
	Bare          View = iota // outcome and treatment
	AsOffered                 // and the clusters that were assigned
	Stratified                // and municipalities as blocks, where they have both arms
	AsAssigned                // and the blocks
	InClusters                // and the clusters that were assigned or sampled
	InPairs                   // and the pairs
	Adjusted                  // and what the analysis adjusts for
	AdjustedAlone             // the same without clusters
	Interacted                // the same without blocks
	BySite                    // groups with a level of their own
	Sites                     // municipalities as clusters, whatever was assigned in them
	Treated                   // the treated, before and after
	Waves                     // a row for every person and wave
	Repeatedly                // a column for every wave
)

// Adjusts tells whether the outcome at the baseline is among what the analysis adjusts for.
func (v View) Adjusts() bool {
	switch v {
	case Adjusted, AdjustedAlone, Interacted, BySite, Sites, Repeatedly:
		return true
	}
	return false
}

// Estimand is what is estimated, by its name in the tables.
type Estimand string

// The estimands.
const (
	Offer             Estimand = "offer"    // difference in means of being offered the arm
	Taking            Estimand = "taking"   // the same of taking it, among those who do
	LogOdds           Estimand = "log-odds" // of being offered the arm
	CumulativeLogOdds Estimand = "cumulative log-odds"
	LogHazard         Estimand = "log-hazard"
	Change            Estimand = "change since the baseline"
	NoEffect          Estimand = "no effect" // of a test that estimates nothing
)

// Target is an estimand in words.
type Target struct {
	Name  Estimand
	Means lang.Text // in a trial
	Scale lang.Text // of the estimate; empty where there is none
	Ratio lang.Text // what the estimate is the logarithm of, if it is one
}

var oddsRatio = lang.Text{"odds ratio", "oddsratio"}

// Key is the estimand's name.
func (t Target) Key() Estimand { return t.Name }

// Estimands are all of them, by name.
var Estimands = list.List[Estimand, Target]{
	{Change, lang.Text{"change since the baseline", "verandering sinds de nulmeting"}, lang.Text{"mean change", "gemiddelde verandering"}, lang.Text{}},
	{CumulativeLogOdds, lang.Text{"cumulative log odds", "cumulatieve log-odds"}, lang.Text{"log odds ratio", "log van de oddsratio"}, oddsRatio},
	{LogHazard, lang.Text{"log hazard", "log-hazard"}, lang.Text{"log hazard ratio", "log van de hazardratio"}, lang.Text{"hazard ratio", "hazardratio"}},
	{LogOdds, lang.Text{"log odds", "log-odds"}, lang.Text{"log odds ratio", "log van de oddsratio"}, oddsRatio},
	{NoEffect, lang.Text{"no effect (a test)", "geen effect (een toets)"}, lang.Text{}, lang.Text{}},
	{Offer, lang.Text{"being offered the arm", "het aanbod krijgen"}, lang.Text{"difference in means", "verschil in gemiddelden"}, lang.Text{}},
	{Taking, lang.Text{"taking the job, of those who do", "de baan nemen, van wie dat doet"},
		lang.Text{"effect of receiving, among those whom the offer moves", "effect van het ontvangen, bij wie het aanbod beweegt"}, lang.Text{}},
}

// Key is the method's name.
func (m Method) Key() Estimator { return m.Name }

// Uses tells whether a part makes a difference to the method.
func (m *Method) Uses(p Part) bool { return slices.Contains(m.Needs, p) || slices.Contains(m.Takes, p) }

// Moves tells whether it is known what the method would say of another effect than the one it
// saw: where everybody treated is moved by as much the estimate moves along.
func (m *Method) Moves() bool { return m.LeastSquares || m.View == Repeatedly }

// HowWith is how the method works when these parts and choices are given; of
// its variants the first that fits.
func (m *Method) HowWith(given []string) lang.Text {
	for _, v := range m.Else {
		if slices.Contains(given, v.Given) {
			return v.How
		}
	}
	return m.How
}
