package model

import (
	"math"
	"slices"
)

// World is a cohort's months under what its people are offered.
type World struct {
	*Cohort
	Groups     int     // number of groups whose months are tallied apart
	offered    []Offer // what each person is offered
	group      []int8  // group in which each person is tallied
	places     []Place // with whom each person is in a job
	lives      []life  // state of each person, where people affect each other
	tallies    []Tally // month by month, a tally per group
	watched    bool    // somebody counts, or asks what people did month by month
	spent      []Spent // person by person, month by month; nil where nobody asks
	Waves      []Wave  // wave by wave, person by person; nil when nobody is measured
	waves      []int
	see        func(person *Person, month int, at *At)
	at         At
	unread     Tally
	inStep     bool    // people affect each other, or somebody watches
	crowd      *crowd  // the stock of which the people are a part; nil in a trial
	placed     []int   // in a stock, by month: who starts in a first job
	winding    bool    // no contract is renewed any more
	poor       float64 // share of the placements with a poor match
	displacing float64 // how much the jobs on offer displace over the general share

	month    int
	climate  *climate  // of the month of the calendar
	opening  []float64 // per arm: jobs that organisations are to open in months_to_fill
	from     []int     // per arm: months after the town's start at which it is offered first
	held     []int     // per arm: people in its job this month
	slots    []int     // per arm: jobs that are open and free
	shared   []float64 // per neighbourhood: what wellbeing gains from liveability and peers, latent SD
	worked   []float64 // per neighbourhood: productive hours this month
	working  []float64 // per neighbourhood: people in a job this month
	living   []float64 // per neighbourhood: people this month
	output   float64   // in a programme: productive hours a week at the worth of the work this month
	chances  float64   // multiplies hazards of regular work this month
	overload float64   // multiplies sickness
	minutes  float64   // multiplies coaching
	coached  float64   // multiplies growth of loonwaarde
	*habits
}

// habits are tables that the months of all worlds of a country read.
type habits struct {
	fades   []float64           // what is left of a gain, by months since the job
	lasts   []float64           // the same of lasting domains
	drifted [][Measures]float64 // of all levels, by months since the baseline
	drift   []float64           // of the one level of the Brug total, by months since the baseline: see prepareTotal
	regret  []float64           // what controls have lost, by months since the baseline
	older   []older             // growth of hazards with age, by months since the baseline
	matched [3]float64          // sickness by match
	served  []served            // what time in the job does, by months in it
	leave   [256]float64        // leave over the mean, by 8 random bits
}

// served is what time in the job does: it multiplies the chance of a long spell, and
// coaching and consultation, in minutes a week, go by it.
type served struct{ onset, minutes, thirdParty float64 }

// older is what age multiplies hazards by.
type older struct{ death, onset float64 }

func (c *Country) newHabits() *habits {
	h := &habits{leave: c.Absence.leaveSpread()}
	for fit := range h.matched {
		h.matched[fit] = c.Absence.matched(fit)
	}
	for _, each := range []*[]float64{&h.fades, &h.lasts, &h.drift, &h.regret} {
		*each = make([]float64, 0, c.Months+1)
	}
	h.older, h.served = make([]older, 0, c.Months+1), make([]served, 0, c.Months+1)
	h.drifted = make([][Measures]float64, c.Months+1)
	for m := range c.Months + 1 {
		h.fades = append(h.fades, c.Wellbeing.fade(float64(m)))
		h.lasts = append(h.lasts, c.Wellbeing.fade(float64(m)/c.Wellbeing.FadeLasting))
		h.regret = append(h.regret, c.Wellbeing.regret(m))
		h.served = append(h.served, served{c.Absence.tenure(m), c.Coaching.minutes(m), c.Coaching.thirdParty(m)})
		for i, drift := range c.drifts {
			h.drifted[m][i] = drift * float64(m)
		}
		years := float64(m) / 12
		h.older = append(h.older, older{c.Exit.older(years), c.Absence.older(years)})
	}
	return h
}

// At is what a person's month in a job looked like, for those who watch.
type At struct {
	Status                                      Status
	MonthsInJob                                 int // whole months in this job before this one
	Hours                                       float64
	Productive, Lockdown, Coaching, Sick, Leave float64 // shares of contract hours
	Minutes, ThirdParty, Loonwaarde, Assessed   float64
	LongSick                                    bool
}

// Offer is what a person is offered, and when.
type Offer struct {
	Arm   int8  // number of the arm, Refused or None
	After int16 // months after the person's own baseline
}

const (
	Refused = -1 // wanted the job and got regular service
	None    = -2 // nothing to be had, nothing refused
)

// Everybody makes the same offer to all n people at their baseline.
func Everybody(arm int8, n int) []Offer {
	offers := make([]Offer, n)
	for i := range offers {
		offers[i].Arm = arm
	}
	return offers
}

// Live lets the cohort live all months under the offers, one a person; opening is,
// per arm, how many jobs organisations are to open in months_to_fill where slots
// are shared, NPerArm where it is nil; group is the group, from 0 to groups-1, in which each is tallied
// (where groups is 0 nothing is); waves the months since the baseline at which people are measured. see, if
// not nil, is shown every month of everybody who holds a job of the scheme.
func (c *Cohort) Live(offered []Offer, opening []float64, group []int8, groups int, waves []int, see func(*Person, int, *At)) *World {
	w := c.world(offered, opening, group, groups, waves, see)
	if !w.alone() {
		w.together()
		w.lives = nil // nobody asks any more, and tallies and waves stay for long
		return w
	}
	w.overload, w.minutes, w.coached = 1, 1, 1
	for i := range c.People {
		w.lifetime(i)
	}
	return w
}

// world is one in which nothing has been lived yet.
func (c *Cohort) world(offered []Offer, opening []float64, group []int8, groups int, waves []int, see func(*Person, int, *At)) *World {
	t := c.Town
	w := &World{Cohort: c, Groups: groups, offered: offered, group: group, places: c.places(group), waves: waves, see: see,
		tallies: make([]Tally, t.Months*groups), habits: t.habits}
	if len(waves) > 0 {
		w.Waves = make([]Wave, len(waves)*len(c.People))
	}
	if w.tallied() {
		t.prepareAsked()
	}
	if c.Remembered {
		w.spent = make([]Spent, len(c.People)*t.Months)
	}
	w.watched = w.tallied() || w.remembers()
	w.poor, w.displacing = t.Placement.PoorMatch, t.displacing(offered)
	w.opening, w.held, w.slots = opening, make([]int, len(t.Arms)), make([]int, len(t.Arms))
	if opening == nil {
		w.opening = slices.Repeat([]float64{float64(t.NPerArm)}, len(t.Arms))
	}
	w.from = firstOffers(offered, len(t.Arms))
	n := t.Neighbourhoods
	w.shared, w.worked, w.working, w.living = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	return w
}

// firstOffers are, per arm, the months after people's baseline at which it is offered
// first: later than at once in a municipality that waits for its step, and never where
// nobody is offered it.
func firstOffers(offered []Offer, arms int) []int {
	from := slices.Repeat([]int{math.MaxInt16}, arms)
	for i := range offered {
		if o := &offered[i]; o.Arm >= 0 {
			from[o.Arm] = min(from[o.Arm], int(o.After))
		}
	}
	return from
}

// alone tells whether everybody's life is their own: people do not affect each
// other, or nobody is offered a job by which they would. Who watches sees the
// months in their order.
func (w *World) alone() bool {
	job := func(o Offer) bool { return o.Arm >= 0 && w.Town.Arms[o.Arm].Job }
	return w.see == nil && (!w.Town.Interference.Any() || !slices.ContainsFunc(w.offered, job))
}

// lifetime is all months of the i-th person alone, one after the other. Months in
// which nothing happens are passed over.
func (w *World) lifetime(i int) {
	var l life
	w.born(&l, i)
	for {
		w.rests(&l, w.still(&l))
		if w.month == w.Town.Months {
			break
		}
		w.open(w.month)
		t := w.tally(&l)
		w.live(&l, t)
		w.close(&l, t, 1)
		w.month++
	}
	w.end(&l)
}

// rests is months in which nothing happens: all at once, or one by one where they are
// counted.
func (w *World) rests(l *life, still int) {
	if still > 0 && !w.tallied() {
		w.pass(l, still)
		w.close(l, &w.unread, still)
		w.month += still
		return
	}
	for range still {
		w.open(w.month)
		w.pass(l, 1)
		w.close(l, w.tally(l), 1)
		w.month++
	}
}

// together is all months of everybody, month by month.
func (w *World) together() {
	lives := make([]life, len(w.People))
	w.inStep, w.lives = true, lives
	for i := range lives {
		w.born(&lives[i], i)
	}
	for month := range w.Town.Months {
		w.open(month)
		w.openMonth()
		for i := range lives {
			l := &lives[i]
			if month < int(l.baseline) {
				continue
			}
			t := w.tally(l)
			w.live(l, t)
			w.close(l, t, 1)
			if l.status != Dead {
				w.living[l.hood]++
			}
		}
	}
	w.month = w.Town.Months
	w.mingle()
	for i := range lives {
		w.end(&lives[i])
	}
}

// end is what a person's last month leaves: a wave may fall right after it.
func (w *World) end(l *life) {
	if int(l.dates.wave) == w.Town.Months {
		w.measure(l)
	}
}

// open begins a month of the calendar, as it is where nobody affects anybody.
func (w *World) open(month int) {
	w.month, w.chances, w.climate = month, w.Town.tight[month], &w.Town.months[month]
}

// close ends a person's month, or months that are alike and that nobody counts.
func (w *World) close(l *life, t *Tally, months int) {
	if w.watched {
		w.record(l, t, months)
	}
}

// openMonth lets last month's jobs act on everybody's chances this month.
func (w *World) openMonth() {
	jobs := w.openSlots()
	w.affect(jobs, w.Town.Neighbourhood.taken(jobs/w.Town.Residents()*1000, w.displacing))
}

// affect lets so many jobs act on everybody, of whose chances of regular work they take a part where
// chances_lost is 1.
func (w *World) affect(jobs, taken float64) {
	t := w.Town
	w.overload, w.minutes, w.coached = 1, 1, 1
	if t.Interference.Displacement {
		w.chances *= 1 - t.Neighbourhood.ChancesLost*taken
	}
	if t.Interference.Caseload {
		load := t.load(jobs)
		w.overload, w.minutes, w.coached = t.Absence.overload(load), 1/load, t.Loonwaarde.shared(load)
	}
	w.mingle()
}

// mingle lets last month's work act on the wellbeing of its neighbourhoods.
func (w *World) mingle() {
	if !w.Town.Interference.Neighbourhood {
		return
	}
	t := w.Town
	thousands := t.Residents() / float64(t.Neighbourhoods) / 1000
	for n := range w.shared {
		w.shared[n] = t.Neighbourhood.gain(w.worked[n], thousands, w.working[n], w.living[n])
		w.worked[n], w.working[n], w.living[n] = 0, 0, 0
	}
}
