package model

import "proefbank/sim"

// life is where a person is in one world. What the months read most lies here,
// so that a month touches one piece of memory.
type life struct {
	person     *Person
	key        sim.Key
	baseline   int32
	aow        int32
	nextWave   int32 // months since the baseline; -1 when there is none left
	wait       int32 // own months of waiting, where slots are not shared
	status     Status
	arm        int8  // of the offer that has been made
	offer      int8  // that will be made
	after      int16 // months after the baseline
	moved      bool
	manages    bool
	potential  bool
	norm       Home
	paid       int8  // by the hours of which job: 0 regular ones, then the arms
	fit        uint8 // match: 0 good, 1 middling, 2 poor
	hood       int16
	wave       int16
	inJob      int16 // months in the job of the scheme
	ended      int32 // month in which the job ended
	onBenefit  int16 // months on benefit so far
	inRegular  int16 // months in regular work so far
	firstWork  int16 // months from the baseline to the first regular job; -1 when there was none
	closed     int16 // months from the baseline to death or AOW; -1 when neither came
	since      int16 // months since this status began
	contract   int16 // months left of the contract; -1 permanent
	sick       int16 // months left of a long spell; -1 without end
	sickMonths int16
	ww         int16 // months of WW left
	loonwaarde float64
	assessed   float64
	regular    float64 // hazard of regular work per month, before the labour market
	other      float64 // all other hazards per month: the sum of death, sheltered, own and moving
	death      float64
	sheltered  float64
	own        float64 // leaving the status: withdrawal, off benefit, losing regular work
	moving     float64
	onset      float64 // chance of a long spell per month
	short      float64 // chance of a short spell per month
	growth     float64 // monthly share of the gap to the ceiling, at full productive hours
	minutes    float64 // coaching over the average
	hours      float64 // contract hours per week of the job or the last one
	gain       float64 // multiplies the arm's course
	level      float64 // own one level of the Brug total
	satisfied  float64 // own level of satisfaction
}

const never = -1

func (w *World) born(l *life, i int) {
	p, t := &w.People[i], w.Town
	*l = life{person: p, key: p.Key, baseline: int32(p.Baseline), aow: int32(p.AOW), nextWave: never, firstWork: never, closed: never,
		arm: None, offer: w.offered[i].Arm, after: w.offered[i].After, potential: p.Potential, norm: p.home(), hood: int16(p.Neighbourhood),
		loonwaarde: p.Loonwaarde, hours: t.Income.RegularHours}
	if len(w.waves) > 0 {
		l.nextWave = int32(w.waves[0])
	}
	l.gain = p.Gain
	l.level, l.satisfied = t.total.level(&p.levels), p.levels[Satisfaction]
	if l.offer >= 0 {
		u, _ := sim.Halves(l.key.Uint64(drawPlacement, 0))
		l.wait = t.Placement.wait(u, t.speed)
	}
	if l.after == 0 {
		l.arm = l.offer
	}
	w.settle(l, OnBenefit, int(l.baseline))
}

// settle puts a person in a status and works out the hazards that go with it.
func (w *World) settle(l *life, s Status, month int) {
	if l.status == InJob && s != InJob {
		l.sick, l.sickMonths, l.ended = 0, 0, int32(month)
	}
	if (s == OnAOW || s == Dead) && l.closed == never {
		l.closed = int16(month - int(l.baseline))
	}
	l.status, l.since = s, 0
	w.refresh(l, month)
}

// live is one month of one person in one world.
func (w *World) live(l *life, t *Tally) {
	since := int32(w.month) - l.baseline
	if since == l.nextWave {
		w.measure(l)
	}
	if since%12 == 0 || since == int32(l.after) {
		if since >= int32(l.after) {
			l.arm = l.offer
		}
		w.refresh(l, w.month)
	}
	t.People++
	if l.status == Dead {
		return
	}
	if int32(w.month) == l.aow && l.status != OnAOW {
		t.Exits[ExitAOW]++
		w.settle(l, OnAOW, w.month)
	}
	if l.status == InJob {
		w.stays(l, t)
	}
	bits := l.key.Uint64(drawMonth, w.month)
	u := (float64(bits>>32) + 0.5) * 0x1p-32
	if rate := l.regular*w.chances + l.other; u < rate && leaves(u, rate) {
		w.exit(l, t)
	}
	if l.status == OnBenefit && l.arm >= 0 { // after the exits: who starts works the month
		w.place(l, t)
	}
	switch l.status {
	case InJob:
		w.work(l, t, uint32(bits))
	case Dead:
		return
	default:
		w.idle(l)
	}
	w.count(l, t)
}

// idle is a month out of the scheme's job: what loonwaarde was gained fades
// and rights run out.
func (w *World) idle(l *life) {
	if l.status != InRegular && l.status != InSheltered {
		l.loonwaarde = w.Town.Loonwaarde.faded(l.loonwaarde)
	}
	switch l.since++; {
	case l.status == InWW && l.since > l.ww:
		w.settle(l, OnBenefit, w.month)
	case l.status == InRegular && (l.since == earlyFallback+1 || l.since == lateFallback+1):
		w.refresh(l, w.month)
	}
}
