package report

import (
	"html/template"

	"proefbank/internal/lang"
)

// Estimated is an estimate with its 95% interval and, where they are to be seen, the
// numbers whose mean it is.
type Estimated struct {
	Label         lang.Said
	At, Low, High float64
	Over          []float64
}

// Estimates is a picture of estimates along one axis on which zero is marked.
type Estimates struct {
	Chart
	Rows []Estimated
}

var (
	estimateOf = lang.Text{"estimate", "schatting"}
	eachDraw   = lang.Text{"by draw", "per trekking"}
)

// SVG is the picture.
func (p Estimates) SVG(l lang.Language) template.HTML {
	const labels, rowHeight = 330.0, 34.0
	d, y := p.begin(l)
	ends := []float64{0}
	seen := false
	for _, r := range p.Rows {
		ends = append(append(ends, r.At, r.Low, r.High), r.Over...)
		seen = seen || len(r.Over) > 0
	}
	x := d.put(0, y, estimateOf, func(x float64) { d.dot(x, y, &Interval{}) })
	x = d.put(x, y, most, func(x float64) { d.line(x-10, y, x+12, y, blue, 2) })
	if seen {
		d.put(x, y, eachDraw, func(x float64) { d.rect(x-8, y-6, 18, 12, sky) })
	}
	s := over(ends, labels, width-90, false)
	top := y + 18
	bottom := top + rowHeight*float64(len(p.Rows)) + 4
	d.axis(s, top, bottom)
	d.line(s.at(0), top, s.at(0), bottom, soft, 1.5)
	for i := range p.Rows {
		d.estimated(&p.Rows[i], s, top+rowHeight*float64(i+1), rowHeight)
	}
	return d.close(bottom + 42)
}

// estimated is a row that stands on a base.
func (d *drawing) estimated(r *Estimated, s scale, base, height float64) {
	d.text(0, base-8, "start", short(r.Label.In(d.lang), 52), 12)
	if len(r.Over) > 0 {
		d.hills(r.Over, s, base, height-8)
	}
	d.line(s.at(r.Low), base-6, s.at(r.High), base-6, blue, 2)
	d.dot(s.at(r.At), base-6, &Interval{})
	d.text(width-80, base-8, "start", lang.Digits3.Of(r.At), 12) // as tables have it
}
