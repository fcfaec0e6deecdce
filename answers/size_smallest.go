package answers

import (
	"math"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// needed is the smallest effect that a size finds.
type needed struct {
	Municipalities int     `head:"municipalities|gemeenten"`
	NPerArm        int     `head:"per arm"`
	Need           float64 `head:"times the effect|maal het effect" as:"two"`
}

// mostNeeded is the multiple of the effect above which a size is of no use, and not drawn.
const mostNeeded = 4

// smallest draws the smallest effect that is found over people per arm, a line for each
// of some numbers of municipalities, followed for as long as the answer.
func (s *Sought) smallest(rows []surfaced) (all report.Section) {
	var table []needed
	var lines []report.Curved
	towns := []int{}
	for _, r := range rows {
		if r.Months == s.Months {
			towns = append(towns, r.Municipalities)
		}
	}
	for _, k := range some(evenly(towns)) {
		line := report.Curved{Name: inTowns(k), Mark: math.NaN()}
		for _, r := range rows {
			if r.Municipalities == k && r.Months == s.Months && r.Need > 0 && r.Need <= mostNeeded {
				table = append(table, needed{k, r.NPerArm, r.Need})
				line.X, line.Y = append(line.X, float64(r.NPerArm)), append(line.Y, r.Need)
			}
		}
		if line.Low, line.High = line.Y, line.Y; len(line.X) > 1 {
			sortAlong(&line)
			lines = append(lines, line)
		}
	}
	if lines == nil {
		return all
	}
	title := lang.Say("Smallest effect found with power %s, as a multiple of the one that is there", "Kleinste effect dat met power %s gevonden wordt, als veelvoud van het effect dat er is", lang.Exact(s.Target))
	all.Detail = []report.Table{report.Of(title, table)}
	all.Pictures = []report.Picture{report.Curves{Tall: true, Target: 1, Height: lang.Text{"times the effect", "maal het effect"}, Lines: lines,
		Chart: report.Chart{ID: "smallest-effect", Title: title, Table: title, Log: true, Unit: lang.Text{"people per arm and municipality", "mensen per arm en gemeente"},
			Description: lang.Text{"The smallest effect falls with people per arm, and less where municipalities differ; below the level line the effect that is there is found.",
				"Het kleinste effect daalt met het aantal mensen per arm, en minder waar gemeenten verschillen; onder de vlakke lijn wordt het effect dat er is gevonden."}}}}
	return all
}

// some are at most four of the numbers: as many as dashes tell apart.
func some(all []int) (few []int) {
	for i, x := range all {
		if len(all) <= 4 || i == len(all)-1 || i%2 == 0 && len(few) < 3 {
			few = append(few, x)
		}
	}
	return few
}

// sortAlong puts the points of a line in the order of the axis.
func sortAlong(line *report.Curved) {
	order := make([]int, len(line.X))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return int(line.X[a] - line.X[b]) })
	x, y := make([]float64, len(order)), make([]float64, len(order))
	for i, at := range order {
		x[i], y[i] = line.X[at], line.Y[at]
	}
	line.X, line.Y, line.Low, line.High = x, y, y, y
}
