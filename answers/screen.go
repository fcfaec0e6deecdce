package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
)

// Screen is a financed scheme as a screen has it: the first of its ways of financing is
// the one that is asked for, the second the one that it is held against.
type Screen struct {
	Sentences []lang.Said
	Dots      report.Picture
	Parties   []PartyGain
	Years     report.Section // by budget item
	Ways      []report.Section
	Bond      []report.Section // none where no way has one
	Law       []report.Section
	Per       lang.Text // what amounts are told per
}

// PartyGain is what a party gains or pays, with its items.
type PartyGain struct {
	Party         money.Party
	Mean, P5, P95 float64 // per unit
	Items         report.Table
}

// OnScreen puts a financed scheme on a screen.
func OnScreen(f *Financed) *Screen {
	t := f.accounted()
	s := &Screen{Per: t.per, Dots: t.dots(), Parties: t.partyGains(), Years: t.budgetSection(0)}
	s.Sentences = []lang.Said{t.townSays(), t.othersSay(), t.societySays()}
	if work := t.work(); work != nil {
		s.Sentences = append(s.Sentences, work)
	}
	s.Ways = append(t.inShort(), t.differs(1), t.ways(), t.cash(), t.society())
	for i := range t.Variants {
		if t.Variants[i].SIB != nil {
			s.Bond = append(s.Bond, t.bond(i))
		}
	}
	s.Bond = append([]report.Section{t.contracts()}, s.Bond...)
	s.Law = []report.Section{t.about(), t.dated(), t.allowances(), t.trial()}
	return s
}

// rounded is an amount in euro to the digit that its Monte Carlo error bears.
func rounded(x, mcse float64) lang.Said {
	step := 1.0
	if mcse > 1 {
		step = math.Pow(10, math.Round(math.Log10(mcse)))
	}
	return lang.Say("€ %s", "€ %s", lang.Whole.Of(math.Abs(math.Round(x/step)*step)))
}

// mostly is the middle nine tenths of an amount, signed, to that digit.
func mostly(s finance.Spread, unit float64) lang.Said {
	end := func(x float64) lang.Said {
		if x < 0 {
			return lang.Say("−%s", "−%s", rounded(x/unit, s.Error/unit))
		}
		return rounded(x/unit, s.Error/unit)
	}
	return lang.Say("90%% of what may be lies between %s and %s", "90%% van wat kan, ligt tussen %s en %s", end(s.P5), end(s.P95))
}

// gainsOrPays says of an amount whether it is a gain.
func (t *accounted) gainsOrPays(who lang.Said, s finance.Spread) lang.Said {
	amount := rounded(s.Mean/t.unit, s.Error/t.unit)
	if s.Mean < 0 {
		return lang.Say("%s pays %s %s (%s)", "%s betaalt %s %s (%s)", who, amount, t.per, mostly(s, t.unit))
	}
	return lang.Say("%s gains %s %s (%s)", "%s wint %s %s (%s)", who, amount, t.per, mostly(s, t.unit))
}

// townSays is what the municipality pays, and how that differs from the other way.
func (t *accounted) townSays() lang.Said {
	a := t.Accounts
	first := lang.Say("Under %s %s.", "Bij %s: %s.", t.Variants[0].Variant,
		t.gainsOrPays(lang.Text{"the municipality", "de gemeente"}, a.Net(0, money.Municipality)))
	if len(t.Variants) < 2 {
		return first
	}
	d := a.Beside(0, 1, money.Municipality)
	amount, better := rounded(d.Mean/t.unit, d.Error/t.unit), int(math.Round(d.Gain*float64(a.Replications)))
	if d.Mean < 0 {
		return lang.Join(" ", first, lang.Say("That is %s worse for it than %s, and worse in %d of %d replications.",
			"Dat is %s slechter voor haar dan %s, en slechter in %d van %d replicaties.", amount, t.Variants[1].Variant, a.Replications-better, a.Replications))
	}
	return lang.Join(" ", first, lang.Say("That is %s better for it than %s, and better in %d of %d replications.",
		"Dat is %s beter voor haar dan %s, en beter in %d van %d replicaties.", amount, t.Variants[1].Variant, better, a.Replications))
}

// othersSay is what State and participants pay or gain.
func (t *accounted) othersSay() lang.Said {
	a := t.Accounts
	return lang.Say("%s; %s.", "%s; %s.", t.gainsOrPays(lang.Text{"The State", "Het Rijk"}, a.Net(0, money.State)),
		t.gainsOrPays(lang.Text{"a participant", "een deelnemer"}, a.Net(0, money.Participant)))
}

// societySays is what all together gain.
func (t *accounted) societySays() lang.Said {
	all := t.Accounts.Society(0, finance.Total)
	gains := int(math.Round(all.Gain * float64(t.Accounts.Replications)))
	said := t.gainsOrPays(lang.Text{"Society as a whole", "De samenleving als geheel"}, all)
	switch gains {
	case t.Accounts.Replications:
		return lang.Say("%s; it gains in all %d replications.", "%s; zij wint in alle %d replicaties.", said, gains)
	case 0:
		return lang.Say("%s; it gains in none of %d replications.", "%s; zij wint in geen van %d replicaties.", said, t.Accounts.Replications)
	}
	return lang.Say("%s; it gains in %d of %d replications.", "%s; zij wint in %d van %d replicaties.", said, gains, t.Accounts.Replications)
}

// dots are twenty equal dots of what municipality, State and society gain.
func (t *accounted) dots() report.Dots {
	at, dotsOf := report.Twentieths, len(report.Twentieths)
	per := func(values []float64) []float64 {
		for i := range values {
			values[i] /= t.unit
		}
		return values
	}
	return report.Dots{Chart: report.Chart{ID: "dots", Unit: lang.Say("euro %s", "euro %s", t.per),
		Title: lang.Say("What may be under %s, in %d equal dots", "Wat kan bij %s, in %d gelijke stippen", t.Variants[0].Variant, dotsOf),
		Description: lang.Say("Every dot is one in %d of what may be: filled above zero, which is a gain, open below.",
			"Elke stip is één op de %d van wat kan: gevuld boven nul, dat is winst, open eronder.", dotsOf)},
		Rows: []report.Dotted{
			{Label: money.Municipality, Values: per(t.Accounts.Quantiles(0, money.Municipality, at...))},
			{Label: money.State, Values: per(t.Accounts.Quantiles(0, money.State, at...))},
			{Label: societyText, Values: per(t.Accounts.SocietyQuantiles(0, at...))}}}
}

// partyGains are all parties that the scheme touches, with their items.
func (t *accounted) partyGains() (all []PartyGain) {
	for _, p := range t.Variants[0].Parties {
		if !p.sizeable() {
			continue
		}
		g := PartyGain{Party: p.Party, Mean: p.Mean / t.unit, P5: p.P5 / t.unit, P95: p.P95 / t.unit}
		g.Items = report.Table{Columns: report.Head(lang.Text{"item", "post"}, lang.Say("euro %s", "euro %s", t.per))}
		for _, x := range items(p.ByKind) {
			g.Items.Row(x.name, euros(x.amount/t.unit))
		}
		all = append(all, g)
	}
	return all
}
