package report

import (
	"html/template"
	"math"

	"proefbank/internal/lang"
)

// Interval is a published number among the simulated ones.
type Interval struct {
	Label                       lang.Said
	Low, Q25, Median, Q75, High float64
	Published                   float64
	Simulated                   []float64 // where the distribution is drawn
	Predicted, Missed           bool
}

// Intervals is a picture with a row for each: the simulated median with the
// intervals that hold 50% and 95% of the replications, and the published number.
type Intervals struct {
	Chart
	Rows []Interval
}

// SVG is the picture.
func (p Intervals) SVG(l lang.Language) template.HTML {
	const labels, numbers, rowHeight = 400.0, 735.0, 21.0
	d, y := p.begin(l)
	d.key(p.Rows, y)
	top := y + 34
	s := over(ends(p.Rows), labels+10, numbers-14, p.Log)
	bottom := top + rowHeight*float64(len(p.Rows)) + 4
	d.axis(s, top, bottom)
	d.text(numbers, top-4, "start", lang.Join(" | ", published, most), 12)
	for i, r := range p.Rows {
		y := top + rowHeight*(float64(i)+0.5) + 2
		if i%2 == 1 {
			d.rect(0, y-rowHeight/2, labels, rowHeight, "#f5f5f5")
		}
		d.text(0, y+4, "start", short(r.Label.In(l), 62), 12)
		if !math.IsNaN(r.Low + r.High) {
			d.span(s.at(r.Low), s.at(r.Q25), s.at(r.Median), s.at(r.Q75), s.at(r.High), y)
		}
		d.dot(s.at(r.Published), y, &r)
		d.text(numbers, y+4, "start", r.numbers(), 12)
	}
	return d.close(bottom + 42)
}

// numbers are those that the picture of a row shows, marked where it misses.
func (r *Interval) numbers() lang.Said {
	mark := ""
	if r.Missed {
		mark = " !"
	}
	return lang.Say("%s | %s%s", "%s | %s%s", label(r.Published), lang.Range(lang.Short, r.Low, r.High), mark)
}

func ends(rows []Interval) (values []float64) {
	for _, r := range rows {
		values = append(values, r.Low, r.High, r.Published)
	}
	return values
}

// short cuts a label that would run into the picture.
func short(text string, most int) lang.Said {
	if letters := []rune(text); len(letters) > most {
		text = string(letters[:most-1]) + "…"
	}
	return lang.Same(text)
}
