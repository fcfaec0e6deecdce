package report

import (
	"html/template"
	"math"
)

// Counts draws how often the replications gave each whole number, and where the
// published one lies.
func Counts(c Chart, simulated []float64, published float64) template.HTML {
	const height, left = 130.0, 60.0
	most := published
	for _, x := range simulated {
		most = max(most, x)
	}
	share := make([]float64, int(most)+1)
	highest := 0.0
	for _, x := range simulated {
		share[int(x)] += 100 / float64(len(simulated))
		highest = max(highest, share[int(x)])
	}
	d, y := begin(c)
	top, bottom := y+14, y+14+height
	s := scale{0, highest, bottom, top, false}
	d.upAxis(s, left)
	room := (width - left - 20) / float64(len(share))
	every := max(1, len(share)/12)
	for k, percent := range share {
		x := left + room*float64(k)
		d.rect(x+1, s.at(percent), room-2, bottom-s.at(percent), sky)
		if k%every == 0 {
			d.text(x+room/2, bottom+15, "middle", label(float64(k)), 12)
		}
	}
	d.mark(left+room*(published+0.5), top, bottom, c.Words.Published+": "+label(published))
	d.text((left+width)/2, bottom+32, "middle", c.Unit, 12)
	return d.close(bottom + 42)
}

// upAxis draws the vertical axis of a histogram.
func (d *drawing) upAxis(s scale, left float64) {
	for _, x := range s.ticks() {
		d.line(left, s.at(x), width-20, s.at(x), faint, 1)
		d.text(left-6, s.at(x)+4, "end", label(x), 12)
	}
	d.text(0, s.end-6, "start", d.chart.Words.Replications, 12)
}

// mark is where the published number lies: a line with words on the side that
// has room.
func (d *drawing) mark(x, top, bottom float64, words string) {
	d.line(x, top-4, x, bottom, ink, 2.5)
	if x > width*0.7 {
		d.text(x-6, top+8, "end", words, 12)
		return
	}
	d.text(x+6, top+8, "start", words, 12)
}

// Density draws how replications spread over numbers, in bins, and where the
// published one lies.
func Density(c Chart, simulated []float64, published float64) template.HTML {
	const height, left, bins = 130.0, 60.0, 25
	s := over(append([]float64{published}, simulated...), left, width-20, false)
	bars := make([]float64, bins)
	highest := 0.0
	for _, x := range simulated {
		k := min(int((x-s.from)/(s.to-s.from)*bins), bins-1)
		bars[k] += 100 / float64(len(simulated))
		highest = max(highest, bars[k])
	}
	d, y := begin(c)
	top, bottom := y+14, y+14+height
	up := scale{0, highest, bottom, top, false}
	d.upAxis(up, left)
	room := (s.end - s.start) / bins
	for k, percent := range bars {
		d.rect(left+room*float64(k)+1, up.at(percent), room-2, bottom-up.at(percent), sky)
	}
	for _, x := range s.ticks() {
		d.text(s.at(x), bottom+15, "middle", label(x), 12)
	}
	d.mark(s.at(published), top, bottom, c.Words.Published+": "+label(math.Round(published*10)/10))
	d.text((left+width)/2, bottom+32, "middle", c.Unit, 12)
	return d.close(bottom + 42)
}

// Bar is a bar with the interval in which 95% of the replications have it.
type Bar struct {
	Label             string
	Height, Low, High float64
}

// Ranks draws bars that would all be as high as the others but for chance.
func Ranks(c Chart, bars []Bar) template.HTML {
	const height, left = 150.0, 60.0
	d, y := begin(c)
	top, bottom := y+14, y+14+height
	values, sum := []float64{0}, 0.0
	for _, b := range bars {
		values = append(values, b.Height, b.High)
		sum += b.Height
	}
	s := over(values, bottom, top, false)
	for _, x := range s.ticks() {
		d.line(left, s.at(x), width-20, s.at(x), faint, 1)
		d.text(left-6, s.at(x)+4, "end", label(x), 12)
	}
	d.text(0, top-6, "start", c.Words.Published, 12)
	room := (width - left - 20) / float64(len(bars))
	for i, b := range bars {
		x := left + room*float64(i)
		d.rect(x+6, s.at(b.Height), room-12, bottom-s.at(b.Height), sky)
		d.line(x+room/2, s.at(b.Low), x+room/2, s.at(b.High), blue, 2)
		d.line(x+room/2-5, s.at(b.Low), x+room/2+5, s.at(b.Low), blue, 2)
		d.line(x+room/2-5, s.at(b.High), x+room/2+5, s.at(b.High), blue, 2)
		d.text(x+room/2, bottom+15, "middle", b.Label, 12)
	}
	even := sum / float64(len(bars))
	d.line(left, s.at(even), width-20, s.at(even), ink, 1)
	d.text((left+width)/2, bottom+32, "middle", c.Unit, 12)
	return d.close(bottom + 42)
}

// Strip is a published number within the distribution of the simulated ones.
type Strip struct {
	Label             string
	Simulated         []float64
	Published         float64
	Predicted, Missed bool
}

// Strips draws a small histogram for each, all along one axis.
func Strips(c Chart, rows []Strip) template.HTML {
	const labels, rowHeight, bins = 330.0, 34.0, 30
	d, y := begin(c)
	shown := make([]Interval, len(rows))
	var all []float64
	for i, r := range rows {
		shown[i] = Interval{Predicted: r.Predicted, Missed: r.Missed}
		all = append(append(all, r.Simulated...), r.Published)
	}
	x := d.dots(shown, y)
	d.put(x, y, c.Words.Simulated, func(x float64) { d.rect(x-8, y-6, 18, 12, sky) })
	s := over(all, labels, width-90, c.Log)
	top := y + 18
	bottom := top + rowHeight*float64(len(rows)) + 4
	d.axis(s, top, bottom)
	for i, r := range rows {
		base := top + rowHeight*float64(i+1)
		d.text(0, base-8, "start", short(r.Label, 52), 12)
		d.hills(r.Simulated, s, base, rowHeight-8, bins)
		d.dot(s.at(r.Published), base-6, r.Predicted, r.Missed)
		d.text(width-80, base-8, "start", label(r.Published), 12)
	}
	return d.close(bottom + 42)
}

// hills is a histogram on an axis of its own height.
func (d *drawing) hills(simulated []float64, s scale, base, height float64, bins int) {
	bars := make([]float64, bins)
	highest := 0.0
	for _, x := range simulated {
		if math.IsNaN(x) {
			continue
		}
		k := int((s.at(x) - s.start) / (s.end - s.start) * float64(bins))
		k = max(0, min(k, bins-1))
		bars[k]++
		highest = max(highest, bars[k])
	}
	room := (s.end - s.start) / float64(bins)
	for k, b := range bars {
		if b > 0 {
			h := height * b / highest
			d.rect(s.start+room*float64(k), base-h, room-1, h, sky)
		}
	}
	d.line(s.start, base, s.end, base, faint, 1)
}
