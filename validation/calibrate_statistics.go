package validation

import (
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/model"
)

// statistic is a published number that the calibration looks at, on a scale on
// which it varies about as much wherever it lies.
type statistic struct {
	figure
	scale func(float64) float64
}

// statistics are what the monitor printed of the processes that are calibrated:
// sickness by half-year, long illness, exits, loonwaarde, and the Brug with its
// tests. Totals say again what their parts say and are left out, as is what
// follows from other parameters.
func statistics() (list []statistic) {
	add := func(scale func(float64) float64, figures []figure) {
		for _, f := range figures {
			list = append(list, statistic{f, scale})
		}
	}
	same := func(x float64) float64 { return x }
	without := func(figures []figure, these func(figure) bool) []figure { return slices.DeleteFunc(figures, these) }
	add(math.Sqrt, without(hoursFigures(), func(f figure) bool { return f.joint != "sick by half-year" }))
	add(math.Sqrt, without(leavingFigures(), func(f figure) bool { return f.joint == "" }))
	add(math.Sqrt, []figure{otherExits()})
	add(same, loonwaardeFigures())
	add(same, without(brugFigures(), func(f figure) bool { return strings.HasPrefix(f.item, "total") }))
	add(func(p float64) float64 { return distuv.UnitNormal.Quantile(1 - p/2) }, testFigures())
	return list
}

// otherExits are those for other reasons than work, AOW and death: the monitor
// has nobody on record.
func otherExits() figure {
	return fitted("text", "other exits until December 2022", 0, 0, func(d *diary) float64 { return d.exits[model.ExitOther] })
}

// published are Groningen's own numbers.
func (g *guesses) published() (values []float64) {
	for _, s := range g.statistics {
		values = append(values, s.published)
	}
	return values
}

// features turns printed numbers into those in which parameters are about
// linear: the numbers on their scales, the spread of loonwaarde over its
// classes, how far people changed for each unit of a signed-rank test (which is
// how unequally they did), and the squares of all of them.
func (g *guesses) features(printed []float64) []float64 {
	at := make(map[string]float64, len(g.statistics))
	var x []float64
	for i, s := range g.statistics {
		at[s.item] = printed[i]
		if s.joint != "loonwaarde by class" {
			x = append(x, s.scale(printed[i]))
		}
	}
	x = append(x, loonwaardeSpread(at))
	for i, domain := range BrugScores {
		for j, pair := range [3][2]int{{0, 1}, {0, 2}, {1, 2}} {
			if brugTests[i][j] >= 0 {
				x = append(x, unevenness(at, domain.Name, pair))
			}
		}
	}
	for _, value := range x {
		x = append(x, value*value)
	}
	return x
}

// loonwaardeSpread is the log of the variance over the middles of the classes.
func loonwaardeSpread(at map[string]float64) float64 {
	var n, sum, squares float64
	for i, c := range loonwaardeClasses {
		count, middle := at[loonwaardeItem(c.item)], 35+10*float64(i)
		n += count
		sum += count * middle
		squares += count * middle * middle
	}
	return math.Log(squares/n - sum*sum/n/n + 5)
}

// unevenness is the log of the change of a domain's mean score over the test
// statistic of the same change.
func unevenness(at map[string]float64, domain string, pair [2]int) float64 {
	before, after := at[atWave(domain+", mean score", pair[0])], at[atWave(domain+", mean score", pair[1])]
	z := distuv.UnitNormal.Quantile(1 - at[testItem(domain, pair)]/2)
	return math.Log(math.Abs(after-before)/max(z, 0.3) + 0.01)
}
