package estimate

import "math"

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

// start puts the thresholds at the cumulative logits of everybody together.
func (o *ordered) start() []float64 {
	theta, all, below := make([]float64, o.m+o.p), total(o.weight), 0.0
	for level := range o.m {
		below += total(o.weight[o.first[level]:o.first[level+1]])
		theta[level] = math.Log(below / (all - below))
	}
	return theta
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
			o.schur.information.SetSym(a, b, o.inner[a*o.p+b]-o.through(a, b))
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

func (o *ordered) through(a, b int) float64 {
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
