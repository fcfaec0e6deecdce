package power

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
)

// Screened is a design that was looked at before its size was sought: at one size,
// about as many people as declared in as many municipalities as there may be, on the
// same replications as the others.
type Screened struct {
	Variant
	By    Factor // in which it differs from the best before it; empty: the declared
	At    design.Size
	Power Diagnosand // there, of what is to be found
	Gain  Diagnosand // above the best before it
	Cost  float64    // there
	Best  bool       // whether it took that one's place
	Cheap Predicted  // the cheapest size with the power, as the variance budget predicts; within the budget, or out of reach, the size with the most power

	found []bool
}

// screened is the share of the replications that goes to designs.
const screened = 0.4

// screen goes through the factors, and keeps in each the design whose cheapest size
// costs least. One factor after the other is no search over all combinations; it
// finds the best of those it tries, each beside the best before it.
func (s *Search) screen() error {
	declared := Declared(&s.Trial)
	best, err := s.try(declared, declared)
	if err != nil {
		return err
	}
	best.Best = true
	for _, factor := range factors {
		from := best
		for _, v := range s.Choices.others(from.Variant, factor) {
			if v.same(from.Variant, s.Trial) {
				continue
			}
			next, err := s.try(v, declared)
			if err != nil {
				return err
			}
			next.By, next.Gain = factor, paired(next.found, from.found)
			if next.Best = s.dominates(&next.Cheap, &best.Cheap); next.Best {
				best = next
			}
		}
	}
	s.variant, s.Trial = best.Variant, best.Variant.Of(s.Trial)
	return nil
}

// try replicates a variant as the scenario has it.
func (s *Search) try(v, declared Variant) (*Screened, error) {
	months := s.durations()
	size := design.Size{Municipalities: s.MostMunicipalities, NPerArm: v.sized(min(s.Trial.NPerArm, s.MostPerArm), declared), Months: months[len(months)-1]}
	d, err := s.spend(Batch{Trial: v.Of(s.Trial), Sizes: []design.Size{size}, Own: true, Replications: s.part(screened / float64(s.Choices.count()))})
	if err != nil {
		return nil, err
	}
	h := d.Holm(size)
	if len(h.Lines) == 0 {
		return nil, ErrNoPrimary
	}
	aim := s.Target.least(&h)
	all := &Screened{Variant: v, At: size, Power: aim.power, Cost: d.Cost(size), found: aim.found, Gain: Diagnosand{math.NaN(), math.NaN()}}
	all.Cheap = s.cheapest(d, &h)
	s.screened = append(s.screened, all)
	return all, nil
}

// dominates tells whether a design's best size is better than another's: it has the
// power and costs less or, where none has it or a budget is given, has more power.
func (s *Search) dominates(a, b *Predicted) bool {
	reaches := func(p *Predicted) bool { return s.Budget == 0 && p.Power >= s.Power }
	switch {
	case reaches(a) != reaches(b):
		return reaches(a)
	case reaches(a):
		return a.Cost < b.Cost
	}
	return a.Power > b.Power
}

// cheapest looks through sizes with the variance budgets of what is to be found.
func (s *Search) cheapest(d *Diagnosis, h *Holm) (best Predicted) {
	predict := d.extended(s.Target.aims(h))
	if predict == nil {
		return Predicted{Power: math.NaN(), Cost: math.NaN()}
	}
	var all []Predicted
	for _, k := range spaced(s.fewest(), s.MostMunicipalities, 16) {
		for _, n := range spaced(min(10, s.MostPerArm), s.MostPerArm, 24) {
			size := design.Size{Municipalities: k, NPerArm: n, Months: h.Lines[0].Months}
			all = append(all, Predicted{Size: size, Cost: d.costAt(size)})
		}
	}
	onAllCores(len(all), func(i int) { all[i].Power = predict(all[i].Size) })
	best.Power = -1
	for i := range all {
		if p := &all[i]; (s.Budget == 0 || p.Cost <= s.Budget) && (best.Power < 0 || s.dominates(p, &best)) {
			best = *p
		}
	}
	return best
}

// extended predicts the least power of lines at other sizes; nil where their
// variances have no budget.
func (d *Diagnosis) extended(aims []aimed) func(design.Size) float64 {
	var each []func(design.Size) float64
	for _, a := range aims {
		b, is := a.Budget()
		if !is {
			return nil
		}
		now, l := a.tried(&b), a.Line
		moved := l.off(a.power.Value, now)
		each = append(each, func(size design.Size) float64 {
			then := now
			towns := float64(size.Municipalities) / float64(l.Municipalities)
			then.variance = (b.Differences.Value+b.Levels.Value)/towns + b.ofPeople()*d.peopleAt(l.Size)/d.peopleAt(size)
			then.df *= l.freer(towns)
			return distuv.UnitNormal.CDF(probit(powerOf(l.alpha, then)) + moved)
		})
	}
	return func(size design.Size) float64 {
		least := 1.0
		for _, of := range each {
			least = min(least, of(size))
		}
		return least
	}
}

// peopleAt is the number that the pools supply to a trial of another size than was
// diagnosed.
func (d *Diagnosis) peopleAt(size design.Size) (n float64) {
	for _, supply := range d.poolsOf()[:min(size.Municipalities, len(d.pools))] {
		n += min(supply, float64(d.Experiment.PlannedWith(size.NPerArm)))
	}
	return n
}

// Supplied is the share of the people planned whom the pools have, in a trial of another
// size than was diagnosed; NaN of more municipalities than were simulated.
func (d *Diagnosis) Supplied(size design.Size) float64 {
	if size.Municipalities > len(d.pools) {
		return math.NaN()
	}
	return d.peopleAt(size) / float64(size.Municipalities*d.Experiment.PlannedWith(size.NPerArm))
}

// poolsOf are the people whom the pools could supply.
func (d *Diagnosis) poolsOf() (people []float64) {
	for i := range d.pools {
		people = append(people, d.pools[i].Mean())
	}
	return people
}

func (d *Diagnosis) costAt(size design.Size) float64 {
	return Cost(d.Experiment, size, d.poolsOf(), d.jobs[len(d.jobs)-1].Mean())
}
