package model

import "proefbank/sim"

// Tightness is the town's labour market by month.
func (t *Town) Tightness() []float64 { return t.tight }

// Latent is the i-th person's latent measurement at a wave, before anything happens
// to it.
func (c *Cohort) Latent(i, wave, measure int) float64 { return c.latentAt(i, wave)[measure] }

// Stable is what never fades of a person's level.
func (p *Person) Stable(measure int) float64 { return p.levels[measure] }

// Exposures are the factor on an arm's course that everybody has after the last
// month, and the months along it: the world is lived once more, person beside person.
func (w *World) Exposures() (factors []float64, months []int) {
	again := w.Cohort.world(w.offered, w.opening, w.group, w.Groups, w.waves, nil)
	again.together()
	for i := range again.lives {
		l, m := &again.lives[i], 0
		e := again.exposure(l)
		for e.at != w.Town.courses[l.arm][l.norm].at(m) {
			m++
		}
		factors, months = append(factors, e.factor), append(months, m)
	}
	return factors, months
}

// DoseOf is the dose of an arm in a home: material domains, and the others.
func (c *Country) DoseOf(arm int, home Home) (material, other float64) {
	d := c.doses[1+arm][home]
	return d.material, d.other
}

// Of is the dose of work of so many hours that raises income by so much.
func (d *Dose) Of(rise, hours, risen float64) (material, other float64) {
	dose := d.of(rise, hours, risen)
	return dose.material, dose.other
}

// Born is the calendar year of a person's birth.
func (t *Town) Born(p *Person) int { return t.born(p) }

// WWLength is the length of WW after so many years of work before 2016 and since.
func WWLength(before, since int) int { return wwLength(before, since) }

// WWAfterTwo is the right to WW of somebody whose second job ends: a job from one month
// to another, and then a second one.
func (w *World) WWAfterTwo(i, first, left, second, end int, hours float64) int {
	start := w.Town.Calendar.Start
	l := &life{person: &w.People[i], hours: hours, inJob: int16(left - first)}
	l.remember(start, left)
	l.heldBefore = l.inJob
	l.inJob += int16(end - second)
	w.month, w.climate.date = end, start.AddMonths(end)
	return w.wwMonths(l)
}

// Barrier tells which barriers a person reports.
func (t *Town) Barrier(p *Person) ([8]bool, int) { return t.barriers(p) }

// DrawMonth is the address of a month's exits and absence.
const DrawMonth = drawMonth

// FirstOf are the numbers of the first n people who arrive, in order; person i
// arrives at the i-th time.
func FirstOf(arrivals []float64, n int) (numbers []int) {
	q := newQueue(n)
	for i, arrival := range arrivals {
		if arrival <= q.cut {
			q.put(candidate{number: int32(i), arrival: arrival})
		}
	}
	for _, c := range q.inOrder() {
		numbers = append(numbers, int(c.number))
	}
	return numbers
}

// Lottery is the draw from cells with these weights and chances to take part.
type Lottery struct{ lottery }

func NewLottery(weights, takes []float64) *Lottery { return &Lottery{newLottery(weights, takes)} }

func (l *Lottery) Misses(bits uint64) bool       { return l.misses(bits) }
func (l *Lottery) Draw(bits uint64) (int, bool)  { return l.draw(bits) }
func (l *Lottery) Cells(slot int) (own, its int) { return slot, int(l.alias.other[slot]) }

// Joint is the shares of the pool's cells, and of the pool raked to the margins.
func Joint(p *Pool, margins *Margins) (pool, raked []float64, of [][7]int) {
	j := p.joint()
	target := *j
	target.rake(margins.lists())
	for _, t := range everyTraits {
		of = append(of, t)
	}
	return j.cells()[:], target.cells()[:], of
}

// Sweeper gives every trait of the pool its margin once.
func Sweeper(p *Pool, margins *Margins) func() {
	j, lists := p.joint(), margins.lists()
	return func() {
		var multipliers [6]float64
		for d := range among {
			j.rakeOne(d, lists[1+d], &multipliers)
		}
	}
}

// Company is what the host and the coach of a place make of a job: what it does
// more to wellbeing, and what they multiply sickness and regular work by.
func (t *Town) Company(p Place) (wellbeing, sickness, regular float64) {
	c := t.company(p)
	return c.wellbeing, c.sickness, c.regular
}

// Places are with whom the people of the groups are in a job.
func (c *Cohort) Places(group []int8) []Place { return c.places(group) }

// Cell is where somebody on bijstand is counted.
type Cell struct {
	Class, Household     int
	Exempt, Older, Young bool
}

// Watch lives a programme's months, shows after each who is on bijstand and where they
// belong, person by person, and returns how far inviting had come by month.
func (t *Town) Watch(jobs int, see func(now *ProgrammeMonth, there map[sim.Key]Cell)) []float64 {
	v := t.programmeWorld(t.newCrowd(), jobs, servedOrNot)
	for month := range t.Months {
		v.liveMonth(month)
		there := map[sim.Key]Cell{}
		put := func(e *entrant, since, household int, free bool) {
			age := int(e.age) + month
			there[e.key] = Cell{classOf(month - since), household, free, age >= 12*45, age < 12*27}
		}
		for i := range v.crowd.spells {
			if r := &v.crowd.spells[i]; !r.gone {
				e := &v.crowd.who[r.id]
				_, cell := v.crowd.wouldFrom(e, int(r.spell))
				put(e, int(r.spell), everyTraits[cell][2], everyTraits[cell][5] == 1)
			}
		}
		for i := range v.lives {
			if l := &v.lives[i]; l.status == OnBenefit {
				put(&v.crowd.who[l.id], int(l.entered), l.person.Household, l.person.Exempt)
			}
		}
		see(v.now(), there)
	}
	return v.reached
}

// Opened, Inviting: the town's rules.
func (t *Town) Opened(before float64, jobs, month int) float64 {
	return t.opened(before, jobs, month, 1)
}
func (t *Town) Inviting(held, recipients, coaches, reached float64) float64 {
	return t.inviting(held, recipients, coaches, reached)
}

// LiveCounted lets the stock live with so many jobs, and shows after every month what is counted
// and what a count of the people there, one by one, comes to.
func (t *Town) LiveCounted(jobs int, show func(month int, counted, people Flow)) {
	v := t.programmeWorld(t.newCrowd(), jobs, servedOrNot)
	v.willing = 1
	for month := range t.Months {
		v.liveMonth(month)
		counted, people := v.crowd.counts, Flow{}
		counted.Classes = v.crowd.classes(month)
		for i := range v.crowd.spells {
			if r := &v.crowd.spells[i]; !r.gone {
				people.one(month, int(r.spell), int(v.crowd.who[r.id].age), r.kind)
			}
		}
		for i := range v.lives {
			if l := &v.lives[i]; l.status == OnBenefit {
				people.one(month, int(l.entered), int(v.crowd.who[l.id].age), kindOf(l.person.Household, l.person.Exempt))
			}
		}
		show(month, counted, people)
	}
}

// LiveOverdue lets the stock live with so many jobs, and shows after every month how many spells
// go on although the hazards met have reached their clock, of so many that go on.
func (t *Town) LiveOverdue(jobs int, show func(month, overdue, spells int)) {
	v := t.programmeWorld(t.newCrowd(), jobs, servedOrNot)
	v.willing = 1
	for month := range t.Months {
		v.liveMonth(month)
		overdue, spells := 0, 0
		for i := range v.crowd.spells {
			if r := &v.crowd.spells[i]; !r.gone {
				spells++
				if r.until <= v.crowd.met[began(int(r.spell))] {
					overdue++
				}
			}
		}
		show(month, overdue, spells)
	}
}

// one counts somebody on benefit at the end of a month.
func (f *Flow) one(month, since, age int, what kind) {
	f.Recipients++
	f.Classes[classOf(month-since)]++
	f.Homes[what&^exempt]++
	if what&exempt != 0 {
		f.Exempt++
	}
	if age+month >= 12*45 {
		f.Older++
	}
	if age+month < 12*27 {
		f.Young++
	}
}

// Exceeds is the quick comparison with a level, and the plain one.
func Exceeds(level, has, spread, u float64) (quick, plain bool) {
	return exceeds(level, has, spread, u), has+spread*normal(u) > level
}

// OneLevel is that at which domains with the cutpoints have a mean total, and the mean total there.
func OneLevel(cutpoints [][]float64, total float64) (level, there float64) {
	s := newScale(cutpoints)
	level = s.alike.level(total)
	return level, s.alike.at(level)
}

// LiveProgramme is LiveWilling where all hosts are willing.
func (t *Town) LiveProgramme(jobs int) (without, with *ProgrammeWorld) {
	alone, beside := t.LiveWilling(jobs, 1)
	return alone[0], beside[0]
}

// In is who came in, Out who went out.
func (f *Flow) In() int32  { return f.Entries + f.Returns }
func (f *Flow) Out() int32 { return f.Left + f.AOW }

// Hires tells whether somebody whose contract ended for good is hired, of a uniform number.
func (a *Arm) Hires(inJob int, u float64) bool { return a.hires(inJob, u) }

// FallbackIn is the monthly rate of losing regular work in a month of it, and the last month
// in which that holds.
func (e *Exit) FallbackIn(month int) (rate float64, until int32) { return e.fallback(month) }

// DisplacedAt is the share of hours that displaces other work at a density of jobs that displace
// so much over the general.
func (n *Neighbourhood) DisplacedAt(density, ratio float64) float64 {
	return n.displaced(density, ratio)
}

// Stepped is the rung after a month on one, of chances and a uniform number.
func Stepped(on int8, works, rises, falls, u float64) int8 {
	r := rung{works, rises, falls}
	return r.stepped(on, u)
}

// KeptBeside is what somebody keeps of earnings in so many months of part-time work, and what
// is earned, in the first month.
func (w *World) KeptBeside(months int) (earned, kept float64) {
	return w.earnsBeside(&life{status: OnBenefit, rung: PartTime, beside: int16(months), arm: None}, 0)
}

// AccompaniedIn is what a host who adds one SD adds at the end of the course, by where somebody is
// after some months in the job.
func AccompaniedIn(status Status, inJob int) float64 {
	l := life{status: status, inJob: int16(inJob), company: company{wellbeing: 1}}
	return l.accompanied(1, &step{shape: 1})
}

// ReturnsAfter tells whether somebody who lost regular work may come back to a programme's job
// that ended so many months ago.
func (p *Programme) ReturnsAfter(months int) bool {
	v := &ProgrammeWorld{World: &World{Cohort: &Cohort{Town: &Town{Country: &Country{Parameters: Parameters{Programme: *p}}}}}}
	v.month = months
	return v.returning(&life{fellBack: true})
}
