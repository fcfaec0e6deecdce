package model

import (
	"cmp"
	"math"
	"slices"

	"proefbank/sim"
)

// Cohort is the people of a municipality who consented, in the order in which
// they were recruited: the cohort of n is the first n of any larger one.
type Cohort struct {
	Town   *Town
	People []Person
	Supply int // people whom the pool could supply, had all been wanted
	Pool   int // people in the pool
}

type candidate struct {
	number  int32
	cell    int16
	arrival float64 // log of the time of arrival
	age     float64
}

// Recruit draws the municipality's pool, and from it the first n people who
// are eligible, willing and consenting. A pool that cannot supply n gives what
// it has. waves are the months since the baseline at which people will be
// measured; nil if never.
func (t *Town) Recruit(n int, waves []int) *Cohort {
	candidates, pool := t.candidates()
	if t.Recruitment.AOWMargin == 0 {
		candidates = t.beforeAOW(candidates)
	}
	c := &Cohort{Town: t, Supply: len(candidates), Pool: pool}
	n = min(n, len(candidates), t.Recruitment.most())
	first := smallest(candidates, n)
	c.People = make([]Person, n)
	for i := range c.People {
		t.person(&c.People[i], &first[i], i)
		c.People[i].noise = t.waveNoise(c.People[i].Key, waves)
	}
	return c
}

// First is the cohort of the first n people.
func (c *Cohort) First(n int) *Cohort {
	first := *c
	first.People = c.People[:min(n, len(c.People))]
	return &first
}

// candidates walks the pool: one number per person decides who they are and
// whether they take part; only of those who do, anything more is drawn.
func (t *Town) candidates() (found []candidate, pool int) {
	pop := t.population
	pool = t.Pool.size(&t.Municipality)
	earliest := t.Recruitment.earliestAOW(t.Calendar.Start)
	for i := range pool {
		u, v := sim.Halves(t.Key.Uint64(drawPool, i))
		cell := pop.alias.draw(u)
		if v >= pop.takes[cell] {
			continue
		}
		key := t.Key.Child(uint64(i))
		position, _ := sim.Halves(key.Uint64(drawWithin, 0))
		age := t.Pool.age(pop.traits[cell][1], t.aowAge(0), position)
		if t.aowMonth(age) < earliest {
			continue
		}
		found = append(found, candidate{int32(i), int16(cell), t.arrival(key, cell), age})
	}
	return found, pool
}

// beforeAOW puts the candidates in order and leaves out who reaches AOW age
// before the month of the offer.
func (t *Town) beforeAOW(candidates []candidate) []candidate {
	slices.SortFunc(candidates, byArrival)
	kept := candidates[:0]
	for _, c := range candidates {
		if t.aowMonth(c.age) > t.Recruitment.baseline(t.Calendar.Start, t.Key.Child(uint64(c.number)), len(kept)) {
			kept = append(kept, c)
		}
	}
	return kept
}

// suitability is standard normal among the willing.
func suitability(key sim.Key) (z, arrival float64) {
	u, v := sim.Halves(key.Uint64(drawArrival, 0))
	return normal(u), v
}

func (t *Town) arrival(key sim.Key, cell int) float64 {
	z, u := suitability(key)
	return t.Recruitment.arrival(t.population.logSoon[cell], z, u)
}

func byArrival(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.arrival, b.arrival), cmp.Compare(a.number, b.number))
}

// smallest returns the n earliest candidates in order, and leaves the rest
// unsorted (Hoare's selection, 1961, Communications of the ACM 4, p. 321).
func smallest(c []candidate, n int) []candidate {
	high := len(c)
	for high > 2*n+32 {
		pivot := c[high/2]
		i, j := 0, high-1
		for i <= j {
			for byArrival(c[i], pivot) < 0 {
				i++
			}
			for byArrival(c[j], pivot) > 0 {
				j--
			}
			if i <= j {
				c[i], c[j] = c[j], c[i]
				i, j = i+1, j-1
			}
		}
		if n > i {
			break
		}
		high = i
	}
	slices.SortFunc(c[:high], byArrival)
	return c[:n]
}

// aowMonth is the first month, since the scenario's start, in which a person
// of the age in that start has reached AOW age, simulated or not.
func (t *Town) aowMonth(age float64) int {
	m := max(0, int(math.Ceil((t.aowAge(0)-age)*12-1e-9)))
	for age+float64(m)/12 < t.aowAge(m)-1e-9 {
		m++
	}
	return m
}

func (t *Town) aowAge(month int) float64 {
	return t.Calendar.AOWAge.At(t.Calendar.Start.AddMonths(month))
}

// person draws what is fixed about the order-th person recruited.
func (t *Town) person(p *Person, from *candidate, order int) {
	key := t.Key.Child(uint64(from.number))
	tr := t.population.traits[from.cell]
	z, _ := suitability(key)
	history, _ := sim.Halves(key.Uint64(drawHistory, 0))
	_, duration := sim.Halves(key.Uint64(drawWithin, 0))
	*p = Person{
		Key: key, Number: int(from.number), order: order, Age: from.age, AOW: t.aowMonth(from.age),
		Woman: tr[0] == 1, Household: tr[2], Education: tr[3],
		BenefitMonths: t.Pool.benefitMonths(tr[4], duration), WWBefore: tr[4] == 0 && history < t.Pool.WWBefore,
		Exempt: tr[5] == 1, ParticipationJob: tr[6] == 1,
		Baseline: t.Recruitment.baseline(t.Calendar.Start, key, order), Neighbourhood: t.Recruitment.neighbourhood(key, t.Neighbourhoods),
		Suitability: z - t.population.found,
	}
	p.Age += float64(p.Baseline) / 12
	p.BenefitMonths += p.Baseline
	t.latent(p)
}

// latent draws frailty, potential, loonwaarde and the levels of wellbeing, and
// works out what the months of all worlds make of them.
func (t *Town) latent(p *Person) {
	frail, gain := normals(p.Key, drawFrailty, 0)
	p.Frailty = mixed(t.Recruitment.SuitabilityFrailty, p.Suitability, frail)
	worth, potential := normals(p.Key, drawLoonwaarde, 0)
	p.Loonwaarde = t.Loonwaarde.first(p.Suitability, worth)
	p.Potential = t.Loonwaarde.potential(p.Suitability, potential)
	coach, _ := normals(p.Key, drawCoach, 0)
	p.coaching = t.Coaching.own(coach)
	p.Gain = 1 + t.Wellbeing.GainSD*gain
	t.drawLevels(p)
	p.level = t.total.level(&p.levels)
	p.mortality = t.Exit.deathRate(p.Age)
	p.sickly, p.older = t.Absence.sickly(p.Frailty), t.Absence.older(p.Age-54)
}

// mixed correlates a new standard normal number with an old one.
func mixed(r, old, new float64) float64 { return r*old + rest(1, r*r)*new }

// rest is the standard deviation of what a part leaves of a variance: where the
// part is all of it, rounding may leave a little less than nothing.
func rest(variance, part float64) float64 { return math.Sqrt(max(variance-part, 0)) }
