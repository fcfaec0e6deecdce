package study

import (
	"context"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/scenarios"
)

// secondLuck is how far the number of a draw's second replication is from that
// of its first.
const secondLuck = 1 << 40

// Diagnose replicates the study and diagnoses its sizes. primary asks for the
// primary outcomes' main answers only, and at no interim look. Where every
// replication draws its parameters, each draw is replicated a second time, for
// its assurance. Interrupted, the diagnosis is of what was reached.
func Diagnose(ctx context.Context, s *Study, primary bool, l Loop) (*power.Diagnosis, Reached, error) {
	d := power.New(s.Experiment, s.sizes(), primary)
	s.aside(d)
	if s.Draw != nil {
		d.Drawn()
	}
	if !primary {
		if err := d.Interim(); err != nil {
			return d, Reached{Of: l.Reps}, lang.At(s.Scenario.Name, err)
		}
	}
	reached, err := Each(ctx, s, l, func(r *Replication) power.Said { return s.ask(d, r) }, func(_ int, said power.Said) error {
		d.Add(said)
		return nil
	})
	d.CloseLooks()
	if err == nil && !reached.Interrupted() && !d.Anybody() {
		err = lang.At(s.Scenario.Name, power.ErrNobody)
	}
	return d, reached, err
}

// aside asks what the plan asks of the primary outcomes beside the declared questions.
func (s *Study) aside(d *power.Diagnosis) {
	main := s.Experiment.Questions(s.Experiment.Months, true)
	if s.By != "" {
		d.Aside(design.By(s.By, main))
	}
	if s.These {
		d.Aside(design.OfThese(main))
	}
}

// ask puts a diagnosis' questions to a replication.
func (s *Study) ask(d *power.Diagnosis, r *Replication) power.Said {
	said := d.Ask(r.analysed())
	if s.Draw != nil {
		second := *r
		second.Number += secondLuck
		second.Sites = r.Experiment.Replicate(second.Number, s.Measured)
		said.Again(d, second.analysed())
	}
	return said
}

// Search looks for a trial's size in the scenario: q says what for. It spends
// replications on studies with seeds of their own; of an interrupted one there is
// nothing.
func Search(ctx context.Context, s *scenarios.Scenario, seed uint64, q power.Search, l Loop) (*power.Answer, Reached, error) {
	spent := Reached{Of: q.Replications}
	q.Trial, q.Interferes = s.Trial, s.Parameters.Interference.Any()
	q.Spend = func(b power.Batch) (*power.Diagnosis, error) {
		d, reached, err := Diagnose(ctx, batch(s, seed, b), true, Loop{Reps: b.Replications, Workers: l.Workers, Progress: func(Reached) {
			spent.Done++
			spent.Of = max(spent.Of, spent.Done)
			if l.Progress != nil {
				l.Progress(spent)
			}
		}})
		if reached.Interrupted() {
			err = context.Cause(ctx)
		}
		return d, err
	}
	found, err := q.Run()
	if found == nil && ctx.Err() != nil {
		return nil, Reached{spent.Done, max(spent.Of, spent.Done+1)}, nil
	}
	return found, Reached{spent.Done, spent.Done}, err
}

// batch is the study that a search spends replications on.
func batch(s *scenarios.Scenario, seed uint64, b power.Batch) *Study {
	plan := Plan{Seed: seed + b.Draws<<32, Uncertain: b.Drawn, Measured: true, Unread: true}
	own := *s
	if own.Trial = b.Trial; b.Own {
		own.Trial = sized(b.Trial, b.Sizes[0])
	} else {
		plan.Sizes, plan.Plain = b.Sizes, true
	}
	return New(&own, plan)
}
