package value

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// Along is what a choice gives more than the first along a column, all else as likely as
// it is today.
type Along struct {
	From, To End    // at the 5th percentile of the draws and at the 95th
	At       Amount // the value of the column at which both are worth the same
	// Turns is false where that is nowhere between the ends, or where neither end is
	// surely on a side. Where it is at several values the lowest counts.
	Turns bool
}

// Stays tells whether the choice is surely the same at both ends.
func (a *Along) Stays() bool { return !a.Turns && a.From.sure() && a.To.sure() }

// sure tells whether the choices differ by more than two errors.
func (e End) sure() bool { return math.Abs(e.More.Value) > 2*e.More.SE }

// End is what a choice gives more at a value of the column.
type End struct {
	X    float64
	More Amount
}

// Along looks along a column; the zero Along where it does not vary.
func (d *Draws) Along(choice int, column []float64) (a Along) {
	c := d.curve(choice, column)
	if c == nil {
		return a
	}
	last := len(c.x) - 1
	a.From, a.To = c.end(0), c.end(last)
	if !c.sure(0) && !c.sure(last) {
		return a
	}
	for i := range last {
		if (c.more[i] > 0) != (c.more[i+1] > 0) {
			a.At, a.Turns = Amount{(c.x[i] + c.x[i+1]) / 2, c.se[i] / c.slope(i)}, true
			return a
		}
	}
	return a
}

// curve is what a choice gives more than the first on average along a column, with
// standard errors, in the order of the column; nil where the column does not vary.
type curve struct{ x, more, se []float64 }

func (d *Draws) curve(choice int, column []float64) *curve {
	outcomes := [][]float64{d.Outcome(0), d.Outcome(choice)}
	more := differences(outcomes)
	t := newTerms([][]float64{column}, outcomes)
	n, all := t.z.Dims()
	if all == 1 {
		return nil
	}
	with := t.on(mat.NewDense(n, 1, more[0])).RawMatrix().Data
	stands := t.standing(more[0], with)
	says, around := make([]float64, n), 0.0
	for i := range says {
		for _, j := range stands {
			says[i] += t.z.At(i, j) * with[j]
		}
		off := more[0][i] - says[i]
		around += off * off / float64(n-len(stands))
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(column[a], column[b]) })
	c, known := &curve{}, withLine(stands)
	for _, i := range order[n/20 : n-n/20] {
		square := 0.0
		for _, j := range known {
			square += t.z.At(i, j) * t.z.At(i, j)
		}
		c.x, c.more = append(c.x, column[i]), append(c.more, says[i])
		c.se = append(c.se, math.Sqrt(around*square/float64(n))) // terms are orthogonal, with mean square 1
	}
	return c
}

// standing are the terms that explain more than the largest of all would by luck.
func (t *terms) standing(outcome, with []float64) (stands []int) {
	n, all := float64(len(outcome)), len(with)
	left := floats.Dot(outcome, outcome)/n - floats.Dot(with, with)
	for j, b := range with {
		if j == 0 || b*b > byLuck(all)*left/(n-float64(all)) {
			stands = append(stands, j)
		}
	}
	return stands
}

// withLine are the terms with the straight line among them: draws that do not show one
// leave open how it runs within its error, the more so towards the ends.
func withLine(terms []int) []int {
	if slices.Contains(terms, 1) {
		return terms
	}
	return append([]int{1}, terms...)
}

func (c *curve) end(i int) End { return End{c.x[i], Amount{c.more[i], c.se[i]}} }

// sure tells whether the choices differ at a place by more than two errors.
func (c *curve) sure(i int) bool { return math.Abs(c.more[i]) > 2*c.se[i] }

// slope is how fast the curve rises around a place, taken over a tenth of it.
func (c *curve) slope(i int) float64 {
	low, high := max(0, i-len(c.x)/20), min(len(c.x)-1, i+1+len(c.x)/20)
	return math.Abs(c.more[high]-c.more[low]) / (c.x[high] - c.x[low])
}
