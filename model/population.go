package model

import (
	"math"
	"reflect"
)

// A cell is one combination of the seven traits of Margins. Dimensions in the
// order of Margins: woman, age, household, education, duration, exempt,
// participation job.
var dims = [7]int{2, 5, 5, 5, 6, 2, 2}

const cells = 2 * 5 * 5 * 5 * 6 * 2 * 2

type traits [7]int

func traitsOf(cell int) (t traits) {
	for d := len(dims) - 1; d >= 0; d-- {
		t[d] = cell % dims[d]
		cell /= dims[d]
	}
	return t
}

// everyTraits are those of each cell.
var everyTraits = func() (all [cells]traits) {
	for cell := range all {
		all[cell] = traitsOf(cell)
	}
	return all
}()

// population is the joint distribution of the traits in the pool and the
// chances that each combination takes part, and how soon. It is made once per
// set of parameters.
type population struct {
	pool     *[cells]float64 // share of each combination
	lottery  lottery
	logSoon  [cells]float64 // log weight in the order of recruitment
	willing  []float64      // share of each combination in those who would take part
	strained float64        // part of them for whom a long week may be too much
	found    float64        // mean suitability of the people first recruited
}

// populationAsOf is a former country's where it is the same.
func (p *Parameters) populationAsOf(former *Country) *population {
	if former != nil && reflect.DeepEqual(&p.Pool, &former.Pool) && reflect.DeepEqual(&p.Recruitment, &former.Recruitment) {
		return former.population
	}
	return newPopulation(&p.Pool, &p.Recruitment)
}

// newPopulation rakes the pool to its margins, and finds the selection that turns
// the pool into the participants with the least information added: raking again.
func newPopulation(p *Pool, r *Recruitment) *population {
	pool := p.joint()
	pop, target := &population{pool: pool.cells()}, *pool
	target.rake(r.Participants.lists())
	takes := pop.selectFrom(r, pool, &target, r.takes()/(1+p.BelowThreeYears))
	pop.lottery = newLottery(pop.pool[:], takes)
	pop.found = r.meanSuitabilityFound()
	return pop
}

// selectFrom splits the selection between who is willing and who is found
// first. The order is successive sampling: person i arrives after an
// exponential time with rate w_i, so that the cohort of n is the first n of any
// larger one, and a share f of the willing holds the fraction 1 - exp(-w t) of
// each combination. Its weights are those with which the share ReferenceShare
// has the participants' margins. It returns the chance of each combination to be
// willing, eligible and consenting.
func (pop *population) selectFrom(r *Recruitment, pool, target *joint, take float64) []float64 {
	have, want := pop.pool, target.cells()
	willing := pool.towards(target, r.SelectionInWilling).cells()
	normalise(willing[:])
	takes := make([]float64, cells)
	for i := range have {
		if have[i] > 0 {
			takes[i] = min(take*willing[i]/have[i], mostTake)
		}
		if willing[i] > 0 {
			pop.logSoon[i] = logSoon(min(r.ReferenceShare*want[i]/willing[i], 0.97))
		} else {
			pop.logSoon[i] = soonNever
		}
	}
	pop.willing = willing[:]
	for cell, share := range willing {
		if strained(&everyTraits[cell]) {
			pop.strained += share
		}
	}
	return takes
}

// logSoon is the log of a rate of which so large a share has arrived by time 1.
func logSoon(share float64) float64 { return math.Log(-math.Log1p(-max(share, 1e-9))) }

var soonNever = logSoon(0)

const mostTake = 0.99 // of a combination, who take part
