package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/internal/lang"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/study"
)

// Financed is a study's scheme, financed by some of the ways of its scenario; or its
// programme, of which a study says no more than the scenario and how it is drawn.
type Financed struct {
	*study.Study
	study.Financing
	Accounts  *finance.Accounts
	Programme *study.Programme // nil: the trial's cohort is financed
	Why       *Split           // of what the first way brings; nil: not asked
	Detail    bool             // a terminal shows all, not the answer and a table alone
}

// accounted is a financing on its way to an answer.
type accounted struct {
	*Financed
	*financing
	per  lang.Text // what amounts are told per: a job-year, or a participant where the arm is no job
	unit float64   // how many there are under the first way, on average
}

// Finance says who pays and gains under every way of financing.
func Finance(f *Financed) *report.Answer {
	t := f.accounted()
	a := &report.Answer{Title: lang.Say("Who pays and gains: %s", "Wie betaalt en wie wint: %s", t.Scenario), Data: t.financing, All: t.Detail}
	a.Lead = append(a.Lead, t.whose(), t.gains())
	if work := t.work(); work != nil {
		a.Lead = append(a.Lead, work)
	}
	a.Lead = append(a.Lead, t.cliff()...)
	a.Lead = append(a.Lead, outdated(t.Financed.Scenario)...)
	for _, s := range append(append(t.inShort(), t.ways(), t.contracts(), t.budgetSection(0), t.about(), t.allowances()), t.behind()...) {
		a.Add(s)
	}
	a.Brief = append(t.inShort()[:1], t.ways(), t.about()) // a way is a name alone until it is told who bears what
	if why := t.Why.section(); why.Text != nil {
		a.Add(why)
		a.Brief = append(a.Brief, why)
	}
	return a
}

// accounted is the financing with what its amounts are told per.
func (f *Financed) accounted() *accounted {
	t := &accounted{f, f.found(), lang.Text{"per job-year", "per baanjaar"}, f.units(0)}
	switch {
	case f.nobody():
		t.per = lang.Text{"in total", "in totaal"}
	case f.jobless():
		t.per = lang.Text{"per participant", "per deelnemer"}
	}
	return t
}

// behind is what is behind the answer.
func (t *accounted) behind() (all []report.Section) {
	all = append(all, t.dated(), t.cash(), t.society(), t.madeOf())
	for i := range t.Variants[1:] {
		all = append(all, t.differs(i+1))
	}
	for i := range t.Variants {
		all = append(all, t.parties(i), t.bond(i))
		if i > 0 {
			all = append(all, t.budgetSection(i))
		}
	}
	if t.Programme != nil {
		return all
	}
	return append(all, t.trial())
}

// jobless tells whether nobody holds a job, as where the arm is none.
func (f *Financed) jobless() bool { return math.IsNaN(f.jobYears(0)) }

// nobody tells whether nobody takes part, so that there is nothing to tell amounts per.
func (f *Financed) nobody() bool { return f.jobless() && f.Accounts.People(0) == 0 }

// toldPer is what amounts are told per under every way, as under the first.
func (f *Financed) toldPer() finance.Unit {
	switch {
	case f.nobody():
		return finance.InTotal
	case f.jobless():
		return finance.Person
	}
	return finance.JobYear
}

// units are how many there are of what amounts are told per, on average under a variant; NaN
// where there is none.
func (f *Financed) units(variant int) float64 {
	switch people := f.Accounts.People(variant); {
	case f.toldPer() == finance.InTotal:
		return 1
	case f.toldPer() == finance.JobYear:
		return f.jobYears(variant)
	case people > 0:
		return people
	}
	return math.NaN()
}

// cliff says that contracts outlast what is followed.
func (t *accounted) cliff() []lang.Said {
	if t.Programme != nil {
		return t.cliffOfProgramme()
	}
	return cliff(t.Experiment, t.financed(), t.Experiment.Months, setMonths)
}

// euros is an amount of money to the euro.
func euros(x float64) lang.Number { return lang.Whole.Of(x) }

// whose says whose jobs are financed: those of everybody in the trial, not of its arm.
func (t *accounted) whose() lang.Said {
	if t.Programme != nil {
		return t.whoseProgramme()
	}
	people, jobs := lang.Whole.Of(t.People), lang.Whole.Of(t.Accounts.Jobs(0))
	if t.jobless() {
		return lang.Say("%s, %s: financed for %s people, each followed for %s (%s, seed %s).",
			"%s, %s: gefinancierd voor %s mensen, die elk %s worden gevolgd (%s, beginwaarde %s).",
			t.Scenario, t.Arm, people, monthsLong(t.Experiment.Months), replications(t.Replications), lang.Code(t.Seed))
	}
	said := lang.Say("%s, %s: jobs for %s people, who are all offered one: %s hold one on average, %s job-years (%s, seed %s).",
		"%s, %s: banen voor %s mensen, die er allen een krijgen aangeboden: gemiddeld hebben er %s een, %s baanjaren (%s, beginwaarde %s).",
		t.Scenario, t.Arm, people, jobs, lang.Whole.Of(t.Accounts.JobYears(0)), replications(t.Replications), lang.Code(t.Seed))
	if t.InArm == t.People {
		return said
	}
	return lang.Join(" ", said, lang.Say("In the trial itself the job is offered to the %s in its arm, of whom %s hold one.",
		"In de proef zelf krijgen de %s in de arm de baan aangeboden, van wie er %s een hebben.", lang.Whole.Of(t.InArm), lang.Whole.Of(t.JobsInArm)))
}

// inRuns is a share of the replications as a count of them: few replications never show
// that a chance is none.
func (f *Financed) inRuns(share float64) lang.Said { return runsOf(share, f.Accounts.Replications) }

func runsOf(share float64, n int) lang.Said {
	if math.IsNaN(share) {
		return lang.Same("-")
	}
	return lang.Say("%d of %d", "%d van %d", int(math.Round(share*float64(n))), n)
}

// gains is who gains what under the first way, with its range.
func (t *accounted) gains() lang.Said {
	v := &t.Variants[0]
	part := func(who lang.Said, s finance.Spread) lang.Said {
		return lang.Say("%s %s euro (MC error %s, P5 %s, P95 %s)", "%s %s euro (MC-fout %s, P5 %s, P95 %s)", who,
			lang.Signed(lang.Whole, s.Mean), euros(s.Error), euros(s.P5), euros(s.P95))
	}
	town, state, all := &v.Parties[money.Municipality], &v.Parties[money.State], &v.Society
	return lang.Say("Gain under %s, %s: %s; %s; %s. Society gains in %s replications, the municipality in %s.",
		"Winst bij %s, %s: %s; %s; %s. De samenleving wint in %s replicaties, de gemeente in %s.", v.Variant, t.per,
		part(town.Party, town.each), part(state.Party, state.each), part(societyText, all.each), t.inRuns(all.Total.Gain), t.inRuns(town.Chance))
}

var societyText = lang.Text{"society", "samenleving"}

// work is what the work must be worth for society to gain; nil without work.
func (t *accounted) work() lang.Said {
	v := &t.Variants[0]
	least, bare := v.Society.BreakEven, v.Society.BareBreakEven
	if math.IsNaN(least.Mean) {
		return nil
	}
	var taken lang.Said = lang.Percent(v.Society.Value)
	if t.Uncertain {
		taken = lang.Say("%s to %s (P5 to P95)", "%s tot %s (P5 tot P95)", lang.Percent(t.workValue.P5), lang.Percent(t.workValue.P95))
	}
	gains := lang.Text{"Society gains if the work is worth at least %s of its wage cost at loonwaarde (P5 .. P95 %s to %s, MC error %s).",
		"De samenleving wint als het werk minstens %s waard is van de loonkosten bij loonwaarde (P5 .. P95 %s tot %s, MC-fout %s)."}
	switch {
	case least.Mean < 0:
		gains = lang.Text{"Society gains on average even if the work is worth nothing: its balance turns at %s of the wage cost at loonwaarde (P5 .. P95 %s to %s, MC error %s).",
			"De samenleving wint gemiddeld ook als het werk niets waard is: haar saldo slaat om bij %s van de loonkosten bij loonwaarde (P5 .. P95 %s tot %s, MC-fout %s)."}
	case least.Mean > 1:
		gains = lang.Text{"No value of the work makes society gain on average: it would have to be worth %s of its wage cost at loonwaarde, " +
			"more than it costs (P5 .. P95 %s to %s, MC error %s).",
			"Bij geen enkele waarde van het werk wint de samenleving gemiddeld: het zou %s waard moeten zijn van de loonkosten bij loonwaarde, " +
				"meer dan het kost (P5 .. P95 %s tot %s, MC-fout %s)."}
	}
	var must lang.Said = lang.Percent(least.Mean)
	if least.Mean > 1 && least.Mean < 1.005 {
		must = lang.Text{"just over 100%", "iets meer dan 100%"}
	}
	said := lang.Join(" ",
		gains.With(must, lang.Percent(least.P5), lang.Percent(least.P95), lang.PercentAs(lang.Spread, least.Error)),
		lang.Say("Without quality of life and care: at least %s (%s to %s).", "Zonder kwaliteit van leven en zorg: minstens %s (%s tot %s).",
			lang.Percent(bare.Mean), lang.Percent(bare.P5), lang.Percent(bare.P95)),
		lang.Say("The scenario takes %s, which nobody has measured.", "Het scenario rekent met %s, wat niemand heeft gemeten.", taken))
	if len(t.Variants) > 1 {
		said.Parts = append(said.Parts, lang.Text{"Other ways to finance stand below.", "Andere manieren van financieren staan hieronder."})
	}
	return said
}

// about says what the amounts are.
func (t *accounted) about() (s report.Section) {
	s.ID = "about"
	if t.Nominal {
		s.Tell("Gain over the control world, in euro as paid, not discounted.",
			"Winst ten opzichte van de controlewereld, in euro zoals betaald, niet verdisconteerd.")
	} else {
		s.Tell("Gain over the control world, in euro of %s, discounted at %s a year; budgets in euro as paid.",
			"Winst ten opzichte van de controlewereld, in euro van %s, verdisconteerd tegen %s per jaar; begrotingen in euro zoals betaald.",
			t.PricesOf, lang.PercentAs(lang.Short, t.Discount))
	}
	t.wmo(&s)
	t.ownUnits(&s)
	if t.Uncertain {
		s.Tell("P5 .. P95 (5th to 95th percentile) holds chance and ignorance together: every uncertain parameter is drawn anew in each "+
			"replication. More people make chance smaller and ignorance not; --uncertain=false shows chance alone.",
			"P5 .. P95 (5e tot 95e percentiel) bevat toeval en onwetendheid samen: elke onzekere parameter wordt per replicatie opnieuw "+
				"getrokken. Meer mensen maken het toeval kleiner en de onwetendheid niet; --uncertain=false toont alleen toeval.")
	} else {
		s.Tell("P5 .. P95 (5th to 95th percentile) holds chance alone, as if all parameters were known; they are not, and without "+
			"--uncertain=false it holds both.",
			"P5 .. P95 (5e tot 95e percentiel) bevat alleen toeval, alsof alle parameters bekend zijn; dat zijn ze niet, en zonder "+
				"--uncertain=false bevat het beide.")
	}
	return s
}

// wmo says what part of a municipality's gain rests on who uses care.
func (t *accounted) wmo(s *report.Section) {
	of := &t.Financed.Scenario.Money.Society
	if of.WmoSaved() > 0 && !t.jobless() {
		s.Tell("In the municipality's gain is what a job saves on Wmo support: %s fewer people use it, of %s who would without the job, which is an assumption.",
			"In de winst van de gemeente zit wat een baan op Wmo-ondersteuning bespaart: %s minder mensen gebruiken die, van de %s die dat zonder de baan "+
				"zouden doen, wat een aanname is.", lang.Percent(of.WmoReduction), lang.Percent(of.WmoUse))
	}
}

// ownUnits says which replications are in the percentiles per unit, where some have none.
func (t *accounted) ownUnits(s *report.Section) {
	nobody := lang.Text{"nobody holds a job", "heeft niemand een baan"}
	if t.jobless() {
		nobody = lang.Text{"nobody takes part", "doet niemand mee"}
	}
	for i := range t.Variants {
		if n := t.Accounts.Without(i, t.toldPer()); n > 0 && n < t.Replications {
			s.Tell("%s: in %d of %d replications %s, and P5 and P95 are of the others.", "%s: in %d van %d replicaties %s, en P5 en P95 zijn van de andere.",
				t.Variants[i].Variant, n, t.Replications, nobody)
		}
	}
}

// ways says who bears what in every way of financing.
func (t *accounted) ways() report.Section {
	s := report.Section{ID: "ways", Title: lang.Text{"Ways of financing", "Manieren van financieren"}}
	for i := range t.Accounts.Variants {
		v := &t.Accounts.Variants[i]
		s.Tell("%s: %s.", "%s: %s.", v.Name, borne(v, &t.Financed.Scenario.Money.Budget))
	}
	switch {
	case t.jobless():
		s.Tell("Nobody holds a job here, so that nothing comes of what a way says of wages, top-ups and bijstand passed on or returned.",
			"Niemand heeft hier een baan, zodat van wat een manier zegt over lonen, aanvullingen en bijstand die wordt doorgegeven of teruggaat niets komt.")
	case t.keeps():
		s.Tell("People keep their bijstand in this job and have no wage, so that nothing comes of what a way says of wages, their subsidy and "+
			"bijstand passed on or returned; who pays the work supervision pays the top-up.",
			"In deze baan houden mensen hun bijstand en is er geen loon, zodat van wat een manier zegt over lonen, loonkostensubsidie en bijstand die "+
				"wordt doorgegeven of teruggaat niets komt; wie de werkbegeleiding betaalt, betaalt de aanvulling.")
	}
	return s
}

// keeps tells whether people keep their benefit in the job, whoever finances it.
func (f *Financed) keeps() bool {
	if c := f.country(); f.Programme != nil {
		return c.Arms[c.Arm(c.Programme.Arm)].BenefitKept
	}
	return f.financed()[0].BenefitKept
}

// trial says what the experiment itself costs, its jobs at what they cost here: they may
// bring the municipality more, where others bear the wages.
func (t *accounted) trial() (s report.Section) {
	trial := t.Accounts.Trial()
	about, job := experimentCosts, jobCosts
	if t.TrialCost < 0 {
		about = experimentBrings
	}
	if t.JobMonth < 0 {
		job = jobBrings
	}
	jobs := lang.Join("")
	if trial.JobMonths > 0 {
		jobs = lang.Join("", lang.Say(", and %s months in a job at %s", ", en %s maanden in een baan tegen %s", lang.Whole.Of(trial.JobMonths),
			lang.Message{Text: job, About: []any{t.Variants[0].Variant, euros(math.Abs(t.JobMonth))}}))
	}
	s.Tell("%s: %s of set-up, recruitment and measurement of all groups%s.", "%s: %s aan opzet, werving en meting van alle groepen%s.",
		lang.Message{Text: about, About: []any{euros(math.Abs(t.TrialCost))}}, euros(trial.Cost), jobs)
	if trial.OtherMonths > 0 {
		s.Tell("In the first sum are %s months in jobs of other arms, at %s euro (trial.cost.job_month).",
			"In de eerste som zitten %s maanden in banen van andere armen, tegen %s euro (trial.cost.job_month).", lang.Whole.Of(trial.OtherMonths), euros(t.taken()))
	}
	if trial.JobMonths > 0 {
		drawn := lang.Text{" Value draws that price, like all that is not known.", " Value trekt die prijs, zoals alles wat niet bekend is."}
		if t.Financed.Study.Uncertain {
			drawn = lang.Text{" Parameters that are not known are drawn here, as in value, which draws that price too; prereg, and power and size without --uncertain, take each at its own value.",
				" Parameters die niet bekend zijn, worden hier getrokken, zoals in value, dat ook die prijs trekt; prereg, en power en size zonder --uncertain, nemen van elk de eigen waarde."}
		}
		s.Tell("Power, size, prereg and value have other costs of this trial: they take %s euro for such a month (trial.cost.job_month).%s",
			"Power, size, prereg en value komen op andere kosten van deze proef: zij rekenen %s euro voor zo'n maand (trial.cost.job_month).%s", euros(t.taken()), drawn)
	}
	return s
}

// taken is what the trial's own cost takes a month in a job to be.
func (t *accounted) taken() float64 { return t.Financed.Scenario.Trial.Cost.JobMonth }

var (
	experimentCosts  = lang.Text{"The experiment itself costs about %s euro", "Het experiment zelf kost ongeveer %s euro"}
	experimentBrings = lang.Text{"The experiment itself brings about %s euro more than it costs", "Het experiment zelf brengt ongeveer %s euro meer op dan het kost"}
	jobCosts         = lang.Text{"what they cost the municipality under %s, %s euro a month", "wat die de gemeente kosten bij %s, %s euro per maand"}
	jobBrings        = lang.Text{"what they bring the municipality under %s, %s euro a month", "wat die de gemeente opleveren bij %s, %s euro per maand"}
)
