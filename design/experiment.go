package design

import (
	"iter"
	"slices"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/sim"
)

// Experiment is a trial of a country's arms, ready to be replicated.
type Experiment struct {
	Trial
	Country     *model.Country
	Key         sim.Key // the run's
	Unread      bool    // nobody reads the months' tallies, so that nothing is counted
	TrialUnread bool    // nobody reads those of the trial's own world
	Unasked     bool    // nobody asks what an arm does to everybody: of the worlds there are the control world and the trial
	Priced      bool    // nothing is asked but money: no Brug total of months, and at waves what is done and not what is scored
	Plain       bool    // nobody asks what the variance of answers is made of, nor what they were at another effect than power rests on

	declared Trial             // which Trial holds, with what other sizes need beside it
	several  bool              // trials of several sizes share the replications
	money    *money.Parameters // what people use and yield costs, of outcomes that ask it
	shares   *money.Shares     // of a month in the balance of society; nil where no outcome asks
}

// NewExperiment prepares a trial in the country that the parameters describe, or
// one in which trials of several sizes are found.
func NewExperiment(p model.Parameters, t Trial, seed uint64, sizes ...Size) *Experiment {
	none := &Experiment{Key: sim.NewKey(seed)}
	return none.Like(p, t, sizes...)
}

// Like is the experiment of other parameters: NewExperiment, but that what both have in common
// is not prepared a second time.
func (e *Experiment) Like(p model.Parameters, t Trial, sizes ...Size) *Experiment {
	all := t.spanning(sizes)
	return &Experiment{Trial: all, Country: e.Country.Like(p, all.NPerArm, all.Months), Key: e.Key, declared: t, several: len(sizes) > 1,
		money: new(money.Parameters)}
}

// Price says what people use and yield costs, of outcomes that ask it.
func (e *Experiment) Price(m *money.Parameters) {
	e.money = m
	if slices.ContainsFunc(e.Outcomes, func(o Outcome) bool { return o.Name == NetBenefit }) {
		e.shares = money.SharesOf(m, e.Country)
	}
}

// Worlds are the names of the worlds in the order of their numbers: control,
// the arms, the trial.
func (e *Experiment) Worlds() []string {
	names := []string{"control"}
	for _, a := range e.Country.Arms {
		names = append(names, a.Name)
	}
	return append(names, "trial")
}

// Site is a municipality's part of a replication: its cohort, what everybody
// was assigned, and the worlds in which the cohort lived.
type Site struct {
	Cohort   *model.Cohort
	Assigned []int8         // world assigned to each person: 0 control, 1 the first arm
	After    []int16        // months after the baseline at which the offer comes; nil: at once
	Pair     []int          // pair of each person; nil without pairs
	staying  []float64      // how much loss to follow-up each person outlasts
	leaves   float64        // month of the scenario in which the municipality leaves the trial
	closes   int            // month of the scenario after which the trial measures nobody
	Worlds   []*model.World // by number: control, the arms, the trial
}

// Replicate is the straight line of the whole bench: pools give cohorts, people
// are assigned, cohorts live their months in every world, and the trial is the
// world in which people get what they were assigned. measure tells whether
// people are measured.
func (e *Experiment) Replicate(replication int, measure bool) []Site {
	sites := e.Recruit(replication, measure)
	e.Live(sites, measure)
	return sites
}

// Recruit draws a replication's municipalities, recruits their cohorts and
// assigns everybody to an arm.
func (e *Experiment) Recruit(replication int, measure bool) []Site {
	return e.recruit(AllOf(replication), measure)
}

func (e *Experiment) recruit(luck Luck, measure bool) []Site {
	sites := make([]Site, e.Sites())
	for i := range sites {
		town := e.town(luck, i)
		if e.Priced {
			town.Asked = model.MarkAlone
		}
		sites[i].Cohort = town.Recruit(e.Planned(), e.waves(measure && !e.Priced))
	}
	e.assign(sites, e.Key.Child(uint64(luck.Lot)))
	if measure {
		for i := range sites {
			sites[i].staying, sites[i].leaves, sites[i].closes = e.staying(sites[i].Cohort), e.leaves(sites[i].Cohort), e.closes()
		}
	}
	return sites
}

// ParameterKey is where a replication's uncertain parameters are drawn, apart
// from all lives.
func (e *Experiment) ParameterKey(replication int) sim.Key {
	return e.Key.Child(uint64(replication)).Child(1 << 42)
}

// Composed tells whether the trial's world can be put together from the lives
// in the worlds of its arms: people do not affect each other, everybody is
// offered what their group is, and at once.
func (e *Experiment) Composed() bool {
	return !e.Country.Interference.Any() && e.Uptake.Crossover == 0 && !Allocations.Of(e.Assignment.Method).Late
}

// Live lets every cohort live in all worlds, each municipality in a goroutine of
// its own: what a world reads of people is then near at hand for the next.
func (e *Experiment) Live(sites []Site, measure bool) {
	e.liveIn(sites, measure, e.trial()+1)
}

// LiveOffered is Live in the worlds in which nobody, or everybody, is offered an arm: all
// but the trial.
func (e *Experiment) LiveOffered(sites []Site, measure bool) {
	e.liveIn(sites, measure, e.trial())
}

// trial is the number of the trial's world, which comes last.
func (e *Experiment) trial() int { return len(e.Country.Arms) + 1 }

func (e *Experiment) liveIn(sites []Site, measure bool, worlds int) {
	var live []func()
	for i := range sites {
		live = append(live, func() { e.inWorlds(&sites[i], measure, worlds) })
	}
	sim.Together(live...)
}

// inWorlds lets a cohort live in the first worlds, one after the other, but for those in
// which it has lived.
func (e *Experiment) inWorlds(s *Site, measure bool, worlds int) {
	trial := e.trial()
	a := e.account(s, measure && !e.Priced)
	for number := len(s.Worlds); number < worlds; number++ {
		switch {
		case e.Unasked && number > 0 && number < trial:
			s.Worlds = append(s.Worlds, nil)
		case number == trial && e.Composed() && !e.Unasked:
			s.Worlds = append(s.Worlds, model.Compose(s.Worlds))
		default:
			groups := trial
			if e.Unread || e.TrialUnread && number == trial {
				groups = 0
			}
			s.Worlds = append(s.Worlds, s.Cohort.Live(e.offers(s, number), e.Opening(number), s.Assigned, groups, e.waves(measure), nil))
			a.settle(number)
		}
	}
}

// Beside are sites of which people lived in another experiment, whose country differs in
// nothing that shapes who they are or how they live when nobody is offered anything: as
// they are here, with the control world in which they lived.
func (e *Experiment) Beside(lived []Site) []Site {
	sites := slices.Clone(lived)
	for i := range sites {
		sites[i].Cohort, sites[i].Worlds = sites[i].Cohort.In(e.Country), sites[i].Worlds[:1:1]
	}
	return sites
}

// offers are what people are offered in a world: everybody the same at the
// baseline, but in the trial what was assigned, when it comes. Never-takers
// have nothing to be offered in any world; in the trial some controls find
// such a job elsewhere.
func (e *Experiment) offers(s *Site, world int) []model.Offer {
	offers := make([]model.Offer, len(s.Assigned))
	for i := range offers {
		p := &s.Cohort.People[i]
		offers[i] = e.under(s, world, i)
		if offers[i].Arm >= 0 && e.Uptake.NeverTakers > 0 && e.neverTakes(p) {
			offers[i].Arm = model.None
		}
	}
	return offers
}

// Opening is, per arm, how many jobs organisations are to open in months_to_fill:
// in the trial as many as the arm's group has people, which is everybody in a municipality
// that is in one arm. In a world in which everybody is offered an arm it is as many per person as in a trial of that arm alone, so
// that one more arm, and the people it brings, takes nothing from the others. The arms of
// a factorial trial are held against each other, those who have both in the trial against
// a world with one of them: there it is as many per person as in the trial, one, or shorter
// waiting would count as an effect of the other.
func (e *Experiment) Opening(world int) (jobs []float64) {
	block, planned := e.block(), float64(e.Planned())
	for arm := range e.Country.Arms {
		own, alone := 0.0, 0.0 // of the block: in the arm, and in a trial of it alone
		for _, g := range block {
			if int(g) == arm+1 {
				own++
			}
			if int(g) == arm+1 || g == 0 {
				alone++
			}
		}
		switch {
		case !e.ArmsEverywhere(), world == arm+1 && e.Assignment.Method == Factorial:
			jobs = append(jobs, planned)
		case world != arm+1:
			jobs = append(jobs, planned*own/float64(len(block)))
		default:
			jobs = append(jobs, planned*own/alone)
		}
	}
	return jobs
}

// under is what a world has for the i-th person, who may turn it down.
func (e *Experiment) under(s *Site, world, i int) model.Offer {
	if world == e.trial() {
		return e.offered(s, i)
	}
	return model.Offer{Arm: int8(world - 1)}
}

// offered is what the i-th person gets in the trial.
func (e *Experiment) offered(s *Site, i int) model.Offer {
	offer := model.Offer{Arm: s.Assigned[i] - 1}
	if s.After != nil {
		offer.After = s.After[i]
		if offer.Arm < 0 && offer.After > 0 {
			offer.Arm = 0 // the waiting list
		}
	}
	if offer.Arm < 0 && e.Uptake.Crossover > 0 && e.crosses(&s.Cohort.People[i]) {
		offer.Arm = 0
	}
	return offer
}

// waves are those at which people are measured: where money alone is asked the last one,
// by which a trial's jobs are counted.
func (e *Experiment) waves(measure bool) []int {
	switch {
	case !measure:
		return nil
	case e.Priced:
		return []int{e.LastWave(e.Months)}
	}
	return e.Waves
}

// LastWave is the last wave of a trial of so many months, in months since the baseline.
func (e *Experiment) LastWave(months int) int {
	last := e.Waves[0]
	for _, month := range e.Waves {
		if month <= months {
			last = month
		}
	}
	return last
}

// Sites is the number of municipalities that take part.
func (e *Experiment) Sites() int { return min(e.Municipalities, len(e.Country.Municipalities)) }

// Planned is the number of people a municipality is to recruit, all groups
// together: n_per_arm in the first group and the others by the ratio.
func (e *Experiment) Planned() int { return e.PlannedWith(e.NPerArm) }

// PlannedWith is the number with so many people in the first group.
func (e *Experiment) PlannedWith(n int) int {
	block := e.block()
	first := 0
	for _, g := range block {
		if g == block[0] {
			first++
		}
	}
	return n * len(block) / first
}

// PeopleIn is the number of people whom the pools supply to the trial of a size within a
// replication, all groups together.
func (e *Experiment) PeopleIn(sites []Site, size Size) (n float64) {
	for i := range sites[:min(size.Municipalities, len(sites))] {
		n += float64(min(len(sites[i].Cohort.People), e.PlannedWith(size.NPerArm)))
	}
	return n
}

// groups are the worlds to which the trial assigns.
func (e *Experiment) groups() (worlds []int8) {
	if e.Controls {
		worlds = append(worlds, 0)
	}
	for i := range e.Country.Arms {
		worlds = append(worlds, int8(i+1))
	}
	return worlds
}

// PersonRows gives the people of a replication, municipality by municipality.
func (e *Experiment) PersonRows(sites []Site, replication int) (rows []model.PersonRow) {
	for _, s := range sites {
		rows = s.Cohort.PersonRows(rows, replication, s.Assigned)
	}
	return rows
}

// MonthRows gives the months of all worlds, municipality by municipality.
func (e *Experiment) MonthRows(sites []Site, replication int) (rows []model.MonthRow) {
	for _, s := range sites {
		for number, w := range s.Worlds {
			rows = w.MonthRows(rows, replication, number)
		}
	}
	return rows
}

// WaveRows gives the waves of all worlds, with who responded to the survey, one world of a
// municipality at a time: the next takes over its memory.
func (e *Experiment) WaveRows(sites []Site, replication int) iter.Seq[[]model.WaveRow] {
	survey := e.Attrition.eye(Survey)
	return func(yield func([]model.WaveRow) bool) {
		var rows []model.WaveRow
		for _, s := range sites {
			for number, w := range s.Worlds {
				rows = w.WaveRows(rows[:0], replication, number, func(i, month int, v *model.Wave) bool {
					return survey.sees(&s, i, e.startIn(number, &s, i), month, v)
				})
				if !yield(rows) {
					return
				}
			}
		}
	}
}
