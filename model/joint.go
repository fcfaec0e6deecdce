package model

import "math"

// joint is how the seven traits of Margins go together in a group of people. Sex
// and an earlier participation job go with nothing (Pool.association), and raking
// keeps it so: their shares stand apart, and what is raked is a table of the five
// others, a quarter as large as that of all seven.
type joint struct {
	woman, job [2]float64
	table      [kinds]float64
}

// A kind is one combination of the five traits between the first and the last: a
// cell is a sex, a kind and an earlier participation job or none.
const kinds = cells / 4

var (
	among    = dims[1:6]
	category = func() (of [5][kinds]uint8) { // of each kind, by trait
		for k := range kinds {
			for d := range of {
				of[d][k] = uint8(everyTraits[2*k][1+d])
			}
		}
		return of
	}()
)

const byHousehold, byDuration = 1, 3 // places among the five

// steps are how far apart in the table kinds lie that differ by one in a trait alone.
var steps = func() (by [5]int) {
	step := 1
	for d := len(by) - 1; d >= 0; d-- {
		by[d] = step
		step *= among[d]
	}
	return by
}()

// cells are the shares of the combinations of all seven.
func (j *joint) cells() *[cells]float64 {
	all := new([cells]float64)
	for sex, part := range j.woman {
		of := all[sex*2*kinds:][:2*kinds]
		for k, share := range &j.table {
			of[2*k], of[2*k+1] = part*share*j.job[0], part*share*j.job[1]
		}
	}
	return all
}

// joint rakes the long-term recipients to the pool's margins, gives the people
// below three years the same multipliers of every other trait, and makes them as
// many as the parameters say.
func (p *Pool) joint() *joint {
	j := &joint{woman: [2]float64{1, 1}, job: [2]float64{1, 1}}
	for k := range j.table {
		if household := category[byHousehold][k]; household > 1 { // goes with the rest as the one before it
			j.table[k] = j.table[k-steps[byHousehold]]
		} else {
			j.table[k] = p.association(everyTraits[2*k])
		}
	}
	start := j.table
	multipliers := j.rake(longTerm(p.Margins.lists()))
	below, above := 0.0, 0.0
	for k, duration := range category[byDuration] {
		if duration > 0 {
			above += j.table[k]
			continue
		}
		j.table[k] = start[k]
		for d := range among {
			if d != byDuration {
				j.table[k] *= multipliers[d][category[d][k]]
			}
		}
		below += j.table[k]
	}
	for k, duration := range category[byDuration] {
		if duration == 0 {
			j.table[k] *= p.BelowThreeYears * above / below
		}
	}
	normalise(j.table[:])
	return j
}

// longTerm empties the first band of duration.
func longTerm(margins [7][]float64) [7][]float64 {
	duration := append([]float64(nil), margins[4]...)
	duration[0] = 0
	margins[4] = duration
	return margins
}

// towards is the distribution part of the way, on the scale of logs, to another.
func (j *joint) towards(other *joint, part float64) *joint {
	between := new(joint)
	move := func(to, from, other []float64) {
		for i := range to {
			if from[i] > 0 {
				to[i] = from[i] * math.Pow(other[i]/from[i], part)
			}
		}
	}
	move(between.woman[:], j.woman[:], other.woman[:])
	move(between.table[:], j.table[:], other.table[:])
	move(between.job[:], j.job[:], other.job[:])
	return between
}

// rake scales the table until every margin has the shares asked for (Deming &
// Stephan, 1940, Annals of Mathematical Statistics 11, p. 427-444), which keeps
// the associations of the table it starts from. It returns what each category of
// the five was multiplied by in all.
func (j *joint) rake(margins [7][]float64) (multipliers [5][6]float64) {
	reshare(j.woman[:], margins[0])
	reshare(j.job[:], margins[6])
	for d := range multipliers {
		multipliers[d] = [6]float64{1, 1, 1, 1, 1, 1}
	}
	for range 200 {
		worst := 0.0
		for d, shares := range margins[1:6] {
			worst = max(worst, j.rakeOne(d, shares, &multipliers[d]))
		}
		if worst < 1e-9 {
			break
		}
	}
	return multipliers
}

// rakeOne gives one of the five its shares, and tells how far the table was off.
func (j *joint) rakeOne(d int, shares []float64, multipliers *[6]float64) (worst float64) {
	have, factor := j.margin(d), [8]float64{}
	total, wanted := 0.0, 0.0
	for c, share := range shares {
		if have[c] > 0 { // who is not there does not come
			total += have[c]
			wanted += share
		}
	}
	for c, share := range shares {
		if have[c] > 0 {
			factor[c] = share / wanted * total / have[c]
			multipliers[c] *= factor[c]
			worst = max(worst, math.Abs(factor[c]-1)*min(1, share))
		}
	}
	for k, c := range &category[d] {
		j.table[k] *= factor[c&7]
	}
	return worst
}

// margin is how much each category of a trait has, added up in the order of the table. The
// categories take turns: a sum waits for its last addition, and others can be made meanwhile.
func (j *joint) margin(d int) (have [8]float64) { // 8, so that no index needs to be checked
	categories, step := among[d], steps[d]
	for first := 0; first < kinds; first += categories * step {
		for from := first; from < first+step; from++ {
			for c, k := 0, from; c < categories; c, k = c+1, k+step {
				have[c&7] += j.table[k]
			}
		}
	}
	return have
}

// reshare gives a trait that goes with nothing its shares, as rakeOne does.
func reshare(have, shares []float64) {
	for c, share := range shares {
		if have[c] > 0 {
			have[c] = share
		}
	}
	normalise(have)
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
