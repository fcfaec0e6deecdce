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
