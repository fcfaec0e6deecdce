package estimate_test

import (
	"testing"

	"proefbank/design/estimate"
)

// TestNoDifferenceIsNone: arms with the same outcomes in another order differ by nothing, and a
// difference that can be written is told.
func TestNoDifferenceIsNone(t *testing.T) {
	treatment := []float64{0, 0, 0, 0, 1, 1, 1, 1}
	for _, c := range []struct {
		last, want float64
	}{{0.1, 0}, {0.1 + 4e-14, 1e-14}} {
		d := estimate.Data{Outcome: []float64{0.1, 0.7, 0.3, 0.6, 0.3, 0.6, 0.7, c.last}, Treatment: treatment}
		got := estimate.DifferenceInMeans(d).Estimate
		if c.want == 0 && got != 0 || c.want > 0 && !(got > 0.9*c.want && got < 1.1*c.want) {
			t.Errorf("the last at %v: %v, wanted %v", c.last, got, c.want)
		}
	}
}

// TestNoDifferenceWithinGroupsIsNone: so it is where people are compared within blocks, and whoever is asked. Where
// clusters have the same outcomes in both arms nothing is left to resample.
func TestNoDifferenceWithinGroupsIsNone(t *testing.T) {
	d := estimate.Data{Outcome: []float64{0.1, 0.7, 0.3, 0.6, 0.2, 0.9, 0.3, 0.6, 0.7, 0.1, 0.9, 0.2},
		Treatment: []float64{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}}
	group := []int{1, 1, 2, 2, 3, 3, 2, 2, 1, 1, 3, 3}
	within, clustered := d, d
	within.Block, clustered.Cluster = group, group
	for name, r := range map[string]estimate.Result{"by block": estimate.DifferenceInMeans(within), "randomisation": estimate.Randomisation(d, 0, 1),
		"randomisation by block": estimate.Randomisation(within, 0, 1)} {
		if r.Estimate != 0 || r.P != 1 {
			t.Errorf("%s: %v, p %v", name, r.Estimate, r.P)
		}
	}
	if r := estimate.WildClusterBootstrap(clustered, 0, 1); r.Answered() || len(r.Warnings) == 0 {
		t.Errorf("by a bootstrap of nothing: %v, p %v", r.Estimate, r.P)
	}
}
