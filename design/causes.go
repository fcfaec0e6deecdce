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
	alive, seen, scored [2]summed
	controls, untouched difference
}

// grouped sums those who are compared up, group by group.
func (o *observation) grouped() (g groups) {
	fairly, seen := o.fair, o.y
	for group, rows := range o.arms {
		alive, here, scored := summed{}, summed{}, summed{}
		for _, k := range rows {
			fair, y := fairly.in[k], seen[k]
			alive = alive.with(fair)
			if !math.IsNaN(y) {
				here, scored = here.with(fair), scored.with(y)
			}
		}
		g.alive[group], g.seen[group], g.scored[group] = alive, here, scored
	}
	g.controls = o.affected(true)
	g.untouched = g.controls
	if o.crossing {
		g.untouched = o.affected(false)
	}
	return g
}

// affected is what the trial does to controls, with those or without those who got
// the offer all the same.
func (o *observation) affected(crossing bool) (d difference) {
	fair, seats := o.fair, o.seats
	for _, k := range o.arms[0] {
		if crossing || !seats[k].crosses {
			d = d.with(fair.in[k], fair.out[k])
		}
	}
	return d
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

func between(g [2]summed) float64 { return g[1].mean() - g[0].mean() }
