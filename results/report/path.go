package report

import (
	"html/template"

	"proefbank/internal/lang"
)

// Path is a picture of numbers in order of time: the published line through
// bands of 50% and 95% of the replications.
type Path struct {
	Chart
	Points []Interval
}

// SVG is the picture.
func (p Path) SVG(l lang.Language) template.HTML {
	const height = 300.0
	d, y := p.begin(l)
	top := d.key(p.Points, y) + 8
	bottom := top + height
	s := over(append(ends(p.Points), 0), bottom, top, false)
	d.rulers(s, 60)
	d.text(0, top-6, "start", p.Unit, 12)
	d.band(p.Points, s, func(p Interval) (float64, float64) { return p.Low, p.High }, pale)
	d.band(p.Points, s, func(p Interval) (float64, float64) { return p.Q25, p.Q75 }, sky)
	for i, point := range p.Points {
		x := place(i, p.Points)
		if i > 0 {
			before, from := p.Points[i-1], place(i-1, p.Points)
			d.line(from, s.at(before.Median), x, s.at(point.Median), blue, 2.5)
			d.line(from, s.at(before.Published), x, s.at(point.Published), ink, 1)
		}
	}
	for i, point := range p.Points {
		x, y := place(i, p.Points), s.at(point.Published)
		d.dot(x, y, &point)
		d.text(x+12, y+4, "start", label(point.Published), 12)
		d.text(x, bottom+18, "middle", point.Label, 12)
	}
	return d.close(bottom + 30)
}

// place is where a point of a path stands along it.
func place(i int, points []Interval) float64 {
	return 60 + (width-80)*(float64(i)+0.5)/float64(len(points))
}

// band fills the room between two lines through the points.
func (d *drawing) band(points []Interval, s scale, ends func(Interval) (float64, float64), colour string) {
	d.WriteString(`<polygon ` + painted(colour) + ` points="`)
	for i, p := range points {
		low, _ := ends(p)
		d.WriteString(n(place(i, points)) + "," + n(s.at(low)) + " ")
	}
	for i := len(points) - 1; i >= 0; i-- {
		_, high := ends(points[i])
		d.WriteString(n(place(i, points)) + "," + n(s.at(high)) + " ")
	}
	d.WriteString("\"/>\n")
}

// rulers are the lines across a picture at the ticks of an axis that stands,
// their numbers at the left.
func (d *drawing) rulers(s scale, left float64) {
	for _, x := range s.ticks() {
		d.line(left, s.at(x), width-20, s.at(x), faint, 1)
		d.text(left-6, s.at(x)+4, "end", label(x), 12)
	}
}
