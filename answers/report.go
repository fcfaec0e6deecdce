package answers

import (
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation/sensitivity"
)

// Reported is what a report is made of: the answers that it holds, each of which may
// be missing, and how to repeat them.
type Reported struct {
	Scenario     *scenarios.Scenario
	As           *scenarios.Scenario // the same without what was set on the command line; nil where it is no scenario without it
	Seed         uint64
	Replications int
	Uncertain    bool
	Version      string
	Command      string // that makes the report again
	Day          lang.Day
	Run          string // directory of the run that it is about; empty: none

	Power      *Diagnosed
	Finance    *Financed
	Scale      *Scaling
	Drivers    []sensitivity.Driver // of the first way's social balance
	Why        *Split               // of the main estimates and of what the first way brings
	Beside     *Compared            // with other schemes
	Validation *Validated
	Worth      *Decided // what the trial is worth to who chooses about a programme after it

	books *accounted // of Finance
}

// reported is what programs are told of a report.
type reported struct {
	Scenario     string      `json:"scenario" means:"name of the scenario"`
	Digest       string      `json:"digest" means:"SHA-256 of the scenario with its bases resolved"`
	Seed         uint64      `json:"seed" means:"seed of all random numbers"`
	Replications int         `json:"replications" means:"replications of power and money"`
	Uncertain    bool        `json:"uncertain" means:"whether every replication of the money drew its parameters anew"`
	Version      string      `json:"version" means:"version of the program"`
	Command      string      `json:"command" means:"command that makes the report again"`
	Drivers      []driverRow `json:"drivers" means:"what goes along with the first way's social balance, the most first"`
	Why          []causedBy  `json:"why" means:"the variance of the main answers by its causes"`
}

// The sheets of the workbook.
var (
	sheetRead      = lang.Text{"Read me", "Lees mij"}
	sheetSummary   = lang.Text{"Summary", "Samenvatting"}
	sheetParties   = lang.Text{"By year x party x variant", "Per jaar x partij x variant"}
	sheetItems     = lang.Text{"Items by year", "Posten per jaar"}
	sheetBond      = lang.Text{"SIB cash flow and terms", "SIB-kasstroom en termsheet"}
	sheetSROI      = lang.Text{"Social return by year", "SROI per contractjaar"}
	sheetFund      = lang.Text{"Fund", "Fonds"}
	sheetInputs    = lang.Text{"Assumptions", "Aannames"}
	sheetDrivers   = lang.Text{"Sensitivity", "Gevoeligheid"}
	sheetTrial     = lang.Text{"Trial", "Proef"}
	sheetProgramme = lang.Text{"Programme", "Programma"}
	sheetWorth     = lang.Text{"Worth of the trial", "Waarde van de proef"}
	sheetBeside    = lang.Text{"Beside others", "Naast andere"}
	sheetChecks    = lang.Text{"Validation", "Validatie"}
	sheetFlows     = lang.Text{"Raw flows", "Ruwe stromen"}
)

// sheets are they in their order.
var sheets = []lang.Said{sheetRead, sheetSummary, sheetParties, sheetItems, sheetBond, sheetSROI, sheetFund, sheetInputs, sheetDrivers,
	sheetTrial, sheetProgramme, sheetWorth, sheetBeside, sheetChecks, sheetFlows}

// Report is all that is known about a scenario in one answer: the one sentence and
// picture first, then what it rests on.
func Report(r *Reported) *report.Answer {
	if r.Finance != nil {
		r.books = r.Finance.accounted()
	}
	a := &report.Answer{Title: r.question(), Data: r.data(), Sheets: sheets}
	a.Lead, a.Pictures = r.first()
	r.summary(a)
	r.trial(a)
	r.money(a)
	a.Add(r.figures())
	r.programme(a)
	r.worth(a)
	r.decides(a)
	r.beside(a)
	r.inputs(a)
	r.validated(a)
	r.repeat(a)
	return a
}

func (r *Reported) data() reported {
	return reported{r.Scenario.Name, r.Scenario.Digest(), r.Seed, r.Replications, r.Uncertain, r.Version, r.Command, r.driverRows(len(r.Drivers)), r.Why.data()}
}

// question is what the report answers.
func (r *Reported) question() lang.Said {
	switch {
	case r.Finance != nil:
		return lang.Say("Who pays and who gains: %s", "Wie betaalt en wie wint: %s", r.Scenario.Name)
	case r.Power != nil:
		return lang.Say("What could the trial find: %s", "Wat kan de proef vinden: %s", r.Scenario.Name)
	}
	return lang.Same(r.Scenario.Name)
}

// first is the first screen: a sentence with a number and its range, a picture, and
// what decides it.
func (r *Reported) first() (lead []lang.Said, pictures []report.Picture) {
	switch {
	case r.Finance != nil:
		t := r.books
		lead, pictures = append(lead, t.gains()), []report.Picture{t.dotsTold()}
		lead = append(lead, r.deciding())
	case r.Power != nil:
		lead = r.Power.findings()[:1]
		pictures = r.Power.dots()[:1]
	}
	return lead, pictures
}

// summary are the sentences of all answers, and the ways of financing in a line each.
func (r *Reported) summary(a *report.Answer) {
	s := report.Section{ID: "summary", Title: lang.Text{"In short", "In het kort"}, Sheet: sheetSummary}
	s.Tell("%s: %s", "%s: %s", r.Scenario.Name, r.Scenario.Description)
	if r.Power != nil {
		s.Text = append(s.Text, r.Power.findings()...)
	}
	if r.Worth != nil {
		s.Text = append(s.Text, r.Worth.short())
	}
	if r.Finance != nil {
		t := r.books
		if r.Scenario.HasProgramme() {
			s.Text = append(s.Text, r.cohort())
		}
		s.Text = append(s.Text, t.whose())
		if work := t.work(); work != nil {
			s.Text = append(s.Text, work)
		}
		s.Text = append(append(s.Text, cliff(t.Experiment, t.financed(), t.Experiment.Months, setMonths)...), outdated(t.Financed.Scenario)...)
		for _, short := range t.inShort() {
			for i := range short.Tables {
				if t := &short.Tables[i]; t.Title == nil {
					t.Title = short.Title
				}
			}
			s.Tables, s.Notes = append(s.Tables, short.Tables...), append(s.Notes, short.Notes...)
		}
		s.Text = append(s.Text, t.about().Text...)
	}
	a.Add(s)
	if r.Finance != nil {
		ways := r.books.ways()
		ways.ID, ways.Below, ways.Sheet = "money-ways", true, sheetSummary
		a.Add(ways)
	}
}

// cohort says of a scenario with a programme whose money it is that is told.
func (r *Reported) cohort() lang.Said {
	return lang.Say("Who pays and who gains is told here of the trial's cohort, and not of the programme's jobs over the years: proefbank finance %s has those, with their budget by calendar year.",
		"Wie betaalt en wie wint gaat hier over het cohort van de proef, en niet over de banen van het programma door de jaren heen: die staan in proefbank finance %s, met hun begroting per kalenderjaar.", lang.Typed(r.Scenario.Given()))
}

// chapter adds the sections of an answer below a title, its identities apart from
// those of other answers.
func chapter(a *report.Answer, id string, title, sheet lang.Said, of *report.Answer) {
	a.Add(report.Section{ID: id, Title: title, Sheet: sheet, Text: of.Lead})
	for _, s := range of.Sections {
		s.Below = true
		if s.ID != "" {
			s.ID = id + "-" + s.ID
		}
		a.Add(s)
	}
}

// trial is what the trial finds, in pictures and tables.
func (r *Reported) trial(a *report.Answer) {
	if r.Power == nil {
		return
	}
	r.Power.set = true
	chapter(a, "trial", lang.Text{"What the trial can find", "Wat de proef kan vinden"}, sheetTrial, Power(r.Power))
	a.Add(report.Section{ID: "trial-dots", Below: true, Title: lang.Text{"What the trial may find, in twenty dots", "Wat de proef kan vinden, in twintig stippen"},
		Pictures: r.Power.dots(), Tables: []report.Table{r.Power.dotTable()}})
}

// money is who pays and who gains.
func (r *Reported) money(a *report.Answer) {
	if r.Finance == nil {
		return
	}
	t := r.books
	s := report.Section{ID: "money", Title: lang.Text{"Who pays and who gains", "Wie betaalt en wie wint"}, Sheet: sheetParties, Tables: []report.Table{t.byYear()}}
	s.Note("Euro as paid, received less paid, more than in the world without the scheme; all parties together come to nothing, as what one pays another receives.",
		"Euro zoals betaald, ontvangen min betaald, meer dan in de wereld zonder de regeling; alle partijen samen komen op nul, want wat de een betaalt ontvangt de ander.")
	if r.Scenario.HasProgramme() {
		s.Notes = append(s.Notes, r.cohort())
	}
	a.Add(s)
	a.Add(report.Section{ID: "money-dots", Below: true, Sheet: sheetSummary, Title: lang.Text{"In twenty dots", "In twintig stippen"},
		Tables: []report.Table{t.dotTable()}})
	for i := range t.Variants {
		budget := t.budgetSection(i)
		budget.Below, budget.Sheet = true, sheetItems
		a.Add(budget)
	}
	a.Add(report.Section{ID: "items", Below: true, Sheet: sheetItems, Title: lang.Text{"Every party's items by calendar year", "De posten van elke partij per kalenderjaar"},
		Detail: []report.Table{t.itemsByYear()}})
	t.contractsOf(a)
	for _, s := range t.behind() {
		if strings.HasPrefix(s.ID, "budget-") || strings.HasPrefix(s.ID, "bond-") {
			continue // they stand above
		}
		s.Below, s.Sheet = true, sheetSummary
		if s.ID != "" {
			s.ID = "money-" + s.ID
		}
		a.Add(s)
	}
	a.Add(report.Section{ID: "flows", Below: true, Sheet: sheetFlows, Title: lang.Text{"All flows, by way, party, year and kind", "Alle stromen, naar manier, partij, jaar en soort"},
		Detail: []report.Table{t.flows()}})
}

// programme is what becomes of the jobs of a programme.
func (r *Reported) programme(a *report.Answer) {
	if r.Scale != nil {
		chapter(a, "programme", lang.Text{"The programme", "Het programma"}, sheetProgramme, Scale(r.Scale))
	}
}

// worth is what the trial is worth: what it costs and teaches, what that rests on, and
// where the choice turns.
func (r *Reported) worth(a *report.Answer) {
	if r.Worth != nil {
		chapter(a, "worth", lang.Text{"What the trial is worth", "Wat de proef waard is"}, sheetWorth, Decision(r.Worth))
	}
}

// beside is how the scheme differs from others that live with the same luck.
func (r *Reported) beside(a *report.Answer) {
	if r.Beside != nil {
		chapter(a, "beside", lang.Text{"Beside other schemes", "Naast andere regelingen"}, sheetBeside, Compare(r.Beside))
	}
}

// validated is how the model does against what was published.
func (r *Reported) validated(a *report.Answer) {
	if r.Validation != nil {
		chapter(a, "checks", lang.Text{"The model against every published figure", "Het model tegen elk gepubliceerd cijfer"}, sheetChecks, Validation(r.Validation))
	}
}
