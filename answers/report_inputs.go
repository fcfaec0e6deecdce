package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// inputLine is a parameter with what it rests on.
type inputLine struct {
	Path    string           `head:"parameter" code:"true"`
	Means   lang.Text        `head:"meaning|betekenis"`
	Value   lang.Said        `head:"value|waarde"`
	Unit    lang.Text        `head:"unit|eenheid"`
	Drawn   lang.Said        `head:"95% of draws|95% van de trekkingen"`
	Dated   lang.Said        `head:"latest amount from|laatste bedrag van"`
	Status  scenarios.Status `head:"status"`
	Source  lang.Said        `head:"source|bron"`
	Changed lang.Text        `head:"changed|gewijzigd"`
}

// inputs are all parameters, those that were changed first.
func (r *Reported) inputs(a *report.Answer) {
	s := report.Section{ID: "inputs", Title: lang.Text{"Assumptions", "Aannames"}, Sheet: sheetInputs}
	byStatus := map[scenarios.Status]int{}
	var all, changed []inputLine
	uncertain := 0
	for leaf := range r.Scenario.Leaves() {
		if leaf.Label {
			continue
		}
		line := r.input(leaf)
		all = append(all, line)
		if leaf.Set() {
			changed = append(changed, line)
		}
		if leaf.Dist != nil {
			uncertain++
		}
		byStatus[leaf.Status()]++
	}
	s.Text = append(s.Text, howKnown(len(all), uncertain, byStatus[scenarios.Unverified]))
	counts := report.Table{Title: lang.Text{"How many there are", "Hoeveel het er zijn"}, Columns: report.Head(lang.Text{"parameters", "parameters"}, lang.Text{"count", "aantal"})}
	counts.Row(lang.Text{"all", "alle"}, lang.Whole.Of(float64(len(all))))
	counts.Row(lang.Text{"with a distribution", "met een verdeling"}, lang.Whole.Of(float64(uncertain)))
	counts.Row(lang.Text{"on an assumption or a figure that nobody checked", "op een aanname of een cijfer dat niemand controleerde"}, lang.Whole.Of(float64(byStatus[scenarios.Unverified])))
	s.Detail = append(s.Detail, counts)
	if len(changed) > 0 {
		s.Tables = []report.Table{report.Of(lang.Text{"Changed for this report", "Gewijzigd voor dit rapport"}, changed)}
	} else {
		s.Tell("Nothing was changed for this report.", "Voor dit rapport is niets gewijzigd.")
	}
	s.Tell("What another value does is told by the same command with --set parameter=value: nothing in this file is worked out anew from these numbers.",
		"Wat een andere waarde doet, zegt dezelfde opdracht met --set parameter=waarde: niets in dit bestand wordt uit deze getallen opnieuw berekend.")
	s.Detail = append(s.Detail, report.Of(lang.Text{"Every parameter", "Elke parameter"}, all))
	a.Add(s)
}

func (r *Reported) input(l scenarios.Leaf) inputLine {
	line := inputLine{Path: l.Path, Means: l.Means, Value: valueCell(l), Unit: lang.Unit(l.Unit), Drawn: lang.Same(""), Dated: lang.Same(""),
		Status: l.Status(), Source: l.Sourced()}
	if low, high := l.Interval(); l.Dist != nil && low == low {
		line.Drawn = lang.Range(lang.Digits3, low, high)
	} else if l.Dist != nil {
		line.Drawn = l.Drawn()
	}
	if day, dated := l.LatestStep(); dated {
		line.Dated = day
	}
	if l.Set() {
		line.Changed = r.change(l.Path)
	}
	return line
}

// change is what setting a value did to it.
func (r *Reported) change(path string) lang.Text {
	if r.As == nil {
		return lang.Text{"set", "opgegeven"}
	}
	if was, known := r.As.Leaf(path); known {
		return lang.Say("was %s", "was %s", was.WithUnit()).Both()
	}
	return lang.Text{"new", "nieuw"}
}

// driverRow is an uncertain parameter with what goes along with it.
type driverRow struct {
	Path   string    `json:"parameter" means:"its path" head:"parameter" code:"true"`
	Means  lang.Text `json:"means" means:"what it is" head:"meaning|betekenis"`
	Value  lang.Said `json:"value" means:"its value" head:"value|waarde"`
	Shown  lang.Said `head:"share of the variance|deel van de variantie"`
	Error  lang.Said `head:"± error|± fout"`
	Swing  float64   `json:"swing" unit:"euro per job-year" means:"what society gains more from its 10th to its 90th percentile; per participant where there is no job" head:"from P10 to P90, euro|van P10 naar P90, euro" as:"whole"`
	Share  float64   `json:"share" unit:"share" means:"share of the variance that goes along with it alone"`
	SE     float64   `json:"share_se" unit:"share" means:"its standard error"`
	Stands bool      `json:"clear" means:"whether it stands out among so many parameters" head:"stands out|springt eruit"`
}

// driverRows are of so many drivers at most, their euro per job-year or participant.
func (r *Reported) driverRows(most int) (rows []driverRow) {
	for i := range r.Drivers[:min(most, len(r.Drivers))] {
		d := &r.Drivers[i]
		rows = append(rows, driverRow{d.Path, d.Means, d.WithUnit(), lang.PercentAs(lang.One, d.Share), lang.PercentAs(lang.One, d.SE), d.Swing, d.Share, d.SE, d.Clear})
	}
	return rows
}

// mostDrivers are as many as people are shown.
const mostDrivers = 20

// decides says what the balance of society hangs on most.
func (r *Reported) decides(a *report.Answer) {
	s := report.Section{ID: "drivers", Title: lang.Text{"What decides it", "Wat het bepaalt"}, Sheet: sheetDrivers}
	if s.Text = append(s.Text, r.deciding()); r.Finance == nil {
		s.Text = nil
	}
	if rows := r.driverRows(mostDrivers); rows != nil {
		s.Tables = []report.Table{report.Of(lang.Say("Parameters along with which what society gains differs most, %s", "Parameters waarmee het meest samengaat wat de samenleving wint, %s", r.books.per), rows)}
	}
	s.Note("The share of the variance over %d replications, which drew all uncertain parameters anew, that goes along with one parameter alone (squared correlation with its rank). "+
		"What parameters do together is not in it; proefbank sensitivity %s has that, for every result.",
		"Het deel van de variantie over %d replicaties, die alle onzekere parameters opnieuw trokken, dat met één parameter samengaat (kwadraat van de correlatie met de rang). "+
			"Wat parameters samen doen zit er niet in; proefbank sensitivity %s heeft dat, voor elke uitkomst.", r.Replications, lang.Typed(r.Scenario.Given()))
	a.Add(s)
	a.Add(r.Why.section())
}

// deciding names what decides the balance, in a sentence.
func (r *Reported) deciding() lang.Said {
	var list lang.List
	for i := range r.Drivers {
		if d := &r.Drivers[i]; d.Clear && len(list) < 3 {
			list = append(list, lang.Say("%s (%s of the variance)", "%s (%s van de variantie)", d.Means, lang.Percent(d.Share)))
		}
	}
	switch {
	case len(r.Drivers) == 0:
		return lang.Text{"What decides it cannot be told from so few replications, or nothing is uncertain.",
			"Wat dit bepaalt is uit zo weinig replicaties niet te zeggen, of er is niets onzeker."}
	case len(list) == 0:
		return lang.Say("What decides what society gains: no parameter stands out in %d replications.", "Wat bepaalt wat de samenleving wint: geen parameter springt eruit in %d replicaties.", r.Replications)
	}
	return lang.Say("What decides what society gains: %s.", "Wat bepaalt wat de samenleving wint: %s.", list)
}
