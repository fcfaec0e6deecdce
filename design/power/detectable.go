package power

import "math"

// MDE80 is the minimum detectable effect, which is found with power 0.8. It
// exists for least squares and repeated measures, NaN elsewhere and where every
// replication has its own parameters.
func (l *Line) MDE80() Diagnosand { return l.MDE(0.8) }

// FewestForMDE are the replications with which it is told.
const FewestForMDE = 20

// MDE is the effect that is found with the power, in the direction of the one that power
// rests on: what the comparison loses of that goes with its sign, so that an effect the
// other way would be found sooner or later. NaN where no effect that is possible is found.
func (l *Line) MDE(power float64) Diagnosand {
	if found := l.reaching(power); !(found.Value > l.Possible()) {
		return found
	}
	return unknown
}

// Beyond tells whether no effect that is possible is found with the power.
func (l *Line) Beyond(power float64) bool { return l.reaching(power).Value > l.Possible() }

// Possible is the largest effect in the direction of the one that power rests on: of what
// is yes or no, all people have it or none. Infinite of all else, and where the answers do
// not say what they would be at other effects, as of odds.
func (l *Line) Possible() float64 {
	none := l.none.Mean()
	switch {
	case !l.Outcome.Measure().YesNo() || !l.movable() || math.IsNaN(none):
		return math.Inf(1)
	case math.Signbit(l.Effect().Value):
		return none
	}
	return 1 - none
}

// reaching is the effect that would be found with the power were every effect possible.
func (l *Line) reaching(power float64) Diagnosand {
	if !l.movable() {
		return unknown
	}
	powerAt := func(size float64) float64 { return l.powerFor(math.Copysign(size, l.Effect().Value)).Value }
	x := l.crossing(powerAt, power)
	if math.IsNaN(x) {
		return unknown
	}
	// The error of the crossing is that of the power, divided by its slope there.
	h := 0.1 * x
	slope := (powerAt(x+h) - powerAt(x-h)) / (2 * h)
	mcse := math.Sqrt(power*(1-power)/float64(len(l.answers))) / max(slope, 1e-9)
	return Diagnosand{x, mcse}
}

// movable tells whether there are enough answers that say what they would be at other effects.
func (l *Line) movable() bool { return len(l.answers) >= FewestForMDE && l.scalable() && !l.drawn }

// powerFor is the power for an effect of another size than the arm's.
func (l *Line) powerFor(effect float64) Diagnosand {
	found, bars := 0, l.judged()
	for i, t := range l.statistics(effect) {
		if math.Abs(t) > bars[i] {
			found++
		}
	}
	return proportion(found, len(l.answers))
}

// statistics are the t statistics of the answers had the effect been another.
func (l *Line) statistics(effect float64) []float64 {
	if l.Outcome.Measure().YesNo() {
		return l.constant(effect)
	}
	return l.moved(effect)
}

// moved are those where the mean effect is moved, and how the effect differs
// between municipalities and between people stays as it was lived: the
// parameters know no smaller difference. What least squares then say is exact:
// where everybody treated is moved by as much, the estimate moves along and its
// error stays.
func (l *Line) moved(effect float64) (all []float64) {
	from := l.Truth().Value
	for i := range l.answers {
		b := &l.answers[i]
		if l.drawn { // every replication has a mean effect of its own
			from = b.truth
		}
		t := math.NaN()
		if b.scaling.known() {
			t = (b.estimate + effect - from) / b.se
		}
		all = append(all, t)
	}
	return all
}

// constant are those of what is yes or no, which cannot be moved: a constant
// takes the place of the arm's effect in the world without it.
func (l *Line) constant(effect float64) (all []float64) {
	truth, variance, part := l.Truth().Value, 0.0, 0.0
	if l.differs {
		variance, part = l.between()
	}
	d := differing{variance: variance}
	for i := range l.answers {
		b := &l.answers[i]
		if part > 0 {
			d.off = part * (b.truth - truth)
		}
		all = append(all, b.scaling.shift(effect, d))
	}
	return all
}

// crossing finds the effect at which the power is reached, by bisection; NaN
// where none of a size that a measure could have is enough. Where no effect at all is found
// so often, as where the power is below alpha, it is next to nothing.
func (l *Line) crossing(powerAt func(float64) float64, power float64) float64 {
	high := 1.0
	for powerAt(high) < power {
		if high *= 2; high > 1e6 {
			return math.NaN()
		}
	}
	low := 0.0
	for high-low > 1e-4*high && high > 1e-9 {
		if mid := (low + high) / 2; powerAt(mid) < power {
			low = mid
		} else {
			high = mid
		}
	}
	return (low + high) / 2
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
