package answers

import (
	"math"

	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// contractsOf adds the bond, social return and the fund, each on a sheet of its own.
func (t *accounted) contractsOf(a *report.Answer) {
	for i := range t.Variants {
		v, way := &t.Variants[i], &t.Accounts.Variants[i]
		if v.SIB != nil {
			t.bonded(a, i)
		}
		if way.Wages == money.ByContractors {
			a.Add(t.socialReturn(i))
		}
		if way.Wages == money.ByFund {
			a.Add(t.fund(i))
		}
	}
}

// of are the items by year of some parties under one way.
func (t *accounted) of(variant int, title lang.Said, parties ...money.Party) report.Table {
	return t.itemsOf(title, func(v int, p money.Party) bool {
		for _, own := range parties {
			if v == variant && p == own {
				return true
			}
		}
		return false
	})
}

// bonded is a bond: who is paid what and when, its terms, and what is told of it.
func (t *accounted) bonded(a *report.Answer, i int) {
	s := t.bond(i)
	s.Below, s.Sheet = true, sheetBond
	s.Tables = append([]report.Table{t.of(i, lang.Text{"Cash flow of investors and intermediary, euro as paid", "Kasstroom van investeerders en intermediair, euro zoals betaald"},
		money.Investors, money.Intermediary)}, s.Tables...)
	s.Detail = append(s.Detail, t.terms(), loanTable(&t.Variants[i].SIB.Loan))
	t.Variants[i].SIB.Loan.tell(&s, lang.Say("%s, at its price of %s euro", "%s, bij de prijs van %s euro", t.Variants[i].Variant, euros(t.Financed.Scenario.Money.Bond.Price)))
	a.Add(s)
}

// termLine is a term of a contract.
type termLine struct {
	Path  string    `head:"term|voorwaarde" code:"true"`
	Means lang.Text `head:"meaning|betekenis" wide:"true"`
	Value lang.Said `head:"value|waarde"`
	Unit  lang.Text `head:"unit|eenheid"`
}

// terms are those of the bond as the scenario has them.
func (t *accounted) terms() report.Table {
	var lines []termLine
	for leaf := range t.Financed.Scenario.Leaves() {
		if leaf.Section() == "money" && len(leaf.Path) > 10 && leaf.Path[:10] == "money.sib." {
			lines = append(lines, termLine{leaf.Path[10:], leaf.Means, valueCell(leaf), lang.Unit(leaf.Unit)})
		}
	}
	return report.Of(lang.Text{"Terms of the social impact bond", "Voorwaarden van de social impact bond"}, lines)
}

// valueCell is a parameter's value as a cell: a number, a day, or what its words are.
func valueCell(l scenarios.Leaf) lang.Said {
	switch x := l.Value.(type) {
	case float64:
		return lang.Short.Of(x)
	case int:
		return lang.Whole.Of(float64(x))
	case model.Date:
		if x != (model.Date{}) {
			return lang.Day{Year: x.Year, Month: x.Month, Date: x.Day}
		}
	}
	return scenarios.ValueOf(l)
}

// loanTable sets the bond beside a loan of the same money.
func loanTable(l *besideLoan) report.Table {
	table := report.Table{Title: lang.Say("Beside borrowing at %s, euro of the first day", "Naast lenen tegen %s, euro van de eerste dag", lang.PercentAs(lang.Short, l.Rate)),
		Columns: report.Head(lang.Text{}, lang.Text{"mean", "gemiddeld"}, lang.Same("P5 .. P95"))}
	for _, x := range []struct {
		name lang.Text
		of   lang.Said
		span lang.Said
	}{
		{lang.Text{"borrowing costs", "lenen kost"}, euros(l.Loan.Mean), lang.Range(lang.Whole, l.Loan.P5, l.Loan.P95)},
		{lang.Text{"the bond costs", "de SIB kost"}, euros(l.Bond.Mean), lang.Range(lang.Whole, l.Bond.P5, l.Bond.P95)},
		{lang.Text{"price of the risk handed over", "prijs van het overgedragen risico"}, euros(l.Risk.Mean), lang.Range(lang.Whole, l.Risk.P5, l.Risk.P95)},
		{lang.Text{"of it, costs of the contract", "daarvan kosten van het contract"}, euros(l.Costs.Mean), lang.Range(lang.Whole, l.Costs.P5, l.Costs.P95)},
	} {
		table.Row(x.name, x.of, x.span)
	}
	return table
}

// socialReturn is what contractors bear, by year, and what the municipality gains by
// the share of it that is in their bids.
func (t *accounted) socialReturn(i int) report.Section {
	v := &t.Variants[i]
	s := report.Section{ID: "sroi-" + v.Variant, Below: true, Sheet: sheetSROI, Title: lang.Say("%s: social return", "%s: social return", v.Variant)}
	s.Tables = append(s.Tables, t.of(i, lang.Text{"What contractors bear and municipality has, euro as paid", "Wat opdrachtnemers dragen en de gemeente heeft, euro zoals betaald"},
		money.Contractors, money.Municipality))
	if v.Bids != nil && !math.IsNaN(v.Bids.Turn.Mean) {
		t.inBids(&s, v)
		table := report.Table{Title: lang.Say("Municipality by the share in bids, %s", "Gemeente naar het deel in de inschrijvingen, %s", t.per),
			Columns: report.Head(lang.Text{"share in bids", "deel in inschrijvingen"}, lang.Text{"mean", "gemiddeld"}, lang.Same("P5 .. P95"))}
		table.Row(lang.Percent(0), euros(v.Bids.each.None.Mean), between(v.Bids.each.None))
		table.Row(lang.Percent(1), euros(v.Bids.each.All.Mean), between(v.Bids.each.All))
		s.Tables = append(s.Tables, table)
	}
	jobs := report.Table{Title: lang.Text{"Jobs that social return can carry", "Banen die social return kan dragen"},
		Columns: report.Head(lang.Text{"municipality", "gemeente"}, lang.Text{"jobs", "banen"})}
	for _, town := range t.SROI {
		jobs.Row(town.Municipality, lang.Whole.Of(town.Jobs))
	}
	s.Tables = append(s.Tables, jobs)
	return s
}

// fund is what a participation fund receives, pays and holds, by year.
func (t *accounted) fund(i int) report.Section {
	v := &t.Variants[i]
	s := report.Section{ID: "fund-" + v.Variant, Below: true, Sheet: sheetFund, Title: lang.Say("%s: the participation fund", "%s: het participatiefonds", v.Variant)}
	moves := t.of(i, lang.Text{"What the fund receives and pays, euro as paid", "Wat het fonds ontvangt en betaalt, euro zoals betaald"}, money.Fund)
	if len(moves.Rows) == 0 {
		s.Tell("Nothing is paid into the fund or by it: it bears wages, and there are none.", "In het fonds gaat niets en het betaalt niets: het draagt lonen, en die zijn er niet.")
		return s
	}
	held := report.Table{Title: lang.Text{"What the fund holds at the end of each year, euro as paid", "Wat het fonds aan het eind van elk jaar heeft, euro zoals betaald"},
		Columns: report.Head(lang.Text{"year of the fund", "jaar van het fonds"}, lang.Text{"mean", "gemiddeld"}, lang.Same("P5 .. P95"))}
	for y, x := range v.Fund.Balance {
		held.Row(lang.Ungrouped(y+1), euros(x.Mean), lang.Range(lang.Whole, x.P5, x.P95))
	}
	s.Tables = []report.Table{moves, held}
	v.Fund.tell(&s, t.Accounts.Replications)
	return s
}
