package answers

import (
	"math"
	"slices"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/sim"
	"proefbank/validation/arithmetic"
	"proefbank/validation/sensitivity"
)

// Screen is a financed scheme as a screen has it: the first of its ways of financing is
// the one that is asked for, the second the one that it is held against.
type Screen struct {
	Sentences []lang.Said
	Million   lang.Said // what a municipality has for a million euro; nil: it pays nothing
	Deciding  lang.Said // what decides what the municipality pays; nil: too few replications
	Dots      report.Picture
	Parties   []PartyGain
	Years     report.Section // by budget item
	Ways      []report.Section
	Contracts []report.Section // the bond and social return
	Month     report.Section   // a participant's
	Law       []report.Section
	Per       lang.Text            // what amounts are told per
	Effects   map[string]lang.Said // of uncertain parameters, by path, on the municipality; nil: too few replications
	Heads     []Head
	Why       report.Section // empty: not known yet
}

// PartyGain is what a party gains or pays, with its items.
type PartyGain struct {
	Party         money.Party
	Mean, P5, P95 float64 // per unit
	Items         report.Table
}

// Head is a number that another version may be held against.
type Head struct {
	Of   lang.Said
	Mean float64 // euro per unit
}

// OnScreen puts a financed scheme on a screen.
func OnScreen(f *Financed) *Screen {
	t := f.accounted()
	s := &Screen{Per: t.per, Dots: t.twenty(), Parties: t.partyGains(), Years: t.budgetSection(0), Month: ownMonth(t.Financed.Scenario, t.Financing.Arm)}
	s.Sentences = []lang.Said{t.townSays(), t.othersSay(), t.societySays()}
	if work := t.work(); work != nil {
		s.Sentences = append(s.Sentences, work)
	}
	s.Ways = t.inShort()
	if len(t.Variants) > 1 {
		s.Ways = append(s.Ways, t.differs(1))
	}
	s.Ways = append(s.Ways, t.ways(), t.cash(), t.society())
	s.Contracts = []report.Section{t.contracts()}
	for i := range t.Variants {
		if t.Variants[i].SIB != nil {
			s.Contracts = append(s.Contracts, t.bond(i))
		}
	}
	s.Law = []report.Section{t.about(), t.dated(), t.monitored(), t.allowances()}
	if t.Programme == nil {
		s.Law = append(s.Law, t.trial())
	}
	s.Law[0].Text = append(append(s.Law[0].Text, outdated(t.Financed.Scenario)...), t.cliff()...)
	s.Effects, s.Deciding = t.effects()
	s.Million = t.million()
	if s.Why = t.Why.section(); s.Why.Tables != nil {
		s.Why.Title = nil
	}
	for _, head := range []PartyGain{{Party: money.Municipality}, {Party: money.State}} {
		s.Heads = append(s.Heads, Head{head.Party, t.Variants[0].Parties[head.Party].Mean / t.unit})
	}
	s.Heads = append(s.Heads, Head{societyText, t.Variants[0].Society.Total.Mean / t.unit})
	return s
}

// rounded is the size of an amount to the digit that its Monte Carlo error bears.
func rounded(x, mcse float64) float64 {
	step := 1.0
	if mcse > 1 {
		step = math.Pow(10, math.Round(math.Log10(mcse)))
	}
	return math.Abs(math.Round(x/step) * step)
}

// inEuro is such an amount in words.
func inEuro(amount float64) lang.Said { return lang.Say("€ %s", "€ %s", lang.Whole.Of(amount)) }

// mostly is the middle nine tenths of a gain: of what is paid where all of it is, which is said
// where nothing before says so.
func mostly(s finance.Spread, said bool) lang.Said {
	low, high := rounded(s.P5, s.Error), rounded(s.P95, s.Error)
	paid := s.P95 < 0 || s.P5 < 0 && high == 0
	switch {
	case paid && said || low == 0 && high == 0:
		return lang.Say("90%% of the outcomes: %s to %s", "90%% van de uitkomsten: %s tot %s", inEuro(high), inEuro(low))
	case paid:
		return lang.Say("90%% of the outcomes: paying %s to %s", "90%% van de uitkomsten: %s tot %s betalen", inEuro(high), inEuro(low))
	case s.P5 < 0 && low != 0:
		return lang.Say("90%% of the outcomes: paying %s to gaining %s", "90%% van de uitkomsten: %s betalen tot %s winnen", inEuro(low), inEuro(high))
	case said:
		return lang.Say("90%% of the outcomes: %s to %s", "90%% van de uitkomsten: %s tot %s", inEuro(low), inEuro(high))
	}
	return lang.Say("90%% of the outcomes: gaining %s to %s", "90%% van de uitkomsten: %s tot %s winnen", inEuro(low), inEuro(high))
}

// gainsOrPays says of an amount per unit whether it is a gain.
func (t *accounted) gainsOrPays(who lang.Said, s finance.Spread) lang.Said {
	amount := rounded(s.Mean, s.Error)
	range90 := mostly(s, amount != 0)
	switch {
	case amount == 0:
		return lang.Say("%s pays and gains about nothing %s (%s)", "%s betaalt en wint ongeveer niets %s (%s)", who, t.per, range90)
	case s.Mean < 0:
		return lang.Say("%s pays %s %s (%s)", "%s betaalt %s %s (%s)", who, inEuro(amount), t.per, range90)
	}
	return lang.Say("%s gains %s %s (%s)", "%s wint %s %s (%s)", who, inEuro(amount), t.per, range90)
}

// ofAll is a number of the replications; few never show that a chance is none.
func (t *accounted) ofAll(n int) lang.Said {
	all := t.Accounts.Replications
	switch n {
	case 0:
		return lang.Say("in none of %s", "in geen van %s", replications(all))
	case all:
		return lang.Say("in %s", "in %s", allReplications(all))
	}
	return lang.Say("in %d of %d replications", "in %d van %d replicaties", n, all)
}

// net is what a party gains under the first way, per unit.
func (t *accounted) net(p money.Party) finance.Spread { return t.Accounts.NetEach(0, p, t.toldPer()) }

// townSays is what the municipality pays, and how that differs from the other way.
func (t *accounted) townSays() lang.Said {
	first := lang.Say("Financed by %s %s.", "Gefinancierd volgens %s: %s.", t.Variants[0].Variant,
		t.gainsOrPays(lang.Text{"the municipality", "de gemeente"}, t.net(money.Municipality)))
	if len(t.Variants) < 2 || math.IsNaN(t.units(1)) {
		return first
	}
	return lang.Join(" ", first, t.townDiffers())
}

// townDiffers is how what the municipality pays or gains differs from the other way: each per
// its own units, as a programme may fill fewer jobs under one of them.
func (t *accounted) townDiffers() lang.Said {
	a, other := t.Accounts, t.Variants[1].Variant
	d := a.Beside(0, 1, money.Municipality, t.toldPer())
	count := func(share float64) lang.Said { return t.ofAll(int(math.Round(share * float64(a.Replications)))) }
	switch amount := rounded(d.Mean, d.Error); {
	case d.Mean == 0:
		return lang.Say("That is the same for it as %s.", "Dat is voor haar hetzelfde als %s.", other)
	case amount == 0:
		return lang.Say("That is about the same for it as %s.", "Dat is voor haar ongeveer hetzelfde als %s.", other)
	case d.Mean < 0:
		worse := a.Beside(1, 0, money.Municipality, t.toldPer()).Gain
		return lang.Say("That is %s worse for it than %s, and worse %s.", "Dat is %s slechter voor haar dan %s, en slechter %s.", inEuro(amount), other, count(worse))
	default:
		return lang.Say("That is %s better for it than %s, and better %s.", "Dat is %s beter voor haar dan %s, en beter %s.", inEuro(amount), other, count(d.Gain))
	}
}

// million is how many job-years the municipality has for a million euro, where every
// outcome of the middle nine tenths has it pay.
func (t *accounted) million() lang.Said {
	const budget = 1e6
	town := t.net(money.Municipality)
	if town.P95 >= 0 || math.IsNaN(t.jobYears(0)) {
		return nil
	}
	years := func(net float64) lang.Said { return lang.Digits3.Of(math.Round(budget / -net)) }
	return lang.Say("For a million euro of the municipality there are some %s job-years (90%% of the outcomes: %s to %s).",
		"Voor een miljoen euro van de gemeente zijn er zo'n %s baanjaren (90%% van de uitkomsten: %s tot %s).", years(town.Mean), years(town.P5), years(town.P95))
}

// othersSay is what State and participants pay or gain.
func (t *accounted) othersSay() lang.Said {
	return lang.Say("%s; %s.", "%s; %s.", t.gainsOrPays(lang.Text{"The State", "Het Rijk"}, t.net(money.State)),
		t.gainsOrPays(lang.Text{"a participant", "een deelnemer"}, t.net(money.Participant)))
}

// societySays is what all together gain.
func (t *accounted) societySays() lang.Said {
	all := t.Accounts.SocietyEach(0, finance.Total, t.toldPer())
	return lang.Say("%s; it gains %s.", "%s; zij wint %s.", t.gainsOrPays(lang.Text{"Society as a whole", "De samenleving als geheel"}, all),
		t.ofAll(int(math.Round(all.Gain*float64(t.Accounts.Replications)))))
}

// twenty are twenty equal dots of what municipality, State and society gain.
func (t *accounted) twenty() report.Dots {
	a, u, none := t.Accounts, t.toldPer(), math.NaN()
	title := lang.Say("What may come out under %s, in twenty equal dots", "Wat er kan uitkomen bij %s, in twintig gelijke stippen", t.Variants[0].Variant)
	if n := t.Accounts.Replications; n < len(report.Twentieths) {
		title = lang.Say("%s, drawn between the outcomes of %d replications", "%s, getekend tussen de uitkomsten van %d replicaties", title, n)
	}
	return report.Dots{Chart: report.Chart{ID: "dots", Unit: lang.Say("euro %s", "euro %s", t.per),
		Title:       title,
		Description: lang.Text{"Each dot is one of twenty equally likely outcomes.", "Elke stip is een van twintig even waarschijnlijke uitkomsten."}},
		Rows: []report.Dotted{
			{Name: money.Municipality, Dots: a.Gains(0, money.Municipality, u).Quantiles(report.Twentieths), Mark: none},
			{Name: money.State, Dots: a.Gains(0, money.State, u).Quantiles(report.Twentieths), Mark: none},
			{Name: societyText, Dots: a.Socially(0, finance.Total, u).Quantiles(report.Twentieths), Mark: none}}}
}

// partyGains are all parties that the scheme touches, with their items.
func (t *accounted) partyGains() (all []PartyGain) {
	for _, p := range t.Variants[0].Parties {
		if !p.sizeable() {
			continue
		}
		g := PartyGain{Party: p.Party, Mean: p.each.Mean, P5: p.each.P5, P95: p.each.P95}
		g.Items = report.Table{Title: lang.Say("Items: %s", "Posten: %s", p.Party), Columns: report.Head(lang.Text{"item", "post"}, lang.Say("euro %s", "euro %s", t.per),
			lang.Text{"rests on (how well it is known: source)", "berust op (hoe goed het bekend is: bron)"})}
		g.Items.Columns[2].Text = true
		for _, x := range items(p.ByKind) {
			g.Items.Row(x.name, euros(x.amount/t.unit), resting(t.Financed.Scenario, x.kinds))
		}
		g.Items.Row(lang.Text{"together", "samen"}, euros(p.Mean/t.unit), "")
		all = append(all, g)
	}
	return all
}

// monitored sets the balance by the monitor's rules beside what the monitor published.
func (t *accounted) monitored() (s report.Section) {
	s.ID, s.Title = "monitored", lang.Text{"Beside the monitor's table", "Naast de tabel van de monitor"}
	var lines []balancePartsLine
	for i, v := range t.Variants {
		if unit := t.units(i); !math.IsNaN(v.AsMonitored.PerJobYear) {
			lines = append(lines, balancePartsLine{v.Variant, v.Society.WithoutQuality.Mean / unit, v.Society.Bare.Mean / unit, v.AsMonitored.PerJobYear})
		}
	}
	s.Tables = []report.Table{publishedBalances()}
	if lines == nil {
		return s
	}
	s.Tables = slices.Insert(s.Tables, 0, report.Of(nil, lines))
	s.Note("“As monitored” is the balance by the rules of Groningen's Tabel 16 to 20, which leave out what the columns beside it hold; "+
		"proefbank validate --arithmetic sets every published figure beside what the same rules give here.",
		"“Als de monitor” is het saldo volgens de regels van Tabel 16 tot 20 van Groningen, die weglaten wat de kolommen ernaast bevatten; "+
			"proefbank validate --arithmetic zet elk gepubliceerd cijfer naast wat dezelfde regels hier geven.")
	return s
}

// ofBalances are the tables in which monitors published what a job comes to.
var ofBalances = []string{"Groningen 2023, Tabel 20", "Groningen 2023, Tabel 21", "SEOR 2021, Tabel 4.2"}

// publishedBalances are what monitors published, beside what their own rules give.
func publishedBalances() report.Table {
	table := report.Table{Title: lang.Text{"Published, beside what the same rules give, euro", "Gepubliceerd, naast wat dezelfde regels geven, euro"},
		Columns: report.Heads("figure|cijfer", "published|gepubliceerd", "recomputed|nagerekend", "put right|gecorrigeerd")}
	for _, f := range arithmetic.Figures() {
		if f.Printed() && slices.Contains(ofBalances, f.Source) {
			table.Row(lang.Say("%s: %s", "%s: %s", f.Source, f.Item), lang.Whole.Of(f.Published), lang.Whole.Of(f.Recomputed), lang.Whole.Of(f.Corrected))
		}
	}
	return table
}

// parameterKey is where replications drew their parameters.
func (f *Financed) parameterKey() func(replication int) sim.Key {
	if f.Programme != nil {
		return f.Programme.ParameterKey
	}
	return f.Experiment.ParameterKey
}

// effects are what the municipality gains more where a parameter is high than where it
// is low, and which decide most.
func (t *accounted) effects() (by map[string]lang.Said, deciding lang.Said) {
	if !t.Uncertain {
		return nil, nil
	}
	values := t.Accounts.Gains(0, money.Municipality, t.toldPer())
	drivers := sensitivity.Drivers(t.Financed.Scenario, t.parameterKey(), values)
	if drivers == nil {
		return nil, nil
	}
	by = map[string]lang.Said{}
	var most lang.List
	for i := range drivers {
		d := &drivers[i]
		if !d.Clear {
			by[d.Path] = lang.Text{"not told from chance", "niet van toeval te onderscheiden"}
			continue
		}
		by[d.Path] = lang.Say("municipality %s € from low to high", "gemeente %s € van laag naar hoog", lang.Signed(lang.Whole, math.Round(d.Swing/10)*10))
		if len(most) < 3 {
			most = append(most, lang.Say("%s (%s of the variance)", "%s (%s van de variantie)", d.Means, lang.Percent(d.Share)))
		}
	}
	if len(most) == 0 {
		return by, lang.Say("What decides this: no parameter stands out in %d replications.", "Wat dit bepaalt: geen parameter springt eruit in %d replicaties.", len(values))
	}
	return by, lang.Say("What decides this for the municipality: %s.", "Wat dit voor de gemeente bepaalt: %s.", most)
}
