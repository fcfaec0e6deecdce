package power

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/internal/lang"
)

// Search looks for the cheapest trial whose power reaches the target for every
// primary outcome, or, with a budget, for the trial within it that finds the
// smallest effect.
type Search struct {
	Trial              design.Trial
	Power              float64 // target
	Budget             float64 // euro; 0: none
	MostMunicipalities int
	MostPerArm         int
	Replications       int  // at most, over all stages
	Interferes         bool // people affect each other in the scenario
	Spend              func(Batch) (*Diagnosis, error)

	done   int
	draws  uint64
	dearer float64 // cost as the scenario has it over cost among people who do not affect each other
}

// Batch is a stretch of replications that a search spends: of trials of all the
// sizes at once, in which people do not affect each other, or of one trial as
// the scenario has it. Only primary outcomes' main answers are asked for.
type Batch struct {
	Sizes        []design.Size
	Own          bool   // as the scenario has it
	Draws        uint64 // batches with another number have other luck
	Replications int
}

// Found is what a search ends with.
type Found struct {
	design.Size
	Feasible     bool
	Power        Diagnosand // the least over the primary outcomes, Holm's alpha shared, from the confirming run
	Low, High    float64    // its 95% interval
	Cost         float64
	Binding      string // what keeps the trial from being smaller or better
	Outcome      string // the primary outcome that needs the most
	MDE          Diagnosand
	Interferes   bool    // people affect each other in it
	Alone        float64 // the power were they not to, as the surrogate predicts
	Smaller      *Found  // the next smaller trial, in the same kind of world
	Replications int     // of the whole search
	Surrogate    []Predicted
}

// Predicted is a size with what the surrogate says of it: its power, and how
// many times the effect it finds with the power asked for is the effect that is
// there, for the primary outcome that needs the most.
type Predicted struct {
	design.Size
	Power, Need, Cost float64
}

// ErrNoPrimary means that the declaration has nothing to size a trial by.
var ErrNoPrimary = lang.Errorf("trial.outcomes: no outcome is primary, so there is nothing to size the trial by",
	"trial.outcomes: geen uitkomst is primair, dus er is niets om de proef op af te meten")

const rounds = 3 // of confirmation, at most

// Run searches. First a pilot over a coarse grid fits how the standard error of
// each primary outcome falls with municipalities and people: its square is
// A/municipalities + B/people, and the probit of the power is a straight line
// in that of a t test with this standard error (a surrogate in the square root
// of the information). A batch of replications around the cheapest size that
// the surrogate allows sharpens it. Then that size is run on a fresh seed as the
// scenario has it, people affecting each other or not; what it finds moves the
// surrogate, and if that points elsewhere, the next size is run on another
// seed. The answer is the cheapest size whose own run confirms it.
func (s *Search) Run() (*Found, error) {
	s.dearer = 1
	grid := s.grid()
	pilot, err := s.diagnose(grid, max(100, s.Replications*6/100))
	if err != nil {
		return nil, err
	}
	fit := fitSurrogate(pilot, grid)
	if len(fit.outcomes) == 0 {
		return nil, ErrNoPrimary
	}
	best := s.choose(s.candidates(pilot, fit))
	near := s.around(best.Size)
	batch, err := s.diagnose(near, max(100, s.Replications/10))
	if err != nil {
		return nil, err
	}
	fit.add(batch, near)
	found, all, err := s.settle(pilot, fit)
	if err != nil {
		return nil, err
	}
	if err := s.smaller(found); err != nil {
		return nil, err
	}
	found.Binding = s.binding(found, pilot)
	found.Surrogate, found.Replications = all, s.done
	return found, nil
}

// settle runs sizes as the scenario has them until the surrogate, moved by what
// they find, points nowhere else.
func (s *Search) settle(pilot *Diagnosis, fit *surrogate) (answer *Found, all []Predicted, err error) {
	for range rounds {
		all = s.candidates(pilot, fit)
		next := s.choose(all)
		if answer != nil && next.Size == answer.Size {
			break
		}
		own, err := s.own(next.Size, s.Replications/5)
		if err != nil {
			return nil, nil, err
		}
		found := s.read(own, next.Size)
		found.Interferes, found.Alone = s.Interferes, fit.power(next.Size, pilot, false)
		found.Feasible = found.Power.Value >= s.Power-found.Power.MCSE
		if s.Budget > 0 {
			found.Feasible = found.Cost <= s.Budget
		}
		s.dearer = found.Cost / pilot.Cost(next.Size)
		fit.move(own, next.Size, pilot)
		switch {
		case answer == nil, found.Feasible && !answer.Feasible, found.Feasible == answer.Feasible && found.better(answer):
			answer = found
		}
		if found.Feasible && (s.Budget > 0 || found.Power.Value <= s.Power+2*found.Power.MCSE) {
			break // the budget is kept, or the power is no more than was asked for
		}
	}
	return answer, s.candidates(pilot, fit), nil
}

// better tells which of two answers of the same standing to keep: the cheaper
// of two that have the power, the more powerful of two that have not.
func (f *Found) better(than *Found) bool {
	if f.Feasible {
		return f.Cost < than.Cost
	}
	return f.Power.Value > than.Power.Value
}

// grid is the coarse grid of the pilot.
func (s *Search) grid() (grid []design.Size) {
	for _, k := range spaced(2, s.MostMunicipalities, 4) {
		for _, n := range spaced(min(20, s.MostPerArm), s.MostPerArm, 4) {
			for _, m := range s.durations() {
				grid = append(grid, design.Size{Municipalities: k, NPerArm: n, Months: m})
			}
		}
	}
	return grid
}

// durations are the follow-ups that the trial could have: the waves at which
// its primary outcomes are analysed.
func (s *Search) durations() (months []int) {
	for _, o := range s.Trial.Outcomes {
		for _, m := range o.Waves {
			if o.Primary && m <= s.Trial.Months && !slices.Contains(months, m) {
				months = append(months, m)
			}
		}
	}
	if len(months) == 0 {
		months = []int{s.Trial.Months}
	}
	slices.Sort(months)
	return months
}

// spaced gives at most count whole numbers from low to high, evenly in logs.
func spaced(low, high, count int) (list []int) {
	for i := range count {
		x := int(math.Round(float64(low) * math.Pow(float64(high)/float64(low), float64(i)/float64(count-1))))
		if len(list) == 0 || x > list[len(list)-1] {
			list = append(list, x)
		}
	}
	return list
}

// diagnose spends replications on sizes; every call has numbers of its own.
func (s *Search) diagnose(sizes []design.Size, reps int) (*Diagnosis, error) {
	s.draws++
	return s.spend(Batch{sizes, false, s.draws, reps})
}

func (s *Search) spend(b Batch) (*Diagnosis, error) {
	d, err := s.Spend(b)
	if err == nil {
		s.done += d.Replications
	}
	return d, err
}

// candidates are all sizes that could be had, with what the surrogate says of
// them, the cheapest first.
func (s *Search) candidates(pilot *Diagnosis, fit *surrogate) (all []Predicted) {
	for _, k := range spaced(2, s.MostMunicipalities, 60) {
		for _, n := range spaced(min(10, s.MostPerArm), s.MostPerArm, 60) {
			for _, m := range s.durations() {
				size := design.Size{Municipalities: k, NPerArm: n, Months: m}
				all = append(all, Predicted{size, fit.power(size, pilot, true), fit.need(size, pilot, s.Power), pilot.Cost(size) * s.dearer})
			}
		}
	}
	slices.SortFunc(all, func(a, b Predicted) int {
		return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.NPerArm, b.NPerArm))
	})
	return all
}

// choose takes the cheapest candidate that reaches the power; within a budget,
// or where none reaches it, the one that can find the smallest effect.
func (s *Search) choose(all []Predicted) (best Predicted) {
	best.Need = math.Inf(1)
	for _, c := range all {
		switch {
		case s.Budget > 0 && c.Cost > s.Budget:
		case s.Budget == 0 && c.Power >= s.Power:
			return c
		case c.Need < best.Need*(1-1e-9):
			best = c
		}
	}
	if best.Municipalities == 0 {
		return all[0] // nothing fits the budget: the cheapest of all
	}
	return best
}

// around are a size and those next to it.
func (s *Search) around(c design.Size) []design.Size {
	near := []design.Size{c}
	for _, f := range []float64{0.85, 1.15} {
		if n := int(math.Round(float64(c.NPerArm) * f)); n != c.NPerArm && n <= s.MostPerArm && n > 1 {
			near = append(near, design.Size{Municipalities: c.Municipalities, NPerArm: n, Months: c.Months})
		}
	}
	if c.Municipalities > 2 {
		near = append(near, design.Size{Municipalities: c.Municipalities - 1, NPerArm: c.NPerArm, Months: c.Months})
	}
	return near
}

// own diagnoses one size as the scenario has it, on numbers of its own.
func (s *Search) own(size design.Size, reps int) (*Diagnosis, error) {
	s.draws++
	return s.as(size, reps)
}

// as does so on the numbers that were used last.
func (s *Search) as(size design.Size, reps int) (*Diagnosis, error) {
	return s.spend(Batch{[]design.Size{size}, true, s.draws, reps})
}

// smaller runs the next smaller trial on the answer's own numbers: its people
// are the first of the answer's.
func (s *Search) smaller(f *Found) error {
	size := design.Size{Municipalities: f.Municipalities, NPerArm: max(1, int(0.9*float64(f.NPerArm))), Months: f.Months}
	p, err := s.as(size, s.Replications/10)
	if err != nil {
		return err
	}
	f.Smaller = s.read(p, size)
	return nil
}

// read takes the least power over the primary outcomes.
func (s *Search) read(p *Diagnosis, size design.Size) *Found {
	f := &Found{Size: size, Power: Diagnosand{math.Inf(1), 0}, Cost: p.Cost(size)}
	h := p.Holm(size)
	for i, l := range h.Lines {
		if power := h.Each[i]; power.Value < f.Power.Value {
			f.Power, f.Outcome, f.MDE = power, l.Outcome.Name, l.MDE(s.Power)
			f.Low, f.High = Wilson(power.Value, float64(l.replications))
		}
	}
	return f
}

// binding names what keeps the answer from being better: the budget, the pools
// where they come out short in most municipalities, or the limits of the
// search.
func (s *Search) binding(f *Found, pilot *Diagnosis) string {
	switch {
	case s.Budget > 0:
		return "budget"
	case f.Feasible:
		return "power"
	case 2*len(pilot.Short(design.Size{Municipalities: s.MostMunicipalities, NPerArm: s.MostPerArm, Months: f.Months})) > s.MostMunicipalities:
		return "pool"
	}
	return "capacity"
}
