package power

import (
	"math"

	"proefbank/design"
)

// blame takes in what the last estimate added is off by, cause by cause: of the
// answers of which the bias is told.
func (l *Line) blame(a *design.Answer) {
	if len(l.direct) == len(l.answers) {
		return
	}
	l.direct = append(l.direct, a.Direct)
	if a.Failed() {
		return
	}
	for i := range l.causes {
		l.causes[i].Add(a.Causes[i])
	}
}

// Cause is what the bias owes to one of the causes; all of them add up to it. NaN
// where the estimator does not compare those who were offered the arm with those
// who were not.
func (l *Line) Cause(cause int) Diagnosand { return meanOf(&l.causes[cause]) }

// Direct is the effect of an offer among people of whom others are treated as
// in the trial (Hudgens & Halloran, 2008, JASA 103, p. 832-842): what is left of
// the truth when what the treated do to their neighbours is taken off.
func (l *Line) Direct() Diagnosand {
	var s design.Moments
	for _, x := range l.direct {
		s.Add(x)
	}
	return meanOf(&s)
}

// DirectCoverage is the share of the intervals that hold it.
func (l *Line) DirectCoverage() Diagnosand {
	direct := l.Direct().Value
	return proportion(l.holding(func(i int) float64 {
		if i >= len(l.direct) {
			return math.NaN()
		}
		return l.target(l.direct[i], direct)
	}))
}
