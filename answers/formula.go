package answers

import (
	"proefbank/design/formula"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// look is a row of the table of interim looks.
type look struct {
	Number   int     `head:"look|blik"`
	Critical float64 `head:"critical value|kritieke waarde" as:"short"`
	Spent    float64 `head:"alpha spent|alpha besteed" as:"digits3"`
}

// Formula is what a closed form gives that was asked so.
func Formula(a formula.Answer, asked string) *report.Answer {
	shown := a
	shown.Solved = "--" + a.Solved
	if a.Solved == "critical" || a.Solved == "evsi" { // no flags: nothing was left out
		shown.Solved = ""
	}
	var facts report.Section
	if t := report.Facts(nil, shown); len(t.Rows) > 0 {
		facts.Tables = append(facts.Tables, t)
	}
	var looks []look
	for i, z := range a.Critical {
		looks = append(looks, look{i + 1, z, a.Spent[i]})
	}
	if looks != nil {
		facts.Tables = append(facts.Tables, report.Of(nil, looks))
	}
	facts.Note("Asked: %s", "Gevraagd: %s", asked)
	return &report.Answer{Title: lang.Text{"A closed form", "Een gesloten formule"}, Sections: []report.Section{facts}, Data: a}
}
