package model

import (
	"math"
	"slices"

	"proefbank/sim"
)

// entrant is what is fixed about somebody who is or was on bijstand, whatever comes of it.
type entrant struct {
	key    sim.Key
	age    int16 // months at the scenario's start, below 0 for the unborn
	aow    int16 // month of AOW age
	spells int8
}

// crowd is a municipality's stock in one world. People are numbered in the order in
// which they first enter, which is the same in every world.
type crowd struct {
	*Town
	who       []entrant
	spells    []recipient
	ending    [][]int32   // by first month of a spell (began), spells that last, the first to end last
	met       []float64   // by the same, hazards met
	due       []float64   // by the same, hazards with which the next of them ends
	aow       [][]int32   // by month, spells of who reaches AOW age
	asking    [][]asker   // by month, spells of who may sign up from then on
	sought    []asker     // who may, and is not found yet
	coming    [][]int32   // by month, people who come back
	signing   []recipient // who signs up this month; until is what is left of it
	starts    int         // people who were there at the start
	entered   float64     // people due to have entered so far
	comes     float64     // multiplies those who enter for the first time
	stays     float64     // multiplies leaving before people may sign up
	workers   float64     // most whose work was displaced in a month so far
	displaced float64     // of them, those who are due to have come into bijstand
	begun     []int32     // by first month (began), spells that last
	ages      []int32     // by age at the start, from youngest on, people who are there
	counts    Flow
	sorted    []end // room that is used again
}

// Flow is what went in and out of a municipality's stock in a month, and what it
// holds at its end. Those with lives of their own are in it.
type Flow struct {
	Recipients, Entries, Returns, Left, AOW, Deaths int32
	Older, Young, Exempt                            int32               // 45 and over, below 27, exempt from the duty to work
	Homes                                           [households]int32   // by household
	Classes                                         [stockClasses]int32 // by time on benefit
}

// began is the place of a spell's first month among the sums of hazards: who has been
// on benefit for five years or more meets the same from the start on.
func began(month int) int { return max(month, -lastClass) + lastClass }

// newCrowd is the stock at the start.
func (t *Town) newCrowd() *crowd {
	c := &crowd{Town: t, met: make([]float64, lastClass+t.Months+1), coming: make([][]int32, t.Months+returnMonths+1),
		aow: make([][]int32, t.Months), asking: make([][]asker, t.Months), comes: 1, stays: 1, ages: make([]int32, len(t.stock.aow))}
	c.ending, c.begun = make([][]int32, len(c.met)), make([]int32, len(c.met))
	c.due = slices.Repeat([]float64{math.Inf(1)}, len(c.met))
	c.starts = int(math.Round(t.Recipients * t.Stock.Persons))
	classes, most := cumulative(t.startDurations()), int(float64(c.starts)*t.Stock.spells(t.Months))
	c.spells, c.who = make([]recipient, 0, most), make([]entrant, 0, most)
	for i := range c.starts {
		key := t.recipientKey(-1, i)
		u, v := sim.Halves(key.Uint64(drawRecipient, 0))
		class, within := placed(classes, u)
		band, at := placed(t.stock.agesAt[class], v)
		c.who = append(c.who, c.entrant(key, 0, band, at))
		c.begins(int32(i), -t.monthsIn(class, within), 0)
	}
	for first := range c.ending[:lastClass+1] {
		c.inOrder(first)
	}
	return c
}

// copied is the same stock for another world.
func (c *crowd) copied() *crowd {
	other := *c
	other.sorted = nil
	other.who, other.spells = append(make([]entrant, 0, cap(c.who)), c.who...), append(make([]recipient, 0, cap(c.spells)), c.spells...)
	other.met, other.due, other.begun, other.ages = slices.Clone(c.met), slices.Clone(c.due), slices.Clone(c.begun), slices.Clone(c.ages)
	other.ending, other.aow, other.asking, other.coming = deep(c.ending), deep(c.aow), deep(c.asking), deep(c.coming)
	return &other
}

func deep[T any](lists [][]T) [][]T {
	all := make([][]T, len(lists))
	for i := range lists {
		all[i] = slices.Clone(lists[i])
	}
	return all
}

// inOrder puts the spells of a first month in the order in which they end.
func (c *crowd) inOrder(first int) {
	ends := c.sorted[:0]
	for _, spell := range c.ending[first] {
		ends = append(ends, end{c.spells[spell].until, spell})
	}
	slices.SortFunc(ends, end.after)
	for i := range ends {
		c.ending[first][i] = ends[i].spell
	}
	c.sorted = ends
	if len(ends) > 0 {
		c.due[first] = ends[len(ends)-1].until
	}
}

// startDurations are the shares of the classes of the time on benefit at the start,
// of which the municipality's own share of three years and more is kept.
func (t *Town) startDurations() []float64 {
	long, all := 0.0, 0.0
	for class, share := range t.Stock.Durations {
		all += share
		if class >= LongTermClass {
			long += share
		}
	}
	shares := make([]float64, stockClasses)
	for class, share := range t.Stock.Durations {
		if class < LongTermClass {
			shares[class] = share / (all - long) * (1 - t.LongTermShare)
		} else {
			shares[class] = share / long * t.LongTermShare
		}
	}
	return shares
}

// monthsIn is a time on benefit within a class, of a uniform number; in the last as in
// the pool.
func (t *Town) monthsIn(class int, u float64) int {
	if class+1 < stockClasses {
		low := StockClasses[class]
		return low + int(u*float64(StockClasses[class+1]-low))
	}
	band, at := placed(t.stock.long, u)
	return t.Pool.benefitMonths(fiveYears+band, at)
}

// entrant is somebody in a band of age in a month, at a place within the band.
func (c *crowd) entrant(key sim.Key, month, band int, at float64) entrant {
	age := c.stock.months[band][int(at*ageGrid)] - int16(month)
	return entrant{key: key, age: age, aow: c.stock.aow[max(int(age)-youngest, 0)]}
}

// begins lets a spell begin in a month that has lasted since another.
func (c *crowd) begins(id int32, since, month int) {
	e, spell := &c.who[id], int32(len(c.spells))
	from, cell := c.wouldFrom(e, since)
	what := kindOfCell[cell]
	c.spells = append(c.spells, recipient{id: id, spell: int16(since), kind: what, until: c.clock(e.key, int(e.spells))})
	if c.would(e, from, cell) {
		c.asking[from] = append(c.asking[from], asker{spell, c.found(e, cell)})
	}
	e.spells++
	first := began(since)
	c.ending[first] = append(c.ending[first], spell)
	if int(e.aow) < c.Months {
		c.aow[e.aow] = append(c.aow[e.aow], spell)
	}
	c.counted(since, int(e.age), month, what, 1)
}

// counted adds somebody on benefit to what is there in a month, or takes them off.
func (c *crowd) counted(since, age, month int, what kind, n int32) {
	c.begun[began(since)] += n
	c.ages[max(age-youngest, 0)] += n
	f := &c.counts
	f.Recipients += n
	f.Homes[what&^exempt] += n
	if what&exempt != 0 {
		f.Exempt += n
	}
	if age+month >= old {
		f.Older += n
	}
	if age+month < young {
		f.Young += n
	}
}

// clock is what the hazards of a person's spell must add up to for it to end: an
// exponential number, drawn once.
func (c *crowd) clock(key sim.Key, spell int) float64 {
	return -math.Log(key.Uniform(drawClock, spell))
}

// classes are the recipients by class of the time on benefit at the end of a month.
func (c *crowd) classes(month int) (all [stockClasses]int32) {
	for since := -lastClass; since <= month; since++ {
		all[classOf(month-since)] += c.begun[since+lastClass]
	}
	return all
}
