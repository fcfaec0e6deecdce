package finance

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

// Accounts collect settlements over replications. They keep means, and of what
// is told with percentiles the values; of a bond they keep what its price is
// solved from.
type Accounts struct {
	Variants     []money.Variant
	Replications int

	trialCost, trialMonths, trialOthers, trialPeople, trialJobs design.Moments

	first [figures]design.Sample // of the first variant
	of    []account
}

// account is one variant over replications.
type account struct {
	jobs, planned         design.Moments
	told                  [figures]echo // of the first variant's
	perJobYear, perPerson [figures]rated
	kinds                 [money.Parties][money.Kinds]design.Moments
	takesPart             [money.Parties]bool
	years                 [][money.Parties]design.Moments
	calendar              calendar
	terms                 [len(money.Terms)]design.Moments
	total, bare           turn
	passed                passed                              // of what contractors bear
	scheme                [len(money.OutcomePayers)][]float64 // what who may pay for outcomes gains without a bond
	monitoredYears        design.Moments
	called, lowest        design.Sample   // of a fund
	balance               []design.Sample // of a fund, by year
	bonds                 []bonds         // what its bond rests on, by metric
	contracts             []terms         // of that bond
}

// Figures of a settlement that are told with percentiles: what every party
// gains, by its number, and from there on
const (
	beforeToeslagen = money.Parties + iota // what the State gains but for the toeslagen that fall away
	monitored
	turnOfTotal
	turnOfBare
	jobsFilled
	yearsInJob // what amounts are told per, discounted as they are
	offered    // the people who are offered the arm, likewise
	noneInBids // what the municipality gains where nothing of what social return costs contractors is in their bids
	allInBids  // and where all is
	social     // the sums of the social balance
	figures    = social + parts
)

func figuresOf(s *Settlement) (x [figures]float64) {
	copy(x[:], s.Net[:])
	x[beforeToeslagen] = s.Net[money.State] - s.Kinds[money.State][money.Toeslagen]
	x[monitored] = s.Monitored.Total()
	x[turnOfTotal] = turnOf(&s.Society, s.Society.Total())
	x[jobsFilled] = s.Filled
	x[turnOfBare] = turnOf(&s.Society, s.Society.Bare())
	x[yearsInJob], x[offered] = s.JobYears, s.People
	x[noneInBids] = s.withoutBids()
	x[allInBids] = s.withoutBids() - s.Carried
	for p, of := range sums {
		x[social+p] = of(&s.Society)
	}
	return x
}

// NewAccounts opens the accounts of some variants.
func NewAccounts(variants []money.Variant) *Accounts {
	return &Accounts{Variants: variants, of: make([]account, len(variants))}
}

// Add takes the next replication.
func (a *Accounts) Add(s *Settled) {
	a.Replications++
	a.trialCost.Add(s.Trial.Cost)
	a.trialMonths.Add(s.Trial.JobMonths)
	a.trialOthers.Add(s.Trial.OtherMonths)
	a.trialPeople.Add(s.Trial.People)
	a.trialJobs.Add(s.Trial.Jobs)
	for i := range s.Variants {
		a.of[i].add(&s.Variants[i])
		if a.Variants[i].Wages == money.ByFund {
			a.of[i].addFund(&s.Variants[i])
		}
		if a.Variants[i].Wages == money.ByContractors {
			a.of[i].addPassed(&s.Variants[i])
		}
		a.of[i].addBonds(&s.Variants[i])
	}
	a.addFigures(s)
}

// addFigures takes every variant's figures beside those of the first.
func (a *Accounts) addFigures(s *Settled) {
	var first [figures]float64
	for i := range s.Variants {
		now := figuresOf(&s.Variants[i])
		if i == 0 {
			first = now
		}
		for f, x := range now {
			a.of[i].told[f].add(x, first[f], &a.first[f])
			a.of[i].perJobYear[f].Add(x, s.Variants[i].JobYears)
			a.of[i].perPerson[f].Add(x, s.Variants[i].People)
		}
	}
	for f, x := range first {
		a.first[f].Add(x)
	}
}

func (a *account) add(s *Settlement) {
	a.jobs.Add(s.Jobs)
	a.planned.Add(s.Planned)
	for p := range money.Parties {
		for k, x := range s.Kinds[p] {
			a.kinds[p][k].Add(x)
			a.takesPart[p] = a.takesPart[p] || x != 0
		}
	}
	if a.years == nil {
		a.years = make([][money.Parties]design.Moments, len(s.Years))
	}
	for y := range s.Years {
		for p, x := range s.Years[y] {
			a.years[y][p].Add(x)
		}
	}
	a.calendar.add(s.Calendar)
	for k := range money.Terms {
		a.terms[k].Add(money.Terms[k].Of(&s.Society))
	}
	a.total.society(&s.Society, s.Society.Total())
	a.bare.society(&s.Society, s.Society.Bare())
	a.monitoredYears.Add(s.Monitored.JobYears)
}

func (a *account) addFund(s *Settlement) {
	a.called.Add(s.Called)
	a.lowest.Add(s.Lowest)
	if a.balance == nil {
		a.balance = make([]design.Sample, len(s.Balance))
	}
	for y, x := range s.Balance {
		a.balance[y].Add(x)
	}
}

// JobYears is the mean number of job-years under a variant, discounted as the money is.
func (a *Accounts) JobYears(variant int) float64 { return a.sample(variant, yearsInJob).Mean() }

// Jobs is the mean number of people in a job over all months under a variant, and People
// that of the people who are offered one.
func (a *Accounts) Jobs(variant int) float64 { return a.of[variant].jobs.Mean() }

func (a *Accounts) People(variant int) float64 { return a.sample(variant, offered).Mean() }

// Errors are the Monte Carlo standard errors of the mean jobs and job-years.
func (a *Accounts) Errors(variant int) (jobs, jobYears float64) {
	return a.of[variant].jobs.MCSE(), a.sample(variant, yearsInJob).Moments.MCSE()
}

// Filled are the people in the job on average over the months for which the plan has jobs,
// and Planned the jobs that it has.
func (a *Accounts) Filled(variant int) Spread { return a.spread(variant, jobsFilled) }

func (a *Accounts) Planned(variant int) float64 { return a.of[variant].planned.Mean() }

// Trial is what the experiment itself is, on average.
func (a *Accounts) Trial() Trial {
	return Trial{a.trialPeople.Mean(), a.trialJobs.Mean(), a.trialMonths.Mean(), a.trialOthers.Mean(), a.trialCost.Mean()}
}

// JobMonth is what a month in a job costs the municipality under a variant; 0 without
// jobs.
func (a *Accounts) JobMonth(variant int) float64 {
	if a.JobYears(variant) == 0 {
		return 0
	}
	return -a.Net(variant, money.Municipality).Mean / (12 * a.JobYears(variant))
}

// TrialCost is what the experiment itself costs, control group, measurement and jobs
// included, those of the arm at what they cost the municipality under a variant, and those
// of other arms, which are not financed here, at what the trial's own cost takes them to be.
func (a *Accounts) TrialCost(variant int) float64 {
	t := a.Trial()
	return t.Cost + t.JobMonths*a.JobMonth(variant)
}

// sample are the replications of a figure.
func (a *Accounts) sample(variant, figure int) *design.Sample {
	return a.of[variant].told[figure].of(&a.first[figure])
}

// spread is what replications say of a figure.
func (a *Accounts) spread(variant, figure int) Spread { return spreadOf(a.sample(variant, figure)) }

// Net is what a party gains under a variant, and NetEach that per unit.
func (a *Accounts) Net(variant int, p money.Party) Spread { return a.spread(variant, int(p)) }

func (a *Accounts) NetEach(variant int, p money.Party, u Unit) Spread {
	return a.each(variant, int(p), u)
}

// BeforeToeslagen is what the State gains but for the toeslagen that fall away, per unit.
func (a *Accounts) BeforeToeslagen(variant int, u Unit) Spread {
	return a.each(variant, beforeToeslagen, u)
}

// Monitored is the spread of the balance by the monitor's rules, and its mean per
// job-year.
func (a *Accounts) Monitored(variant int) (total Spread, perJobYear float64) {
	total = a.spread(variant, monitored)
	return total, total.Mean / a.of[variant].monitoredYears.Mean()
}

// Called is what a fund calls from its guarantor, Lowest its least balance, and
// Balance what it holds at the end of every year.
func (a *Accounts) Called(variant int) Spread { return spreadOf(&a.of[variant].called) }

func (a *Accounts) Lowest(variant int) Spread { return spreadOf(&a.of[variant].lowest) }

func (a *Accounts) Balance(variant int) (years []Spread) {
	for y := range a.of[variant].balance {
		years = append(years, spreadOf(&a.of[variant].balance[y]))
	}
	return years
}

// Years are a party's mean gains by year, with their Monte Carlo standard errors.
func (a *Accounts) Years(variant int, p money.Party) (means, errors []float64) {
	for y := range a.of[variant].years {
		gain := &a.of[variant].years[y][p]
		means, errors = append(means, gain.Mean()), append(errors, gain.MCSE())
	}
	return means, errors
}

// BreakEvenYear is the first year, from 1, from which on a party's mean
// cumulative gain is not below zero; 0 when there is none, or nothing to gain.
func (a *Accounts) BreakEvenYear(variant int, p money.Party) int {
	if !a.of[variant].takesPart[p] {
		return 0
	}
	sum, year := 0.0, 0
	means, _ := a.Years(variant, p)
	for y, gain := range means {
		sum += gain
		switch {
		case sum < -0.005:
			year = 0
		case year == 0:
			year = y + 1
		}
	}
	return year
}

// Difference is a kind of flow by which a party fares otherwise under one
// variant than under another.
type Difference struct {
	Kind   money.Kind `json:"kind" means:"kind of flow"`
	Amount float64    `json:"euros" unit:"euro" means:"what it brings more, below zero: less"`
}

// Differences are the kinds by which a party's mean net changes from one
// variant to another, the largest first.
func (a *Accounts) Differences(from, to int, p money.Party) []Difference {
	return a.DifferencesEach(from, to, p, 1, 1)
}

// DifferencesEach are those of amounts per unit, of which there are so many under each; those
// that come to less than half a euro in all are left out.
func (a *Accounts) DifferencesEach(from, to int, p money.Party, ofFrom, ofTo float64) []Difference {
	all := sizeable(func(k money.Kind) float64 { return a.Kind(to, p, k) - a.Kind(from, p, k)*(ofTo/ofFrom) })
	for i := range all {
		all[i].Amount /= ofTo
	}
	return all
}

// Composition is a party's mean net by kind, the largest first.
func (a *Accounts) Composition(variant int, p money.Party) []Difference {
	return sizeable(func(k money.Kind) float64 { return a.Kind(variant, p, k) })
}

func sizeable(of func(money.Kind) float64) (all []Difference) {
	for k := range money.Kind(money.Kinds) {
		if d := of(k); math.Abs(d) >= 0.5 {
			all = append(all, Difference{k, d})
		}
	}
	return bySize(all)
}

func bySize(all []Difference) []Difference {
	slices.SortFunc(all, func(a, b Difference) int { return cmp.Compare(math.Abs(b.Amount), math.Abs(a.Amount)) })
	return all
}

// Kind is what a kind of flow brings a party, on average.
func (a *Accounts) Kind(variant int, p money.Party, k money.Kind) float64 {
	return a.of[variant].kinds[p][k].Mean()
}
