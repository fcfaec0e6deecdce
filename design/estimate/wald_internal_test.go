package estimate

import (
	"math"
	"testing"
)

// The chance beyond a critical value is its level, however small and with however many
// degrees of freedom.
func TestCriticalValueHasItsChance(t *testing.T) {
	for _, df := range []float64{0.5, 3, 100, 1e5, 1e7, math.Inf(1)} {
		for _, alpha := range []float64{0.5, 0.05, 1e-4, 0.9e-5, 1e-7, 1e-9, 1e-17, 1e-30} {
			if got := twoSided(critical(alpha, df), df); !(math.Abs(got/alpha-1) < 1e-6) {
				t.Errorf("df %v: the chance beyond the critical value of %v is %v", df, alpha, got)
			}
		}
	}
}
