package answers

import (
	"fmt"

	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// dotted are the primary outcomes' lines of which there are estimates.
func (d *Diagnosed) dotted() (all []*power.Line) {
	for _, l := range d.Primary(d.sizes()[0]) {
		if len(l.Estimates()) > 0 {
			all = append(all, l)
		}
	}
	return all
}

// dots are what the trial may find on each primary outcome, as twenty dots.
func (d *Diagnosed) dots() (all []report.Picture) {
	for i, l := range d.dotted() {
		all = append(all, report.Dots{Chart: report.Chart{ID: fmt.Sprint("dots-trial-", i), Title: lang.Say("Effect on %s that the trial may find", "Effect op %s dat de proef kan vinden", d.label(l)),
			Unit: lang.Say("effect on %s", "effect op %s", l.Outcome.Measure().Said()), Table: dotsOfTrial,
			Description: lang.Text{"Each dot is one of twenty equally likely estimates.", "Elke stip is een van twintig even waarschijnlijke schattingen."}},
			Rows: []report.Dotted{{Name: lang.Same(string(l.Estimator)), Dots: quantilesOf(l), Mark: l.Truth().Value, About: lang.Text{"true effect", "ware effect"}}}})
	}
	return all
}

var dotsOfTrial = lang.Text{"Twenty equally likely estimates, from the least", "Twintig even waarschijnlijke schattingen, van de laagste af"}

func quantilesOf(l *power.Line) []float64 { return power.Quantiles(l.Estimates(), report.Twentieths) }

// dotTable holds the numbers of the dots.
func (d *Diagnosed) dotTable() report.Table {
	heads := []lang.Said{lang.Text{"dot", "stip"}}
	var columns [][]float64
	for _, l := range d.dotted() {
		heads, columns = append(heads, d.label(l)), append(columns, quantilesOf(l))
	}
	table := report.Table{Title: dotsOfTrial, Columns: report.Head(heads...)}
	for i := range report.Twentieths {
		cells := []any{lang.Ungrouped(i + 1)}
		for _, column := range columns {
			cells = append(cells, lang.Small.Of(column[i]))
		}
		table.Row(cells...)
	}
	return table
}
