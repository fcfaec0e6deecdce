package model

// tally is what is counted over the people of a group in a month.
type tally struct {
	people, alive, waiting, starts, longSick, fallbacks int32
	couples                                             int32 // on benefit, with a couple's norm
	status                                              [Dead + 1]int32
	exits                                               [exitOther + 1]int32
	hours, productive, lockdown, coaching, sick, leave  float64 // contract hours per week
	subsidised                                          float64
	loonwaarde, assessed, brug, mark, income            float64
	minutes, thirdParty                                 float64
	waitingLoss                                         float64 // Brug points
}

const (
	exitRegular = iota
	exitSheltered
	exitAOW
	exitDeath
	exitOther
)

const mostSubsidised = 0.7 // loonkostensubsidie is at most 70% of the minimum wage (Participatiewet, art. 10d)

func (t *tally) addWork(at *At) {
	t.hours += at.Hours
	t.productive += at.Productive * at.Hours
	t.lockdown += at.Lockdown * at.Hours
	t.coaching += at.Coaching * at.Hours
	t.sick += at.Sick * at.Hours
	t.leave += at.Leave * at.Hours
	t.assessed += at.Assessed
	t.subsidised += min(1-at.Assessed/100, mostSubsidised) * at.Hours
	t.minutes += at.Minutes
	t.thirdParty += at.ThirdParty
	if at.LongSick {
		t.longSick++
	}
}

// count adds a living person to the month.
func (w *World) count(l *life, t *tally) {
	t.alive++
	t.status[l.status]++
	switch l.status {
	case OnBenefit:
		l.onBenefit++
	case InRegular:
		l.inRegular++
	}
	if l.couple && l.status == OnBenefit {
		t.couples++
	}
	w.living[l.hood]++
	t.loonwaarde += l.loonwaarde
	shared := w.shared[l.hood]
	brug, mark := w.wellbeing(l, shared)
	t.brug += brug
	t.waitingLoss += w.waitingLoss(l)
	t.mark += mark
	t.income += w.Town.Income.of(l.status, l.couple, l.hours, &w.climate.income)
}

// add puts another group's month to this one. Groups are added in their order,
// so that a sum does not depend on how it was come by.
func (t *tally) add(o *tally) {
	t.people += o.people
	t.alive += o.alive
	t.waiting += o.waiting
	t.starts += o.starts
	t.longSick += o.longSick
	t.fallbacks += o.fallbacks
	t.couples += o.couples
	for i := range t.status {
		t.status[i] += o.status[i]
	}
	for i := range t.exits {
		t.exits[i] += o.exits[i]
	}
	t.hours += o.hours
	t.productive += o.productive
	t.lockdown += o.lockdown
	t.coaching += o.coaching
	t.sick += o.sick
	t.leave += o.leave
	t.subsidised += o.subsidised
	t.loonwaarde += o.loonwaarde
	t.assessed += o.assessed
	t.brug += o.brug
	t.waitingLoss += o.waitingLoss
	t.mark += o.mark
	t.income += o.income
	t.minutes += o.minutes
	t.thirdParty += o.thirdParty
}
