package estimate

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// StaggeredDiD is the mean effect on the treated over all groups and all
// periods since their treatment, when units start in different periods: the
// simple average of group-time effects of Callaway & Sant'Anna (2021, J. of
// Econometrics 225, 200-230), without covariates, with the never treated as
// controls and the last period before treatment as base, as R's
// did::aggte(att_gt(control_group = "nevertreated", bstrap = FALSE), "simple").
// Groups weigh by their size; the error comes from the influence function, with
// the estimated weights' part in it, and units as independent.
//
// Rows are unit-periods in any order. firstTreated is the period in which a
// unit's treatment starts, 0 for never; a start after the last period is never
// too. Units already treated in the first period have no base and are dropped,
// and so are units that miss a period or an outcome, each with a warning. N
// counts the rows used, DF is +Inf, alpha 0 stands for 0.05.
func StaggeredDiD(outcome []float64, unit, period, firstTreated []int, alpha float64) Result {
	p, why := newPanel(outcome, unit, period, firstTreated)
	if why != "" {
		return none(0, append(p.warnings, why)...)
	}
	n := len(p.periods) * len(p.never)
	for _, g := range p.groups {
		n += len(p.periods) * len(g.units)
		if len(g.units) == 1 {
			p.warn("one unit only starts in period %d: the standard error leaves out its variance", g.first)
		}
	}
	effect, variance := p.simple()
	return waldAnswer(effect, math.Sqrt(variance), math.Inf(1), alpha, n, p.warnings)
}

// panel is balanced: a unit is its outcomes in the order of periods.
type panel struct {
	periods  []int
	never    [][]float64
	groups   []cohort // by start
	warnings []string
}

// cohort are the units whose treatment starts in the same period.
type cohort struct {
	first int // period
	start int // place of first, or of the period next after it, in periods
	units [][]float64
}

func (p *panel) warn(format string, values ...any) {
	p.warnings = append(p.warnings, fmt.Sprintf(format, values...))
}

// newPanel sorts rows into units; it says why there is no estimate, if so.
func newPanel(outcome []float64, unit, period, firstTreated []int) (*panel, string) {
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
	block := gather(outcome, order)
	early, gaps := 0, 0
	starts := make(map[int]int, len(unit)/max(1, len(p.periods))) // a row of each unit
	for from, to := 0, 0; from < len(order); from = to {
		row := order[from]
		for ; to < len(order) && unit[order[to]] == unit[row] && firstTreated[order[to]] == firstTreated[row]; to++ {
			if to > from && period[order[to]] == period[order[to-1]] {
				return p, fmt.Sprintf("unit %d has two rows for period %d", unit[row], period[order[to]])
			}
		}
		if other, seen := starts[unit[row]]; seen {
			return p, fmt.Sprintf("unit %d has two periods of first treatment: %d and %d", unit[row], firstTreated[other], firstTreated[row])
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
func (p *panel) check(early, gaps int) string {
	if gaps > 0 {
		p.warn("%d units dropped: not observed in every period", gaps)
	}
	if early > 0 {
		p.warn("%d units dropped: already treated in the first period", early)
	}
	switch {
	case len(p.groups) == 0:
		return "no unit starts treatment after the first period"
	case len(p.never) < 2:
		return "fewer than two units are never treated: there are no controls"
	}
	return ""
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
	for _, v := range control {
		variance += v * v
	}
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
