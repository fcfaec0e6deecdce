package power

import (
	"cmp"
	"math"

	"proefbank/design"
)

// How many sizes are judged at most: where the surrogate points, and in all.
const pointed, mostJudged = 3, 12

// near is how far apart two numbers of people are between which no trial is
// looked for: their powers differ by less than a search can tell.
const near = 0.88

// each is the number of replications on which a size is judged, and may tells whether
// there are as many left; one size is judged in any case, and more until one is feasible
// and does not have far more power than is asked for.
func (s *Search) each() int { return s.part(0.12) }

func (s *Search) may() bool {
	return len(s.judged) == 0 || s.lacking() || s.done+s.each() <= s.Replications
}

// lacking tells whether none of those judged is feasible, and more may be: the power and
// the cost of a trial as the scenario has it are known only when it is judged.
func (s *Search) lacking() bool {
	return len(s.judged) > 0 && len(s.judged) < mostJudged && !s.best().Feasible
}

// settle judges the sizes to which the surrogate points, and then those next to
// the best.
func (s *Search) settle() error {
	for n := 0; n < pointed || s.lacking(); n++ {
		next := s.choose(s.candidates()).Size
		if s.known(next) || !s.may() {
			break
		}
		if err := s.judge(next); err != nil {
			return err
		}
	}
	for len(s.judged) < mostJudged {
		next, more := s.neighbour(s.best())
		if !more || s.known(next) || !s.may() && !s.ample() {
			break
		}
		if err := s.judge(next); err != nil {
			return err
		}
	}
	return nil
}

// ample tells whether the best of those judged clearly has more power than is asked for, so
// that a cheaper one may do.
func (s *Search) ample() bool {
	best := s.best()
	return s.Budget == 0 && best.Feasible && best.Low > s.Power
}

func (s *Search) known(size design.Size) bool {
	for _, f := range s.judged {
		if f.Size == size {
			return true
		}
	}
	return false
}

// judge runs a trial as the scenario has it, people affecting each other or not,
// on the same random numbers as every other: the people of a smaller one are the
// first of a larger one's, so that luck hardly tells them apart. What it finds
// moves the surrogate.
func (s *Search) judge(size design.Size) error {
	predicted := s.fit.power(size, s.pilot, true)
	d, err := s.spend(Batch{Trial: s.Trial, Sizes: []design.Size{size}, Own: true, Drawn: s.Uncertain, Draws: s.draws, Replications: s.each()})
	if err != nil {
		return err
	}
	f := s.read(d, size)
	f.Predicted = predicted
	s.judged = append(s.judged, f)
	s.dearer = f.Cost / s.pilot.Cost(size)
	s.fit.move(d, size, s.pilot)
	return nil
}

// read takes the least power over what is to be found. There is one rule for what is
// feasible: the power that was found reaches the one asked for or, with a budget, the
// trial costs no more.
func (s *Search) read(d *Diagnosis, size design.Size) *Found {
	h := d.Holm(size)
	least := s.Target.least(&h)
	f := &Found{Size: size, Power: least.power, Cost: d.Cost(size), Outcome: least.Outcome.Name, MDE: least.MDE(s.Power),
		of: d, line: least.Line, found: least.found}
	f.need = s.need(s.Target.aims(&h))
	f.Low, f.High = Wilson(f.Power.Value, float64(least.replications))
	f.Feasible = f.Power.Value >= s.Power
	if s.Budget > 0 {
		f.Feasible = f.Cost <= s.Budget
	}
	return f
}

// need is how many times its effect the outcome that needs the most must have to be found.
func (s *Search) need(aims []aimed) (most float64) {
	for _, a := range aims {
		most = math.Max(most, a.reaching(s.Power).Value/math.Abs(a.Effect().Value)) // NaN stays
	}
	return most
}

// best is the best of the trials judged.
func (s *Search) best() *Found {
	best := s.judged[0]
	for _, f := range s.judged[1:] {
		if s.better(f, best) {
			best = f
		}
	}
	return best
}

// Against is how much more often a trial finds what it is to find than another, on the
// same replications, with the error of that: pairs of replications of which one finds
// it count, and what both or neither find tells nothing (McNemar, 1947, Psychometrika
// 12, p. 153-157).
func (f *Found) Against(other *Found) Diagnosand { return paired(f.found, other.found) }

func paired(a, b []bool) Diagnosand {
	var differences design.Moments
	for k := range min(len(a), len(b)) {
		d := 0.0
		if a[k] {
			d++
		}
		if b[k] {
			d--
		}
		differences.Add(d)
	}
	return meanOf(&differences)
}

// better tells whether one trial is a better answer than another: a feasible one,
// and then the cheaper of two that have the power or break the budget, the one that finds
// the smaller effect of two that keep within the budget, as far as that is known, and the
// more powerful of two that have not the power.
func (s *Search) better(f, than *Found) bool {
	cheaper := cmp.Or(cmp.Compare(f.Cost, than.Cost), cmp.Compare(f.NPerArm, than.NPerArm)) < 0
	switch {
	case f.Feasible != than.Feasible:
		return f.Feasible
	case f.Feasible == (s.Budget == 0):
		return cheaper
	case s.Budget > 0 && f.need != than.need && !math.IsNaN(f.need+than.need):
		return f.need < than.need
	case f.Power.Value != than.Power.Value:
		return f.Power.Value > than.Power.Value
	}
	return cheaper == (s.Budget > 0 || f.Cost == than.Cost) // of two that lack it alike the larger comes nearer
}

// neighbour is the size to judge next to the best: a smaller one, until one is
// known that lacks the power; or a larger one where none has it. At the limits and
// within a budget it is one smaller trial, which may find as much; where all break the
// budget it is ever smaller ones.
func (s *Search) neighbour(best *Found) (next design.Size, more bool) {
	if !best.Feasible && s.Budget == 0 {
		if next, more = s.larger(best.Size); more {
			return next, true
		}
	}
	next = best.Size
	lacking := 0
	for _, f := range s.judged {
		if f.Municipalities == best.Municipalities && f.Months == best.Months && f.NPerArm < best.NPerArm {
			lacking = max(lacking, f.NPerArm)
		}
	}
	switch next.NPerArm = int(near * float64(best.NPerArm)); {
	case (s.Budget > 0 || !best.Feasible) && lacking > 0, lacking >= next.NPerArm && lacking > 0, next.NPerArm < 1:
		return next, false
	case lacking > 0:
		next.NPerArm = (lacking + best.NPerArm) / 2
	}
	return next, true
}

// larger is the next larger size: more people or, where that is not possible or the pools
// have none, one municipality more.
func (s *Search) larger(size design.Size) (next design.Size, more bool) {
	next = size
	next.NPerArm = min(s.MostPerArm, int(math.Ceil(float64(size.NPerArm)/near)))
	if s.pilot.people(next) > s.pilot.people(size) {
		return next, true
	}
	size.Municipalities++
	return size, size.Municipalities <= s.MostMunicipalities
}
