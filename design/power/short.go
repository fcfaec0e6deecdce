package power

import (
	"math"

	"proefbank/design"
)

// Shortage is a municipality whose pool cannot bear the plan, with what would.
type Shortage struct {
	Municipality    int
	Supply, Planned float64 // people, all groups together
	Uptake, Needed  float64 // share of the long-term recipients who take part, and the share at which the plan is met; above 1: at none
	Pool, Wanted    float64 // households on bijstand, and the number at which it is met
}

// Shortages are those of a trial of the size.
func (d *Diagnosis) Shortages(size design.Size) (all []Shortage) {
	c := d.Experiment.Country
	takes := c.TakePart()
	planned := float64(d.Experiment.PlannedWith(size.NPerArm))
	for _, i := range d.Short(size) {
		supply, pool := d.Supply(i), c.Municipalities[i].Recipients
		times := math.Inf(1)
		if supply > 0 {
			times = planned / supply
		}
		all = append(all, Shortage{i, supply, planned, takes, takes * times, pool, pool * times})
	}
	return all
}

// MakeUp is how many municipalities more would bring the people who are short: the
// next of the country's, each with what its recipients bring at the rate of those
// that are short, the plan at most; false where there are too few.
func (d *Diagnosis) MakeUp(size design.Size) (more int, enough bool) {
	lacking, supply, pool := 0.0, 0.0, 0.0
	towns := d.Experiment.Country.Municipalities
	for _, s := range d.Shortages(size) {
		lacking, supply, pool = lacking+s.Planned-s.Supply, supply+s.Supply, pool+s.Pool*towns[s.Municipality].LongTermShare
	}
	planned := float64(d.Experiment.PlannedWith(size.NPerArm))
	for _, next := range towns[min(size.Municipalities, len(towns)):] {
		if lacking <= 0 {
			break
		}
		lacking -= min(planned, next.Recipients*next.LongTermShare*supply/pool)
		more++
	}
	return more, lacking <= 0
}
