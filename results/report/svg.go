package report

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"proefbank/internal/lang"
)

// Chart is what every picture has: what it is, in a line and in words for who
// cannot see it.
type Chart struct {
	ID          string // unique on its page
	Title       lang.Said
	Description lang.Said
	Unit        lang.Said // of the axis
	Table       lang.Said // the title of the table that holds its numbers; nil: none
	Log         bool      // logarithmic axis
}

// Named is what a page calls the picture by.
func (c Chart) Named() string { return c.ID }

// Words of keys and axes.
var (
	fitted       = lang.Text{"published, fitted", "gepubliceerd, gefit"}
	predicted    = lang.Text{"published, predicted", "gepubliceerd, voorspeld"}
	outside      = lang.Text{"outside 95%", "buiten 95%"}
	median       = lang.Text{"median", "mediaan"}
	half         = lang.Text{"50% of replications", "50% van de replicaties"}
	most         = lang.Same("95%")
	published    = lang.Text{"published", "gepubliceerd"}
	simulated    = lang.Text{"simulated", "gesimuleerd"}
	replications = lang.Text{"% of replications", "% van de replicaties"}
)

// Colours that people who do not see red and green tell apart (Okabe & Ito,
// 2008, Color Universal Design), and greys.
const (
	ink    = "#1a1a1a"
	soft   = "#767676"
	faint  = "#dddddd"
	blue   = "#0072b2"
	sky    = "#9ecae9"
	pale   = "#dcebf6"
	orange = "#d55e00"
)

// width is that of every picture, in units of which a letter of the running
// text is some seven wide.
const width = 920.0

// drawing is an SVG picture in the making, in a language.
type drawing struct {
	strings.Builder
	chart *Chart
	lang  lang.Language
}

func n(x float64) string { return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64) }

func (d *drawing) line(x1, y1, x2, y2 float64, colour string, thick float64) {
	fmt.Fprintf(d, `<line x1="%s" y1="%s" x2="%s" y2="%s" stroke="%s" stroke-width="%s"/>`+"\n", n(x1), n(y1), n(x2), n(y2), colour, n(thick))
}

func (d *drawing) rect(x, y, w, h float64, colour string) {
	fmt.Fprintf(d, `<rect x="%s" y="%s" width="%s" height="%s" %s/>`+"\n", n(x), n(y), n(max(w, 0)), n(max(h, 0)), painted(colour))
}

// painted is a colour within an outline where it is pale: what is drawn has to differ from the
// paper by a contrast of 3 (WCAG 2.2, 1.4.11), and pale blue does by 1.8.
func painted(colour string) string {
	if colour == sky || colour == pale {
		return fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="0.8"`, colour, blue)
	}
	return fmt.Sprintf(`fill="%s"`, colour)
}

// text writes from (start), around (middle) or up to (end) a point.
func (d *drawing) text(x, y float64, anchor string, words lang.Said, size float64) {
	fmt.Fprintf(d, `<text x="%s" y="%s" text-anchor="%s" font-size="%s" fill="%s">%s</text>`+"\n", n(x), n(y), anchor, n(size), ink, d.escaped(words))
}

// escaped is what is said, as markup has it.
func (d *drawing) escaped(words lang.Said) string { return html.EscapeString(words.In(d.lang)) }

// dot is a published figure: a circle where a parameter was fitted to it, a
// diamond where the model predicts it, ringed where it misses.
func (d *drawing) dot(x, y float64, p *Interval) {
	colour := ink
	if p.Missed {
		colour = orange
		fmt.Fprintf(d, `<circle cx="%s" cy="%s" r="8" fill="none" stroke="%s" stroke-width="2"/>`+"\n", n(x), n(y), colour)
	}
	if p.Predicted {
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
	c, about := d.chart, d.chart.Description
	if c.Table != nil {
		about = lang.Say("%s Its numbers stand in the table “%s”.", "%s De getallen staan in de tabel “%s”.", about, c.Table)
	}
	return template.HTML(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %s %s" font-family="%s" aria-labelledby="%s-t %s-d">
<title id="%s-t">%s</title>
<desc id="%s-d">%s</desc>
%s</svg>
`, n(width), n(height), fonts, c.ID, c.ID, c.ID, d.escaped(c.Title), c.ID, d.escaped(about), d.String()))
}

const fonts = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"

// begin opens a picture with its title, and tells where what follows may start.
func (c *Chart) begin(l lang.Language) (*drawing, float64) {
	d := &drawing{chart: c, lang: l}
	fmt.Fprintf(d, `<text x="0" y="18" font-size="16" font-weight="600" fill="%s">%s</text>`+"\n", ink, d.escaped(c.Title))
	return d, 34
}

// put writes an entry of a legend and returns where the next one starts.
func (d *drawing) put(x, y float64, words lang.Said, draw func(x float64)) float64 {
	draw(x + 10)
	d.text(x+26, y+4, "start", words, 12)
	return x + 42 + 6.4*float64(utf8.RuneCountInString(words.In(d.lang)))
}

// dots is the part of a legend that tells the kinds of dots that are used.
func (d *drawing) dots(rows []Interval, y float64) (x float64) {
	kinds := []struct {
		words lang.Said
		dot   Interval
		has   func(Interval) bool
	}{
		{fitted, Interval{}, func(r Interval) bool { return !r.Predicted }},
		{predicted, Interval{Predicted: true}, func(r Interval) bool { return r.Predicted }},
		{outside, Interval{Missed: true}, func(r Interval) bool { return r.Missed }},
	}
	kinds[2].dot.Predicted = !slices.ContainsFunc(rows, kinds[0].has)
	for _, k := range kinds {
		if slices.ContainsFunc(rows, k.has) {
			x = d.put(x, y, k.words, func(x float64) { d.dot(x, y, &k.dot) })
		}
	}
	return x
}

// key is a legend of dots and intervals; what it returns lies below it.
func (d *drawing) key(rows []Interval, y float64) float64 {
	x := d.dots(rows, y)
	x = d.put(x, y, median, func(x float64) { d.line(x, y-6, x, y+6, blue, 2.5) })
	x = d.put(x, y, half, func(x float64) { d.rect(x-10, y-5, 22, 10, sky) })
	d.put(x, y, most, func(x float64) { d.line(x-10, y, x+12, y, blue, 2) })
	return y + 20
}
