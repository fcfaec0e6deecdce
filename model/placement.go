package model

import (
	"math"

	"proefbank/sim"
)

// Placement is how an offer becomes a job: waiting for a slot and the match
// between person, task and organisation.
type Placement struct {
	MonthsToFill  float64 `yaml:"months_to_fill" unit:"months" range:"0,240" means:"time in which organisations open as many jobs of an arm as the trial has people in it; 0: everybody starts at once"`
	SlowSD        float64 `yaml:"slow_sd" unit:"log points" range:"0,2" means:"how much the speed of placement differs between municipalities"`
	PoorMatch     float64 `yaml:"poor_match" unit:"share" range:"0,1" means:"share of placements with a poor match of person and task"`
	MiddlingMatch float64 `yaml:"middling_match" unit:"share" range:"0,1" means:"share of placements with a middling match"`
	ManagesWork   float64 `yaml:"manages_work" unit:"share" range:"0,1" means:"share of jobs at organisations that also manage the work"`
}

// speed is how fast a municipality places people, over the average, of a
// standard normal number.
func (p *Placement) speed(z float64) float64 { return math.Exp(p.SlowSD * z) }

// wait is the months until a job opens for a person alone, of a uniform number.
func (p *Placement) wait(u, speed, slower float64) int32 {
	return int32(u * p.MonthsToFill * slower / speed)
}

// opened is the number of an arm's jobs that organisations have opened in some
// months. The rate is the plan's, so many in MonthsToFill times the arm's own ratio.
func (p *Placement) opened(planned, speed, slower float64, months int) int {
	if p.MonthsToFill*slower == 0 {
		return math.MaxInt
	}
	return int(planned * speed * float64(months) / (p.MonthsToFill * slower))
}

// match is how a person fits the task, of a uniform number and the share of poor
// matches: 0 good, 1 middling, 2 poor.
func (p *Placement) match(u, poor float64) uint8 {
	switch {
	case u < poor:
		return 2
	case u < poor+p.MiddlingMatch:
		return 1
	}
	return 0
}

// towards is the factor of a match: 1 when good, the poor one's when poor,
// halfway between when middling.
func towards(poor float64, fit uint8) float64 { return 1 - (1-poor)*float64(fit)/2 }

// meanTowards is the factor of a match, on average over placements: what
// Groningen saw happen is the mean over its matches.
func (p *Placement) meanTowards(poor float64) float64 {
	return max(1-(1-poor)*(p.PoorMatch+p.MiddlingMatch/2), 0.05)
}

// openSlots counts the free jobs of each arm: those opened since the town first offered
// it, as many as the arm can have, less those held in the month before. Slots belong to
// an arm: another arm takes none away. It returns how many were held in all.
func (w *World) openSlots() (jobs float64) {
	t := w.Town
	for a := range w.slots {
		open := t.Placement.opened(w.opening[a], t.speed, t.Arms[a].FillRatio, max(w.month+1-t.Late-w.from[a], 0))
		if most := t.Arms[a].Capacity; most > 0 {
			open = min(open, most)
		}
		w.slots[a] = open - w.held[a]
		jobs += float64(w.held[a])
		w.held[a] = 0
	}
	return jobs
}

// sinceOffer is the number of months since the person was offered something.
func (w *World) sinceOffer(l *life) int { return w.month - int(l.dates.offered) }

// wants tells whether a person waits for a job that was offered.
func (w *World) wants(l *life) bool {
	return l.arm >= 0 && l.status == OnBenefit && (l.inJob == 0 || l.again) && w.Town.Arms[l.arm].Job && !l.moved && int32(w.month) < l.dates.aow
}

// place starts a waiting person in a job, if there is one.
func (w *World) place(l *life, t *Tally) {
	if slots := w.Town.Interference.Slots && w.crowd == nil; slots && w.slots[l.arm] <= 0 || !slots && int32(w.month) < l.dates.opens {
		return
	}
	w.slots[l.arm]--
	w.start(l, &w.Town.Arms[l.arm])
	t.Starts++
}

// start puts a person in a job: the match, the organisation, the contract and
// what depends on them for as long as the job lasts.
func (w *World) start(l *life, arm *Arm) {
	p := &w.Town.Placement
	_, u := sim.Halves(l.key.Uint64(drawPlacement, 2*int(l.starts)))
	l.fit = p.match(u, min(w.poor*arm.PoorMatchRatio*l.person.own.match, 1))
	manages := l.key.Uniform(drawPlacement, 2*int(l.starts)+1) < p.ManagesWork
	l.starts++
	l.hours, l.week, l.paid = arm.HoursPerWeek, max(arm.HoursPerWeek, 1), 1+l.arm
	l.minutes = l.person.coaching * w.Town.Coaching.organisation(manages, p.ManagesWork) * arm.CoachingRatio
	sickness := l.person.sickly * w.matched[l.fit] * l.company.sickness
	l.short = w.Town.Absence.ShortSpells / 12 * sickness
	l.long = w.Town.Absence.LongOnset / 12 * sickness * l.person.older
	if l.potential {
		l.growth = w.Town.Loonwaarde.growth(l.minutes, l.fit)
	}
	l.gain = l.person.Gain * towards(w.Town.Wellbeing.PoorMatch, l.fit) / p.meanTowards(w.Town.Wellbeing.PoorMatch)
	w.settle(l, InJob)
	first := arm.ContractMonths
	if arm.TrialMonths > 0 {
		first = min(first, arm.TrialMonths)
	}
	l.signs(w.month, int16(first))
	l.dates.assess = int32(w.month)
}
