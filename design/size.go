package design

import (
	"cmp"
	"context"
	"errors"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

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
// in effect over standard error (a surrogate in the square root of the
// information). Batches of replications then go to the sizes around the
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
	found.Binding = s.binding(found, all)
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

// binding names what keeps the answer from being better.
func (s *Search) binding(f *Found, all []Predicted) string {
	top := slices.MaxFunc(all, func(a, b Predicted) int { return cmp.Compare(a.Power, b.Power) })
	switch {
	case s.Budget > 0:
		return "budget"
	case f.Feasible:
		return "power for " + f.Outcome
	case top.NPerArm < s.MostPerArm || top.Municipalities == s.MostMunicipalities && top.Power < s.Power:
		return "pool"
	}
	return "capacity"
}

// surrogate predicts power from size, outcome by outcome.
type surrogate struct {
	outcomes []*surrogateOutcome
	alpha    float64
}

// surrogateOutcome is a primary outcome in trials of one duration.
type surrogateOutcome struct {
	outcome, months, arm int
	effect               float64
	between, within      float64 // the squared standard error is between/k + within/people
	points               []point
	level, slope         float64 // of the probit line
}

type point struct {
	size               Size
	people, se2, power float64
	effect             float64
	replications       int
}

func fitSurrogate(p *Powers, sizes []Size) *surrogate {
	s := &surrogate{alpha: p.Experiment.Alpha}
	s.add(p, sizes)
	return s
}

// add takes what replications said about sizes, and fits anew.
func (s *surrogate) add(p *Powers, sizes []Size) {
	for _, size := range sizes {
		for _, l := range p.Primary(size) {
			o := s.of(int(l.outcome), l.Size.Months, l.Arm)
			se := l.EmpiricalSE().Value
			o.points = append(o.points, point{size, p.people(size), se * se, l.Power().Value, l.Truth().Value, l.replications})
		}
	}
	for _, o := range s.outcomes {
		o.fit(s.alpha)
	}
}

func (s *surrogate) of(outcome, months, arm int) *surrogateOutcome {
	for _, o := range s.outcomes {
		if o.outcome == outcome && o.months == months && o.arm == arm {
			return o
		}
	}
	o := &surrogateOutcome{outcome: outcome, months: months, arm: arm}
	s.outcomes = append(s.outcomes, o)
	return o
}

// people is the number that the pools supply to a trial of the size.
func (p *Powers) people(size Size) (n float64) {
	for i := range min(size.Municipalities, len(p.supply)) {
		n += math.Min(p.supply[i].mean, float64(p.Experiment.planned(size.NPerArm)))
	}
	return n
}

// fit finds effect, the two parts of the variance by least squares in relative
// error, neither below zero, and the probit line.
func (o *surrogateOutcome) fit(alpha float64) {
	var kk, kn, nn, k1, n1, weight float64
	o.effect = 0
	for _, p := range o.points {
		if math.IsNaN(p.se2) || p.se2 == 0 {
			continue
		}
		w := float64(p.replications)
		x, y := 1/float64(p.size.Municipalities)/p.se2, 1/p.people/p.se2
		kk, kn, nn, k1, n1 = kk+w*x*x, kn+w*x*y, nn+w*y*y, k1+w*x, n1+w*y
		o.effect += w * p.effect
		weight += w
	}
	o.effect /= weight
	det := kk*nn - kn*kn
	o.between, o.within = (k1*nn-n1*kn)/det, (n1*kk-k1*kn)/det
	switch {
	case o.between < 0 || det == 0:
		o.between, o.within = 0, n1/nn
	case o.within < 0:
		o.between, o.within = k1/kk, 0
	}
	o.line(alpha)
}

// line fits probit(power) = level + slope (effect/se - critical), weighted by
// the information of a binomial share; level 0 and slope 1 are what theory
// says, and count as ten replications.
func (o *surrogateOutcome) line(alpha float64) {
	sw, sx, sy, sxx, sxy := 0.0, 0.0, 0.0, 0.0, 0.0
	put := func(w, x, y float64) {
		sw, sx, sy, sxx, sxy = sw+w, sx+w*x, sy+w*y, sxx+w*x*x, sxy+w*x*y
	}
	put(5, -1, -1)
	put(5, 1, 1)
	for _, p := range o.points {
		n := float64(p.replications)
		share := (p.power*n + 0.5) / (n + 1)
		y := distuv.UnitNormal.Quantile(share)
		d := distuv.UnitNormal.Prob(y)
		put(n*d*d/(share*(1-share)), o.distance(p.size, p.people, alpha), y)
	}
	det := sw*sxx - sx*sx
	o.slope = (sw*sxy - sx*sy) / det
	o.level = (sy - o.slope*sx) / sw
}

// distance is how far the effect lies beyond what the test asks, in standard
// errors.
func (o *surrogateOutcome) distance(size Size, people, alpha float64) float64 {
	se := math.Sqrt(o.between/float64(size.Municipalities) + o.within/people)
	return math.Abs(o.effect)/se - critical(alpha, math.Max(float64(size.Municipalities-1), 1))
}

// power is the least predicted power over the primary outcomes.
func (s *surrogate) power(size Size, pilot *Powers) float64 {
	least := 1.0
	for _, o := range s.outcomes {
		if o.months == size.Months {
			least = min(least, distuv.UnitNormal.CDF(o.level+o.slope*o.distance(size, pilot.people(size), s.alpha)))
		}
	}
	return least
}

// error is the standard error of the power at a size, from the replications
// spent on it and next to it.
func (s *surrogate) error(size Size) float64 {
	most := 0.0
	for _, o := range s.outcomes {
		n := 0
		for _, p := range o.points {
			if p.size.Months == size.Months && p.size.Municipalities == size.Municipalities && math.Abs(math.Log(float64(p.size.NPerArm)/float64(size.NPerArm))) < 0.25 {
				n += p.replications
			}
		}
		if o.months == size.Months {
			most = max(most, math.Sqrt(0.16/float64(max(n, 1))))
		}
	}
	return most
}
