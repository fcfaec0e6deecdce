package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/study"
)

// Financed is a study's scheme, financed by some of the ways of its scenario.
type Financed struct {
	*study.Study
	study.Financing
	Accounts *finance.Accounts
}

// accounted is a financing on its way to an answer.
type accounted struct {
	*Financed
	*financing
	per  lang.Text // what amounts are told per: a job-year, or a participant where the arm is no job
	unit float64   // how many there are
}

// Finance says who pays and gains under every way of financing.
func Finance(f *Financed) *report.Answer {
	t := &accounted{f, f.found(), lang.Text{"per job-year", "per baanjaar"}, f.jobYears()}
	if math.IsNaN(t.unit) {
		t.per, t.unit = lang.Text{"per participant", "per deelnemer"}, f.Accounts.People()
	}
	a := &report.Answer{Title: lang.Say("Who pays and gains: %s", "Wie betaalt en wie wint: %s", t.Scenario), Data: t.financing}
	a.Lead = []lang.Said{t.gains()}
	if work := t.work(); work != nil {
		a.Lead = append(a.Lead, work)
	}
	a.Lead = append(a.Lead, cliff(t.Experiment, t.Experiment.Months, setMonths)...)
	a.Lead = append(a.Lead, t.outdated()...)
	a.Add(t.about())
	a.Add(t.dated())
	a.Add(t.ways())
	a.Add(t.cash())
	a.Add(t.society())
	a.Add(t.madeOf())
	for i := range t.Variants[1:] {
		a.Add(t.differs(i + 1))
	}
	for i := range t.Variants {
		a.Add(t.parties(i))
		a.Add(t.bond(i))
	}
	a.Add(t.trial())
	return a
}

// euros is an amount of money to the euro.
func euros(x float64) lang.Number { return lang.Whole.Of(x) }

// gains is who gains what under the first way, with its range.
func (t *accounted) gains() lang.Said {
	v := &t.Variants[0]
	part := func(who lang.Said, mean, p5, p95 float64) lang.Said {
		return lang.Say("%s %s euro (P5 %s, P95 %s)", "%s %s euro (P5 %s, P95 %s)", who,
			lang.Signed(lang.Whole, mean/t.unit), euros(p5/t.unit), euros(p95/t.unit))
	}
	town, state, all := v.Parties[money.Municipality], v.Parties[money.State], v.Society.Total
	return lang.Say("Gain under %s, %s: %s; %s; %s.", "Winst bij %s, %s: %s; %s; %s.", v.Variant, t.per,
		part(town.Party, town.Mean, town.P5, town.P95), part(state.Party, state.Mean, state.P5, state.P95),
		part(societyText, all.Mean, all.P5, all.P95))
}

var societyText = lang.Text{"society", "samenleving"}

// work is what the work must be worth for society to gain; nil without work.
func (t *accounted) work() lang.Said {
	v := &t.Variants[0]
	least, bare := v.Society.BreakEven, v.Society.BareBreakEven
	if math.IsNaN(least.Mean) {
		return nil
	}
	taken := lang.Percent(v.Society.Value)
	if t.Uncertain {
		taken = lang.Say("%s to %s (P5 to P95)", "%s tot %s (P5 tot P95)", lang.Percent(t.workValue.P5), lang.Percent(t.workValue.P95))
	}
	gains := lang.Text{"Society gains if the work is worth at least %s of its wage cost at loonwaarde (P5 .. P95 %s to %s, MC error %s).",
		"De samenleving wint als het werk minstens %s waard is van de loonkosten bij loonwaarde (P5 .. P95 %s tot %s, MC-fout %s)."}
	if least.Mean > 1 {
		gains = lang.Text{"No value of the work makes society gain: it would have to be worth %s of its wage cost at loonwaarde, " +
			"more than it costs (P5 .. P95 %s to %s, MC error %s).",
			"Bij geen enkele waarde van het werk wint de samenleving: het zou %s waard moeten zijn van de loonkosten bij loonwaarde, " +
				"meer dan het kost (P5 .. P95 %s tot %s, MC-fout %s)."}
	}
	return lang.Join(" ",
		gains.With(lang.Percent(least.Mean), lang.Percent(least.P5), lang.Percent(least.P95), lang.PercentAs(lang.Spread, least.Error)),
		lang.Say("Without quality of life and care: at least %s (%s to %s).", "Zonder kwaliteit van leven en zorg: minstens %s (%s tot %s).",
			lang.Percent(bare.Mean), lang.Percent(bare.P5), lang.Percent(bare.P95)),
		lang.Say("The scenario takes %s, which nobody has measured. Other ways to finance stand below.",
			"Het scenario rekent met %s, wat niemand heeft gemeten. Andere manieren van financieren staan hieronder.", taken))
}

// about says what the amounts are.
func (t *accounted) about() (s report.Section) {
	s.Tell("%s, %s: %s people, %s in the job on average, %s job-years, %d replications, seed %s.",
		"%s, %s: %s mensen, gemiddeld %s in de baan, %s baanjaren, %d replicaties, beginwaarde %s.",
		t.Scenario, t.Arm, lang.Whole.Of(t.Accounts.People()), lang.Whole.Of(t.Accounts.Jobs()),
		lang.Whole.Of(t.Accounts.JobYears()), t.Replications, lang.Code(t.Seed))
	s.Tell("The jobs financed are those of a world in which all these people are offered one: fewer than there are people, as some "+
		"decline, wait or leave. A programme of a number of jobs needs more people than jobs.",
		"De gefinancierde banen zijn die van een wereld waarin al deze mensen er een krijgen aangeboden: minder dan er mensen zijn, "+
			"want sommigen weigeren, wachten of vertrekken. Een programma van een aantal banen vraagt meer mensen dan banen.")
	if t.Nominal {
		s.Tell("Gain over the control world, in euro as paid, not discounted.",
			"Winst ten opzichte van de controlewereld, in euro zoals betaald, niet verdisconteerd.")
	} else {
		s.Tell("Gain over the control world, in euro of %s, discounted at %s a year.",
			"Winst ten opzichte van de controlewereld, in euro van %s, verdisconteerd tegen %s per jaar.", t.PricesOf, lang.PercentAs(lang.Short, t.Discount))
	}
	if t.Uncertain {
		s.Tell("P5 .. P95 holds chance and ignorance together: every uncertain parameter is drawn anew in each replication.",
			"P5 .. P95 bevat toeval en onwetendheid samen: elke onzekere parameter wordt per replicatie opnieuw getrokken.")
	} else {
		s.Tell("P5 .. P95 (5th to 95th percentile) holds chance only; how sure the assumptions are shows with --uncertain.",
			"P5 .. P95 (5e tot 95e percentiel) bevat alleen toeval; hoe zeker de aannames zijn, toont --uncertain.")
	}
	return s
}

// ways says who bears what in every way of financing.
func (t *accounted) ways() report.Section {
	s := report.Section{ID: "ways", Title: lang.Text{"Ways of financing", "Manieren van financieren"}}
	for i := range t.Accounts.Variants {
		v := &t.Accounts.Variants[i]
		s.Tell("%s: %s.", "%s: %s.", v.Name, borne(v, &t.Financed.Scenario.Money.Budget))
	}
	return s
}

// trial says what the experiment itself costs.
func (t *accounted) trial() (s report.Section) {
	s.Tell("The experiment itself costs about %s euro: set-up, recruitment, measurement of all groups, "+
		"and the jobs at their net cost of %s euro a month (trial.cost in the scenario).",
		"Het experiment zelf kost ongeveer %s euro: opzet, werving, meting van alle groepen, "+
			"en de banen tegen hun nettokosten van %s euro per maand (trial.cost in het scenario).",
		euros(t.TrialCost), euros(t.Experiment.Cost.JobMonth))
	return s
}
