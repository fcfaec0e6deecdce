package report

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// Curved is a line through points, with the ends of an interval at each.
type Curved struct {
	Name      lang.Said
	X, Y      []float64
	Low, High []float64
	Mark      float64 // along the axis, where the line is marked; NaN: nowhere
}

// Curves is a picture of lines over a number, from 0 to 1 (powers, shares) or as high as
// they go. A line is told from others by its dashes and its name at its end, not by colour
// alone.
type Curves struct {
	Chart
	Lines  []Curved
	Target float64   // a level that is drawn; NaN: none
	Height lang.Said // what stands upright
	Tall   bool      // the scale ends where the lines do, not at 1
}

// dashes tell lines apart.
var dashes = []string{"none", "8 4", "2 4", "12 4 2 4"}

// SVG is the picture.
func (p Curves) SVG(l lang.Language) template.HTML {
	const height, left, names = 280.0, 60.0, 190.0
	d, y := p.begin(l)
	top := y + 16
	bottom := top + height
	var xs []float64
	for _, c := range p.Lines {
		xs = append(xs, c.X...)
	}
	across, up := over(xs, left, width-names, p.Log), scale{from: 0, to: p.highest(), start: bottom, end: top}
	d.axis(across, top, bottom)
	for _, level := range up.ticks() {
		d.line(left, up.at(level), width-names, up.at(level), faint, 1)
		d.text(left-8, up.at(level)+4, "end", label(level), 12)
	}
	d.text(0, top-6, "start", p.Height, 12)
	if !math.IsNaN(p.Target) {
		d.line(left, up.at(p.Target), width-names, up.at(p.Target), orange, 1)
	}
	for i, c := range p.Lines {
		d.curve(&c, across, up, dashes[i%len(dashes)], float64(i))
	}
	return d.close(bottom + 42)
}

// highest is where the upright scale ends.
func (p *Curves) highest() float64 {
	if !p.Tall {
		return 1
	}
	most := 0.0
	if !math.IsNaN(p.Target) {
		most = p.Target
	}
	for _, c := range p.Lines {
		most = max(most, slices.Max(c.High))
	}
	return most
}

// curve draws a line with its intervals, its mark and its name.
func (d *drawing) curve(c *Curved, across, up scale, dash string, row float64) {
	var path strings.Builder
	for i, x := range c.X {
		fmt.Fprintf(&path, "%s,%s ", n(across.at(x)), n(up.at(c.Y[i])))
		d.line(across.at(x), up.at(c.Low[i]), across.at(x), up.at(c.High[i]), soft, 1.5)
	}
	fmt.Fprintf(d, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n", strings.TrimSpace(path.String()), blue, dash)
	if c.Mark == c.Mark {
		d.line(across.at(c.Mark), up.start, across.at(c.Mark), up.end, soft, 1)
	}
	y := up.end + 14 + 20*row
	fmt.Fprintf(d, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>`+"\n",
		n(across.end+8), n(y), n(across.end+38), n(y), blue, dash)
	d.text(across.end+44, y+4, "start", short(c.Name.In(d.lang), 22), 12)
}
