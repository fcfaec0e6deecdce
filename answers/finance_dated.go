package answers

import (
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results/report"
)

// dated says until when the law's amounts are known, where months lie beyond, and
// what net income holds.
func (t *accounted) dated() report.Section {
	s := report.Section{ID: "law", Title: lang.Text{"The law's amounts", "Bedragen van de wet"}}
	start := t.Experiment.Country.Calendar.Start
	if beyond := t.oldOn(start.AddMonths(t.Experiment.Country.Months - 1)); beyond != nil {
		s.Tell("The last that is known, which later months keep in real terms: %s.",
			"Het laatste dat bekend is, en in latere maanden reëel gelijk blijft: %s.", beyond)
	}
	s.Tell("Net pay is after wage tax with general, labour and combination credit and after pension premium. Rent, care and child "+
		"allowances are one share of pay above the norm that is lost (income.allowance_loss); childcare allowance, municipal "+
		"schemes beyond a fixed sum and the exemption of earnings beside a benefit are not modelled.",
		"Nettoloon is na loonheffing met algemene heffingskorting, arbeidskorting en combinatiekorting, en na pensioenpremie. "+
			"Huurtoeslag, zorgtoeslag en kindgebonden budget zijn één deel van het loon boven de norm dat verloren gaat "+
			"(income.allowance_loss); kinderopvangtoeslag, gemeentelijke regelingen boven een vast bedrag en de vrijlating van "+
			"inkomsten naast een uitkering zitten er niet in.")
	return s
}

// outdated warns where amounts are old from the first month on.
func (t *accounted) outdated() (warnings []lang.Said) {
	start := t.Experiment.Country.Calendar.Start
	if old := t.oldOn(start); old != nil {
		warnings = append(warnings, lang.Say("Warning: where the months begin, in %s, newer amounts are due than %s.",
			"Waarschuwing: waar de maanden beginnen, in %s, horen er nieuwere bedragen te zijn dan %s.", start, old))
	}
	return warnings
}

// oldOn are the law's amounts that are past their time on a date; nil if none.
func (t *accounted) oldOn(d model.Date) lang.Said {
	ledger := money.Ledger{Parameters: &t.Financed.Scenario.Money, Calendar: &t.Experiment.Country.Calendar}
	old := lang.Join("; ")
	for _, a := range ledger.Dated() {
		if a.Old(d) {
			old.Parts = append(old.Parts, lang.Say("%s of %s", "%s van %s", a.What, a.Last))
		}
	}
	if len(old.Parts) == 0 {
		return nil
	}
	return old
}
