package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// separated is the warning of every fit whose coefficients run to infinity.
var separated = lang.Text{"no finite estimate: treatment and covariates predict the outcome perfectly, or too nearly so (separation)",
	"geen eindige schatting: interventie en covariaten voorspellen de uitkomst volmaakt, of vrijwel (separatie)"}

// Logistic is the log odds ratio of treatment in a logistic regression of a
// 0/1 outcome on treatment and covariates, by maximum likelihood (iteratively
// reweighted least squares; McCullagh & Nelder 1989, Generalized Linear Models,
// 2nd ed., pp. 114-117), with Wald's z, as R's glm(family = binomial). Estimate
// is on the log odds scale, in (-Inf, Inf); DF is +Inf; N counts rows with
// everything observed.
//
// Under complete or quasi-complete separation no finite maximum exists (Albert
// & Anderson 1984, Biometrika 71, 1-10). Where covariates separate and treatment
// does not, its coefficient tends to that of the rows that are not predicted
// perfectly, without the covariates that are then constant: that is the answer,
// and a warning names the covariates. Otherwise it is NaN with a warning. Block is
// not used; clusters are ignored with a warning.
func Logistic(d Data) Result {
	c := completeCases(d)
	c.ignoreClusters(d)
	if why := c.unfit(); why != nil {
		return c.none(why)
	}
	for _, y := range c.y {
		if y != 0 && y != 1 {
			return c.none(lang.Text{"the outcome of a logistic regression must be 0 or 1",
				"de uitkomst van een logistische regressie is 0 of 1"})
		}
	}
	b := newBinomial(&c)
	beta := make([]float64, c.p)
	if delta, still := climb(beta, b.value, b.newton); !still {
		variance := tendency(1, beta, delta, b.value, func() float64 { return b.partialVariance(1) })
		if math.IsNaN(variance) {
			return c.none(separated)
		}
		return c.inTheLimit(d, beta[1], variance, delta[2:])
	}
	return waldAnswer(beta[1], b.variance(1), math.Inf(1), d.Alpha, c.n, c.notes)
}

// binomial is the logistic likelihood of cells: events among so many people
// with the same covariates.
type binomial struct {
	x              []float64 // rows of p
	events, people []float64
	*slope
}

// newBinomial has a cell a person, and without covariates a cell an arm.
func newBinomial(c *cases) *binomial {
	b := &binomial{x: c.x, events: c.y, people: slices.Repeat([]float64{1}, c.n), slope: newSlope(c.p)}
	if c.p > 2 {
		return b
	}
	control, treated := c.arms()
	b.x = []float64{1, 0, 1, 1}
	b.people = []float64{float64(control), float64(treated)}
	b.events = make([]float64, 2)
	for i, y := range c.y {
		b.events[int(c.at(i)[1])] += y
	}
	return b
}

// value is the log-likelihood at beta; its derivatives go to slope.
func (b *binomial) value(beta []float64) float64 {
	b.reset()
	information := b.information.RawSymmetric().Data
	sum := 0.0
	for i, events := range b.events {
		x, people := rowOf(b.x, i, len(beta)), b.people[i]
		eta := dot(x, beta)
		small := math.Exp(-math.Abs(eta)) // never overflows
		chance, other := 1/(1+small), small/(1+small)
		if eta < 0 {
			chance, other = other, chance
		}
		sum += events*eta - people*(math.Max(eta, 0)+math.Log(1+small))
		weight, excess := people*chance*other, events*other-(people-events)*chance // both exact near 0
		floats.AddScaled(b.score, excess, x)
		addUpper(information, x, weight)
	}
	return sum
}
