package answers

import (
	"math"
	"slices"
	"strings"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
	"proefbank/study"
)

// ran is what programs are told of a run.
type ran struct {
	Scenario       string           `json:"scenario" means:"name of the scenario"`
	Dir            string           `json:"directory" means:"where the tables are"`
	Seed           uint64           `json:"seed" means:"seed of all random numbers"`
	First          int              `json:"first_replication" means:"first of the replications that the figures are about"`
	Replications   int              `json:"replications" means:"replications that the figures are about"`
	Municipalities int              `json:"municipalities" means:"municipalities that take part"`
	PerArm         int              `json:"n_per_municipality" means:"people planned per arm and municipality"`
	Months         int              `json:"months" unit:"months" means:"calendar months that are simulated"`
	Unseen         int              `json:"contracts_end_unseen" unit:"months" means:"month in the job in which temporary contracts end, where people are followed no further: what follows is not in the numbers; 0: they are"`
	Worlds         []quantified     `json:"worlds" means:"every quantity in every world"`
	Waiting        []waited         `json:"waiting" means:"share of the effect on the Brug total that waiting for a slot takes away, by world"`
	Pools          []supplied       `json:"pools" means:"what the pool of each municipality can supply"`
	Tables         []results.Stored `json:"tables" means:"the tables that were written"`
}

// quantified is a quantity in a world.
type quantified struct {
	World      string        `json:"world" means:"control, an arm, or trial"`
	Quantity   string        `json:"quantity" means:"name of the quantity"`
	Unit       string        `json:"unit" means:"its unit"`
	Value      design.Figure `json:"value" means:"the quantity in the world"`
	Difference design.Figure `json:"difference" means:"its difference from control"`
}

// waited is what waiting for a slot does in a world.
type waited struct {
	World string        `json:"world" means:"control, an arm, or trial"`
	Year  design.Figure `json:"first_year" unit:"share" means:"in the first 12 months"`
	All   design.Figure `json:"all_months" unit:"share" means:"in all months"`
}

// supplied is a municipality's pool, all arms together.
type supplied struct {
	Municipality string        `json:"municipality" means:"name of the municipality"`
	Supply       design.Figure `json:"supply" unit:"people" means:"people whom the pool can supply"`
	Recruited    design.Figure `json:"recruited" unit:"people" means:"people who were recruited"`
	Planned      int           `json:"planned" unit:"people" means:"people whom the trial wants"`
	Short        bool          `json:"short" means:"fewer people than wanted in at least one of forty runs"`
}

// severalRan is what programs are told of runs of several scenarios.
type severalRan struct {
	Runs []ran `json:"runs" means:"what the run of each scenario tells"`
}

// Runs are the answers of several runs as one.
func Runs(all []*report.Answer) *report.Answer {
	var data severalRan
	whole := &report.Answer{Title: lang.Text{"Runs", "Runs"}, Data: &data}
	for _, a := range all {
		data.Runs = append(data.Runs, a.Data.(ran))
		whole.Lead, whole.Sections = append(whole.Lead, a.Lead...), append(whole.Sections, a.Sections...)
	}
	return whole
}

// Run is what a run's worlds look like and how they differ.
func Run(r *study.Recorded) *report.Answer {
	data := ranOf(r)
	a := &report.Answer{Title: lang.Say("A run of %s", "Een run van %s", r.Scenario.Name), Data: data}
	a.Lead = runLead(r)
	a.Add(aboutRun(r))
	for number, name := range r.Experiment.Worlds() {
		if number > 0 && name != trialWorld {
			a.Add(armSection(r.Summary, number, name))
		}
	}
	a.Add(waitingSection(r, data.Waiting))
	a.Add(poolSection(data.Pools))
	a.Add(tablesSection(r))
	a.Brief = append(a.Brief, simulated(r), worldsSection(r), tablesSection(r))
	return a
}

// runLead says what the arms do, where a part of a run has somebody to tell of.
func runLead(r *study.Recorded) (lead []lang.Said) {
	if !r.Summary.Anybody() {
		return []lang.Said{lang.Text{"Nobody could be recruited in these replications; in others of the run there may be people.",
			"In deze replicaties kon niemand worden geworven; in andere van de run kunnen er mensen zijn."}}
	}
	for number, name := range r.Experiment.Worlds() {
		if number > 0 && name != trialWorld {
			lead = append(lead, armLead(r.Summary, number, name))
		}
	}
	return append(lead, cliff(r.Experiment, r.Experiment.Country.Arms, r.Experiment.Months, setMonths)...)
}

// simulated is what was simulated, in a line.
func simulated(r *study.Recorded) (s report.Section) {
	s.Tell("%s: %s, seed %s", "%s: %s, beginwaarde %s", r.Scenario.Name, covered(r), lang.Code(r.Manifest.Seed))
	s.Text = append(s.Text, resumed(r)...)
	return s
}

// resumed says of a run that went on which replications an answer is not about.
func resumed(r *study.Recorded) []lang.Said {
	var s report.Section
	if before := r.First - r.Manifest.First; before > 0 {
		s.Tell("In the tables and not in the numbers of this answer: %s before these.",
			"Wel in de tabellen en niet in de cijfers van dit antwoord: %s hiervoor.", replications(before))
	}
	return s.Text
}

// worldsSection holds all arms' worlds against control in one table.
func worldsSection(r *study.Recorded) report.Section {
	worlds := r.Experiment.Worlds()
	arms := worlds[1 : len(worlds)-1] // control first and the trial last
	if len(arms) == 1 {
		return armSection(r.Summary, 1, arms[0])
	}
	t := report.Table{Columns: report.Head(lang.Text{}, headControl)}
	for _, name := range arms {
		t.Columns = append(t.Columns, report.Column{Head: lang.Same(name)}, report.Column{Head: headError})
	}
	for q, quantity := range design.Quantities {
		row := []any{labelled(&quantity), r.Summary.World(0, q).Mean}
		for i := range arms {
			d := r.Summary.Effect(i+1, q)
			if math.IsNaN(d.Mean) { // only people in the job have it
				d = r.Summary.World(i+1, q)
			}
			row = append(row, d.Mean, lang.Spread.Of(d.MCSE))
		}
		t.Row(row...)
	}
	s := report.Section{ID: "worlds", Tables: []report.Table{t},
		Title: lang.Text{"Every arm less control, or its value where control has none", "Elke arm min de controle, of de waarde waar de controle er geen heeft"}}
	return s
}

const trialWorld = "trial" // the world in which people get what they were assigned

func ranOf(r *study.Recorded) (d ran) {
	e := r.Experiment
	d = ran{Scenario: r.Scenario.Name, Dir: r.Dir, Seed: r.Manifest.Seed, First: r.First, Replications: r.Done,
		Municipalities: e.Sites(), PerArm: e.NPerArm, Months: e.Country.Months, Unseen: unseen(e, e.Country.Arms, e.Months), Tables: r.Manifest.Tables}
	for number, name := range e.Worlds() {
		for q, quantity := range design.Quantities {
			d.Worlds = append(d.Worlds, quantified{name, quantity.Key, quantity.Unit,
				r.Summary.World(number, q), r.Summary.Effect(number, q)})
		}
		year, all := r.Summary.Waiting(number)
		d.Waiting = append(d.Waiting, waited{name, year, all})
	}
	for i, town := range e.Country.Municipalities[:e.Sites()] {
		supply, recruited := r.Summary.Supply(i)
		d.Pools = append(d.Pools, supplied{town.Name, supply, recruited, e.Planned(),
			recruited.Low < float64(e.Planned())})
	}
	return d
}

// armLead says what an arm does, in what the trial is most often about.
func armLead(s *design.Summary, number int, name string) lang.Said {
	in := func(key string) (value, effect design.Figure) {
		q := design.QuantityOf(key)
		return s.World(number, q), s.Effect(number, q)
	}
	held, _ := in("in_job")
	_, brug := in("brug_total")
	_, income := in("net_income")
	return lang.Say("With %s the Brug total at the end differs %s points from control (95%% of runs %s) and net household income %s euro per month (%s); "+
		"at the end %s of the people alive are in the job.",
		"Met %s verschilt het Brug-totaal aan het eind %s punten van de controle (95%% van de runs %s) en het netto huishoudinkomen %s euro per maand (%s); "+
			"aan het eind is %s van wie leeft in de baan.",
		name, lang.Signed(lang.Plain, brug.Mean), lang.Range(lang.Plain, brug.Low, brug.High),
		lang.Signed(lang.Whole, income.Mean), lang.Range(lang.Whole, income.Low, income.High), lang.Percent(held.Mean/100))
}

// aboutRun is what was simulated.
func aboutRun(r *study.Recorded) (s report.Section) {
	s.Tell("%s: %s", "%s: %s", r.Scenario.Name, r.Scenario.Description)
	e := r.Experiment
	towns := lang.Towns(e.Sites())
	s.Tell("%s, %s planned in each, %d calendar months", "%s, %s gepland in elk, %d kalendermaanden",
		towns, peopleIn(&e.Trial, plannedIn(e, e.NPerArm)), e.Country.Months)
	s.Tell("%s, seed %s", "%s, beginwaarde %s", covered(r), lang.Code(r.Manifest.Seed))
	s.Text = append(s.Text, resumed(r)...)
	return s
}

// replications says how many there are.
func replications(n int) lang.Said {
	return lang.Replications(n)
}

// covered are the replications that the figures are about.
func covered(r *study.Recorded) lang.Said {
	all := r.Manifest.Replications
	if r.Done == all {
		return replications(all)
	}
	return lang.Say("replications %s to %s of 0 to %s", "replicaties %s tot en met %s van 0 tot en met %s",
		lang.Code(r.First), lang.Code(r.First+r.Done-1), lang.Code(all-1))
}

var (
	headControl = lang.Text{"control", "controle"}
	headDiffers = lang.Text{"difference", "verschil"}
	headRuns    = lang.Text{"95% of runs", "95% van de runs"}
	headError   = lang.Text{"MC error", "MC-fout"}
)

// armSection holds an arm's world against control.
func armSection(s *design.Summary, number int, name string) report.Section {
	t := report.Table{Columns: report.Head(lang.Text{}, headControl, lang.Same(name), headDiffers, headRuns, headError)}
	alone := false
	for q, quantity := range design.Quantities {
		without, with, d := s.World(0, q), s.World(number, q), s.Effect(number, q)
		differs := lang.Plain.Of(d.Mean)
		if math.IsNaN(d.Mean) { // only people in the job have it
			d, alone = with, true
		}
		t.Row(labelled(&quantity), without.Mean, with.Mean, differs, lang.Range(lang.Plain, d.Low, d.High), lang.Spread.Of(d.MCSE))
	}
	section := report.Section{ID: name, Title: lang.Say("%s against control", "%s tegenover de controle", name), Tables: []report.Table{t}}
	if alone {
		section.Note("The last two columns are about the difference or, where control has no value, about the value.",
			"De laatste twee kolommen gaan over het verschil of, waar de controle geen waarde heeft, over de waarde.")
	}
	return section
}

func labelled(q *design.Quantity) lang.Said {
	if q.Key == "people" {
		return q.Name
	}
	return lang.Join(", ", q.Name, lang.Unit(q.Unit))
}

// waitingSection is empty where nobody waits.
func waitingSection(r *study.Recorded, worlds []waited) (s report.Section) {
	t := report.Table{Columns: report.Head(lang.Text{}, lang.Text{"first 12 months", "eerste 12 maanden"}, headError,
		lang.Text{"all months", "alle maanden"}, headError)}
	for _, w := range worlds[1:] {
		if math.IsNaN(w.Year.Mean) || w.Year.Mean < 0.005 {
			continue
		}
		label := lang.Say("%s for everybody", "%s voor iedereen", w.World)
		if w.World == trialWorld {
			label = lang.Say("in the trial", "in de proef")
		}
		t.Row(label, 100*w.Year.Mean, lang.Spread.Of(100*w.Year.MCSE), 100*w.All.Mean, lang.Spread.Of(100*w.All.MCSE))
	}
	if t.Rows == nil {
		return s
	}
	s = report.Section{ID: "waiting", Tables: []report.Table{t},
		Title: lang.Text{"Share of the effect on the Brug total that waiting for a slot takes away, in percent",
			"Deel van het effect op het Brug-totaal dat wachten op een plek wegneemt, in procent"}}
	if r.Experiment.Country.Interference.Slots {
		s.Note("In the trial only those who are assigned to an arm compete for its slots.",
			"In de proef dingen alleen de mensen die voor een arm zijn geloot naar de plekken ervan.")
	}
	return s
}

func poolSection(pools []supplied) report.Section {
	t := report.Table{Columns: report.Head(lang.Text{"municipality", "gemeente"}, lang.Text{"can supply", "kan leveren"}, headRuns,
		lang.Text{"wanted", "gevraagd"}, lang.Text{"recruited", "geworven"}, lang.Same("plan"))}
	s := report.Section{ID: "pools", Title: lang.Text{"People whom the pools can supply, all arms together",
		"Mensen die de bestanden kunnen leveren, alle armen samen"}}
	for _, p := range pools {
		mark := lang.Text{}
		if p.Short {
			mark = lang.Text{"short", "tekort"}
		}
		t.Row(p.Municipality, lang.Whole.Of(p.Supply.Mean), lang.Range(lang.Whole, p.Supply.Low, p.Supply.High), p.Planned, p.Recruited.Mean, mark)
	}
	s.Tables = []report.Table{t}
	if shortOf(pools) != nil {
		s.Note("Short: fewer people than wanted in at least one of forty runs.", "Tekort: minder mensen dan gevraagd in ten minste een op de veertig runs.")
	}
	return s
}

func tablesSection(r *study.Recorded) (s report.Section) {
	var names, empty []string
	for _, t := range r.Manifest.Tables {
		names = append(names, t.Name)
		if t.Rows == 0 {
			empty = append(empty, t.Name)
		}
	}
	if names != nil {
		s.Tell("Tables in %s: %s.", "Tabellen in %s: %s.", r.Dir, strings.Join(names, ", "))
		if empty != nil {
			s.Tell("Without a row, as %s has none of it: %s.", "Zonder een rij, omdat %s het niet heeft: %s.", r.Scenario.Name, strings.Join(empty, ", "))
		}
		if r.Scenario.HasProgramme() && slices.ContainsFunc(names, ofMoney) {
			s.Tell("Flows, balances and gains are of the trial's cohort, and not of the programme's jobs over the years: proefbank finance %s has those.",
				"Flows, balances en gains gaan over het cohort van de proef, en niet over de banen van het programma door de jaren heen: die staan in proefbank finance %s.", lang.Typed(r.Scenario.Given()))
		}
		s.Tell("Read them with: proefbank table %s %s --head 5", "Lees ze met: proefbank table %s %s --head 5", lang.Typed(r.Dir), names[0])
	}
	return s
}

// ofMoney tells whether a table is of who pays and who gains.
func ofMoney(table string) bool {
	return slices.Contains([]string{"flows", "balances", "gains"}, table)
}

// RunWarning is what people must know before they use a run's numbers; nil where
// there is nothing.
func RunWarning(r *study.Recorded) lang.Said {
	if short := shortOf(ranOf(r).Pools); short != nil {
		return lang.Say("%s: the pool cannot supply the people that are planned in %s",
			"%s: het bestand kan de geplande mensen niet leveren in %s", r.Scenario.Name, short)
	}
	return nil
}

// shortOf names the first five of the municipalities that come out short; nil where
// none does.
func shortOf(pools []supplied) lang.Said {
	const most = 5
	var short []lang.Said
	for _, p := range pools {
		if p.Short {
			short = append(short, lang.Say("%s (%s of %d)", "%s (%s van %d)", p.Municipality, lang.Plain.Of(p.Recruited.Mean), p.Planned))
		}
	}
	switch n := len(short); {
	case n == 0:
		return nil
	case n > most+1:
		return lang.Say("%s and %d more", "%s en nog %d", lang.Join(", ", short[:most]...), n-most)
	}
	return lang.Join(", ", short...)
}
