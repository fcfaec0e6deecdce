package value

import (
	"math"
	"testing"
)

// TestBendsByHand: of 0 to 100 the knots are 5, 23, 41, 59, 77 and 95; at 30 the first bend is 25^3/90 and the second
// 7^3/72, and the others have not begun. Beyond the last knot all go on straight.
func TestBendsByHand(t *testing.T) {
	var x []float64
	for i := range 101 {
		x = append(x, float64(i))
	}
	all := bends(x, knotsOf(x))
	if len(all) != 4 {
		t.Fatalf("%d bends", len(all))
	}
	for k, want := range []float64{25. * 25 * 25 / 90, 7. * 7 * 7 / 72, 0, 0} {
		if !(math.Abs(all[k][30]-want) <= 1e-9) {
			t.Errorf("bend %d at 30: %v, by hand %v", k, all[k][30], want)
		}
		if bent := all[k][100] - 2*all[k][98] + all[k][96]; !(math.Abs(bent) <= 1e-6) || all[k][90] == 0 {
			t.Errorf("bend %d goes on bent by %v", k, bent)
		}
	}
}
