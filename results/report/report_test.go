package report

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

func chart(id string) Chart {
	return Chart{ID: id, Title: lang.Text{"Hours & <days>", "Uren & <dagen>"}, Description: lang.Same("What it shows."),
		Unit: lang.Text{"hours", "uren"}, Table: lang.Same("All hours")}
}

func logarithmic(c Chart) Chart {
	c.Log = true
	return c
}

var rows = []Interval{
	{Label: lang.Same("one"), Low: 1, Q25: 2, Median: 3, Q75: 4, High: 5, Published: 3.5},
	{Label: lang.Same("two"), Low: 10, Q25: 20, Median: 30, Q75: 40, High: 50, Published: 60, Predicted: true, Missed: true},
	{Label: lang.Same(strings.Repeat("a long name ", 12)), Low: math.NaN(), Q25: math.NaN(), Median: math.NaN(), Q75: math.NaN(), High: math.NaN(),
		Published: 7},
}

// pictures is one of each kind.
func pictures() map[string]Picture {
	p := []float64{0.001, 0.02, 0.3, 0.5, 1, math.NaN()}
	panels := [][][]Interval{{rows[:2], rows[:2]}}
	return map[string]Picture{
		"intervals":   Intervals{chart("intervals"), rows},
		"logarithmic": Intervals{logarithmic(chart("log")), rows},
		"path":        Path{chart("path"), rows},
		"margins":     Margins{chart("margins"), []lang.Said{lang.Same("housing")}, []lang.Said{lang.Same("start"), lang.Same("later")}, panels, 60},
		"counts":      Counts{chart("counts"), []float64{0, 3, 3, 5}, 8},
		"density":     Density{chart("density"), []float64{40, 50, 60}, 55},
		"ranks":       Ranks{chart("ranks"), []Bar{{lang.Same("0-50%"), 3, 1, 6}, {lang.Same("50-100%"), 4, 1, 6}}},
		"strips":      Strips{logarithmic(chart("strips")), []Interval{{Label: lang.Same("a"), Simulated: p, Published: 0.05}, {Label: lang.Same("b"), Simulated: p, Published: 0.001, Predicted: true, Missed: true}}},
	}
}

// Every picture is sound XML, says what it is, and stays within its frame.
func TestPicturesAreSound(t *testing.T) {
	for name, picture := range pictures() {
		var frame float64
		said := map[string]bool{}
		decoder := xml.NewDecoder(strings.NewReader(string(picture.SVG(lang.Dutch))))
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			element, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			said[element.Name.Local] = true
			for _, a := range element.Attr {
				if a.Name.Local == "viewBox" {
					fmt.Sscanf(a.Value, "0 0 920 %f", &frame)
				}
				within(t, name, a, frame)
			}
		}
		if !said["title"] || !said["desc"] || frame < 50 {
			t.Errorf("%s: a picture without title, description or frame", name)
		}
	}
}

// within holds places to the frame of the picture.
func within(t *testing.T, name string, a xml.Attr, height float64) {
	t.Helper()
	most := map[string]float64{"x": width, "x1": width, "x2": width, "cx": width, "y": height, "y1": height, "y2": height, "cy": height}
	limit, place := most[a.Name.Local]
	if x, err := strconv.ParseFloat(a.Value, 64); place && (err != nil || x < 0 || x > limit) {
		t.Errorf("%s: %s is %s, outside 0 to %v", name, a.Name.Local, a.Value, limit)
	}
}

// A published number is told apart by shape where it was predicted, and by a
// ring and a word where it misses, not by colour alone.
func TestNothingIsToldByColourAlone(t *testing.T) {
	draw := func(rows []Interval) string { return string(Intervals{chart("a"), rows}.SVG(lang.English)) }
	plain, marked := draw(rows[:1]), draw(rows[1:2])
	for what, there := range map[string][2]bool{
		"a circle of four": {strings.Contains(plain, `r="4"`), strings.Contains(marked, `r="4"`)},
		"no diamond":       {!strings.Contains(plain, "l5 5 l-5 5"), !strings.Contains(marked, "l5 5 l-5 5")},
		"no ring":          {!strings.Contains(plain, `r="8"`), !strings.Contains(marked, `r="8"`)},
		"no mark":          {!strings.Contains(plain, "50 !"), !strings.Contains(marked, "50 !")},
	} {
		if !there[0] || there[1] {
			t.Errorf("%s: %v where fitted and inside, %v where predicted and outside", what, there[0], there[1])
		}
	}
}

// What is drawn is told from white paper by who sees contrasts badly: no line is pale, and what is
// filled so has an outline.
func TestPicturesHaveContrast(t *testing.T) {
	pale := regexp.MustCompile(`<[^>]*fill="#(?:9ecae9|dcebf6)"[^>]*>`)
	all := pictures()
	one := []float64{1, 2}
	all["curves"] = Curves{Chart: chart("curves"), Lines: []Curved{{Name: lang.Same("one"), X: one, Y: one, Low: one, High: one, Mark: math.NaN()}}, Target: 1, Height: lang.Same("up")}
	for name, picture := range all {
		svg := string(picture.SVG(lang.English))
		for _, element := range pale.FindAllString(svg, -1) {
			if !strings.Contains(element, `stroke="#0072b2"`) {
				t.Errorf("%s: no outline: %s", name, element)
			}
		}
		if strings.Contains(svg, `stroke="#9ecae9"`) {
			t.Errorf("%s: a pale line", name)
		}
	}
}

// Words and numbers of a picture are those of the language, its table among them.
func TestPicturesSpeakTheLanguage(t *testing.T) {
	for l, wanted := range map[lang.Language][]string{
		lang.English: {">3.5 | 1 .. 5<", ">published | 95%<", ">50% of replications<", ">hours<", "What it shows. Its numbers stand in the table “All hours”."},
		lang.Dutch: {">3,5 | 1 .. 5<", ">gepubliceerd | 95%<", ">50% van de replicaties<", ">uren<",
			"What it shows. De getallen staan in de tabel “All hours”."},
	} {
		picture := string(Intervals{chart("a"), rows}.SVG(l))
		for _, want := range wanted {
			if !strings.Contains(picture, want) {
				t.Errorf("%s: no %q in\n%s", l, want, picture)
			}
		}
	}
	if picture := string(Counts{chart("a"), make([]float64, 3), 1200}.SVG(lang.Dutch)); !strings.Contains(picture, ">gepubliceerd: 1.200<") {
		t.Error("no mark at the published number")
	}
}

// A dot lies where its number is.
func TestDotsLieWhereTheirNumbersAre(t *testing.T) {
	s := over([]float64{0, 50}, 100, 600, false)
	for x, want := range map[float64]float64{0: 100, s.to: 600, s.to / 2: 350} {
		if got := s.at(x); !(math.Abs(got-want) <= 1e-9) {
			t.Errorf("%v lies at %v, want %v", x, got, want)
		}
	}
	log := over([]float64{0.001, 1}, 0, 300, true)
	if a, b := log.at(0.1)-log.at(0.01), log.at(1)-log.at(0.1); !(math.Abs(a-b) <= 1e-9) || a <= 0 {
		t.Errorf("tenfold is %v and %v wide", a, b)
	}
	if at := log.at(0); at != 0 {
		t.Errorf("zero lies at %v of a logarithmic axis, want its start", at)
	}
}

func TestTicksAreRoundAndFew(t *testing.T) {
	for _, s := range []scale{over([]float64{0, 3}, 0, 1, false), over([]float64{97, 133}, 0, 1, false), over([]float64{-0.4, 0.7}, 0, 1, false),
		over([]float64{5}, 0, 1, false), over(nil, 0, 1, false), over([]float64{12, 1400}, 0, 1, true), over([]float64{0.001, 1}, 0, 1, true)} {
		ticks := s.ticks()
		if len(ticks) < 2 || len(ticks) > 9 {
			t.Errorf("%v to %v: %v", s.from, s.to, ticks)
		}
		for _, x := range ticks {
			if x < s.from-1e-9 || x > s.to+1e-9 || len(label(x).In(lang.Dutch)) > 6 {
				t.Errorf("%v to %v: a tick at %v (%s)", s.from, s.to, x, label(x))
			}
		}
	}
}

// What people write cannot become markup.
func TestTextIsEscaped(t *testing.T) {
	a := Answer{Title: lang.Same("<b>"), Lead: []lang.Said{lang.Same("<script>")}}
	table := Table{Columns: Head(lang.Same("<i>"))}
	table.Row("<u>")
	a.Add(Section{ID: "a", Title: lang.Same("&"), Tables: []Table{table}})
	var out strings.Builder
	if err := HTML(&out, &a, lang.English); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for _, bad := range []string{"<b>", "<script>", "<i>", "<u>"} {
		if strings.Contains(text, bad) {
			t.Errorf("%s stands in the page as it is", bad)
		}
	}
	if picture := string(Intervals{chart("a"), rows}.SVG(lang.English)); strings.Contains(picture, "<days>") {
		t.Error("a title became markup")
	}
}

// A picture of estimates has them in the digits that tables have.
func TestEstimatesAreThoseOfTables(t *testing.T) {
	p := Estimates{chart("estimates"), []Estimated{{Label: lang.Same("one"), At: 0.555246, Low: 0.2, High: 0.9}}}
	if svg := string(p.SVG(lang.Dutch)); !strings.Contains(svg, ">0,555<") {
		t.Error(svg)
	}
}

// Who does not see a page is told of every table that scrolls what it is of.
func TestTablesHaveNamesOfTheirOwn(t *testing.T) {
	table := func(title lang.Said, heads ...string) Table {
		made := Table{Title: title, Columns: Heads(heads...)}
		made.Row("a", 1)
		return made
	}
	a := Answer{Title: lang.Same("title")}
	a.Add(Section{Title: lang.Same("budget"), Tables: []Table{table(nil, "municipality|gemeente", "2026"), table(nil, "State|Rijk", "2026")}})
	a.Add(Section{Tables: []Table{table(nil, "", "2026"), table(lang.Same("own"), "", "2027")}})
	var out strings.Builder
	if err := HTML(&out, &a, lang.Dutch); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, found := range regexp.MustCompile(`role="region" tabindex="0" aria-label="([^"]*)"`).FindAllStringSubmatch(out.String(), -1) {
		names = append(names, found[1])
	}
	if want := []string{"budget: gemeente, 2026", "budget: Rijk, 2026", "tabel: 2026", "own"}; !slices.Equal(names, want) {
		t.Errorf("tables are called %q, want %q", names, want)
	}
}

// Who does not see a table is told of a number in which row and under which head it stands: no
// head is empty, a table without any has none, and what is drawn in letters is not spelled out.
func TestTablesAreToldByRowsAndHeads(t *testing.T) {
	corner := Table{Columns: append(Heads("", "euro"), Column{Head: lang.Same("drawn"), Drawn: true})}
	corner.Row("fund", 3, "██")
	corner.Row("", 4, "█")
	bare := Table{Columns: []Column{{Text: true}, {}}}
	bare.Row("seed", 1)
	a := Answer{Title: lang.Same("title")}
	a.Add(Section{Tables: []Table{corner, bare}})
	var out strings.Builder
	if err := HTML(&out, &a, lang.English); err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("\n", "").Replace(out.String())
	for _, want := range []string{
		`<thead><tr><td></td><th scope="col">euro</th><th scope="col" class="text">drawn</th></tr></thead>`,
		`<tr><th scope="row" class="text">fund</th><td>3</td><td class="drawn"><span aria-hidden="true">██</span></td></tr>`,
		`<tr><td class="text"></td><td>4</td>`,
		`<table><tbody><tr><th scope="row" class="text">seed</th><td>1</td></tr></tbody>`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}

// What somebody wrote in English says so on a Dutch page, or it is read out as Dutch.
func TestEnglishOnADutchPageSaysSo(t *testing.T) {
	table := Table{Columns: []Column{{Text: true}, {Text: true}}}
	table.Row("wage", lang.Quote("by law"))
	a := Answer{Title: lang.Same("title")}
	a.Add(Section{Tables: []Table{table}})
	for l, want := range map[lang.Language]string{lang.English: `<td class="text">by law</td>`, lang.Dutch: `<td class="text" lang="en">“by law”</td>`} {
		var out strings.Builder
		if err := HTML(&out, &a, l); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s: no %s", l, want)
		}
	}
}

// A picture scrolls where it is wider than the screen, so who has a keyboard alone can stand on
// it, and is told what it is.
func TestPicturesCanBeReached(t *testing.T) {
	a := Answer{Title: lang.Same("title"), Pictures: []Picture{Intervals{chart("lead"), rows}}}
	a.Add(Section{Pictures: []Picture{Intervals{chart("below"), rows}}})
	var out strings.Builder
	if err := HTML(&out, &a, lang.English); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"lead", "below"} {
		if want := fmt.Sprintf(`<figure tabindex="0" aria-labelledby="%s-t">`, id); !strings.Contains(out.String(), want) {
			t.Errorf("no %s", want)
		}
	}
}

// What stands at the right of a picture of dots ends at its edge, however wide its letters are,
// and as many dots are seen as there are.
func TestDotsAreCountedWithinThePicture(t *testing.T) {
	p := Dots{chart("dots"), []Dotted{{Name: lang.Same("one"), Dots: make([]float64, 20), Mark: math.NaN()}}}
	svg := string(p.SVG(lang.Dutch))
	if !strings.Contains(svg, `<text x="920" y="134" text-anchor="end" font-size="13" fill="#1a1a1a">0 van 20 boven 0<`) {
		t.Error(svg)
	}
	seen := map[string]bool{}
	for _, dot := range regexp.MustCompile(`<circle cx="476" cy="[^"]*"`).FindAllString(svg, -1) {
		seen[dot] = true
	}
	if len(seen) != 20 {
		t.Errorf("%d of 20 dots are seen", len(seen))
	}
}
