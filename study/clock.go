package study

import (
	"context"

	"proefbank/design"
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
// as they are, and gives what each arm does to regular work at the last wave; interrupted, nothing.
func (s *Study) ClockEnds(ctx context.Context, l Loop) (all []ClockEnds, reached Reached, err error) {
	if l.Workers, err = s.workers(l.Workers); err != nil {
		return nil, Reached{Of: l.Reps}, err
	}
	byArm := make([][][2]float64, len(s.Scenario.Arms)) // then by replication
	reached, err = Repeat(ctx, l, s.atBothEnds(), func(_ int, gains [][2]float64) error {
		for arm, gain := range gains {
			byArm[arm] = append(byArm[arm], gain)
		}
		return nil
	})
	if err != nil || reached.Interrupted() {
		return nil, reached, err
	}
	for _, gains := range byArm {
		all = append(all, clockEnds(gains))
	}
	return all, reached, nil
}

// atBothEnds gives what each arm does to regular work at both ends in a replication.
func (s *Study) atBothEnds() func(replication int) [][2]float64 {
	ends := endsOf(s.Experiment)
	return func(number int) [][2]float64 {
		if s.Draw == nil {
			return ends.gains(number)
		}
		drawn := endsOf(s.experiment(s.Drawn(number)))
		return drawn.gains(number)
	}
}

func clockEnds(gains [][2]float64) ClockEnds {
	stopped, running, apart := make([]float64, len(gains)), make([]float64, len(gains)), make([]float64, len(gains))
	for r, gain := range gains {
		stopped[r], running[r], apart[r] = gain[0], gain[1], gain[1]-gain[0]
	}
	return ClockEnds{standsIn(stopped), standsIn(running), standsIn(apart)}
}

// standsIn is how a number stands over the replications.
func standsIn(each []float64) Stands {
	var mean design.Moments
	for _, x := range each {
		mean.Add(x)
	}
	return standsOf(mean.Mean(), each, each)
}

// bothEnds are an experiment where no month in the job counts as time on benefit, and
// where all of them do.
type bothEnds [2]*design.Experiment

func endsOf(e *design.Experiment) (ends bothEnds) {
	for end := range ends {
		ends[end] = atClock(e, float64(end))
	}
	return ends
}

// atClock is an experiment where a share of the months in the job counts as time on
// benefit; its people are measured at the end alone.
func atClock(e *design.Experiment, share float64) *design.Experiment {
	p := e.Country.Parameters
	p.SizeClasses = nil // they are among the country's municipalities
	p.Exit.ClockShare = share
	end := *e
	end.Country, end.Unread, end.Waves = e.Country.Under(p), true, []int{e.Last()}
	return &end
}

// gains are what every arm does to regular work at the last wave at both ends. The people
// are the same, and where nobody is offered a job there is no month in it to count.
func (ends *bothEnds) gains(replication int) [][2]float64 {
	sites := ends[0].Recruit(replication, true)
	gains := make([][2]float64, len(ends[0].Country.Arms))
	for end, e := range ends {
		if end > 0 {
			sites = e.Beside(sites)
		}
		e.LiveOffered(sites, true)
		for arm := range gains {
			gains[arm][end] = e.Gain(sites, arm, design.Measures.Of("in_regular_work"))
		}
	}
	return gains
}
