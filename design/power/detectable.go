package power

import "math"

// MDE80 is the minimum detectable effect, which is found with power 0.8. It
// exists for least squares, NaN elsewhere and where every replication has its own
// parameters.
func (l *Line) MDE80() Diagnosand { return l.MDE(0.8) }

// MDE is the effect that is found with the power. The arm's effect is scaled,
// in the lives and not in a formula: the answer of least squares at any
// multiple of it is exact. Of what is yes or no there is no multiple, and a
// constant takes the place of the arm's effect.
func (l *Line) MDE(power float64) Diagnosand {
	truth := l.Truth()
	nothing := Diagnosand{math.NaN(), math.NaN()}
	if len(l.answers) < 20 || !l.scalable() || l.drawn {
		return nothing
	}
	powerAt, unit := l.powerOfShift, 1.0
	if !l.Outcome.Measure().YesNo() {
		if !truth.clear() {
			return nothing
		}
		powerAt, unit = l.powerOfScale, truth.Value
	}
	x := l.crossing(powerAt, power)
	if math.IsNaN(x) {
		return nothing
	}
	// The error of the crossing is that of the power, divided by its slope there.
	h := 0.1 * x
	slope := (powerAt(x+h) - powerAt(x-h)) / (2 * h)
	mcse := math.Sqrt(power*(1-power)/float64(len(l.answers))) / max(slope, 1e-9)
	return Diagnosand{math.Abs(x * unit), math.Abs(mcse * unit)}
}

// powerOfScale is the power at x times the arm's effect, powerOfShift that of
// an effect of size by in its place.
func (l *Line) powerOfScale(x float64) float64 {
	return l.share(func(b *brief, d differing) bool { return b.scaling.rejects(x, l.alpha, d) }).Value
}

func (l *Line) powerOfShift(by float64) float64 {
	return l.share(func(b *brief, d differing) bool { return b.scaling.shifted(by, l.alpha, d) }).Value
}

// crossing finds the multiple of the effect at which the power is reached, by
// bisection; NaN where a thousand times the effect is not enough.
func (l *Line) crossing(powerAt func(float64) float64, power float64) float64 {
	high := 1.0
	for powerAt(high) < power {
		if high *= 2; high > 1000 {
			return math.NaN()
		}
	}
	low := 0.0
	for high-low > 1e-4*high {
		if mid := (low + high) / 2; powerAt(mid) < power {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
}

// share is the share of the answers of which something holds, given how the
// effect in the municipalities of each differs from the mean effect.
func (l *Line) share(holds func(*brief, differing) bool) Diagnosand {
	truth, variance, part := l.Truth().Value, 0.0, 0.0
	if l.differs && !l.drawn {
		variance, part = l.between()
	}
	if !l.sample || l.Municipalities == 1 {
		variance = 0 // the error reckons with these municipalities only, or no trial sees it
	}
	count := 0
	for i := range l.answers {
		b := &l.answers[i]
		d := differing{variance: variance}
		if part > 0 {
			d.off = part * (b.truth - truth)
		}
		if holds(b, d) {
			count++
		}
	}
	return proportion(count, len(l.answers))
}

// between is the variance, over replications, of the mean effect in the
// trial's municipalities: that of the cohorts' own effects less what people
// bring. part is the share that it is of their standard deviation.
func (l *Line) between() (variance, part float64) {
	if l.truth.N() < 2 {
		return 0, 0
	}
	total := l.truth.Variance()
	people := l.over(func(b *brief) float64 { return b.scaling.own })
	if variance = total - people.Mean(); variance <= 0 {
		return 0, 0
	}
	return variance, math.Sqrt(variance / total)
}
