package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// ordered is the cumulative logit likelihood in m thresholds and p slopes. The
// information of the thresholds is tridiagonal (a level touches its two
// neighbours only), so a Newton step costs m p^2 and not (m+p)^3. Cells are people or,
// without covariates, those of an arm with the same level; they stand level by level.
type ordered struct {
	m, p    int
	first   []int       // cell of each level 0..m, and behind the last
	weight  []float64   // people in each cell
	columns [][]float64 // the slopes' covariates, cell by cell

	eta, rise  []float64 // of each cell, and e to the power of it
	falls      []float64 // e to the power of less each threshold
	low, high  limits
	pull, bend []float64 // first and less the second derivative of each cell's part by eta

	gradient       []float64 // m thresholds
	diagonal, next []float64 // information of thresholds
	cross          []float64 // m rows of p
	inner          []float64 // information of slopes, p rows of p
	innerScore     []float64
	solved         []float64 // tridiagonal^-1 [cross gradient], m rows of p+1
	schur          *slope
	delta          []float64 // slopes' part of a Newton step
	logs           logarithms
}

func newOrdered(c *cases) *ordered {
	level, levels := c.levelled(c.y)
	m, p := levels-1, c.p-1
	o := &ordered{m: m, p: p, solved: make([]float64, m*(p+1)), schur: newSlope(p), delta: make([]float64, p)}
	if p == 1 {
		o.tabulate(c, level)
	} else {
		o.sort(c, level)
	}
	cells := len(o.weight)
	o.eta, o.rise, o.pull, o.bend = c.room(cells), c.room(cells), c.room(cells), c.room(cells)
	o.low, o.high = newLimits(c, cells), newLimits(c, cells)
	return o
}

// levelled are the places of the values among the different ones, from low to high, and
// how many different ones there are. Scores are few: they are numbered as they appear and
// then put in order, and only where there are many is everything sorted.
func (m *memory) levelled(y []float64) (level []int, levels int) {
	const some = 64
	level = m.ints.take(len(y))
	var met []float64
	var known [256]uint8 // by a hash of the value its number from 1, or in the first place behind that is free
	for i, v := range y {
		at := uint8(math.Float64bits(v+0) * 0x9e3779b97f4a7c15 >> 56)
		for known[at] != 0 && met[known[at]-1] != v {
			at++
		}
		if known[at] == 0 {
			if len(met) == some {
				return m.sorted(y)
			}
			met = append(met, v)
			known[at] = uint8(len(met))
		}
		level[i] = int(known[at]) - 1
	}
	place := make([]int, len(met))
	for low, v := range slices.Sorted(slices.Values(met)) {
		place[slices.Index(met, v)] = low
	}
	for i, l := range level {
		level[i] = place[l]
	}
	return level, len(met)
}

// sorted is levelled for many different values.
func (m *memory) sorted(y []float64) (level []int, levels int) {
	all := slices.Compact(slices.Sorted(slices.Values(y)))
	level = m.ints.take(len(y))
	for i, v := range y {
		level[i], _ = slices.BinarySearch(all, v)
	}
	return level, len(all)
}

// tabulate makes a cell of every level and arm: without covariates people in
// the same cell are alike.
func (o *ordered) tabulate(c *cases, level []int) {
	count := make([]float64, 2*(o.m+1))
	for i, l := range level {
		count[2*l+c.arm(i)]++
	}
	o.columns = make([][]float64, 1)
	for k, w := range count {
		if k%2 == 0 {
			o.first = append(o.first, len(o.weight))
		}
		if w > 0 {
			o.weight, o.columns[0] = append(o.weight, w), append(o.columns[0], float64(k%2))
		}
	}
	o.first = append(o.first, len(o.weight))
}

// sort makes a cell of everybody.
func (o *ordered) sort(c *cases, level []int) {
	o.weight, o.first = c.ones(), make([]int, o.m+2)
	for _, l := range level {
		o.first[l+1]++
	}
	for l := range o.m + 1 {
		o.first[l+1] += o.first[l]
	}
	order := counted(level, o.m+1)
	for _, column := range c.columns {
		sorted := c.room(c.n)
		gatherInto(sorted, column, order)
		o.columns = append(o.columns, sorted)
	}
}

// value is the log-likelihood at theta (NaN where thresholds cross).
func (o *ordered) value(theta []float64) float64 {
	room(o.m, &o.gradient, &o.diagonal, &o.next, &o.falls)
	room(o.p, &o.innerScore)
	room(o.m*o.p, &o.cross)
	room(o.p*o.p, &o.inner)
	o.logs.begin()
	clear(o.eta)
	for a, column := range o.columns {
		floats.AddScaled(o.eta, theta[o.m+a], column)
	}
	exponentials(o.rise, o.eta)
	floats.ScaleTo(o.falls, -1, theta[:o.m])
	exponentials(o.falls, o.falls)
	sum := 0.0
	for level := range o.m + 1 {
		sum += o.of(level, theta)
	}
	o.slopes()
	return sum + o.logs.total()
}

// of is what the cells of a level bring to the log-likelihood beside logs; it adds what
// they tell of the level's thresholds. Of the logistic law the log of the chance between
// two limits changes, when both move up together, by the chance above the high one less
// that below the low one, and that again by less the sum of their densities.
func (o *ordered) of(level int, theta []float64) (sum float64) {
	first, last := o.first[level], o.first[level+1]
	o.limits(o.low, theta, level-1, first, last)
	o.limits(o.high, theta, level, first, last)
	var gradient, densities [2]float64
	joint := 0.0
	for k := first; k < last; k++ {
		chance, w := o.high.below[k]-o.low.below[k], o.weight[k]
		if !(chance > 0) {
			return math.NaN()
		}
		if w == 1 {
			o.logs.add(chance)
		} else {
			sum += w * math.Log(chance)
		}
		one := 1 / chance
		o.pull[k] = w * (o.low.below[k] - o.high.above[k])
		low, high := w*o.low.below[k]*o.low.above[k], w*o.high.below[k]*o.high.above[k]
		o.low.density[k], o.high.density[k], o.bend[k] = low, high, low+high
		gradient[0], gradient[1] = gradient[0]-low*one, gradient[1]+high*one
		densities[0], densities[1] = densities[0]+low, densities[1]+high
		joint += low * one * high * one / w
	}
	for side, j := range [2]int{level - 1, level} {
		if j >= 0 && j < o.m {
			o.gradient[j] += gradient[side]
			o.diagonal[j] += densities[side] + joint
		}
	}
	if level > 0 && level < o.m {
		o.next[level-1] -= joint
	}
	return sum
}

// limits are one end of each cell's level: the chances below and above it, and their
// product, the density, times people.
type limits struct{ below, above, density []float64 }

func newLimits(c *cases, cells int) limits {
	return limits{c.room(cells), c.room(cells), c.room(cells)}
}

// limits sets the chances at threshold j for some cells. Nothing lies below the lowest
// level, and nothing above the highest.
func (o *ordered) limits(l limits, theta []float64, j, first, last int) {
	if j < 0 || j == o.m {
		for k := first; k < last; k++ {
			l.below[k], l.above[k] = 0, 1
			if j == o.m {
				l.below[k], l.above[k] = 1, 0
			}
		}
		return
	}
	fall := o.falls[j]
	for k := first; k < last; k++ {
		odds := o.rise[k] * fall // of the chance above
		if odds > 1e-300 && odds < 1e300 {
			below := 1 / (1 + odds)
			l.below[k], l.above[k] = below, odds*below
			continue
		}
		small := math.Exp(-math.Abs(theta[j] - o.eta[k]))
		l.below[k], l.above[k] = 1/(1+small), small/(1+small)
		if theta[j] < o.eta[k] {
			l.below[k], l.above[k] = l.above[k], l.below[k]
		}
	}
}

// slopes adds up the derivatives by the slopes, column by column.
func (o *ordered) slopes() {
	along(o.innerScore, o.pull, o.columns, nil)
	for a, column := range o.columns {
		floats.MulTo(o.eta, o.bend, column)
		along(lowerRow(o.inner, a, o.p), o.eta, o.columns[:a+1], nil)
		for level := range o.m + 1 {
			o.crossed(a, level, o.first[level], o.first[level+1])
		}
	}
	mirror(o.inner, o.p)
}

// crossed adds what the cells of a level tell of slope a and its thresholds together.
func (o *ordered) crossed(a, level, first, last int) {
	low, high := 0.0, 0.0
	for k, x := range o.columns[a][first:last] {
		low += o.low.density[first+k] * x
		high += o.high.density[first+k] * x
	}
	if level > 0 {
		o.cross[(level-1)*o.p+a] -= low
	}
	if level < o.m {
		o.cross[level*o.p+a] -= high
	}
}
