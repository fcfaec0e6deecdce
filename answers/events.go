package answers

import (
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results/report"
)

// events is how a plan handles what comes between the offer and an outcome.
func events(outcomes []design.Outcome) report.Section {
	s := report.Section{Title: lang.Text{"Intercurrent events (ICH E9(R1))", "Tussenkomende gebeurtenissen (ICH E9(R1))"}}
	for _, e := range design.Events {
		h := design.Handlings.Of((&design.Outcome{}).Handles(e))
		field(&s, "%s: %s", "%s: %s", h.Name, h.Means)
	}
	s.Notes = handledOtherwise(outcomes)
	return s
}

// handledOtherwise says which outcomes handle an event otherwise than usual.
func handledOtherwise(outcomes []design.Outcome) (all []lang.Said) {
	for _, h := range design.Handlings {
		var who []string
		for i := range outcomes {
			if !h.Usual && slices.Contains(outcomes[i].Strategies(), h.Name) {
				who = append(who, outcomes[i].Name)
			}
		}
		if len(who) > 0 {
			all = append(all, lang.Say("%s for %s: %s", "%s voor %s: %s", h.Name, lang.ListOf(who), h.Means))
		}
	}
	return all
}
