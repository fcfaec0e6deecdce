package report

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// Chart is what every picture has: what it is, in a line and in words for who
// cannot see it.
type Chart struct {
	ID          string // unique on its page
	Title       string
	Description string
	Unit        string // of the axis
	Log         bool   // logarithmic axis
	Words       Words
}

// Words are those of the keys and axes, in the language of the page.
type Words struct {
	Fitted, Predicted, Outside, Median, Half, Most string // keys
	Published, Simulated                           string
	Replications                                   string // axis: share of the replications
}

// Colours that people who do not see red and green tell apart (Okabe & Ito,
// 2008, Color Universal Design), and greys.
const (
	ink    = "#1a1a1a"
	soft   = "#767676"
	faint  = "#dddddd"
	blue   = "#0072b2"
	sky    = "#9ecae9"
	orange = "#d55e00"
)

// width is that of every picture, in units of which a letter of the running
// text is some seven wide.
const width = 920.0

// drawing is an SVG picture in the making.
type drawing struct {
	strings.Builder
	chart Chart
}

func n(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

func (d *drawing) line(x1, y1, x2, y2 float64, colour string, thick float64) {
	fmt.Fprintf(d, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s"/>`+"\n", n(x1), n(y1), n(x2), n(y2), colour, n(thick))
}

func (d *drawing) rect(x, y, w, h float64, colour string) {
	fmt.Fprintf(d, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", n(x), n(y), n(max(w, 0)), n(max(h, 0)), colour)
}

// text writes from (start), around (middle) or up to (end) a point.
func (d *drawing) text(x, y float64, anchor, words string, size float64) {
	fmt.Fprintf(d, `<text x="%s" y="%s" text-anchor="%s" font-size="%s" fill="%s">%s</text>`+"\n", n(x), n(y), anchor, n(size), ink, html.EscapeString(words))
}

// dot is a published figure: a circle where a parameter was fitted to it, a
// diamond where the model predicts it, ringed where it misses.
func (d *drawing) dot(x, y float64, predicted, missed bool) {
	colour := ink
	if missed {
		colour = orange
		fmt.Fprintf(d, `<circle cx="%s" cy="%s" r="8" fill="none" stroke="%s" stroke-width="2"/>`+"\n", n(x), n(y), colour)
	}
	if predicted {
		fmt.Fprintf(d, `<path d="M%s %s l5 5 l-5 5 l-5 -5 z" fill="%s" stroke="#fff" stroke-width="0.8"/>`+"\n", n(x), n(y-5), colour)
		return
	}
	fmt.Fprintf(d, `<circle cx="%s" cy="%s" r="4" fill="%s" stroke="#fff" stroke-width="0.8"/>`+"\n", n(x), n(y), colour)
}

// span is an interval: thin for 95%, thick for 50%, a tick at the median.
func (d *drawing) span(low, q25, median, q75, high, y float64) {
	d.line(low, y, high, y, blue, 2)
	d.line(low, y-4, low, y+4, blue, 2)
	d.line(high, y-4, high, y+4, blue, 2)
	d.rect(q25, y-5, max(q75-q25, 2), 10, sky)
	d.line(median, y-6, median, y+6, blue, 2.5)
}

// close makes the picture of the given height.
func (d *drawing) close(height float64) template.HTML {
	c := d.chart
	return template.HTML(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %s %s" font-family="system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif" aria-labelledby="%s-t %s-d">
<title id="%s-t">%s</title>
<desc id="%s-d">%s</desc>
%s</svg>
`, n(width), n(height), c.ID, c.ID, c.ID, html.EscapeString(c.Title), c.ID, html.EscapeString(c.Description), d.String()))
}

// begin opens a picture with its title, and tells where what follows may start.
func begin(c Chart) (*drawing, float64) {
	d := &drawing{chart: c}
	fmt.Fprintf(d, `<text x="0" y="18" font-size="16" font-weight="600" fill="%s">%s</text>`+"\n", ink, html.EscapeString(c.Title))
	return d, 34
}

// put writes an entry of a legend and returns where the next one starts.
func (d *drawing) put(x, y float64, words string, draw func(x float64)) float64 {
	draw(x + 10)
	d.text(x+26, y+4, "start", words, 12)
	return x + 42 + 6.4*float64(len([]rune(words)))
}

// dots is the part of a legend that tells the kinds of dots that are used.
func (d *drawing) dots(rows []Interval, y float64) (x float64) {
	var fitted, predicted, missed bool
	for _, r := range rows {
		fitted, predicted, missed = fitted || !r.Predicted, predicted || r.Predicted, missed || r.Missed
	}
	w := d.chart.Words
	if fitted {
		x = d.put(x, y, w.Fitted, func(x float64) { d.dot(x, y, false, false) })
	}
	if predicted {
		x = d.put(x, y, w.Predicted, func(x float64) { d.dot(x, y, true, false) })
	}
	if missed {
		x = d.put(x, y, w.Outside, func(x float64) { d.dot(x, y, !fitted, true) })
	}
	return x
}

// key is a legend of dots and intervals; what it returns lies below it.
func (d *drawing) key(rows []Interval, y float64) float64 {
	w, x := d.chart.Words, d.dots(rows, y)
	x = d.put(x, y, w.Median, func(x float64) { d.line(x, y-6, x, y+6, blue, 2.5) })
	x = d.put(x, y, w.Half, func(x float64) { d.rect(x-10, y-5, 22, 10, sky) })
	d.put(x, y, w.Most, func(x float64) { d.line(x-10, y, x+12, y, blue, 2) })
	return y + 20
}
