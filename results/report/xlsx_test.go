package report

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"proefbank/internal/lang"
)

// TestWorkbookBeginsWithTheAnswer: its first lines are the title and the sentences that
// answer, as on a page; heads of a table far below them are not held in sight.
func TestWorkbookBeginsWithTheAnswer(t *testing.T) {
	lead := lang.Text{"The municipality gains.", "De gemeente wint."}
	for _, c := range []struct {
		sentences int
		frozen    bool
	}{{1, true}, {9, false}} {
		a := &Answer{Title: lang.Text{"Who pays", "Wie betaalt"}}
		for range c.sentences {
			a.Lead = append(a.Lead, lead)
		}
		table := Table{Columns: Heads("year|jaar", "euro")}
		table.Row(2026, 3)
		a.Add(Section{Tables: []Table{table}})
		var out bytes.Buffer
		if err := XLSX(&out, a, lang.Dutch); err != nil {
			t.Fatal(err)
		}
		book, err := excelize.OpenReader(&out)
		if err != nil {
			t.Fatal(err)
		}
		for cell, want := range map[string]string{"A1": "Wie betaalt", "A2": "De gemeente wint."} {
			if got, err := book.GetCellValue("Antwoord", cell); err != nil || got != want {
				t.Errorf("%s is %q (%v), want %q", cell, got, err, want)
			}
		}
		if panes, err := book.GetPanes("Antwoord"); err != nil || panes.Freeze != c.frozen {
			t.Errorf("below %d sentences heads held in sight: %t (%v)", c.sentences, panes.Freeze, err)
		}
	}
}
