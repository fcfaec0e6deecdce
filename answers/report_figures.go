package answers

import (
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// figures are the numbers of a report's sentences that no other table has.
func (r *Reported) figures() report.Section {
	table := report.Table{Title: lang.Text{"Figures of the sentences", "Cijfers van de zinnen"},
		Columns: report.Head(lang.Text{"figure", "cijfer"}, lang.Text{"value", "waarde"})}
	if d := r.Power; d != nil {
		table.Row(lang.Text{"cost of the trial as diagnosed, euro", "kosten van de gekeurde proef, euro"}, euros(d.Cost(d.sizes()[0])))
	}
	if r.Finance != nil {
		r.books.figures(&table)
	}
	s := report.Section{ID: "figures", Below: true, Sheet: sheetSummary, Title: lang.Text{"The numbers behind the sentences", "De getallen achter de zinnen"}}
	if len(table.Rows) > 0 {
		s.Detail = []report.Table{table}
	}
	if r.Finance != nil {
		s.Detail = append(s.Detail, r.books.itemised(), r.books.itemsApart())
	}
	return s
}

// figures adds those of the money.
func (t *accounted) figures(table *report.Table) {
	trial := t.Accounts.Trial()
	table.Row(lang.Text{"people of all groups", "mensen van alle groepen"}, lang.Whole.Of(t.People))
	table.Row(lang.Text{"of whom in a job", "van wie in een baan"}, lang.Whole.Of(t.Accounts.Jobs(0)))
	table.Row(lang.Text{"job-years", "baanjaren"}, lang.Whole.Of(t.Accounts.JobYears(0)))
	table.Row(lang.Text{"people in the arm of the trial", "mensen in de arm van de proef"}, lang.Whole.Of(t.InArm))
	table.Row(lang.Text{"of them in a job", "van hen in een baan"}, lang.Whole.Of(t.JobsInArm))
	table.Row(lang.Text{"cost of the experiment, euro", "kosten van het experiment, euro"}, euros(t.TrialCost))
	table.Row(lang.Text{"of it set-up, recruitment and measurement, euro", "daarvan opzet, werving en meting, euro"}, euros(trial.Cost))
	table.Row(lang.Text{"its months in a job", "maanden in een baan ervan"}, lang.Whole.Of(trial.JobMonths))
	table.Row(lang.Text{"its months in jobs of other arms", "maanden in banen van andere armen ervan"}, lang.Whole.Of(trial.OtherMonths))
	table.Row(lang.Text{"what such a month costs the municipality, euro", "wat zo'n maand de gemeente kost, euro"}, euros(t.JobMonth))
	table.Row(lang.Text{"what power, size and prereg take it to be, euro", "waar power, size en prereg mee rekenen, euro"}, euros(t.taken()))
	first := &t.Variants[0]
	table.Row(lang.Text{"MC error of the municipality's gain", "MC-fout van de winst van de gemeente"}, euros(first.Parties[money.Municipality].each.Error))
	table.Row(lang.Text{"MC error of the State's gain", "MC-fout van de winst van het Rijk"}, euros(first.Parties[money.State].each.Error))
	table.Row(lang.Text{"MC error of society's gain", "MC-fout van de winst van de samenleving"}, euros(first.Society.each.Error))
	for i := range t.Variants {
		t.Variants[i].figures(table)
	}
}

// figures adds those of a bond and of a fund.
func (v *financedVariant) figures(table *report.Table) {
	of := func(english, dutch string, value lang.Said) {
		table.Row(lang.Say("%s: %s", "%s: %s", v.Variant, lang.Text{english, dutch}), value)
	}
	if b := v.SIB; b != nil {
		of("paid for noise, euro", "betaald voor ruis, euro", euros(b.NoisePaid))
		of("its MC error, euro", "MC-fout ervan, euro", euros(b.NoiseMCSE))
		of("price at which payers pay least, euro", "prijs waarbij betalers het minst betalen, euro", lang.Two.Of(b.Cheapest))
		for _, p := range b.Payers {
			of("at best "+p.Party.In(lang.English)+", euro", "op zijn best "+p.Party.In(lang.Dutch)+", euro", euros(p.AtCheapest))
		}
	}
	if f := v.Fund; f != nil {
		of("guarantor pays, euro", "garantsteller betaalt, euro", euros(f.Called.Mean))
		of("guarantor pays, P95, euro", "garantsteller betaalt, P95, euro", euros(f.Called.P95))
	}
}

// itemLines are items of parties by way of financing, in the order in which they come.
type itemLines struct {
	ways int
	at   map[string]int
	rows []itemLine
}

type itemLine struct {
	who, name lang.Said
	euros     []float64
}

// put adds items of a party under a way, of which there are so many units.
func (l *itemLines) put(who lang.Said, way int, all []item, unit float64) {
	for _, x := range all {
		key := who.In(lang.English) + ": " + x.name.In(lang.English)
		i, known := l.at[key]
		if !known {
			i, l.at[key] = len(l.rows), len(l.rows)
			l.rows = append(l.rows, itemLine{who, x.name, make([]float64, l.ways)})
		}
		l.rows[i].euros[way] += x.amount / unit
	}
}

func (l *itemLines) table(title lang.Said, t *accounted) report.Table {
	heads := []lang.Said{lang.Text{"who", "wie"}, lang.Text{"item", "post"}}
	for i := range t.Variants {
		heads = append(heads, lang.Same(t.Variants[i].Variant))
	}
	table := report.Table{Title: title, Columns: report.Head(heads...)}
	table.Columns[1].Text = true
	for _, line := range l.rows {
		row := []any{line.who, line.name}
		for _, x := range line.euros {
			row = append(row, euros(x))
		}
		table.Row(row...)
	}
	return table
}

// itemised are the items of municipality, State and society under every way, per unit.
func (t *accounted) itemised() report.Table {
	lines := itemLines{ways: len(t.Variants), at: map[string]int{}}
	for i := range t.Variants {
		v, unit := &t.Variants[i], t.units(i)
		for _, p := range []money.Party{money.Municipality, money.State} {
			lines.put(p, i, items(v.Parties[p].ByKind), unit)
		}
		for k, term := range money.Terms {
			lines.put(societyText, i, []item{{bundle{name: term.Text}, v.Society.Parts[k].Euros}}, unit)
		}
	}
	return lines.table(lang.Say("Items, euro %s", "Posten, euro %s", t.per), t)
}

// itemsApart are the items by which every way differs from the first, per unit, with what
// they come to.
func (t *accounted) itemsApart() report.Table {
	lines := itemLines{ways: len(t.Variants), at: map[string]int{}}
	together := bundle{name: lang.Text{"together", "samen"}}
	first := &t.Variants[0]
	for i := range t.Variants {
		v, unit := &t.Variants[i], t.units(i)
		for _, p := range []money.Party{money.Municipality, money.State} {
			lines.put(p, i, []item{{together, v.Parties[p].Mean/unit - first.Parties[p].Mean/t.unit}}, 1)
			lines.put(p, i, items(t.Accounts.DifferencesEach(0, i, p, t.unit, unit)), 1)
		}
		for k, term := range money.Terms {
			d := v.Society.Parts[k].Euros/unit - first.Society.Parts[k].Euros/t.unit
			lines.put(societyText, i, []item{{together, d}, {bundle{name: term.Text}, d}}, 1)
		}
	}
	return lines.table(lang.Say("Items less those of %s, euro %s", "Posten min die van %s, euro %s", first.Variant, t.per), t)
}
