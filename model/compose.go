package model

import "math"

// Compose makes the world of a trial out of the worlds of its arms: every
// person's life is the one lived under the arm assigned. It holds where people
// do not affect each other; worlds[g] is the world of group g, and every world
// was tallied by the same groups.
func Compose(worlds []*World) *World {
	first := worlds[0]
	w := &World{Cohort: first.Cohort, Groups: first.Groups, group: first.group, waves: first.waves,
		tallies: make([]Tally, len(first.tallies))}
	offered := make([]Offer, len(w.People))
	for i := range offered {
		offered[i].Arm = first.group[i] - 1
	}
	w.displacing = w.Town.displacing(offered)
	for i := range w.tallies {
		w.tallies[i] = worlds[i%w.Groups].tallies[i]
	}
	if first.Waves != nil {
		w.Waves = make([]Wave, len(first.Waves))
	}
	for i := range w.Waves {
		w.Waves[i] = worlds[first.group[i%len(w.People)]].Waves[i]
	}
	return w
}

// ComposeWaves is the world of a trial of which only the waves are known: the
// i-th person of the cohort, the first of a larger one's, lived in
// worlds[lived[i]].
func ComposeWaves(c *Cohort, worlds []*World, lived []int8) *World {
	w := &World{Cohort: c, waves: worlds[0].waves}
	for k := range w.waves {
		for i := range c.People {
			w.Waves = append(w.Waves, *worlds[lived[i]].At(k, i))
		}
	}
	return w
}

// PersonMonths counts the months that people live in a world, months after exit
// included.
func (c *Cohort) PersonMonths() (n int) {
	for i := range c.People {
		n += c.Town.Months - c.People[i].Baseline
	}
	return n
}

// Month is the tally of everybody in the world in a month.
func (w *World) Month(m int) (all Tally) {
	for g := range w.Groups {
		all.Add(w.Group(m, g))
	}
	return all
}

// inJob is the number of people in a job in a month.
func (w *World) inJob(m int) (n int32) {
	for g := range w.Groups {
		n += w.Group(m, g).Status[InJob]
	}
	return n
}

// Group is the tally of one group in a month.
func (w *World) Group(m, group int) *Tally { return &w.tallies[m*w.Groups+group] }

// MonthRows appends the world's months to rows, world being its number in the
// tables.
func (w *World) MonthRows(rows []MonthRow, replication, world int) []MonthRow {
	for m := range w.Town.Months {
		all := w.Month(m)
		row := w.row(&all, m)
		row.Replication, row.World = int32(replication), int16(world)
		rows = append(rows, row)
	}
	return rows
}

func (w *World) row(t *Tally, m int) MonthRow {
	town := w.Town
	jobs := float64(t.Status[InJob])
	d := town.months[m].date
	row := MonthRow{
		Municipality: int16(town.Number), Month: int32(m),
		Date:   d.sinceEpoch(),
		People: t.People, InJob: t.Status[InJob], Waiting: t.Waiting, Starts: t.Starts,
		OnBenefit: t.Status[OnBenefit], OnBenefitCouple: t.Homes[OnBenefit][Couple], InWW: t.Status[InWW], InWIA: t.Status[InWIA],
		InRegular: t.Status[InRegular], InSheltered: t.Status[InSheltered],
		ContractHours: t.Hours, Productive: share(t.Productive, t.Hours), Lockdown: share(t.Lockdown, t.Hours),
		Coaching: share(t.Coaching, t.Hours), Sick: share(t.Sick, t.Hours), Leave: share(t.Leave, t.Hours),
		LongSick: t.LongSick, Subsidised: share(t.Subsidised, t.Hours), Assessed: share(t.Assessed, jobs),
		CoachingMinutes: share(t.Minutes, jobs), ThirdParty: share(t.ThirdParty, jobs),
		Loonwaarde: share(t.Loonwaarde, float64(t.Alive)), BrugTotal: share(t.Brug, float64(t.Alive)),
		WaitingLoss:  share(t.WaitingLoss, float64(t.Alive)),
		Satisfaction: share(t.Satisfaction, float64(t.Alive)), NetIncome: share(t.Income, float64(t.Alive)),
		ExitsRegular: t.Exits[ExitRegular], ExitsSheltered: t.Exits[ExitSheltered], ExitsAOW: t.Exits[ExitAOW],
		ExitsDeath: t.Exits[ExitDeath], ExitsOther: t.Exits[ExitOther], Fallbacks: t.Fallbacks,
		Coaches:   int32(town.Coaches(jobs)),
		Displaced: math.NaN(),
	}
	if jobs > 0 {
		row.Displaced = w.Displaced(jobs)
	}
	row.SpokenTo, row.RecruitmentHours = w.recruited(m)
	return row
}

// share is part/whole; of nothing there is none.
func share(part, whole float64) float64 {
	if whole == 0 {
		return math.NaN()
	}
	return part / whole
}

// recruited is the number of candidates spoken to for the people who come in month m, and
// the hours that took.
func (w *World) recruited(m int) (candidates int32, hours float64) {
	return int32(w.Town.SpokenTo(float64(w.coming(m))) + 0.5), w.RecruitmentHours(m)
}

// RecruitmentHours are those that the people take who come in month m.
func (w *World) RecruitmentHours(m int) float64 { return w.Town.RecruitmentHours(w.coming(m)) }

// coming are the people whose baseline is month m. A programme looks for as many as its jobs
// ask for: of its people those count who start in their first job.
func (w *World) coming(m int) (people int) {
	if w.crowd != nil {
		people = w.placed[m]
	}
	for i := range w.People {
		if w.People[i].Baseline == m {
			people++
		}
	}
	return people
}

// WaveRows appends the world's waves to rows. responded tells whether the
// trial sees person i, so many months after the baseline.
func (w *World) WaveRows(rows []WaveRow, replication, world int, responded func(i, month int, v *Wave) bool) []WaveRow {
	for k, month := range w.waves {
		for i := range w.People {
			v := w.At(k, i)
			if !v.Taken {
				continue
			}
			row := v.row()
			row.Replication, row.Municipality, row.World = int32(replication), int16(w.Town.Number), int16(world)
			row.Person, row.Month = int32(w.People[i].Number), int32(month)
			row.Responded = responded(i, month, v)
			rows = append(rows, row)
		}
	}
	return rows
}

func (v *Wave) row() WaveRow {
	s := v.Scores
	total := int16(0)
	for _, x := range s {
		total += int16(x)
	}
	return WaveRow{
		Housing: s[Housing], FamilyCare: s[FamilyCare], Health: s[Health], SocialNetwork: s[SocialNetwork],
		Debts: s[Debts], Savings: s[Savings], Education: s[Education], Income: s[IncomeDomain],
		BrugTotal: total, Satisfaction: v.Satisfaction, Loonwaarde: v.Loonwaarde, Assessed: v.Assessed,
		Status: int16(v.Status), Moved: v.Moved, InRegularWork: v.Status == InRegular,
		MonthsInJob: int32(v.MonthsInJob), MonthsOnBenefit: int32(v.MonthsOnBenefit),
		MonthsInRegular: int32(v.MonthsInRegular), FirstRegular: int32(v.FirstRegular), NetIncome: v.NetIncome,
		Host: v.Place.Host, Coach: v.Place.Coach,
	}
}

// PersonRows appends the cohort to rows. assigned holds each person's arm in
// the trial as a number of a world.
func (c *Cohort) PersonRows(rows []PersonRow, replication int, assigned []int8) []PersonRow {
	places := c.places(assigned)
	for i := range c.People {
		p, place := &c.People[i], places[i]
		if g := assigned[i]; g == 0 || !c.Town.Arms[g-1].Job {
			place = nowhere
		}
		has, count := c.Town.barriers(p)
		rows = append(rows, PersonRow{
			Replication: int32(replication), Municipality: int16(c.Town.Number), Person: int32(p.Number), Order: int32(i),
			Arm: int16(assigned[i]), StartMonth: int32(p.Baseline), Age: float32(p.Age), Woman: p.Woman,
			Household: int16(p.Household), Education: int16(p.Education), BenefitMonths: int32(p.BenefitMonths),
			WWBefore: p.WWBefore, Exempt: p.Exempt, ParticipationJob: p.ParticipationJob, Barriers: int16(count),
			BarrierPhysical: has[0], BarrierMental: has[1], BarrierDebts: has[2], BarrierDutch: has[3],
			BarrierJustice: has[4], BarrierRelations: has[5], BarrierAddiction: has[6], BarrierOther: has[7],
			Neighbourhood: int16(p.Neighbourhood), Loonwaarde: float32(p.Loonwaarde), Potential: p.Potential,
			Frailty: float32(p.Frailty), Suitability: float32(p.Suitability),
			Host: place.Host, Coach: place.Coach,
		})
	}
	return rows
}
