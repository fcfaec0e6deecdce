package power

import "math"

// Point is the power for an effect of some size, with an outcome tested alone.
type Point struct {
	Effect float64 // the outcome's unit
	Power  Diagnosand
}

// Curve is the power for effects from nothing to twice the arm's, or to a half more
// than the effect found with power 0.8 where that is larger: the mean effect is moved,
// and how it differs between municipalities and people stays. Nil where the answers do
// not say what they would be at other effects.
func (l *Line) Curve() (points []Point) {
	mde := l.MDE80().Value
	if math.IsNaN(mde) {
		return nil
	}
	most := max(2*math.Abs(l.Effect().Value), 1.5*mde)
	const steps = 16
	for i := range steps + 1 {
		effect := most * float64(i) / steps
		points = append(points, Point{effect, l.powerFor(math.Copysign(effect, l.Effect().Value))})
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
