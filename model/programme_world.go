package model

import (
	"math"
	"slices"

	"proefbank/sim"
)

// ProgrammeWorld is a municipality's stock with a programme's jobs, or without any.
// Who signs up has a life of their own from then on, in both worlds; everybody else
// is on bijstand until the spell ends.
type ProgrammeWorld struct {
	*World
	Months    []ProgrammeMonth
	jobs      int     // planned once the plan has grown
	willing   float64 // share of hosts
	offer     Offer
	open      float64         // jobs that are open
	queue     []place         // who waits, the first in front
	jobYears  float64         // so far
	began     map[sim.Key]int // who has started, with the month of the first start
	serves    []int           // by life, when the programme serves who has started in another world; noDate: never
	reached   []float64       // by month, how far inviting had come at its start
	jobless   float64         // workers whose work last month's jobs displaced, and who find no other
	onBenefit int32           // with a life of their own, at the end of the month
}

// place is a life in the queue.
type place struct {
	rank float64
	life int32
}

// Groups of a programme's tallies.
const (
	notServed = iota
	Served    // who has started in a job, in the world with the programme
	servedOrNot
)

// ProgrammeMonth is a month of a municipality's programme.
type ProgrammeMonth struct {
	Flow
	Planned, Open, Jobs, Queue, Vacant int32 // Vacant: open and kept free for their refill at its start
	Freed                              int32 // jobs that fall vacant this month
	Hosted                             int32 // of Planned: for which hosts are willing
	Starts, First, SignedUp, People    int32 // First: starts of who never had a job; People: who ever had
	Waited                             int32 // months from signing up to the first start, of First
	PoorStarts                         int32
	ToJob, Back                        int32 // from benefit into a job, and back on benefit, of lives of their own
	Displaced                          float64
	Alone                              int32 // recipients without a life of their own
}

// NewProgrammeCountry prepares the parameters for a programme: its months are its own,
// whatever trial stands beside it.
func NewProgrammeCountry(p Parameters) *Country { return newProgrammeCountry(p, nil) }

func newProgrammeCountry(p Parameters, former *Country) *Country {
	p.Recruitment.Inflow, p.Recruitment.InflowMonths, p.Recruitment.LateMonths, p.Calendar.End = nil, 1, 0, Date{}
	c := newCountry(p, former, 0, p.Programme.Followed)
	c.stock = c.newStockTables(former)
	return c
}

// LikeProgramme is a programme's country of other parameters: NewProgrammeCountry, but that
// what both have in common is not prepared a second time.
func (c *Country) LikeProgramme(p Parameters) *Country { return newProgrammeCountry(p, c) }

// LiveWilling lets a municipality's stock live all months with so many jobs, and again
// without them, once for every share of hosts who are willing. Who has a life of their own is in the world without who has one in that with: worlds that inviting has brought as
// far have one world without, in which the people served are those of the first of them.
func (t *Town) LiveWilling(jobs int, shares ...float64) (without, with []*ProgrammeWorld) {
	start := t.newCrowd()
	for _, share := range shares {
		w := t.programmeWorld(start.copied(), jobs, servedOrNot)
		w.willing = share
		w.liveMonths()
		with = append(with, w)
	}
	for i, w := range with {
		as := slices.IndexFunc(with[:i], func(before *ProgrammeWorld) bool { return slices.Equal(before.reached, w.reached) })
		if as >= 0 {
			without = append(without, without[as])
			continue
		}
		alone := start
		if slices.ContainsFunc(with[i+1:], func(later *ProgrammeWorld) bool { return !slices.Equal(later.reached, w.reached) }) {
			alone = start.copied()
		}
		v := t.programmeWorld(alone, 0, servedOrNot)
		v.began, v.reached = w.began, w.reached
		v.liveMonths()
		without = append(without, v)
	}
	return without, with
}

// LiveWith lets the stock live all months with so many jobs alone: its Months are those of that
// world of LiveWilling, and nothing is tallied.
func (t *Town) LiveWith(jobs int, share float64) *ProgrammeWorld {
	w := t.programmeWorld(t.newCrowd(), jobs, 0)
	w.willing = share
	w.liveMonths()
	return w
}

func (t *Town) programmeWorld(start *crowd, jobs, groups int) *ProgrammeWorld {
	w := (&Cohort{Town: t}).world(nil, nil, nil, groups, nil, nil)
	w.crowd, w.inStep = start, true
	v := &ProgrammeWorld{World: w, jobs: jobs, offer: Offer{Arm: None}, began: map[sim.Key]int{}, reached: []float64{0}}
	if jobs > 0 {
		v.offer.Arm = int8(t.Arm(t.Programme.Arm))
		w.displacing = t.Arms[v.offer.Arm].Displacing
	}
	return v
}

// liveMonths is all months of everybody.
func (v *ProgrammeWorld) liveMonths() {
	for month := range v.Town.Months {
		v.liveMonth(month)
	}
	v.lives, v.serves = nil, nil
	v.crowd = &crowd{Town: v.Town} // its people are of no use any more
}

// liveMonth is a month of everybody.
func (v *ProgrammeWorld) liveMonth(month int) {
	v.World.open(month)
	v.Months = append(v.Months, ProgrammeMonth{})
	v.World.placed = append(v.World.placed, 0)
	v.opens()
	v.crowd.enter(month)
	v.draws()
	v.crowd.leave(month, v.chances, v.reached[month], v.reached[month+1])
	for i := range v.crowd.signing {
		v.signUp(&v.crowd.signing[i])
	}
	v.grant()
	v.liveAll()
	v.counts()
}

// draws lets the programme act on who is on bijstand: people whose work is displaced come
// in, and others are invited. A world without it is as far with inviting, so that the same
// people have a life of their own there.
func (v *ProgrammeWorld) draws() {
	t, now := v.Town, v.now()
	held := float64(now.Jobs)
	v.crowd.displace(v.month, v.jobless*t.strangers())
	if v.month+1 == len(v.reached) {
		reached := v.reached[v.month]
		v.reached = append(v.reached, reached+t.inviting(held, float64(v.crowd.counts.Recipients), t.coachesOf(int(now.Planned)), reached))
	}
}

// taken is the part of everybody's chances of regular work that last month's jobs take where chances_lost is 1: in
// the long run that keeps as many on bijstand as there are displaced who find no other work.
func (v *ProgrammeWorld) taken() float64 {
	if to := float64(v.crowd.counts.Recipients) * v.Town.Stock.ToWork; v.jobless < to {
		return v.jobless / to
	}
	return 1
}

// now is the month that is lived.
func (v *ProgrammeWorld) now() *ProgrammeMonth { return &v.Months[v.month] }

// opens lets last month's jobs act on this month, and opens what the plan has.
func (v *ProgrammeWorld) opens() {
	t, held := v.Town, 0
	for a := range v.held {
		held += v.held[a]
		v.held[a] = 0
	}
	v.jobless = t.Income.Workers(v.output) * v.World.Displaced(float64(held)) * (1 - t.Neighbourhood.Reemployed)
	v.affect(float64(held), v.taken())
	v.output = 0
	v.jobYears += float64(held) / 12 * max(t.parts, 1)
	v.poor = t.poor(float64(held)/t.Residents()*1000, v.jobYears)
	planned := t.planned(v.jobs, v.month)
	v.winding = v.month >= t.Programme.Months
	v.open = t.opened(v.open, v.jobs, v.month, v.willing)
	v.crowd.drawsIn(float64(planned) / float64(max(v.jobs, 1)))
	now := v.now()
	now.Planned, now.Open, now.Jobs = int32(planned), wholly(v.open), int32(held)
	now.Hosted = int32(t.places(planned, v.willing))
	now.Vacant = min(int32(v.kept()), max(0, now.Open-now.Jobs))
}

// kept is the number of jobs that fell vacant too short ago to be filled again.
func (v *ProgrammeWorld) kept() (jobs int) {
	months := int(math.Round(float64(v.Town.Programme.Refill) * v.Town.Programme.learned(v.jobYears)))
	for m := max(0, v.month-months); m < v.month; m++ {
		jobs += int(v.Months[m].Freed)
	}
	return jobs
}

// liveAll is the month of everybody with a life of their own.
func (v *ProgrammeWorld) liveAll() {
	v.onBenefit = 0
	for i := range v.lives {
		l := &v.lives[i]
		if v.serves[i] <= v.month {
			l.group = Served
		}
		before, starts := l.status, l.starts
		v.World.live(l, v.tally(l))
		if l.starts > starts {
			v.started(l)
		}
		l.dates.opens = noDate
		v.close(l, v.tally(l), 1)
		if l.status != Dead {
			v.living[l.hood]++
		}
		v.moves(before, l)
		if v.rejoins(l) {
			l.again = true
			v.wait(i, v.rank(l))
		}
	}
}

// moves counts who went in and out of the stock.
func (v *ProgrammeWorld) moves(before Status, l *life) {
	now, counts := v.now(), &v.crowd.counts
	was, is := before == OnBenefit, l.status == OnBenefit
	what := kindOf(l.person.Household, l.person.Exempt)
	if is {
		v.onBenefit++
	}
	switch {
	case was == is:
		return
	case is:
		now.Back++
		v.crowd.counted(int(l.entered), int(v.crowd.who[l.id].age), v.month, what, 1)
		return
	case l.status == InJob:
		now.ToJob++
	case l.status == OnAOW:
		counts.AOW++
	case l.status == Dead:
		counts.Deaths++
		counts.Left++
	default:
		counts.Left++
	}
	v.crowd.counted(int(l.entered), int(v.crowd.who[l.id].age), v.month, what, -1)
}

// counts ends the month.
func (v *ProgrammeWorld) counts() {
	now, jobs := v.now(), int32(0)
	for _, n := range v.held {
		jobs += int32(n)
	}
	now.Freed = now.Jobs + now.Starts - jobs
	now.Jobs, now.Flow, now.Alone = jobs, v.crowd.counts, v.crowd.counts.Recipients-v.onBenefit
	now.Classes = v.crowd.classes(v.month)
	for _, at := range v.queue {
		if v.wants(&v.lives[at.life]) {
			now.Queue++
		}
	}
	if v.month > 0 {
		now.People = v.Months[v.month-1].People
	}
	now.People += now.First
	now.Displaced = v.World.Displaced(float64(jobs))
}
