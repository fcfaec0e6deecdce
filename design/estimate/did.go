package estimate

import (
	"cmp"
	"math"
	"slices"

	"proefbank/internal/lang"
)

// StaggeredDiD is the mean effect on the treated over all groups and all
// periods since their treatment, when units start in different periods: the
// simple average of group-time effects of Callaway & Sant'Anna (2021, J. of
// Econometrics 225, 200-230), without covariates, with the never treated as
// controls and the last period before treatment as base, as R's
// did::aggte(att_gt(control_group = "nevertreated", bstrap = FALSE), "simple").
// Groups weigh by their size; the error comes from the influence function, with
// the estimated weights' part in it, and units as independent. A unit that starts
// alone has a difference from its group's mean of nothing, so that the error would
// leave its variance out: there is no answer then.
//
// Rows are unit-periods in any order. FirstTreated is the period in which a
// unit's treatment starts, 0 for never; a start after the last period is never
// too. Units already treated in the first period have no base and are dropped,
// and so are units that miss a period or an outcome, each with a warning. N
// counts the rows used, DF is +Inf.
func StaggeredDiD(in Input) Result {
	p, why := newPanel(&in)
	if why != nil {
		return none(0, append(p.notes, why)...)
	}
	n, alone := len(p.periods)*len(p.never), false
	for _, g := range p.groups {
		n += len(p.periods) * len(g.units)
		alone = alone || len(g.units) == 1
		if len(g.units) == 1 {
			p.warn("one unit only starts in period %s: nothing shows its variance, so there is no standard error",
				"maar één eenheid begint in periode %s: niets toont haar variantie, dus er is geen standaardfout", lang.Code(g.first))
		}
	}
	if alone {
		return none(n, p.notes...)
	}
	if why := beyond(sizeOf(in.Outcome), theOutcome); why != nil {
		return none(n, append(p.notes, why)...)
	}
	effect, variance := p.simple()
	return meanAnswer(effect, variance, math.Inf(1), sizeOf(in.Outcome), in.Alpha, n, p.notes)
}

// panel is balanced: a unit is its outcomes in the order of periods.
type panel struct {
	periods []int
	never   [][]float64
	groups  []cohort // by start
	notes
}

// cohort are the units whose treatment starts in the same period.
type cohort struct {
	first int // period
	start int // place of first, or of the period next after it, in periods
	units [][]float64
}

// newPanel sorts rows into units; it says why there is no estimate, if so.
func newPanel(in *Input) (*panel, lang.Said) {
	unit, period, firstTreated := in.Unit, in.Period, in.FirstTreated
	p := &panel{periods: slices.Clone(period)}
	slices.Sort(p.periods)
	p.periods = slices.Compact(p.periods)
	order := make([]int, len(unit))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(firstTreated[a], firstTreated[b]), cmp.Compare(unit[a], unit[b]), cmp.Compare(period[a], period[b]))
	})
	block := gather(in.Outcome, order)
	early, gaps := 0, 0
	starts := make(map[int]int, len(unit)/max(1, len(p.periods))) // a row of each unit
	for from, to := 0, 0; from < len(order); from = to {
		row := order[from]
		for ; to < len(order) && unit[order[to]] == unit[row] && firstTreated[order[to]] == firstTreated[row]; to++ {
			if to > from && period[order[to]] == period[order[to-1]] {
				return p, lang.Say("unit %s has two rows for period %s", "eenheid %s heeft twee rijen voor periode %s",
					named(in.UnitNames, unit[row]), lang.Code(period[order[to]]))
			}
		}
		if other, seen := starts[unit[row]]; seen {
			return p, lang.Say("unit %s has two periods of first treatment: %s and %s", "eenheid %s heeft twee perioden van begin: %s en %s",
				named(in.UnitNames, unit[row]), lang.Code(firstTreated[other]), lang.Code(firstTreated[row]))
		}
		starts[unit[row]] = row
		switch y := block[from:to:to]; {
		case to-from < len(p.periods) || math.IsNaN(total(y)):
			gaps++
		case firstTreated[row] != 0 && firstTreated[row] <= p.periods[0]:
			early++
		default:
			p.enrol(firstTreated[row], y)
		}
	}
	return p, p.check(early, gaps)
}

// enrol adds a unit, in the order of first treatment.
func (p *panel) enrol(first int, y []float64) {
	if first == 0 || first > p.periods[len(p.periods)-1] {
		p.never = append(p.never, y)
		return
	}
	if last := len(p.groups) - 1; last < 0 || p.groups[last].first != first {
		start, _ := slices.BinarySearch(p.periods, first)
		p.groups = append(p.groups, cohort{first: first, start: start})
	}
	last := &p.groups[len(p.groups)-1]
	last.units = append(last.units, y)
}

// check counts what was dropped, leaves empty groups out and says what lacks.
func (p *panel) check(early, gaps int) lang.Said {
	p.drop(gaps, lang.Text{"not observed in every period", "niet in elke periode waargenomen"})
	p.drop(early, lang.Text{"already treated in the first period", "in de eerste periode al begonnen"})
	switch {
	case len(p.groups) == 0:
		return lang.Text{"no unit starts treatment after the first period", "geen eenheid begint na de eerste periode"}
	case len(p.never) < 2:
		return lang.Text{"fewer than two units are never treated: there are no controls", "minder dan twee eenheden beginnen nooit: er is geen controle"}
	}
	return nil
}

// drop warns of units that are left out.
func (p *panel) drop(units int, why lang.Text) {
	if units == 0 {
		return
	}
	left := lang.Count(units, lang.Text{"%d unit dropped", "%d eenheid weggelaten"}, lang.Text{"%d units dropped", "%d eenheden weggelaten"})
	p.notes = append(p.notes, lang.Join(": ", left, why))
}

// simple is the average effect and its variance. With T_g periods since start,
// n_g units and D = sum n_g T_g, the average is sum n_g A_g / D, where A_g adds
// a group's effects over periods; a unit's influence is what it does to A_g and,
// for a treated one, to the weights.
func (p *panel) simple() (effect, variance float64) {
	weight := 0.0
	effects := make([]float64, len(p.groups))
	control := make([]float64, len(p.never)) // influence of the never treated
	for k, g := range p.groups {
		n := float64(len(g.units))
		weight += n * float64(len(p.periods)-g.start)
		trend := g.meanGrowth(p.never)
		for i, y := range p.never {
			control[i] += n * (g.growth(y) - trend) / float64(len(p.never))
		}
		effects[k] = g.meanGrowth(g.units) - trend
		effect += n * effects[k]
	}
	effect /= weight
	variance = squares(control)
	for k, g := range p.groups {
		own := g.meanGrowth(g.units)
		shift := effects[k] - effect*float64(len(p.periods)-g.start)
		for _, y := range g.units {
			v := g.growth(y) - own + shift
			variance += v * v
		}
	}
	return effect, variance / (weight * weight)
}

// growth adds up a unit's changes since the period before the cohort's start.
func (g *cohort) growth(y []float64) float64 {
	sum := 0.0
	for _, v := range y[g.start:] {
		sum += v - y[g.start-1]
	}
	return sum
}

func (g *cohort) meanGrowth(units [][]float64) float64 {
	sum := 0.0
	for _, y := range units {
		sum += g.growth(y)
	}
	return sum / float64(len(units))
}
