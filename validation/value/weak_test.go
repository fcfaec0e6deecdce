package value_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/validation/value"
)

// weak is a decision in which every choice but those that are fixed gives its mean, a part that columns of its own
// tell by as little each, and luck that varies by 1.
type weak struct {
	what            string
	means           []float64
	fixed           int     // choices that give their mean in every draw
	columns, idle   int     // of each choice that is not, and columns that say nothing
	signal          float64 // how much all columns of a choice tell: a standard deviation
	exact           float64
	above, coverage float64 // errors by which the values may be too high on average; least share within 1.96 errors
}

func (c *weak) draws(n int, r *rand.Rand) (*value.Draws, [][]float64) {
	d := &value.Draws{}
	var known [][]float64
	for k, mean := range c.means {
		gives := make([]float64, n)
		for i := range gives {
			gives[i] = mean
		}
		d.Benefit = append(d.Benefit, gives)
		if k < c.fixed {
			continue
		}
		luck := normals(r, n, 1)
		for i := range gives {
			gives[i] += luck[i]
		}
		for range c.columns {
			column, effect := normals(r, n, 1), c.signal/math.Sqrt(float64(c.columns))
			for i, x := range column {
				gives[i] += effect * x
			}
			known = append(known, column)
		}
	}
	for range c.idle {
		known = append(known, normals(r, n, 1))
	}
	return d, known
}

// loss is what knowing a normal number is worth to who may take it or nothing (unit normal loss).
func loss(mean, sd float64) float64 {
	return sd*distuv.UnitNormal.Prob(mean/sd) - mean*distuv.UnitNormal.CDF(-mean/sd)
}

// highest is the mean of the highest of so many standard normals, by adding up over a grid.
func highest(of float64) float64 {
	sum, step := 0.0, .001
	for x := -9.0; x < 9; x += step {
		sum += x * of * distuv.UnitNormal.Prob(x) * math.Pow(distuv.UnitNormal.CDF(x), of-1) * step
	}
	return sum
}

// TestManyWeakColumns: of columns of which hardly any can be told from nothing what they tell together is found, where choices are nearly
// alike and where they are not, between two choices and between five, with an error that says how far off it is. At a tie of five it is too low by as much
// as the best mean of five is too high.
func TestManyWeakColumns(t *testing.T) {
	const sets, draws = 60, 1000
	for _, c := range []weak{
		{"eighty columns", []float64{0, .2}, 1, 80, 0, .3, loss(.2, .3), .5, .88},
		{"eighty columns at a tie", []float64{0, 0}, 1, 80, 0, .3, loss(0, .3), .5, .88},
		{"few columns among idle ones", []float64{0, .2}, 1, 8, 72, .3, loss(.2, .3), .6, .88},
		{"one column", []float64{0, .1}, 1, 1, 0, .2, loss(.1, .2), .5, .88},
		{"three choices", []float64{0, 0, 0}, 0, 30, 0, .3, .3 * highest(3), .5, .88},
		{"five choices", []float64{0, 0, 0, 0, 0}, 0, 20, 10, .3, .3 * highest(5), .5, .88},
		{"idle columns", []float64{0, .2}, 1, 0, 80, 0, 0, .5, .95},
		{"idle columns, four choices", []float64{0, 0, 0, 0}, 1, 0, 80, 0, 0, .85, .9},
		{"idle columns at a tie", []float64{0, 0}, 1, 0, 80, 0, 0, 1, .9},
	} {
		var off, square, printed, within float64
		for seed := range uint64(sets) {
			d, known := c.draws(draws, rand.New(rand.NewPCG(seed, 13)))
			a := d.Knowing(known)
			off, square, printed = off+(a.Value-c.exact)/sets, square+math.Pow(a.Value-c.exact, 2)/sets, printed+a.SE*a.SE/sets
			if math.Abs(a.Value-c.exact) <= 1.96*a.SE {
				within += 1. / sets
			}
		}
		se := math.Sqrt(printed)
		if off > c.above*se || off < -.85*se || within < c.coverage || math.Sqrt(square) > 1.15*se {
			t.Errorf("%s: %.3g too high on average of %.3g; %.3g off, and the errors %.3g; %.3f within 1.96 of them", c.what, off, c.exact, math.Sqrt(square), se, within)
		}
	}
}
