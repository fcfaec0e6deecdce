package design

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"proefbank/model"
)

// Search looks for the cheapest trial whose power reaches the target for every
// primary outcome, or, with a budget, for the trial within it that finds the
// smallest effect.
type Search struct {
	Parameters         model.Parameters
	Trial              Trial
	Seed               uint64
	Power              float64 // target
	Budget             float64 // euro; 0: none
	MostMunicipalities int
	MostPerArm         int
	Replications       int // at most, over all stages
	Workers            int
	Tick               func(done int) // called as replications finish; may be nil

	done  int
	draws uint64
}

// Found is what a search ends with.
type Found struct {
	Size
	Feasible     bool
	Power        Diagnosand // the least over the primary outcomes, from the confirming run
	Low, High    float64    // its 95% interval
	Cost         float64
	Binding      string // what keeps the trial from being smaller or better
	Outcome      string // the primary outcome that needs the most
	MDE          Diagnosand
	Smaller      *Found // the next smaller trial in the confirming run
	Together     Diagnosand
	Replications int // of the whole search
	Surrogate    []Predicted
}

// Predicted is a size with the power that the surrogate gives it.
type Predicted struct {
	Size
	Power, Cost float64
}

// ErrNoPrimary means that the declaration has nothing to size a trial by.
var ErrNoPrimary = errors.New("trial.outcomes: no outcome is primary, so there is nothing to size the trial by")

const (
	pilotReplications = 120
	batchReplications = 200
	precision         = 0.015 // standard error of the answer's power at which the search stops
)

// Run searches. First a pilot over a coarse grid fits how the standard error of
// each primary outcome falls with municipalities and people: its square is
// A/municipalities + B/people, and the probit of the power is a straight line
// in that of a t test with this standard error (a surrogate in the square root
// of the information). Batches of replications then go to the sizes around the
// cheapest that the surrogate allows, until its power is known well enough; a
// run on a fresh seed confirms it, with the next smaller size nested in it, and
// with people affecting each other as the scenario has it.
func (s *Search) Run(ctx context.Context) (*Found, error) {
	grid := s.grid()
	pilot, err := s.diagnose(ctx, grid, pilotReplications)
	if err != nil {
		return nil, err
	}
	fit := fitSurrogate(pilot, grid)
	if len(fit.outcomes) == 0 {
		return nil, ErrNoPrimary
	}
	all := s.candidates(pilot, fit)
	best, feasible := s.choose(all)
	for s.done+batchReplications <= s.Replications*2/3 {
		near := s.around(best.Size)
		batch, err := s.diagnose(ctx, near, batchReplications)
		if err != nil {
			return nil, err
		}
		fit.add(batch, near)
		all = s.candidates(pilot, fit)
		next, ok := s.choose(all)
		settled := next.Size == best.Size && fit.error(best.Size) < precision
		best, feasible = next, ok
		if settled {
			break
		}
	}
	found, err := s.confirm(ctx, best)
	if err != nil {
		return nil, err
	}
	found.Feasible = feasible && (s.Budget > 0 || found.High >= s.Power)
	found.Binding = s.binding(found, pilot)
	found.Surrogate = all
	found.Replications = s.done
	return found, nil
}

// grid is the coarse grid of the pilot.
func (s *Search) grid() (grid []Size) {
	for _, k := range spaced(2, s.MostMunicipalities, 4) {
		for _, n := range spaced(min(20, s.MostPerArm), s.MostPerArm, 4) {
			for _, m := range s.durations() {
				grid = append(grid, Size{k, n, m})
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
			if o.Primary && m <= s.Trial.Months && !contains(months, m) {
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
func (s *Search) diagnose(ctx context.Context, sizes []Size, reps int) (*Powers, error) {
	s.draws++
	e := Surface(s.Parameters, s.Trial, sizes, s.Seed+s.draws<<32)
	return s.spend(ctx, e, sizes, reps)
}

func (s *Search) spend(ctx context.Context, e *Experiment, sizes []Size, reps int) (*Powers, error) {
	return e.Diagnose(ctx, sizes, true, 0, reps, s.Workers, nil, func(*Powers, []Answer) error {
		s.done++
		if s.Tick != nil {
			s.Tick(s.done)
		}
		return nil
	})
}

// candidates are all sizes that could be had, with predicted power and cost,
// the cheapest first.
func (s *Search) candidates(pilot *Powers, fit *surrogate) (all []Predicted) {
	for k := 2; k <= s.MostMunicipalities; k++ {
		for _, n := range spaced(min(10, s.MostPerArm), s.MostPerArm, 60) {
			for _, m := range s.durations() {
				size := Size{k, n, m}
				all = append(all, Predicted{size, fit.power(size, pilot), pilot.Cost(size)})
			}
		}
	}
	slices.SortFunc(all, func(a, b Predicted) int {
		return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.NPerArm, b.NPerArm))
	})
	return all
}

// choose takes the cheapest candidate that reaches the power, within the
// budget; where a budget is all there is, or none reaches it, the most powerful
// one.
func (s *Search) choose(all []Predicted) (best Predicted, reaches bool) {
	best = all[0]
	for _, c := range all {
		if s.Budget > 0 && c.Cost > s.Budget {
			continue
		}
		if s.Budget == 0 && c.Power >= s.Power {
			return c, true
		}
		if c.Power > best.Power {
			best = c
		}
	}
	return best, s.Budget > 0 && best.Cost <= s.Budget
}

// around are a size and those next to it.
func (s *Search) around(c Size) []Size {
	near := []Size{c}
	for _, f := range []float64{0.85, 1.15} {
		if n := int(math.Round(float64(c.NPerArm) * f)); n != c.NPerArm && n <= s.MostPerArm && n > 1 {
			near = append(near, Size{c.Municipalities, n, c.Months})
		}
	}
	if c.Municipalities > 2 {
		near = append(near, Size{c.Municipalities - 1, c.NPerArm, c.Months})
	}
	return near
}

// confirm diagnoses the size on a fresh seed, as the scenario has it, and the
// next smaller one among people who do not affect each other.
func (s *Search) confirm(ctx context.Context, best Predicted) (*Found, error) {
	smaller := Size{best.Municipalities, max(1, int(0.9*float64(best.NPerArm))), best.Months}
	nested, err := s.diagnose(ctx, []Size{best.Size, smaller}, max(s.Replications-s.done, batchReplications)/2)
	if err != nil {
		return nil, err
	}
	found := s.read(nested, best.Size)
	found.Smaller = s.read(nested, smaller)
	if !s.Parameters.Interference.Any() {
		return found, nil
	}
	t := s.Trial
	t.NPerArm, t.Municipalities, t.Months = best.NPerArm, best.Municipalities, best.Months
	t.Waves = slices.DeleteFunc(withWaves(t.Waves, []Size{best.Size}), func(m int) bool { return m > t.Months })
	s.draws++
	e := NewExperiment(s.Parameters, t, s.Seed+s.draws<<32)
	own, err := s.spend(ctx, e, []Size{e.Size()}, max(s.Replications-s.done, batchReplications))
	if err != nil {
		return nil, err
	}
	together := s.read(own, e.Size())
	together.Size, together.Smaller, together.Together = best.Size, found.Smaller, found.Power
	return together, nil
}

// read takes the least power over the primary outcomes.
func (s *Search) read(p *Powers, size Size) *Found {
	f := &Found{Size: size, Power: Diagnosand{math.Inf(1), 0}, Cost: p.Cost(size)}
	for _, l := range p.Primary(size) {
		if power := l.Power(); power.Value < f.Power.Value {
			f.Power, f.Outcome, f.MDE = power, l.Outcome.Name, l.MDE(s.Power)
			f.Low, f.High = l.Assured()
		}
	}
	return f
}

// binding names what keeps the answer from being better: the budget, the pools
// where they come out short in most municipalities, or the limits of the
// search.
func (s *Search) binding(f *Found, pilot *Powers) string {
	switch {
	case s.Budget > 0:
		return "budget"
	case f.Feasible:
		return "power"
	case 2*len(pilot.Short(Size{s.MostMunicipalities, s.MostPerArm, f.Months})) > s.MostMunicipalities:
		return "pool"
	}
	return "capacity"
}
