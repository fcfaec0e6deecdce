package value

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mat"
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

// together are a column of 100 numbers and one that goes together with it by so much, both with mean 0 and mean square 1.
func together(r float64) (column, other []float64) {
	for i := range 100 {
		x, y := float64(1-i%2*2), float64(1-i/2%2*2)
		column, other = append(column, x), append(other, r*x+math.Sqrt(1-r*r)*y)
	}
	return column, other
}

// TestEdgeByHand: of 100 draws four terms explain 9/105 of one direction by luck at most, as 96 e = (2 + 1)^2 (1 - e) there; of two
// directions more, as 96 e = (2 + sqrt 2)^2 (1 - e).
func TestEdgeByHand(t *testing.T) {
	edge, two := 9.0/105, math.Pow(2+math.Sqrt2, 2)
	two /= 96 + two
	for _, c := range []struct {
		explained []float64
		want      bool
	}{{[]float64{edge + 1e-6}, true}, {[]float64{edge - 1e-6}, false}, {[]float64{0, two + 1e-6}, true}, {[]float64{0, two - 1e-6}, false}} {
		r := &regression{terms: &terms{z: mat.NewDense(100, 4, nil)}}
		r.mark(c.explained)
		if last := len(c.explained) - 1; r.marked[last] != c.want || last > 0 && r.marked[0] {
			t.Errorf("%v explained: %v, want %v of the last", c.explained, r.marked, c.want)
		}
	}
}

// TestByLuckByHand: of 50 columns one stands out where the squared correlation over 100 draws is above 2 log(50)/100, .0782.
func TestByLuckByHand(t *testing.T) {
	if got := byLuck(50); !(math.Abs(got-7.824046) <= 1e-6) {
		t.Errorf("%v by luck", got)
	}
	for r2, want := range map[float64]bool{0.0783: true, 0.0782: false} {
		column, more := together(math.Sqrt(r2))
		if got := standsOut(column, [][]float64{make([]float64, 100), more}, 50); got != want {
			t.Errorf("a squared correlation of %v stands out: %v", r2, got)
		}
	}
}

// TestOverlookedByHand: a column for which there was no room lies correlation x sqrt(draws) errors from zero, .3 x 10, and what those
// of nothing say makes a coefficient of three errors look more like luck.
func TestOverlookedByHand(t *testing.T) {
	column, left := together(0.3)
	of := func(without ...[]float64) *regression {
		return &regression{terms: &terms{kinds: []kind{fixed, straight}, without: without}, left: mat.NewDense(100, 1, left), marked: []bool{true},
			b: mat.NewDense(2, 1, []float64{0, 0.3}), se: mat.NewDense(2, 1, []float64{0.1, 0.1})}
	}
	ts := of(column, column).overlooked(0)
	if len(ts) != 2 || !(math.Abs(ts[0]-3) <= 1e-9) || ts[1] != ts[0] {
		t.Errorf("%v errors", ts)
	}
	nothing := make([][]float64, 40)
	for i := range nothing {
		for k := range 100 {
			nothing[i] = append(nothing[i], float64(1-k/4%2*2))
		}
	}
	if alone, among := of().believe().mean.At(1, 0), of(nothing...).believe().mean.At(1, 0); !(alone > 0.2) || !(among < alone-0.05) {
		t.Errorf("a coefficient of .3 is held for %v, and for %v among forty columns of nothing", alone, among)
	}
}
