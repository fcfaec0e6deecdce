package validation

import (
	"testing"

	"proefbank/scenarios"
)

// Every line of Tabel 16 lies within its interval or says why not; most do.
func TestBudget(t *testing.T) {
	s, err := scenarios.Load("groningen-2020", nil)
	if err != nil {
		t.Fatal(err)
	}
	inside := 0
	checks := Budget(s, 200, 2, 1)
	for _, c := range checks {
		if c.Inside {
			inside++
		} else if c.Reason == "" {
			t.Errorf("%s: published %v, simulated %v to %v, and no reason", c.Item, c.Published, c.Low, c.High)
		}
		if c.Low > c.High || c.Simulated < c.Low || c.Simulated > c.High {
			t.Errorf("%s: mean %v, interval %v to %v", c.Item, c.Simulated, c.Low, c.High)
		}
	}
	if len(checks) != 24 || inside < 17 {
		t.Errorf("%d of %d lines lie within their interval", inside, len(checks))
	}
}

// No printed figure is explained by a wider interval: the reasons are there for
// every line that can miss.
func TestBudgetReasons(t *testing.T) {
	for _, l := range append([]budgetLine{grossWages}, budgetLines...) {
		for y, reason := range l.reasons {
			if reason == "" {
				t.Errorf("%s, year %d: no reason should it miss", l.item, y)
			}
		}
	}
}
