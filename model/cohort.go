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
	if !t.Recruitment.ExcludeAOW {
		candidates = t.beforeAOW(candidates)
	}
	c := &Cohort{Town: t, Supply: len(candidates), Pool: pool}
	n = min(n, len(candidates))
	if in := t.Recruitment.Inflow; len(in) > 0 {
		n = min(n, inflowTotal(in))
	}
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

func inflowTotal(inflow []Inflow) (total int) {
	for _, in := range inflow {
		total += in.People
	}
	return total
}

// candidates walks the pool: one number per person decides who they are and
// whether they take part; only of those who do, anything more is drawn.
func (t *Town) candidates() (found []candidate, pool int) {
	pop := t.population
	pool = int(math.Round(t.Recipients * t.LongTermShare * (1 + t.Pool.BelowThreeYears) * t.Pool.SizeFactor))
	horizon := 1 // nobody past AOW age is in the pool
	if t.Recruitment.ExcludeAOW {
		horizon = t.lastBaseline() + t.FollowUp
	}
	for i := range pool {
		u, v := sim.Halves(t.Key.Uint64(drawPool, i))
		cell := pop.alias.draw(u)
		if v >= pop.takes[cell] {
			continue
		}
		key := t.Key.Child(uint64(i))
		age := t.age(pop.traits[cell][1], key)
		if t.aowMonth(age, 0) < horizon {
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
		if t.aowMonth(c.age, 0) > t.baseline(t.Key.Child(uint64(c.number)), len(kept)) {
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

// arrival is the log of an exponential time whose rate is the weight of the
// cell and of the person's suitability.
func (t *Town) arrival(key sim.Key, cell int) float64 {
	z, u := suitability(key)
	return math.Log(-math.Log(u)) - t.population.logSoon[cell] - t.Recruitment.SuitabilityFirst*z
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

// within places a uniform number in a band so that the mean lies at the
// position, a share of the band's width.
func within(u, low, high, position float64) float64 {
	return low + (high-low)*math.Pow(u, 1/position-1)
}

func (t *Town) age(band int, key sim.Key) float64 {
	u, _ := sim.Halves(key.Uint64(drawWithin, 0))
	high := t.months[0].aow
	if band+1 < len(AgeBands) {
		high = AgeBands[band+1]
	}
	return within(u, AgeBands[band], high, t.Pool.AgePosition[band])
}

func (t *Town) benefitMonths(band int, key sim.Key) int {
	_, u := sim.Halves(key.Uint64(drawWithin, 0))
	high := t.Pool.LongestBenefit
	if band+1 < len(Durations) {
		high = Durations[band+1]
	}
	return int(12 * within(u, Durations[band], high, t.Pool.DurationPosition[band]))
}

// aowMonth is the first month, since the scenario's start, in which a person
// of the age in month `at` has reached AOW age.
func (t *Town) aowMonth(age float64, at int) int {
	m := max(at, at+int(math.Ceil((t.months[0].aow-age)*12-1e-9)))
	for m < len(t.months) && age+float64(m-at)/12 < t.months[m].aow-1e-9 {
		m++
	}
	return m
}

// person draws what is fixed about the order-th person recruited.
func (t *Town) person(p *Person, from *candidate, order int) {
	key := t.Key.Child(uint64(from.number))
	tr := t.population.traits[from.cell]
	z, _ := suitability(key)
	history, _ := sim.Halves(key.Uint64(drawHistory, 0))
	*p = Person{
		Key: key, Number: int(from.number), order: order, Age: from.age, AOW: t.aowMonth(from.age, 0),
		Woman: tr[0] == 1, Household: tr[2], Education: tr[3],
		BenefitMonths: t.benefitMonths(tr[4], key), WWBefore: tr[4] == 0 && history < t.Pool.WWBefore,
		Exempt: tr[5] == 1, ParticipationJob: tr[6] == 1,
		Baseline: t.baseline(key, order), Neighbourhood: t.neighbourhood(key),
		Suitability: z - t.population.found,
	}
	p.Age += float64(p.Baseline) / 12
	p.BenefitMonths += p.Baseline
	t.latent(p)
}

// latent draws frailty, potential, loonwaarde and the levels of wellbeing.
func (t *Town) latent(p *Person) {
	frail, gain := normals(p.Key, drawFrailty, 0)
	p.Frailty = mixed(t.Recruitment.SuitabilityFrailty, p.Suitability, frail)
	worth, potential := normals(p.Key, drawLoonwaarde, 0)
	l := &t.Loonwaarde
	p.Loonwaarde = min(max(l.Mean+l.SD*mixed(l.Suitability, p.Suitability, worth), 0), 100)
	p.Potential = mixed(l.Suitability, p.Suitability, potential) > normal(1-min(max(l.Potential, 1e-12), 1-1e-12))
	coach, _ := normals(p.Key, drawCoach, 0)
	p.coaching = math.Exp(t.Coaching.PersonSD*coach - t.Coaching.PersonSD*t.Coaching.PersonSD/2)
	p.Gain = 1 + t.Wellbeing.GainSD*gain
	t.drawLevels(p)
}

// mixed correlates a new standard normal number with an old one.
func mixed(r, old, new float64) float64 { return r*old + math.Sqrt(1-r*r)*new }

// baseline is the month in which the person is offered what there is to offer:
// by the dates of the scenario in order of recruitment, or a month of one's
// own, so that one more person changes nobody's.
func (t *Town) baseline(key sim.Key, order int) int {
	for _, in := range t.Recruitment.Inflow {
		if order < in.People {
			return t.Calendar.Start.MonthsUntil(in.From)
		}
		order -= in.People
	}
	u, _ := sim.Halves(key.Uint64(drawBaseline, 0))
	return int(u * float64(t.Recruitment.InflowMonths))
}

func (t *Town) neighbourhood(key sim.Key) int {
	_, u := sim.Halves(key.Uint64(drawBaseline, 0))
	return t.Recruitment.pick(u, t.Neighbourhoods)
}

// pick chooses one of n neighbourhoods, whose sizes fall off as 1/rank to the
// power of the spread.
func (r *Recruitment) pick(u float64, n int) int {
	if r.NeighbourhoodSpread == 0 {
		return int(u * float64(n))
	}
	total := 0.0
	for i := range n {
		total += math.Pow(float64(i+1), -r.NeighbourhoodSpread)
	}
	u *= total
	for i := range n {
		if u -= math.Pow(float64(i+1), -r.NeighbourhoodSpread); u < 0 {
			return i
		}
	}
	return n - 1
}
