package model

import "math"

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

// population is the joint distribution of the traits in the pool and the
// chances that each combination takes part, and how soon. It is made once per
// set of parameters.
type population struct {
	traits  [cells]traits
	lottery lottery
	logSoon [cells]float64 // log weight in the order of recruitment
	found   float64        // mean suitability of the people first recruited
}

// newPopulation rakes the pool to its margins (Deming & Stephan, 1940, Annals
// of Mathematical Statistics 11, p. 427-444), which keeps the associations of
// the table it starts from, and finds the selection that turns the pool into
// the participants with the least information added: raking again.
func newPopulation(p *Pool, r *Recruitment) *population {
	pop := new(population)
	var pool [cells]float64
	for i := range pool {
		pop.traits[i] = traitsOf(i)
		pool[i] = p.association(pop.traits[i])
	}
	pop.rakeLongTerm(p, &pool)

	target := pool
	pop.rake(&target, r.Participants.lists())
	takes := pop.selectFrom(r, &pool, &target, r.takes()/(1+p.BelowThreeYears))
	pop.lottery = newLottery(pool[:], takes)
	pop.found = r.meanSuitabilityFound()
	return pop
}

// rakeLongTerm fits the long-term recipients to the pool's margins, gives the
// people below three years the same multipliers of every other trait, and
// makes them as many as the parameters say.
func (pop *population) rakeLongTerm(p *Pool, table *[cells]float64) {
	multipliers := pop.rake(table, longTerm(p.Margins.lists()))
	below, above := 0.0, 0.0
	for i, t := range pop.traits {
		if t[4] > 0 {
			above += table[i]
			continue
		}
		table[i] = p.association(t)
		for d := range dims {
			if d != 4 {
				table[i] *= multipliers[d][t[d]]
			}
		}
		below += table[i]
	}
	for i, t := range pop.traits {
		if t[4] == 0 {
			table[i] *= p.BelowThreeYears * above / below
		}
	}
	normalise(table[:])
}

// longTerm empties the first band of duration.
func longTerm(margins [7][]float64) [7][]float64 {
	duration := append([]float64(nil), margins[4]...)
	duration[0] = 0
	margins[4] = duration
	return margins
}

// rake scales the table until every margin has the shares asked for, and
// returns what each category was multiplied by in all. Margins that are empty
// everywhere leave the table as it is.
func (pop *population) rake(table *[cells]float64, margins [7][]float64) (multipliers [7][]float64) {
	for d := range dims {
		multipliers[d] = make([]float64, dims[d])
		for c := range multipliers[d] {
			multipliers[d][c] = 1
		}
	}
	for range 200 {
		worst := 0.0
		for d, shares := range margins {
			worst = max(worst, pop.rakeOne(table, d, shares, multipliers[d]))
		}
		if worst < 1e-9 {
			break
		}
	}
	return multipliers
}

func (pop *population) rakeOne(table *[cells]float64, d int, shares, multipliers []float64) (worst float64) {
	var have, factor [6]float64
	total, wanted := 0.0, 0.0
	for i := range table {
		have[pop.traits[i][d]] += table[i]
		total += table[i]
	}
	for _, s := range shares {
		wanted += s
	}
	for c, s := range shares {
		if have[c] > 0 {
			factor[c] = s / wanted * total / have[c]
			multipliers[c] *= factor[c]
			worst = max(worst, math.Abs(factor[c]-1)*min(1, s))
		}
	}
	for i := range table {
		table[i] *= factor[pop.traits[i][d]]
	}
	return worst
}

func normalise(weights []float64) {
	total := 0.0
	for _, w := range weights {
		total += w
	}
	for i := range weights {
		weights[i] /= total
	}
}

// selectFrom splits the selection between who is willing and who is found
// first. The order is successive sampling: person i arrives after an
// exponential time with rate w_i, so that the cohort of n is the first n of any
// larger one, and a share f of the willing holds the fraction 1 - exp(-w t) of
// each combination. Its weights are those with which the share ReferenceShare
// has the participants' margins. It returns the chance of each combination to be
// willing, eligible and consenting.
func (pop *population) selectFrom(r *Recruitment, pool, target *[cells]float64, take float64) []float64 {
	var willing [cells]float64
	for i := range pool {
		if pool[i] > 0 {
			willing[i] = pool[i] * math.Pow(target[i]/pool[i], r.SelectionInWilling)
		}
	}
	normalise(willing[:])
	takes := make([]float64, cells)
	for i := range pool {
		if pool[i] > 0 {
			takes[i] = min(take*willing[i]/pool[i], 0.99)
		}
		share := 0.0
		if willing[i] > 0 {
			share = min(r.ReferenceShare*target[i]/willing[i], 0.97)
		}
		pop.logSoon[i] = math.Log(-math.Log1p(-max(share, 1e-9)))
	}
	return takes
}
