package answers

import (
	"proefbank/internal/lang"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// dated says until when the law's amounts are known, where months lie beyond.
func (t *accounted) dated() report.Section {
	s := report.Section{ID: "law", Title: lang.Text{"The law's amounts", "Bedragen van de wet"}}
	if beyond := oldOn(t.Financed.Scenario, t.Financed.Scenario.Calendar.Start.AddMonths(t.country().Months-1)); beyond != nil {
		s.Tell("The last that is known, which rises with prices from the day on which a newer amount is due: %s.",
			"Het laatste dat bekend is, en met de prijzen stijgt vanaf de dag waarop een nieuwer bedrag hoort te komen: %s.", beyond)
	}
	return s
}

// allowances says which are in people's income and which are not.
func (t *accounted) allowances() report.Section {
	s := report.Section{ID: "allowances", Title: lang.Text{"What net income holds", "Wat in het netto-inkomen zit"}}
	s.Tell("Net pay is after wage tax with general, labour and combination credit and after pension premium. Rent, care and child "+
		"allowances are one share of pay above the norm that is lost (income.allowance_loss); childcare allowance, municipal "+
		"schemes beyond a fixed sum and the exemption of earnings beside a benefit are not modelled.",
		"Nettoloon is na loonheffing met algemene heffingskorting, arbeidskorting en combinatiekorting, en na pensioenpremie. "+
			"Huurtoeslag, zorgtoeslag en kindgebonden budget zijn één deel van het loon boven de norm dat verloren gaat "+
			"(income.allowance_loss); kinderopvangtoeslag, gemeentelijke regelingen boven een vast bedrag en de vrijlating van "+
			"inkomsten naast een uitkering zitten er niet in.")
	return s
}

// outdated warns where amounts are old from the first month on, or stand in for older ones.
func outdated(s *scenarios.Scenario) (warnings []lang.Said) {
	start := s.Calendar.Start
	early := amounts(s, func(a *model.Dated) (model.Date, bool) { return a.First, a.Early(start) })
	if early != nil {
		warnings = append(warnings, lang.Say("Warning: where the months begin, in %s, the law's amounts are not known, and the first that are stand in for them: %s.",
			"Waarschuwing: waar de maanden beginnen, in %s, zijn de bedragen van de wet niet bekend, en de eerste die dat zijn, staan ervoor in de plaats: %s.", start, early))
	}
	if old := oldOn(s, start); old != nil {
		warnings = append(warnings, lang.Say("Warning: where the months begin, in %s, newer amounts are due than %s.",
			"Waarschuwing: waar de maanden beginnen, in %s, horen er nieuwere bedragen te zijn dan %s.", start, old))
	}
	return warnings
}

// oldOn are the law's amounts that are past their time on a date; nil if none.
func oldOn(s *scenarios.Scenario, d model.Date) lang.Said {
	return amounts(s, func(a *model.Dated) (model.Date, bool) { return a.Last, a.Old(d) })
}

// amounts are the law's amounts that are to be told, with a date; nil if none.
func amounts(s *scenarios.Scenario, told func(*model.Dated) (model.Date, bool)) lang.Said {
	ledger := money.Ledger{Parameters: &s.Money, Calendar: &s.Calendar}
	list := lang.Join("; ")
	for _, a := range ledger.Dated() {
		if of, holds := told(&a); holds {
			list.Parts = append(list.Parts, lang.Say("%s of %s", "%s van %s", a.What, of))
		}
	}
	if len(list.Parts) == 0 {
		return nil
	}
	return list
}
