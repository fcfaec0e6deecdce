package design

import (
	"math"
	"sync"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/model"
	"proefbank/model/money"
	"proefbank/sim"
)

// Ledger prices the months of replications that one goroutine settles one after the other.
func (e *Experiment) Ledger(m *money.Parameters) *money.Ledger {
	return &money.Ledger{Parameters: m, Calendar: &e.Country.Calendar, Income: &e.Country.Income}
}

// Books are a replication's worlds as money sees them: everybody offered the
// arm, against the control world, and what a bond would be paid for.
func (e *Experiment) Books(sites []Site, m *money.Parameters, replication, arm int) *money.Books {
	return e.BooksBy(e.Ledger(m), sites, replication, arm)
}

// BooksBy are the books that a ledger prices.
func (e *Experiment) BooksBy(ledger *money.Ledger, sites []Site, replication, arm int) *money.Books {
	b := &money.Books{Ledger: ledger, Key: e.Key.Child(uint64(replication))}
	for i := range sites {
		s := &sites[i]
		b.Towns = append(b.Towns, money.Town{Residents: s.Cohort.Town.Residents(),
			People: float64(len(s.Cohort.People)), Sought: float64(e.Planned()), Recipients: s.Cohort.Town.Recipients})
		b.Planned = append(b.Planned, e.plannedJobs(s, arm))
		b.Control = append(b.Control, money.Read(s.Worlds[0], nil, 0))
		b.Arm = append(b.Arm, money.Read(s.Worlds[arm+1], &e.Country.Arms[arm], ledger.Subsidy.ForfaitMonths))
	}
	bonded := bonded{e: e, sites: sites, arm: arm, key: b.Key.Child(1 << 43), until: ledger.Bond.Follows(e.Country.Months)}
	b.Shown = sync.OnceValue(func() []money.Shown { return bonded.shown(b.Ledger) })
	b.Exposed = bonded.exposed()
	return b
}

// plannedJobs are the jobs that a plan has filled by every month: as many as
// organisations are to open by then, and no more than people who have been
// offered one. Where people share slots the plan is that of the trial; where
// everybody waits a time of their own, as many open as there are people. An arm that is no
// job plans none.
func (e *Experiment) plannedJobs(s *Site, arm int) (jobs []float64) {
	if !e.Country.Arms[arm].Job {
		return make([]float64, e.Country.Months)
	}
	opening := float64(len(s.Cohort.People))
	if e.Country.Interference.Slots {
		opening = e.Opening(arm + 1)[arm]
	}
	for m := range e.Country.Months {
		offered := float64(s.Worlds[arm+1].Month(m).People)
		if fill := e.Country.Placement.MonthsToFill; fill > 0 {
			offered = min(offered, opening*float64(max(m+1-s.Cohort.Town.Late, 0))/fill)
		}
		jobs = append(jobs, offered)
	}
	return jobs
}

// bonded is what a bond rests on: the worlds of a replication, and where the
// survey's luck is drawn, apart from all lives.
type bonded struct {
	e     *Experiment
	sites []Site
	arm   int
	key   sim.Key
	until int           // months that the contract follows
	left  []*money.Left // by month
}

// left is what people still receive of a benefit beside pay, the arm's job's among it.
func (e *Experiment) left(l *money.Ledger, arm int) (all []*money.Left) {
	var job model.Terms
	if a := &e.Country.Arms[arm]; a.Job {
		job = a.Terms()
	}
	for m := range e.Country.Months {
		all = append(all, l.Left(e.Country.Calendar.Start.AddMonths(m), job))
	}
	return all
}

// everybody stands for all groups of a world.
const everybody = -1

// seen is a year of the contract: the months of the groups of people whom a bond looks at.
type seen struct {
	first             int           // month
	offered, control  []money.Month // of everybody, in the world that is financed and in the control world
	treated, controls []money.Month // of the trial, in its own world
	alone, without    []money.Month // of these two, in the control world
}

// years are those of the contract.
func (b *bonded) years() (all []seen) {
	trial, group := len(b.e.Country.Arms)+1, b.arm+1
	for first := 0; first < b.until; first += 12 {
		all = append(all, seen{first,
			b.tallies(group, everybody, first), b.tallies(0, everybody, first),
			b.tallies(trial, group, first), b.tallies(trial, 0, first),
			b.tallies(0, group, first), b.tallies(0, 0, first)})
	}
	return all
}

// tallies are those of a group in a world over the year of the contract that begins
// with a month.
func (b *bonded) tallies(world, group, first int) (all []money.Month) {
	groups := 1
	if group == everybody {
		groups = len(b.e.Country.Arms) + 1
	}
	all = make([]money.Month, 0, 12*groups*len(b.sites))
	for i := range b.sites {
		w := b.sites[i].Worlds[world]
		for m := first; m < min(first+12, b.until); m++ {
			for g := range w.Groups {
				if group == everybody || g == group {
					all = append(all, money.Month{Tally: w.Group(m, g), Left: b.left[m]})
				}
			}
		}
	}
	return all
}

// InTrial is how many people are in an arm of the trial itself, and how many of them hold
// a job of the scheme in a month on average.
func (e *Experiment) InTrial(sites []Site, arm int) (people, jobs float64) {
	trial := e.trial()
	for i := range sites {
		for _, world := range sites[i].Assigned {
			if int(world) == arm+1 {
				people++
			}
		}
		w := sites[i].Worlds[trial]
		for m := range e.Country.Months {
			jobs += float64(w.Group(m, arm+1).Status[model.InJob]) / float64(e.Country.Months)
		}
	}
	return people, jobs
}

// exposed are the months that people have spent with the arm on offer, by year
// of the contract, in the world in which everybody is offered it.
func (b *bonded) exposed() (months []float64) {
	months = make([]float64, (b.until+11)/12)
	for i := range b.sites {
		w := b.sites[i].Worlds[b.arm+1]
		for m := range b.until {
			for g := range w.Groups {
				months[m/12] += float64(w.Group(m, g).People)
			}
		}
	}
	return months
}

// shown is what a bond would be paid for by every metric that can be seen, year
// by year: in the worlds, and where there is no effect; with what is shown of the
// rates of its card.
func (b bonded) shown(ledger *money.Ledger) (all []money.Shown) {
	b.left = b.e.left(ledger, b.arm)
	bond, years := &ledger.Bond, b.years()
	for _, metric := range bond.Metric.Choices() {
		paying := bond.Paying(money.Metric(metric), b.e.Controls)
		if paying == nil {
			continue
		}
		s := money.Shown{Bond: paying}
		s.Outcome, s.Noise = b.outcomes(paying, years)
		for _, rate := range paying.Priced() {
			outcome, noise := b.outcomes(paying.For(rate), years)
			s.Beside, s.BesideNoise = append(s.Beside, outcome), append(s.BesideNoise, noise)
		}
		all = append(all, s)
	}
	return all
}

// outcomes are those of a bond's metric, and what would be shown without an effect.
func (b *bonded) outcomes(bond *money.Bond, years []seen) (outcomes, noises money.Outcome) {
	for y := range years {
		outcome, noise := b.outcome(bond, &years[y])
		outcomes, noises = append(outcomes, outcome), append(noises, noise)
	}
	return outcomes, noises
}

// outcome is that of a year and what would be shown without an effect.
//
// Against the control group the outcome is the effect in the world that is
// financed, off by as much as the trial's estimate is off its own effect: in a
// trial half the people queue for the jobs for which all queue here. Where
// nobody affects anybody both effects are one, and the outcome is the estimate.
// Controls who found such a job elsewhere are part of what it is off by.
// Against a fixed baseline everybody's own months are seen.
func (b *bonded) outcome(bond *money.Bond, of *seen) (outcome, noise float64) {
	gain := func(these, others []money.Month) float64 {
		return bond.Gain(bond.Metric.Measure(these), bond.Metric.Measure(others))
	}
	financed, luck := gain(of.offered, of.control), b.survey(bond, of.first)
	if bond.Baseline == "fixed" {
		return financed + luck, gain(of.control, of.control) + luck
	}
	truth := financed
	if !b.e.Composed() {
		truth = gain(of.treated, of.alone)
	}
	return financed + gain(of.treated, of.controls) - truth + luck, gain(of.alone, of.without) + luck
}

// survey is how far off a survey is at the end of a year: who is lost tells
// nothing, and who answers gives a whole mark with the error of a measurement.
// Registers miss nothing.
func (b *bonded) survey(bond *money.Bond, first int) float64 {
	if !bond.Metric.Surveyed() {
		return 0
	}
	a, years := &b.e.Attrition, float64(first/12+1)
	at := min(first+12, b.until) - 1
	variance := 0.0
	if bond.Baseline == "fixed" {
		variance = b.surveyed(b.arm+1, everybody, at, math.Pow(1-a.Survey, years))
	} else {
		trial := len(b.e.Country.Arms) + 1
		variance = b.surveyed(trial, b.arm+1, at, math.Pow(1-a.Survey, years)) +
			b.surveyed(trial, 0, at, math.Pow(1-min(max(a.Survey+a.Differential, 0), 0.999), years))
	}
	return math.Sqrt(variance) * distuv.UnitNormal.Quantile(b.key.Uniform(0, first/12))
}

// surveyed is the variance of a group's mean mark where a share of it answers,
// about the group's own mean: of the part of a level that lasts only what is
// lost adds to it (sampling without replacement, Cochran, 1977, Sampling
// Techniques, p. 23-24), of what changes and of error everything, and a twelfth
// for rounding.
func (b *bonded) surveyed(world, group, month int, share float64) float64 {
	alive := 0.0
	for i := range b.sites {
		w := b.sites[i].Worlds[world]
		for g := range w.Groups {
			if group == everybody || g == group {
				alive += float64(w.Group(month, g).Alive)
			}
		}
	}
	w := &b.e.Country.Wellbeing
	return (w.SatisfactionSD*w.SatisfactionSD*(1-w.StableShare*share) + 1.0/12) / max(1, share*alive)
}

// FlowRows are the flows of the control world and of every arm's world, under
// every variant.
func (e *Experiment) FlowRows(sites []Site, m *money.Parameters, replication int) (rows []money.FlowRow) {
	ledger := e.Ledger(m)
	for arm := range e.Country.Arms {
		b := e.BooksBy(ledger, sites, replication, arm)
		for v := range m.Variants {
			if arm == 0 {
				rows = b.Rows(rows, b.Flows(nil, &m.Variants[v], money.ControlWorld), replication, 0, v)
			}
			if m.Variants[v].Finances(&e.Country.Arms[arm]) {
				rows = b.Rows(rows, b.Flows(nil, &m.Variants[v], money.ArmWorld), replication, arm+1, v)
			}
		}
	}
	return rows
}
