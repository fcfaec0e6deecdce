package value_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/validation/value"
)

// TestLucksAreAlike: which of two lucks is the first makes no difference to what perfect information is worth.
func TestLucksAreAlike(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	d := value.Draws{Benefit: make([][]float64, 2), Again: make([][]float64, 2)}
	var parameter []float64
	for range 400 {
		x := r.NormFloat64()
		parameter = append(parameter, x)
		for _, luck := range [][][]float64{d.Benefit, d.Again} {
			luck[0], luck[1] = append(luck[0], 0), append(luck[1], x+0.5*r.NormFloat64())
		}
	}
	other := value.Draws{Benefit: d.Again, Again: d.Benefit}
	one, two := d.Perfect([][]float64{parameter}), other.Perfect([][]float64{parameter})
	if !(math.Abs(one.Value-two.Value) <= 1e-9) || !(math.Abs(one.SE-two.SE) <= 1e-9) || one.Value <= 0 {
		t.Errorf("%+v, with lucks exchanged %+v", one, two)
	}
}

// TestRoundingIsNothing: what the rounding of sums leaves of a mean of nothing is nothing.
func TestRoundingIsNothing(t *testing.T) {
	var d value.Draws
	if got := d.Mean([]float64{1, -1, 1e-12}); got.Value != 0 || got.SE == 0 {
		t.Errorf("%+v", got)
	}
	if got := d.Mean([]float64{1, -1, 1e-6}); got.Value == 0 {
		t.Errorf("%+v", got)
	}
}

// evenly are a column of even numbers round 0, of variance 1, and what a choice gives more along it: a line of so many
// errors and what has nothing to do with the column, of variance 1.
func evenly(n int, errors float64) (column []float64, d value.Draws) {
	var more []float64
	for i := range n {
		x := (float64(i) - float64(n-1)/2) / float64(n) * math.Sqrt(12)
		column = append(column, x)
		more = append(more, errors/math.Sqrt(float64(n))*x+float64(1-i%4/2*2)) // + + - -
	}
	return column, value.Draws{Benefit: [][]float64{make([]float64, n), more}}
}

// TestTurnsAreSure: a line of 2.1 errors stands out, but lies within two errors of nothing at both ends, so that nobody knows
// whether it turns; one of four errors does, at nought, within the error of a mean over the slope.
func TestTurnsAreSure(t *testing.T) {
	const n = 400
	column, d := evenly(n, 2.1)
	if a := d.Along(1, column); a.Turns || a.Stays() || a.From.More.Value >= 0 || a.To.More.Value <= 0 {
		t.Errorf("a line that may be luck: %+v", a)
	}
	column, d = evenly(n, 4)
	a := d.Along(1, column)
	if want := 1.0 / 4; !a.Turns || !(math.Abs(a.At.Value) <= 0.1) || !(math.Abs(a.At.SE-want) <= 0.1*want) {
		t.Errorf("a line of four errors: %+v, want an error of %.3f", a, want)
	}
}

// TestTurnsBothWays: what turns along a column turns along it the other way round, also where only one end is surely on a side.
func TestTurnsBothWays(t *testing.T) {
	const n = 400
	column, d := evenly(n, 0)
	for i, x := range column {
		d.Benefit[1][i] += max(0, 3*x) - 0.1
	}
	a := d.Along(1, column)
	back := make([]float64, n)
	for i, x := range column {
		back[i] = -x
	}
	b := d.Along(1, back)
	if !a.Turns || !b.Turns || !(math.Abs(a.From.More.Value) <= 2*a.From.More.SE) || !(math.Abs(b.To.More.Value) <= 2*b.To.More.SE) {
		t.Errorf("%+v, the other way round %+v", a, b)
	}
}
