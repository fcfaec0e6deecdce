package report

import (
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// colour has a name for programs and another for people.
type colour struct{}

func (colour) MarshalText() ([]byte, error) { return []byte("dark_red"), nil }
func (colour) In(l lang.Language) string    { return lang.Text{"dark red", "donkerrood"}.In(l) }

// What has a name for programs is called that in JSON and CSV, and what people
// call it in a table.
func TestProgramsHaveNamesOfTheirOwn(t *testing.T) {
	type paint struct {
		Colour colour `json:"colour" head:"colour|kleur"`
	}
	data := struct {
		Paints []paint `json:"paints"`
	}{[]paint{{}}}
	var json, csv, text strings.Builder
	if err := JSON(&json, data); err != nil {
		t.Fatal(err)
	}
	if err := CSV(&csv, data, lang.Dutch); err != nil {
		t.Fatal(err)
	}
	table := Of(nil, data.Paints)
	table.terminal(&text, lang.Dutch)
	for form, want := range map[string]string{json.String(): `"colour": "dark_red"`, csv.String(): "colour\ndark_red\n", text.String(): "kleur\ndonkerrood\n"} {
		if !strings.Contains(form, want) {
			t.Errorf("%q has no %q", form, want)
		}
	}
}

// In a terminal long cells stand under their row, and wide columns nowhere; on
// pages all columns stand, and names are marked.
func TestATerminalIsNarrow(t *testing.T) {
	type named struct {
		Name   string `head:"name|naam" code:"true"`
		Means  string `head:"meaning|betekenis" wide:"true"`
		Value  string `head:"value|waarde" under:"5"`
		Source string `head:"source|bron" under:"1"`
	}
	table := Of(nil, []named{{"a_b", "what it is", "1234", "a book"}, {"c", "", "12345", ""}})
	var text strings.Builder
	table.terminal(&text, lang.Dutch)
	if want := "naam  waarde\na_b   1234\n    bron: a book\nc\n    waarde: 12345\n"; text.String() != want {
		t.Errorf("%q, want %q", text.String(), want)
	}
	var page strings.Builder
	table.markdown(&page, lang.English)
	if want := "| name | meaning | value | source |\n|---|---|---|---|\n| `a_b` | what it is | 1234 | a book |\n| `c` |  | 12345 |  |\n\n"; page.String() != want {
		t.Errorf("%q, want %q", page.String(), want)
	}
}

// A list may be left to other forms than CSV.
func TestCSVLeavesOutWhatIsMarked(t *testing.T) {
	type row struct {
		A int `json:"a"`
	}
	var out strings.Builder
	if err := CSV(&out, struct {
		Kept []row `json:"kept"`
		Left []row `json:"left" csv:"-"`
	}{Kept: []row{{1}}, Left: []row{{2}}}, lang.English); err != nil || out.String() != "a\n1\n" {
		t.Errorf("%q, %v", out.String(), err)
	}
}
