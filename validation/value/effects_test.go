package value

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestEffects: of effects that vary by three squares of their errors, three quarters of each is effect and as much of a square is
// left open; of luck alone hardly anything is; and of one that stands out among luck nearly all.
func TestEffects(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 18))
	var dense, luck []float64
	for range 4000 {
		luck = append(luck, r.NormFloat64())
		dense = append(dense, 2*r.NormFloat64())
	}
	for _, c := range []struct {
		what                           string
		of                             []float64
		t, mean, variance, off, around float64
	}{
		{"dense", dense, 2, 1.5, .75, .1, .1},
		{"dense, the other way", dense, -2, -1.5, .75, .1, .1},
		{"luck", luck, 2, 0, 0, .2, .2},
		{"one among luck", append(luck[:len(luck):len(luck)], 30), 30, 30, 1, .5, .1},
	} {
		mean, variance := effectsOf(c.of, 0).of(c.t)
		if math.Abs(mean-c.mean) > c.off || math.Abs(variance-c.variance) > c.around {
			t.Errorf("%s: %.3g is %.3g with variance %.3g; %.3g with %.3g is expected", c.what, c.t, mean, variance, c.mean, c.variance)
		}
	}
	few := luck[:50]
	free, _ := effectsOf(few, 0).of(2)
	if held, _ := effectsOf(few, 9).of(2); math.Abs(held) > math.Abs(free)+1e-9 {
		t.Errorf("%.3g where more terms say nothing, %.3g where not", held, free)
	}
}
