package report

import (
	"html/template"
	"math"

	"proefbank/internal/lang"
)

// Strips is a picture with a small histogram for each, all along one axis.
type Strips struct {
	Chart
	Rows []Interval
}

// SVG is the picture.
func (p Strips) SVG(l lang.Language) template.HTML {
	const labels, rowHeight = 330.0, 34.0
	d, y := p.begin(l)
	var all []float64
	for _, r := range p.Rows {
		all = append(append(all, r.Simulated...), r.Published)
	}
	x := d.dots(p.Rows, y)
	d.put(x, y, simulated, func(x float64) { d.rect(x-8, y-6, 18, 12, sky) })
	s := over(all, labels, width-90, p.Log)
	top := y + 18
	bottom := top + rowHeight*float64(len(p.Rows)) + 4
	d.axis(s, top, bottom)
	for i, r := range p.Rows {
		base := top + rowHeight*float64(i+1)
		d.text(0, base-8, "start", short(r.Label.In(l), 52), 12)
		d.hills(r.Simulated, s, base, rowHeight-8)
		d.dot(s.at(r.Published), base-6, &r)
		d.text(width-80, base-8, "start", label(r.Published), 12)
	}
	return d.close(bottom + 42)
}

// hills is a histogram on an axis of its own height.
func (d *drawing) hills(values []float64, s scale, base, height float64) {
	const bins = 30
	bars := make([]float64, bins)
	highest := 0.0
	for _, x := range values {
		if math.IsNaN(x) {
			continue
		}
		k := int((s.at(x) - s.start) / (s.end - s.start) * bins)
		k = max(0, min(k, bins-1))
		bars[k]++
		highest = max(highest, bars[k])
	}
	room := (s.end - s.start) / bins
	for k, b := range bars {
		if b > 0 {
			h := height * b / highest
			d.rect(s.start+room*float64(k), base-h, room-1, h, sky)
		}
	}
	d.line(s.start, base, s.end, base, faint, 1)
}
