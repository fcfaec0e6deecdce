package model

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"proefbank/sim"
)

// candidate is somebody in the pool who takes part if they are reached in time.
type candidate struct {
	number  int32
	cell    int16
	arrival float64 // log of the time of arrival
}

// candidates are the first n of the pool who take part, in order, and how many
// would. Who reaches AOW age before the offer is left out last: its month may go
// by the place in the order.
func (t *Town) candidates(n int) (first []candidate, supply int) {
	r := &t.Recruitment
	if r.AOWMargin > 0 && r.Order == BySignUp {
		q := newQueue(n)
		t.reach(q)
		return q.inOrder(), q.supply
	}
	q := newQueue(math.MaxInt)
	t.reach(q)
	all := t.ranked(q.inOrder())
	if r.AOWMargin == 0 {
		all = t.beforeAOW(all)
	}
	return all[:min(n, len(all))], len(all)
}

// ranked puts everybody who would take part in the order of recruitment: who is equal in
// it stays as they were found. Only who somebody is has a part in it, so that the first n
// are the first of any larger cohort.
func (t *Town) ranked(found []candidate) []candidate {
	if t.Recruitment.Order == BySignUp {
		return found
	}
	rule, ranks := orders.Of(t.Recruitment.Order), make(map[int32]float64, len(found))
	for i := range found {
		var p Person
		t.person(&p, &found[i], i)
		p.BenefitMonths -= p.Baseline // as long as at the start: nobody's month of entry has a part in it
		p.Baseline = 0
		ranks[found[i].number] = rule.of(t, &p)
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(ranks[a.number], ranks[b.number]) })
	return found
}

// reach walks the pool: one number per person decides who they are and whether
// they take part; only of those who do, anything more is drawn.
func (t *Town) reach(q *queue) {
	lottery, key := t.lottery, t.Key
	for i := range t.Pool.size(&t.Municipality) {
		bits := key.Uint64(drawPool, i)
		if lottery.misses(bits) {
			continue
		}
		cell, takes := lottery.draw(bits)
		if !takes {
			continue
		}
		person := key.Child(uint64(i))
		if inBand(person) < t.eligible[everyTraits[cell][1]] {
			t.arrives(candidate{number: int32(i), cell: int16(cell)}, person, q)
		}
	}
}

// young is, per band of age, how many of the 2^32 places in it are of people who
// reach AOW age in a month or later: the youngest. It spares the others an age.
func (c *Country) young(earliest int) (places [5]uint64) {
	for band := range places {
		early := func(place int) bool {
			u, _ := sim.Halves(uint64(place) << 32)
			return c.aowMonth(c.Pool.age(band, c.aowAge(0), u)) < earliest
		}
		places[band] = 1 << 32
		if early(1<<32 - 1) {
			places[band] = uint64(sort.Search(1<<32, early))
		}
	}
	return places
}

// age is the candidate's in the scenario's start.
func (t *Town) age(c *candidate) float64 {
	place, _ := sim.Halves(t.keyOf(c).Uint64(drawWithin, 0))
	return t.Pool.age(everyTraits[c.cell][1], t.aowAge(0), place)
}

// inBand is where in the band of age a person is, of 2^32 places.
func inBand(person sim.Key) uint64 { return person.Uint64(drawWithin, 0) >> 32 }

func (t *Town) keyOf(c *candidate) sim.Key { return t.Key.Child(uint64(c.number)) }

// arrives puts the candidate in the queue. Two bytes tell of most who come too
// late that they do.
func (t *Town) arrives(c candidate, person sim.Key, q *queue) {
	r, soon := &t.Recruitment, t.population.logSoon[c.cell]
	bits := person.Uint64(drawArrival, 0)
	q.supply++
	if r.arrival(soon, best[bits>>56], quickest[uint8(bits>>24)]) > q.cut {
		return
	}
	u, v := sim.Halves(bits)
	c.arrival = r.arrival(soon, normal(u), wait(v))
	q.put(c)
}

// wait is the log of an exponential time, of a uniform number.
func wait(u float64) float64 { return math.Log(-math.Log(u)) }

// best and quickest are the most suitability and the shortest wait of all numbers
// that begin with a byte.
var best, quickest = func() (z, w [256]float64) {
	for b := range z {
		u, _ := sim.Halves(uint64(b)<<56 | math.MaxUint64>>8)
		z[b], w[b] = normal(u), wait(u)
	}
	return z, w
}()

// suitability is standard normal among the willing.
func suitability(key sim.Key) float64 {
	u, _ := sim.Halves(key.Uint64(drawArrival, 0))
	return normal(u)
}

// beforeAOW leaves out who reaches AOW age before the month of the offer.
func (t *Town) beforeAOW(inOrder []candidate) []candidate {
	kept := inOrder[:0]
	for _, c := range inOrder {
		waits := inBand(t.keyOf(&c)) < t.waits[everyTraits[c.cell][1]]
		if waits || t.aowMonth(t.age(&c)) > t.baseline(t.keyOf(&c), len(kept)) {
			kept = append(kept, c)
		}
	}
	return kept
}
