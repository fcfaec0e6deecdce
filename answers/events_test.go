package answers

import (
	"slices"
	"testing"

	"proefbank/design"
	"proefbank/internal/lang"
)

// TestEventsAreTold: a plan names a strategy for every event, and which outcomes
// have another; so does power, whose JSON has all of them for every outcome.
func TestEventsAreTold(t *testing.T) {
	d := diagnose(t, "groningen-structural", 2, nil, "trial.outcomes.satisfaction.events=[death:composite, moving:while-on-treatment]")
	plan := func(l lang.Language) string { return Prereg(d, "proefbank power x", "1.2", l).Data.(planned).Plan }
	isDutch(t, plan(lang.Dutch))
	holds(t, plan(lang.English), "- death:while-alive: the outcome is that of people who are alive", "- crossover:hypothetical: ", "- early-exit:treatment-policy: ",
		"death:composite for satisfaction: who died counts with the lowest score", "moving:while-on-treatment for satisfaction: ")
	for _, row := range Power(d).Data.(powered).Designs {
		asked := slices.Contains(row.Events, design.DeathAsWorst)
		if len(row.Events) != len(design.Events) || asked != (row.Outcome == "satisfaction") {
			t.Errorf("%s: %v", row.Outcome, row.Events)
		}
	}
}
