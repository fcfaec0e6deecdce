package model

import (
	"math"

	"proefbank/sim"
)

// Absence is time that is paid and not worked: short spells, long spells that
// build up with tenure, and leave.
type Absence struct {
	ShortSpells  float64 `yaml:"short_spells" unit:"per year" range:"0,11" means:"short spells of sickness begun, at mean frailty and good match"`
	ShortDays    float64 `yaml:"short_days" unit:"working days" range:"0.1,20" means:"mean length of a short spell"`
	LongOnset    float64 `yaml:"long_onset" unit:"per year" range:"0,5" means:"long spells of sickness begun, at age 54, mean frailty and good match"`
	LongMonths   float64 `yaml:"long_months" unit:"months" range:"1.5,120" means:"mean length of a long spell that ends"`
	NeverReturn  float64 `yaml:"never_return" unit:"share" range:"0,1" means:"share of long spells that do not end"`
	TenureGrowth float64 `yaml:"tenure_growth" unit:"log points per year" range:"-1,2" means:"growth of long_onset with time since the start, over the first three years"`
	AgeSlope     float64 `yaml:"age_slope" unit:"log points per 10 years" range:"-1,2" means:"growth of long_onset with age"`
	FrailtySlope float64 `yaml:"frailty_slope" unit:"log points per SD" range:"0,3" means:"growth of sickness with frailty"`
	PoorMatch    float64 `yaml:"poor_match" unit:"ratio" range:"0,20" means:"multiplies both kinds of spells at a poor match; a middling match lies halfway on the log scale"`
	Overload     float64 `yaml:"overload" unit:"elasticity" range:"0,5" means:"growth of sickness with the caseload over the normal caseload"`
	Leave        float64 `yaml:"leave" unit:"share of contract hours" range:"0,0.5" means:"leave taken by people who are not sick"`
	LeaveSummer  float64 `yaml:"leave_summer" unit:"ratio" range:"1,10" means:"leave in June to November over leave in December to May"`
	LeaveSD      float64 `yaml:"leave_sd" unit:"log points" range:"0,3" means:"how much leave differs between people and months"`
	WIA          float64 `yaml:"wia" unit:"share" range:"0,1" means:"share of people sick for 104 weeks who go to WIA"`
	Dismissal    float64 `yaml:"dismissal" unit:"share" range:"0,1" means:"share of people sick for 104 weeks who are dismissed, to WW and then bijstand; the rest gets adapted work"`
}

const (
	workingDays  = 261.0 / 12 // a month
	shortestLong = 1.5        // months: a spell of over six weeks counts as long (SBCM)
	tenureYears  = 3          // where tenure_growth ends: nobody was observed for longer
	sickPay      = 24         // months of illness that are paid: 104 weeks (Burgerlijk Wetboek, art. 7:629)
	wholeSickPay = 12         // of which at the minimum wage at least: 52 weeks
)

// sickly multiplies both kinds of spells of people so frail.
func (a *Absence) sickly(frailty float64) float64 { return math.Exp(a.FrailtySlope * frailty) }

// matched multiplies both kinds of spells at a match.
func (a *Absence) matched(fit int) float64 { return math.Pow(a.PoorMatch, float64(fit)/2) }

// older multiplies the chance of a long spell of people so many years older.
func (a *Absence) older(years float64) float64 { return math.Exp(a.AgeSlope * years / 10) }

// tenure multiplies the chance of a long spell after some months in the job.
func (a *Absence) tenure(months int) float64 {
	return math.Exp(a.TenureGrowth * min(float64(months)/12, tenureYears))
}

// overload multiplies both chances where a coach has more people than planned.
func (a *Absence) overload(load float64) float64 { return math.Pow(load, a.Overload) }

// shortSpell is the share of the month that a short spell takes, of a uniform
// number.
func (a *Absence) shortSpell(u float64) float64 {
	return min(1, -math.Log(u)*a.ShortDays/workingDays)
}

// longSpell is the length of a long spell in months, of two uniform numbers:
// 1.5 and an exponential time, or for ever.
func (a *Absence) longSpell(u, v float64) int16 {
	if u < a.NeverReturn {
		return never
	}
	return int16(min(math.Round(shortestLong-math.Log(v)*max(a.LongMonths-shortestLong, 0)), 1e4))
}

// onset is the chance of a long spell in a month, after some months in the job.
func (w *World) onset(l *life, inJob int) float64 {
	return l.onset * w.overload * w.served[inJob].onset
}

// spell is the number of a month's 32 random bits that decides on sickness.
func spell(bits uint32) float64 { return (float64(bits>>8) + 0.5) * 0x1p-24 }

// well tells whether a person is not sick in a month at all, of the number that
// decides on it.
func (w *World) well(l *life, u float64) bool {
	return l.sick == 0 && u >= w.onset(l, int(l.inJob))+l.short*w.overload
}

// sickness is the share of the month that a person is sick who is not well: long
// spells go on, one may begin, or a short one fall in the month.
func (w *World) sickness(l *life, u float64) float64 {
	if l.sick != 0 {
		return 1
	}
	if u < w.onset(l, int(l.inJob)) {
		l.sick = w.Town.Absence.longSpell(sim.Halves(l.key.Uint64(drawSpell, w.month)))
		return 1
	}
	return w.Town.Absence.shortSpell(l.key.Uniform(drawSpell, w.month))
}

// recover brings a long spell a month nearer to its end, after a month of it.
func (l *life) recover() {
	l.secondYear = l.sick != 0 && l.sickMonths >= wholeSickPay
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

// afterSickPay is where two years of illness lead, of a uniform number: WIA,
// dismissal with what WW there is a right to, or adapted work in the same job.
func (w *World) afterSickPay(l *life, u float64) Status {
	switch a := &w.Town.Absence; {
	case u < a.WIA && w.Town.Arms[l.arm].BenefitKept:
		return OnBenefit
	case u < a.WIA:
		return InWIA
	case u < a.WIA+a.Dismissal:
		return w.jobless(l)
	}
	return InJob
}

// longIll is the end of sick pay. It tells whether the job goes on.
func (w *World) longIll(l *life, t *Tally) bool {
	u, _ := sim.Halves(l.key.Uint64(drawContract, w.month))
	to := w.afterSickPay(l, u)
	if to == InJob {
		l.sick, l.sickMonths = 0, 0
		return true
	}
	t.EndedIll += float64(l.held())
	w.dismissed(l, t, to)
	return false
}

// season is the share of contract hours on leave in a month of the year.
func (a *Absence) season(month int) float64 {
	summer := 1.0
	if month >= 6 && month <= 11 {
		summer = a.LeaveSummer
	}
	return a.Leave * summer * 2 / (1 + a.LeaveSummer)
}

// leaveSpread is how much leave differs between people and months, over the mean: as
// many equally likely parts as 8 bits tell.
func (a *Absence) leaveSpread() (leave [256]float64) {
	sum := 0.0
	for i := range leave {
		leave[i] = math.Exp(a.LeaveSD * normal((float64(i)+0.5)/256))
		sum += leave[i] / 256
	}
	for i := range leave {
		leave[i] /= sum
	}
	return leave
}
