package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/arithmetic"
)

// reckoned is what programs read of the monitors' arithmetic.
type reckoned struct {
	Checks     []arithmetic.Figure `json:"checks" means:"every figure of the monitors' money tables"`
	Reproduced int                 `json:"reproduced" means:"printed figures that follow from the monitors' own rules"`
	Printed    int                 `json:"printed" means:"figures that the monitors print"`
	Total      int                 `json:"total" means:"all figures"`
}

// Arithmetic holds the monitors' own money tables against their own rules.
func Arithmetic(figures []arithmetic.Figure) *report.Answer {
	data := reckoned{Checks: figures, Total: len(figures)}
	t := report.Table{Columns: report.Heads("figure|cijfer", "published|gepubliceerd", "recomputed|nagerekend", "corrected|gecorrigeerd", "verdict|oordeel", "rule|regel")}
	t.Columns[4].Text, t.Columns[5].Text = true, true
	var reasons report.Section
	for i := range figures {
		a := &figures[i]
		mark := lang.Text{}
		switch {
		case !a.Printed():
			mark = lang.Text{"not printed", "niet gedrukt"}
		case !a.Reproduced:
			mark = lang.Text{"not reproduced", "niet gereproduceerd"}
		default:
			data.Reproduced++
		}
		if a.Printed() {
			data.Printed++
		}
		name := lang.Say("%s: %s", "%s: %s", a.Source, a.Item)
		t.Row(name, lang.Digits.Of(a.Published), lang.Digits.Of(a.Recomputed), lang.Digits.Of(a.Corrected), mark, a.Rule)
		if a.Reason != nil {
			reasons.Tell("%s: %s.", "%s: %s.", name, a.Reason)
		}
	}
	answer := &report.Answer{Title: lang.Text{"The monitors' own arithmetic", "De eigen rekensommen van de monitors"}, Data: data,
		Lead: []lang.Said{lang.Say("%d of %d printed figures follow from the monitors' own rules.",
			"%d van %d gedrukte cijfers volgen uit de eigen regels van de monitors.",
			data.Reproduced, data.Printed)}}
	answer.Add(report.Section{Tables: []report.Table{t}})
	answer.Add(reasons)
	return answer
}
