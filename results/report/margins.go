package report

import (
	"html/template"
	"slices"

	"proefbank/internal/lang"
)

// Margins is a picture of panels of numbers by score: a row of panels for each
// name, a column for each heading. Panels[row][column] are the scores from 1 on;
// People is the number that a panel shares out.
type Margins struct {
	Chart
	Names, Headings []lang.Said
	Panels          [][][]Interval
	People          float64
}

// Places of the panels.
const panelsFrom, panelWidth, panelHeight, panelGap, panelFoot = 150.0, 235.0, 74.0, 20.0, 34.0

// SVG is the picture.
func (p Margins) SVG(l lang.Language) template.HTML {
	d, y := p.begin(l)
	top := d.key(slices.Concat(slices.Concat(p.Panels...)...), y) + 14
	place := func(column int) float64 { return panelsFrom + float64(column)*(panelWidth+panelGap) }
	for column, heading := range p.Headings {
		d.text(place(column)+panelWidth/2, top-6, "middle", heading, 13)
	}
	for row, name := range p.Names {
		bottom := top + float64(row)*(panelHeight+panelFoot) + panelHeight
		s := scale{0, p.People, bottom, bottom - panelHeight, false}
		d.text(0, bottom-panelHeight/2+4, "start", name, 13)
		for column := range p.Headings {
			d.panel(place(column), s, p.Panels[row][column])
		}
	}
	bottom := top + float64(len(p.Names))*(panelHeight+panelFoot)
	d.text(panelsFrom+1.5*panelWidth+panelGap, bottom+8, "middle", p.Unit, 12)
	return d.close(bottom + 20)
}

// panel draws the numbers at each score.
func (d *drawing) panel(left float64, s scale, scores []Interval) {
	for _, tick := range []float64{0, s.to / 2, s.to} {
		d.line(left, s.at(tick), left+panelWidth, s.at(tick), faint, 1)
		d.text(left-4, s.at(tick)+4, "end", label(tick), 10)
	}
	for i, p := range scores {
		x := left + panelWidth*(float64(i)+0.5)/float64(len(scores))
		d.upright(x, s, p)
		d.text(x, s.start+14, "middle", label(float64(i+1)), 11)
	}
}

// upright is an interval that stands, the published number beside it.
func (d *drawing) upright(x float64, s scale, p Interval) {
	d.line(x, s.at(p.Low), x, s.at(p.High), blue, 2)
	d.rect(x-6, s.at(p.Q75), 12, max(s.at(p.Q25)-s.at(p.Q75), 2), sky)
	d.line(x-7, s.at(p.Median), x+7, s.at(p.Median), blue, 2.5)
	d.dot(x+13, s.at(p.Published), &p)
}
