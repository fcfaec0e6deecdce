// Package power says what a trial can find: it diagnoses trials from
// replications (power, bias, coverage, interim looks), says what they cost, and
// searches for the size that is asked for.
//
// It takes replications and lives none: whoever has them adds them.
package power

import (
	"context"

	"proefbank/design"
	"proefbank/model"
	"proefbank/sim"
)

// Draw gives a replication's parameters, where they are uncertain; nil stands
// for the central ones.
type Draw func(replication int) (model.Parameters, design.Trial)

// Diagnose replicates the experiment and diagnoses all sizes. primary asks for
// the primary outcomes' main answers only. draw may be nil, else every draw is
// replicated a second time, for Assurance; tick, called after every replication,
// may be nil too.
func Diagnose(ctx context.Context, e *design.Experiment, sizes []design.Size, primary bool, first, reps, workers int, draw Draw, tick func(*Diagnosis, []design.Answer) error) (*Diagnosis, error) {
	d := New(e, sizes, primary)
	if draw != nil {
		d.Drawn()
	}
	if !primary {
		if err := d.Interim(); err != nil {
			return d, err
		}
	}
	_, err := sim.Run(ctx, first, reps, workers, func() func(int) Said {
		return func(replication int) Said {
			e := with(e, draw, replication)
			said := d.Ask(e, e.Replicate(replication, true), replication)
			if draw != nil {
				other := replication + SecondLuck
				said.Again(d, e, e.Replicate(other, true), other)
			}
			return said
		}
	}, func(_ int, said Said) error {
		d.Add(said)
		if tick == nil {
			return nil
		}
		return tick(d, said.Answers)
	})
	if err == nil && d.people(e.Size()) == 0 {
		err = ErrNobody
	}
	return d, err
}

// with is the experiment with a replication's own parameters.
func with(e *design.Experiment, draw Draw, replication int) *design.Experiment {
	if draw == nil {
		return e
	}
	p, t := draw(replication)
	t.NPerArm, t.Municipalities, t.Months, t.Waves, t.Outcomes = e.NPerArm, e.Municipalities, e.Months, e.Waves, e.Outcomes
	p.Interference = e.Country.Interference
	return &design.Experiment{Trial: t, Country: model.NewCountry(p, t.NPerArm, t.Months), Key: e.Key}
}
