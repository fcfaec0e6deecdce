package report

import (
	"fmt"
	"html/template"
	"maps"
	"math"
	"slices"

	"proefbank/internal/lang"
)

// Twenty is the number of dots of which each stands for one in twenty: people decide
// best by so many (Fernandes et al., 2018, CHI, paper 144; Kay et al., 2016, CHI,
// p. 5092-5103).
const Twenty = 20

// Twentieths are the chances at which a number's quantiles are its dots.
var Twentieths = func() (chances []float64) {
	for i := range Twenty {
		chances = append(chances, (float64(i)+0.5)/Twenty)
	}
	return chances
}()

// Dotted is a number that is not known: its quantiles at Twentieths.
type Dotted struct {
	Name  lang.Said
	Dots  []float64
	Mark  float64   // a value that is pointed at, such as the true effect; NaN: none
	About lang.Said // of the mark
}

// Dots is a picture of numbers that are not known, each as twenty dots of equal chance
// along one axis, those above zero filled and the others hollow, with how many there
// are of each.
type Dots struct {
	Chart
	Rows []Dotted
}

// Places and sizes in the picture.
const dotRadius, dotLabels, dotCounts, dotRow = 6.0, 170.0, 140.0, mostHeaped*2*dotRadius + 22

// SVG is the picture.
func (p Dots) SVG(l lang.Language) template.HTML {
	d, y := p.begin(l)
	all := []float64{0}
	for _, r := range p.Rows {
		all = append(append(all, r.Dots...), r.Mark)
	}
	x := d.put(0, y, aboveZero, func(x float64) { d.disc(x, y, true) })
	d.put(x, y, belowZero, func(x float64) { d.disc(x, y, false) })
	s := over(all, dotLabels, width-dotCounts, p.Log)
	top := y + 20
	bottom := top + dotRow*float64(len(p.Rows))
	d.axis(s, top, bottom)
	d.line(s.at(0), top, s.at(0), bottom, ink, 1.5)
	for i := range p.Rows {
		d.dotted(&p.Rows[i], s, top+dotRow*float64(i+1))
	}
	return d.close(bottom + 42)
}

var (
	aboveZero = lang.Text{"above zero: one of 20 equally likely outcomes", "boven nul: een van 20 even waarschijnlijke uitkomsten"}
	belowZero = lang.Text{"zero or below", "nul of eronder"}
)

// mostHeaped is how many dots stand on each other before they overlap.
const mostHeaped = 6

// dotted draws the dots of a number on its base, heaped where they are close.
func (d *drawing) dotted(r *Dotted, s scale, base float64) {
	d.line(s.start, base, s.end, base, faint, 1)
	d.text(0, base-14, "start", short(r.Name.In(d.lang), 25), 13)
	heaps := map[int][]bool{} // by place: whether each dot lies above zero
	above := 0
	for _, x := range slices.Sorted(slices.Values(r.Dots)) {
		place := int((s.at(x) - s.start) / (2 * dotRadius))
		heaps[place] = append(heaps[place], x > 0)
		if x > 0 {
			above++
		}
	}
	for _, place := range slices.Sorted(maps.Keys(heaps)) {
		heap := heaps[place]
		step := 2 * dotRadius * min(1, (mostHeaped-1)/max(1, float64(len(heap)-1)))
		for at, filled := range heap {
			d.disc(s.start+(float64(place)+0.5)*2*dotRadius, base-dotRadius-step*float64(at), filled)
		}
	}
	d.text(width, base-14, "end", lang.Say("%d of %d above 0", "%d van %d boven 0", above, len(r.Dots)), 13)
	if !math.IsNaN(r.Mark) {
		d.line(s.at(r.Mark), base-dotRow+14, s.at(r.Mark), base, orange, 2)
		d.text(s.at(r.Mark), base-dotRow+11, "middle", r.About, 11)
	}
}

// disc is a dot: filled, or a ring.
func (d *drawing) disc(x, y float64, filled bool) {
	fill := "#fff"
	if filled {
		fill = blue
	}
	fmt.Fprintf(d, `<circle cx="%s" cy="%s" r="%s" fill="%s" stroke="%s" stroke-width="1.5"/>`+"\n", n(x), n(y), n(dotRadius-1), fill, blue)
}
