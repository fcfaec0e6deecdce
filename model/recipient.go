package model

import (
	"math"

	"proefbank/sim"
)

// recipient is somebody on bijstand whose months are not lived one by one: all there
// is to know of them is when the spell ends.
type recipient struct {
	id    int32
	spell int16   // month in which the spell began: see began
	aow   int16   // month of AOW age
	asks  int16   // month in which the person signs up for a job; never
	until float64 // what the hazards met since the spell's month, or the start, must add up to
}

// entrant is what is fixed about somebody who is or was on bijstand, whatever comes of it.
type entrant struct {
	key    sim.Key
	age    int16 // months at the scenario's start, below 0 for the unborn
	aow    int16
	spells int8
}

// crowd is a municipality's stock in one world. People are numbered in the order in
// which they first enter, which is the same in every world.
type crowd struct {
	*Town
	who     []entrant
	there   []recipient
	met     []float64   // hazards met since a spell's month, by that month: see began
	coming  [][]int32   // by month, who comes back
	signing []recipient // who signs up for a job this month; until is what is left of it
	starts  int         // people who were there at the start
	entered float64     // people due to have entered so far
	counts  Flow
}

// Flow is what went in and out of a municipality's stock in a month, and what it
// holds at its end. Those with lives of their own are in it.
type Flow struct {
	Recipients, Entries, Returns, Left, AOW, Deaths int32
	Older, Young, Long                              int32 // 45 and over, below 27, five years of benefit and more
	Classes                                         [stockClasses]int32
}

// In is who came in, Out who went out.
func (f *Flow) In() int32  { return f.Entries + f.Returns }
func (f *Flow) Out() int32 { return f.Left + f.AOW }

// began is the place of a spell's first month among the sums of hazards: who has been
// on benefit for five years or more meets the same from the start on.
func began(month int) int { return max(month, -lastClass) + lastClass }

// newCrowd is the stock at the start.
func (t *Town) newCrowd() *crowd {
	c := &crowd{Town: t, met: make([]float64, lastClass+t.Months+1), coming: make([][]int32, t.Months+returnMonths+1)}
	c.starts = int(math.Round(t.Recipients * t.Stock.Persons))
	classes := cumulative(t.startDurations())
	c.there = make([]recipient, 0, c.starts+c.starts/4)
	c.who = make([]entrant, 0, 2*c.starts)
	for i := range c.starts {
		key := t.recipientKey(-1, i)
		u, v := sim.Halves(key.Uint64(drawRecipient, 0))
		class, within := placed(classes, u)
		band, at := placed(t.stock.agesAt[class], v)
		c.who = append(c.who, c.entrant(key, 0, band, at))
		c.begins(int32(i), -t.monthsIn(class, within))
	}
	return c
}

// startDurations are the shares of the classes of the time on benefit at the start,
// of which the municipality's own share of three years and more is kept.
func (t *Town) startDurations() []float64 {
	long := 0.0
	for _, share := range t.Stock.Durations[longTermClass:] {
		long += share
	}
	all := make([]float64, stockClasses)
	for class, share := range t.Stock.Durations {
		if class < longTermClass {
			all[class] = share / (1 - long) * (1 - t.LongTermShare)
		} else {
			all[class] = share / long * t.LongTermShare
		}
	}
	return all
}

// monthsIn is a time on benefit within a class, of a uniform number; in the last as in
// the pool.
func (t *Town) monthsIn(class int, u float64) int {
	if class+1 < stockClasses {
		low := StockClasses[class]
		return low + int(u*float64(StockClasses[class+1]-low))
	}
	const fiveYears = 2 // first of the pool's bands from five years on
	band, at := placed(t.stock.long, u)
	return t.Pool.benefitMonths(fiveYears+band, at)
}

// entrant is somebody in a band of age in a month, at a place within the band.
func (c *crowd) entrant(key sim.Key, month, band int, at float64) entrant {
	age := int(12*c.Pool.age(band, c.aowAge(month), at)) - month
	return entrant{key: key, age: int16(age), aow: c.stock.aow[max(age-youngest, 0)]}
}

// begins lets a spell begin that has lasted since a month.
func (c *crowd) begins(id int32, since int) {
	e := &c.who[id]
	r := recipient{id: id, spell: int16(since), aow: e.aow, until: c.clock(e.key, int(e.spells)), asks: c.asks(e, since)}
	e.spells++
	c.there = append(c.there, r)
}

// clock is what the hazards of a person's spell must add up to for it to end: an
// exponential number, drawn once.
func (c *crowd) clock(key sim.Key, spell int) float64 {
	return -math.Log(key.Uniform(drawClock, spell))
}

// enter lets the people of a month come in: those for the first time, so many a
// month, and those who come back.
func (c *crowd) enter(month int) {
	c.counts = Flow{}
	u, _ := sim.Halves(c.Key.Uint64(drawTown, firstEntries))
	before := math.Floor(c.entered + u)
	c.entered += float64(c.starts) * c.Stock.Entries / 12
	for n := range int(math.Floor(c.entered+u) - before) {
		key := c.recipientKey(month, n)
		v, _ := sim.Halves(key.Uint64(drawRecipient, 0))
		band, at := placed(c.stock.entries, v)
		c.who = append(c.who, c.entrant(key, month, band, at))
		c.begins(int32(len(c.who)-1), month)
		c.counts.Entries++
	}
	for _, id := range c.coming[month] {
		if int(c.who[id].aow) > month {
			c.begins(id, month)
			c.counts.Returns++
		}
	}
	c.coming[month] = nil
}

const firstEntries = Measures + 3 // draw of a municipality: how far the first entry is off

// leave lets the hazards of a month be met, at chances of regular work over the
// average, and spells end.
func (c *crowd) leave(month int, chances float64) {
	var rates [stockClasses]float64
	for class := range rates {
		rate := c.Stock.leaves(StockClasses[class])
		rates[class] = rate * (1 + c.Stock.ToWork*(chances*c.regular-1))
	}
	for since := -lastClass; since <= month; since++ {
		c.met[since+lastClass] += rates[classOf(month-since)]
	}
	kept := c.there[:0]
	c.signing = c.signing[:0]
	for _, r := range c.there {
		switch {
		case int(r.aow) <= month:
			c.counts.AOW++
		case int(r.asks) == month:
			r.until += rates[classOf(month-int(r.spell))] - c.met[began(int(r.spell))]
			c.signing = append(c.signing, r)
		case c.met[began(int(r.spell))] >= r.until:
			c.goes(&r, month, chances)
		default:
			kept = append(kept, r)
		}
	}
	c.there = kept
}

// goes is the end of a spell by its clock: death, or out and perhaps back.
func (c *crowd) goes(r *recipient, month int, chances float64) {
	c.counts.Left++
	e := &c.who[r.id]
	work, dies, other := c.Stock.split(c.Stock.leaves(month-int(r.spell)), c.Exit.deathRate(float64(int(e.age)+month)/12))
	if e.key.Uniform(drawLeaving, int(e.spells))*(work*chances*c.regular+dies+other) < dies {
		c.counts.Deaths++
		return
	}
	u, v := sim.Halves(e.key.Uint64(drawReturn, int(e.spells)))
	if months, returns := c.Stock.back(u, v); returns && month+months < c.Months {
		c.coming[month+months] = append(c.coming[month+months], r.id)
	}
}

// count is what the stock holds at the end of a month, but for who has a life of
// their own.
func (c *crowd) count(month int) {
	for i := range c.there {
		r := &c.there[i]
		c.counts.add(month-int(r.spell), int(c.who[r.id].age)+month)
	}
}

// add counts somebody on benefit.
func (f *Flow) add(months, age int) {
	f.Recipients++
	f.Classes[classOf(months)]++
	if age >= 12*45 {
		f.Older++
	}
	if age < 12*27 {
		f.Young++
	}
	if months >= lastClass {
		f.Long++
	}
}
