package answers

import (
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// planned is the answer for programs.
type planned struct {
	Scenario     string `json:"scenario" means:"name of the scenario"`
	Seed         uint64 `json:"seed" means:"seed of all random numbers"`
	Replications int    `json:"replications" unit:"count" means:"replications done"`
	Plan         string `json:"plan" means:"the plan, in Markdown, in the language that is asked"`
}

// Prereg is a pre-analysis plan with the fields of the AEA RCT Registry, for
// programs in one language. command repeats the simulation.
func Prereg(d *Diagnosed, command, version string, l lang.Language) *report.Answer {
	s := d.Study.Scenario
	a := &report.Answer{Title: lang.Say("Pre-analysis plan: %s", "Analyseplan vooraf: %s", s.Name)}
	a.Lead = []lang.Said{lang.Say("The fields of the AEA RCT Registry, filled in from the scenario. "+
		"Simulated with seed %s, %s, scenario digest %s. Complete what is in square brackets.",
		"De velden van de AEA RCT Registry, ingevuld uit het scenario. "+
			"Gesimuleerd met beginwaarde %s, %s, scenario met digest %s. Vul aan wat tussen vierkante haken staat.",
		lang.Code(d.Study.Seed), replications(d.Replications), s.Digest()[:12])}
	a.Add(d.about())
	a.Add(report.Section{Title: lang.Text{"Abstract", "Samenvatting"}, Text: []lang.Said{s.Description}})
	a.Add(d.interventions())
	a.Add(d.outcomes())
	a.Add(events(d.Study.Scenario.Trial.Outcomes))
	a.Add(d.experimentalDesign())
	a.Add(d.sampleSize())
	if lines := d.Primary(d.sizes()[0]); len(lines) > 0 {
		a.Add(d.flow(lines[0]))
	}
	a.Add(d.target())
	a.Add(d.detectable())
	a.Add(d.curves())
	a.Add(d.smallest())
	a.Add(d.swayed())
	a.Add(d.analysis())
	a.Add(d.paragraph(version))
	rests := report.Section{Title: lang.Text{"What the plan rests on", "Waar het plan op rust"}}
	field(&rests, "Assumptions, sources and uncertainty of all parameters: `proefbank scenarios show %s`",
		"Aannamen, bronnen en onzekerheid van alle parameters: `proefbank scenarios show %s`", lang.Typed(s.Given()))
	field(&rests, "The same simulation: `%s`", "Dezelfde simulatie: `%s`", command)
	rests.Notes = cliff(d.Experiment, d.Experiment.Country.Arms, d.longest(), setMonths)
	a.Add(rests)
	var plan strings.Builder
	report.Markdown(&plan, a, l) // a builder takes all
	a.Data = planned{s.Name, d.Study.Seed, d.Replications, plan.String()}
	return a
}

// field is a line of a form.
func field(s *report.Section, english, dutch string, about ...any) {
	s.List = append(s.List, report.Item{Text: lang.Say(english, dutch, about...)})
}

func (d *Diagnosed) about() report.Section {
	s := report.Section{Title: lang.Text{"Trial information", "Gegevens van de proef"}}
	start := d.Study.Scenario.Calendar.Start
	end := start.AddMonths(d.Experiment.Country.Months)
	closes := end
	if c := d.Experiment.Closes; c > 0 {
		closes = start.AddMonths(min(c, d.Experiment.Country.Months))
	}
	field(&s, "Title: [title] (%s)", "Titel: [titel] (%s)", d.Study.Scenario.Name)
	field(&s, "Country: Netherlands", "Land: Nederland")
	field(&s, "Keywords: labour, welfare; basisbaan (publicly funded job), bijstand (welfare)", "Trefwoorden: arbeid, sociale zekerheid; basisbaan, bijstand")
	field(&s, "Principal investigators: [names]", "Hoofdonderzoekers: [namen]")
	field(&s, "Trial start date: %s", "Begin van de proef: %s", start)
	if outlast(d.Experiment.Country, d.Experiment.Months) {
		field(&s, "Intervention end date: %s; jobs that run then go on, as their contracts have it", "Einde van de interventie: %s; banen die dan lopen gaan door, zoals hun contracten zeggen", end)
	} else {
		field(&s, "Intervention end date: %s", "Einde van de interventie: %s", end)
	}
	field(&s, "Trial end date: %s", "Einde van de proef: %s", closes)
	field(&s, "Ethics approval: [board and number]", "Ethische toetsing: [commissie en nummer]")
	return s
}

func (d *Diagnosed) interventions() report.Section {
	s := report.Section{Title: lang.Text{"Interventions", "Interventies"}}
	for _, a := range d.Study.Scenario.Arms {
		if !a.Job {
			field(&s, "%s: a benefit regime, no job.", "%s: een uitkeringsregime, geen baan.", a.Name)
			continue
		}
		goal := lang.Text{"not a goal", "geen doel"}
		if a.ExitIsGoal {
			goal = lang.Text{"a goal", "een doel"}
		}
		field(&s, "%s: a job of %s hours a week at the statutory minimum wage, in contracts of %d months, %d at most; moving on to regular work is %s.",
			"%s: een baan van %s uur per week tegen het wettelijk minimumloon, in contracten van %d maanden, ten hoogste %d; uitstroom naar regulier werk is %s.",
			a.Name, lang.Exact(a.HoursPerWeek), a.ContractMonths, a.MaxMonths, goal)
	}
	if d.Study.Scenario.Trial.Controls {
		field(&s, "control: regular service; bijstand goes on.", "controle: reguliere dienstverlening; de bijstand loopt door.")
	}
	return s
}

// measured is an outcome in the plan.
type measured struct {
	Outcome    string             `head:"outcome|uitkomst"`
	Means      lang.Said          `head:"meaning|betekenis"`
	Source     lang.Said          `head:"source|bron"`
	Months     lang.Said          `head:"at months|in maanden"`
	Estimator  estimate.Estimator `head:"main estimator|voornaamste schatter"`
	Mechanical bool               `head:"follows from the job itself|volgt uit de baan zelf"`
}

func (d *Diagnosed) outcomes() report.Section {
	trial := &d.Study.Scenario.Trial
	kinds := map[bool][]measured{}
	for _, o := range trial.Outcomes {
		at := months(d.Experiment.AnalysedAt(&o))
		row := measured{o.Name, lang.Say("%s (%s)", "%s (%s)", o.Measure().Means, lang.Unit(o.Measure().Unit)), design.Sources.Of(o.Source).Means, at, o.Estimators[0], o.Mechanical}
		kinds[o.Primary] = append(kinds[o.Primary], row)
	}
	s := report.Section{Title: lang.Text{"Outcomes", "Uitkomsten"}, Tables: []report.Table{
		report.Of(lang.Text{"Primary outcomes (end points)", "Primaire uitkomsten (eindpunten)"}, kinds[true]),
		report.Of(lang.Text{"Secondary outcomes (end points)", "Secundaire uitkomsten (eindpunten)"}, kinds[false])}}
	s.Note("The trial is judged by its primary outcomes at the last of their months; they share one alpha of %s (two-sided) by Holm's method.",
		"De proef wordt beoordeeld op de primaire uitkomsten in de laatste van hun maanden; die delen één alpha van %s (tweezijdig) volgens Holm.",
		lang.Exact(trial.Alpha))
	for _, l := range d.Primary(d.Experiment.Size()) {
		if len(l.Over.Months) > 1 {
			s.Note("%s is judged by the %s over months %s, from all its waves at once.", "%s wordt beoordeeld op %s over de maanden %s, uit alle metingen tegelijk.",
				d.label(l), contrastSaid(l.Over.Contrast), months(l.Over.Months))
		}
	}
	if late, is := d.late(); is {
		s.Notes = append(s.Notes, late)
	}
	if slices.Contains(trial.OutcomeNames(), design.NetBenefit) {
		s.Notes = append(s.Notes, d.priced())
	}
	s.Note("Waves are months since assignment, not since the start in the job.", "Metingen tellen maanden sinds de loting, niet sinds de start in de baan.")
	return s
}

// contrastSaid is a contrast in words.
// priced says at which values net benefit is reckoned, which no trial sees and a plan fixes.
func (d *Diagnosed) priced() lang.Said {
	society := &d.Study.Scenario.Money.Society
	return lang.Say("Net benefit is at prices of the scenario's first month (%s), less %s a year the later; work in the job is worth %s of its wage cost at loonwaarde "+
		"(money.society.value_of_additional_work), which nobody observes and on which its sign may turn. With what is not known about it: proefbank power --uncertain.",
		"De netto baat is in prijzen van de eerste maand van het scenario (%s), en per jaar later %s minder waard; werk in de baan is %s van de loonkosten bij loonwaarde waard "+
			"(money.society.value_of_additional_work), wat niemand waarneemt en waar het teken van kan afhangen. Met wat er niet over bekend is: proefbank power --uncertain.",
		monthOf(d.Study.Scenario.Calendar.Start), lang.PercentAs(lang.Two, society.Discount), lang.Percent(society.Value))
}

func contrastSaid(c estimate.Contrast) lang.Said {
	switch c {
	case estimate.MeanOfWaves:
		return lang.Text{"mean effect", "het gemiddelde effect"}
	case estimate.LastWave:
		return lang.Text{"last effect", "het laatste effect"}
	case estimate.Slope:
		return lang.Text{"slope of the effect", "de helling van het effect"}
	}
	panic("prereg: no words for the contrast " + string(c))
}

func (d *Diagnosed) experimentalDesign() report.Section {
	trial := &d.Study.Scenario.Trial
	s := report.Section{Title: lang.Text{"Experimental design", "Opzet van het experiment"}}
	d.lot(&s)
	field(&s, "Measured at months: %s since the baseline", "Metingen in maanden: %s sinds de nulmeting", months(trial.Waves))
	var looks lang.Said = lang.Text{"none", "geen"}
	if len(trial.Looks) > 1 {
		looks = lang.Say("at %s of the people, %s spending, at each look shared by the primary outcomes that have not been found (Holm; Maurer & Bretz 2013)",
			"bij %s van de mensen, alpha besteed volgens %s, op elk kijkmoment gedeeld door de primaire uitkomsten die nog niet gevonden zijn (Holm; Maurer & Bretz 2013)",
			each(trial.Looks, share), trial.Spending)
	}
	field(&s, "Interim looks: %s", "Tussentijds kijken: %s", looks)
	stand := lang.Text{"the whole: the effect is that in these municipalities", "het geheel: het effect is dat in deze gemeenten"}
	if trial.Sample && d.Experiment.Sites() > 1 {
		stand = lang.Text{"a sample: standard errors are clustered by municipality, and the effect is that in municipalities like them",
			"een steekproef: standaardfouten zijn geclusterd per gemeente, en het effect is dat in zulke gemeenten"}
	}
	var towns []string
	for i := range d.Experiment.Sites() {
		towns = append(towns, d.town(i))
	}
	field(&s, "Municipalities: %s (%s)", "Gemeenten: %s (%s)", strings.Join(towns, ", "), stand)
	return s
}

// lot says how people are assigned; where everybody is offered the one arm nobody is.
func (d *Diagnosed) lot(s *report.Section) {
	trial := &d.Study.Scenario.Trial
	if d.everybody() {
		field(s, "Randomization method: none: everybody is offered the arm; what would have changed without it is not seen",
			"Wijze van loting: geen: iedereen krijgt de arm aangeboden; wat er zonder was veranderd wordt niet gezien")
		return
	}
	field(s, "Randomization method: %s; by computer, [who holds the list]", "Wijze van loting: %s; met de computer, [wie de lijst beheert]",
		trial.Assignment.Plan())
	field(s, "Randomization unit: %s", "Eenheid van loting: %s", design.Units.Of(trial.Assignment.Lot()).Means)
	if strata := trial.Assignment.Strata; len(strata) > 0 {
		field(s, "Strata within municipalities: %s", "Strata binnen gemeenten: %s", each(strata, func(t design.Trait) lang.Said { return design.Traits.Of(t).Means }))
	}
	clustered := lang.Text{"no", "nee"}
	if d.Experiment.Clustered() {
		clustered = lang.Text{"yes", "ja"}
	}
	field(s, "Was the treatment clustered? %s", "Is in clusters geloot? %s", clustered)
}

// everybody tells whether all are offered the one arm, and at once.
func (d *Diagnosed) everybody() bool {
	e := d.Experiment
	return len(plannedIn(e, e.NPerArm)) == 1 && e.Assignment.Method != design.SteppedWedge
}

func (d *Diagnosed) sampleSize() report.Section {
	e := d.Experiment
	s := report.Section{Title: lang.Text{"Sample size", "Omvang van de steekproef"}}
	field(&s, "Planned number of clusters: %s", "Gepland aantal clusters: %s", d.clusters())
	people := 0.0
	for i := range e.Sites() {
		people += d.Supply(i)
	}
	field(&s, "Planned number of observations: %s people expected, %d planned", "Gepland aantal waarnemingen: %s mensen verwacht, %d gepland",
		lang.Whole.Of(people), e.Planned()*e.Sites())
	short := lang.Message{}
	if poor := d.Short(e.Size()); len(poor) > 0 {
		short = lang.Say("; the pool comes out short in %s", "; het bestand levert te weinig mensen in %s", d.shortIn(poor, e.Planned()))
	}
	field(&s, "Sample size by treatment arms: %s%s", "Omvang per arm: %s%s", d.byArm(), short)
	field(&s, "Cost of the trial: about %s euro", "Kosten van de proef: ongeveer %s euro", lang.Whole.Of(d.Cost(e.Size())))
	for _, said := range jobPrice(&e.Trial.Cost, e.Country.Arms) {
		s.List = append(s.List, report.Item{Text: said})
	}
	return s
}

// clusters are the municipalities, with the neighbourhoods where these are assigned whole.
func (d *Diagnosed) clusters() lang.Said {
	e, hoods := d.Experiment, 0
	towns := lang.Towns(e.Sites())
	if e.Assignment.Unit != design.Neighbourhood || !e.ArmsEverywhere() {
		return towns
	}
	for _, town := range e.Country.Municipalities[:e.Sites()] {
		hoods += town.Neighbourhoods
	}
	return lang.Say("%d neighbourhoods in %s", "%d buurten in %s", hoods, towns)
}

// byArm are the people in each arm: of every municipality or, where these are assigned
// whole, of one and in how many of a block of them each arm is.
func (d *Diagnosed) byArm() lang.Said {
	e, groups := d.Experiment, lang.Join(", ", d.groups()...)
	switch {
	case e.ArmsEverywhere():
		return lang.Say("%s per municipality", "%s per gemeente", groups)
	case e.Assignment.Method == design.SteppedWedge:
		return lang.Say("%d per municipality, all under the arm from its step on", "%d per gemeente, allen onder de arm vanaf haar stap", e.Planned())
	}
	return lang.Say("%d per municipality, all in one arm; people by arm over municipalities in the ratio %s", "%d per gemeente, allen in één arm; mensen per arm over gemeenten in de verhouding %s",
		e.Planned(), groups)
}

// groups are the people in each arm of a municipality.
func (d *Diagnosed) groups() (all []lang.Said) {
	for _, a := range plannedIn(d.Experiment, d.Experiment.NPerArm) {
		all = append(all, lang.Say("%s %d", "%s %d", a.name, a.people))
	}
	return all
}

// detects is what the trial can find of a primary outcome.
type detects struct {
	Outcome   lang.Text          `head:"outcome|uitkomst"`
	Arm       string             `head:"arm"`
	Estimator estimate.Estimator `head:"estimator|schatter"`
	Month     int                `head:"month|maand"`
	MDE       float64            `head:"minimum detectable effect|kleinste vindbare effect" as:"small"`
	Effect    float64            `head:"assumed effect|aangenomen effect" as:"small"`
	Power     lang.Said          `head:"power for that|power daarvoor" as:"number"`
	MCSE      lang.Said          `head:"Monte Carlo error|MC-fout" as:"number"`
}

func (d *Diagnosed) detectable() report.Section {
	var rows []detects
	for _, l := range d.Lines {
		found := l.Power()
		rows = append(rows, detects{l.Outcome.Measure().Said(), d.arm(l.Arm), l.Estimator, l.Month, l.MDE80().Value, l.Effect().Value,
			shareCell(found.Value, d.Replications, lang.Two), errorCell(found.Value, found.MCSE, lang.Three)})
	}
	title := lang.Text{"Minimum detectable effect size for main outcomes", "Kleinste vindbare effect op de voornaamste uitkomsten"}
	s := report.Section{Title: title, Tables: []report.Table{report.Of(nil, rows)}}
	s.Tell("At power %s, two-sided alpha %s, each outcome tested alone, the arm's effect moved in its own direction in simulated lives; "+
		"with attrition, waiting for a slot, uptake and differences between municipalities as assumed in the scenario.",
		"Bij power %s en tweezijdige alpha %s, elke uitkomst alleen getoetst, het effect van de arm verschoven in zijn eigen richting in gesimuleerde levens; "+
			"met uitval, wachten op een plek, wie het aanbod aanneemt en verschillen tussen gemeenten zoals het scenario die aanneemt.",
		lang.Exact(enough), lang.Exact(d.Study.Scenario.Trial.Alpha))
	s.Notes = append(d.impossible(d.Lines), d.notes()...)
	if len(d.Experiment.Looks) > 1 {
		s.Notes = append(s.Notes, analysedOnce)
	}
	return s
}

func (d *Diagnosed) analysis() report.Section {
	trial := &d.Study.Scenario.Trial
	s := report.Section{Title: lang.Text{"Analysis", "Analyse"}}
	s.Tell("A fit that fails is reported as such. "+
		"The assumed loss to follow-up is %s of the interviewed in a year, with %s more among controls; "+
		"bounds on what that can do are given where `lee-bounds` is among the estimators.",
		"Een schatting die mislukt wordt als zodanig gemeld. "+
			"De aangenomen uitval is %s van de geïnterviewden per jaar, en %s meer in de controlegroep; "+
			"grenzen aan wat dat kan doen staan erbij waar `lee-bounds` een van de schatters is.",
		share(trial.Attrition.Survey), share(trial.Attrition.Differential))
	var used []estimate.Estimator
	for _, o := range trial.Outcomes {
		for _, name := range o.Estimators {
			if !slices.Contains(used, name) {
				used = append(used, name)
				field(&s, "%s: %s", "%s: %s", name, estimate.Methods.Of(name).Plan)
			}
		}
	}
	return s
}

func (d *Diagnosed) town(i int) string { return d.Experiment.Country.Municipalities[i].Name }

// each says every one of a list.
func each[T any](list []T, say func(T) lang.Said) lang.Said {
	var all []lang.Said
	for _, x := range list {
		all = append(all, say(x))
	}
	return lang.Join(", ", all...)
}

func months(list []int) lang.Said {
	return each(list, func(m int) lang.Said { return lang.Whole.Of(float64(m)) })
}

func share(x float64) lang.Said { return lang.PercentAs(lang.Short, x) }
