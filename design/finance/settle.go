// Package finance says what a scheme comes to for everybody: it settles a
// replication's books under every way to finance them, and keeps accounts of
// the replications: who gains and loses, the balance of society and where it
// turns, and what a bond would pay.
//
// It is given books and lives nothing; amounts are those of the books, in what a
// euro of a month counts for.
package finance

import "proefbank/model/money"

// Settled is a replication's money: what every variant comes to for everybody,
// the arm's world less the control world, in what a euro of the month counts for.
type Settled struct {
	JobYears float64 // discounted as the money is
	Jobs     float64 // held on average over the months
	People   float64
	Trial    Trial // what the experiment itself is
	Variants []Settlement
	Bonds    []Secured // what a bond would rest on, by metric
}

// Trial is what an experiment comes to: of those in its arm how many there are and how
// many of them hold a job on average, how long all in it spend in jobs, and what it
// costs without these.
type Trial struct {
	People, Jobs, JobMonths, Cost float64
}

// Secured is what a bond would pay on a metric, and what it would where there
// is no effect.
type Secured struct {
	Repaid, Noise money.Repaid
}

// Settlement is one variant in one replication.
type Settlement struct {
	Net       [money.Parties]float64
	Years     [][money.Parties]float64
	Calendar  []Booked // by calendar year
	Kinds     Items
	Society   money.Balance
	Monitored money.Monitored
	Called    float64                // calls on a fund's guarantor
	Lowest    float64                // least balance of a fund
	Balance   []float64              // of a fund, at the end of every year
	OfBond    [money.Parties]float64 // of Net, what a bond brings
	Carried   float64                // what the jobs cost contractors, wages less subsidies, before what is in their bids
}

// Settle finances a replication by every variant.
func Settle(b *money.Books, variants []int) (s Settled) {
	by := monthsOf(b)
	for i := range b.Arm {
		s.People += b.Towns[i].People
		for m := range b.Arm[i] {
			s.JobYears += b.Arm[i][m].InJob / 12 * b.Discount(m)
			s.Jobs += b.Arm[i][m].InJob / float64(len(by.worth))
		}
	}
	for _, shown := range b.Shown {
		real, _ := b.Contract(shown.Bond)
		noise := real
		real.Beside, noise.Beside = shown.Beside, shown.BesideNoise
		s.Bonds = append(s.Bonds, Secured{money.Repaid{Contract: real, Outcome: shown.Outcome, Worth: by.worth},
			money.Repaid{Contract: noise, Outcome: shown.Noise, Worth: by.worth}})
	}
	control := b.Flows(nil, &b.Variants[0], money.ControlWorld)
	arm := make([]money.Flow, 0, 2*len(control)) // who is in a job has flows of more kinds
	for _, v := range variants {
		arm = b.Flows(arm[:0], &b.Variants[v], money.ArmWorld)
		s.Variants = append(s.Variants, settle(b, &b.Variants[v], arm, control, &by))
	}
	return s
}

func settle(b *money.Books, v *money.Variant, arm, control []money.Flow, by *months) (s Settlement) {
	s.Years, s.Calendar = make([][money.Parties]float64, (len(by.worth)+11)/12), make([]Booked, by.years())
	s.add(arm, by, 1)
	s.add(control, by, -1)
	for _, p := range money.Passing {
		s.hold(p, arm, by)
	}
	for p := range money.Parties {
		for k, x := range s.Kinds[p] {
			if money.Kind(k).OfBond() {
				s.OfBond[p] += x
			}
		}
	}
	s.Society = b.Society(v, arm)
	s.Monitored = b.AsMonitored(v, arm, control)
	if v.Wages == money.ByContractors {
		c := &s.Kinds[money.Contractors]
		s.Carried = c[money.SocialReturn] + c[money.SocialReturnWork] - s.Net[money.Contractors]
	}
	if v.Wages == money.ByFund {
		account := b.FundAccount(arm)
		s.Called, s.Lowest = account.Called.Euros(), account.Lowest().Euros()
		for first := 0; first < len(account.Balance); first += 12 {
			s.Balance = append(s.Balance, account.Balance[min(first+12, len(account.Balance))-1].Euros())
		}
	}
	return s
}

// add counts a world's flows, for or against.
func (s *Settlement) add(flows []money.Flow, by *months, sign float64) {
	for _, f := range flows {
		paid := sign * f.Amount.Euros()
		s.give(f.Payer, f.Payee, f.Kind, f.Month, paid*by.worth[f.Month])
		year := &s.Calendar[by.year[f.Month]]
		year.Paid.give(f.Payer, f.Payee, f.Kind, paid)
		year.Real.give(f.Payer, f.Payee, f.Kind, paid*by.real[f.Month])
	}
}

// hold gives the rest of the economy, where a party keeps what it will pass on, what
// money comes to count for less while it waits there: who passes everything on neither
// gains nor loses by it. What is not passed on stays with the party.
func (s *Settlement) hold(p money.Party, flows []money.Flow, by *months) {
	held := make([]float64, len(by.worth))
	for _, f := range flows {
		switch p {
		case f.Payee:
			held[f.Month] += f.Amount.Euros()
		case f.Payer:
			held[f.Month] -= f.Amount.Euros()
		}
	}
	balance := 0.0
	for m := range by.worth[1:] {
		balance += held[m]
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
