package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/validation/decision"
	"proefbank/validation/value"
)

var inMillions = lang.Text{"million euro of the first month", "miljoen euro van de eerste maand"}

// millionsIn is an amount of euro in millions in a table, errorIn its error.
func millionsIn(x float64) lang.Said { return lang.Digits3.Of(x / 1e6) }
func errorIn(x float64) lang.Said    { return lang.Spread.Of(x / 1e6) }

// choices are what the choices bring, and over draws what rolling out now does.
func (v *Decided) choices() report.Section {
	title := lang.Text{"What the choices bring", "Wat de keuzes brengen"}
	t := report.Table{Title: title, Columns: report.Heads("choice|keuze", "net benefit|nettobaten", "error|fout")}
	picture := report.Estimates{Chart: report.Chart{ID: "choices", Title: lang.Text{"Net benefit of the choices", "Nettobaten van de keuzes"}, Table: title, Unit: inMillions,
		Description: lang.Text{"For each choice the expected net benefit with its 95% interval; for rolling out now also how it differs over draws of what is not known.",
			"Per keuze de verwachte nettobaten met het 95%-interval; voor nu uitrollen ook hoe ze verschillen over trekkingen van wat niet bekend is."}}}
	for _, c := range []struct {
		name string
		value.Amount
		over []float64
	}{{decision.Now, v.Now, v.Benefits()}, {decision.Never, v.Never, nil}, {decision.After, v.After, nil}} {
		t.Row(choiceWords[c.name], millionsIn(c.Value), errorIn(c.SE))
		picture.Rows = append(picture.Rows, estimated(choiceWords[c.name], c.Amount, c.over))
	}
	s := report.Section{ID: "choices", Tables: []report.Table{t}, Pictures: []report.Picture{picture}}
	s.Note("Amounts are in millions of euro of the first month, discounted; never is zero by definition.",
		"Bedragen zijn in miljoenen euro van de eerste maand, verdisconteerd; nooit is per definitie nul.")
	return s
}

// ways are what rolling out now brings to a party under ways of financing.
func (v *Decided) ways() report.Section {
	if len(v.Worth.Ways) < 2 {
		return report.Section{}
	}
	title := lang.Text{"What rolling out now brings, by financing", "Wat nu uitrollen brengt, naar financiering"}
	t := report.Table{Title: title, Columns: report.Heads("way|manier", "net benefit|nettobaten", "error|fout")}
	picture := report.Estimates{Chart: report.Chart{ID: "ways", Title: title, Table: title, Unit: inMillions,
		Description: lang.Text{"For each way of financing what rolling out now brings to whom it is about, with 95% intervals.",
			"Per manier van financieren wat nu uitrollen brengt voor wie het gaat, met 95%-intervallen."}}}
	for i, a := range v.Worth.Ways {
		name := lang.Same(v.Decision.Ways[i])
		t.Row(name, millionsIn(a.Value), errorIn(a.SE))
		picture.Rows = append(picture.Rows, estimated(name, a, nil))
	}
	return report.Section{ID: "ways", Tables: []report.Table{t}, Pictures: []report.Picture{picture}}
}

func estimated(label lang.Said, a value.Amount, over []float64) report.Estimated {
	e := report.Estimated{Label: label, At: a.Value / 1e6, Low: (a.Value - 1.96*a.SE) / 1e6, High: (a.Value + 1.96*a.SE) / 1e6}
	for _, x := range over {
		e.Over = append(e.Over, x/1e6)
	}
	return e
}

// knowing is what it is worth to know groups of parameters.
func (v *Decided) knowing() report.Section {
	t := report.Table{Title: lang.Text{"What knowing exactly is worth", "Wat precies weten waard is"},
		Columns: report.Heads("knowing|kennis van", "worth|waard", "error|fout")}
	picture := report.Estimates{Chart: report.Chart{ID: "knowing", Title: t.Title, Table: t.Title, Unit: inMillions,
		Description: lang.Text{"For everything, for all that the trial can tell of and for groups of parameters what knowing them exactly is worth, with 95% intervals.",
			"Voor alles, voor alles waar de proef iets over kan zeggen en voor groepen parameters wat precies weten waard is, met 95%-intervallen."}}}
	row := func(name lang.Said, a value.Amount) {
		t.Row(name, millionsIn(a.Value), errorIn(a.SE))
		picture.Rows = append(picture.Rows, estimated(name, a, nil))
	}
	row(lang.Text{"everything", "alles"}, v.EVPI)
	row(v.Decision.Informed.Means, v.Worth.Informed)
	all := report.Table{Title: lang.Text{"Every group of parameters", "Elke groep parameters"}, Columns: t.Columns}
	for _, g := range v.data().EVPPI {
		all.Row(v.means(g.Group), millionsIn(g.Value), errorIn(g.SE))
		if clearly(g.worth) {
			row(v.means(g.Group), value.Amount(g.worth))
		}
	}
	s := report.Section{ID: "knowing", Tables: []report.Table{t}, Pictures: []report.Picture{picture}, Detail: []report.Table{all}}
	s.Note("Groups that are not to be told from 0 are left out.", "Groepen die niet van 0 te onderscheiden zijn, zijn weggelaten.")
	s.Note("What these draws leave open of what each parameter says is in these worths, by what all of them together seem to say; the errors count that too. "+
		"Where there is nothing to know a worth is rather too high than too low, by less than its error.",
		"Wat deze trekkingen openlaten van wat elke parameter zegt, zit in deze waarden, naar wat ze samen lijken te zeggen; de fouten tellen ook dat. "+
			"Waar niets te weten valt, is een waarde eerder te hoog dan te laag, met minder dan haar fout.")
	if n := v.Informs(); !value.Enough(v.N(), n) {
		s.Note("The trial can tell of %d parameters, and for %d draws that is too many: only what each of them says clearly by itself counts, and the worth is too low.",
			"De proef kan iets zeggen over %d parameters, en dat is te veel voor %d trekkingen: alleen wat elk daarvan op zichzelf duidelijk zegt telt, en de waarde is te laag.", n, v.N())
	}
	if v.Tenth != nil {
		s.Note("A tenth of the draws says %s for everything, and %s for the net gain of the best design.",
			"Een tiende van de trekkingen zegt %s voor alles, en %s voor de nettowinst van het beste ontwerp.",
			millions(v.Tenth.EVPI), millions(v.Tenth.Designs[v.Best].Net))
	}
	return s
}

// alongs are what rolling out now brings where a parameter is low and where it is high.
func (v *Decided) alongs() report.Section {
	title := lang.Text{"Where the choice between now and never turns", "Waar de keuze tussen nu en nooit keert"}
	t := report.Table{Title: title, Columns: report.Heads("parameter|parameter", "turns at|keert bij", "error|fout", "low|laag", "now brings|nu brengt", "error|fout",
		"high|hoog", "now brings|nu brengt", "error|fout")}
	picture := report.Estimates{Chart: report.Chart{ID: "turns", Title: lang.Text{"What rolling out now brings, by what is assumed", "Wat nu uitrollen brengt, naar wat wordt aangenomen"},
		Table: title, Unit: inMillions,
		Description: lang.Text{"For each parameter the expected net benefit of rolling out now where it is low and where it is high, with 95% intervals; left of zero never is better.",
			"Per parameter de verwachte nettobaten van nu uitrollen waar hij laag is en waar hij hoog is, met 95%-intervallen; links van nul is nooit beter."}}}
	for i := range v.Turns {
		z := &v.Turns[i]
		var at, off lang.Said = lang.Same("-"), lang.Same("-")
		if z.Turns {
			at, off = lang.Digits3.Of(z.At.Value), lang.Spread.Of(z.At.SE)
		}
		t.Row(turning[z.Path], at, off, lang.Digits3.Of(z.From.X), millionsIn(z.From.More.Value), errorIn(z.From.More.SE),
			lang.Digits3.Of(z.To.X), millionsIn(z.To.More.Value), errorIn(z.To.More.SE))
		for _, end := range []value.End{z.From, z.To} {
			label := lang.Say("%s %s", "%s %s", turning[z.Path], lang.Digits3.Of(end.X))
			picture.Rows = append(picture.Rows, estimated(label, end.More, nil))
		}
	}
	if len(v.Turns) == 0 {
		return report.Section{}
	}
	s := report.Section{ID: "turns", Tables: []report.Table{t}, Pictures: []report.Picture{picture}}
	s.Note("Low and high are the 5th and the 95th percentile of what is drawn; all else stays as likely as it is.",
		"Laag en hoog zijn het 5e en het 95e percentiel van wat wordt getrokken; al het andere blijft zo waarschijnlijk als het is.")
	return s
}

// enoughPeople is the part of the plan below which a design is said to be short of people.
const enoughPeople = 0.9

// designs are what designs of the trial are worth.
func (v *Decided) designs() report.Section {
	title := lang.Text{"What designs of the trial are worth", "Wat ontwerpen van de proef waard zijn"}
	t := report.Table{Title: title, Columns: report.Heads("trial|proef", "worth|waard", "error|fout", "cost|kosten", "waiting|wachten", "jobs|banen", "net gain|nettowinst", "error|fout")}
	picture := report.Estimates{Chart: report.Chart{ID: "designs", Title: title, Table: title, Unit: inMillions,
		Description: lang.Text{"For each design what its report is worth, and what is left of it once cost and waiting are counted, with 95% intervals.",
			"Per ontwerp wat de uitkomst waard is, en wat daarvan overblijft als kosten en wachten zijn meegeteld, met 95%-intervallen."}}}
	for i := range v.Worth.Designs {
		z := &v.Worth.Designs[i]
		name := lang.Say("%d x %d, %d months", "%d x %d, %d maanden", z.Municipalities, z.NPerArm, z.Months)
		t.Row(name, millionsIn(z.Value.Value), errorIn(z.Value.SE), millionsIn(z.Cost), millionsIn(z.Delay), millionsIn(z.Jobs), millionsIn(z.Net.Value), errorIn(z.Net.SE))
		picture.Rows = append(picture.Rows, estimated(lang.Say("%s: worth", "%s: waard", name), z.Value, nil),
			estimated(lang.Say("%s: net gain", "%s: nettowinst", name), z.Net, nil))
	}
	s := report.Section{ID: "designs", Tables: []report.Table{t}, Pictures: []report.Picture{picture}}
	s.Note("Municipalities x people per arm in each. Net gain is worth less cost and waiting, with what the jobs of the trial bring.",
		"Gemeenten x mensen per arm in elk. De nettowinst is de waarde min kosten en wachten, plus wat de banen van de proef opbrengen.")
	for i := range v.Worth.Designs {
		if z := &v.Worth.Designs[i]; z.People < enoughPeople*z.Planned {
			s.Note("For %d x %d the pools have %s people on average of the %s that are planned: what it is worth and costs is that of those.",
				"Voor %d x %d hebben de bestanden gemiddeld %s mensen van de %s die gepland zijn: waarde en kosten gelden voor die mensen.",
				z.Municipalities, z.NPerArm, lang.Whole.Of(z.People), lang.Whole.Of(z.Planned))
		}
	}
	if len(v.Worth.Designs) > 1 {
		s.Note("Several designs share their draws, and in them people do not affect each other.",
			"Verschillende ontwerpen delen hun trekkingen, en daarin beïnvloeden mensen elkaar niet.")
		s.Note("Luck has a part in which design comes out best. So what is said of the best one, and of choosing after the trial, is of each quarter of the draws what the design brings that is best in the others.",
			"Geluk speelt mee in welk ontwerp het beste uitkomt. Wat over het beste ontwerp en over na de proef kiezen wordt gezegd, is daarom per kwart van de trekkingen wat het ontwerp brengt dat in de andere het beste is.")
	}
	return s
}
