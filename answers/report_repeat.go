package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// about are what people must know of a report to find it again.
type aboutReport struct {
	Scenario string    `head:"scenario"`
	Digest   string    `head:"digest (SHA-256) of the scenario|digest (SHA-256) van het scenario"`
	Seed     lang.Said `head:"seed|beginwaarde"`
	Reps     int       `head:"replications|replicaties"`
	Drawn    bool      `head:"parameters drawn anew in each|parameters in elk opnieuw getrokken"`
	Version  string    `head:"version of proefbank|versie van proefbank"`
	Day      lang.Said `head:"made on|gemaakt op"`
	Prices   lang.Said `head:"prices|prijzen"`
	Command  string    `head:"command that makes it again|opdracht die het opnieuw maakt"`
}

// repeat is how to make the report again, and how to cite it.
func (r *Reported) repeat(a *report.Answer) {
	about := aboutReport{r.Scenario.Name, r.Scenario.Digest(), lang.Same(lang.Code(r.Seed)), r.Replications, r.Uncertain, r.Version, r.Day, lang.Same("-"), r.Command}
	if r.books != nil {
		about.Prices = lang.Say("euro of %s, discounted at %s a year; budgets by calendar year in euro as paid",
			"euro van %s, verdisconteerd tegen %s per jaar; begrotingen per kalenderjaar in euro zoals betaald", r.books.PricesOf, lang.PercentAs(lang.Short, r.books.Discount))
	}
	s := report.Section{ID: "repeat", Title: lang.Text{"How to repeat this", "Hoe dit te herhalen"}, Sheet: sheetRead,
		Tables: []report.Table{report.Facts(nil, about)}}
	s.Tell("The same command with the same version gives the same numbers to the last digit, on any number of cores.",
		"Dezelfde opdracht met dezelfde versie geeft dezelfde getallen tot op het laatste cijfer, op elk aantal processorkernen.")
	if r.Run != "" {
		s.Tell("It is about the run in %s, whose replications were lived again.", "Het gaat over de run in %s, waarvan de replicaties opnieuw zijn geleefd.", r.Run)
	}
	a.Add(s)
	a.Add(report.Section{ID: "cite", Below: true, Sheet: sheetRead, Title: lang.Text{"Cite this result", "Dit resultaat aanhalen"}, Text: []lang.Said{r.cited()}})
}

// cited is how to cite the report.
func (r *Reported) cited() lang.Said {
	return lang.Say("proefbank %s, scenario %s (digest %s), seed %s, %s replications, %s.", "proefbank %s, scenario %s (digest %s), beginwaarde %s, %s replicaties, %s.",
		r.Version, r.Scenario.Name, r.Scenario.Digest()[:12], lang.Code(r.Seed), lang.Code(r.Replications), r.Day)
}
