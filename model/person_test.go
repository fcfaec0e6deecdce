package model_test

import (
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// TestExceedsAsPlainly holds the quick comparison of a normal number with a level to the
// plain one: over all of the uniform numbers, at their ends, and at every level in reach.
func TestExceedsAsPlainly(t *testing.T) {
	key := sim.NewKey(3)
	uniform := []float64{0x1p-53, 1 - 0x1p-53, 0.5}
	for i := range 20000 {
		uniform = append(uniform, key.Uniform(1, i), float64(1+i%255)/256+0x1p-53*float64(i%5-2))
	}
	for i, u := range uniform {
		level, has, spread := 8*key.Uniform(2, i)-4, 2*key.Uniform(3, i)-1, key.Uniform(4, i)
		if quick, plain := model.Exceeds(level, has, spread, u); quick != plain {
			t.Fatalf("%v + %v times the normal number of %v is above %v: %v, and quickly %v", has, spread, u, level, plain, quick)
		}
	}
}
