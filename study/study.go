// Package study carries out a run: what every replication draws, lives, answers
// and leaves. A study is a scenario's trial, planned; loops go through its
// replications on several cores, in an order that does not depend on them, and
// diagnose it, settle its money, search for its size or record it; a replication
// of a recorded run can be recomputed.
//
// How far a loop came is a value, and so is that it was interrupted. Nothing is
// printed here and no flag is read.
package study

import (
	"iter"

	"proefbank/design"
	"proefbank/model"
	"proefbank/model/money"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Plan is how a scenario is studied.
type Plan struct {
	Seed        uint64
	Uncertain   bool              // every replication draws the parameters that are uncertain
	Null        design.Hypothesis // that holds: the arms do nothing; empty: the scenario's own arms
	Sizes       []design.Size     // of trials that share their replications, in which people do not affect each other; nil: the scenario's own trial
	Measured    bool              // people are measured at the waves
	Unread      bool              // nobody reads the months' tallies
	TrialUnread bool              // nobody reads those of the trial's own world
	Unasked     bool              // nobody asks what an arm does to everybody: people live in the control world and in the trial
	Priced      bool              // nothing is asked but money, for which people are measured
	Plain       bool              // nobody asks what the variance of answers is made of, nor what they were at another effect than power rests on
	Months      int               // that everybody is followed; 0: as the scenario's trial has it
	By          design.Trait      // whose groups the primary outcomes' main answers are asked of too; empty: none
	These       bool              // and for the municipalities at hand and no others
}

// Study is a scenario's trial, ready to be replicated.
type Study struct {
	Plan
	Scenario   *scenarios.Scenario
	Experiment *design.Experiment                // at the scenario's own parameters
	Draw       func(sim.Key) *scenarios.Scenario // a replication's parameters; nil: the scenario's own
	Programme  *Programme                        // beside the trial, where its months are recorded; nil without one
}

// New prepares the study of a scenario.
func New(s *scenarios.Scenario, p Plan) *Study {
	study := &Study{Plan: p, Scenario: s}
	study.Experiment = study.experiment(s)
	if p.Uncertain {
		study.Draw = s.Draw
	}
	return study
}

// With is the study of its scenario with other values, none of them drawn.
func (s *Study) With(values *scenarios.Scenario) *Study {
	return &Study{Plan: s.Plan, Scenario: values, Experiment: s.experiment(values)}
}

// experiment is the trial that is replicated, of the scenario or of the scenario with other
// values, which has what it has in common with the scenario's own.
func (s *Study) experiment(values *scenarios.Scenario) *design.Experiment {
	parameters, trial := values.Parameters, values.Trial
	if s.Null != "" {
		parameters, trial = design.Hypotheses.Of(s.Null).World(parameters), trial.WithoutSmallest()
	}
	if len(s.Sizes) > 0 {
		parameters.Interference = model.Interference{}
	}
	if s.Months > 0 {
		trial = trial.Followed(s.Months)
	}
	var e *design.Experiment
	if s.Experiment == nil {
		e = design.NewExperiment(parameters, trial, s.Seed, s.Sizes...)
	} else {
		e = s.Experiment.Like(parameters, trial, s.Sizes...)
	}
	e.Unread, e.TrialUnread, e.Unasked, e.Priced, e.Plain = s.Unread, s.TrialUnread, s.Unasked, s.Priced, s.Plain
	e.Price(&values.Money)
	return e
}

// sized is the trial at another size.
func sized(t design.Trial, size design.Size) design.Trial {
	t = t.Followed(size.Months)
	t.NPerArm, t.Municipalities = size.NPerArm, size.Municipalities
	return t
}

// sizes are those that are diagnosed.
func (s *Study) sizes() []design.Size {
	if len(s.Sizes) > 0 {
		return s.Sizes
	}
	return []design.Size{s.Experiment.Size()}
}

// Replication is one life of everybody: the experiment with the parameters it
// was lived with, and its municipalities.
type Replication struct {
	Number     int
	Experiment *design.Experiment
	Money      *money.Parameters
	Sites      []design.Site
	programme  *Programme
	analyst    *design.Analyst // of the worker who lives it, for its own time; nil without one
}

// analysed is the replication in the hands of its analyst.
func (r *Replication) analysed() *design.Analyst {
	a := r.analyst
	if a == nil {
		a = new(design.Analyst)
	}
	a.TakeUp(r.Experiment, r.Sites, r.Number)
	return a
}

// Drawn is the scenario as a replication has it: its parameters drawn, or its own.
func (s *Study) Drawn(number int) *scenarios.Scenario {
	if s.Draw == nil {
		return s.Scenario
	}
	return s.Draw(s.Experiment.ParameterKey(number))
}

// Live lets a replication live.
func (s *Study) Live(number int) *Replication { return s.Lucky(number, number, design.AllOf(number)) }

// Lucky is Live with the parameters of one replication and the luck of others.
func (s *Study) Lucky(number, parameters int, luck design.Luck) *Replication {
	drawn := s.Drawn(parameters)
	r := &Replication{Number: number, Experiment: s.Experiment, Money: &drawn.Money, programme: s.Programme}
	if s.Draw != nil {
		r.Experiment = s.experiment(drawn)
	}
	r.Sites = r.Experiment.Lucky(luck, s.Measured)
	return r
}

// municipalities are a replication's, one at a time, each forgotten when the next one
// comes: the following replication takes up the memory meanwhile.
func (r *Replication) municipalities() iter.Seq[*Replication] {
	return func(yield func(*Replication) bool) {
		for i := range r.Sites {
			part := *r
			part.Sites = r.Sites[i : i+1]
			if !yield(&part) {
				return
			}
			r.Sites[i] = design.Site{}
		}
	}
}

// Books are the replication's worlds as money sees them, with an arm.
func (r *Replication) Books(arm int) *money.Books {
	return r.Experiment.Books(r.Sites, r.Money, r.Number, arm)
}
