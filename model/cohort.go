package model

import (
	"math"
	"sync"

	"proefbank/sim"
)

// Cohort is the people of a municipality who consented, in the order in which
// they were recruited: the cohort of n is the first n of any larger one.
type Cohort struct {
	Town   *Town
	People []Person

	Remembered bool // what people do month by month is kept until somebody has asked
	Supply     int  // people whom the pool could supply, had all been wanted
	Pool       int  // people in the pool

	waves  int                 // at which people are measured
	latent [][Measures]float64 // person by person, wave by wave, before anything happens to it
}

// Recruit draws the municipality's pool, and from it the first n people who
// are eligible, willing and consenting. A pool that cannot supply n gives what
// it has. waves are the months since the baseline at which people will be
// measured; nil if never, or if nobody asks what they score there.
func (t *Town) Recruit(n int, waves []int) *Cohort {
	first, supply := t.candidates(min(n, t.Recruitment.most()))
	c := &Cohort{Town: t, Supply: supply, Pool: t.Pool.size(&t.Municipality), People: make([]Person, len(first)),
		waves: len(waves), latent: make([][Measures]float64, len(first)*len(waves))}
	kept := t.noise.kept(waves)
	for i := range c.People {
		t.person(&c.People[i], &first[i], i)
		t.drawWaves(&c.People[i], c.latent[i*len(waves):][:len(waves)], waves, kept)
	}
	return c
}

// scored tells whether anybody asks what people score when they are measured.
func (c *Cohort) scored() bool { return c.waves > 0 }

// latentAt is the levels of the person recruited in some place, at a wave.
func (c *Cohort) latentAt(order, wave int) *[Measures]float64 { return &c.latent[order*c.waves+wave] }

// Lived forgets what nobody asks of people when all worlds have been lived: a fourth of
// what they take.
func (c *Cohort) Lived() { c.latent = nil }

// First is the cohort of the first n people.
func (c *Cohort) First(n int) *Cohort {
	first := *c
	first.People = c.People[:min(n, len(c.People))]
	return &first
}

// In is the cohort in its country under other parameters (Under), of which none shapes who
// people are: the same people in the same town, whose months may go otherwise.
func (c *Cohort) In(country *Country) *Cohort {
	town, moved := *c.Town, *c
	town.Country, moved.Town = country, &town
	town.paths = sync.OnceFunc(town.preparePaths)
	return &moved
}

// aowMonth is the first month, since the scenario's start, in which a person
// of the age in that start has reached AOW age, simulated or not.
func (c *Country) aowMonth(age float64) int {
	m := max(0, int(math.Ceil((c.aowAge(0)-age)*12-1e-9)))
	for age+float64(m)/12 < c.aowAge(m)-1e-9 {
		m++
	}
	return m
}

// aowAge is the AOW age of a month since the scenario's start.
func (c *Country) aowAge(month int) float64 { return c.aow[min(month, len(c.aow)-1)] }

// prepareAOW tabulates the AOW age, up to a month in which its last step holds.
func (c *Country) prepareAOW() {
	start, last := c.Calendar.Start, Last(c.Calendar.AOWAge)
	for m := range max(start.MonthsUntil(last), 0) + 2 { // the last step may begin within its month
		c.aow = append(c.aow, c.Calendar.AOWAge.At(start.AddMonths(m)))
	}
}

// person draws what is fixed about the order-th person recruited.
func (t *Town) person(p *Person, from *candidate, order int) {
	key, age := t.keyOf(from), t.age(from)
	tr := everyTraits[from.cell]
	history, _ := sim.Halves(key.Uint64(drawHistory, 0))
	_, duration := sim.Halves(key.Uint64(drawWithin, 0))
	*p = Person{
		Key: key, Number: int(from.number), order: order, Age: age, AOW: t.aowMonth(age),
		Woman: tr[0] == 1, Household: tr[2], Education: tr[3],
		BenefitMonths: t.Pool.benefitMonths(tr[4], duration), WWBefore: tr[4] == 0 && history < t.Pool.WWBefore,
		Exempt: tr[5] == 1, ParticipationJob: tr[6] == 1,
		Baseline: t.baseline(key, order), Neighbourhood: t.hoods.of(key),
		Suitability: suitability(key) - t.population.found,
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
	p.Potential = mixed(t.Loonwaarde.Suitability, p.Suitability, potential) > t.develops
	coach := standard(p.Key, drawCoach, 0)
	p.coaching = t.Coaching.own(coach)
	p.Gain = 1 + t.Wellbeing.GainSD*gain
	t.drawLevels(p)
	p.level = t.oneLevel(&p.levels)
	p.mortality = t.Exit.deathRate(p.Age)
	p.sickly, p.older = t.Absence.sickly(p.Frailty), t.Absence.older(p.Age-54)
	t.differ(p)
}

// mixed correlates a new standard normal number with an old one.
func mixed(r, old, new float64) float64 { return r*old + rest(1, r*r)*new }

// rest is the standard deviation of what a part leaves of a variance: where the
// part is all of it, rounding may leave a little less than nothing.
func rest(variance, part float64) float64 { return math.Sqrt(max(variance-part, 0)) }
