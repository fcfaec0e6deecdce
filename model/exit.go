package model

import "math"

// Exit is how people leave: competing risks whose hazards depend on who they
// are, on the labour market and on where they are now. Rates are per year.
type Exit struct {
	Regular          float64 `yaml:"regular" unit:"per year" range:"0,5" means:"from benefit to regular work at age 54, loonwaarde 60, mean wellbeing, without potential, over three years on benefit"`
	Young            float64 `yaml:"young" unit:"ratio" range:"0.1,20" means:"multiplies regular below age 45"`
	ShortDuration    float64 `yaml:"short_duration" unit:"ratio" range:"0.1,20" means:"multiplies regular below three years of benefit"`
	Potential        float64 `yaml:"potential" unit:"ratio" range:"0.1,20" means:"multiplies regular for people with potential to develop"`
	LoonwaardeSlope  float64 `yaml:"loonwaarde_slope" unit:"log points per 10 points" range:"-1,2" means:"growth of regular with true loonwaarde"`
	WellbeingSlope   float64 `yaml:"wellbeing_slope" unit:"log points per SD" range:"-1,2" means:"growth of regular with wellbeing"`
	LockIn           float64 `yaml:"lock_in" unit:"ratio" range:"0,5" means:"multiplies regular for people in a job of the scheme"`
	Goal             float64 `yaml:"goal" unit:"ratio" range:"0,50" means:"multiplies regular in the job when exit is a goal of the scheme"`
	AfterJob         float64 `yaml:"after_job" unit:"ratio" range:"0,20" means:"multiplies regular after a job of the scheme ended"`
	Sheltered        float64 `yaml:"sheltered" unit:"per year" range:"0,5" means:"to sheltered work"`
	Withdrawal       float64 `yaml:"withdrawal" unit:"per year" range:"0,5" means:"out of the job by one's own choice, back to benefit"`
	WithdrawalPoor   float64 `yaml:"withdrawal_poor_match" unit:"ratio" range:"0,20" means:"multiplies withdrawal at a poor match"`
	WithdrawalFrail  float64 `yaml:"withdrawal_frailty" unit:"log points per SD" range:"-2,2" means:"growth of withdrawal with frailty"`
	WithdrawalSuited float64 `yaml:"withdrawal_suitability" unit:"log points per SD" range:"-2,2" means:"growth of withdrawal with suitability, which falls as the pool empties"`
	OtherFromBenefit float64 `yaml:"other_from_benefit" unit:"per year" range:"0,5" means:"off benefit for another reason (partner, inheritance, end of right)"`
	Death            float64 `yaml:"death" unit:"per year" range:"0,1" means:"mortality of the population at age 57"`
	DeathAgeSlope    float64 `yaml:"death_age_slope" unit:"log points per year" range:"0,0.3" means:"growth of mortality with age"`
	DeathRatio       float64 `yaml:"death_ratio" unit:"ratio" range:"0.1,20" means:"mortality of recipients over the population's"`
	Moving           float64 `yaml:"moving" unit:"per year" range:"0,5" means:"moving to another municipality: out of sight of surveys"`
	FallbackEarly    float64 `yaml:"fallback_early" unit:"share" range:"0,1" means:"share of people no longer in regular work after 6 months"`
	FallbackLate     float64 `yaml:"fallback_late" unit:"share" range:"0,1" means:"share of people no longer in regular work after 18 months"`
	FallbackAfter    float64 `yaml:"fallback_after" unit:"ratio" range:"0,5" means:"multiplies the rate of losing regular work between 6 and 18 months from then on"`
	ClockShare       float64 `yaml:"clock_share" unit:"share" range:"0,1" means:"part of the months in the job that count as months on benefit for the chance of leaving: 1 has the clock run on in the job, 0 stops it"`
	ICCMunicipality  float64 `yaml:"icc_municipality" unit:"share of variance" range:"0,0.5" means:"variance of being in regular work that lies between municipalities"`
}

// anew makes the offer in its month, and works out the hazards of another year. An
// offer that comes between two years makes nobody's age and months of benefit count
// sooner than they would without it.
func (w *World) anew(l *life) {
	month, since := int32(w.month), int32(w.month)-l.baseline
	if month >= l.dates.offered {
		l.arm = l.offer
	}
	if month != l.dates.offered || since%12 == 0 || w.crowd != nil {
		w.refresh(l)
		return
	}
	l.regular *= w.Town.search(l)
	l.dates.refresh = month + 12 - since%12
}

// refresh works out the hazards anew: on entering a status and every year.
func (w *World) refresh(l *life) {
	t, p, e := w.Town, l.person, &w.Town.Exit
	since := w.month - p.Baseline
	l.dates.refresh = int32(w.month + 12 - since%12)
	if l.dates.offered > int32(w.month) {
		l.dates.refresh = min(l.dates.refresh, l.dates.offered)
	}
	age := p.Age + float64(since)/12
	l.death = l.mortality * w.older[since].death
	l.regular, l.sheltered, l.own, l.moving = 0, 0, 0, e.Moving/12
	if l.moved {
		l.moving = 0
	}
	switch l.status {
	case OnBenefit, InWW:
		if w.crowd != nil && l.status == OnBenefit {
			w.crowd.rates(l, w.month)
		} else {
			l.regular = e.regularRate(p, age, l.loonwaarde, e.clock(l)) * t.regular
			l.sheltered, l.own = e.Sheltered/12, e.OtherFromBenefit/12
		}
		if l.inJob > 0 {
			l.regular *= e.AfterJob * t.after(l)
		}
		if w.crowd == nil { // see promised
			l.regular *= t.search(l)
		}
		if l.besides() {
			l.regular *= t.Ladder.Regular
		}
	case InJob:
		l.regular = e.regularRate(p, age, l.loonwaarde, e.clock(l)) * t.regular * e.LockIn * l.company.regular
		arm := &t.Arms[l.arm]
		if l.regular *= arm.MoveOn; arm.ExitIsGoal {
			l.regular *= e.Goal
		}
		l.sheltered, l.own = e.Sheltered/12, e.withdrawal(p, l.fit)/12
		l.onset = l.long * w.older[since].onset
	case InRegular:
		rate, until := e.fallback(int(l.since))
		l.own, l.dates.ends = rate, l.dates.began+until
	case Dead:
		l.death, l.moving = 0, 0
	}
	l.other = l.death + l.sheltered + l.own + l.moving
}

// search is what an offer does to the chances of who has held no job under it.
func (t *Town) search(l *life) float64 {
	if l.arm < 0 || l.inJob > 0 {
		return 1
	}
	return t.Arms[l.arm].SearchFactor
}

// after is what the arm in which somebody held a job does to the chances after it.
func (t *Town) after(l *life) float64 {
	if l.paid == 0 {
		return 1
	}
	return t.Arms[l.paid-1].MoveOnAfter
}

// municipalitySD is the standard deviation of the log hazard of regular work
// between municipalities that gives the intra-cluster correlation on the
// logistic scale, where the variance within is pi^2/3 (Snijders & Bosker,
// 2012, Multilevel Analysis, p. 307).
func (e *Exit) municipalitySD() float64 {
	return math.Sqrt(e.ICCMunicipality / (1 - e.ICCMunicipality) * math.Pi * math.Pi / 3)
}

// regularRate is a person's rate of leaving benefit for regular work, per
// month, at mean tightness. age is now, in years; onBenefit the months on
// benefit since the baseline.
func (e *Exit) regularRate(p *Person, age, loonwaarde float64, onBenefit int) float64 {
	log := e.LoonwaardeSlope*(loonwaarde-60)/10 + e.WellbeingSlope*p.common
	rate := e.Regular / 12 * math.Exp(log)
	if age < 45 {
		rate *= e.Young
	}
	if p.BenefitMonths+onBenefit < 36 {
		rate *= e.ShortDuration
	}
	if p.Potential {
		rate *= e.Potential
	}
	return rate * p.own.regular
}

// withdrawal is the rate of leaving the job by own choice, per year.
func (e *Exit) withdrawal(p *Person, fit uint8) float64 {
	rate := e.Withdrawal * math.Exp(e.WithdrawalFrail*p.Frailty+e.WithdrawalSuited*p.Suitability) * p.own.withdrawal
	if fit == 2 {
		rate *= e.WithdrawalPoor
	}
	return rate
}

// clock is the months on benefit since the baseline, as chances of leaving count them.
func (e *Exit) clock(l *life) int {
	return int(l.onBenefit) + e.counted(int(l.inJob))
}

// counted is how many of so many months in the job count as months on benefit.
func (e *Exit) counted(inJob int) int { return int(math.Round(e.ClockShare * float64(inJob))) }

// deathRate is the monthly mortality of a recipient of the age (Gompertz).
func (e *Exit) deathRate(age float64) float64 {
	return e.Death / 12 * e.DeathRatio * e.older(age-57)
}

// older multiplies the mortality of people so many years older.
func (e *Exit) older(years float64) float64 { return math.Exp(e.DeathAgeSlope * years) }

const ( // months of regular work after which CBS counts who still works
	earlyFallback = 6
	lateFallback  = 18
)

// fallback is the monthly rate of losing regular work in the given month of it,
// the first being 1, and the last month in which it holds: constant over the first
// half year, over the year after it, and from then on.
func (e *Exit) fallback(month int) (rate float64, until int32) {
	early := -math.Log1p(-min(e.FallbackEarly, 1-1e-9)) / earlyFallback
	late := (-math.Log1p(-min(e.FallbackLate, 1-1e-9)) - earlyFallback*early) / (lateFallback - earlyFallback)
	switch {
	case month <= earlyFallback:
		return early, earlyFallback
	case month <= lateFallback:
		return late, lateFallback
	}
	return late * e.FallbackAfter, noDate
}

// rate is the hazard of leaving in a month, by whatever cause, at the chances of
// regular work.
func (l *life) rate(chances float64) float64 { return l.regular*chances + l.other }

// chance is the number of the month's 64 random bits that decides on leaving.
func chance(bits uint64) float64 { return (float64(bits>>32) + 0.5) * 0x1p-32 }

// leaves tells whether an event of the rate happens within a month, given a
// uniform number: u < 1 - exp(-rate), without an exponential in most months.
func leaves(u, rate float64) bool {
	return u < rate && -math.Log1p(-u) < rate
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
		w.firstJob(l)
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
		w.refresh(l)
		return
	}
	w.settle(l, to)
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
