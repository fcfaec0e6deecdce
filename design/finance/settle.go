// Package finance says what a scheme comes to for everybody: it settles a
// replication's books under every way to finance them, and keeps accounts of
// the replications: who gains and loses, the balance of society and where it
// turns, and what a bond would pay.
//
// It is given books and lives nothing; amounts are those of the books, in what a
// euro of a month counts for.
package finance

import (
	"math"

	"proefbank/model/money"
)

// Settled is a replication's money: what every variant comes to for everybody,
// the arm's world less the control world, in what a euro of the month counts for.
type Settled struct {
	Trial    Trial // what the experiment itself is; of a programme nothing
	Variants []Settlement
}

// Trial is what an experiment comes to.
type Trial struct {
	People      float64 // in the arm that is financed
	Jobs        float64 // of them in a job on average
	JobMonths   float64 // that all spend in the scheme's jobs, but for those of other arms
	OtherMonths float64 // that these spend in theirs
	Cost        float64 // euro, without JobMonths
}

// Secured is what a bond would pay on a metric, and what it would where there
// is no effect.
type Secured struct {
	Repaid, Noise money.Repaid
}

// Settlement is one variant in one replication.
type Settlement struct {
	JobYears  float64 // discounted as the money is
	Jobs      float64 // held on average over the months
	Planned   float64 // by the plan on average over the months for which it has jobs
	Filled    float64 // held on average over those
	People    float64
	Net       [money.Parties]float64
	Years     [][money.Parties]float64
	After     [money.Parties]float64 // of Net and of the last of Years, what comes after the months simulated
	Calendar  []Booked               // by calendar year
	Kinds     Items
	Society   money.Balance
	Monitored money.Monitored
	Called    float64                // calls on a fund's guarantor
	Lowest    float64                // least balance of a fund
	Balance   []float64              // of a fund, at the end of every year
	OfBond    [money.Parties]float64 // of Net, what a bond brings
	Bonds     []Secured              // what its bond rests on, by metric; nil without one
	Carried   float64                // what the jobs cost contractors, wages less subsidies, before what is in their bids
}

// Settle finances a replication by every variant.
func Settle(b *money.Books, variants []int) Settled {
	f := NewFold(variants)
	f.Add(Lived{b, variants})
	return f.Settled(func(int) (money.Shows, []float64) { return b.Shown, b.Exposed })
}

// open makes room for the months.
func (s *Settlement) open(by *months) {
	s.Years, s.Calendar = make([][money.Parties]float64, (len(by.worth)+11)/12), make([]Booked, by.years())
}

// close adds what is agreed over all municipalities together, and takes off the control
// world.
func (s *folded) close(control *Settlement, by *months) {
	var agreed []money.Flow
	if s.variant.Needed() {
		agreed = s.together.Flows(nil, s.variant, s.fund)
	}
	if s.variant.Wages == money.ByFund {
		s.account(money.NewFundAccount(s.fund, agreed))
	}
	s.flow(agreed, by)
	s.plan(by)
	s.Society.Overhead -= money.Overhead(agreed, by.worth)
	if math.Abs(s.Society.Quality) < 0.005 {
		s.Society.Quality = 0 // half a cent: worlds that are alike differ by how marks were summed
	}
	s.less(control)
	if s.control != nil {
		s.less(s.control)
	}
	for _, p := range money.Passing {
		s.hold(p, by)
	}
	for p := range money.Parties {
		for k, x := range s.Kinds[p] {
			if money.Kind(k).OfBond() {
				s.OfBond[p] += x
			}
		}
	}
	if s.variant.Wages == money.ByContractors {
		c := &s.Kinds[money.Contractors]
		s.Carried = c[money.SocialReturn] + c[money.SocialReturnWork] - s.Net[money.Contractors]
	}
}

// account tells of a fund.
func (s *Settlement) account(of money.FundAccount) {
	s.Called, s.Lowest = of.Called.Euros(), of.Lowest().Euros()
	for first := 0; first < len(of.Balance); first += 12 {
		s.Balance = append(s.Balance, of.Balance[min(first+12, len(of.Balance))-1].Euros())
	}
}

// add counts a world's flows.
func (s *Settlement) add(flows []money.Flow, by *months) {
	for _, f := range flows {
		paid := f.Amount.Euros()
		worth := paid * by.worth[f.Month] * by.later[f.After]
		s.give(f.Payer, f.Payee, f.Kind, int(f.Month), worth)
		if f.After > 0 {
			s.After[f.Payee] += worth
			s.After[f.Payer] -= worth
		}
		year := &s.Calendar[by.year[f.Month]]
		year.Paid.give(f.Payer, f.Payee, f.Kind, paid)
		year.Real.give(f.Payer, f.Payee, f.Kind, paid*by.real[f.Month]*by.laterReal[f.After])
	}
}

// less takes off what another world pays.
func (s *Settlement) less(o *Settlement) {
	for p := range s.Net {
		s.Net[p] -= o.Net[p]
		s.After[p] -= o.After[p]
		for y := range s.Years {
			s.Years[y][p] -= o.Years[y][p]
		}
	}
	s.Kinds.less(&o.Kinds)
	for y := range s.Calendar {
		s.Calendar[y].Paid.less(&o.Calendar[y].Paid)
		s.Calendar[y].Real.less(&o.Calendar[y].Real)
	}
}

// hold gives the rest of the economy, where a party keeps what it will pass on, what
// money comes to count for less while it waits there: who passes everything on neither
// gains nor loses by it. What is not passed on stays with the party.
func (s *folded) hold(p money.Party, by *months) {
	balance := 0.0
	for m := range by.worth[1:] {
		balance += s.held[p][m]
		s.give(p, money.Economy, money.HeldMoney, m+1, balance*(by.worth[m]-by.worth[m+1]))
		s.Calendar[by.year[m+1]].Real.give(p, money.Economy, money.HeldMoney, balance*(by.real[m]-by.real[m+1]))
	}
}

// give moves what counts for so much in a month from one party to another.
func (s *Settlement) give(from, to money.Party, k money.Kind, month int, x float64) {
	s.Net[to] += x
	s.Net[from] -= x
	s.Kinds.give(from, to, k, x)
	year := &s.Years[month/12]
	year[to] += x
	year[from] -= x
}
