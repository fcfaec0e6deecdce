package study

import (
	"context"

	"proefbank/design"
	"proefbank/scenarios"
	"proefbank/sim"
)

// ClockEnds is what an arm does to regular work where months in its job do not count as
// time on benefit, and where all of them do. Nobody knows which it is, and in the long run
// the sign may turn on it: chances of work fall with time on benefit.
type ClockEnds struct {
	Stopped Stands `json:"stopped" unit:"share" means:"effect on being in regular work at the end where no month in the job counts as time on benefit"`
	Running Stands `json:"running" unit:"share" means:"the same where every month counts"`
	Apart   Stands `json:"difference" unit:"share" means:"the second less the first, replication by replication"`
}

// ClockEnds lives the study at both ends of exit.clock_share, everything else and all luck
// as they are, and gives what each arm does to regular work at the last wave.
func (s *Study) ClockEnds(ctx context.Context, l Loop) (all []ClockEnds, reached Reached, err error) {
	var ends [2][][]float64 // by arm, replication
	for end := range ends {
		ends[end] = make([][]float64, len(s.Scenario.Arms))
		reached, err = Each(ctx, s.atClock(float64(end)), l, regularGains, func(_ int, gains []float64) error {
			for arm, gain := range gains {
				ends[end][arm] = append(ends[end][arm], gain)
			}
			return nil
		})
		if err != nil || reached.Interrupted() {
			return nil, reached, err
		}
	}
	for arm := range s.Scenario.Arms {
		stopped, running := ends[0][arm], ends[1][arm]
		apart := make([]float64, len(stopped))
		for r := range apart {
			apart[r] = running[r] - stopped[r]
		}
		all = append(all, ClockEnds{standsIn(stopped), standsIn(running), standsIn(apart)})
	}
	return all, reached, nil
}

// regularGains are what every arm does to regular work at the last wave.
func regularGains(r *Replication) (all []float64) {
	for arm := range r.Experiment.Country.Arms {
		all = append(all, r.Experiment.Gain(r.Sites, arm, design.Measures.Of("in_regular_work")))
	}
	return all
}

// standsIn is how a number stands over the replications.
func standsIn(each []float64) Stands {
	var mean design.Moments
	for _, x := range each {
		mean.Add(x)
	}
	return standsOf(mean.Mean(), each, each)
}

// atClock is the study where a share of the months in the job counts as time on benefit.
func (s *Study) atClock(share float64) *Study {
	set := func(of *scenarios.Scenario) *scenarios.Scenario {
		other := *of
		other.Exit.ClockShare = share
		return &other
	}
	plan := s.Plan
	plan.Unread, plan.Measured = true, true
	study := New(set(s.Scenario), plan)
	if s.Draw != nil {
		study.Draw = func(k sim.Key) *scenarios.Scenario { return set(s.Draw(k)) }
	}
	return study
}
