package report

import (
	"html/template"
	"math"
	"slices"
	"strconv"
)

// Interval is a published number among the simulated ones.
type Interval struct {
	Label                       string
	Low, Q25, Median, Q75, High float64
	Published                   float64
	Predicted, Missed           bool
}

// Intervals draws a row for each: the simulated median with the intervals that
// hold 50% and 95% of the replications, and the published number.
func Intervals(c Chart, rows []Interval) template.HTML {
	const labels, numbers, rowHeight = 400.0, 735.0, 21.0
	d, y := begin(c)
	d.key(rows, y)
	top := y + 34
	s := over(ends(rows), labels+10, numbers-14, c.Log)
	bottom := top + rowHeight*float64(len(rows)) + 4
	d.axis(s, top, bottom)
	d.text(numbers, top-4, "start", c.Words.Published+" | 95%", 12)
	for i, r := range rows {
		y := top + rowHeight*(float64(i)+0.5) + 2
		if i%2 == 1 {
			d.rect(0, y-rowHeight/2, labels, rowHeight, "#f5f5f5")
		}
		d.text(0, y+4, "start", short(r.Label, 62), 12)
		if !math.IsNaN(r.Low + r.High) {
			d.span(s.at(r.Low), s.at(r.Q25), s.at(r.Median), s.at(r.Q75), s.at(r.High), y)
		}
		d.dot(s.at(r.Published), y, r.Predicted, r.Missed)
		numbersOf := label(r.Published) + " | " + label(r.Low) + " .. " + label(r.High)
		if r.Missed {
			numbersOf += " !"
		}
		d.text(numbers, y+4, "start", numbersOf, 12)
	}
	return d.close(bottom + 42)
}

func ends(rows []Interval) (values []float64) {
	for _, r := range rows {
		values = append(values, r.Low, r.High, r.Published)
	}
	return values
}

// short cuts a label that would run into the picture.
func short(text string, most int) string {
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return text
}

// Path draws numbers in order of time: the published line through bands of 50%
// and 95% of the replications.
func Path(c Chart, points []Interval) template.HTML {
	const height = 300.0
	d, y := begin(c)
	top := d.key(points, y) + 8
	bottom := top + height
	s := over(append(ends(points), 0), bottom, top, false)
	for _, x := range s.ticks() {
		d.line(60, s.at(x), width-20, s.at(x), faint, 1)
		d.text(52, s.at(x)+4, "end", label(x), 12)
	}
	d.text(0, top-6, "start", c.Unit, 12)
	place := func(i int) float64 { return 60 + (width-80)*(float64(i)+0.5)/float64(len(points)) }
	d.band(points, place, s, func(p Interval) (float64, float64) { return p.Low, p.High }, "#dcebf6")
	d.band(points, place, s, func(p Interval) (float64, float64) { return p.Q25, p.Q75 }, sky)
	for i, p := range points {
		if i > 0 {
			before := points[i-1]
			d.line(place(i-1), s.at(before.Median), place(i), s.at(p.Median), blue, 2.5)
			d.line(place(i-1), s.at(before.Published), place(i), s.at(p.Published), ink, 1)
		}
	}
	for i, p := range points {
		d.dot(place(i), s.at(p.Published), p.Predicted, p.Missed)
		d.text(place(i)+12, s.at(p.Published)+4, "start", label(p.Published), 12)
		d.text(place(i), bottom+18, "middle", p.Label, 12)
	}
	return d.close(bottom + 30)
}

// band fills the room between two lines through the points.
func (d *drawing) band(points []Interval, place func(int) float64, s scale, ends func(Interval) (float64, float64), colour string) {
	d.WriteString(`<polygon fill="` + colour + `" points="`)
	for i, p := range points {
		low, _ := ends(p)
		d.WriteString(n(place(i)) + "," + n(s.at(low)) + " ")
	}
	for i := len(points) - 1; i >= 0; i-- {
		_, high := ends(points[i])
		d.WriteString(n(place(i)) + "," + n(s.at(high)) + " ")
	}
	d.WriteString("\"/>\n")
}

// Margins draws panels of numbers by score: a row of panels for each name, a
// column for each heading. panels[row][column] are the scores from 1 on; people
// is the number that a panel shares out.
func Margins(c Chart, names, headings []string, panels [][][]Interval, people float64) template.HTML {
	const left, panelWidth, panelHeight, gap = 150.0, 235.0, 74.0, 20.0
	d, y := begin(c)
	top := d.key(flat(panels), y) + 14
	for column, heading := range headings {
		d.text(left+float64(column)*(panelWidth+gap)+panelWidth/2, top-6, "middle", heading, 13)
	}
	for row, name := range names {
		bottom := top + float64(row)*(panelHeight+34) + panelHeight
		s := scale{0, people, bottom, bottom - panelHeight, false}
		d.text(0, bottom-panelHeight/2+4, "start", name, 13)
		for column := range headings {
			x := left + float64(column)*(panelWidth+gap)
			for _, tick := range []float64{0, people / 2, people} {
				d.line(x, s.at(tick), x+panelWidth, s.at(tick), faint, 1)
				d.text(x-4, s.at(tick)+4, "end", label(tick), 10)
			}
			for score, p := range panels[row][column] {
				d.upright(x+panelWidth*(float64(score)+0.5)/float64(len(panels[row][column])), s, p)
				d.text(x+panelWidth*(float64(score)+0.5)/float64(len(panels[row][column])), bottom+14, "middle", strconv.Itoa(score+1), 11)
			}
		}
	}
	bottom := top + float64(len(names))*(panelHeight+34)
	d.text(left+1.5*panelWidth+gap, bottom+8, "middle", c.Unit, 12)
	return d.close(bottom + 20)
}

// upright is an interval that stands, the published number beside it.
func (d *drawing) upright(x float64, s scale, p Interval) {
	d.line(x, s.at(p.Low), x, s.at(p.High), blue, 2)
	d.rect(x-6, s.at(p.Q75), 12, max(s.at(p.Q25)-s.at(p.Q75), 2), sky)
	d.line(x-7, s.at(p.Median), x+7, s.at(p.Median), blue, 2.5)
	d.dot(x+13, s.at(p.Published), p.Predicted, p.Missed)
}

func flat(panels [][][]Interval) []Interval {
	return slices.Concat(slices.Concat(panels...)...)
}
