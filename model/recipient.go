package model

import (
	"math"
	"slices"

	"proefbank/sim"
)

// recipient is a spell on bijstand of somebody whose months are not lived one by one:
// all there is to know of it is when it ends.
type recipient struct {
	id    int32 // of the person
	spell int16 // month in which it began
	gone  bool
	kind  kind
	until float64 // what the hazards met since that month, or the start, must add up to
}

// kind is somebody's household, by its number, and whether they are exempt from the duty
// to work.
type kind uint8

const exempt kind = 1 << 7

func kindOf(household int, free bool) kind {
	if free {
		return kind(household) | exempt
	}
	return kind(household)
}

// kindOfCell are those of each cell.
var kindOfCell = func() (all [cells]kind) {
	for cell, tr := range everyTraits {
		all[cell] = kindOf(tr[2], tr[5] == 1)
	}
	return all
}()

const households = 5

// end is when a spell ends, in hazards met.
type end struct {
	until float64
	spell int32
}

// after puts what ends last first, and of two the later spell.
func (a end) after(b end) int {
	switch {
	case a.until > b.until:
		return -1
	case a.until < b.until:
		return 1
	}
	return int(b.spell - a.spell)
}

// Ages in months of who is counted apart.
const old, young = 12 * 45, 12 * 27

// enter lets the people of a month come in: those for the first time, so many a
// month, and those who come back.
func (c *crowd) enter(month int) {
	c.turn(month)
	u, _ := sim.Halves(c.Key.Uint64(drawTown, firstEntries))
	before := math.Floor(c.entered + u)
	c.entered += float64(c.starts) * c.Stock.due(month, c.comes)
	first, fresh := began(month), int(math.Floor(c.entered+u)-before)
	c.ending[first] = slices.Grow(c.ending[first], fresh+len(c.coming[month]))
	for n := range fresh {
		c.newcomer(month, n)
	}
	for _, id := range c.coming[month] {
		if int(c.who[id].aow) > month {
			c.begins(id, month, month)
			c.counts.Returns++
		}
	}
	c.coming[month] = nil
	c.inOrder(first)
}

// newcomer lets somebody enter who was never there.
func (c *crowd) newcomer(month, number int) {
	key := c.recipientKey(month, number)
	v, _ := sim.Halves(key.Uint64(drawRecipient, 0))
	band, at := placed(c.stock.entries, v)
	c.who = append(c.who, c.entrant(key, month, band, at))
	c.begins(int32(len(c.who)-1), month, month)
	c.counts.Entries++
}

// turn begins a month: everybody is a month older.
func (c *crowd) turn(month int) {
	f := &c.counts
	*f = Flow{Recipients: f.Recipients, Older: f.Older, Young: f.Young, Homes: f.Homes, Exempt: f.Exempt}
	if month > 0 {
		f.Older += c.ages[max(old-month-youngest, 0)]
		f.Young -= c.ages[max(young-month-youngest, 0)]
	}
}

const firstEntries = Measures + 3 // draw of a municipality: how far the first entry is off

// leave lets the hazards of a month be met, at chances of regular work over the
// average, and spells end. Who signs up, as inviting goes on from before to reached,
// leaves the crowd for a life of their own.
func (c *crowd) leave(month int, chances, before, reached float64) {
	var rates [stockClasses]float64
	for class := range rates {
		rate := c.Stock.leaves(StockClasses[class])
		rates[class] = rate * (1 + c.Stock.ToWork*(chances*c.regular-1))
	}
	for _, i := range c.aow[month] {
		if r := &c.spells[i]; !r.gone {
			c.away(r, month)
			c.counts.AOW++
		}
	}
	c.seek(month, before, reached)
	for since := -lastClass; since <= month; since++ {
		rate := rates[classOf(month-since)]
		if month-since < c.Programme.OnBenefit {
			rate *= c.stays
		}
		c.met[since+lastClass] += rate
		if first := since + lastClass; c.due[first] <= c.met[first] {
			c.end(first, month, chances)
		}
	}
}

// end lets the spells of a first month end that the hazards met have reached.
func (c *crowd) end(first, month int, chances float64) {
	list, met := c.ending[first], c.met[first]
	c.due[first] = math.Inf(1)
	for len(list) > 0 {
		r := &c.spells[list[len(list)-1]]
		if r.until > met {
			c.due[first] = r.until
			break
		}
		list = list[:len(list)-1]
		if !r.gone {
			c.away(r, month)
			c.goes(r, month, chances)
		}
	}
	c.ending[first] = list
}

// away takes somebody off benefit.
func (c *crowd) away(r *recipient, month int) {
	r.gone = true
	c.counted(int(r.spell), int(c.who[r.id].age), month, r.kind, -1)
}

// goes is the end of a spell by its clock: death, or out and perhaps back.
func (c *crowd) goes(r *recipient, month int, chances float64) {
	c.counts.Left++
	e := &c.who[r.id]
	work, dies, other := c.Stock.split(c.Stock.leaves(month-int(r.spell)), c.stock.dies[int(e.age)+month])
	if e.key.Uniform(drawLeaving, int(e.spells))*(work*chances*c.regular+dies+other) < dies {
		c.counts.Deaths++
		return
	}
	u, v := sim.Halves(e.key.Uint64(drawReturn, int(e.spells)))
	if months, returns := c.Stock.back(u, v); returns && month+months < c.Months {
		c.coming[month+months] = append(c.coming[month+months], r.id)
	}
}
