package model

import (
	"math"

	"proefbank/sim"
)

// Ladder is what people on benefit do beside it, in every world: nothing, taking part
// in the neighbourhood, volunteering, or a few hours of paid work. Months bring them a
// rung up or down; a job of the scheme and regular work are the rungs above. Whoever is
// back on benefit stands where they stood. Without it (every rate 0) nobody does
// anything beside the benefit.
type Ladder struct {
	Up           []float64 `yaml:"up" unit:"per year" range:"0,12" len:"3" means:"rate of stepping up from nothing to taking part and from there to volunteering, and of part-time work from any of these"`
	Down         []float64 `yaml:"down" unit:"per year" range:"0,12" len:"3" means:"rate of stepping down from taking part to nothing, from volunteering to taking part, and from part-time work to nothing"`
	Start        []float64 `yaml:"start" unit:"share" range:"0,1" len:"3" means:"people who stand on these rungs at their baseline; the others do nothing"`
	Contacts     []float64 `yaml:"contacts" unit:"latent SD" range:"-3,3" len:"3" means:"what standing on these rungs brings to the social network, over doing nothing"`
	Regular      float64   `yaml:"regular" unit:"ratio" range:"0,20" means:"multiplies the hazard of regular work of people with part-time work"`
	Hours        float64   `yaml:"hours" unit:"hours per week" range:"0,32" means:"hours of part-time work, at the minimum wage"`
	Exempt       float64   `yaml:"exempt" unit:"share of earnings" range:"0,1" means:"earnings that are not set off against the benefit"`
	ExemptMost   float64   `yaml:"exempt_most" unit:"share of a single person's norm" range:"0,1" means:"most that is not set off in a month"`
	ExemptMonths int       `yaml:"exempt_months" unit:"months" range:"0,600" means:"months of part-time work for which that holds; later all is set off"`
}

// The rungs of the ladder that stand on benefit.
const (
	Nothing = iota
	TakingPart
	Volunteering
	PartTime
)

// climbed tells whether there is a ladder at all.
func (l *Ladder) climbed() bool { return len(l.Up) > 0 }

// first is the rung on which somebody stands at the baseline, of a uniform number.
func (l *Ladder) first(u float64) int8 {
	for i := len(l.Start) - 1; i >= 0; i-- {
		if u < l.Start[i] {
			return int8(i + 1)
		}
		u -= l.Start[i]
	}
	return Nothing
}

// rates are those of stepping up, of part-time work and of stepping down from a rung
// under an arm, per month; nil is no arm.
func (l *Ladder) rates(rung int8, arm *Arm) (up, work, down float64) {
	climb, partTime := 1.0, 1.0
	if arm != nil {
		climb, partTime = arm.ClimbRatio, arm.PartTimeRatio
	}
	if rung < Volunteering {
		up = l.Up[rung] / 12 * climb
	}
	if rung < PartTime {
		work = l.Up[PartTime-1] / 12 * partTime
	}
	if rung > Nothing {
		down = l.Down[rung-1] / 12
	}
	return up, work, down
}

// rung is the chances of a month on a rung: of part-time work, of that or a step up, and of a
// step down.
type rung struct{ works, rises, falls float64 }

// rungs are those of everybody: by arm, after who is under none.
func (l *Ladder) rungs(arms []Arm) [][PartTime + 1]rung {
	all := make([][PartTime + 1]rung, 1+len(arms))
	if !l.climbed() {
		return all
	}
	for at := range all {
		var arm *Arm
		if at > 0 {
			arm = &arms[at-1]
		}
		for on := range all[at] {
			up, work, down := l.rates(int8(on), arm)
			works := -math.Expm1(-work)
			all[at][on] = rung{works, works - math.Expm1(-up), -math.Expm1(-down)}
		}
	}
	return all
}

// stepped is the rung after a month on one, of a uniform number: its lower end is part-time
// work, then a step up, its upper end a step down. Who loses part-time work does nothing.
func (r *rung) stepped(on int8, u float64) int8 {
	switch {
	case u < r.works:
		return PartTime
	case u < r.rises:
		return on + 1
	case 1-u < r.falls && on == PartTime:
		return Nothing
	case 1-u < r.falls:
		return on - 1
	}
	return on
}

// armOf is the arm under which somebody is; nil without one.
func (w *World) armOf(l *life) *Arm {
	if l.arm < 0 {
		return nil
	}
	return &w.Town.Arms[l.arm]
}

// onLadder tells whether months bring somebody up or down.
func (w *World) onLadder(l *life) bool { return l.status == OnBenefit && w.Town.Ladder.climbed() }

// climbs lets somebody on benefit step up or down this month.
func (w *World) climbs(l *life) {
	u, _ := sim.Halves(l.key.Uint64(drawRung, w.month))
	was := l.rung
	l.rung = w.Town.rungs[max(l.arm, -1)+1][was].stepped(was, u)
	if l.rung == PartTime {
		l.beside++
	}
	if (was == PartTime) != (l.rung == PartTime) {
		w.refresh(l)
	}
}

// besides tells whether somebody has part-time work beside the benefit.
func (l *life) besides() bool { return l.rung == PartTime && l.status == OnBenefit }

// rungOf is the rung on which somebody stands; off benefit none of these.
func (l *life) rungOf() int8 {
	if l.status != OnBenefit {
		return Nothing
	}
	return l.rung
}

// contacts is what the rung on which somebody stands on benefit, or stood before a job,
// brings to the social network, latent SD.
func (w *World) contacts(l *life) float64 {
	if l.rung == Nothing || l.status != OnBenefit {
		return 0
	}
	return w.Town.Ladder.Contacts[l.rung-1]
}

// beside is part-time work in a month: what it pays, and most of it that is not set off.
type beside struct{ earned, most float64 }

func (c *Country) besideOf(r *Rates) beside {
	return beside{r.Hour * c.Ladder.Hours, r.Single * c.Ladder.ExemptMost}
}

// Beside is what part-time work beside the benefit pays in a month, euro, and its hours
// a week.
func (c *Country) Beside(month int) (earned, hours float64) {
	return c.months[month].beside.earned, c.Ladder.Hours
}

// earnsBeside is what somebody earns beside the benefit in a month, and what of it they
// keep: by the ladder's rule for as long as it holds, or by the arm's, which has no end.
func (w *World) earnsBeside(l *life, month int) (earned, kept float64) {
	if !l.besides() {
		return 0, 0
	}
	now := &w.Town.months[month]
	if most := w.Town.Ladder.ExemptMonths; most > 0 && int(l.beside) <= most {
		kept = min(now.beside.earned*w.Town.Ladder.Exempt, now.beside.most)
	}
	if arm := w.armOf(l); arm != nil && arm.EarningsKept > 0 {
		kept = max(kept, min(now.beside.earned*arm.EarningsKept, now.single*arm.KeptMost))
	}
	return now.beside.earned, min(kept, now.beside.earned)
}

// keeps is what somebody keeps of earnings beside the benefit in a month.
func (w *World) keeps(l *life, month int) float64 {
	_, kept := w.earnsBeside(l, month)
	return kept
}
