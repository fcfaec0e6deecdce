package power

import "math"

// Point is the power for an effect of some size, with an outcome tested alone.
type Point struct {
	Effect       float64 // the outcome's unit
	Power        Diagnosand
	Replications int // of which that is a share
}

// Curve is the power for effects from nothing to twice the arm's, or to a half more
// than the effect found with power 0.8 where that is larger, as far as effects are possible:
// the mean effect is moved, and how it differs between municipalities and people stays. Nil
// where the answers do not say what they would be at other effects.
func (l *Line) Curve() (points []Point) {
	mde, possible := l.reaching(0.8).Value, l.Possible()
	if math.IsNaN(mde) || possible <= 0 {
		return nil
	}
	most := min(max(2*math.Abs(l.Effect().Value), 1.5*mde), possible)
	const steps = 16
	for i := range steps + 1 {
		effect := most * float64(i) / steps
		points = append(points, Point{effect, l.powerFor(math.Copysign(effect, l.Effect().Value)), len(l.answers)})
	}
	return points
}

// Curve is that of the outcome that needs the most of a trial that was judged.
func (f *Found) Curve() []Point {
	if f.line == nil {
		return nil
	}
	return f.line.Curve()
}

// Budget is what its variance is made of; false where that is not known.
func (f *Found) Budget() (b Budget, is bool) {
	if f.line == nil {
		return b, false
	}
	return f.line.Budget()
}

// Smallest is the effect that would be found with a power, with an outcome tested
// alone, had the trial so many times its people and so many times its municipalities,
// as the variance budget predicts: the effect that the answers find at the trial's own
// size, and by how much less or more the error then asks for. What the comparison loses
// of an effect stays what it is. NaN where either is not known, or where no such effect is possible.
func (l *Line) Smallest(power, people, municipalities float64) float64 {
	b, is := l.Budget()
	mde := l.reaching(power).Value
	if !is || math.IsNaN(mde) {
		return math.NaN()
	}
	now := l.tried(&b)
	then := now
	then.variance += b.ofPeople() * (1/people - 1)
	then.variance /= municipalities
	then.df *= l.freer(municipalities)
	if mde += then.needs(l.alpha, power) - now.needs(l.alpha, power); mde > l.Possible() {
		return math.NaN()
	}
	return mde
}

// needs is the effect with which a trial has a power, by bisection.
func (t tried) needs(alpha, power float64) float64 {
	low, high := 0.0, 100*math.Sqrt(t.variance)
	for range 50 {
		if t.effect = (low + high) / 2; powerOf(alpha, t) < power {
			low = t.effect
		} else {
			high = t.effect
		}
	}
	return high
}
