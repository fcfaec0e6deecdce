package model

import (
	"math"
	"testing"

	"proefbank/sim"
)

// Of hosts of whom half fall by 0.1 per 100 euro and half do not, at 500 euro exp(-0.5) of the
// one half and all of the other open a place, .803 of all; at nothing, and where hosts gain,
// all do; contractors are private hosts.
func TestWillingByHand(t *testing.T) {
	w := Willing{Public: HostKind{0.25, 0}, Social: HostKind{0.5, 0.1}, Private: HostKind{0.25, 0}}
	for euros, want := range map[float64]float64{500: 0.5 + 0.5*math.Exp(-0.5), 0: 1, -300: 1} {
		if got := w.Opens(euros); !(math.Abs(got-want) <= 1e-12) {
			t.Errorf("at %v euro %v open, by hand %v", euros, got, want)
		}
	}
	w.Private.Falls = 0.2
	if got := w.OpensAtContractors(1000); !(math.Abs(got-math.Exp(-2)) <= 1e-12) || !w.Bends() || (&Willing{}).Bends() {
		t.Errorf("%v of contractors open at 1,000 euro", got)
	}
}

// A share of the places is whole jobs, a share of 1 is the plan, a larger share is never
// fewer, and over municipalities the mean is the share: of 3 planned at .4 1.2 in 4,000.
func TestPlacesAreWholeJobs(t *testing.T) {
	sum, n := 0.0, 4000
	for i := range n {
		town := &Town{Key: sim.NewKey(3).Child(uint64(i))}
		got, before := town.places(3, 0.4), 0.0
		sum += got
		if got != math.Floor(got) || town.places(7, 1) != 7 || town.places(0, 0.5) != 0 {
			t.Fatalf("%v places of 3, %v of 7, %v of none", got, town.places(7, 1), town.places(0, 0.5))
		}
		for share := 0.0; share <= 1; share += 0.1 {
			if now := town.places(10, share); now < before {
				t.Fatalf("%v places at %v after %v", now, share, before)
			} else {
				before = now
			}
		}
	}
	if mean := sum / float64(n); !(math.Abs(mean-1.2) <= 4*0.4/math.Sqrt(float64(n))) { // SD of a last place that opens in 1 of 5
		t.Errorf("%v places on average, 1.2 by hand", mean)
	}
}
