package model

import (
	"math"
	"slices"
)

// Wave is a person at a wave of measurement. Scores are what would have been
// measured; after death they are 0.
type Wave struct {
	Taken           bool // false where the wave falls after the last simulated month
	Scores          [8]int8
	Unbiased        [8]int8 // the scores but for what a coach who scores adds
	Satisfaction    int8
	Status          Status
	Moved           bool
	Pension         bool // past AOW age, alive or not
	MonthsInJob     int16
	MonthsOnBenefit int16
	MonthsInRegular int16
	FirstRegular    int16 // months to the first regular job; -1 when there was none yet
	Ended           int16 // months to death or AOW, whichever came first; -1 when neither came yet
	Place           Place // with whom the job was spent; -1 where none was held yet
	Loonwaarde      float32
	Assessed        float32
	NetIncome       float32
	Net             float32 // what the months since the baseline were worth to society, euro, where somebody asks
	Rung            int8    // of the ladder on benefit
	Benefit         bool    // received, also beside a job in which it is kept
}

// At returns the i-th person's measurement at the wave-th wave.
func (w *World) At(wave, i int) *Wave { return &w.Waves[wave*len(w.People)+i] }

// AtMonth is that at the wave so many months after the baseline.
func (w *World) AtMonth(month, i int) *Wave { return w.At(slices.Index(w.waves, month), i) }

// Wave is everybody's measurement at the wave-th wave.
func (w *World) Wave(wave int) []Wave { return w.Waves[wave*len(w.People):][:len(w.People)] }

// Asked is what is asked of how people fare in the months of a town.
type Asked uint8

// What is asked.
const (
	AllScores Asked = iota
	MarkAlone       // satisfaction, and no Brug total
	NoScores
)

// prepareAsked tabulates, once, what months look up.
func (t *Town) prepareAsked() {
	switch t.Asked {
	case AllScores:
		t.paths()
	case MarkAlone:
		t.totals()
	}
}

// exposed is how much of an arm's course a person has now: the factor on it, that on
// what it does to lasting domains, and where along it.
type exposed struct {
	factor, lasting float64
	at              *step
}

// evenly is one factor on all domains.
func evenly(factor float64, at *step) exposed { return exposed{factor, factor, at} }

// exposure is that of a person now. Regular work has a course of its own, whatever
// the arm.
func (w *World) exposure(l *life) exposed {
	t := w.Town
	switch {
	case l.status == InRegular || l.status == InSheltered:
		return evenly(l.person.Gain*t.Wellbeing.RegularWork, t.work[l.norm].at(int(l.inJob)+int(l.since)))
	case l.arm < 0:
		return evenly(0, t.work[l.norm].at(0))
	case l.status == InJob:
		return evenly(l.gain*w.atWork(l), t.courses[l.arm][l.norm].at(int(l.inJob)))
	case l.inJob > 0:
		k := w.month - int(l.dates.ended)
		return exposed{l.gain * w.fades[k], l.gain * w.lasts[k], t.courses[l.arm][l.norm].at(int(l.inJob))}
	case l.status == OnBenefit && !t.Arms[l.arm].Job:
		return evenly(l.gain, t.courses[l.arm][l.norm].at(w.sinceOffer(l)))
	}
	return evenly(0, t.courses[l.arm][l.norm].at(0))
}

// atWork is the part of the gain that illness and a contract about to end leave.
func (w *World) atWork(l *life) float64 {
	part := 1.0
	if l.sick != 0 {
		part = w.Town.Wellbeing.LongIllness
	}
	if unsure := w.Town.Wellbeing.UnsureMonths; unsure > 0 && int(l.dates.ends)-w.month <= unsure {
		part *= 1 - w.Town.Wellbeing.Unsure
	}
	return part
}

// promised tells whether a person waits for a job that they know they will get: from
// the month after the baseline on, which is measured before anybody is told. A place in
// a programme's queue is no promise.
func (w *World) promised(l *life) bool {
	return w.crowd == nil && l.offer >= 0 && l.inJob == 0 && l.status == OnBenefit && !l.moved && w.month > int(l.baseline) && w.Town.Arms[l.offer].Job
}

// common is what adds to all measures of a person this month, in latent units.
func (w *World) common(l *life) float64 {
	if w.promised(l) {
		return w.shared[l.hood] + w.Town.Wellbeing.Anticipation
	}
	if l.arm == Refused {
		return w.shared[l.hood] - w.regret[w.month-int(l.baseline)]
	}
	return w.shared[l.hood]
}

// feels is how a person is this month on average, over what fades and over error:
// the Brug total, how much higher it would be had the job begun at the offer, for who
// works or waits for it, and the mark of satisfaction; NaN of what nobody asks.
func (w *World) feels(l *life, waits bool) (brug, waitingLoss, mark float64) {
	t, since := w.Town, w.month-int(l.baseline)
	if t.Asked == NoScores {
		return math.NaN(), math.NaN(), math.NaN()
	}
	common, e := w.common(l), w.exposure(l)
	with := l.accompanied(e.factor, e.at)
	brug, waitingLoss = math.NaN(), math.NaN()
	if t.Asked == AllScores {
		brug, waitingLoss = w.fares(l, &e, common, with, waits)
	}
	mark = t.mark.at(l.satisfied + w.drifted[since][Satisfaction] + common + with + e.factor*e.at.latent[Satisfaction])
	return brug, waitingLoss, mark
}

// fares is the Brug total of a person who is exposed to so much, and to what is common to
// all measures and what comes of who the job is with; and what waiting costs of it.
func (w *World) fares(l *life, e *exposed, common, with float64, waits bool) (brug, waitingLoss float64) {
	t, since := w.Town, w.month-int(l.baseline)
	met, level := w.contacts(l)/8, l.level+w.drift[since] // contacts are of one domain, in the mean of eight
	brug = t.total.own.at(level + t.moves(e, common+met+with, since))
	if months := min(w.sinceOffer(l)+1, courseMonths); (waits || l.status == InJob) && months > int(l.inJob) {
		factor := e.factor
		if waits {
			factor = l.gain
		}
		had := evenly(factor, t.courses[l.arm][l.norm].at(months))
		waitingLoss = t.total.own.at(level+t.moves(&had, w.shared[l.hood]+met+factor*l.company.wellbeing*had.at.shape, since)) - brug
	}
	return brug, waitingLoss
}

// measure takes the wave that is due and looks for the next.
func (w *World) measure(l *life) {
	v := &w.Waves[int(l.wave)*len(w.People)+w.index(l)] // of which nothing has been written yet
	v.Taken, v.Status, v.Moved, v.Pension = true, l.status, l.moved, w.month > int(l.dates.aow)
	v.MonthsInJob, v.MonthsOnBenefit, v.MonthsInRegular = l.inJob, l.onBenefit, l.inRegular
	v.FirstRegular, v.Ended, v.Place, v.Benefit = l.firstWork, l.closed, l.met(), l.status == OnBenefit
	if l.arm >= 0 && w.Town.Arms[l.arm].BenefitKept {
		v.MonthsOnBenefit += l.inJob
		v.Benefit = v.Benefit || l.status == InJob
	}
	if l.status != Dead {
		v.Loonwaarde = float32(l.loonwaarde)
		if l.status == InJob {
			v.Assessed = float32(l.assessed)
		}
		v.Rung = l.rungOf()
		v.NetIncome = float32(w.Town.months[w.month].income.of(l) + w.keeps(l, w.month))
		if w.scored() {
			w.score(l, v)
		}
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
	t, e := w.Town, w.exposure(l)
	common, factors := w.common(l)+l.accompanied(e.factor, e.at), [2]float64{e.factor, e.lasting}
	own, drifted, course := w.latentAt(w.index(l), int(l.wave)), &w.drifted[w.month-int(l.baseline)], &e.at.latent
	var latent [Measures]float64
	for i := range latent {
		latent[i] = own[i] + drifted[i] + common + factors[grouped[i]&1]*course[i]
	}
	latent[SocialNetwork] += w.contacts(l)
	t.cuts.score(&latent, 0, &v.Unbiased)
	v.Scores = v.Unbiased
	if bias := w.bias(l); bias != 0 {
		t.cuts.score(&latent, bias, &v.Scores)
	}
	mark := t.Wellbeing.SatisfactionMean + t.Wellbeing.SatisfactionSD*latent[Satisfaction]
	v.Satisfaction = nearest(bounded(mark, 0, mostSatisfied))
}

const mostSatisfied = 10 // the highest mark

// bias is what a coach who scores adds at the wave that is due.
func (w *World) bias(l *life) float64 {
	if l.arm < 0 {
		return 0
	}
	return atOrLast(w.Town.Arms[l.arm].RatingBias, int(l.wave))
}

// nearest is the whole number nearest to one that is not negative, as math.Round has it:
// the higher of two.
func nearest(x float64) int8 {
	whole := int8(x)
	return whole + 1 - above(0.5, x-float64(whole))
}
