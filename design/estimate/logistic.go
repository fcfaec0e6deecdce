package estimate

import (
	"math"

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
	defer c.handBack()
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
	beta := b.start()
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
	columns        [][]float64 // of the design, cell by cell; the first is 1
	events, people []float64
	eta            []float64 // linear predictor
	weight, excess []float64 // in the information; what is left of the events
	logs           logarithms
	*slope
}

// newBinomial has a cell a person, and without covariates a cell an arm.
func newBinomial(c *cases) *binomial {
	b := &binomial{events: c.y, people: c.ones(), slope: newSlope(c.p)}
	b.columns = append([][]float64{b.people}, c.columns...)
	if c.p == 2 {
		b.tabulate(c)
	}
	cells := len(b.events)
	b.eta, b.weight, b.excess = c.room(cells), c.room(cells), c.room(cells)
	return b
}

func (b *binomial) tabulate(c *cases) {
	control, treated := c.arms()
	b.columns = [][]float64{{1, 1}, {0, 1}}
	b.people = []float64{float64(control), float64(treated)}
	b.events = make([]float64, 2)
	for i, y := range c.y {
		b.events[c.arm(i)] += y
	}
}

// value is the log-likelihood at beta; its derivatives go to slope.
func (b *binomial) value(beta []float64) float64 {
	b.logs.begin()
	clear(b.eta)
	for a, column := range b.columns {
		floats.AddScaled(b.eta, beta[a], column)
	}
	floats.ScaleTo(b.excess, -1, b.eta)
	exponentials(b.excess, b.excess) // the odds that it does not happen
	sum := 0.0
	for i, eta := range b.eta {
		events, people := b.events[i], b.people[i]
		if people == 1 && math.Abs(eta) < 300 { // of people one by one, without a branch that depends on them
			odds := b.excess[i]
			chance := 1 / (1 + odds)
			other := odds * chance
			b.logs.add(1 + odds)
			sum += events*eta - eta
			b.weight[i], b.excess[i] = chance*other, events*other-(1-events)*chance
			continue
		}
		small := math.Exp(-math.Abs(eta)) // never overflows
		chance, other := 1/(1+small), small/(1+small)
		if eta < 0 {
			chance, other = other, chance
		}
		sum += events*eta - people*(max(eta, 0)+math.Log(1+small))
		b.weight[i], b.excess[i] = people*chance*other, events*other-(people-events)*chance // both exact near 0
	}
	b.derive()
	return sum - b.logs.total()
}

// start is where nothing but the share of events tells.
func (b *binomial) start() []float64 {
	beta, events := make([]float64, len(b.columns)), total(b.events)
	beta[0] = math.Log(events / (total(b.people) - events))
	return beta
}

// derive fills in score and information, column by column, where eta was.
func (b *binomial) derive() {
	for a, column := range b.columns {
		b.score[a] = floats.Dot(b.excess, column)
		floats.MulTo(b.eta, b.weight, column)
		for k, other := range b.columns[a:] {
			b.information.SetSym(a, a+k, floats.Dot(b.eta, other))
		}
	}
}
