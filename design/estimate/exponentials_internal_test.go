package estimate

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Powers of e are those of math.Exp but for the last two places, over all that a float64
// can hold, and exact where they are known.
func TestExponentialsAreThoseOfTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	values := []float64{0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), 1000, -1000, 700, -700, 1e-300, math.Ln2, -math.Ln2}
	for range 200_000 {
		values = append(values, (r.Float64()-0.5)*1500, r.NormFloat64())
	}
	got := make([]float64, len(values))
	exponentials(got, values)
	for i, x := range values {
		if want := math.Exp(x); got[i] != want && !(math.Abs(got[i]-want) <= 0x1p-51*want) {
			t.Fatalf("e^%v is %v, not %v", x, got[i], want)
		}
	}
	if one := got[0]; one != 1 {
		t.Errorf("e^0 is %v", one)
	}
	nan := []float64{math.NaN()}
	if exponentials(nan, nan); !math.IsNaN(nan[0]) {
		t.Errorf("e^NaN is %v", nan[0])
	}
}
