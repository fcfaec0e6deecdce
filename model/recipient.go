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

const households = 5

// In is who came in, Out who went out.
func (f *Flow) In() int32  { return f.Entries + f.Returns }
func (f *Flow) Out() int32 { return f.Left + f.AOW }

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

// Ages in months of who is counted apart.
const old, young = 12 * 45, 12 * 27

// clock is what the hazards of a person's spell must add up to for it to end: an
// exponential number, drawn once.
func (c *crowd) clock(key sim.Key, spell int) float64 {
	return -math.Log(key.Uniform(drawClock, spell))
}

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

// classes are the recipients by class of the time on benefit at the end of a month.
func (c *crowd) classes(month int) (all [stockClasses]int32) {
	for since := -lastClass; since <= month; since++ {
		all[classOf(month-since)] += c.begun[since+lastClass]
	}
	return all
}
