package report

import (
	"html/template"
	"math"

	"proefbank/internal/lang"
)

// Counts is a picture of how often the replications gave each whole number, and
// of where the published one lies.
type Counts struct {
	Chart
	Simulated []float64
	Published float64
}

// Places of a histogram.
const histogramLeft, histogramHeight = 60.0, 130.0

// SVG is the picture.
func (p Counts) SVG(l lang.Language) template.HTML {
	largest := p.Published
	for _, x := range p.Simulated {
		largest = max(largest, x)
	}
	share := make([]float64, int(largest)+1)
	for _, x := range p.Simulated {
		share[int(x)] += 100 / float64(len(p.Simulated))
	}
	d, top := p.begin(l)
	s := d.bars(top+14, histogramLeft, width-20, share)
	every := max(1, len(share)/12)
	room := (width - 20 - histogramLeft) / float64(len(share))
	for k := 0; k < len(share); k += every {
		d.text(histogramLeft+room*(float64(k)+0.5), s.start+15, "middle", label(float64(k)), 12)
	}
	return d.marked(s, histogramLeft+room*(p.Published+0.5), p.Published)
}

// bars draws a histogram of shares, with its axis at the left, and returns that.
func (d *drawing) bars(top, from, to float64, share []float64) scale {
	highest := 0.0
	for _, percent := range share {
		highest = max(highest, percent)
	}
	s := scale{0, highest, top + histogramHeight, top, false}
	d.rulers(s, histogramLeft)
	d.text(0, top-6, "start", replications, 12)
	room := (to - from) / float64(len(share))
	for k, percent := range share {
		d.rect(from+room*float64(k)+1, s.at(percent), room-2, s.start-s.at(percent), sky)
	}
	return s
}

// marked closes a histogram: a line where the published number lies, with words
// on the side that has room, and the unit below.
func (d *drawing) marked(s scale, x, number float64) template.HTML {
	d.line(x, s.end-4, x, s.start, ink, 2.5)
	at, anchor := x+6, "start"
	if x > width*0.7 {
		at, anchor = x-6, "end"
	}
	d.text(at, s.end+8, anchor, lang.Join(": ", published, label(number)), 12)
	return d.under(s)
}

// under closes a picture that stands on an axis with the unit below it.
func (d *drawing) under(s scale) template.HTML {
	d.text((histogramLeft+width)/2, s.start+32, "middle", d.chart.Unit, 12)
	return d.close(s.start + 42)
}

// Density is a picture of how replications spread over numbers, in bins, and of
// where the published one lies.
type Density struct {
	Chart
	Simulated []float64
	Published float64
}

// SVG is the picture.
func (p Density) SVG(l lang.Language) template.HTML {
	const bins = 25
	s := over(append([]float64{p.Published}, p.Simulated...), histogramLeft, width-20, false)
	share := make([]float64, bins)
	for _, x := range p.Simulated {
		share[min(int((x-s.from)/(s.to-s.from)*bins), bins-1)] += 100 / float64(len(p.Simulated))
	}
	d, top := p.begin(l)
	up := d.bars(top+14, s.start, s.end, share)
	for _, x := range s.ticks() {
		d.text(s.at(x), up.start+15, "middle", label(x), 12)
	}
	return d.marked(up, s.at(p.Published), math.Round(p.Published*10)/10)
}

// Bar is a bar with the interval in which 95% of the replications have it.
type Bar struct {
	Label             lang.Said
	Height, Low, High float64
}

// Ranks is a picture of bars that would all be as high as the others but for
// chance.
type Ranks struct {
	Chart
	Bars []Bar
}

// SVG is the picture.
func (p Ranks) SVG(l lang.Language) template.HTML {
	const height = 150.0
	d, y := p.begin(l)
	top := y + 14
	values, sum := []float64{0}, 0.0
	for _, b := range p.Bars {
		values = append(values, b.Height, b.High)
		sum += b.Height
	}
	s := over(values, top+height, top, false)
	d.rulers(s, histogramLeft)
	d.text(0, top-6, "start", published, 12)
	room := (width - histogramLeft - 20) / float64(len(p.Bars))
	for i, b := range p.Bars {
		x := histogramLeft + room*float64(i)
		d.rect(x+6, s.at(b.Height), room-12, s.start-s.at(b.Height), sky)
		d.whisker(x+room/2, s.at(b.Low), s.at(b.High))
		d.text(x+room/2, s.start+15, "middle", b.Label, 12)
	}
	even := s.at(sum / float64(len(p.Bars)))
	d.line(histogramLeft, even, width-20, even, ink, 1)
	return d.under(s)
}

// whisker is a line that stands, with its ends.
func (d *drawing) whisker(x, low, high float64) {
	d.line(x, low, x, high, blue, 2)
	d.line(x-5, low, x+5, low, blue, 2)
	d.line(x-5, high, x+5, high, blue, 2)
}
