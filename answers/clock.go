package answers

import (
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// clocked is an arm's effect on regular work at both ends of the benefit clock.
type clocked struct {
	Arm string `json:"arm" means:"name of the arm; of schemes beside each other with its scenario"`
	study.ClockEnds
}

// clockSection shows both ends: the effect on regular work where no month in the job counts as
// time on benefit, and where all do.
func clockSection(rows []clocked, months, lives int) report.Section {
	s := report.Section{ID: "benefit-clock", Title: lang.Text{"Regular work, at both ends of the benefit clock, percentage points", "Regulier werk, aan beide uiteinden van de bijstandsklok, procentpunten"}}
	if len(rows) == 0 {
		return s
	}
	t := report.Table{Columns: report.Heads("arm", "clock stopped|klok staat stil", "clock runs|klok loopt door", "difference|verschil")}
	t.Columns[0].Text = true
	cell := func(x *study.Stands) lang.Said {
		return lang.Say("%s ± %s", "%s ± %s", lang.Two.Of(100*x.Mean), lang.Two.Of(100*x.Error))
	}
	for i := range rows {
		r := &rows[i]
		t.Row(r.Arm, cell(&r.Stopped), cell(&r.Running), cell(&r.Apart))
	}
	s.Tables = []report.Table{t}
	s.Notes = append(s.Notes, lang.Say("Effect on being in regular work at month %d were everybody offered the job, against nobody, %s. Chances of work fall with time on benefit; whether months in the job "+
		"count as such (exit.clock_share) nobody knows, and after many years the sign may turn on it: ask for more months.",
		"Effect op regulier werk in maand %d als iedereen de baan kreeg aangeboden, tegenover niemand, %s. Kansen op werk dalen met de tijd in de bijstand; of maanden in de baan daarvoor tellen "+
			"(exit.clock_share) weet niemand, en na vele jaren kan het teken ervan afhangen: vraag meer maanden.", months, replications(lives)))
	return s
}
