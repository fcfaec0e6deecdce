package answers

import (
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// TestClosingIsTold: of three municipalities that begin in any of 13 months a trial that
// closes in month 18 misses the year of 6 in 13, 1.4 by hand; power warns of it, says
// what it costs, and the flow of participants has a step for it. Of a trial that waits
// for the last only that they begin late is said, and of one without either nothing.
func TestClosingIsTold(t *testing.T) {
	sets := []string{"trial.municipalities=3", "trial.n_per_arm=40", "trial.months=12", "trial.waves=[0, 6, 12]", "recruitment.inflow_months=1"}
	late := append(sets[:len(sets):len(sets)], "recruitment.late_months=12")
	misses, begin := "gemiddeld 1,4 van 3 gemeenten hebben dan niemand gemeten in maand 12", "Gemeenten beginnen tot 12 maanden na de eerste"
	d := diagnose(t, "national", 24, nil, append(late, "trial.closes_months=18")...)
	warned := ""
	for _, w := range PowerWarnings(d) {
		warned += w.In(lang.Dutch)
	}
	holds(t, warned, misses)
	told := terminal(Power(d), lang.Dutch)
	holds(t, told, misses, begin, "door metingen waarvoor de proef te vroeg sluit")
	isDutch(t, told)
	l := d.Primary(d.sizes()[0])[0]
	rows := d.flow(l).Tables[0].Rows
	if open := rows[len(rows)-2][0].In(lang.English); open != "of these, before the trial closes" {
		t.Errorf("the step before who is seen is %q", open)
	}
	if b := Power(d).Data.(powered).Budget[0]; b.Closed <= 0 || b.Closed > b.Loss {
		t.Errorf("closing brings %v of a loss of %v", b.Closed, b.Loss)
	}
	told = terminal(Power(diagnose(t, "national", 24, nil, late...)), lang.Dutch)
	holds(t, told, begin)
	if strings.Contains(told, "sluit") {
		t.Errorf("nothing closes, and told: %s", told)
	}
	if plain := terminal(Power(diagnose(t, "national", 24, nil, sets...)), lang.Dutch); strings.Contains(plain, "sluit") || strings.Contains(plain, "na de eerste") {
		t.Errorf("all begin at once and are followed: %s", plain)
	}
}

// TestClosingBeforeAnybodyIsToldOnce: where nobody comes to a month before the trial closes
// no method has an answer, and that is one warning and not one a method.
func TestClosingBeforeAnybodyIsToldOnce(t *testing.T) {
	d := diagnose(t, "national", 3, nil, "trial.municipalities=3", "trial.n_per_arm=20", "trial.months=12", "trial.waves=[0, 6, 12]",
		"recruitment.inflow_months=1", "trial.closes_months=8")
	told := 0
	for _, w := range PowerWarnings(d) {
		said := w.In(lang.English)
		if strings.Contains(said, "month 12") {
			told++
			holds(t, said, "3.0 of 3 municipalities have nobody measured at month 12")
		}
	}
	if told != 1 {
		t.Errorf("told %d times", told)
	}
	holds(t, inBrief(Power(d), lang.English), "The trial closes in month 8, before anybody comes to month 12")
}
