package value

import (
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/distuv"
	"gonum.org/v1/gonum/stat/samplemv"
)

// gains are by draw what choosing on the columns brings over today's choice: what the best
// choice is believed to bring there, over all that it may be, less what today's does.
// What the fitted values alone say would be too little, as they vary less than what they are fitted to:
// of columns that each say little, most is in what the draws leave open.
//
// The mean of the gains is the value, and their spread gives its error: they are its
// influence function (van der Vaart 1998, Asymptotic Statistics, ch. 20), and by how much
// luck moves what the terms seem to explain. Which choice is today's has no part in that: where two
// are worth the same, it does not matter which is taken.
func (d *Draws) gains(outcomes, columns [][]float64) []float64 {
	r := regress(newTerms(columns, outcomes), differences(outcomes))
	if r == nil {
		return make([]float64, len(outcomes[0]))
	}
	b, today := r.believe(), d.Today()
	c := b.choose(today, 0)
	chance := b.chance()
	lucky := b.choose(today, chance)
	residuals, noise := b.residuals(c), b.noise(b.unsure(c, lucky, chance))
	for i := range c.gains {
		c.gains[i] += residuals[i] + noise[i]
	}
	return c.gains
}

// chosen is what comes of choosing on what is believed.
type chosen struct {
	gains []float64
	moved *mat.Dense // draws x choices but the first: how likely each is chosen, less 1 for today's
}

// points is the number of places at which what may be is looked at.
const points = 128

// normalPoints are as even as they can be over normal numbers, by direction, with mean 0 and
// variance 1.
func normalPoints(ways int) (columns [][]float64) {
	z := mat.NewDense(points, ways, nil)
	samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(ways, nil), Src: rand.NewPCG(0, 0)}.Sample(z)
	z.Apply(func(_, _ int, u float64) float64 { return distuv.UnitNormal.Quantile(u) }, z)
	for k := range ways {
		column := mat.Col(nil, k, z)
		mean, sd := stat.PopMeanStdDev(column, nil)
		for q := range column {
			column[q] = (column[q] - mean) / sd
		}
		columns = append(columns, column)
	}
	return columns
}

// choose looks at all that may be in every draw, and more where the terms explain more than
// they seem to, in squares of errors.
func (b *belief) choose(today int, more float64) *chosen {
	var says, variance mat.Dense
	says.Mul(b.z, b.mean)
	variance.Mul(b.squares, b.variance)
	b.widen(&variance, more)
	n, ways := says.Dims()
	choices := len(b.regression.mean) + 1
	c := &chosen{gains: make([]float64, n), moved: mat.NewDense(n, choices-1, nil)}
	z, centre := normalPoints(ways), make([]float64, choices)
	reach := 0.0
	for _, column := range z {
		reach = max(reach, floats.Norm(column, math.Inf(1)))
	}
	step := mat.NewDense(choices-1, ways, nil)
	brings := make([][]float64, choices)
	for k := range brings {
		brings[k] = make([]float64, points)
	}
	for i := range n {
		for k, mean := range b.regression.mean {
			back := b.back.RawRowView(k)
			centre[k+1] = mean + along(back, says.RawRowView(i))
			for w, v := range variance.RawRowView(i) {
				step.Set(k, w, back[w]*math.Sqrt(v))
			}
		}
		if !sure(centre, step, today, reach) {
			c.gains[i] = among(z, centre, step, today, brings, c.moved.RawRowView(i))
		}
	}
	return c
}

// sure tells whether today's choice is the best over all that may be, with points that reach so far: then nothing
// is gained, and nothing else chosen.
func sure(centre []float64, steps *mat.Dense, today int, reach float64) bool {
	_, ways := steps.Dims()
	for k := range centre {
		far := 0.0
		for w := range ways {
			step := 0.0
			if k > 0 {
				step += steps.At(k-1, w)
			}
			if today > 0 {
				step -= steps.At(today-1, w)
			}
			far += math.Abs(step)
		}
		if slack := 1e-9 * (math.Abs(centre[today]) + math.Abs(centre[k])); k != today && !(centre[today]-centre[k] > reach*far+slack) {
			return false
		}
	}
	return true
}

// among is what the best choice brings over today's in one draw, over all that may be: the first brings
// nothing, each other a centre and steps away from it, point by point. It tells what is chosen in moved.
func among(z [][]float64, centre []float64, steps *mat.Dense, today int, brings [][]float64, moved []float64) (gain float64) {
	var most [points]float64
	for k, row := range brings[1:] {
		clear(row)
		for w, step := range steps.RawRowView(k) {
			floats.AddScaled(row, step, z[w])
		}
		floats.AddConst(centre[k+1], row)
		for q, x := range row {
			most[q] = max(most[q], x)
		}
	}
	for q, x := range most {
		gain += x - brings[today][q]
		if x > 0 {
			best := 1
			for brings[best][q] < x {
				best++
			}
			moved[best-1] += 1. / points
		}
	}
	if today > 0 {
		moved[today-1]--
	}
	return gain / points
}

// along is a sum of products of few numbers.
func along(a, b []float64) (sum float64) {
	for k, x := range a {
		sum += x * b[k]
	}
	return sum
}

// widen adds what terms explain more, evenly over terms and directions.
func (b *belief) widen(variance *mat.Dense, more float64) {
	_, ways := variance.Dims()
	each := make([]float64, ways)
	for k := range each {
		se := mat.Col(nil, k, b.se)
		each[k] = more / float64(ways) * floats.Dot(se, se) / float64(len(se))
	}
	variance.Apply(func(_, k int, v float64) float64 { return v + each[k] }, variance)
}

// residuals are what the terms leave of what the choices brought, weighted by the regression of
// having chosen so: noise in outcomes averages as it does in a regression, not as in a mean
// over the few draws in which the choice changes. A coefficient counts by as much as what is believed
// of it moves with what comes out: its variance in squares of errors (Efron 2011, JASA 106, 1602-1614).
// They come to nothing over all draws.
func (b *belief) residuals(c *chosen) []float64 {
	var chosen, weighted mat.Dense
	chosen.Mul(c.moved, b.back) // by direction
	on := b.on(&chosen)
	on.Apply(func(j, k int, w float64) float64 {
		if j == 0 {
			return w
		}
		return w * b.variance.At(j, k) / (b.se.At(j, k) * b.se.At(j, k))
	}, on)
	weighted.Mul(b.z, on)
	n, all := b.z.Dims()
	inflate := math.Sqrt(float64(n) / float64(max(n-all, 1))) // a regression's residuals are too small
	sums := make([]float64, n)
	for i := range sums {
		sums[i] = inflate * floats.Dot(weighted.RawRowView(i), b.left.RawRowView(i))
	}
	return sums
}

// chance is how far off it may be how much the terms seem to explain, in squares of errors: of so
// many that say nothing the sum of squares varies by twice their number.
func (b *belief) chance() float64 {
	terms, ways := b.b.Dims()
	return math.Sqrt(2 * float64((terms-1)*ways))
}

// unsure is the error of the value by that: what it would be more if the terms explained that much more, or
// its part in the value where that is larger, as it is where all of the value may be chance.
func (b *belief) unsure(c, lucky *chosen, chance float64) float64 {
	var squares mat.Dense
	squares.MulElem(b.mean, b.mean)
	squares.Add(&squares, b.variance)
	squares.DivElem(&squares, b.se)
	squares.DivElem(&squares, b.se)
	value := stat.Mean(c.gains, nil)
	return max(stat.Mean(lucky.gains, nil)-value, value*chance/max(mat.Sum(&squares), chance))
}

// noise is by draw how far it takes the value off by what its luck adds to what the terms seem to
// explain: its spread is that of an error. It comes to nothing over all draws.
func (b *belief) noise(unsure float64) []float64 {
	var luck, along mat.Dense
	luck.Sub(b.b, b.mean)
	along.Mul(b.z, &luck)
	n, _ := along.Dims()
	off := make([]float64, n)
	for i := range off {
		off[i] = floats.Dot(along.RawRowView(i), b.left.RawRowView(i))
	}
	if sd := stat.StdDev(off, nil); sd > 0 {
		floats.Scale(unsure*math.Sqrt(float64(n))/sd, off)
	}
	return off
}
