package model

import (
	"math"

	"proefbank/sim"
)

// life is where a person is in one world. What months read together lies together,
// 64 bytes at a time, so that a month fetches little memory.
type life struct {
	key      sim.Key
	person   *Person
	baseline int32
	dates    dates

	status     Status
	arm        int8 // of the offer that has been made
	offer      int8 // that will be made
	moved      bool
	potential  bool
	norm       Home
	paid       int8  // by the hours of which job: 0 regular ones, then the arms
	fit        uint8 // match: 0 good, 1 middling, 2 poor
	group      int8  // in which the person is tallied
	rung       int8  // of the ladder on benefit
	starts     int8  // in a job of the scheme
	spells     int8  // on benefit so far, in a programme
	again      bool  // queues for another job, in a programme
	fellBack   bool  // is on benefit as regular work was lost, in a programme
	hood       int16
	wave       int16
	inJob      int16 // months in the job of the scheme
	onBenefit  int16 // months on benefit so far
	inRegular  int16 // months in regular work so far
	since      int16 // months since this status began; not counted in the job of the scheme
	sick       int16 // months left of a long spell; -1 without end
	sickMonths int16
	secondYear bool  // of illness, in this month or the last
	beside     int16 // months of part-time work so far
	firstWork  int16 // months from the baseline to the first regular job; -1 when there was none
	closed     int16 // months from the baseline to death or AOW; -1 when neither came
	ww         int16 // months of WW to which the person has a right
	loonwaarde float64
	regular    float64 // hazard of regular work per month, before the labour market
	other      float64 // all other hazards per month: the sum of death, sheltered, own and moving

	gain      float64 // multiplies the arm's course
	level     float64 // own one level of the Brug total
	satisfied float64 // own level of satisfaction
	company   company // what host and coach make of the job
	onset     float64 // chance of a long spell per month
	short     float64 // chance of a short spell per month

	growth   float64 // monthly share of the gap to the ceiling, at full productive hours
	minutes  float64 // coaching over the average
	hours    float64 // contract hours per week of the job or the last one
	week     float64 // them, at least 1
	assessed float64
	subsidy  float64 // the share of the wage that loonkostensubsidie bears
	long     float64 // chance of a long spell per month in the job, as old as at the baseline
	death    float64

	mortality  float64 // hazard of death per month at the baseline
	sheltered  float64
	own        float64 // leaving the status: withdrawal, off benefit, losing regular work
	moving     float64
	place      Place
	clock      float64 // what the spell's hazards must still add up to, in a programme
	id         int32   // number in the stock of a programme
	entered    int32   // month in which the spell on benefit began, as the rates of leaving count it
	onClock    int16   // months on benefit when the last job began, in a programme
	heldBefore int16   // months in jobs before the last one, in a programme
	earlier    uint64  // calendar years that count for WW of jobs that have ended, by years since the start, in a programme
}

const never = -1

// dates are months of the calendar in which something comes of itself, or came.
// Between them nothing but chance happens to a person.
type dates struct {
	offered int32 // the offer
	opens   int32 // a job for the person alone, where slots are not shared
	began   int32 // this status
	ended   int32 // the job
	wave    int32 // the next
	refresh int32 // the hazards of another year, or the offer
	aow     int32
	assess  int32 // loonwaarde, in the job
	ends    int32 // the contract, WW or a rate of losing regular work
}

const noDate = math.MaxInt32 / 2 // that never comes

// due is the first date that is still to come, this month's included: before it
// a life is what chance makes of it.
func (w *World) due(l *life) int {
	d := &l.dates
	due := min(d.wave, d.refresh, d.ends, d.assess)
	if l.status != OnAOW {
		due = min(due, d.aow)
	}
	if w.wants(l) {
		due = min(due, d.opens)
	}
	return int(due)
}

func (w *World) born(l *life, i int) {
	w.month = w.People[i].Baseline
	w.begin(l, &w.People[i], w.offered[i], w.group[i], w.places[i])
}

// begin is the start of a life, of which nothing is known yet, this month, under an offer
// of a job with somebody.
func (w *World) begin(l *life, p *Person, offered Offer, group int8, with Place) {
	t := w.Town
	l.person, l.key, l.baseline, l.group = p, p.Key, int32(p.Baseline), group
	l.norm, l.hood, l.potential = p.home(), int16(p.Neighbourhood), p.Potential
	l.loonwaarde, l.hours, l.mortality, l.gain = p.Loonwaarde, t.Income.RegularHours, p.mortality, p.Gain
	l.level, l.satisfied = p.level, p.levels[Satisfaction]
	l.firstWork, l.closed = never, never
	l.dates.aow, l.dates.wave = int32(p.AOW), noDate
	if len(w.waves) > 0 {
		l.dates.wave = l.baseline + int32(w.waves[0])
	}
	l.arm, l.offer, l.dates.offered = None, offered.Arm, l.baseline+int32(offered.After)
	if l.offer >= 0 {
		l.place = with
		l.company = t.company(l.place)
		u, _ := sim.Halves(l.key.Uint64(drawPlacement, 0))
		l.dates.opens = l.dates.offered + t.Placement.wait(u, t.speed, t.Arms[l.offer].FillRatio)
	}
	if l.dates.offered == l.baseline {
		l.arm = l.offer
	}
	if t.Ladder.climbed() {
		_, u := sim.Halves(l.key.Uint64(drawRung, int(l.baseline)))
		l.rung = t.Ladder.first(u)
	}
	w.settle(l, OnBenefit)
}

// settle puts a person in a status and works out the hazards that go with it.
func (w *World) settle(l *life, s Status) {
	month := int32(w.month)
	if l.status == InJob && s != InJob {
		l.sick, l.sickMonths, l.secondYear, l.dates.ended = 0, 0, false, month
	}
	if (s == OnAOW || s == Dead) && l.closed == never {
		l.closed = int16(month - l.baseline)
	}
	from := l.status
	l.status, l.since = s, 0
	l.dates.began, l.dates.assess, l.dates.ends = month, noDate, noDate
	if s == InWW {
		l.dates.ends = month + int32(l.ww)
	}
	if w.crowd != nil {
		w.crowd.settled(l, from, w.month)
	}
	w.refresh(l)
}

// live is one month of one person in one world: what has its date, what chance
// brings, and the month that is then lived.
func (w *World) live(l *life, t *Tally) {
	month := int32(w.month)
	if month == l.dates.wave {
		w.measure(l)
	}
	if month == l.dates.refresh {
		w.anew(l)
	}
	if l.status == Dead {
		return
	}
	if month == l.dates.aow && l.status != OnAOW {
		t.Exits[ExitAOW]++
		w.settle(l, OnAOW)
	}
	if l.status == InJob {
		w.stays(l, t)
	}
	bits := l.key.Uint64(drawMonth, w.month)
	if w.ends(l, bits) {
		w.exit(l, t)
	}
	if w.wants(l) { // after the exits: who starts works the month
		w.place(l, t)
	}
	switch l.status {
	case InJob:
		w.work(l, t, uint32(bits))
	case Dead:
		return
	default:
		if w.onLadder(l) {
			w.climbs(l)
		}
		w.idle(l, 1)
	}
	w.spend(l, 1)
}

// ends tells whether a person leaves where they are this month: in a stock a spell on
// benefit goes by its clock, all else by the month's own number.
func (w *World) ends(l *life, bits uint64) bool {
	rate := l.rate(w.chances)
	if w.crowd != nil && l.status == OnBenefit {
		l.clock -= rate
		return l.clock <= 0
	}
	u := chance(bits)
	return u < rate && leaves(u, rate)
}

// still is the number of months, from this one on, in which nothing happens to a
// person whose life is their own: before the next date no draw falls below a hazard.
func (w *World) still(l *life) int {
	if l.status == InJob && w.busy(l) || w.onLadder(l) {
		return 0
	}
	month, due := w.month, min(w.due(l), w.Town.Months)
	for ; month < due; month++ {
		bits := l.key.Uint64(drawMonth, month)
		if chance(bits) < l.rate(w.Town.tight[month]) {
			break
		}
		if l.status == InJob && spell(uint32(bits)) < w.onset(l, int(l.inJob)+month-w.month) {
			break
		}
	}
	return month - w.month
}

// pass is months in which nothing happens.
func (w *World) pass(l *life, months int) {
	switch l.status {
	case InJob:
		l.inJob += int16(months)
		l.secondYear = false
	case Dead:
		return
	default:
		w.idle(l, months)
	}
	w.spend(l, months)
}

// idle is months out of the scheme's job: what loonwaarde was gained fades and
// rights run out.
func (w *World) idle(l *life, months int) {
	if l.status != InRegular && l.status != InSheltered {
		l.loonwaarde = w.Town.Loonwaarde.faded(l.loonwaarde, months)
	}
	l.since += int16(months)
	if int32(w.month) != l.dates.ends {
		return
	}
	if l.status == InWW || l.status == OffBenefit {
		w.settle(l, OnBenefit)
	} else {
		w.refresh(l)
	}
}

// spend counts months where the person spent them.
func (w *World) spend(l *life, months int) {
	switch l.status {
	case OnBenefit:
		l.onBenefit += int16(months)
	case InRegular:
		l.inRegular += int16(months)
	}
}
