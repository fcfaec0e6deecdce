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

// Fair is the measurement without the bias of a coach who scores.
func (v *Wave) Fair() *Wave {
	if v.Scores == v.Unbiased {
		return v
	}
	fair := *v
	fair.Scores = v.Unbiased
	return &fair
}

// level0 is a person's own level of the latent Brug total and of satisfaction,
// in scores and marks. Over a cohort it is right on average; for one person it
// is linear in the latent level.
func (t *Town) level0(p *Person) (brug, mark float64) {
	w := &t.Wellbeing
	for i := range t.start.slope {
		brug += t.start.score[i] + t.start.slope[i]*p.levels[i]
	}
	return brug, w.SatisfactionMean + w.SatisfactionSD*p.levels[Satisfaction]
}

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
		return l.gain * w.fades[w.month-int(l.ended)], int(l.inJob)
	case !w.Town.Arms[l.arm].Job && l.status == OnBenefit:
		return l.gain, w.sinceOffer(l)
	}
	return 0, 0
}

// courseOf is the course a person's exposure runs along: regular work's,
// whatever the arm, or the arm's.
func (w *World) courseOf(l *life) *course {
	if l.status == InRegular || l.status == InSheltered {
		return &w.Town.work
	}
	return &w.Town.courses[l.arm]
}

// wellbeing is a person's latent Brug total and satisfaction this month, on
// the scales of the scores.
func (w *World) wellbeing(l *life, shared float64) (brug, mark float64) {
	t := w.Town
	since := float64(w.month - int(l.baseline))
	if l.arm == Refused {
		shared -= w.regret[w.month-int(l.baseline)]
	}
	brug = l.brug + t.driftBrug*since + shared*t.start.sum
	mark = l.mark + (t.drift[Satisfaction]*since+shared)*t.Wellbeing.SatisfactionSD
	if factor, months := w.exposure(l); factor != 0 {
		c := w.courseOf(l)
		months = min(months, courseMonths)
		brug += factor * c.brug[months]
		mark += factor * c.satisfaction[months]
	}
	return brug, mark
}

// waitingLoss is what a person would have gained more by now, in points of the
// Brug total, had the job begun at the offer.
func (w *World) waitingLoss(l *life) float64 {
	if l.arm < 0 || !w.Town.Arms[l.arm].Job || l.status != InJob && (l.status != OnBenefit || l.inJob > 0 || l.moved) {
		return 0
	}
	c := &w.Town.courses[l.arm].brug
	since := min(w.sinceOffer(l)+1, courseMonths)
	return l.gain * (c[since] - c[min(int(l.inJob), courseMonths)])
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
		v.NetIncome = float32(w.Town.Income.of(l.status, l.couple, l.hours, &w.Town.months[m].income))
		w.score(l, v)
	}
	if l.wave++; int(l.wave) < len(w.waves) {
		l.nextWave = int32(w.waves[l.wave])
	} else {
		l.nextWave = never
	}
}

// index is the place of a life in its world.
func (w *World) index(l *life) int { return l.person.order }

// score turns latent levels into what is scored.
func (w *World) score(l *life, v *Wave) {
	t, p := w.Town, l.person
	since := float64(w.month - int(l.baseline))
	shared := w.shared[l.hood]
	if l.arm == Refused {
		shared -= w.regret[w.month-int(l.baseline)]
	}
	var latent [Measures]float64
	for i := range latent {
		latent[i] = p.levels[i] + p.noise[l.wave][i] + t.drift[i]*since + shared
	}
	if factor, months := w.exposure(l); factor != 0 {
		c := &w.courseOf(l).latent[min(months, courseMonths)]
		for i := range latent {
			latent[i] += factor * c[i]
		}
	}
	bias := 0.0
	if l.arm >= 0 {
		bias = atOrLast(t.Arms[l.arm].RatingBias, int(l.wave))
	}
	for i := range t.start.cuts {
		v.Scores[i] = t.start.cuts[i].score(latent[i] + bias)
	}
	v.Unbiased = v.Scores
	if bias != 0 {
		for i := range t.start.cuts {
			v.Unbiased[i] = t.start.cuts[i].score(latent[i])
		}
	}
	mark := t.Wellbeing.SatisfactionMean + t.Wellbeing.SatisfactionSD*latent[Satisfaction]
	v.Satisfaction = int8(math.Round(min(max(mark, 0), 10)))
}
