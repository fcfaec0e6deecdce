package design

import (
	"slices"

	"proefbank/model"
)

// Aside is what makes a question another than the declared one: it is asked of some
// people only, or for the municipalities at hand and no others. The zero is neither.
type Aside struct {
	By    Trait // people alike in this trait; empty: everybody
	Level int   // the place in its levels
	Whole bool  // these municipalities do not stand for others
}

// takes tells whether a person is among those of whom it is asked.
func (a *Aside) takes(p *model.Person) bool { return a.By == "" || Traits.Of(a.By).level(p) == a.Level }

// By are questions asked of the groups of a trait, one after the other.
func By(trait Trait, questions []Question) (all []Question) {
	for _, q := range questions {
		for level := range Traits.Of(trait).Levels {
			q.Aside = Aside{By: trait, Level: level}
			all = append(all, q)
		}
	}
	return all
}

// OfThese are questions asked for the municipalities at hand and no others.
func OfThese(questions []Question) []Question {
	all := slices.Clone(questions)
	for i := range all {
		all[i].Aside = Aside{Whole: true}
	}
	return all
}
