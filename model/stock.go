package model

import (
	"math"
	"slices"

	"proefbank/sim"
)

// Stock is who is on bijstand while time goes by: people enter, grow older, leave
// at a rate that falls with the time on benefit, and some of them come back. Every
// recipient is a person with an address; a spell on benefit has one exponential
// clock, drawn once, and ends when the hazards met add up to it, in every world.
type Stock struct {
	Persons   float64   `yaml:"persons_per_household" unit:"persons" range:"0.5,2" means:"persons on bijstand below AOW age per household that municipalities count"`
	Entries   float64   `yaml:"first_entries" unit:"per year per recipient at the start" range:"0,5" means:"people who enter bijstand and were not on it in the year before"`
	Leaving   []float64 `yaml:"leaving" unit:"per year" range:"0,12" len:"7" means:"rate of leaving bijstand in the first half year of it, the second, the second year, the third, the fourth, the fifth and later; AOW age apart"`
	Factor    float64   `yaml:"leaving_factor" unit:"ratio" range:"0,10" means:"multiplies all rates of leaving"`
	ToWork    float64   `yaml:"to_work" unit:"share" range:"0,1" means:"share of those who leave who go to regular work"`
	Returns   float64   `yaml:"returns" unit:"share" range:"0,1" means:"share of those who leave alive who are back within a year"`
	Durations []float64 `yaml:"durations" unit:"share" range:"0,1" len:"7" means:"recipients at the start by time on benefit, in the classes of leaving; long_term_share of a municipality sets how many are in the last three"`
	Ages      []float64 `yaml:"ages" unit:"share" range:"0,1" len:"5" means:"recipients at the start by age, in the bands of pool.margins.age"`
	EntryAges []float64 `yaml:"entry_ages" unit:"share" range:"0,1" len:"5" means:"people who enter by age, in the bands of pool.margins.age"`
}

// StockClasses are where the classes of the time on benefit begin, in months.
var StockClasses = [...]int{0, 6, 12, 24, 36, 48, 60}

// LongTermClass is the first class of three years or more.
const LongTermClass = 4

const (
	stockClasses = len(StockClasses)
	lastClass    = 60 // months: from here on the rate of leaving stays
	returnMonths = 12 // within which those who come back do
)

// classOf is the class of so many months on benefit.
func classOf(months int) int {
	for c := stockClasses - 1; c > 0; c-- {
		if months >= StockClasses[c] {
			return c
		}
	}
	return 0
}

// leaves is the rate of leaving per month after so many whole months on benefit,
// all causes together but AOW age.
func (s *Stock) leaves(months int) float64 { return s.Leaving[classOf(months)] / 12 * s.Factor }

// split divides a month's rate of leaving over its causes at average chances of
// work: regular work, death, which takes from the rest what its own rate asks, and
// what is left.
func (s *Stock) split(rate, death float64) (work, dies, other float64) {
	work = rate * s.ToWork
	dies = min(death, rate-work)
	return work, dies, rate - work - dies
}

// back is whether and how many months after leaving somebody is on bijstand again,
// of two uniform numbers: within a year, at any month of it alike.
func (s *Stock) back(u, v float64) (months int, returns bool) {
	return 1 + int(v*returnMonths), u < s.Returns
}

// due is how many enter in a month per recipient at the start: those who were not on
// bijstand in the year before, and in the first year those who left before the start
// and come back, as many as leave in a month of what there is at the start. comes
// multiplies the former.
func (s *Stock) due(month int, comes float64) float64 {
	return s.Entries/12*comes + s.left()*s.Returns*float64(max(0, returnMonths-month))/returnMonths
}

// left is how many leave in a month of what there is at the start, per recipient.
func (s *Stock) left() float64 {
	left, all := 0.0, 0.0
	for class, share := range s.Durations {
		left += share * s.leaves(StockClasses[class])
		all += share
	}
	return left / all
}

// spells are about how many a stock has in some months, over its people at the start: room for them.
func (s *Stock) spells(months int) float64 {
	return 1.05 * (1 + (s.Entries+12*s.left()*s.Returns)*float64(months+returnMonths)/12)
}

// stockTables are what a country's recipients are drawn from.
type stockTables struct {
	*birthdays
	agesAt  [stockClasses][]float64 // by class of the time on benefit, recipients at the start by age, cumulative
	entries []float64               // people who enter by age, cumulative
	long    []float64               // five years and more by the pool's bands of duration, cumulative
	dies    []float64               // mortality a month by the age in months
	traits  [5][6]traitTable        // by bands of age and duration
	uptake  [cells]float64          // a combination's share who take part over the mean
}

// birthdays are how old people are, and when they reach AOW age.
type birthdays struct {
	months [5][ageGrid]int16 // age in months by band, at so many places within it alike
	aow    []int16           // month of AOW age by the age in months at the start, from youngest on
}

// birthdaysAsOf are a former programme's where they are the same.
func (c *Country) birthdaysAsOf(former *Country) *birthdays {
	if former != nil && c.Calendar.Start == former.Calendar.Start && slices.Equal(c.Calendar.AOWAge, former.Calendar.AOWAge) &&
		slices.Equal(c.Pool.AgePosition, former.Pool.AgePosition) {
		return former.stock.birthdays
	}
	b := new(birthdays)
	for months := youngest; months <= oldest; months++ {
		b.aow = append(b.aow, int16(min(c.aowMonth(float64(months)/12), math.MaxInt16)))
	}
	for band := range b.months {
		for i := range b.months[band] {
			b.months[band][i] = int16(12 * c.Pool.age(band, c.aowAge(0), (float64(i)+0.5)/ageGrid))
		}
	}
	return b
}

// traitTable draws the traits of somebody of an age and a duration.
type traitTable struct {
	alias aliasTable
	cells []int16
}

const (
	ageGrid  = 2048
	youngest = 12*20 - 600 // months: age at the start of who enters at 20 in the last month there can be
	oldest   = 12 * 80
)

// newStockTables prepares them.
func (c *Country) newStockTables(former *Country) *stockTables {
	s, t := &c.Stock, &stockTables{birthdays: c.birthdaysAsOf(former)}
	for class, ages := range s.agesByClass(c.Pool.AgeDuration) {
		t.agesAt[class] = cumulative(ages)
	}
	t.entries, t.long = cumulative(s.EntryAges), cumulative(c.Pool.long())
	for months := range oldest + 1 {
		t.dies = append(t.dies, c.Exit.deathRate(float64(months)/12))
	}
	pool := c.population.pool
	c.tabulateTraits(t, pool)
	mean, factors := c.meanUptake(t, pool), c.tookUp([]int{c.Arm(c.Programme.Arm)})
	for cell := range t.uptake {
		t.uptake[cell] = c.population.lottery.takes[cell] / mean
		if factors != nil {
			t.uptake[cell] *= factors[cell]
		}
	}
	return t
}

// meanUptake is the chance to take part of a recipient at the start: the pool's
// combinations, as old and as long on benefit as the stock.
func (c *Country) meanUptake(t *stockTables, pool *[cells]float64) (mean float64) {
	var share, takes [5][6]float64
	for cell, x := range pool {
		age, duration := everyTraits[cell][1], everyTraits[cell][4]
		share[age][duration] += x
		takes[age][duration] += x * c.population.lottery.takes[cell]
	}
	for class, ages := range t.agesAt {
		for duration, part := range c.bands(class) {
			before := 0.0
			for age, sum := range ages {
				mean += c.Stock.Durations[class] * part * (sum - before) * takes[age][duration] / max(share[age][duration], 1e-12)
				before = sum
			}
		}
	}
	total := 0.0
	for _, x := range c.Stock.Durations {
		total += x
	}
	return mean / total
}

// bands are the parts of a class of the time on benefit that lie in the pool's bands of it.
func (c *Country) bands(class int) (parts [6]float64) {
	const threeYears = 1 // band from there on
	switch {
	case class < LongTermClass:
		parts[0] = 1
	case class+1 < stockClasses:
		parts[threeYears] = 1
	default:
		copy(parts[fiveYears:], c.Pool.long())
		normalise(parts[:])
	}
	return parts
}

// tabulateTraits makes a table of the pool's combinations for every band of age and
// of duration.
func (c *Country) tabulateTraits(t *stockTables, pool *[cells]float64) {
	var weights [5][6][]float64
	for cell, share := range pool {
		tr := everyTraits[cell]
		age, duration := tr[1], tr[4]
		t.traits[age][duration].cells = append(t.traits[age][duration].cells, int16(cell))
		weights[age][duration] = append(weights[age][duration], share)
	}
	for age := range weights {
		for duration, w := range weights[age] {
			for i := range w {
				w[i] += 1e-12 // a band that the pool has nobody in is drawn from evenly
			}
			normalise(w)
			t.traits[age][duration].alias = newAlias(w)
		}
	}
}

// agesByClass is how old the recipients at the start are, by class of the time on
// benefit: both margins are the parameters', and older people have been on benefit
// longer as in the pool (age_duration), by raking.
func (s *Stock) agesByClass(association float64) (ages [stockClasses][]float64) {
	for d := range ages {
		for a, share := range s.Ages {
			ages[d] = append(ages[d], share*s.Durations[d]*math.Exp(association*(float64(a)-2)*(float64(d)-3)))
		}
	}
	for range 100 {
		for a, share := range s.Ages {
			column := 0.0
			for d := range ages {
				column += ages[d][a]
			}
			for d := range ages {
				ages[d][a] *= share / max(column, 1e-300)
			}
		}
		for d := range ages {
			if s.Durations[d] == 0 {
				continue // nobody to give an age
			}
			normalise(ages[d])
			for a := range ages[d] {
				ages[d][a] *= s.Durations[d]
			}
		}
	}
	return ages
}

// cumulative are running sums of shares, the last of which is 1.
func cumulative(shares []float64) []float64 {
	sums, sum := make([]float64, len(shares)), 0.0
	for i, x := range shares {
		sum += x
		sums[i] = sum
	}
	for i := range sums {
		sums[i] /= max(sum, 1e-300)
	}
	return sums
}

// placed is the place of a uniform number among running sums, and how far within it
// the number lies.
func placed(sums []float64, u float64) (place int, within float64) {
	before := 0.0
	for place = 0; place < len(sums)-1 && u >= sums[place]; place++ {
		before = sums[place]
	}
	return place, bounded((u-before)/max(sums[place]-before, 1e-300), 1e-9, 1-1e-9)
}

// recipientKey is the address of a recipient: the month of entry, -1 for those who
// are there at the start, and the number among those of the month. It lies beyond
// all people of pools.
func (t *Town) recipientKey(month, number int) sim.Key {
	return t.Key.Child(stockKey | uint64(month+1)<<28 | uint64(number))
}

const stockKey = 1 << 44
