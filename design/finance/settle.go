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
	Trial    float64 // what the experiment itself costs
	Variants []Settlement
	Bonds    []Secured // what a bond would rest on, by metric
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
	Kinds     [money.Parties][money.Kinds]float64
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
	worth := make([]float64, len(b.Arm[0]))
	for m := range worth {
		worth[m] = b.Worth(m)
	}
	for i := range b.Arm {
		s.People += b.Towns[i].People
		for m := range b.Arm[i] {
			s.JobYears += b.Arm[i][m].InJob / 12 * b.Discount(m)
			s.Jobs += b.Arm[i][m].InJob / float64(len(worth))
		}
	}
	for _, shown := range b.Shown {
		real, _ := b.Contract(shown.Bond)
		noise := real
		real.Beside, noise.Beside = shown.Beside, shown.BesideNoise
		s.Bonds = append(s.Bonds, Secured{money.Repaid{Contract: real, Outcome: shown.Outcome, Worth: worth},
			money.Repaid{Contract: noise, Outcome: shown.Noise, Worth: worth}})
	}
	control := b.Flows(nil, &b.Variants[0], money.ControlWorld)
	arm := make([]money.Flow, 0, 2*len(control)) // who is in a job has flows of more kinds
	for _, v := range variants {
		arm = b.Flows(arm[:0], &b.Variants[v], money.ArmWorld)
		s.Variants = append(s.Variants, settle(b, &b.Variants[v], arm, control, worth))
	}
	return s
}

func settle(b *money.Books, v *money.Variant, arm, control []money.Flow, worth []float64) (s Settlement) {
	s.Years = make([][money.Parties]float64, (len(worth)+11)/12)
	s.add(arm, worth, 1)
	s.add(control, worth, -1)
	for _, p := range money.Passing {
		s.hold(p, arm, worth)
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

// add counts a world's flows, in what a euro of each month counts for, for or
// against.
func (s *Settlement) add(flows []money.Flow, worth []float64, sign float64) {
	for _, f := range flows {
		s.give(f.Payer, f.Payee, f.Kind, f.Month, sign*f.Amount.Euros()*worth[f.Month])
	}
}

// hold gives the rest of the economy, where a party keeps what it will pass on, what
// money comes to count for less while it waits there: who passes everything on neither
// gains nor loses by it. What is not passed on stays with the party.
func (s *Settlement) hold(p money.Party, flows []money.Flow, worth []float64) {
	held := make([]float64, len(worth))
	for _, f := range flows {
		switch p {
		case f.Payee:
			held[f.Month] += f.Amount.Euros()
		case f.Payer:
			held[f.Month] -= f.Amount.Euros()
		}
	}
	balance := 0.0
	for m := range worth[1:] {
		balance += held[m]
		s.give(p, money.Economy, money.HeldMoney, m+1, balance*(worth[m]-worth[m+1]))
	}
}

// give moves what counts for so much in a month from one party to another.
func (s *Settlement) give(from, to money.Party, k money.Kind, month int, x float64) {
	s.Net[to] += x
	s.Net[from] -= x
	s.Kinds[to][k] += x
	s.Kinds[from][k] -= x
	year := &s.Years[month/12]
	year[to] += x
	year[from] -= x
}
