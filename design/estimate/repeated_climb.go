package estimate

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"

	"proefbank/internal/lang"
)

// begin evaluates the likelihood at the first of a shape's covariances.
func (f *repeatedFit) begin(shape *Shape) {
	f.shape = shape
	f.roomForLikelihood()
	f.theta = shape.start(f.t)
	if !f.try(f.theta) {
		panic("estimate: a covariance starts where it is none")
	}
}

// enoughGain is a fall of the deviance that moves no estimate by a millionth of its
// standard error.
const enoughGain = 1e-14

// patience is after how many steps those that go to and fro over the top are halved:
// where the likelihood is more curved than is to be expected, each goes twice too far.
const patience = 200

// climb finds the covariance of the highest restricted likelihood by Fisher's
// scoring, with steps halved where they do not gain.
func (f *repeatedFit) climb() lang.Said {
	q := len(f.theta)
	pairs, slope, step, next := make([]float64, q*q), make([]float64, q), make([]float64, q), make([]float64, q)
	slopes := f.slopes()
	before := 0.0
	for i := range 1000 {
		f.levers()
		if f.shape.bends != nil {
			slopes = f.slopes()
		}
		for a, some := range slopes {
			slope[a] = slopeAlong(some, f.toward, f.t)
		}
		tooFar := i > patience && dot(slope, step) > 0
		f.pairs(pairs, slopes, func(p *pattern, at int) float64 { return p.n*f.sigma[at] - p.lever[at] })
		gain, able := f.lent.newtonStep(step, pairs, slope)
		if !able {
			return noCovariance
		}
		if gain < enoughGain {
			return nil
		}
		if tooFar {
			floats.Scale(0.5, step)
		}
		if !f.stepAlong(next, step) {
			return f.stuck(gain)
		}
		if gain*min(gain/before, 1) < enoughGain { // as much less is to be gained by the next
			return nil
		}
		before = gain
	}
	return unsettled
}

// seldomTogether tells whether two waves are seen together of no more people than a wave
// has coefficients. Of more, residuals are left of both waves, which tell the covariance.
func (f *repeatedFit) seldomTogether() bool {
	fewest := float64(f.k + len(f.blocks) - 1)
	for a := range f.t {
		for b := range a + 1 {
			both := element{row: a, column: b}
			people := 0.0
			for i := range f.patterns {
				people += f.patterns[i].n * oneIf(f.patterns[i].sees(both))
			}
			if people <= fewest {
				return true
			}
		}
	}
	return false
}

// untold tells whether the likelihood is flat in some direction of the parameters, as
// when the coefficients fit a wave through all who were seen at another too: then they
// stand where the search for them began, and effects with them.
func (f *repeatedFit) untold() bool {
	f.levers()
	slopes := f.shape.slopes(f.theta, f.t)
	q := len(slopes)
	all, along, raw := make([]turned, q), make([]float64, f.p), make([]float64, q*q)
	for a, v := range slopes {
		all[a] = f.turn(v, along)
	}
	f.pairs(raw, f.slopes(), func(p *pattern, at int) float64 { return p.n * f.sigma[at] })
	least, lost := make([]float64, q), make([]bool, q)
	for a := range least {
		least[a] = 1e-8 * raw[a*q+a]
	}
	return cholesky(f.expected(all), least, lost) < q
}

// stuck is where no step gains: at the top, as far as rounding tells, or at a covariance that has no inverse.
func (f *repeatedFit) stuck(gain float64) lang.Said {
	if gain < 1e-6 {
		return nil
	}
	return noCovariance
}

// stepAlong goes along a step, or a part of it, as long as the deviance falls.
func (f *repeatedFit) stepAlong(next, step []float64) bool {
	before := f.deviance
	for scale := 1.0; scale > 1e-6; scale /= 2 {
		floats.AddScaledTo(next, f.theta, scale, step)
		if f.try(next) && f.deviance <= before+1e-11*(1+math.Abs(before)) {
			copy(f.theta, next)
			return true
		}
	}
	f.try(f.theta)
	return false
}

// newtonStep writes minus the inverse of the matrix of pairs times the slope, and what
// is to be gained by it; false where the matrix is singular.
func (m *memory) newtonStep(step, pairs, slope []float64) (gain float64, able bool) {
	q := len(slope)
	least, lost, half := m.room(q), m.flags.take(q), m.room(q)
	for a := range q {
		least[a] = 1e-12 * pairs[a*q+a]
	}
	root := append(m.room(q * q)[:0], pairs...)
	if cholesky(root, least, lost) < q {
		return 0, false
	}
	invertLower(root, lost)
	lowerTimes(half, root, slope)
	upperTimes(step, root, half)
	floats.Scale(-1, step)
	return squares(half), true
}

// pairs sets out to the sum over patterns of tr(V_a W V_b W C W), for the slopes V.
func (f *repeatedFit) pairs(out []float64, slopes [][]element, of func(p *pattern, at int) float64) {
	t, q := f.t, len(slopes)
	clear(out)
	middle, outer, half := f.between[0], f.between[1], f.between[2]
	told := make([]int, 0, q) // slopes of which a pattern tells anything
	for i := range f.patterns {
		p := &f.patterns[i]
		for at := range middle {
			middle[at] = of(p, at)
		}
		w := p.covariance.inverse
		sandwich(outer, w, middle, half, t)
		told = told[:0]
		for a, some := range slopes {
			if slices.ContainsFunc(some, p.sees) {
				told = append(told, a)
			}
		}
		for at, a := range told {
			for _, b := range told[:at+1] {
				out[a*q+b] += traceOf(slopes[a], w, slopes[b], outer, t)
			}
		}
	}
	mirror(out, q)
}

// traceOf is the trace of V_a W V_b O.
func traceOf(a []element, w []float64, b []element, outer []float64, t int) (sum float64) {
	for _, e := range a {
		for _, g := range b {
			sum += e.value * g.value * w[e.column*t+g.row] * outer[g.column*t+e.row]
		}
	}
	return sum
}

// element is a number of a matrix between waves that is not 0.
type element struct {
	row, column int
	value       float64
}

// slopes are the covariance's slopes by each parameter.
func (f *repeatedFit) slopes() [][]element {
	slopes := f.shape.slopes(f.theta, f.t)
	all, filled := make([]element, 0, f.t*f.t), make([][]element, len(slopes))
	for a, v := range slopes {
		first := len(all)
		for at, value := range v {
			if value != 0 {
				all = append(all, element{at / f.t, at % f.t, value})
			}
		}
		filled[a] = all[first:len(all):len(all)]
	}
	return filled
}

// slopeAlong is the sum of products of a slope with a matrix between waves.
func slopeAlong(slope []element, m []float64, t int) (sum float64) {
	for _, e := range slope {
		sum += e.value * m[e.row*t+e.column]
	}
	return sum
}

// sees tells whether both waves of an element were seen.
func (p *pattern) sees(e element) bool { return (p.seen>>e.row)&(p.seen>>e.column)&1 == 1 }

var (
	noCovariance = lang.Text{"the covariance of people's waves has no inverse, or too little is seen of it: a wave is a combination of others, or two are hardly seen together; ask for a simpler covariance",
		"de covariantie van iemands metingen heeft geen inverse, of er is te weinig van gezien: een meting is een combinatie van andere, of twee zijn haast nooit samen gezien; vraag een eenvoudiger covariantie"}
	unsettled = lang.Text{"the covariance of people's waves did not settle", "de covariantie van iemands metingen kwam niet tot rust"}
)
