package answers

import (
	"fmt"
	"math"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// flowed is a stage of the flow of participants.
type flowed struct {
	Stage   lang.Said `head:"stage|stap"`
	Control float64   `head:"control|controle" as:"whole"`
	Treated float64   `head:"treated|behandeld" as:"whole"`
	All     float64   `head:"together|samen" as:"whole"`
}

// flow is what a CONSORT diagram asks (Schulz, Altman & Moher, 2010, BMJ 340, c332):
// people on average, of the primary outcome with the name.
func (d *Diagnosed) flow(l *power.Line) (s report.Section) {
	arms, is := l.Flows()
	if !is {
		return s
	}
	r := &d.Experiment.Country.Recruitment
	recruited := 0.0
	for i := range d.Experiment.Sites() {
		recruited += d.Supply(i)
	}
	control, treated := d.Experiment.Shares(l.Arm)
	control, treated = recruited*control, recruited*treated
	nan, spoken := math.NaN(), d.Experiment.Country.SpokenTo(recruited)
	rows := []flowed{
		{lang.Text{"spoken to", "gesproken"}, nan, nan, spoken},
		{lang.Text{"meet the criteria", "voldoen aan de criteria"}, nan, nan, spoken * r.Eligible},
		{lang.Text{"willing", "bereid"}, nan, nan, recruited / max(r.Consent, 1e-9)},
	}
	assigned := lang.Text{"consent and are assigned", "stemmen toe en worden geloot"}
	if len(plannedIn(d.Experiment, d.Experiment.NPerArm)) > 2 {
		rows = append(rows, flowed{assigned, nan, nan, recruited}, flowed{lang.Say("of these, compared for %s", "van hen, vergeleken voor %s",
			lang.Same(d.Experiment.Worlds()[l.Arm])), control, treated, control + treated})
	} else {
		rows = append(rows, flowed{assigned, control, treated, recruited})
	}
	rows = append(rows, flowed{lang.Say("alive at month %d", "in leven in maand %d", l.Month), arms[0].Alive, arms[1].Alive, arms[0].Alive + arms[1].Alive})
	if d.Experiment.Closes > 0 {
		rows = append(rows, flowed{lang.Text{"of these, before the trial closes", "van hen, voor de proef sluit"}, arms[0].Open, arms[1].Open, arms[0].Open + arms[1].Open})
	}
	rows = append(rows, flowed{lang.Say("seen there (%s)", "daar gezien (%s)", l.Outcome.Measure().Said()), arms[0].Seen, arms[1].Seen, arms[0].Seen + arms[1].Seen})
	s.Title = lang.Text{"Flow of participants", "Stroom van deelnemers"}
	s.Tables = []report.Table{report.Of(nil, rows)}
	s.Note("Means over the replications, all municipalities together.", "Gemiddelden over de replicaties, alle gemeenten samen.")
	s.Notes = append(append(s.Notes, d.leaving()...), d.closing()...)
	return s
}

// leaving says that municipalities leave the trial, and how many by the end.
func (d *Diagnosed) leaving() []lang.Said {
	share := d.Experiment.Attrition.Municipality
	if share == 0 {
		return nil
	}
	months := d.longest()
	gone := float64(d.Experiment.Sites()) * (1 - math.Pow(1-share, float64(months)/12))
	return []lang.Said{lang.Say("Of %s %s leave the trial in %s on average: nobody of theirs is interviewed from then on.",
		"Van %s stappen er gemiddeld %s uit de proef in %s: van hun mensen wordt vanaf dan niemand geïnterviewd.",
		lang.Towns(d.Experiment.Sites()), lang.One.Of(gone), lang.Months(months))}
}

// target says how the difference that the trial is to find was chosen, as DELTA2 asks
// (Cook and others, 2018, BMJ 363, k3750).
func (d *Diagnosed) target() (s report.Section) {
	s.Title = lang.Text{"How the target difference was chosen (DELTA2)", "Hoe het na te streven verschil gekozen is (DELTA2)"}
	for _, l := range d.Primary(d.sizes()[0]) {
		effect := l.Effect()
		if math.IsNaN(effect.Value) {
			field(&s, "%s: whether there is an effect; %s tests that and estimates none, so that no difference is chosen",
				"%s: of er een effect is; %s toetst dat en schat er geen, zodat geen verschil gekozen is", d.label(l), l.Estimator)
			continue
		}
		if l.Outcome.Smallest != 0 {
			field(&s, "%s: %s, the smallest effect worth finding that the scenario gives; the model's own is %s (Monte Carlo error %s)",
				"%s: %s, het kleinste effect dat telt volgens het scenario; dat van het model is %s (Monte-Carlofout %s)",
				d.label(l), lang.Small.Of(effect.Value), lang.Small.Of(l.Truth().Value), lang.Small.Of(l.Truth().MCSE))
			continue
		}
		field(&s, "%s: %s (Monte Carlo error %s), the effect of the model at its central values, which rest on monitors and assumptions: how far it may be off, its sign included, proefbank power --uncertain tells; "+
			"no judgement of what is worth its price. %s. Who knows the smallest that matters gives trial.outcomes.%s.smallest_effect",
			"%s: %s (Monte-Carlofout %s), het effect van het model bij de centrale waarden, die op monitors en aannames rusten: hoe ver het ernaast kan zitten, ook in teken, zegt proefbank power --uncertain; "+
				"geen oordeel over wat zijn prijs waard is. %s. Wie het kleinste weet dat telt geeft trial.outcomes.%s.smallest_effect",
			d.label(l), lang.Small.Of(effect.Value), lang.Small.Of(effect.MCSE), d.found80(l), l.Outcome.Name)
	}
	return s
}

// found80 is the effect that a line finds with power 0.8.
func (d *Diagnosed) found80(l *power.Line) lang.Said {
	if x := l.MDE80().Value; !math.IsNaN(x) {
		return lang.Say("The trial finds %s with power 0.8, tested alone", "De proef vindt %s met power 0,8, alleen getoetst", lang.Small.Of(x))
	}
	if l.Beyond(enough) {
		return lang.Say("No effect that is possible is found with power 0.8, tested alone: %s", "Geen effect dat kan wordt met power 0,8 gevonden, alleen getoetst: %s", largest(l))
	}
	if d.Replications >= power.FewestForMDE {
		return lang.Say("What the trial finds with power 0.8 is not told of %s", "Wat de proef met power 0,8 vindt, is van %s niet te zeggen", l.Estimator)
	}
	return lang.Text{"What the trial finds with power 0.8 so few replications do not tell", "Wat de proef met power 0,8 vindt, zeggen zo weinig replicaties niet"}
}

// assumptions say what a plan assumes.
var assumptions = map[power.Assumed]lang.Text{
	power.AssumedEffect:      {"effect", "effect"},
	power.AssumedDifferences: {"SD of the effect between municipalities", "SD van het effect tussen gemeenten"},
	power.AssumedLevels:      {"ICC: variance of the municipalities' levels", "ICC: variantie van de niveaus van gemeenten"},
	power.AssumedHosts:       {"SD of the job's effect between hosts and coaches", "SD van het effect van de baan tussen werkplekken en begeleiders"},
	power.AssumedLoss:        {"people lost to follow-up", "uitval"},
	power.AssumedUptake:      {"share who take the job", "aandeel dat de baan aanneemt"},
}

// swayed is the power were an assumption another.
type swayed struct {
	Label lang.Text `head:"outcome|uitkomst"`
	What  lang.Text `head:"assumption|aanname"`
	Half  float64   `head:"half" as:"three"`
	Less  float64   `head:"a fifth less|een vijfde minder" as:"three"`
	As    lang.Said `head:"as assumed|als aangenomen" as:"number"`
	More  float64   `head:"a fifth more|een vijfde meer" as:"three"`
	Twice float64   `head:"twice|dubbel" as:"three"`
}

// swayed are the powers of the primary outcomes were assumptions others.
func (d *Diagnosed) swayed() (s report.Section) {
	h := d.Holm(d.sizes()[0])
	var rows []swayed
	alone := false
	for i, l := range h.Lines {
		found := h.Each[i].Value
		for _, what := range power.Assumptions {
			at := func(times float64) float64 { return l.Were(what, times, found) }
			as := shareCell(found, d.Replications, lang.Three)
			if row := (swayed{d.label(l), assumptions[what], at(0.5), at(0.8), as, at(1.2), at(2)}); !math.IsNaN(row.Less) {
				rows, alone = append(rows, row), alone || found == 1
			}
		}
	}
	if rows == nil {
		return s
	}
	s.Title = lang.Text{"What the power depends on", "Waar de power van afhangt"}
	s.Tables = []report.Table{report.Of(nil, rows)}
	s.Note("Power under Holm were one assumption so much less or more, as the parts of the variance predict; proefbank power --set simulates it.",
		"Power volgens Holm als één aanname zoveel minder of meer was, zoals de delen van de variantie voorspellen; proefbank power --set simuleert het.")
	if alone {
		s.Note("What all replications find is told as if it were tested alone.", "Wat alle replicaties vinden is verteld alsof het alleen getoetst wordt.")
	}
	return s
}

// curves are the power for other effects, an outcome a picture.
func (d *Diagnosed) curves() (s report.Section) {
	for i, l := range d.Primary(d.sizes()[0]) {
		var rows []curved
		for _, p := range l.Curve() {
			rows = append(rows, curvedOf(p))
		}
		if rows == nil {
			continue
		}
		title := lang.Say("Power for other effects on %s, tested alone", "Power voor andere effecten op %s, apart getoetst", d.label(l))
		if l.Effect().Value < 0 {
			title = lang.Say("Power for other effects below zero on %s, tested alone", "Power voor andere effecten onder nul op %s, apart getoetst", d.label(l))
		}
		s.Detail = append(s.Detail, report.Of(title, rows))
		s.Pictures = append(s.Pictures, powerCurve(fmt.Sprintf("power-curve-%d", i), title, l.Outcome.Measure().Said(), enough, []curveOf{{d.label(l), rows}}))
	}
	if s.Pictures != nil {
		s.Title = lang.Text{"Power for other effects", "Power voor andere effecten"}
		s.Notes = append(s.Notes, lossStays)
	}
	return s
}

// paragraph is what a proposal can take over, in both languages.
func (d *Diagnosed) paragraph(version string) (s report.Section) {
	h := d.Holm(d.sizes()[0])
	if len(h.Lines) == 0 {
		return s
	}
	var each lang.List
	for i, l := range h.Lines {
		one := lang.Say("%s %s", "%s %s", d.label(l), shareCell(h.Each[i].Value, d.Replications, lang.Two))
		if x := l.Effect().Value; !math.IsNaN(x) {
			one = lang.Say("%s (effect %s)", "%s (effect %s)", one, lang.Small.Of(x))
		}
		each = append(each, one)
	}
	of := d.Study
	lot := lang.Say("assigned by %s", "geloot per %s", design.Units.Of(d.Experiment.Assignment.Lot()).Means)
	if d.everybody() {
		lot = lang.Say("nobody assigned by lot", "zonder loting")
	}
	var once lang.Said = lang.Text{}
	if len(d.Experiment.Looks) > 1 {
		once = lang.Text{" (of one analysis at the end, without the interim looks)", " (van één analyse aan het eind, zonder tussentijds kijken)"}
	}
	var jobs lang.Said = lang.Text{}
	if jobPrice(&d.Experiment.Trial.Cost, d.Experiment.Country.Arms) != nil {
		jobs = lang.Text{", with jobs at what they cost the municipality net and without what they cost the State",
			", met banen tegen wat ze de gemeente netto kosten en zonder wat ze het Rijk kosten"}
	}
	said := lang.Say("The size of the trial was set by simulation. With %s, %s, and two-sided alpha %s shared by the primary outcomes (Holm), power%s is: %s; "+
		"%s of the replications find all of them. The simulation takes in waiting for a job, uptake, crossover, effects on controls, loss to follow-up and differences between "+
		"municipalities. It costs about %s euro%s. (proefbank %s, scenario %s, digest %s, seed %s, %s.)",
		"De omvang van de proef is bepaald met simulatie. Met %s, %s, en een tweezijdige alpha van %s die de primaire uitkomsten delen (Holm), is de power%s: %s; "+
			"%s van de replicaties vindt ze alle. De simulatie rekent met wachten op een baan, wie die aanneemt, overstap, effecten op controles, uitval en verschillen tussen "+
			"gemeenten. De kosten zijn ongeveer %s euro%s. (proefbank %s, scenario %s, digest %s, beginwaarde %s, %s.)",
		d.extent(d.sizes()[0]), lot, lang.Exact(d.Experiment.Alpha), once, each, lang.Percent(h.All.Value),
		lang.Whole.Of(d.Cost(d.sizes()[0])), jobs, version, of.Scenario.Name, of.Scenario.Digest()[:12], lang.Code(of.Seed), replications(d.Replications))
	s.Title = lang.Text{"Paragraph for the proposal", "Alinea voor het voorstel"}
	s.List = []report.Item{
		{Text: lang.Say("In English: “%s”", "In het Engels: “%s”", lang.Same(said.In(lang.English)))},
		{Text: lang.Say("In Dutch: “%s”", "In het Nederlands: “%s”", lang.Same(said.In(lang.Dutch)))}}
	return s
}
