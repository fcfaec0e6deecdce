package answers

import (
	"cmp"
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/value"
)

// weighed is the answer for programs.
type weighed struct {
	Draws   int           `json:"draws" unit:"draws" means:"rows of the file"`
	Choices []choiceMean  `json:"choices" means:"the choices"`
	EVPI    *value.Amount `json:"evpi" means:"expected value of perfect information; null where nothing says what could be known"`
	EVPPI   []groupValue  `json:"evppi" means:"expected value of partial perfect information, by group of parameters"`
	EVSI    []studyValue  `json:"evsi" means:"expected value of sample information, by study"`
	Best    string        `json:"best" means:"the choice that gives most on average today"`
	alike   lang.List     // the choices that the draws do not tell from it
	rivals  []lang.Said   // the groups that they do not tell from the one that is most worth knowing
}

type choiceMean struct {
	Choice string  `json:"choice" head:"choice|keuze" means:"the choice, a column of the file"`
	Mean   float64 `json:"mean" head:"net benefit|nettobaten" as:"digits" means:"mean net benefit over draws"`
	SE     float64 `json:"se" head:"error|fout" as:"spread" means:"standard error of the mean"`
}

type groupValue struct {
	Group string `json:"group" head:"knowing|kennis van" means:"the group of parameters"`
	worth
}

type studyValue struct {
	Study string `json:"study" head:"study|onderzoek" means:"the study"`
	worth
}

type worth struct {
	Value float64 `json:"value" head:"worth|waard" as:"digits" means:"in the unit of the net benefits, per decision"`
	SE    float64 `json:"se" head:"error|fout" as:"spread" means:"standard error of the value"`
}

// Value tells what information is worth, from draws of one's own.
func Value(v *Weighed) *report.Answer {
	d := v.data()
	a := &report.Answer{Title: lang.Text{"What information is worth", "Wat informatie waard is"}, Lead: d.lead(), Data: d}
	choices := report.Of(lang.Text{"Without knowing more", "Zonder meer te weten"}, d.Choices)
	a.Add(report.Section{Tables: []report.Table{choices}})
	var tables []report.Table
	if len(d.EVPPI) > 0 {
		tables = append(tables, report.Of(lang.Text{"Knowing parameters exactly (EVPPI)", "Parameters precies kennen (EVPPI)"}, d.EVPPI))
	}
	if len(d.EVSI) > 0 {
		tables = append(tables, report.Of(lang.Text{"Choosing after a study (EVSI)", "Kiezen na onderzoek (EVSI)"}, d.EVSI))
	}
	about := report.Section{Tables: tables}
	about.Note("Amounts are in the unit of the net benefits, per decision; the error is that of these draws. Where there is nothing to know a value is rather too high than too low, by less than its error.",
		"Bedragen zijn in de eenheid van de nettobaten, per beslissing; de fout is die van deze trekkingen. Waar niets te weten valt, is een waarde eerder te hoog dan te laag, met minder dan haar fout.")
	a.Add(about)
	return a
}

// ValueNotes are what somebody should know of the file before using the numbers.
func ValueNotes(v *Weighed) []lang.Said {
	notes := slices.Clone(v.notes)
	if !v.asked.Certain && v.draws.Again == nil {
		notes = append(notes, lang.Text{
			"perfect information is what the parameters say by regression; give --again (the same draws with other luck) or --without-luck for more",
			"volledige informatie is wat de parameters volgens regressie zeggen; geef --again (dezelfde trekkingen met ander toeval) of --without-luck voor meer"})
	}
	return notes
}

func (v *Weighed) data() *weighed {
	d := &weighed{Draws: v.n, Choices: []choiceMean{}, EVPPI: []groupValue{}, EVSI: []studyValue{}, Best: v.asked.Choices[v.draws.Today()]}
	for k, m := range v.draws.Means() {
		d.Choices = append(d.Choices, choiceMean{v.asked.Choices[k], m.Value, m.SE})
	}
	d.alike = v.alike()
	if len(v.asked.Parameters) > 0 || v.asked.Certain {
		evpi := v.draws.Perfect(v.of(v.asked.Parameters))
		d.EVPI = &evpi
	}
	var gains [][]float64
	for i, g := range v.groups {
		gains = append(gains, v.draws.Gains(v.of(g.columns)))
		d.EVPPI = append(d.EVPPI, groupValue{g.name, worth(v.draws.Mean(gains[i]))})
	}
	for _, k := range v.draws.Rivals(gains) {
		d.rivals = append(d.rivals, lang.Same(v.groups[k].name))
	}
	slices.SortStableFunc(d.EVPPI, func(a, b groupValue) int { return cmp.Compare(b.Value, a.Value) })
	for _, s := range v.studies {
		d.EVSI = append(d.EVSI, studyValue{s.name, worth(v.draws.Knowing(v.of(s.columns)))})
	}
	return d
}

// alike are the choices of which the draws do not tell that they give less than the best.
func (v *Weighed) alike() (names lang.List) {
	best := v.draws.Today()
	most := v.draws.Outcome(best)
	for k, name := range v.asked.Choices {
		less := slices.Clone(v.draws.Outcome(k))
		for i := range less {
			less[i] = most[i] - less[i]
		}
		if k != best && !clearly(worth(v.draws.Mean(less))) {
			names = append(names, lang.Same(name))
		}
	}
	return names
}

// lead is the answer in sentences.
func (d *weighed) lead() []lang.Said {
	said := []lang.Said{lang.Say("Without knowing more, %s is best. ", "Zonder meer te weten is %s het beste. ", d.Best)}
	if d.alike != nil {
		said[0] = lang.Say("Without knowing more, %s gives most, and these draws do not tell it from %s. ", "Zonder meer te weten geeft %s het meest, en deze trekkingen onderscheiden dat niet van %s. ", d.Best, d.alike)
	}
	if d.EVPI != nil {
		said = append(said, lang.Say("Knowing everything before choosing is worth %s. ", "Alles weten voor het kiezen is %s waard. ", inErrors(worth(*d.EVPI))))
	}
	if len(d.EVPPI) > 1 && clearly(d.EVPPI[0].worth) {
		said = append(said, lang.Say("Most is worth knowing %s: %s. ", "Het meest waard is kennis van %s: %s. ", d.EVPPI[0].Group, inErrors(d.EVPPI[0].worth)))
		for _, untold := range untoldFrom(d.rivals) {
			said = append(said, untold, lang.Same(" "))
		}
	}
	for _, s := range d.EVSI {
		said = append(said, lang.Say("The study %s is worth %s. ", "Het onderzoek %s is %s waard. ", s.Study, inErrors(s.worth)))
	}
	return []lang.Said{lang.Join("", said...)}
}

// clearly says whether a value is more than its error makes of nothing.
func clearly(w worth) bool { return w.Value > 2*w.SE }

func inErrors(w worth) lang.Said {
	return lang.Say("%s (error %s)", "%s (fout %s)", lang.Digits3.Of(w.Value), lang.Spread.Of(w.SE))
}
