package report

import (
	"fmt"
	"html/template"
	"math"

	"proefbank/internal/lang"
)

// Dotted is a number as equal dots: each stands for the same share of all that may be.
type Dotted struct {
	Label  lang.Said
	Values []float64
	Mark   float64   // a number that is pointed at,
	About  lang.Said // and what it is; nil: none
}

// Twentieths are the chances of which the quantiles are twenty equal dots: people decide
// best by about so many (Fernandes et al., 2018, CHI, paper 144).
var Twentieths = func() (chances []float64) {
	for i := range 20 {
		chances = append(chances, (float64(i)+0.5)/20)
	}
	return chances
}()

// Dots is a quantile dotplot (Kay et al., 2016, CHI, p. 5092): every row as many dots,
// stacked where they are near, with zero drawn, so that a chance is counted and not read.
type Dots struct {
	Chart
	Rows []Dotted
}

// Above is how many dots of a row are above zero.
func (r *Dotted) Above() (n int) {
	for _, x := range r.Values {
		if x > 0 {
			n++
		}
	}
	return n
}

// SVG is the picture.
func (p Dots) SVG(l lang.Language) template.HTML {
	const labels, rowHeight, radius = 210.0, 78.0, 6.5
	d, y := p.begin(l)
	all := []float64{0}
	for _, r := range p.Rows {
		if all = append(all, r.Values...); r.About != nil {
			all = append(all, r.Mark)
		}
	}
	s := over(all, labels, width-30, false)
	top, bottom := y, y+rowHeight*float64(len(p.Rows))+4
	d.axis(s, top, bottom)
	d.line(s.at(0), top, s.at(0), bottom, ink, 2)
	for i, r := range p.Rows {
		base := top + rowHeight*float64(i+1) - 4
		d.text(0, base-26, "start", r.Label, 14)
		d.text(0, base-8, "start", lang.Say("above 0: %d of %d", "boven 0: %d van %d", r.Above(), len(r.Values)), 13)
		d.stack(r.Values, s, base, radius)
		d.line(labels, base+2, width-30, base+2, faint, 1)
		if r.About != nil {
			d.line(s.at(r.Mark), base-rowHeight+14, s.at(r.Mark), base, orange, 2)
			d.text(s.at(r.Mark), base-rowHeight+10, "middle", r.About, 11)
		}
	}
	return d.close(bottom + 42)
}

// stack puts dots on an axis, each on those that it would lie on. Those above zero are
// filled and those below are rings.
func (d *drawing) stack(values []float64, s scale, base, radius float64) {
	high := map[int]int{}
	for _, x := range values {
		if math.IsNaN(x) {
			continue
		}
		column := int(math.Floor((s.at(x) - s.at(0)) / (2 * radius)))
		centre := s.at(0) + (float64(column)+0.5)*2*radius
		high[column]++
		d.disc(centre, base-radius*float64(2*high[column]-1), radius-1, x > 0)
	}
}

func (d *drawing) disc(x, y, radius float64, filled bool) {
	colour := "#ffffff"
	if filled {
		colour = blue
	}
	fmt.Fprintf(d, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="1.5"/>`+"\n", n(x), n(y), n(radius), colour, blue)
}
