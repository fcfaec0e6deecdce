package model

import "math"

// Neighbourhood is what jobs do around them: liveability, peers and the work
// they displace.
type Neighbourhood struct {
	LiveabilityScale    float64 `yaml:"liveability_scale" unit:"productive hours per month per 1,000 residents" range:"0.1,100000" means:"hours at which liveability has made 63% of its gain"`
	LiveabilityEffect   float64 `yaml:"liveability_effect" unit:"latent SD" range:"-2,2" means:"full gain of liveability in the wellbeing of the neighbourhood's recipients"`
	PeerEffect          float64 `yaml:"peer_effect" unit:"latent SD" range:"-2,2" means:"wellbeing of everybody in the cohort's neighbourhood when all its members hold a job"`
	DisplacementLow     float64 `yaml:"displacement_low" unit:"share of productive hours" range:"0,1" means:"work displaced when jobs are few"`
	DisplacementHigh    float64 `yaml:"displacement_high" unit:"share of productive hours" range:"0,1" means:"work displaced when jobs are many"`
	DisplacementDensity float64 `yaml:"displacement_density" unit:"jobs per 1,000 residents" range:"0.001,1000" means:"density at which displacement has gone 63% of the way from low to high"`
	ChancesLost         float64 `yaml:"chances_lost" unit:"share" range:"0,1" means:"part of everybody's chances of regular work that is lost where jobs are many and all their work displaces other work; in a programme the part of the displaced who find no other work that would have come from bijstand"`
	Reemployed          float64 `yaml:"reemployed" unit:"share" range:"0,1" means:"displaced work whose workers find other work"`
}

// gain is what liveability and working peers add to the wellbeing of the people
// of a neighbourhood: of productive hours a month for so many thousand residents,
// and of the people in a job among all who live there.
func (n *Neighbourhood) gain(hours, thousands, working, living float64) float64 {
	s := n.LiveabilityEffect * -math.Expm1(-hours/thousands/n.LiveabilityScale)
	if living > 0 {
		s += n.PeerEffect * working / living
	}
	return s
}

// displaced is the share of productive hours that displaces other work at a
// density of jobs per 1,000 residents, which displace so much over the general.
func (n *Neighbourhood) displaced(density, ratio float64) float64 {
	low, high := n.DisplacementLow, n.DisplacementHigh
	return min(1, ratio*(low+(high-low)*-math.Expm1(-density/n.DisplacementDensity)))
}

// taken is the part of everybody's chances of regular work that is lost in a trial at a density of such
// jobs where chances_lost is 1.
func (n *Neighbourhood) taken(density, ratio float64) float64 {
	many := 1 - math.Exp(-density/n.DisplacementDensity)
	return many * n.displaced(density, ratio)
}

// Displaced is the share of the work of so many jobs that displaces other work.
func (w *World) Displaced(jobs float64) float64 {
	t := w.Town
	if !t.Interference.Displacement {
		jobs = 0
	}
	return t.Neighbourhood.displaced(jobs/t.Residents()*1000, w.displacing)
}

// Jobless are the parts of the displaced work whose workers find no other, and of those who have WW: all in a
// trial, in a programme those who would not have come from bijstand and do not come into it.
func (w *World) Jobless() (all, insured float64) {
	t := w.Town
	all = 1 - t.Neighbourhood.Reemployed
	if w.crowd == nil {
		return all, all
	}
	return all, all * t.strangers() * (1 - t.Programme.Displaced)
}

// strangers are the part of the displaced without other work who would not have come from bijstand.
func (t *Town) strangers() float64 {
	if !t.Interference.Displacement {
		return 1
	}
	return 1 - t.Neighbourhood.ChancesLost
}

// displacing is how much the jobs of several arms displace over the general share: the
// mean over who is offered one, 1 where nobody is.
func (t *Town) displacing(offered []Offer) float64 {
	sum, jobs := 0.0, 0.0
	for i := range offered {
		if a := offered[i].Arm; a >= 0 && t.Arms[a].Job {
			sum += t.Arms[a].Displacing
			jobs++
		}
	}
	if jobs == 0 {
		return 1
	}
	return sum / jobs
}
