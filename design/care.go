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
	society *money.Society
	stable  float64 // share of the variance of needs that lasts
	month   int     // since the baseline
}

// The kinds of care.
const (
	wmo = iota
	ggz
	careKinds
)

// uses tells whether a person uses a kind of care at a wave.
func (c *care) uses(kind int, p *model.Person, w *model.Wave) bool {
	share, less, _ := c.of(kind)
	if w.Status == model.InJob {
		share *= 1 - less
	}
	unit := distuv.UnitNormal
	lasting := unit.Quantile(p.Key.Uniform(drawCare, kind))
	passing := unit.Quantile(p.Key.Uniform(drawCare, careKinds*(c.month+1)+kind))
	return unit.CDF(math.Sqrt(c.stable)*lasting+math.Sqrt(1-c.stable)*passing) < share
}

// of are the share of people who use a kind of care without the job, by how much less
// with it, and what it costs, euro per user and year.
func (c *care) of(kind int) (share, less, cost float64) {
	s := c.society
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
