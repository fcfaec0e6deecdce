package model

import "proefbank/sim"

// work is a month in a job of the scheme, of the 32 random bits of its absence.
func (w *World) work(l *life, t *Tally, bits uint32) {
	town := w.Town
	if int32(w.month) == l.dates.assess {
		l.assessed = town.Loonwaarde.assessed(l.loonwaarde, standard(l.key, drawAssessment, w.month))
		l.subsidy = Subsidised(l.assessed)
		l.dates.assess += int32(town.Loonwaarde.ReassessMonths)
	}
	var h hours
	w.divide(l, &h, bits)
	l.loonwaarde = town.Loonwaarde.grown(l.loonwaarde, l.growth*w.coached*h.productive)
	if w.inStep {
		w.held[l.arm]++
		w.worked[l.hood] += h.productive * l.hours * 52 / 12
		w.working[l.hood]++
		w.output += l.output(&h)
	}
	if w.watched {
		w.notes(l, t, &h)
	}
	if w.see != nil {
		w.at = w.seen(l, &h) // kept in the world: to watch it would make it escape to the heap
		w.see(l.person, w.month, &w.at)
	}
	l.inJob++
	l.recover()
}

// hours are what a month's contract hours go to, in shares, and minutes a week of
// coaching.
type hours struct{ productive, lockdown, coaching, sick, leave, minutes float64 }

// divide divides the month's contract hours: lockdown first, sickness over what
// it leaves (none is recorded in lockdown), then leave, coaching and the task.
func (w *World) divide(l *life, h *hours, bits uint32) {
	sick := 0.0
	if u := spell(bits); !w.well(l, u) {
		sick = w.sickness(l, u)
	}
	h.minutes = w.served[l.inJob].minutes * l.minutes * w.minutes
	h.lockdown = w.climate.lockdown
	left := 1 - h.lockdown
	h.sick = left * sick
	left -= h.sick
	h.leave = bounded(w.climate.leave*w.leave[bits&0xff]*(1-sick), 0, left)
	left -= h.leave
	h.coaching = bounded(h.minutes/60/l.week, 0, left)
	h.productive = left - h.coaching
}

// seen is what a person's month in a job looks like.
func (w *World) seen(l *life, h *hours) At {
	return At{Status: InJob, MonthsInJob: int(l.inJob), Hours: l.hours,
		Productive: h.productive, Lockdown: h.lockdown, Coaching: h.coaching, Sick: h.sick, Leave: h.leave,
		Minutes: h.minutes, ThirdParty: w.consulted(l), Loonwaarde: l.loonwaarde, Assessed: l.assessed, LongSick: l.sick != 0}
}

// busy tells whether a month in the job is more than time gone by: the hours are
// counted, or something comes of them.
func (w *World) busy(l *life) bool {
	return w.watched || l.sick != 0 || l.growth > 0
}

// stays lets spells and contracts that have run out end, at the start of a
// month.
func (w *World) stays(l *life, t *Tally) {
	if l.sickMonths == sickPay && !w.longIll(l, t) {
		return
	}
	if int32(w.month) == l.dates.ends {
		w.renew(l, t)
	}
}

// renew is the end of a contract: another one, or what follows a job.
func (w *World) renew(l *life, t *Tally) {
	_, u := sim.Halves(l.key.Uint64(drawContract, w.month))
	arm := &w.Town.Arms[l.arm]
	months, goesOn := arm.renewed(int(l.inJob), u)
	switch held := w.month - int(l.dates.began); {
	case held == arm.TrialMonths && arm.goesOnAfterTrial(l.fit, u) && held < arm.ContractMonths:
		l.signs(w.month, int16(arm.ContractMonths-held))
	case held == arm.TrialMonths && !arm.goesOnAfterTrial(l.fit, u):
		w.dismissed(l, t, w.jobless(l))
	case goesOn && !w.winding:
		l.signs(w.month, months)
	case arm.hires(int(l.inJob), u):
		w.hired(l, t)
	default:
		w.dismissed(l, t, w.jobless(l))
	}
}

// hired is a regular job at the end of the last contract.
func (w *World) hired(l *life, t *Tally) {
	t.Exits[ExitRegular]++
	w.firstJob(l)
	w.settle(l, InRegular)
}

// firstJob notes when a person first comes into regular work.
func (w *World) firstJob(l *life) {
	if l.firstWork == never {
		l.firstWork = int16(w.month - l.person.Baseline)
	}
}

// signs is a contract for so many months from one on, -1 for a permanent one.
func (l *life) signs(month int, months int16) {
	l.dates.ends = int32(month) + int32(months)
	if months == never {
		l.dates.ends = noDate
	}
}

// dismissed ends a job against a person's will.
func (w *World) dismissed(l *life, t *Tally, to Status) {
	t.Exits[ExitOther]++
	t.EndedMonths += float64(l.held())
	w.settle(l, to)
}
