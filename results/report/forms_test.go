package report

import (
	"encoding/json"
	"io"
	"math"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// fact is a row with something of every kind.
type fact struct {
	Name   string       `json:"name" head:"name|naam" means:"a name"`
	Mean   float64      `json:"mean" unit:"euro" head:"mean|gemiddeld" as:"whole" means:"a mean"`
	Share  float64      `json:"share" head:"share|aandeel" as:"percent" means:"a share"`
	Spare  float64      `json:"spare" head:"spare|reserve" spare:"true" means:"rarely there"`
	Mark   lang.Text    `json:"mark" head:"|" means:"a remark"`
	Within *inner       `json:"within" means:"what it holds"`
	Parts  []float64    `json:"parts" means:"parts"`
	Told   lang.Message `json:"told" means:"a message"`
}

type inner struct {
	Low float64 `json:"low" unit:"euro" means:"the least"`
}

type facts struct {
	Facts []fact   `json:"facts" means:"the facts"`
	Names []string `json:"names" means:"nobody"`
}

func example() facts {
	nan := math.NaN()
	return facts{Facts: []fact{
		{"a|b", -1234.5, 0.25, nan, lang.Text{"outside", "buiten"}, &inner{1.5}, []float64{1, nan}, lang.Say("%d of %s", "%d van %s", 3, "x.y")},
		{"c", nan, nan, nan, lang.Text{}, nil, nil, lang.Say("none", "geen")},
	}}
}

func TestJSONKnowsOneWayToSayNothing(t *testing.T) {
	var out strings.Builder
	if err := JSON(&out, example()); err != nil {
		t.Fatal(err)
	}
	var compact strings.Builder
	for line := range strings.Lines(out.String()) {
		compact.WriteString(strings.TrimSpace(line))
	}
	want := `{"facts": [{"name": "a|b","mean": -1234.5,"share": 0.25,"spare": null,"mark": "outside","within": {"low": 1.5},"parts": [1,null],"told": "3 of x.y"},` +
		`{"name": "c","mean": null,"share": null,"spare": null,"mark": "","within": null,"parts": [],"told": "none"}],"names": []}`
	if compact.String() != want {
		t.Errorf("got\n%s, want\n%s", compact.String(), want)
	}
	if !json.Valid([]byte(out.String())) {
		t.Error("not JSON")
	}
}

func TestCSVHoldsEveryNumberInFull(t *testing.T) {
	for l, want := range map[lang.Language]string{
		lang.English: "name,mean,share,spare,mark,within.low,parts,told\na|b,-1234.5,0.25,,outside,1.5,1 ,3 of x.y\nc,,,,,,,none\n",
		lang.Dutch:   "\ufeffname;mean;share;spare;mark;within.low;parts;told\na|b;-1234,5;0,25;;buiten;1,5;1 ;3 van x.y\nc;;;;;;;geen\n",
	} {
		var out strings.Builder
		if err := CSV(&out, example(), l); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("%v: got\n%s, want\n%s", l, out.String(), want)
		}
	}
}

// A pair of numbers stands in one cell as a list does, and a text in its language.
func TestCSVHoldsPairs(t *testing.T) {
	type pair struct {
		Ends [2]float64 `json:"ends"`
		Name lang.Text  `json:"name"`
	}
	var out strings.Builder
	data := struct {
		Pairs []pair `json:"pairs"`
	}{[]pair{{[2]float64{1.5, 2}, lang.Text{"year", "jaar"}}}}
	if err := CSV(&out, data, lang.Dutch); err != nil || out.String() != "\ufeffends;name\n1,5 2;jaar\n" {
		t.Errorf("%q (%v)", out.String(), err)
	}
}

func TestTablesAreTheSameInEveryForm(t *testing.T) {
	a := Answer{Title: lang.Text{"Facts", "Feiten"}, Data: example()}
	a.Add(Section{Title: lang.Text{"Part", "Deel"}, Tables: []Table{Of(nil, example().Facts)}})
	var text, markdown, page strings.Builder
	Terminal(&text, &a, lang.Dutch)
	if want := "Deel\nnaam  gemiddeld  aandeel\na|b      -1.234      25%  buiten\nc             -        -\n"; text.String() != want {
		t.Errorf("got\n%s, want\n%s", text.String(), want)
	}
	if err := Markdown(&markdown, &a, lang.Dutch); err != nil {
		t.Fatal(err)
	}
	if want := "# Feiten\n\n## Deel\n\n| naam | gemiddeld | aandeel |  |\n|---|---:|---:|---|\n| a\\|b | -1.234 | 25% | buiten |\n| c | - | - |  |\n"; markdown.String() != want {
		t.Errorf("got\n%s, want\n%s", markdown.String(), want)
	}
	if err := HTML(&page, &a, lang.Dutch); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="nl">`, "<title>Feiten</title>", "<h2>Deel</h2>", `<th scope="row" class="text">a|b</th><td>-1.234</td><td>25%</td>`} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// What stands aside is for pages, and so is what is behind a title unless all is
// asked; a file stands as it is.
func TestTerminalLeavesOutWhatStandsAside(t *testing.T) {
	long := strings.Repeat("a long line ", 20) + "\n"
	a := Answer{Title: lang.Same("Title"), Lead: []lang.Said{lang.Same("Lead")}}
	a.Add(Section{Aside: true, Text: []lang.Said{lang.Same("aside")}})
	a.Add(Section{Verbatim: long, Detail: []Table{Facts(lang.Same("detail"), example().Facts[1])}})
	for all, want := range map[bool]string{false: "Lead\n\n" + long, true: "Lead\n\ndetail\nname  c\n" + long} {
		a.All = all
		var out strings.Builder
		if Terminal(&out, &a, lang.English); out.String() != want {
			t.Errorf("all %v: got\n%s, want\n%s", all, out.String(), want)
		}
	}
	for form, write := range map[string]func(io.Writer, *Answer, lang.Language) error{"<pre>" + long + "</pre>": HTML, "```\n" + long + "```\n": Markdown} {
		var out strings.Builder
		if err := write(&out, &a, lang.English); err != nil || !strings.Contains(out.String(), form) || !strings.Contains(out.String(), "aside") {
			t.Errorf("no %s in\n%s (%v)", form, out.String(), err)
		}
	}
}

func TestAListEndsBeforeTheNextHeading(t *testing.T) {
	item := Item{Text: lang.Same("one"), Of: []lang.Said{lang.Same("two")}}
	a := Answer{Sections: []Section{{List: []Item{item}}, {Title: lang.Same("Part"), List: []Item{item}}}}
	var out strings.Builder
	if err := Markdown(&out, &a, lang.English); err != nil {
		t.Fatal(err)
	}
	if want := "- one\n  - two\n\n## Part\n\n- one\n  - two\n"; out.String() != want {
		t.Errorf("got\n%s, want\n%s", out.String(), want)
	}
}

func TestFactsLeaveOutWhatIsNotThere(t *testing.T) {
	table := Facts(nil, example().Facts[1])
	if len(table.Rows) != 1 || table.Rows[0][1].In(lang.Dutch) != "c" {
		t.Errorf("%v", table.Rows)
	}
}

func TestWrongTagsPanic(t *testing.T) {
	for name, do := range map[string]func(){
		"a precision that is not there": func() {
			Of(nil, []struct {
				X float64 `head:"x" as:"exactly"`
			}{{1}})
		},
		"a value that cannot be shown": func() {
			Of(nil, []struct {
				X chan int `head:"x"`
			}{{nil}})
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s passes", name)
				}
			}()
			do()
		}()
	}
}
