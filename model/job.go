package model

import "proefbank/sim"

// work is a month in a job of the scheme. chance holds the 32 random bits of
// the month's absence.
func (w *World) work(l *life, t *Tally, chance uint32) {
	town := w.Town
	at := &w.at // kept in the world: a watcher would make it escape to the heap, month by month
	*at = At{Status: InJob, MonthsInJob: int(l.inJob), Hours: l.hours}
	if int32(w.month) == l.dates.assess {
		z, _ := normals(l.key, drawAssessment, w.month)
		l.assessed = town.Loonwaarde.assessed(l.loonwaarde, z)
		l.dates.assess += int32(town.Loonwaarde.ReassessMonths)
	}
	at.Minutes = town.Coaching.minutes(int(l.inJob)) * l.minutes * w.minutes
	at.ThirdParty = town.Coaching.thirdParty(int(l.inJob)) * l.person.coaching
	w.hours(l, at, chance)
	l.loonwaarde = town.Loonwaarde.grown(l.loonwaarde, l.growth*w.coached*at.Productive)
	at.Loonwaarde, at.Assessed = l.loonwaarde, l.assessed

	if w.tallied() {
		t.addWork(at)
	}
	w.held[l.arm]++
	w.worked[l.hood] += at.Productive * l.hours * 52 / 12
	w.working[l.hood]++
	if w.see != nil {
		w.see(l.person, w.month, at)
	}
	l.inJob++
	l.recover()
}

// busy tells whether a month in the job is more than time gone by: the hours are
// counted, or something comes of them.
func (w *World) busy(l *life) bool { return w.tallied() || l.sick != 0 || l.growth > 0 }

// hours divides the month's contract hours: lockdown first, sickness over what
// it leaves (none is recorded in lockdown), then leave, coaching and the task.
func (w *World) hours(l *life, at *At, chance uint32) {
	sick := w.sickness(l, chance)
	at.LongSick = l.sick != 0
	at.Lockdown = w.climate.lockdown
	left := 1 - at.Lockdown
	at.Sick = left * sick
	left -= at.Sick
	at.Leave = min(w.climate.leave*w.leave[chance&0xff]*(1-sick), left)
	left -= at.Leave
	at.Coaching = min(at.Minutes/60/max(l.hours, 1), left)
	at.Productive = left - at.Coaching
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
	if months, goesOn := w.Town.Arms[l.arm].renewed(int(l.inJob), u); goesOn {
		l.signs(w.month, months)
		return
	}
	w.dismissed(l, t, w.jobless(l))
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
	t.EndedMonths += float64(l.inJob)
	w.settle(l, to)
}
