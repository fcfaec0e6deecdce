package power

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// Binding is what keeps a trial from finding what it is to find, by its name.
type Binding string

// The bindings.
const (
	ByPeople         Binding = "people"         // more people per arm than the limit would do
	ByPool           Binding = "pool"           // more people per arm would do, and the pools have too few
	ByDifferences    Binding = "differences"    // no number of people would do, as municipalities differ: alike they would with the people of the pools
	ByMunicipalities Binding = "municipalities" // nor would that: there are too few
	ByFollowUp       Binding = "follow-up"      // it would do were the trial open until the last has been followed; or nothing of these would, and longer follow-up brings the most
	ByBudget         Binding = "budget"         // a trial that does, or does better, costs more
	ByNothing        Binding = "none"           // it finds it
)

// binding names what would have to give for the answer to find what it is to find.
func (s *Search) binding(a *Answer) Binding {
	switch {
	case s.Budget > 0 && (!a.Feasible || s.dearerIsBetter(a)):
		return ByBudget
	case s.Budget == 0 && a.Feasible:
		return ByNothing
	}
	return s.limit(a.Found)
}

// dearerIsBetter tells whether a trial beyond the budget would find a smaller
// effect.
func (s *Search) dearerIsBetter(a *Answer) bool {
	own := s.fit.need(a.Size, s.pilot, s.Power)
	return slices.ContainsFunc(a.Surrogate, func(p Predicted) bool { return p.Cost > s.Budget && p.Need < own })
}

// limit is what would have to give, as the budget of the variance of the trial
// that comes nearest predicts.
func (s *Search) limit(f *Found) Binding {
	b, is := f.line.Budget()
	if !is {
		return s.unbudgeted(f)
	}
	now := f.line.tried(&b)
	moved := f.line.off(f.Power.Value, now)
	does := func(t tried) bool { return distuv.UnitNormal.CDF(probit(powerOf(f.line.alpha, t))+moved) >= s.Power }
	open, all, endless, alike := now, now, now, now
	open.variance -= b.Closed.Value
	most := f.of.peopleAt(design.Size{Municipalities: f.Municipalities, NPerArm: endlessPeople})
	all.variance += b.ofPeople() * (f.of.peopleAt(f.Size)/most - 1)
	endless.variance -= b.ofPeople() * (1 - 1.0/mostTimes)
	alike.variance = all.variance - b.Differences.Value - b.Levels.Value
	switch {
	case does(open):
		return ByFollowUp
	case does(all):
		return ByPeople
	case does(endless):
		return ByPool
	case does(alike):
		return ByDifferences
	}
	return mostOf(s.more(f))
}

// more is what one more of each would bring to a trial that was judged.
func (s *Search) more(f *Found) []More {
	return f.of.more(f.line, f.Power.Value, func(now tried) tried { return s.fit.later(f.line, now, s.pilot.people(f.Size)) })
}

// mostOf is what brings the most power of a municipality and of half a year.
func mostOf(steps []More) Binding {
	gain := map[Step]float64{}
	for _, m := range steps {
		gain[m.Step] = m.Gain
	}
	if gain[HalfYear] > gain[Municipality] {
		return ByFollowUp
	}
	return ByMunicipalities
}

// unbudgeted is the same where nothing is known of the parts of the variance: as the
// search's own prediction has it.
func (s *Search) unbudgeted(f *Found) Binding {
	least := 1.0
	for _, o := range s.fit.outcomes {
		if o.months == f.Months {
			least = min(least, distuv.UnitNormal.CDF(o.predicted(o.probit(s.fit, f.Size, endlessPeople), true)))
		}
	}
	switch {
	case least < s.Power:
		return ByMunicipalities
	case 2*len(f.of.Short(f.Size)) > f.Municipalities:
		return ByPool
	}
	return ByPeople
}

// endlessPeople is more people than there are; a trial is told to need mostTimes what it
// has at most.
const endlessPeople, mostTimes = 1_000_000_000, 100

// Enough is how many municipalities, or people per arm, a trial needs to have a
// power, all else as it is; false where a hundred times as many are too few. What it
// needs is where the variance budget predicts it.
func (d *Diagnosis) Enough(l *Line, found, power float64, of Step) (number int, is bool) {
	b, is := l.Budget()
	if !is {
		return 0, false
	}
	now := l.tried(&b)
	moved := l.off(found, now)
	does := func(times float64) bool {
		then := now
		switch of {
		case Person:
			then.variance += b.ofPeople() * (1/times - 1)
		case Municipality:
			then.variance /= times
			then.df *= l.freer(times)
		default:
			panic("power: nobody counts " + string(of))
		}
		return distuv.UnitNormal.CDF(probit(powerOf(l.alpha, then))+moved) >= power
	}
	from := map[Step]int{Person: l.NPerArm, Municipality: l.Municipalities}[of]
	if !does(mostTimes) {
		return 0, false
	}
	low, high := 0.0, float64(mostTimes) // times what there is
	for range 40 {
		if mid := (low + high) / 2; mid > 0 && does(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	number = int(math.Ceil(high*float64(from) - 1e-6))
	if of == Municipality && l.sample && from > 1 {
		number = max(number, 2) // one tells nothing of how they differ
	}
	return number, true
}
