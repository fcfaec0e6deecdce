package model

import "math"

// Wave is a person at a wave of measurement. Scores are what would have been
// measured; after death they are 0.
type Wave struct {
	Taken           bool // false where the wave falls after the last simulated month
	Scores          [8]int8
	Unbiased        [8]int8 // the scores but for what a coach who scores adds
	Satisfaction    int8
	Status          Status
	Moved           bool
	MonthsInJob     int16
	MonthsOnBenefit int16
	MonthsInRegular int16
	FirstRegular    int16 // months to the first regular job; -1 when there was none yet
	Ended           int16 // months to death or AOW, whichever came first; -1 when neither came yet
	Loonwaarde      float32
	Assessed        float32
	NetIncome       float32
}

// At returns the i-th person's measurement at the wave-th wave.
func (w *World) At(wave, i int) *Wave { return &w.Waves[wave*len(w.People)+i] }

// Wave is everybody's measurement at the wave-th wave.
func (w *World) Wave(wave int) []Wave { return w.Waves[wave*len(w.People):][:len(w.People)] }

// exposure is how much of an arm's course a person has now: the factor on it
// and the months along it.
func (w *World) exposure(l *life) (factor float64, months int) {
	if l.arm < 0 && l.status != InRegular && l.status != InSheltered {
		return 0, 0
	}
	switch {
	case l.status == InJob:
		if l.sick != 0 {
			return l.gain * w.Town.Wellbeing.LongIllness, int(l.inJob)
		}
		return l.gain, int(l.inJob)
	case l.status == InRegular || l.status == InSheltered:
		return l.person.Gain * w.Town.Wellbeing.RegularWork, int(l.inJob) + int(l.since)
	case l.inJob > 0:
		return l.gain * w.fades[w.month-int(l.dates.ended)], int(l.inJob)
	case !w.Town.Arms[l.arm].Job && l.status == OnBenefit:
		return l.gain, w.sinceOffer(l)
	}
	return 0, 0
}

// courseOf is the course a person's exposure runs along: the arm's, or regular
// work's, whatever the arm.
func (w *World) courseOf(l *life) *course {
	if l.arm < 0 || l.status == InRegular || l.status == InSheltered {
		return &w.Town.work
	}
	return &w.Town.courses[l.arm]
}

// common is what adds to all measures of a person this month, in latent units.
func (w *World) common(l *life) float64 {
	if l.arm == Refused {
		return w.shared[l.hood] - w.regret[w.month-int(l.baseline)]
	}
	return w.shared[l.hood]
}

// brug is a person's Brug total this month on average, over what fades and over
// error, at an exposure.
func (w *World) brug(l *life, factor float64, months int) float64 {
	since := w.month - int(l.baseline)
	path := &w.courseOf(l)[min(months, courseMonths)].path
	return w.Town.total.own.at(l.level + w.drift[since] + path.moves(factor, w.common(l), float64(since)))
}

// mark is a person's mark of satisfaction this month on average.
func (w *World) mark(l *life, factor float64, months int) float64 {
	t, since := w.Town, float64(w.month-int(l.baseline))
	course := w.courseOf(l)[min(months, courseMonths)].latent[Satisfaction]
	return t.mark.at(l.satisfied + t.drifts[Satisfaction]*since + w.common(l) + factor*course)
}

// waitingLoss is how much higher a person's Brug total would be than it is now,
// had the job begun at the offer.
func (w *World) waitingLoss(l *life, factor, now float64) float64 {
	if l.arm < 0 || !w.Town.Arms[l.arm].Job || l.status != InJob && (l.status != OnBenefit || l.inJob > 0 || l.moved) {
		return 0
	}
	since := min(w.sinceOffer(l)+1, courseMonths)
	if since <= int(l.inJob) {
		return 0
	}
	if l.status == OnBenefit {
		factor = l.gain
	}
	return w.brug(l, factor, since) - now
}

// measure takes the wave that is due and looks for the next.
func (w *World) measure(l *life) {
	i := int(l.wave)*len(w.People) + w.index(l)
	v := &w.Waves[i]
	*v = Wave{Taken: true, Status: l.status, Moved: l.moved, MonthsInJob: l.inJob, MonthsOnBenefit: l.onBenefit,
		MonthsInRegular: l.inRegular, FirstRegular: l.firstWork, Ended: l.closed}
	if l.status != Dead {
		v.Loonwaarde = float32(l.loonwaarde)
		if l.status == InJob {
			v.Assessed = float32(l.assessed)
		}
		m := min(w.month, len(w.Town.months)-1)
		v.NetIncome = float32(w.Town.months[m].income.of(l))
		w.score(l, v)
	}
	if l.wave++; int(l.wave) < len(w.waves) {
		l.dates.wave = l.baseline + int32(w.waves[l.wave])
	} else {
		l.dates.wave = noDate
	}
}

// index is the place of a life in its world.
func (w *World) index(l *life) int { return l.person.order }

// score turns latent levels into what is scored.
func (w *World) score(l *life, v *Wave) {
	t, p := w.Town, l.person
	factor, months := w.exposure(l)
	course := &w.courseOf(l)[min(months, courseMonths)].latent
	since, common := float64(w.month-int(l.baseline)), w.common(l)
	var latent [Measures]float64
	noise := &p.noise[l.wave]
	for i := range latent {
		latent[i] = p.levels[i] + noise[i] + t.drifts[i]*since + common + factor*course[i]
	}
	v.Unbiased = t.cuts.scores(&latent, 0)
	v.Scores = v.Unbiased
	if l.arm >= 0 {
		if bias := atOrLast(t.Arms[l.arm].RatingBias, int(l.wave)); bias != 0 {
			v.Scores = t.cuts.scores(&latent, bias)
		}
	}
	mark := t.Wellbeing.SatisfactionMean + t.Wellbeing.SatisfactionSD*latent[Satisfaction]
	v.Satisfaction = int8(math.Round(min(max(mark, 0), mostSatisfied)))
}

const mostSatisfied = 10 // the highest mark
