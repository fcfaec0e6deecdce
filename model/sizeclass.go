package model

import (
	"slices"
	"strconv"
)

// SizeClass is a kind of municipality that no list names one by one: so many
// of them in the country, all alike.
type SizeClass struct {
	Name           string  `yaml:"name" label:"true" means:"name; its municipalities are called by it, with a number"`
	Count          int     `yaml:"count" unit:"count" range:"1,342" means:"municipalities of about this size in the country, less those that are listed by name"`
	Recipients     float64 `yaml:"recipients" unit:"households" range:"1,1000000" means:"households on bijstand in each"`
	LongTermShare  float64 `yaml:"long_term_share" unit:"share" range:"0.01,1" means:"share of recipients on benefit for three years or more"`
	Per1000        float64 `yaml:"per_1000" unit:"per 1,000" range:"1,1000" means:"recipients per 1,000 residents aged 15 and over; gives the number of residents"`
	Neighbourhoods int     `yaml:"neighbourhoods" unit:"count" range:"1,1000" means:"neighbourhoods over which the participants are spread"`
}

// AllMunicipalities are the listed municipalities in their order and, after
// them, those of the size classes, class by class.
func (p *Parameters) AllMunicipalities() []Municipality {
	count := len(p.Municipalities)
	for i := range p.SizeClasses {
		count += p.SizeClasses[i].Count
	}
	all := append(make([]Municipality, 0, count), p.Municipalities...)
	for i := range p.SizeClasses {
		for n := range p.SizeClasses[i].Count {
			all = append(all, p.SizeClasses[i].town(n+1))
		}
	}
	return all
}

// allAsOf are a former country's where they are the same.
func (p *Parameters) allAsOf(former *Country) []Municipality {
	if former != nil && slices.Equal(p.Municipalities, former.listed) && slices.Equal(p.SizeClasses, former.SizeClasses) {
		return former.Municipalities
	}
	return p.AllMunicipalities()
}

// town is the n-th municipality of the class, from 1: a labour-market region
// of its own.
func (c *SizeClass) town(n int) Municipality {
	name := c.Name + "-" + strconv.Itoa(n)
	return Municipality{Name: name, Region: name, Recipients: c.Recipients,
		LongTermShare: c.LongTermShare, Per1000: c.Per1000, Neighbourhoods: c.Neighbourhoods}
}
