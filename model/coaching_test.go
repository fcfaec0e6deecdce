package model

import "testing"

// By hand, a coach for 25: in whole people 40 jobs have 1.6, so 2 where capacity is shared and 2
// where nobody goes short; in tenths 1.6 both; one job needs .04, of which nobody hires less than
// a tenth; 27 need 1.08, so 1.1 rounded up or to the nearest, and 26 (1.04) 1.1 or 1.
func TestCoachesComeInParts(t *testing.T) {
	c := Coaching{Caseload: 25}
	for _, x := range []struct {
		jobs, part      float64
		nearest, enough float64
	}{{40, 1, 2, 2}, {40, 0.1, 1.6, 1.6}, {1, 1, 1, 1}, {1, 0.1, 0.1, 0.1}, {27, 0.1, 1.1, 1.1}, {26, 0.1, 1, 1.1}, {0, 0.1, 0, 0}} {
		near := func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 }
		if got := c.coaches(x.jobs, x.part, true); !near(got, x.nearest) {
			t.Errorf("%g jobs in parts of %g: %g coaches, want %g", x.jobs, x.part, got, x.nearest)
		}
		if got := c.coaches(x.jobs, x.part, false); !near(got, x.enough) {
			t.Errorf("%g jobs in parts of %g, nobody short: %g coaches, want %g", x.jobs, x.part, got, x.enough)
		}
	}
	if got := c.load(26, 0.1); got < 1.0399 || got > 1.0401 {
		t.Errorf("26 jobs, a coach for 25: a load of %g", got)
	}
	if got := c.load(1, 0.1); got != 1 {
		t.Errorf("a job with a tenth of a coach: a load of %g", got)
	}
}
