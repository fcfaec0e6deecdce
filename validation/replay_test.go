package validation

import (
	"runtime"
	"testing"

	"proefbank/scenarios"
)

func groningen(t testing.TB, sets ...string) *scenarios.Scenario {
	t.Helper()
	s, err := scenarios.Load("groningen-2020", sets)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What the model prints for Groningen must differ from what Groningen printed
// no more than one simulated Groningen differs from the others.
func TestGroningenReplay(t *testing.T) {
	r := Replay(groningen(t), 2000, runtime.NumCPU(), 1)
	for _, c := range r.Checks {
		if !c.Inside {
			t.Logf("miss: %s, %s: published %v, simulated %.2f, 95%% %v to %v (%s) %s",
				c.Source, c.Item, c.Published, c.Simulated, c.Low, c.High, c.Kind, c.Reason)
		} else if testing.Verbose() {
			t.Logf("  ok: %s, %s: %v, %.2f, %v %v", c.Source, c.Item, c.Published, c.Simulated, c.Low, c.High)
		}
	}
	for _, j := range r.Joint {
		t.Logf("%+v", j)
		if !j.Holds && j.Reason == "" {
			t.Errorf("%s: %.3f of the replications lie as far out, and nothing says why", j.Item, j.P)
		}
	}
	for _, v := range r.Verdicts {
		t.Logf("%+v", v)
		if !v.Holds {
			t.Errorf("%d of %d figures (%s) lie outside their intervals; the model itself expects %.1f and at most %d",
				v.Misses, v.Figures, v.Kind, v.Expected, v.Most)
		}
	}
}
