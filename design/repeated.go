package design

import (
	"math"

	"proefbank/design/estimate"
)

// Over are the months of the waves over which a question's contrast is taken, and
// its name; none of a question about one wave.
type Over struct {
	Contrast estimate.Contrast
	Months   []int
}

// repeatedly tells whether a question is about a contrast of several waves.
func (q *Question) repeatedly() bool { return q.method.View == estimate.Repeatedly }

// over is what a method of repeated measures estimates of an outcome: a contrast
// over the waves at which the outcome is analysed.
func (e *Experiment) over(o *Outcome, by estimate.Estimator, months int) (of Over) {
	of.Contrast = o.Contrast
	for _, w := range e.analysed(o, by, months, false) {
		of.Months = append(of.Months, e.Waves[w])
	}
	if of.Contrast == "" || len(of.Months) == 1 {
		of.Contrast = estimate.MeanOfWaves
	}
	return of
}

// contrasted is an outcome at all waves after the baseline at which the arms can be
// compared, and the truth of the contrast.
type contrasted struct {
	estimate.Repeated
	truth, rollOut, offered, nothing, direct float64
	causes                                   Causes
	people                                   pairOfWorlds // everybody's contrast
	none                                     [][]float64  // what would have been seen had nobody been given anything; of what is yes or no
	without                                  []float64    // a row a person: the contrast without an offer
	met                                      []met        // a row a person, at the waves that weigh
	towns                                    []TownPart   // with their people
}

// contrasted observes all waves.
func (a *Analyst) contrasted(size Size, q *Question, before int) (c contrasted) {
	e := a.e
	var places []int
	for _, w := range e.wavesWithin(size.Months) {
		if month := e.Waves[w]; month > 0 && e.Compares(q.Estimator, month) {
			places, c.Waves = append(places, w), append(c.Waves, month)
		}
	}
	c.Weights = estimate.Weights(q.Over.Contrast, c.Waves, q.Over.Months)
	c.Covariance, c.DF = estimate.Unstructured, estimate.Satterthwaite
	a.columns.clear()
	for t, w := range places {
		a.see(size, q, w, before)
		c.Seen = append(c.Seen, a.kept(a.y))
		if a.constant(q) {
			c.none = append(c.none, a.kept(a.untreated()))
		}
		if c.Weights[t] != 0 {
			a.know()
			c.weigh(a, c.Weights[t])
			if a.budgets(q) {
				c.met = a.meet(c.met)
				c.part(a, c.Weights[t])
			}
		}
	}
	if c.met != nil {
		c.towns = c.counted(a, q.Over.Contrast)
	}
	c.Data, c.Scope = a.repeatedData(q.method), a.scope()
	return c
}

// kept is a column that stays as it is while a question is answered.
func (a *Analyst) kept(column []float64) []float64 {
	into := a.columns.next()
	*into = append((*into)[:0], column...)
	return *into
}

// weigh adds what is known of a wave.
func (c *contrasted) weigh(a *Analyst, weight float64) {
	truth, groups := a.offer.mean(), a.grouped()
	c.truth += weight * truth
	c.rollOut += weight * a.rollOut.mean()
	c.offered += weight * a.offer.in.mean()
	c.nothing += weight * a.offer.out.mean()
	c.direct += weight * (truth - groups.untouched.mean())
	for i, cause := range groups.causes(truth, 0) {
		c.causes[i] += weight * cause
	}
	if c.people.in == nil {
		c.people = pairOfWorlds{make([]float64, len(a.those.in)), make([]float64, len(a.those.out))}
	}
	for i := range a.those.in {
		c.people.in[i] += weight * a.those.in[i]
		c.people.out[i] += weight * a.those.out[i]
	}
}

// part adds what the variance of the contrast has of a wave.
func (c *contrasted) part(a *Analyst, weight float64) {
	if c.without == nil {
		c.without = make([]float64, len(a.fair.out))
	}
	for k, y := range a.fair.out {
		c.without[k] += weight * y
	}
}

// counted are the municipalities' people: of a mean over waves who misses some counts for
// what the others tell, elsewhere a wave missed is one lost.
func (c *contrasted) counted(a *Analyst, contrast estimate.Contrast) []TownPart {
	var weighed [][]float64
	for t, y := range c.Seen {
		if c.Weights[t] != 0 {
			weighed = append(weighed, y)
		}
	}
	alike := 0.0
	if contrast == estimate.MeanOfWaves {
		alike = a.alike(weighed)
	}
	return a.counted(c.met, len(weighed), alike)
}

// repeatedData has what the analysis adjusts for, with the municipality; what is
// assigned or sampled together as clusters, for methods whose errors know any.
func (a *Analyst) repeatedData(m *estimate.Method) estimate.Data {
	d := a.data()
	if m.Within {
		d = a.siteBySite()
	}
	d.Outcome = nil
	if !m.Uses(estimate.Cluster) {
		d.Cluster = nil
	}
	return d
}

// repeated answers a question about a contrast of several waves. Where the treated
// are all moved by as much the estimate moves along and its error stays, so that
// what it says at other effects need not be asked; what is yes or no cannot be moved
// and is analysed once more, without the effect.
func (a *Analyst) repeated(size Size, q *Question, before int) (r estimate.Result, c contrasted) {
	c = a.contrasted(size, q, before)
	r = q.method.Columns(c.Repeated)
	a.warn(&r, q.method, c.Data.Cluster)
	people := effectOf(c.people)
	a.scaled = scaled{math.NaN(), math.NaN(), people.error2()}
	if a.constant(q) {
		nothing := c.Repeated
		nothing.Seen = c.none
		none := q.method.Columns(nothing)
		a.scaled.none, a.scaled.v0 = none.Estimate, none.SE*none.SE
	}
	return r, c
}

// row fills in what is known.
func (c *contrasted) row(e *Estimate) {
	e.Truth, e.RollOut, e.Offered, e.Nothing = c.truth, c.rollOut, c.offered, c.nothing
}

// blame is what the estimate is off by, and the direct effect.
func (c *contrasted) blame(estimate float64) (causes Causes, direct float64) {
	causes = c.causes
	causes[Analysis] += estimate
	return causes, c.direct
}
