package answers

import (
	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// spread is an amount with its range.
func spread(x finance.Spread) lang.Said {
	return lang.Say("%s (P5 %s, P95 %s)", "%s (P5 %s, P95 %s)", euros(x.Mean), euros(x.P5), euros(x.P95))
}

// rates says where the return of investors is not one rate.
func (m *soldMetric) rates(s *report.Section, n int) {
	if m.Several > 0 {
		s.Tell("In %s replications amounts change their sign more than once and several rates make them worth nothing: from %s to %s on average. The lowest counts.",
			"In %s replicaties wisselen bedragen meer dan eens van teken en maken verscheidene rentes ze niets waard: gemiddeld van %s tot %s. De laagste telt.",
			runsOf(m.Several, n), lang.PercentAs(lang.One, m.SeveralLow), lang.PercentAs(lang.One, m.SeveralTop))
	}
	if m.NoRate > 0 {
		s.Tell("In %s replications no rate makes them worth nothing, and the means leave those out.",
			"In %s replicaties maakt geen rente ze niets waard, en de gemiddelden laten die weg.", runsOf(m.NoRate, n))
	}
}

// layers says what the parts of the principal get.
func (m *soldMetric) layers(s *report.Section, n int) {
	names := map[string]lang.Text{"senior": {"The senior part", "Het eerste deel"}, "junior": {"The junior part", "Het achtergestelde deel"}}
	for _, layer := range m.Layers {
		s.Tell("%s: return %s (P5 %s, P95 %s), chance of losing principal %s.", "%s: rendement %s (P5 %s, P95 %s), kans op verlies van inleg %s.",
			names[layer.Layer], lang.PercentAs(lang.One, layer.IRR.Mean), lang.PercentAs(lang.One, layer.IRR.P5),
			lang.PercentAs(lang.One, layer.IRR.P95), shareCell(layer.Loss, n, lang.Two))
	}
}

// contracts says of bonds and of social return what decides: what the risk costs that
// is handed over, and the share in bids at which the municipality's balance turns.
func (t *accounted) contracts() report.Section {
	s := report.Section{ID: "contracts", Title: lang.Text{"Bond beside loan, social return in bids", "SIB naast lening, social return in inschrijvingen"}}
	for i := range t.Variants {
		v := &t.Variants[i]
		if v.SIB != nil {
			v.SIB.Loan.tell(&s, lang.Say("%s, at its price of %s euro", "%s, bij de prijs van %s euro", v.Variant, euros(t.Financed.Scenario.Money.Bond.Price)))
		}
		if v.SIB != nil && v.SIB.SolvedLoan != nil {
			v.SIB.SolvedLoan.tell(&s, lang.Say("%s, at the price of %s euro that gives investors their target", "%s, bij de prijs van %s euro die investeerders hun doel geeft",
				v.Variant, lang.Two.Of(v.SIB.Price)))
		}
		if v.Bids != nil {
			t.inBids(&s, v)
		}
	}
	return s
}

// tell says what borrowing the same money would cost, and what the risk costs that is
// handed over.
func (l *besideLoan) tell(s *report.Section, bond lang.Said) {
	if l.Loan.Mean == 0 {
		s.Tell("%s: what the contract costs takes all that investors put in and nothing of it reaches the project, so that there is no loan "+
			"to put beside it: the bond costs %s euro of the first day, and the contract itself %s, whoever pays it.",
			"%s: wat het contract kost, neemt alles wat investeerders inleggen en niets ervan bereikt het project, zodat er geen lening "+
				"naast te zetten is: de SIB kost %s euro van de eerste dag, en het contract zelf %s, wie dat ook betaalt.",
			bond, spread(l.Bond), euros(l.Costs.Mean))
		return
	}
	difference := lang.Text{"The difference, %s, is the price of the risk that is handed over; of it %s is what the contract costs.",
		"Het verschil, %s, is de prijs van het risico dat wordt overgedragen; daarvan is %s wat het contract kost."}
	if l.Risk.Mean < 0 {
		difference = lang.Text{"The difference, %s, is below nothing: the bond is cheaper, as investors earn less than a lender would; the contract itself costs %s.",
			"Het verschil, %s, ligt onder nul: de SIB is goedkoper, want investeerders verdienen minder dan een geldschieter zou; het contract zelf kost %s."}
	}
	s.Tell("%s: borrowing the same money at %s costs %s euro of the first day, whatever becomes of it, and the bond costs %s. %s",
		"%s: hetzelfde geld lenen tegen %s kost %s euro van de eerste dag, wat er ook van komt, en de SIB kost %s. %s",
		bond, lang.PercentAs(lang.Short, l.Rate), euros(l.Loan.Mean), spread(l.Bond), difference.With(spread(l.Risk), euros(l.Costs.Mean)))
}

// payersTable sets scheme and bond apart for who pays, at the scenario's price and at
// the price that gives investors their target, of n replications.
func (m *soldMetric) payersTable(c *money.Bond, n int) report.Table {
	table := report.Table{Columns: report.Head(lang.Text{"who pays", "wie betaalt"}, lang.Text{"price", "prijs"}, lang.Text{"scheme", "regeling"},
		lang.Same("P5 .. P95"), lang.Same("SIB"), lang.Same("P5 .. P95"), lang.Text{"together", "samen"}, lang.Same("P5 .. P95"),
		lang.Text{"chance of gain", "kans op winst"})}
	for _, p := range m.Payers {
		row := func(price float64, bond, together *finance.Spread) {
			table.Row(p.Party, lang.Two.Of(price), euros(p.Scheme.Mean), between(p.Scheme), euros(bond.Mean), between(*bond),
				euros(together.Mean), between(*together), shareCell(together.Gain, n, lang.Two))
		}
		row(c.Price, &p.Bond, &p.Together)
		if p.SolvedBoth != nil {
			row(m.Price, p.SolvedBond, p.SolvedBoth)
		}
	}
	return table
}

func between(x finance.Spread) lang.Said { return lang.Range(lang.Whole, x.P5, x.P95) }

// payer says what of a payer's gain or loss is the scheme and what is the bond, and how
// often it gains: at the price that gives investors their target, where there is one.
func (t *accounted) payer(s *report.Section, p *outcomePayer) {
	bond, both, solved := &p.Bond, &p.Together, p.SolvedBoth != nil
	if solved {
		bond, both = p.SolvedBond, p.SolvedBoth
	}
	price := lang.Text{"at the scenario's price", "bij de prijs van het scenario"}
	if solved {
		price = lang.Text{"at that price", "bij die prijs"}
	}
	s.Note("%s %s: %s euro, of which the scheme without a bond is %s and the bond %s; it gains in %s replications.",
		"%s %s: %s euro, waarvan de regeling zonder SIB %s en de SIB %s; winst in %s replicaties.",
		p.Party, price, spread(*both), spread(p.Scheme), spread(*bond), t.inRuns(both.Gain))
	if solved && !p.CanRepay {
		s.Note("%s cannot expect to gain at any price that gives investors their target: %s euro at best.",
			"%s kan bij geen prijs die investeerders hun doel geeft winst verwachten: op zijn best %s euro.", p.Party, euros(p.AtCheapest))
	}
}
