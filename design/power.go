package design

import (
	"context"
	"errors"
	"slices"

	"proefbank/model"
	"proefbank/sim"
)

// Powers is the diagnosis of a trial's sizes, from replications.
type Powers struct {
	*Diagnosis
	Experiment   *Experiment
	Replications int
	supply       []Sample  // people recruited, by municipality
	jobs         []Sample  // months in the job per person, by wave
	Looks        []*Looked // of the primary outcomes; nil without interim looks
}

// Draw gives a replication's parameters, where they are uncertain; nil stands
// for the central ones.
type Draw func(replication int) (model.Parameters, Trial)

// Surface prepares an experiment that serves trials of all the sizes at once:
// as large as the largest, with people who do not affect each other, so that a
// trial's people are the first of a larger one's and its world is composed.
func Surface(p model.Parameters, t Trial, sizes []Size, seed uint64) *Experiment {
	p.Interference = model.Interference{}
	for _, s := range sizes {
		t.NPerArm, t.Municipalities, t.Months = max(t.NPerArm, s.NPerArm), max(t.Municipalities, s.Municipalities), max(t.Months, s.Months)
	}
	t.Waves = withWaves(t.Waves, sizes)
	return NewExperiment(p, t, seed)
}

// withWaves adds the ends of the follow-ups to the waves.
func withWaves(waves []int, sizes []Size) []int {
	all := slices.Clone(waves)
	for _, s := range sizes {
		if !contains(all, s.Months) {
			all = append(all, s.Months)
		}
	}
	slices.Sort(all)
	return all
}

// Diagnose replicates the experiment and diagnoses all sizes. primary asks for
// the primary outcomes' main answers only. draw may be nil, else every draw is
// replicated a second time, for Assurance; tick, called after every replication,
// may be nil too.
func (e *Experiment) Diagnose(ctx context.Context, sizes []Size, primary bool, first, reps, workers int, draw Draw, tick func(*Powers, []Answer) error) (p *Powers, err error) {
	p = &Powers{Diagnosis: e.NewDiagnosis(sizes, primary), Experiment: e, supply: make([]Sample, e.Sites()), jobs: make([]Sample, len(e.Waves))}
	type product struct {
		answers []Answer
		people  []float64
		jobs    []float64
		looks   []stop
		again   []bool // whether lines reject in the draw's second replication
	}
	if draw != nil {
		p.Drawn()
	}
	if !primary {
		if p.Looks, err = e.newLooks(p.Primary(sizes[0])); err != nil {
			return p, err
		}
	}
	done, err := sim.Run(ctx, first, reps, workers, func() func(int) product {
		return func(replication int) product {
			e := e.with(draw, replication)
			sites := e.Replicate(replication, true)
			out := product{answers: p.Analyse(e, sites, replication), jobs: e.jobMonths(sites)}
			for _, l := range p.Looks {
				out.looks = append(out.looks, l.stops(e, sites))
			}
			if draw != nil {
				out.again = p.again(e, replication)
			}
			for _, s := range sites {
				out.people = append(out.people, float64(len(s.Cohort.People)))
			}
			return out
		}
	}, func(_ int, out product) error {
		p.Replications++
		p.Add(out.answers)
		p.addAgain(out.answers, out.again)
		for i, at := range out.looks {
			p.Looks[i].add(at)
		}
		for i, n := range out.people {
			p.supply[i].Add(n)
		}
		for w, months := range out.jobs {
			p.jobs[w].Add(months)
		}
		if tick == nil {
			return nil
		}
		return tick(p, out.answers)
	})
	p.Replications = done
	if err == nil && p.people(e.Size()) == 0 {
		err = ErrNobody
	}
	return p, err
}

// ErrNobody means that no pool supplied anybody in any replication.
var ErrNobody = errors.New("no replication recruits anybody: there is no trial to diagnose")

// with is the experiment with a replication's own parameters.
func (e *Experiment) with(draw Draw, replication int) *Experiment {
	if draw == nil {
		return e
	}
	p, t := draw(replication)
	t.NPerArm, t.Municipalities, t.Months, t.Waves, t.Outcomes = e.NPerArm, e.Municipalities, e.Months, e.Waves, e.Outcomes
	p.Interference = e.Country.Interference
	return &Experiment{Trial: t, Country: model.NewCountry(p, t.NPerArm, t.Months), Key: e.Key}
}

// Supply is the mean number of people recruited in a municipality, all groups
// together.
func (p *Powers) Supply(municipality int) Figure { return p.supply[municipality].Figure() }

// Cost is what a trial of the size costs, with the people that the pools
// supplied and the months they held the job on average.
func (p *Powers) Cost(size Size) float64 {
	people := make([]float64, len(p.supply))
	for i := range people {
		people[i] = p.supply[i].mean
	}
	jobs := 0.0
	for w, month := range p.Experiment.Waves {
		if month <= size.Months {
			jobs = p.jobs[w].mean
		}
	}
	return p.Experiment.Cost.Of(p.Experiment, size, people, jobs)
}

// Short tells in which municipalities of the size the pools cannot bear the
// plan.
func (p *Powers) Short(size Size) (short []int) {
	for i := range min(size.Municipalities, len(p.supply)) {
		if planned := float64(p.Experiment.planned(size.NPerArm)); p.supply[i].mean < planned-0.05*planned {
			short = append(short, i)
		}
	}
	return short
}

// Null is the scenario with every effect of the arms set to nothing: no job, no
// other search for work, no effect on wellbeing, no bias of whoever scores.
func Null(p model.Parameters) model.Parameters {
	p.Arms = slices.Clone(p.Arms)
	for i := range p.Arms {
		a := &p.Arms[i]
		a.Job, a.SearchFactor, a.WellbeingFactor, a.RatingBias = false, 1, 0, []float64{0}
	}
	p.Wellbeing.SDEffect, p.Wellbeing.Disappointment = 0, 0
	return p
}
