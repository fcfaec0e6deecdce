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
