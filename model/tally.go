package model

// Tally is what is counted over the people of a group in a month. Sums are
// over people; those of hours are in contract hours per week.
type Tally struct {
	People       int32 // whose baseline has come, the dead included
	Alive        int32
	Waiting      int32 // for a slot
	Starts       int32
	LongSick     int32 // in a job and in a long spell
	Fallbacks    int32 // out of regular work
	Status       [Dead + 1]int32
	Homes        [LongIll + 1][Homes]int32 // of them, by status of income and home
	Exits        [ExitOther + 1]int32
	InYear       [JobYears]int32        // in the job by year of the job, the last year's with all that come after
	Worked       [len(Milestones)]int32 // who completes so many months of regular work in the month
	Hours        float64                // contract hours, of which:
	Productive   float64
	Lockdown     float64
	Coaching     float64
	Sick         float64
	Leave        float64
	Subsidised   float64 // the part of Hours that loonkostensubsidie bears
	Loonwaarde   float64 // true, percent of WML
	Assessed     float64 // of the people in a job
	Brug         float64 // expected total, 8-40
	WaitingLoss  float64 // Brug points that waiting costs
	Satisfaction float64 // expected mark, 0-10
	Income       float64 // net household income, euro per month
	Minutes      float64 // coaching, per week
	ThirdParty   float64
	Output       float64 // productive hours times loonwaarde over 100
	Earned       float64 // beside the benefit, euro per month, of which:
	SetOff       float64 // against the benefit
	BesideHours  float64 // of part-time work beside the benefit, per week
	EndedMonths  float64 // worked by people whose contract ends against their will
	EndedIll     float64 // of them, by those whose sick pay ended
}

// JobYears are the years of a job that people are counted by.
const JobYears = 6

// Milestones are the months of regular work, all together since the baseline, at
// which a person is counted once: 26 weeks, and two years.
var Milestones = [...]int16{6, 24}

// MostSubsidised is the part of the minimum wage that loonkostensubsidie bears at most
// (Participatiewet, art. 10d lid 4).
const MostSubsidised = 0.7

// Subsidised is the part of the minimum wage that loonkostensubsidie bears at a loonwaarde in
// percent of it.
func Subsidised(loonwaarde float64) float64 { return min(1-loonwaarde/100, MostSubsidised) }

// addWork adds a month in a job.
func (t *Tally) addWork(l *life, h *hours) {
	t.Hours += l.hours
	t.Productive += h.productive * l.hours
	t.Lockdown += h.lockdown * l.hours
	t.Coaching += h.coaching * l.hours
	t.Sick += h.sick * l.hours
	t.Leave += h.leave * l.hours
	t.Assessed += l.assessed
	t.Subsidised += l.subsidy * l.hours
	t.Minutes += h.minutes
	t.Output += l.output(h)
	if l.sick != 0 {
		t.LongSick++
	}
}

// output is a month's productive hours a week at the worth of the work.
func (l *life) output(h *hours) float64 { return h.productive * l.hours * l.loonwaarde / 100 }

// tallied tells whether anybody reads what is counted.
func (w *World) tallied() bool { return len(w.tallies) > 0 }

// tally is the one in which a person's month is counted; where nobody reads it,
// it is thrown away.
func (w *World) tally(l *life) *Tally {
	if !w.tallied() {
		return &w.unread
	}
	return w.Group(w.month, int(l.group))
}

// record adds a person to the month that was lived, and takes down for those who ask
// what the person did in it, and in months after it that were alike.
func (w *World) record(l *life, t *Tally, months int) {
	if w.remembers() {
		w.remember(l, months)
	}
	if t.People++; l.status == Dead || !w.tallied() {
		return
	}
	t.Alive++
	t.Status[l.status]++
	earns := l.earns()
	t.Homes[earns][l.norm]++
	t.passes(l)
	waits := w.wants(l)
	if waits {
		t.Waiting++
	}
	t.Loonwaarde += l.loonwaarde
	brug, waitingLoss, mark := w.feels(l, waits)
	t.Brug += brug
	t.WaitingLoss += waitingLoss
	t.Satisfaction += mark
	t.Income += w.climate.income[l.paid][earns][l.norm]
	if l.besides() {
		earned, kept := w.earnsBeside(l, w.month)
		t.Earned += earned
		t.SetOff += earned - kept
		t.BesideHours += w.Town.Ladder.Hours
		t.Income += kept
	}
}

// passes counts a person by how long the work has lasted, this month included.
func (t *Tally) passes(l *life) {
	switch l.status {
	case InJob:
		t.InYear[min(max(l.inJob-1, 0)/12, JobYears-1)]++
	case InRegular:
		for i, months := range Milestones {
			if l.inRegular == months {
				t.Worked[i]++
			}
		}
	}
}

// Add puts another group's month to this one. Groups are added in their order,
// so that a sum does not depend on how it was come by.
func (t *Tally) Add(o *Tally) {
	t.People += o.People
	t.Alive += o.Alive
	t.Waiting += o.Waiting
	t.Starts += o.Starts
	t.LongSick += o.LongSick
	t.Fallbacks += o.Fallbacks
	for i := range t.Status {
		t.Status[i] += o.Status[i]
	}
	for i := range t.Homes {
		for home, n := range o.Homes[i] {
			t.Homes[i][home] += n
		}
	}
	for i := range t.Exits {
		t.Exits[i] += o.Exits[i]
	}
	for i := range t.InYear {
		t.InYear[i] += o.InYear[i]
	}
	for i := range t.Worked {
		t.Worked[i] += o.Worked[i]
	}
	t.Hours += o.Hours
	t.Productive += o.Productive
	t.Lockdown += o.Lockdown
	t.Coaching += o.Coaching
	t.Sick += o.Sick
	t.Leave += o.Leave
	t.Subsidised += o.Subsidised
	t.Loonwaarde += o.Loonwaarde
	t.Assessed += o.Assessed
	t.Brug += o.Brug
	t.WaitingLoss += o.WaitingLoss
	t.Satisfaction += o.Satisfaction
	t.Income += o.Income
	t.Minutes += o.Minutes
	t.ThirdParty += o.ThirdParty
	t.Output += o.Output
	t.Earned += o.Earned
	t.SetOff += o.SetOff
	t.BesideHours += o.BesideHours
	t.EndedMonths += o.EndedMonths
	t.EndedIll += o.EndedIll
}
