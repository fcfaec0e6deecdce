package model

import "math"

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
	jobs     float64   // people in a job in the month before
	slots    int       // jobs that are open and free
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
	regret []float64    // what controls have lost, by months since the baseline
	tenure []float64    // growth of long_onset, by months in the job
	leave  [256]float64 // leave over the mean, by 8 random bits
}

// tenureYears is where tenure_growth ends: nobody was observed for longer.
const tenureYears = 3

func (c *Country) newHabits() *habits {
	h := new(habits)
	for m := range c.Months + 1 {
		h.fades = append(h.fades, c.Wellbeing.fade(m))
		h.regret = append(h.regret, c.Wellbeing.Disappointment*c.Wellbeing.half(m))
		h.tenure = append(h.tenure, math.Exp(c.Absence.TenureGrowth*min(float64(m)/12, tenureYears)))
	}
	h.regret[0] = 0 // the baseline is measured before the lot is drawn
	sum := 0.0
	for i := range h.leave {
		h.leave[i] = math.Exp(c.Absence.LeaveSD * normal((float64(i)+0.5)/256))
		sum += h.leave[i] / 256
	}
	for i := range h.leave {
		h.leave[i] /= sum
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

// Live lets the cohort live all months under the offers, one a person; group is
// the group, from 0 to groups-1, in which each is tallied;
// waves the months since the baseline at which people are measured. see, if
// not nil, is shown every month of everybody who holds a job of the scheme.
func (c *Cohort) Live(offered []Offer, group []int8, groups int, waves []int, see func(*Person, int, *At)) *World {
	t := c.Town
	w := &World{Cohort: c, Groups: groups, offered: offered, group: group, waves: waves, see: see,
		lives: make([]life, len(c.People)), tallies: make([]Tally, t.Months*groups), habits: t.habits}
	if len(waves) > 0 {
		w.Waves = make([]Wave, len(waves)*len(c.People))
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
	density := w.jobs / t.Residents() * 1000
	w.slots = w.openSlots() - int(w.jobs)
	w.chances, w.overload, w.minutes, w.coached = t.tight[w.month], 1, 1, 1
	if t.Interference.Displacement {
		many := 1 - math.Exp(-density/t.Neighbourhood.DisplacementDensity)
		w.chances *= 1 - t.Neighbourhood.ChancesLost*many*t.Neighbourhood.displaced(density)
	}
	if t.Interference.Caseload {
		load := max(1, w.jobs/(float64(max(1, t.Coaching.coaches(w.jobs, true)))*t.Coaching.Caseload))
		w.overload = math.Pow(load, t.Absence.Overload)
		w.minutes = 1 / load
		w.coached = math.Pow(load, -t.Loonwaarde.CoachingElastic)
	}
	w.mingle()
	w.jobs = 0
}

// mingle lets last month's work act on the wellbeing of its neighbourhoods.
func (w *World) mingle() {
	if !w.Town.Interference.Neighbourhood {
		return
	}
	for n := range w.shared {
		w.shared[n] = w.Town.share(w.worked[n], w.working[n], w.living[n])
		w.worked[n], w.working[n], w.living[n] = 0, 0, 0
	}
}

// openSlots is the number of jobs that organisations have opened so far. The
// rate is the plan's: as many jobs as an arm has people in MonthsToFill. A
// world in which more people are offered a job fills more slowly.
func (w *World) openSlots() int {
	t := w.Town
	if !t.Interference.Slots || t.Placement.MonthsToFill == 0 {
		return math.MaxInt
	}
	return int(float64(t.NPerArm) * t.speed * float64(w.month+1) / t.Placement.MonthsToFill)
}

// share is what a neighbourhood's liveability and working peers add to the
// wellbeing of its people.
func (t *Town) share(hours, working, living float64) float64 {
	n := &t.Country.Neighbourhood
	per1000 := t.Residents() / float64(t.Neighbourhoods) / 1000
	s := n.LiveabilityEffect * -math.Expm1(-hours/per1000/n.LiveabilityScale)
	if living > 0 {
		s += n.PeerEffect * working / living
	}
	return s
}

// displaced is the share of productive hours that displaces other work at a
// density of jobs per 1,000 residents.
func (n *Neighbourhood) displaced(density float64) float64 {
	return n.DisplacementLow + (n.DisplacementHigh-n.DisplacementLow)*-math.Expm1(-density/n.DisplacementDensity)
}

// coaches is the number employed for the jobs: whole people. When capacity is
// shared it is the number nearest to what is needed, so that a few jobs more
// than whole coaches can serve leave less for everybody; when it is not,
// nobody goes short.
func (c *Coaching) coaches(jobs float64, shared bool) int {
	if jobs == 0 {
		return 0
	}
	if shared {
		return max(1, int(math.Round(jobs/c.Caseload)))
	}
	return int(math.Ceil(jobs / c.Caseload))
}
