package design

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/model"
	"proefbank/model/money"
)

// care is what people use of care, and what it costs, by the same shares and prices as
// money has: in the job fewer use it (Groningen 2023, section 6.3). Money knows shares
// alone. Who it is that uses it is an assumption: whoever needs it most of people like
// them, by a need of which wellbeing's stable_share lasts and the rest is of the wave,
// of Wmo and of ggz apart, and no other in one world than in another.
type care struct {
	money  *money.Parameters
	stable float64 // share of the variance of needs that lasts
	month  int     // since the baseline
}

// care is that of a month after the baseline.
func (e *Experiment) care(month int) care {
	return care{e.money, e.Country.Wellbeing.StableShare, month}
}

// The kinds of care.
const (
	wmo = iota
	ggz
	careKinds
)

// uses tells whether a person uses a kind of care at a wave.
func (c *care) uses(kind int, p *model.Person, w *model.Wave) bool {
	return c.need(kind, p) < c.share(kind, w.Status)
}

// need is how a person's need of a kind of care ranks in the month, 0 the most.
func (c *care) need(kind int, p *model.Person) float64 {
	unit := distuv.UnitNormal
	lasting := unit.Quantile(p.Key.Uniform(drawCare, kind))
	passing := unit.Quantile(p.Key.Uniform(drawCare, careKinds*(c.month+1)+kind))
	return unit.CDF(math.Sqrt(c.stable)*lasting + math.Sqrt(1-c.stable)*passing)
}

// share is the part of people of a status who use a kind of care.
func (c *care) share(kind int, status model.Status) float64 {
	share, less, _ := c.of(kind)
	if status == model.InJob {
		share *= 1 - less
	}
	return share
}

// of are the share of people who use a kind of care without the job, by how much less
// with it, and what it costs, euro per user and year.
func (c *care) of(kind int) (share, less, cost float64) {
	s := &c.money.Society
	switch kind {
	case wmo:
		return s.WmoUse, s.WmoReduction, s.WmoCost
	case ggz:
		return s.GgzUse, s.GgzReduction, s.GgzCost
	}
	panic("design: no such care")
}

// any is whether a person uses care at a wave.
func (c *care) any(p *model.Person, w *model.Wave) float64 {
	return oneIf(c.uses(wmo, p, w) || c.uses(ggz, p, w))
}

// cost is what a person's care costs at a wave, euro per year at the prices of the start.
func (c *care) cost(p *model.Person, w *model.Wave) (sum float64) {
	for kind := range careKinds {
		if _, _, cost := c.of(kind); c.uses(kind, p, w) {
			sum += cost
		}
	}
	return sum
}
