package model

import (
	"math"

	"proefbank/sim"
)

// life is where a person is in one world. What the months read most lies here,
// so that a month touches one piece of memory.
type life struct {
	person     *Person
	key        sim.Key
	baseline   int32
	aow        int32
	nextWave   int32 // months since the baseline; -1 when there is none left
	wait       int32 // own months of waiting, where slots are not shared
	status     Status
	arm        int8  // of the offer that has been made
	offer      int8  // that will be made
	after      int16 // months after the baseline
	moved      bool
	manages    bool
	potential  bool
	couple     bool
	fit        uint8 // match: 0 good, 1 middling, 2 poor
	hood       int16
	wave       int16
	inJob      int16 // months in the job of the scheme
	ended      int32 // month in which the job ended
	onBenefit  int16 // months on benefit so far
	inRegular  int16 // months in regular work so far
	firstWork  int16 // months from the baseline to the first regular job; -1 when there was none
	closed     int16 // months from the baseline to death or AOW; -1 when neither came
	since      int16 // months since this status began
	contract   int16 // months left of the contract; -1 permanent
	sick       int16 // months left of a long spell; -1 without end
	sickMonths int16
	ww         int16 // months of WW left
	loonwaarde float64
	assessed   float64
	regular    float64 // hazard of regular work per month, before the labour market
	other      float64 // all other hazards per month: the sum of death, sheltered, own and moving
	death      float64
	sheltered  float64
	own        float64 // leaving the status: withdrawal, off benefit, losing regular work
	moving     float64
	onset      float64 // chance of a long spell per month
	short      float64 // chance of a short spell per month
	growth     float64 // monthly share of the gap to the ceiling, at full productive hours
	minutes    float64 // coaching over the average
	hours      float64 // contract hours per week of the job or the last one
	gain       float64 // multiplies the arm's course
	brug       float64 // own level of the Brug total
	mark       float64 // own level of satisfaction
}

const never = -1

func (w *World) born(l *life, i int) {
	p, t := &w.People[i], w.Town
	*l = life{person: p, key: p.Key, baseline: int32(p.Baseline), aow: int32(p.AOW), nextWave: never, firstWork: never, closed: never,
		arm: None, offer: w.offered[i].Arm, after: w.offered[i].After, potential: p.Potential, couple: p.Couple(), hood: int16(p.Neighbourhood),
		loonwaarde: p.Loonwaarde, hours: t.Income.RegularHours}
	if len(w.waves) > 0 {
		l.nextWave = int32(w.waves[0])
	}
	l.gain = p.Gain
	l.brug, l.mark = t.level0(p)
	if l.offer >= 0 {
		u, _ := sim.Halves(l.key.Uint64(drawPlacement, 0))
		l.wait = int32(u * t.Placement.MonthsToFill / t.speed)
	}
	if l.after == 0 {
		l.arm = l.offer
	}
	w.settle(l, OnBenefit, int(l.baseline))
}

// settle puts a person in a status and works out the hazards that go with it.
func (w *World) settle(l *life, s Status, month int) {
	if l.status == InJob && s != InJob {
		l.sick, l.sickMonths, l.ended = 0, 0, int32(month)
	}
	if (s == OnAOW || s == Dead) && l.closed == never {
		l.closed = int16(month - int(l.baseline))
	}
	l.status, l.since = s, 0
	w.refresh(l, month)
}

// refresh works out the hazards anew: on entering a status and every year.
func (w *World) refresh(l *life, month int) {
	t, p, e := w.Town, l.person, &w.Town.Exit
	age := p.Age + float64(month-p.Baseline)/12
	l.death = e.deathRate(age)
	l.regular, l.sheltered, l.own, l.moving = 0, 0, 0, e.Moving/12
	if l.moved {
		l.moving = 0
	}
	switch l.status {
	case OnBenefit, InWW:
		l.regular = e.regularRate(p, age, l.loonwaarde, int(l.onBenefit)) * t.regular
		if l.inJob > 0 {
			l.regular *= e.AfterJob
		}
		if l.arm >= 0 && l.inJob == 0 {
			l.regular *= t.Arms[l.arm].SearchFactor
		}
		l.sheltered, l.own = e.Sheltered/12, e.OtherFromBenefit/12
	case InJob:
		l.regular = e.regularRate(p, age, l.loonwaarde, int(l.onBenefit)) * t.regular * e.LockIn
		if t.Arms[l.arm].ExitIsGoal {
			l.regular *= e.Goal
		}
		l.sheltered, l.own = e.Sheltered/12, e.withdrawal(l.fit)/12
		w.refreshJob(l, age)
	case InRegular:
		l.own = e.fallbackRate(int(l.since))
	}
	l.other = l.death + l.sheltered + l.own + l.moving
}

// refreshJob works out what depends on age, frailty and the match.
func (w *World) refreshJob(l *life, age float64) {
	t, p := w.Town, l.person
	a := &t.Absence
	sickness := math.Exp(a.FrailtySlope*p.Frailty) * math.Pow(a.PoorMatch, float64(l.fit)/2)
	l.short = a.ShortSpells / 12 * sickness
	l.onset = a.LongOnset / 12 * sickness * math.Exp(a.AgeSlope*(age-54)/10)
	l.growth = 0
	if l.potential {
		l.growth = t.Loonwaarde.Growth / 12 * math.Pow(l.minutes, t.Loonwaarde.CoachingElastic) * towards(t.Loonwaarde.PoorMatch, l.fit)
	}
}

// towards is the factor of a match: 1 when good, the poor one's when poor,
// halfway between when middling.
func towards(poor float64, fit uint8) float64 { return 1 - (1-poor)*float64(fit)/2 }

// meanTowards is the factor of a match, on average over placements: what
// Groningen saw happen is the mean over its matches.
func (p *Placement) meanTowards(poor float64) float64 {
	return max(1-(1-poor)*(p.PoorMatch+p.MiddlingMatch/2), 0.05)
}

func (e *Exit) withdrawal(fit uint8) float64 {
	if fit == 2 {
		return e.Withdrawal * e.WithdrawalPoor
	}
	return e.Withdrawal
}

// live is one month of one person in one world.
func (w *World) live(l *life, t *Tally) {
	since := int32(w.month) - l.baseline
	if since == l.nextWave {
		w.measure(l)
	}
	if since%12 == 0 || since == int32(l.after) {
		if since >= int32(l.after) {
			l.arm = l.offer
		}
		w.refresh(l, w.month)
	}
	t.People++
	if l.status == Dead {
		return
	}
	if int32(w.month) == l.aow && l.status != OnAOW {
		t.Exits[ExitAOW]++
		w.settle(l, OnAOW, w.month)
	}
	if l.status == InJob {
		w.stays(l, t)
	}
	bits := l.key.Uint64(drawMonth, w.month)
	u := (float64(bits>>32) + 0.5) * 0x1p-32
	if rate := l.regular*w.chances + l.other; u < rate && leaves(u, rate) {
		w.exit(l, t)
	}
	if l.status == OnBenefit && l.arm >= 0 { // after the exits: who starts works the month
		w.place(l, t)
	}
	switch l.status {
	case InJob:
		w.work(l, t, uint32(bits))
	case Dead:
		return
	default:
		w.idle(l)
	}
	w.count(l, t)
}

// sinceOffer is the number of months since the person was offered something.
func (w *World) sinceOffer(l *life) int { return w.month - int(l.baseline) - int(l.after) }

// place starts a waiting person in a job, if there is one.
func (w *World) place(l *life, t *Tally) {
	arm := &w.Town.Arms[l.arm]
	if !arm.Job || l.inJob > 0 || l.moved || int32(w.month) >= l.aow {
		return
	}
	if w.Town.Interference.Slots && w.slots <= 0 || !w.Town.Interference.Slots && w.sinceOffer(l) < int(l.wait) {
		t.Waiting++
		return
	}
	w.slots--
	w.start(l, arm)
	t.Starts++
}

// start puts a person in a job: the match, the organisation, the contract and
// the first assessment of loonwaarde.
func (w *World) start(l *life, arm *Arm) {
	p := &w.Town.Placement
	_, u := sim.Halves(l.key.Uint64(drawPlacement, 0))
	switch {
	case u < p.PoorMatch:
		l.fit = 2
	case u < p.PoorMatch+p.MiddlingMatch:
		l.fit = 1
	}
	l.manages = l.key.Uniform(drawPlacement, 1) < p.ManagesWork
	l.hours, l.contract = arm.HoursPerWeek, int16(arm.ContractMonths)
	l.minutes = l.person.coaching * w.Town.Coaching.organisation(l.manages, p.ManagesWork)
	l.gain = l.person.Gain * towards(w.Town.Wellbeing.PoorMatch, l.fit) / p.meanTowards(w.Town.Wellbeing.PoorMatch)
	w.settle(l, InJob, w.month)
}

// idle is a month out of the scheme's job: what loonwaarde was gained fades
// and rights run out.
func (w *World) idle(l *life) {
	if l.status != InRegular && l.status != InSheltered {
		if f := w.Town.Loonwaarde.Floor; l.loonwaarde > f {
			l.loonwaarde -= w.Town.Loonwaarde.Decay / 12 * (l.loonwaarde - f)
		}
	}
	switch l.since++; {
	case l.status == InWW && l.since > l.ww:
		w.settle(l, OnBenefit, w.month)
	case l.status == InRegular && (l.since == earlyFallback+1 || l.since == lateFallback+1):
		w.refresh(l, w.month)
	}
}

// exit lets a person leave for one of the causes, in proportion to its rate.
func (w *World) exit(l *life, t *Tally) {
	regular := l.regular * w.chances
	v := (regular + l.other) * l.key.Uniform(drawCause, w.month)
	to := OnBenefit
	switch {
	case v < regular:
		t.Exits[ExitRegular]++
		to = InRegular
		if l.firstWork == never {
			l.firstWork = int16(w.month - l.person.Baseline)
		}
	case v < regular+l.death:
		t.Exits[ExitDeath]++
		to = Dead
	case v < regular+l.death+l.sheltered:
		t.Exits[ExitSheltered]++
		to = InSheltered
	case v < regular+l.death+l.sheltered+l.own:
		to = w.leaveOwn(l, t)
	default:
		l.moved = true // benefit and regular work go on elsewhere, the scheme's job does not
		if l.status == InJob {
			t.Exits[ExitOther]++
			break
		}
		w.refresh(l, w.month)
		return
	}
	w.settle(l, to, w.month)
}

// leaveOwn is an exit by one's own doing: out of the job or out of regular
// work back to benefit, or off benefit altogether.
func (w *World) leaveOwn(l *life, t *Tally) Status {
	if l.status == InRegular {
		t.Fallbacks++
		return OnBenefit
	}
	t.Exits[ExitOther]++
	if l.status == InJob {
		return OnBenefit
	}
	return OffBenefit
}
