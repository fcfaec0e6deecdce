package design

import "math"

// Causes are what a trial's estimate of the effect of an offer is off by, less
// the truth, one by one and in this order: each is what one thing that is not as
// it should be brings. They add up to estimate less truth; NaN where the
// estimator compares something else.
type Causes [NCauses]float64

// The causes, in the order in which the chain goes from the truth to the
// estimate.
const (
	Chance     = iota // who came into which group: zero on average
	Crossover         // controls who got the offer all the same
	Neighbours        // the other controls, whom the treated affect
	Loss              // who is not seen
	Scoring           // what a coach who scores adds
	Analysis          // the estimator instead of the difference of the means that are seen
	NCauses
)

// noCauses is of an answer whose causes are not known.
func noCauses() (c Causes) {
	for i := range c {
		c[i] = math.NaN()
	}
	return c
}

// groups are the means of those who are compared, as the worlds know them:
// by group, control first, of all who are alive in the trial, of those who are
// seen, and of these as they are scored. controls and untouched are what the
// trial does to all controls and to those who were offered nothing.
type groups struct {
	alive, seen, scored [2]sums
	controls, untouched effect
}

// add takes in a person of a group with the fair value in the trial, that in the
// world without an offer, and what is seen, NaN of nothing.
func (g *groups) add(group int, fair, nothing, scored float64, offered bool) {
	g.alive[group].add(fair)
	if !math.IsNaN(scored) {
		g.seen[group].add(fair)
		g.scored[group].add(scored)
	}
	if group == 0 {
		g.controls.add(fair, nothing)
		if !offered {
			g.untouched.add(fair, nothing)
		}
	}
}

// causes is the chain from the truth to the estimate. What the trial does to
// controls it takes from the comparison: those who were offered nothing by as
// many as they are, and the rest is that of the others.
func (g *groups) causes(truth, estimate float64) (c Causes) {
	c[Chance] = g.alive[1].mean() - g.controls.out.mean() - truth
	if g.untouched.in.n > 0 {
		c[Neighbours] = -g.untouched.mean() * g.untouched.in.n / g.controls.in.n
	}
	c[Crossover] = -g.controls.mean() - c[Neighbours]
	c[Loss] = between(g.seen) - between(g.alive)
	c[Scoring] = between(g.scored) - between(g.seen)
	c[Analysis] = estimate - between(g.scored)
	return c
}

func between(g [2]sums) float64 { return g[1].mean() - g[0].mean() }
