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
	Power              float64 // that is asked for
	Target             Target  // of which effects; empty: every primary outcome's
	Budget             float64 // euro; 0: none
	MostMunicipalities int
	MostPerArm         int
	Replications       int     // at most, over all stages
	Interferes         bool    // people affect each other in the scenario
	Uncertain          bool    // trials are judged by their assurance: every replication draws its parameters
	Choices            Choices // designs among which it looks first; none: the declared one
	Spend              func(Batch) (*Diagnosis, error)

	variant  Variant
	screened []*Screened

	pilot  *Diagnosis
	fit    *surrogate
	sizes  []candidate // that could be had
	judged []*Found
	done   int
	draws  uint64
	dearer float64 // cost as the scenario has it over cost among people who do not affect each other
}

// Batch is a stretch of replications that a search spends: of trials of all the
// sizes at once, in which people do not affect each other, or of one trial as
// the scenario has it. Only primary outcomes' main answers are asked for.
type Batch struct {
	Trial        design.Trial // whose sizes they are
	Sizes        []design.Size
	Own          bool   // as the scenario has it
	Drawn        bool   // with parameters of every replication's own
	Draws        uint64 // batches with another number have other luck
	Replications int
}

// Found is a trial as a search has judged it.
type Found struct {
	design.Size
	Feasible  bool       // it has the power that is asked for, or keeps within the budget
	Power     Diagnosand // the least over what it is to find, Holm's alpha shared
	Low, High float64    // its 95% interval
	Cost      float64
	Outcome   string // the primary outcome that needs the most
	MDE       Diagnosand
	Predicted Diagnosand // the power, as the search predicted it before

	of    *Diagnosis
	need  float64 // how many times the effect that is there it finds with the power asked for, at most; NaN where it is not known
	line  *Line   // of that outcome
	found []bool  // by replication
}

// Answer is what a search ends with: the best of the trials that it has judged.
type Answer struct {
	*Found
	Variant      Variant     // the design that it is of
	Screened     []*Screened // all designs that were looked at, in that order
	Binding      Binding
	Judged       []*Found     // all of them, the cheapest first, each on the same replications
	On           int          // those replications
	Interferes   bool         // people affect each other in them
	Alone        Diagnosand   // the power were they not to, as the surrogate predicts
	More         []More       // what one more of each would bring
	Enough       map[Step]int // people per arm, and municipalities, at which it would do, all else as it is; 0: none do
	Missed       float64      // by how much it missed the powers of those judged, root mean square
	Replications int          // of the whole search
	Surrogate    []Predicted
}

// Predicted is a size with what the surrogate says of it: its power, and how
// many times the effect it finds with the power asked for is the effect that is
// there, for the primary outcome that needs the most.
type Predicted struct {
	design.Size
	Power, MCSE, Need, Cost float64
}

// ErrNoPrimary means that the declaration has nothing to size a trial by.
var ErrNoPrimary = lang.Errorf("trial.outcomes: no outcome is primary, so there is nothing to size the trial by",
	"trial.outcomes: geen uitkomst is primair, dus er is niets om de proef op af te meten")

// ErrUnanswered means that no trial of any size gives an estimate of what is to be found.
var ErrUnanswered = lang.Errorf("gives no estimate in any trial, however large", "geeft in geen enkele proef een schatting, hoe groot ook")

// ErrUntold means that trials cannot be judged by the power for a smallest effect worth finding.
var ErrUntold = lang.Errorf("--uncertain: the power for a smallest effect worth finding is not known where every replication draws its parameters and municipalities stand for others: how these differ is not told from how draws do",
	"--uncertain: de power voor een kleinste effect dat telt is niet bekend als elke replicatie haar parameters trekt en gemeenten voor andere staan: hoe die verschillen is niet te onderscheiden van hoe trekkingen verschillen")

// Run searches. First it looks among designs, at one size. Of the best of them a
// pilot over a coarse grid fits how the standard error of each primary outcome falls
// with municipalities and people: its square is A/municipalities + B/people, and the
// probit of the power is a straight line in that of a t test with this standard error
// (a surrogate in the square root of the information). A batch of replications around the cheapest size that
// the surrogate allows sharpens it. Then sizes are judged: where the surrogate,
// moved by what was judged before, points, and next to the best. The answer is the
// best of those judged.
func (s *Search) Run() (*Answer, error) {
	if s.Uncertain && s.Trial.Sample && s.Trial.Seeks() {
		return nil, ErrUntold
	}
	s.dearer, s.variant = 1, Declared(&s.Trial)
	if s.Choices.any() {
		if err := s.screen(); err != nil {
			return nil, err
		}
	}
	grid := s.grid()
	pilot, err := s.diagnose(grid, s.early(0.06))
	if err != nil {
		return nil, err
	}
	s.pilot, s.fit = pilot, fitSurrogate(pilot, grid, s.Target)
	if len(s.fit.outcomes) == 0 {
		return nil, ErrNoPrimary
	}
	if err := s.unanswered(grid[len(grid)-1]); err != nil {
		return nil, err
	}
	s.reckon()
	near := s.around(s.choose(s.candidates()).Size)
	batch, err := s.diagnose(near, s.early(0.1))
	if err != nil {
		return nil, err
	}
	s.fit.add(batch, near)
	s.reckon()
	s.draws++
	if err := s.settle(); err != nil {
		return nil, err
	}
	return s.answer(), nil
}

// unanswered is an error where the largest of all trials never gives an estimate of what is to be
// found, so that no smaller one does.
func (s *Search) unanswered(largest design.Size) error {
	h := s.pilot.Holm(largest)
	for _, l := range s.Target.aims(&h) {
		if l.Failed().Value == 1 {
			return lang.Errorf("%s: %s %s: %s", "%s: %s %s: %s", l.Outcome.Name, l.Estimator, ErrUnanswered, l.Reason())
		}
	}
	return nil
}

// answer is the best of the trials judged, with what was learned on the way.
func (s *Search) answer() *Answer {
	best := s.best()
	a := &Answer{Found: best, Variant: s.variant, Screened: s.screened, Judged: s.judged, On: s.each(), Interferes: s.Interferes, Alone: s.fit.power(best.Size, s.pilot, false),
		Replications: s.done, Surrogate: s.candidates(), Missed: missed(s.judged)}
	slices.SortStableFunc(a.Judged, func(f, g *Found) int { return cmp.Compare(f.Cost, g.Cost) })
	a.Binding, a.More, a.Enough = s.binding(a), s.more(best), map[Step]int{}
	for _, of := range []Step{Person, Municipality} {
		a.Enough[of], _ = best.of.Enough(best.line, best.Power.Value, s.Power, of)
	}
	return a
}

// missed is by how much the powers of those judged were predicted wrong.
func missed(judged []*Found) float64 {
	squares := 0.0
	for _, f := range judged {
		off := f.Predicted.Value - f.Power.Value
		squares += off * off
	}
	return math.Sqrt(squares / float64(len(judged)))
}

// grid is the coarse grid of the pilot.
func (s *Search) grid() (grid []design.Size) {
	for _, k := range spaced(s.fewest(), s.MostMunicipalities, 4) {
		for _, n := range spaced(min(20, s.MostPerArm), s.MostPerArm, 4) {
			for _, m := range s.durations() {
				grid = append(grid, design.Size{Municipalities: k, NPerArm: n, Months: m})
			}
		}
	}
	return grid
}

// fewest is the smallest number of municipalities that there could be: one tells nothing of
// how they differ, and is looked at only where there are no more.
func (s *Search) fewest() int { return min(2, s.MostMunicipalities) }

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
	return s.spend(Batch{Trial: s.Trial, Sizes: sizes, Draws: s.draws, Replications: reps})
}

// part is a share of the replications; early one that is larger where they are few, as
// what comes after rests on it.
func (s *Search) part(share float64) int { return max(int(share*float64(s.Replications)), 1) }

func (s *Search) early(share float64) int { return max(s.part(share), min(100, s.part(0.15))) }

func (s *Search) spend(b Batch) (*Diagnosis, error) {
	d, err := s.Spend(b)
	if err == nil {
		s.done += d.Replications
	}
	return d, err
}

// candidate is a size that could be had, with what the surrogate says of it as it was
// fitted, before the scenario's own runs move it.
type candidate struct {
	design.Size
	tests []tested
	need  float64
}

// reckon has the surrogate look at all sizes that could be had.
func (s *Search) reckon() {
	s.sizes = s.sizes[:0]
	for _, k := range spaced(s.fewest(), s.MostMunicipalities, 60) {
		for _, n := range spaced(min(10, s.MostPerArm), s.MostPerArm, 60) {
			for _, m := range s.durations() {
				s.sizes = append(s.sizes, candidate{Size: design.Size{Municipalities: k, NPerArm: n, Months: m}})
			}
		}
	}
	onAllCores(len(s.sizes), func(i int) {
		c := &s.sizes[i]
		c.tests, c.need = s.fit.tests(c.Size, s.pilot.people(c.Size)), s.fit.need(c.Size, s.pilot, s.Power)
	})
}

// candidates are all sizes that could be had, with what the surrogate says of
// them, the cheapest first.
func (s *Search) candidates() (all []Predicted) {
	for _, c := range s.sizes {
		power := least(c.tests, true)
		all = append(all, Predicted{c.Size, power.Value, power.MCSE, c.need, s.pilot.Cost(c.Size) * s.dearer})
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
