package estimate

import (
	"math"
	"slices"
)

// ProportionalOdds is the log of the common odds ratio of treatment in the
// cumulative logit model logit P(Y <= level) = threshold - x'beta (McCullagh
// 1980, J. Royal Statistical Society B 42, 109-142), by maximum
// likelihood with Wald's z from the observed information, as R's ordinal::clm.
// Outcome may have any number of ordered levels (every distinct value is one,
// so a long score is allowed); a positive Estimate means higher outcomes among
// the treated. With two levels it is Logistic. DF is +Inf.
//
// The likelihood is concave (Burridge 1981, J. Royal Statistical Society B 43,
// 41-45), so a fit that does not settle is one without a finite maximum: what
// Logistic does is done here too. Block is not used; clusters are ignored with a warning.
func ProportionalOdds(d Data) Result {
	c := completeCases(d)
	defer c.handBack()
	c.ignoreClusters(d)
	if why := c.unfit(); why != nil {
		return c.none(why)
	}
	o := newOrdered(&c)
	theta := o.start()
	delta, still := climb(theta, o.value, o.newton)
	if !still || !o.newton(make([]float64, len(theta))) { // once more, for the variance there
		variance := tendency(o.m, theta, delta, o.value, o.partialVariance)
		if math.IsNaN(variance) {
			return c.none(separated)
		}
		return c.inTheLimit(d, theta[o.m], variance, delta[o.m+1:])
	}
	return waldAnswer(theta[o.m], o.schur.variance(0), math.Inf(1), d.Alpha, c.n, c.notes)
}

// ordered is the cumulative logit likelihood in m thresholds and p slopes. The
// information of the thresholds is tridiagonal (a level touches its two
// neighbours only), so a Newton step costs m p^2 and not (m+p)^3.
type ordered struct {
	m, p   int
	level  []int     // of each cell, 0..m
	weight []float64 // people in each cell
	x      []float64 // p slopes' covariates of each cell, by row
	falls  []float64 // e to the power of less each threshold

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
	levels := distinct(c.y)
	m, p := len(levels)-1, c.p-1
	o := &ordered{m: m, p: p, solved: make([]float64, m*(p+1)), schur: newSlope(p), delta: make([]float64, p)}
	if p == 1 {
		o.tabulate(c, levels)
		return o
	}
	o.level, o.weight, o.x = c.ints.take(c.n)[:0], c.room(c.n)[:0], c.room(c.n * p)[:0]
	for i, y := range c.y {
		level, _ := slices.BinarySearch(levels, y)
		o.level, o.weight = append(o.level, level), append(o.weight, 1)
		for _, column := range c.columns {
			o.x = append(o.x, column[i])
		}
	}
	return o
}

// distinct are the different values, from low to high. Scores are few: a list of
// some is kept in order, and only where there are many is everything sorted.
func distinct(y []float64) (levels []float64) {
	const some = 64
	for _, v := range y {
		at, known := slices.BinarySearch(levels, v)
		if known {
			continue
		}
		if len(levels) == some {
			all := slices.Sorted(slices.Values(y))
			return slices.Compact(all)
		}
		levels = slices.Insert(levels, at, v)
	}
	return levels
}

// tabulate makes a cell of every level and arm: without covariates people in
// the same cell are alike.
func (o *ordered) tabulate(c *cases, levels []float64) {
	count := make([]float64, 2*len(levels))
	for i, y := range c.y {
		level, _ := slices.BinarySearch(levels, y)
		if c.treated(i) {
			level += len(levels)
		}
		count[level]++
	}
	for k, w := range count {
		if w > 0 {
			arm := float64(k / len(levels))
			o.level, o.weight, o.x = append(o.level, k%len(levels)), append(o.weight, w), append(o.x, arm)
		}
	}
}

// start puts the thresholds at the cumulative logits of everybody together.
func (o *ordered) start() []float64 {
	theta, share := make([]float64, o.m+o.p), make([]float64, o.m+1)
	for k, level := range o.level {
		share[level] += o.weight[k]
	}
	all, below := total(share), 0.0
	for j := range o.m {
		below += share[j]
		theta[j] = math.Log(below / (all - below))
	}
	return theta
}

// value is the log-likelihood at theta (NaN where thresholds cross).
func (o *ordered) value(theta []float64) float64 {
	room(o.m, &o.gradient, &o.diagonal, &o.next)
	room(o.p, &o.innerScore)
	room(o.m*o.p, &o.cross)
	room(o.p*o.p, &o.inner)
	o.logs.begin()
	sum := 0.0
	o.fall(theta)
	for k, level := range o.level {
		eta, rise := dot(rowOf(o.x, k, o.p), theta[o.m:]), 0.0
		if o.p > 1 {
			rise = math.Exp(eta)
		}
		high, low := limit{below: 1}, limit{}
		if level < o.m {
			high = limitAt(theta[level]-eta, rise*o.falls[level])
		}
		if level > 0 {
			low = limitAt(theta[level-1]-eta, rise*o.falls[level-1])
		}
		chance := high.below - low.below
		if !(chance > 0) {
			return math.NaN()
		}
		if o.weight[k] == 1 {
			o.logs.add(chance)
		} else {
			sum += o.weight[k] * math.Log(chance)
		}
		o.derive(k, low, high, chance)
	}
	return sum + o.logs.total()
}

// limit is a threshold on the logistic scale: the chance below it, the density
// and its slope.
type limit struct{ below, density, slope float64 }

// limitAt is the limit at z. odds are e^-z where rows share it as a product, of the
// row's part and the threshold's; 0 where they do not.
func limitAt(z, odds float64) limit {
	if odds > 1e-300 && odds < 1e300 {
		below := 1 / (1 + odds)
		above := odds * below
		return limit{below, below * above, below * above * (above - below)}
	}
	small := math.Exp(-math.Abs(z))
	most := 1 / (1 + small)
	least := small * most
	if z > 0 {
		return limit{most, most * least, most * least * (least - most)}
	}
	return limit{least, most * least, most * least * (most - least)}
}

// fall sets what thresholds bring to the odds.
func (o *ordered) fall(theta []float64) {
	room(o.m, &o.falls)
	for j := range o.falls {
		o.falls[j] = math.Exp(-theta[j])
	}
}

// derive adds the derivatives of cell k: d for first, dd for second, by the
// upper (h) and the lower (l) limit on the logistic scale.
func (o *ordered) derive(k int, low, high limit, chance float64) {
	w, level, x := o.weight[k], o.level[k], rowOf(o.x, k, o.p)
	dh, dl := high.density/chance, -low.density/chance
	ddhh, ddll, ddhl := high.slope/chance-dh*dh, -low.slope/chance-dl*dl, -dh*dl
	if level < o.m {
		o.gradient[level] += w * dh
		o.diagonal[level] -= w * ddhh
	}
	if level > 0 {
		o.gradient[level-1] += w * dl
		o.diagonal[level-1] -= w * ddll
		if level < o.m {
			o.next[level-1] -= w * ddhl
		}
	}
	for a, xa := range x {
		o.innerScore[a] -= w * (dh + dl) * xa
		if level < o.m {
			o.cross[level*o.p+a] += w * (ddhh + ddhl) * xa
		}
		if level > 0 {
			o.cross[(level-1)*o.p+a] += w * (ddll + ddhl) * xa
		}
	}
	addUpper(o.inner, x, -w*(ddhh+ddll+2*ddhl))
}

// newton solves for the slopes through the Schur complement of the thresholds.
func (o *ordered) newton(delta []float64) bool {
	if !o.reduce() || !o.schur.newton(o.delta) {
		return false
	}
	w := o.p + 1
	for j := range o.m {
		delta[j] = o.solved[j*w+o.p] - dot(rowOf(o.solved, j, w)[:o.p], o.delta)
	}
	copy(delta[o.m:], o.delta)
	return true
}

// reduce leaves the slopes' score and information with the thresholds eliminated;
// false when only rounding is left of some of it.
func (o *ordered) reduce() bool {
	w, whole := o.p+1, o.eliminate()
	o.schur.reset()
	for a := range o.p {
		o.schur.score[a] = o.innerScore[a]
		for j := range o.m {
			o.schur.score[a] -= o.cross[j*o.p+a] * o.solved[j*w+o.p]
		}
		for b := a; b < o.p; b++ {
			o.schur.information.SetSym(a, b, o.inner[a*o.p+b]-o.crossed(a, b))
		}
		whole = whole && o.schur.information.At(a, a) > 1e-12*o.inner[a*o.p+a]
	}
	return whole
}

// partialVariance is the treatment's, where others may run away.
func (o *ordered) partialVariance() float64 {
	o.reduce()
	return o.schur.partialVariance(0)
}

func (o *ordered) crossed(a, b int) float64 {
	sum := 0.0
	for j := range o.m {
		sum += o.cross[j*o.p+a] * o.solved[j*(o.p+1)+b]
	}
	return sum
}

// eliminate solves the tridiagonal information of the thresholds against
// [cross gradient]; false when it is not positive definite, and thresholds of
// which nothing is known are then left where they are.
func (o *ordered) eliminate() bool {
	w, definite := o.p+1, true
	for j := range o.m {
		line := rowOf(o.solved, j, w)
		copy(line, rowOf(o.cross, j, o.p))
		line[o.p] = o.gradient[j]
		if j > 0 {
			ratio := o.next[j-1] / o.diagonal[j-1]
			o.diagonal[j] -= ratio * o.next[j-1]
			for a := range line {
				line[a] -= ratio * o.solved[(j-1)*w+a]
			}
		}
		if !(o.diagonal[j] > 0) {
			o.diagonal[j], definite = math.Inf(1), false
		}
	}
	for j := o.m - 1; j >= 0; j-- {
		line := rowOf(o.solved, j, w)
		for a := range line {
			if j < o.m-1 {
				line[a] -= o.next[j] * o.solved[(j+1)*w+a]
			}
			line[a] /= o.diagonal[j]
		}
	}
	return definite
}
