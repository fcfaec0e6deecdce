package model

import (
	"math"

	"proefbank/sim"
)

// person is who somebody is who signs up.
func (c *crowd) person(r *recipient, month int) *Person {
	e := &c.who[r.id]
	_, cell := c.wouldFrom(e, int(r.spell))
	tr := everyTraits[cell]
	history, _ := sim.Halves(e.key.Uint64(drawHistory, 0))
	p := &Person{
		Key: e.key, Number: int(r.id), Age: float64(int(e.age)+month) / 12, AOW: int(e.aow),
		Woman: tr[0] == 1, Household: tr[2], Education: tr[3], BenefitMonths: month - int(r.spell),
		WWBefore: tr[4] == 0 && history < c.Pool.WWBefore, Exempt: tr[5] == 1, ParticipationJob: tr[6] == 1,
		Baseline: month, Neighbourhood: c.hoods.of(e.key),
		Suitability: suitability(e.key) - c.population.found,
	}
	c.latent(p)
	return p
}

// settled is what a new status means for a spell on benefit.
func (c *crowd) settled(l *life, from Status, month int) {
	if from == InJob {
		l.remember(c.Calendar.Start, month)
	}
	switch l.status {
	case OnBenefit:
		c.again(l, from, month)
	case OffBenefit:
		l.dates.ends = c.off(l, month)
	case InJob:
		l.onClock, l.heldBefore = int16(month-int(l.entered)), l.inJob
	}
}

// again begins a spell of somebody with a life of their own who is back on bijstand: time on
// benefit goes on after a job, with a share of the months in it, and begins anew after
// anything else.
func (c *crowd) again(l *life, from Status, month int) {
	l.entered = int32(month)
	if from == InJob || from == InWW || from == InWIA {
		l.entered -= int32(l.onClock) + int32(c.Exit.counted(int(l.inJob-l.heldBefore)))
	}
	l.fellBack = from == InRegular
	l.clock = c.clock(l.key, int(l.spells))
	l.spells++
}

// off is when somebody who left benefit for another reason is on it again, if they are.
func (c *crowd) off(l *life, month int) int32 {
	u, v := sim.Halves(l.key.Uint64(drawReturn, int(l.spells)))
	if months, returns := c.Stock.back(u, v); returns {
		return int32(month + months)
	}
	return noDate
}

// rates are the hazards of somebody on bijstand with a life of their own: those of the
// stock, of which a job that was held and what work is worth since change the part of
// regular work.
func (c *crowd) rates(l *life, month int) {
	months := month - int(l.entered)
	work, dies, other := c.Stock.split(c.Stock.leaves(months), l.death)
	l.death, l.regular, l.moving = dies, work*c.regular*l.person.own.regular, 0
	l.sheltered = min(c.Exit.Sheltered/12, other)
	l.own = other - l.sheltered
	if l.inJob > 0 {
		l.regular *= math.Exp(c.Exit.LoonwaardeSlope * (l.loonwaarde - l.person.Loonwaarde) / 10)
	}
	if class := classOf(months); class+1 < stockClasses {
		l.dates.refresh = min(l.dates.refresh, l.entered+int32(StockClasses[class+1]))
	}
}
