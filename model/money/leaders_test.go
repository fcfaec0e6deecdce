package money

import (
	"math"
	"testing"
)

// By hand, a leader for 100 jobs: three jobs have one of a whole person, and a tenth where tenths
// are hired; 101 have two, and 1.1.
func TestLeadersComeInParts(t *testing.T) {
	for _, x := range []struct{ jobs, part, want float64 }{{3, 0, 1}, {3, 1, 1}, {3, 0.1, 0.1}, {101, 1, 2}, {101, 0.1, 1.1}, {0, 0.1, 0}} {
		f := Facts{InJob: x.jobs, Part: x.part}
		if got := f.leaders(100); !(math.Abs(got-x.want) <= 1e-9) {
			t.Errorf("%g jobs in parts of %g: %g leaders, want %g", x.jobs, x.part, got, x.want)
		}
	}
}

// By hand, 12 jobs at 3,000 a year: 3,000 a month, and half as much again where people need that.
func TestSupervisionWherePeopleNeedMore(t *testing.T) {
	l := Ledger{Parameters: &Parameters{Guidance: Guidance{Supervision: 3000, JobsPerLeader: 100}}}
	for _, c := range []struct{ harder, want float64 }{{0, 3000}, {0.5, 4500}} {
		var a Amounts
		l.priceGuidance(&a, &Facts{InJob: 12, JobHours: 32, Harder: c.harder}, &price{level: 1}, true)
		if got := a[Supervision].Euros(); got != c.want {
			t.Errorf("growth %g: %g euro, want %g", c.harder, got, c.want)
		}
	}
}
