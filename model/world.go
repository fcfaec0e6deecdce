package model

import "slices"

// World is a cohort's months under what its people are offered.
type World struct {
	*Cohort
	Groups  int     // number of groups whose months are tallied apart
	offered []Offer // what each person is offered
	group   []int8  // group in which each person is tallied
	lives   []life  // state of each person
	tallies []Tally // month by month, a tally per group
	Waves   []Wave  // wave by wave, person by person; nil when nobody is measured
	waves   []int
	see     func(person *Person, month int, at *At)
	at      At

	month    int
	climate  *climate
	opening  []float64 // per arm: jobs that organisations are to open in months_to_fill
	held     []int     // per arm: people in its job this month
	slots    []int     // per arm: jobs that are open and free
	shared   []float64 // per neighbourhood: what wellbeing gains from liveability and peers, latent SD
	worked   []float64 // per neighbourhood: productive hours this month
	working  []float64 // per neighbourhood: people in a job this month
	living   []float64 // per neighbourhood: people this month
	chances  float64   // multiplies hazards of regular work this month
	overload float64   // multiplies sickness
	minutes  float64   // multiplies coaching
	coached  float64   // multiplies growth of loonwaarde
	*habits
}

// habits are tables that the months of all worlds of a country read.
type habits struct {
	fades  []float64    // what is left of a gain, by months since the job
	drift  []float64    // of the one level of the Brug total, by months since the baseline
	regret []float64    // what controls have lost, by months since the baseline
	older  []older      // growth of hazards with age, by months since the baseline
	tenure []float64    // growth of long_onset, by months in the job
	leave  [256]float64 // leave over the mean, by 8 random bits
}

// older is what age multiplies hazards by.
type older struct{ death, onset float64 }

func (c *Country) newHabits() *habits {
	h := &habits{leave: c.Absence.leaveSpread()}
	for m := range c.Months + 1 {
		h.fades = append(h.fades, c.Wellbeing.fade(m))
		h.drift = append(h.drift, c.drifted(m))
		h.regret = append(h.regret, c.Wellbeing.regret(m))
		h.tenure = append(h.tenure, c.Absence.tenure(m))
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
// are shared, NPerArm where it is nil; group is the group, from 0 to groups-1, in which each is tallied;
// waves the months since the baseline at which people are measured. see, if
// not nil, is shown every month of everybody who holds a job of the scheme.
func (c *Cohort) Live(offered []Offer, opening []float64, group []int8, groups int, waves []int, see func(*Person, int, *At)) *World {
	t := c.Town
	w := &World{Cohort: c, Groups: groups, offered: offered, group: group, waves: waves, see: see,
		lives: make([]life, len(c.People)), tallies: make([]Tally, t.Months*groups), habits: t.habits}
	if len(waves) > 0 {
		w.Waves = make([]Wave, len(waves)*len(c.People))
	}
	w.opening, w.held, w.slots = opening, make([]int, len(t.Arms)), make([]int, len(t.Arms))
	if opening == nil {
		w.opening = slices.Repeat([]float64{float64(t.NPerArm)}, len(t.Arms))
	}
	n := t.Neighbourhoods
	w.shared, w.worked, w.working, w.living = make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range w.lives {
		w.born(&w.lives[i], i)
	}
	for w.month = range t.Months {
		w.openMonth()
		for i := range w.lives {
			if l := &w.lives[i]; w.month >= int(l.baseline) {
				w.live(l, &w.tallies[w.month*groups+int(group[i])])
			}
		}
	}
	w.month = t.Months
	w.mingle()
	for i := range w.lives { // a wave may fall right after the last month
		if l := &w.lives[i]; int(l.baseline+l.nextWave) == t.Months && l.nextWave != never {
			w.measure(l)
		}
	}
	return w
}

// openMonth lets last month's jobs act on everybody's chances this month.
func (w *World) openMonth() {
	t := w.Town
	w.climate = &t.months[w.month]
	jobs := w.openSlots()
	density := jobs / t.Residents() * 1000
	w.chances, w.overload, w.minutes, w.coached = t.tight[w.month], 1, 1, 1
	if t.Interference.Displacement {
		w.chances *= t.Neighbourhood.chances(density)
	}
	if t.Interference.Caseload {
		load := t.Coaching.load(jobs)
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
