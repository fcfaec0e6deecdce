package design_test

import (
	"testing"

	"proefbank/design"
)

// An outcome is found by each of its names, in either language, and no two have one in common.
func TestOutcomesAreCalledByTheirNames(t *testing.T) {
	var all design.Trial
	for _, m := range design.Measures {
		all.Outcomes = append(all.Outcomes, design.Outcome{Name: m.Name})
	}
	for _, m := range design.Measures {
		for _, name := range []string{m.Name, m.Dutch, m.Means[0], m.Means[1]} {
			if got := all.OutcomeCalled(name); got != m.Name {
				t.Errorf("%q is %s, and not %s", name, got, m.Name)
			}
		}
	}
	for text, want := range map[string]string{"In regular  work": "in_regular_work", "TEVREDENHEID": "satisfaction", "brug_Total": "brug_total", "geluk": "geluk", "": ""} {
		if got := all.OutcomeCalled(text); got != want {
			t.Errorf("%q is %q", text, got)
		}
	}
	few := design.Trial{Outcomes: all.Outcomes[:1]}
	if got := few.OutcomeCalled("tevredenheid"); got != "tevredenheid" {
		t.Errorf("an outcome that is not declared is %s", got)
	}
}
