package power

import (
	"slices"

	"proefbank/design"
)

// Binding is what keeps the answer of a search from being better, by its name.
type Binding string

// The bindings.
const (
	ByPower          Binding = "power"          // a cheaper trial was judged and lacks it
	ByBudget         Binding = "budget"         // a better trial costs more
	ByPool           Binding = "pool"           // most municipalities come out short of people
	ByMunicipalities Binding = "municipalities" // more people per arm would not do
	ByPeople         Binding = "n"              // more people per arm would do
	ByNothing        Binding = "minimum"        // it is the smallest trial that is looked at
)

// binding names what keeps the answer from being better.
func (s *Search) binding(a *Answer) Binding {
	switch {
	case s.Budget > 0 && (!a.Feasible || s.dearerIsBetter(a)):
		return ByBudget
	case s.Budget > 0 || !a.Feasible:
		return s.limit(a.Months)
	case slices.ContainsFunc(a.Judged, func(f *Found) bool { return f.Cost < a.Cost }): // and lacks the power, or it were the answer
		return ByPower
	}
	return ByNothing
}

// dearerIsBetter tells whether a trial beyond the budget would find a smaller
// effect.
func (s *Search) dearerIsBetter(a *Answer) bool {
	own := s.fit.need(a.Size, s.pilot, s.Power)
	return slices.ContainsFunc(a.Surrogate, func(p Predicted) bool { return p.Cost > s.Budget && p.Need < own })
}

// limit is which of the limits keeps the largest trial from the power: the pools,
// if most cannot fill it; the municipalities, if any number of people in as many
// would lack it too; else the people per arm.
func (s *Search) limit(months int) Binding {
	largest := design.Size{Municipalities: s.MostMunicipalities, NPerArm: s.MostPerArm, Months: months}
	switch {
	case 2*len(s.pilot.Short(largest)) > s.MostMunicipalities:
		return ByPool
	case s.fit.powerOf(largest, endless, true) < s.Power:
		return ByMunicipalities
	}
	return ByPeople
}

// endless is more people than there are.
const endless = 1e9
