package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// Flow is how many people of a trial there are in an arm, on average over the
// replications: alive at the wave; of these, whose wave comes before the trial closes;
// and seen there.
type Flow struct{ Alive, Open, Seen float64 }

// Flows are those of a line, control first; false where its answers do not tell.
func (l *Line) Flows() (arms [2]Flow, is bool) {
	if l.made == nil {
		return arms, false
	}
	for i := range l.made.towns {
		for group := range arms {
			last := &l.made.towns[i].last[group]
			arms[group].Alive += last.alive.Mean()
			arms[group].Open += last.open.Mean()
			arms[group].Seen += last.seen.Mean()
		}
	}
	return arms, true
}

// Assumed is something that a plan assumes and may be wrong about, by its name.
type Assumed string

// What is assumed.
const (
	AssumedEffect      Assumed = "effect"
	AssumedDifferences Assumed = "sd-between"
	AssumedLevels      Assumed = "icc"
	AssumedHosts       Assumed = "sd-hosts"
	AssumedLoss        Assumed = "attrition"
	AssumedUptake      Assumed = "uptake"
)

// Assumptions are all of them, in this order.
var Assumptions = []Assumed{AssumedEffect, AssumedDifferences, AssumedLevels, AssumedHosts, AssumedLoss, AssumedUptake}

// Were is the power of a line that was found with a power, were something that is
// assumed so many times what it is, as the variance budget predicts: the effect; the
// standard deviation of it between municipalities; the variance of their levels; the
// standard deviation of it between hosts and between coaches; the people lost; the share
// of the recruited who take the job they are offered, with which the effect of an offer
// goes, which may be less but not more, as nearly all take it. NaN without a budget, or
// where it cannot be.
func (l *Line) Were(what Assumed, times, found float64) float64 {
	b, is := l.Budget()
	if !is {
		return math.NaN()
	}
	now := l.tried(&b)
	moved := l.off(found, now)
	then := now
	switch what {
	case AssumedEffect:
		then.effect *= times
	case AssumedUptake: // who does not take it is no different from a control
		if times > 1 {
			return math.NaN()
		}
		then.effect *= times
		then.variance += b.Differences.Value * (times*times - 1)
	case AssumedDifferences:
		then.variance += b.Differences.Value * (times*times - 1)
	case AssumedLevels:
		then.variance += b.Levels.Value * (times - 1)
	case AssumedHosts:
		if b.Hosts.Value+b.Coaches.Value == 0 {
			return math.NaN()
		}
		then.variance += (b.Hosts.Value + b.Coaches.Value) * (times*times - 1)
	case AssumedLoss:
		lost := b.Loss.Value / (b.Loss.Value + b.People.Value) // of the people, as 1/n goes
		if lost*times >= 1 {
			return math.NaN()
		}
		then.variance += b.People.Value/(1-lost*times) - b.People.Value - b.Loss.Value
	default:
		panic("power: nobody assumes " + string(what))
	}
	return distuv.UnitNormal.CDF(probit(powerOf(l.alpha, then)) + moved)
}
