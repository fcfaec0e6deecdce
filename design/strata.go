package design

import (
	"proefbank/internal/lang"
	"proefbank/internal/list"
	"proefbank/model"
)

// Trait is what is known of people before they are assigned, by its name in a
// scenario.
type Trait string

// Known is all that there is to know of a trait.
type Known struct {
	Name  Trait
	Means lang.Text
	level func(p *model.Person) int // from 0 to below mostLevels, a place in Levels

	Levels []lang.Text
}

const mostLevels = 8

// Key is the trait's name.
func (k Known) Key() Trait { return k.Name }

// Choices are the traits that may stand in a scenario.
func (Trait) Choices() []string { return Traits.Names() }

// Traits are all of them.
var Traits = list.List[Trait, Known]{
	{"woman", lang.Text{"sex", "geslacht"}, func(p *model.Person) int { return int(oneIf(p.Woman)) },
		[]lang.Text{{"man", "man"}, {"woman", "vrouw"}}},
	{"age", lang.Text{"age by ten years, below 30 and from 60 on together", "leeftijd per tien jaar, onder 30 en vanaf 60 samen"},
		func(p *model.Person) int { return min(max(int(p.Age)/10, 2), 6) - 2 },
		[]lang.Text{{"below 30", "onder 30"}, {"30 to 39", "30 tot 39"}, {"40 to 49", "40 tot 49"}, {"50 to 59", "50 tot 59"}, {"60 and over", "60 en ouder"}}},
	{"duration", lang.Text{"three years of benefit or more", "drie jaar bijstand of meer"}, func(p *model.Person) int { return int(oneIf(p.BenefitMonths >= 36)) },
		[]lang.Text{{"below three years", "minder dan drie jaar"}, {"three years or more", "drie jaar of meer"}}},
	{"education", lang.Text{"highest education", "hoogste opleiding"}, func(p *model.Person) int { return p.Education },
		[]lang.Text{{"no starting qualification", "geen startkwalificatie"}, {"mbo 2-4, havo, vwo", "mbo 2-4, havo, vwo"}, {"hbo", "hbo"}, {"university", "wo"}, {"unknown", "onbekend"}}},
}

// stratum numbers the stratum of a person: people alike in all traits by which a
// trial assigns. Without any it is 0.
func (e *Experiment) stratum(p *model.Person) (number int) {
	for _, name := range e.Assignment.Strata {
		number = number*mostLevels + Traits.Of(name).level(p)
	}
	return number
}

// strata are the people of a site, stratum by stratum, each in order of recruitment.
func (e *Experiment) strata(s *Site) map[int][]int {
	all := map[int][]int{}
	for i := range s.Assigned {
		k := e.stratum(&s.Cohort.People[i])
		all[k] = append(all[k], i)
	}
	return all
}
