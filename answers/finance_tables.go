package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// shortLine is a way of financing in a line, per unit.
type shortLine struct {
	Variant string `head:""`
	gainers
}

// gainers are what municipality, State and society gain, per unit.
type gainers struct {
	Town    float64   `head:"municipality|gemeente" as:"whole"`
	Within  lang.Said `head:"P5 .. P95"`
	State   float64   `head:"State|Rijk" as:"whole"`
	Range   lang.Said `head:"P5 .. P95"`
	Society float64   `head:"society|samenleving" as:"whole"`
	Between lang.Said `head:"P5 .. P95"`
	Gains   lang.Said `head:"which gains in|die wint in"`
}

func (t *accounted) gainersOf(variant int, u finance.Unit) gainers {
	a := t.Accounts
	town, state, all := a.NetEach(variant, money.Municipality, u), a.NetEach(variant, money.State, u), a.SocietyEach(variant, finance.Total, u)
	return gainers{town.Mean, between(town), state.Mean, between(state), all.Mean, between(all), t.inRuns(all.Gain)}
}

// inShort is every way of financing in a line.
func (t *accounted) inShort() []report.Section {
	if t.Programme != nil {
		return t.programmeInShort()
	}
	var lines []shortLine
	for i := range t.Variants {
		lines = append(lines, shortLine{t.Variants[i].Variant, t.gainersOf(i, t.toldPer())})
	}
	s := report.Section{ID: "short", Title: lang.Say("Who gains, %s", "Wie wint, %s", t.per), Tables: []report.Table{report.Of(nil, lines)}}
	t.handed(&s)
	return []report.Section{s}
}

// handed says what parties that have no column lose by a way of financing: it is what makes it cheap for those that have one.
// Where budgets follow what is saved other municipalities lose it, or gain where nothing is saved.
func (t *accounted) handed(s *report.Section) {
	for i := range t.Variants {
		v := &t.Variants[i]
		for _, p := range []money.Party{money.OtherTowns, money.Organisation, money.Contractors, money.Investors} {
			party := &v.Parties[p]
			gain := party.Mean / t.units(i)
			if !(math.Abs(gain) >= 0.5) || p != money.OtherTowns && party.Mean > -2*party.MCSE {
				continue
			}
			said := lang.Text{"%s: %s, which have no column, lose %s euro %s.", "%s: %s, die geen kolom hebben, verliezen %s euro %s."}
			switch {
			case p == money.OtherTowns && gain > 0:
				said = lang.Text{"%s: budgets follow what is saved, here less than nothing, so that %s, which have no column, gain %s euro %s from the State.",
					"%s: budgetten volgen wat wordt bespaard, hier minder dan niets, zodat %s, die geen kolom hebben, %s euro %s winnen van het Rijk."}
			case p == money.OtherTowns:
				said = lang.Text{"%s: budgets follow what is saved, so that %s, which have no column, lose %s euro %s to the State.",
					"%s: budgetten volgen wat wordt bespaard, zodat %s, die geen kolom hebben, %s euro %s verliezen aan het Rijk."}
			case p == money.Organisation:
				said = lang.Text{"%s: %s, which have no column, lose %s euro %s in money; what the work is worth to them is not in that.",
					"%s: %s, die geen kolom hebben, verliezen %s euro %s aan geld; wat het werk hun waard is zit daar niet in."}
			case p == money.Investors && t.Nominal:
				said = lang.Text{"%s: %s, who have no column, lose %s euro %s: they get back less than they put in.",
					"%s: %s, die geen kolom hebben, verliezen %s euro %s: ze krijgen minder terug dan ze inleggen."}
			case p == money.Investors:
				said = lang.Text{"%s: %s, who have no column, lose %s euro %s: after inflation they earn less than the discount rate.",
					"%s: %s, die geen kolom hebben, verliezen %s euro %s: na inflatie verdienen ze minder dan de discontovoet."}
			}
			s.Notes = append(s.Notes, said.With(v.Variant, party.Party, euros(math.Abs(gain)), t.per))
		}
	}
}

// cashLine is the cash of municipality, State and everybody else under a way of
// financing, per unit.
type cashLine struct {
	Variant   string    `head:""`
	Town      float64   `head:"municipality|gemeente" as:"whole"`
	TownError float64   `head:"MC error|MC-fout" as:"whole"`
	TownRange lang.Said `head:"P5 .. P95"`
	State     float64   `head:"State|Rijk" as:"whole"`
	Error     float64   `head:"MC error|MC-fout" as:"whole"`
	Range     lang.Said `head:"P5 .. P95"`
	Before    float64   `head:"before toeslagen|vóór toeslagen" as:"whole"`
	Others    float64   `head:"others|overigen" as:"whole"`
}

func (t *accounted) cash() report.Section {
	var lines []cashLine
	for i, v := range t.Variants {
		town, state, unit := &v.Parties[money.Municipality], &v.Parties[money.State], t.units(i)
		lines = append(lines, cashLine{v.Variant, town.each.Mean, town.each.Error, between(town.each),
			state.each.Mean, state.each.Error, between(state.each), v.StateBefore.Mean / unit, -(town.Mean + state.Mean) / unit})
	}
	s := report.Section{ID: "cash", Title: lang.Say("Cash, %s", "Kas, %s", t.per), Tables: []report.Table{report.Of(nil, lines)}}
	s.Note("Before toeslagen: but for the rent, care and child allowances that fall away, as the monitors reckon the State.",
		"Vóór toeslagen: zonder de huur-, zorg- en kindertoeslagen die vervallen, zoals de monitors het Rijk berekenen.")
	return s
}

// balanceLine is the balance of society under a way of financing, per unit.
type balanceLine struct {
	Variant string    `head:""`
	Balance float64   `head:"balance|saldo" as:"whole"`
	Error   float64   `head:"MC error|MC-fout" as:"whole"`
	Range   lang.Said `head:"P5 .. P95"`
	Gain    lang.Said `head:"gains in|wint in"`
	Worth   lang.Said `head:"work worth at least|werk minstens waard"`
}

// balancePartsLine is the balance with parts left out, and as the monitor has it.
type balancePartsLine struct {
	Variant   string  `head:""`
	Without   float64 `head:"balance without quality of life|saldo zonder kwaliteit van leven" as:"whole"`
	Bare      float64 `head:"nor care|noch zorg" as:"whole"`
	Monitored float64 `head:"as monitored|als de monitor" as:"whole"`
}

func (t *accounted) society() report.Section {
	var lines []balanceLine
	var parts []balancePartsLine
	for i, v := range t.Variants {
		each, unit := v.Society.each, t.units(i)
		lines = append(lines, balanceLine{v.Variant, each.Mean, each.Error, between(each), t.inRuns(each.Gain),
			valueOf(v.Society.BreakEven)})
		parts = append(parts, balancePartsLine{v.Variant, v.Society.WithoutQuality.Mean / unit, v.Society.Bare.Mean / unit, v.AsMonitored.PerJobYear})
	}
	s := report.Section{ID: "society", Title: lang.Say("Society, %s", "Samenleving, %s", t.per)}
	s.Tables = []report.Table{report.Of(nil, lines), report.Of(nil, parts)}
	s.Note("As monitored: by the rules of Groningen's monitor, which counts wages above the benefit as a cost and everybody's work "+
		"at its full price; euro of the day per job-year, neither discounted; only where the municipality pays the wages.",
		"Als de monitor: volgens de regels van de Groningse monitor, die loon boven de uitkering als kosten telt en al het werk "+
			"tegen de volle prijs; euro van de dag per baanjaar, beide niet verdisconteerd; alleen waar de gemeente de lonen betaalt.")
	return s
}

// valueOf is a value of the work; above its cost no value does, and below nothing any does.
func valueOf(s finance.Spread) lang.Said {
	switch {
	case s.Mean > 1:
		return lang.Same(">100%")
	case s.Mean < 0:
		return lang.Same("<0%")
	}
	return lang.Percent(s.Mean)
}

// parties is what every party gains or loses under a way of financing.
func (t *accounted) parties(i int) report.Section {
	v := &t.Variants[i]
	var shown []partyGain
	for _, p := range v.Parties {
		if p.sizeable() {
			shown = append(shown, p)
		}
	}
	s := report.Section{ID: "variant-" + v.Variant, Title: lang.Same(v.Variant), Tables: []report.Table{report.Of(nil, shown)}}
	v.ToMakeWhole.tell(&s)
	if v.Fund != nil {
		v.Fund.tell(&s, t.Accounts.Replications)
	}
	if t.Accounts.Variants[i].Wages == money.ByContractors {
		s.Note("Jobs that social return can carry: %s.", "Banen die social return kan dragen: %s.", t.carried())
	}
	return s
}

// tell says what would make every party whole.
func (w *toMakeWhole) tell(s *report.Section) {
	if len(w.Owed) == 0 {
		s.Note("Every party is whole.", "Niemand komt tekort.")
		return
	}
	s.Note("To make every party whole: %s. The gains of %s would cover %s of it; whoever is paid for work or goods is left out.",
		"Om iedereen schadeloos te stellen: %s. De winst van %s dekt daarvan %s; wie voor werk of goederen wordt betaald, telt niet mee.",
		amountsOf(w.Owed), amountsOf(w.gainers), lang.Percent(w.Covered))
}

func amountsOf(all []partyOwed) lang.Said {
	if len(all) == 0 {
		return lang.Text{"nobody", "niemand"}
	}
	var list lang.List
	for _, x := range all {
		list = append(list, lang.Say("%s %s", "%s %s", x.Party, euros(x.Euros)))
	}
	return list
}

// tell says how a fund fares.
func (f *fundFares) tell(s *report.Section, n int) {
	var held []lang.Said
	for _, year := range f.Balance {
		held = append(held, euros(year.Mean))
	}
	s.Note("Mean balance of the fund at the end of each year, as paid: %s. What is left at the end goes back to those who paid in, by what they paid.",
		"Gemiddeld saldo van het fonds aan het eind van elk jaar, zoals betaald: %s. "+
			"Wat aan het eind over is, gaat terug naar wie inlegde, naar rato van de inleg.", lang.Join("; ", held...))
	s.Note("The fund runs dry in %s replications; the guarantor pays %s euro on average (P95 %s).",
		"Het fonds raakt leeg in %s replicaties; de garantsteller betaalt gemiddeld %s euro (P95 %s).",
		runsOf(f.Dry, n), euros(f.Called.Mean), euros(f.Called.P95))
}

// carried are the jobs that obligations can carry, by municipality.
func (t *accounted) carried() lang.Said {
	var towns []lang.Said
	for _, town := range t.SROI {
		towns = append(towns, lang.Say("%s %s", "%s %s", town.Municipality, lang.Whole.Of(town.Jobs)))
	}
	return lang.Join(", ", towns...)
}

// differs says in words what makes a way of financing differ from the first.
func (t *accounted) differs(i int) report.Section {
	v, first := &t.Variants[i], &t.Variants[0]
	s := report.Section{ID: "against-" + v.Variant, Title: lang.Say("%s against %s, %s", "%s tegenover %s, %s", v.Variant, first.Variant, t.per)}
	var same lang.List
	unit, of := t.units(i), t.unit
	if math.IsNaN(unit) || math.IsNaN(of) {
		s.Tell("Under one of them nobody holds a job, so that nothing is told per job-year.", "Bij een van beide heeft niemand een baan, zodat er niets per baanjaar te zeggen is.")
		return s
	}
	change := func(who lang.Said, change float64, because []item) {
		said, off := listed(because, 1), lang.Text{"%s: %s better off", "%s: %s beter af"}
		if change < 0 {
			off = lang.Text{"%s: %s worse off", "%s: %s slechter af"}
		}
		switch head := off.With(who, euros(math.Abs(change))); {
		case math.Abs(change) < 0.5 && len(said.Parts) == 0:
			same = append(same, who)
		case len(said.Parts) == 0: // of many small ones
			s.Tell("%s.", "%s.", head)
		default:
			s.Tell("%s: %s.", "%s: %s.", head, said)
		}
	}
	for _, p := range []money.Party{money.Municipality, money.State} {
		change(p, v.Parties[p].Mean/unit-first.Parties[p].Mean/of, items(t.Accounts.DifferencesEach(0, i, p, of, unit)))
	}
	total, parts := 0.0, []item{}
	for k, term := range money.Terms {
		d := v.Society.Parts[k].Euros/unit - first.Society.Parts[k].Euros/of
		parts, total = append(parts, item{bundle{name: term.Text}, d}), total+d
	}
	change(societyText, total, parts)
	if len(same) > 0 {
		s.Tell("%s: no difference.", "%s: geen verschil.", same)
	}
	return s
}

// madeOf says what the cash of municipality and State and the balance of society
// are made of, under the first way.
func (t *accounted) madeOf() report.Section {
	v := &t.Variants[0]
	s := report.Section{ID: "made-of", Title: lang.Say("What %s is made of, %s", "Waaruit %s bestaat, %s", v.Variant, t.per)}
	for _, p := range []money.Party{money.Municipality, money.State} {
		s.Tell("%s: %s.", "%s: %s.", p, madeUp(items(v.Parties[p].ByKind), t.unit))
	}
	var parts []item
	for k, term := range money.Terms {
		parts = append(parts, item{bundle{name: term.Text}, v.Society.Parts[k].Euros})
	}
	s.Tell("%s: %s.", "%s: %s.", societyText, madeUp(bySize(parts), t.unit))
	s.Note("Regular work counts whole for society, more of it or less: that somebody else then lacks the place, or has it, is left out.",
		"Regulier werk telt voor de samenleving heel mee, meer of minder ervan: dat een ander die plaats dan mist of heeft, is weggelaten.")
	return s
}
