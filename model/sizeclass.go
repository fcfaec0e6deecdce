package model

import (
	"fmt"
	"math"
	"slices"
)

// SizeClass is a kind of municipality that no list names one by one: so many
// of them in the country, all alike.
type SizeClass struct {
	Name           string  `yaml:"name" label:"true" means:"name; its municipalities are called by it, with a number"`
	Count          int     `yaml:"count" unit:"count" range:"1,342" means:"municipalities of about this size in the country, those that are listed by name included"`
	Recipients     float64 `yaml:"recipients" unit:"people" range:"1,1000000" means:"people on bijstand in each"`
	LongTermShare  float64 `yaml:"long_term_share" unit:"share" range:"0.01,1" means:"share of recipients on benefit for three years or more"`
	Per1000        float64 `yaml:"per_1000" unit:"per 1,000" range:"1,1000" means:"recipients per 1,000 residents aged 15 and over"`
	Neighbourhoods int     `yaml:"neighbourhoods" unit:"count" range:"1,1000" means:"neighbourhoods over which the participants are spread"`
}

// AllMunicipalities are the listed municipalities in their order and, after
// them, what is left of every size class, class by class: a listed one counts
// as one of the class that is nearest in recipients on the log scale. Every
// municipality of a class is a labour-market region of its own.
func (p *Parameters) AllMunicipalities() []Municipality {
	all := slices.Clone(p.Municipalities)
	left := p.leftOfClasses()
	for c, class := range p.SizeClasses {
		for i := range left[c] {
			name := fmt.Sprintf("%s-%d", class.Name, i+1)
			all = append(all, Municipality{Name: name, Region: name, Recipients: class.Recipients,
				LongTermShare: class.LongTermShare, Per1000: class.Per1000, Neighbourhoods: class.Neighbourhoods})
		}
	}
	return all
}

// leftOfClasses counts the municipalities of each class that are not listed.
func (p *Parameters) leftOfClasses() []int {
	left := make([]int, len(p.SizeClasses))
	for c := range p.SizeClasses {
		left[c] = p.SizeClasses[c].Count
	}
	for i := range p.Municipalities {
		if c := p.nearestClass(p.Municipalities[i].Recipients); c >= 0 && left[c] > 0 {
			left[c]--
		}
	}
	return left
}

func (p *Parameters) nearestClass(recipients float64) int {
	nearest, least := -1, math.Inf(1)
	for c := range p.SizeClasses {
		if d := math.Abs(math.Log(recipients / p.SizeClasses[c].Recipients)); d < least {
			nearest, least = c, d
		}
	}
	return nearest
}
