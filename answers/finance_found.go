package answers

import (
	"math"

	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
)

// found puts what the accounts say into rows.
func (f *Financed) found() *financing {
	s, a := f.Scenario, f.Accounts
	found := &financing{Scenario: s.Name, Arm: s.Arms[f.Arm].Name, Unseen: f.unseen(), Seed: f.Seed, Replications: a.Replications, Uncertain: f.Uncertain, Causes: f.Why.data(),
		Prices: "real", PricesOf: monthOf(f.country().Calendar.Start), Discount: s.Money.Society.Discount, Plan: f.programmed(), TrialCost: a.TrialCost(0),
		People: a.People(0), InArm: a.Trial().People, JobsInArm: a.Trial().Jobs, JobMonth: a.JobMonth(0)}
	if f.Programme != nil {
		none := math.NaN()
		found.TrialCost, found.People, found.InArm, found.JobsInArm = none, none, none, none
	}
	if f.Nominal {
		found.Prices, found.Discount = "nominal", 0
	}
	for i := range a.Variants {
		found.Variants = append(found.Variants, f.variant(i))
	}
	for _, town := range f.towns() {
		found.SROI = append(found.SROI, townCarries{town.Name,
			s.Money.SROI.Jobs(town.Residents(), s.Arms[f.Arm].HoursPerWeek, s.Money.Wage.Permanent())})
	}
	found.Budget, found.Balances = f.budgets()
	found.workValue = a.Society(0, finance.Value)
	return found
}

// financed is the arm whose jobs are financed: contracts of others are in no number.
func (f *Financed) financed() []model.Arm { return f.Experiment.Country.Arms[f.Arm : f.Arm+1] }

// unseen is the month by which contracts end, where people are followed no further.
func (f *Financed) unseen() int {
	if f.Programme == nil {
		return unseen(f.Experiment, f.financed(), f.Experiment.Months)
	}
	if last := f.lastContract(); f.country().Programme.Followed <= last {
		return last
	}
	return 0
}

func (f *Financed) variant(i int) financedVariant {
	a := f.Accounts
	_, monitored := a.Monitored(i)
	v := financedVariant{Variant: a.Variants[i].Name, Jobs: a.Jobs(i), JobYears: a.JobYears(i), Filled: a.Filled(i), Planned: a.Planned(i),
		ByYear:  f.jobsByYear(i),
		Society: f.society(i), AsMonitored: monitoredGain{PerJobYear: monitored},
		Against: againstVariants{a.Differences(0, i, money.Municipality), a.Differences(0, i, money.State)}}
	v.AsMonitored.Balance, _ = a.Monitored(i)
	v.StateBefore = perJobYearOf(a.BeforeToeslagen(i, finance.InTotal), a.BeforeToeslagen(i, finance.JobYear))
	v.Without = a.Without(i, finance.JobYear)
	v.JobsMCSE, v.JobYearsMCSE = a.Errors(i)
	for p := range money.Party(money.Parties) {
		v.Parties = append(v.Parties, f.party(i, p))
	}
	v.ToMakeWhole = whole(v.Parties)
	if a.Variants[i].Bond {
		v.SIB = f.bond(i)
	}
	if a.Variants[i].Wages == money.ByContractors {
		passed := a.Passed(i, finance.InTotal)
		v.Bids = &inBids{f.Scenario.Money.SROI.PassThrough, passed.None, passed.All, passed.Turn, a.Passed(i, f.toldPer())}
	}
	if a.Variants[i].Wages == money.ByFund {
		called := a.Called(i)
		v.Fund = &fundFares{a.Balance(i), called.Gain, called.GainError, called, a.Lowest(i)}
	}
	return v
}

func (f *Financed) party(i int, p money.Party) partyGain {
	a, net, years, people := f.Accounts, f.Accounts.Net(i, p), f.jobYears(i), f.Accounts.People(i)
	if people == 0 {
		people = math.NaN() // nothing is told per participant of none
	}
	gained, errors := a.Years(i, p)
	perYear := a.NetEach(i, p, finance.JobYear)
	g := partyGain{Party: p, Mean: net.Mean, MCSE: net.Error, P5: net.P5, P50: net.P50, P95: net.P95,
		PerJobYear: perYear.Mean, PerJobYearMCSE: perYear.Error, PerJobYearP5: perYear.P5, PerJobYearP95: perYear.P95, each: a.NetEach(i, p, f.toldPer()),
		PerParticipant: net.Mean / people, JoblessMean: math.NaN(), Chance: net.Gain, ChanceMCSE: net.GainError,
		Year: float64(a.BreakEvenYear(i, p)), ByYear: gained, ByYearMCSE: errors, ByKind: a.Composition(i, p)}
	if g.Year == 0 || p.PassesOn() {
		g.Year = math.NaN()
	}
	if p.PassesOn() {
		g.Chance, g.ChanceMCSE = math.NaN(), math.NaN()
	}
	g.Gains = f.inRuns(g.Chance)
	if math.IsNaN(years) {
		g.JoblessMean = g.PerParticipant
	}
	return g
}

// jobYears is NaN where the arm is no job: nothing is told per job-year there.
func (f *Financed) jobYears(variant int) float64 {
	if years := f.Accounts.JobYears(variant); years > 0 {
		return years
	}
	return math.NaN()
}

// perJobYearOf puts an amount in total beside the same per job-year.
func perJobYearOf(total, each finance.Spread) perJobYear {
	return perJobYear{total, each.Mean, each.Error, each.P5, each.P95}
}

// whole tells who would have to be paid how much to lose nothing, and what part
// of that is gained by others.
func whole(parties []partyGain) (w toMakeWhole) {
	short, over := 0.0, 0.0
	for _, p := range parties {
		switch {
		case math.Abs(p.Mean) < 0.5 || p.Party.Delivers():
		case p.Mean < 0:
			w.Owed, short = append(w.Owed, partyOwed{p.Party, -p.Mean}), short-p.Mean
		default:
			w.gainers, over = append(w.gainers, partyOwed{p.Party, p.Mean}), over+p.Mean
		}
	}
	w.Covered = math.NaN()
	if short > 0 {
		w.Covered = min(1, over/short)
	}
	return w
}

// balance is a balance of society.
func (f *Financed) balance(i int, part finance.Part) perJobYear {
	return perJobYearOf(f.Accounts.Society(i, part), f.Accounts.SocietyEach(i, part, finance.JobYear))
}

func (f *Financed) society(i int) societyGain {
	a := f.Accounts
	s := societyGain{Total: f.balance(i, finance.Total),
		WithoutQuality: f.balance(i, finance.WithoutQuality),
		Bare:           f.balance(i, finance.Bare),
		BreakEven:      a.BreakEven(i, finance.Total), BareBreakEven: a.BreakEven(i, finance.Bare),
		Value: f.Scenario.Money.Society.Value}
	s.PerJobYear, s.each = s.Total.PerJobYear, a.SocietyEach(i, finance.Total, f.toldPer())
	for k, term := range money.Terms {
		mean, mcse := a.Term(i, k)
		s.Parts = append(s.Parts, termAmount{term.Name, mean, mcse})
	}
	return s
}
