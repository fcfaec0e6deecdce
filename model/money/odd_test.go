package money

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestProtocolHasEveryKind holds the tables of flows in docs/odd.md to the list of
// kinds: each of them, with who pays and who receives. So are the parts of the balance of
// society.
func TestProtocolHasEveryKind(t *testing.T) {
	text, err := os.ReadFile("../../docs/odd.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "### 7.15 Money")
	section, _, _ = strings.Cut(section, "### 7.16")
	name := func(p Party) string {
		switch p {
		case employer:
			return "employer"
		case supervised:
			return "supervision"
		}
		return p.String()
	}
	var want, got []string
	for _, k := range kinds {
		want = append(want, strings.Join([]string{k.name, name(k.payer), name(k.payee)}, " "))
	}
	for line := range strings.Lines(section) {
		cells := strings.Split(line, " | ")
		if len(cells) == 4 && !strings.HasPrefix(line, "| kind") {
			got = append(got, strings.TrimPrefix(strings.Join(cells[:3], " "), "| "))
		}
	}
	for _, term := range Terms {
		if !strings.Contains(section, "\n| "+term.Name+" | ") {
			t.Errorf("docs/odd.md lacks the part %s of the balance of society", term.Name)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the flows of docs/odd.md are\n%s\nthe kinds are\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
