package model

import (
	"math"

	"proefbank/sim"
)

// work is a month in a job of the scheme. chance holds the 32 random bits of
// the month's absence.
func (w *World) work(l *life, t *Tally, chance uint32) {
	town := w.Town
	at := &w.at // kept in the world: a watcher would make it escape to the heap, month by month
	*at = At{Status: InJob, MonthsInJob: int(l.inJob), Hours: l.hours}
	if int(l.inJob)%town.Loonwaarde.ReassessMonths == 0 {
		w.assess(l)
	}
	quarter := int(l.inJob) / 3
	at.Minutes = atOrLast(town.Coaching.Minutes, quarter) * l.minutes * w.minutes
	at.ThirdParty = atOrLast(town.Coaching.ThirdParty, quarter) * l.person.coaching
	w.hours(l, at, chance)
	w.develop(l, at)
	at.Loonwaarde, at.Assessed = l.loonwaarde, l.assessed

	t.addWork(at)
	w.jobs++
	w.worked[l.hood] += at.Productive * l.hours * 52 / 12
	w.working[l.hood]++
	if w.see != nil {
		w.see(l.person, w.month, at)
	}
	l.inJob++
	if l.contract > 0 {
		l.contract--
	}
	w.recover(l)
}

// recover brings a long spell a month nearer to its end.
func (w *World) recover(l *life) {
	if l.sick == 0 {
		return
	}
	l.sickMonths++
	if l.sick > 0 {
		if l.sick--; l.sick == 0 {
			l.sickMonths = 0
		}
	}
}

func atOrLast(list []float64, i int) float64 {
	if len(list) == 0 {
		return 0
	}
	return list[min(i, len(list)-1)]
}

// hours divides the month's contract hours: lockdown first, sickness over what
// it leaves (none is recorded in lockdown), then leave, coaching and the task.
func (w *World) hours(l *life, at *At, chance uint32) {
	sick := w.sickness(l, chance>>8)
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

// sickness is the share of the month that a person is sick, from 24 random
// bits: long spells go on, one may begin, or a short one fall in the month.
func (w *World) sickness(l *life, bits uint32) float64 {
	if l.sick != 0 {
		return 1
	}
	u := (float64(bits) + 0.5) * 0x1p-24
	onset := l.onset * w.overload * w.tenure[l.inJob]
	if u < onset {
		l.sick = w.longSpell(l)
		return 1
	}
	if u < onset+l.short*w.overload {
		v := l.key.Uniform(drawSpell, w.month)
		return min(1, -math.Log(v)*w.Town.Absence.ShortDays/workingDays)
	}
	return 0
}

const (
	workingDays  = 261.0 / 12 // a month
	shortestLong = 1.5        // months: a spell of over six weeks counts as long (SBCM)
)

// longSpell draws the length of a long spell in months: 1.5 and an exponential
// time, or for ever (-1).
func (w *World) longSpell(l *life) int16 {
	a := &w.Town.Absence
	u, v := sim.Halves(l.key.Uint64(drawSpell, w.month))
	if u < a.NeverReturn {
		return never
	}
	return int16(min(math.Round(shortestLong-math.Log(v)*max(a.LongMonths-shortestLong, 0)), 1e4))
}

// develop is the growth of loonwaarde with productive hours.
func (w *World) develop(l *life, at *At) {
	if gap := w.Town.Loonwaarde.Ceiling - l.loonwaarde; gap > 0 {
		l.loonwaarde += l.growth * w.coached * at.Productive * gap
	}
}

// assess is what the praktijkroute finds: the true loonwaarde with error.
func (w *World) assess(l *life) {
	e, _ := normals(l.key, drawAssessment, w.month)
	l.assessed = min(max(l.loonwaarde+w.Town.Loonwaarde.AssessmentSD*e, 0), 100)
}

// stays lets spells and contracts that have run out end, at the start of a
// month.
func (w *World) stays(l *life, t *Tally) {
	if l.sickMonths == 24 && !w.longIll(l, t) {
		return
	}
	if l.contract == 0 {
		w.renew(l, t)
	}
}

// longIll is what happens after 104 weeks of illness: WIA, dismissal or
// adapted work. It tells whether the job goes on.
func (w *World) longIll(l *life, t *Tally) bool {
	a := &w.Town.Absence
	u, _ := sim.Halves(l.key.Uint64(drawContract, w.month))
	switch {
	case u < a.WIA:
		w.settle(l, InWIA, w.month)
	case u < a.WIA+a.Dismissal:
		w.settle(l, OnBenefit, w.month)
	default:
		l.sick, l.sickMonths = 0, 0
		return true
	}
	t.Exits[ExitOther]++
	t.EndedMonths += float64(l.inJob)
	return false
}

// renew is the end of a contract: another one while the law's room for
// temporary contracts lasts, then a permanent job or the end, with WW where
// the months worked give a right to it.
func (w *World) renew(l *life, t *Tally) {
	arm := &w.Town.Arms[l.arm]
	_, u := sim.Halves(l.key.Uint64(drawContract, w.month))
	room := arm.MaxMonths - int(l.inJob)
	switch {
	case room > 0 && u < arm.Extension:
		l.contract = int16(min(arm.ContractMonths, room))
		return
	case room <= 0 && u < arm.Permanent:
		l.contract = never
		return
	}
	t.Exits[ExitOther]++
	t.EndedMonths += float64(l.inJob)
	if l.ww = int16(w.Town.Exit.wwMonths(int(l.inJob))); l.ww > 0 {
		w.settle(l, InWW, w.month)
	} else {
		w.settle(l, OnBenefit, w.month)
	}
}
