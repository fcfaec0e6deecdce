package validation_test

import (
	"math"
	"slices"

	"proefbank/model"
)

// alive is a soul's state in one world of the second model.
type alive struct {
	*soul
	arm                                 int // 0, -1 for who was refused, -2 for who has nothing to be offered
	status                              model.Status
	since, inJob, ended, onBenefit      int
	fit, contract, ill, illFor, ww      int
	manages, moved, less                bool // less: pay, in the second year of illness
	worth, assessed, hours              float64
	regular, death, sheltered, own, mov float64
	long, short                         float64
	scores                              [][9]float64
}

// months is what the second model counts in a world, by month of those that are compared.
type months map[int]map[string]float64

func (c months) add(month int, what string, x float64) {
	if cell, is := c[month]; is {
		cell[what] += x
	}
}

// lived is 3 and 7: a world of the second model. arm is 0 when everybody is
// offered the job, -1 when nobody is.
type lived struct {
	*again
	people                []alive
	arm, month            int
	speed, chance, effect float64
	tight                 []float64
	count                 months
	doses                 map[[4]int]float64

	jobs, free                                   int
	chances, overload, minutes, coached          float64
	shared, hoursDone, peopleWorking, peopleHere []float64
}

func (m *again) live(cohort []soul, arm, length int, speed, chance, effect float64, tight []float64) *lived {
	w := &lived{again: m, arm: arm, speed: speed, chance: chance, effect: effect, tight: tight, count: months{}, doses: map[[4]int]float64{}}
	n := m.town.Neighbourhoods
	w.shared, w.hoursDone, w.peopleWorking, w.peopleHere = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range cohort {
		a := alive{soul: &cohort[i], arm: arm, worth: cohort[i].loonwaarde, hours: m.Income.RegularHours}
		if arm == 0 && a.never {
			a.arm = -2
		}
		w.people = append(w.people, a)
	}
	for _, month := range looked {
		w.count[month] = map[string]float64{}
	}
	for w.month = range length {
		w.open()
		for i := range w.people {
			if a := &w.people[i]; w.month >= a.base {
				w.step(a)
			}
		}
	}
	return w
}

// open is openMonth of section 3.
func (w *lived) open() {
	residents := 1000 * w.town.Recipients / w.town.Per1000
	density := float64(w.jobs) / residents * 1000
	w.free = int(float64(w.Trial.NPerArm)*w.speed*float64(max(w.month+1-w.late, 0))/w.Placement.MonthsToFill) - w.jobs
	n := &w.Neighbourhood
	many := 1 - math.Exp(-density/n.DisplacementDensity)
	w.chances = w.tight[w.month] * (1 - n.ChancesLost*many*(n.DisplacementLow+(n.DisplacementHigh-n.DisplacementLow)*many))
	coaches := max(1, math.Round(float64(w.jobs)/w.Coaching.Caseload))
	load := max(1, float64(w.jobs)/(coaches*w.Coaching.Caseload))
	w.overload, w.minutes = math.Pow(load, w.Absence.Overload), 1/load
	w.coached = math.Pow(load, -w.Loonwaarde.CoachingElastic)
	for h := range w.shared {
		per1000 := residents / float64(w.town.Neighbourhoods) / 1000
		w.shared[h] = n.LiveabilityEffect * (1 - math.Exp(-w.hoursDone[h]/per1000/n.LiveabilityScale))
		if w.peopleHere[h] > 0 {
			w.shared[h] += n.PeerEffect * w.peopleWorking[h] / w.peopleHere[h]
		}
		w.hoursDone[h], w.peopleWorking[h], w.peopleHere[h] = 0, 0, 0
	}
	w.jobs = 0
}

// step is live of section 3.
func (w *lived) step(a *alive) {
	t := w.month - a.base
	for n, wave := range w.waves {
		if wave == t {
			w.measure(a, n)
		}
	}
	if t%12 == 0 {
		w.hazards(a)
	}
	if a.status == model.Dead {
		return
	}
	if w.month == a.aow && a.status != model.OnAOW {
		w.count.add(w.month, "exits aow", 1)
		w.enter(a, model.OnAOW)
	}
	if a.status == model.InJob {
		w.jobEnds(a)
	}
	w.leave(a)
	if a.status == model.OnBenefit && a.arm == 0 && a.inJob == 0 && !a.moved && w.month < a.aow {
		if w.free > 0 {
			w.start(a)
		} else {
			w.count.add(w.month, "waiting", 1)
		}
	}
	switch a.status {
	case model.InJob:
		w.work(a)
	case model.Dead:
		return
	default:
		w.idle(a)
	}
	if a.status == model.OnBenefit {
		a.onBenefit++
	}
	w.peopleHere[a.hood]++
	if slices.Contains(looked, w.month) {
		w.counted(a, t)
	}
}

func (w *lived) enter(a *alive, s model.Status) {
	if a.status == model.InJob && s != model.InJob {
		a.ill, a.illFor, a.ended = 0, 0, w.month
	}
	a.status, a.since = s, 0
	w.hazards(a)
}

// hazards is 7.12.
func (w *lived) hazards(a *alive) {
	e, age := &w.Exit, a.age+float64(w.month-a.base)/12
	a.death = e.Death / 12 * e.DeathRatio * math.Exp(e.DeathAgeSlope*(age-57))
	a.regular, a.sheltered, a.own, a.mov = 0, 0, 0, e.Moving/12
	if a.moved {
		a.mov = 0
	}
	base := e.Regular / 12 * math.Exp(e.LoonwaardeSlope*(a.worth-60)/10+e.WellbeingSlope*a.common) * w.chance
	if age < 45 {
		base *= e.Young
	}
	if a.months+a.onBenefit+int(math.Round(e.ClockShare*float64(a.inJob))) < 36 {
		base *= e.ShortDuration
	}
	if a.potential {
		base *= e.Potential
	}
	base *= a.of[4]
	arm := &w.Arms[0]
	switch a.status {
	case model.OnBenefit, model.InWW:
		a.regular, a.sheltered, a.own = base, e.Sheltered/12, e.OtherFromBenefit/12
		if a.inJob > 0 {
			a.regular *= e.AfterJob
		} else if a.arm == 0 {
			a.regular *= arm.SearchFactor
		}
	case model.InJob:
		a.regular, a.sheltered, a.own = base*e.LockIn*a.met.regular, e.Sheltered/12, e.Withdrawal/12
		a.own *= math.Exp(e.WithdrawalFrail*a.frailty+e.WithdrawalSuited*a.suitable) * a.of[3]
		if arm.ExitIsGoal {
			a.regular *= e.Goal
		}
		if a.fit == 2 {
			a.own *= e.WithdrawalPoor
		}
		sick := math.Exp(w.Absence.FrailtySlope*a.frailty) * math.Pow(w.Absence.PoorMatch, float64(a.fit)/2) * a.met.sickness * a.of[2]
		a.short = w.Absence.ShortSpells / 12 * sick
		a.long = w.Absence.LongOnset / 12 * sick * math.Exp(w.Absence.AgeSlope*(age-54)/10)
	case model.InRegular:
		early := -math.Log(1-e.FallbackEarly) / 6
		late := (-math.Log(1-e.FallbackLate) - 6*early) / 12
		switch {
		case a.since <= 6:
			a.own = early
		case a.since <= 18:
			a.own = late
		default:
			a.own = late * e.FallbackAfter
		}
	}
}

// jobEnds is the end of a contract (7.6) and of 24 months of illness (7.7).
func (w *lived) jobEnds(a *alive) {
	arm := &w.Arms[0]
	if a.illFor == 24 {
		switch u := w.r.Float64(); {
		case u < w.Absence.WIA:
			w.enter(a, model.InWIA)
		case u < w.Absence.WIA+w.Absence.Dismissal:
			w.loses(a)
		default:
			a.ill, a.illFor = 0, 0
		}
		if a.status != model.InJob {
			w.count.add(w.month, "exits other", 1)
			return
		}
	}
	if a.contract != 0 {
		return
	}
	room := arm.MaxMonths - a.inJob
	if room > 0 && w.r.Float64() < arm.Extension {
		a.contract = min(arm.ContractMonths, room)
		return
	}
	if room <= 0 && w.r.Float64() < arm.Permanent {
		a.contract = -1
		return
	}
	w.count.add(w.month, "exits other", 1)
	w.loses(a)
}

// loses is the WW of 7.6, month by month of the job.
func (w *lived) loses(a *alive) {
	if a.inJob < 6 {
		w.enter(a, model.OnBenefit)
		return
	}
	hours := map[int]float64{}
	start := w.Calendar.Start
	yearOf := func(month int) int { return start.AddMonths(month).Year }
	for m := w.month - a.inJob; m < w.month; m++ {
		hours[yearOf(m)] += a.hours * 52 / 12
	}
	birth := math.Floor(float64(start.Year) + float64(start.Month-1)/12 + float64(a.base)/12 - a.age)
	old, young, recent := math.Max(0, 1998-18-birth), 0.0, 0
	for year, h := range hours {
		if h < 208 || year == yearOf(w.month) {
			continue
		}
		if young++; year >= yearOf(w.month)-5 {
			recent++
		}
	}
	a.ww = 3
	if recent >= 4 {
		first := math.Max(old, math.Min(old+young, 10))
		a.ww = int(math.Min(24, first+math.Ceil((old+young-first)/2)))
	}
	w.enter(a, model.InWW)
}

// leave is the exit of 7.12.
func (w *lived) leave(a *alive) {
	regular := a.regular * w.chances
	sum := regular + a.death + a.sheltered + a.own + a.mov
	if w.r.Float64() >= 1-math.Exp(-sum) {
		return
	}
	v := w.r.Float64() * sum
	switch {
	case v < regular:
		w.count.add(w.month, "exits regular", 1)
		w.enter(a, model.InRegular)
	case v < regular+a.death:
		w.count.add(w.month, "exits death", 1)
		w.enter(a, model.Dead)
	case v < regular+a.death+a.sheltered:
		w.count.add(w.month, "exits sheltered", 1)
		w.enter(a, model.InSheltered)
	case v < regular+a.death+a.sheltered+a.own:
		switch a.status {
		case model.InRegular:
			w.count.add(w.month, "fallbacks", 1)
			w.enter(a, model.OnBenefit)
		case model.InJob:
			w.count.add(w.month, "exits other", 1)
			w.enter(a, model.OnBenefit)
		default:
			w.count.add(w.month, "exits other", 1)
			w.enter(a, model.OffBenefit)
		}
	default:
		a.moved = true
		if a.status == model.InJob {
			w.count.add(w.month, "exits other", 1)
			w.enter(a, model.OnBenefit)
		}
		w.hazards(a)
	}
}

// start is the match of 7.6.
func (w *lived) start(a *alive) {
	w.free--
	w.count.add(w.month, "starts", 1)
	poor := math.Min(1, w.Placement.PoorMatch*w.Arms[0].PoorMatchRatio*a.of[1])
	switch u := w.r.Float64(); {
	case u < poor:
		a.fit = 2
	case u < poor+w.Placement.MiddlingMatch:
		a.fit = 1
	}
	a.manages = w.r.Float64() < w.Placement.ManagesWork
	a.hours, a.contract = w.Arms[0].HoursPerWeek, w.Arms[0].ContractMonths
	w.enter(a, model.InJob)
}

func match(f float64, fit int) float64 { return []float64{1, (1 + f) / 2, f}[fit] }

// idle is a month out of the job (7.8), and the end of WW (7.6).
func (w *lived) idle(a *alive) {
	if f := w.Loonwaarde.Floor; a.status != model.InRegular && a.status != model.InSheltered && a.worth > f {
		a.worth -= w.Loonwaarde.Decay / 12 * (a.worth - f)
	}
	a.since++
	if a.status == model.InWW && a.since > a.ww {
		w.enter(a, model.OnBenefit)
	} else if a.status == model.InRegular && (a.since == 7 || a.since == 19) {
		w.hazards(a)
	}
}

// work is a month in the job: 7.7, 7.8 and 7.9.
func (w *lived) work(a *alive) {
	l, ab := &w.Loonwaarde, &w.Absence
	if a.inJob%l.ReassessMonths == 0 {
		a.assessed = min(max(a.worth+l.AssessmentSD*w.z(), 0), 100)
	}
	R, share := w.Coaching.ManagesRatio, w.Placement.ManagesWork
	organisation := 1 / (1 - share + share*R)
	if a.manages {
		organisation *= R
	}
	quarter := min(a.inJob/3, len(w.Coaching.Minutes)-1)
	minutes := w.Coaching.Minutes[quarter] * a.coach * organisation * w.minutes

	s := w.sickShare(a)
	season := ab.Leave * 2 / (1 + ab.LeaveSummer)
	if d := w.Calendar.Start.AddMonths(w.month); d.Month >= 6 && d.Month <= 11 {
		season *= ab.LeaveSummer
	}
	spread := math.Exp(ab.LeaveSD*w.z() - ab.LeaveSD*ab.LeaveSD/2)
	leave := min(season*spread*(1-s), 1-s)
	coaching := min(minutes/60/a.hours, 1-s-leave)
	productive := 1 - s - leave - coaching
	if a.potential && a.worth < l.Ceiling {
		g := l.Growth / 12 * math.Pow(a.coach*organisation, l.CoachingElastic) * match(l.PoorMatch, a.fit) * w.coached
		a.worth += min(g*productive, 1) * (l.Ceiling - a.worth)
	}
	for what, x := range map[string]float64{"sick": s, "leave": leave, "coaching": coaching, "productive": productive} {
		w.count.add(w.month, what, x)
	}
	w.count.add(w.month, "minutes", minutes)
	w.count.add(w.month, "third", w.Coaching.ThirdParty[min(quarter, len(w.Coaching.ThirdParty)-1)]*a.coach)
	w.count.add(w.month, "assessed", a.assessed)
	if a.ill != 0 {
		w.count.add(w.month, "long sick", 1)
	}
	w.jobs++
	w.hoursDone[a.hood] += productive * a.hours * 52 / 12
	w.peopleWorking[a.hood]++
	a.inJob++
	if a.contract > 0 {
		a.contract--
	}
	a.less = a.ill != 0 && a.illFor >= 12
	if a.ill != 0 {
		a.illFor++
		if a.ill > 0 {
			if a.ill--; a.ill == 0 {
				a.illFor = 0
			}
		}
	}
}

func (w *lived) sickShare(a *alive) float64 {
	ab := &w.Absence
	if a.ill != 0 {
		return 1
	}
	long := a.long * w.overload * math.Exp(ab.TenureGrowth*min(float64(a.inJob)/12, 3))
	switch u := w.r.Float64(); {
	case u < long:
		a.ill = -1
		if w.r.Float64() >= ab.NeverReturn {
			a.ill = int(math.Round(1.5 + w.r.ExpFloat64()*(ab.LongMonths-1.5)))
		}
		return 1
	case u < long+a.short*w.overload:
		return min(1, w.r.ExpFloat64()*ab.ShortDays/21.75)
	}
	return 0
}
