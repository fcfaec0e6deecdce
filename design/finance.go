package design

import (
	"cmp"
	"math"
	"slices"

	"proefbank/model/money"
)

// Settled is a replication's money: what every variant comes to for everybody,
// the arm's world less the control world, discounted.
type Settled struct {
	JobYears, People float64
	Variants         []Settlement
	Repaid, Noise    money.Repaid // what a bond would rest on
}

// Settlement is one variant in one replication.
type Settlement struct {
	Net       [money.Parties]float64
	Years     [][money.Parties]float64
	Kinds     [money.Parties][money.Kinds]float64
	Society   money.Balance
	Monitored money.Monitored
	IRR       float64   // NaN without a bond
	Repaid    float64   // to investors, over the principal
	Project   float64   // what a bond brings the municipality
	Called    float64   // calls on a fund's guarantor
	Lowest    float64   // least balance of a fund
	Balance   []float64 // of a fund, at the end of every year
}

// Settle finances a replication by every variant.
func Settle(b *money.Books, variants []int) (s Settled) {
	for i := range b.Arm {
		s.People += b.Towns[i].People
		for m := range b.Arm[i] {
			s.JobYears += b.Arm[i][m].InJob / 12 * b.Discount(m)
		}
	}
	contract, _ := b.Contract()
	s.Repaid, s.Noise = money.Repaid{Contract: contract, Outcome: b.Outcome}, money.Repaid{Contract: contract, Outcome: b.Noise}
	control := b.Flows(nil, &b.Variants[0], money.ControlWorld)
	var arm []money.Flow
	for _, v := range variants {
		arm = b.Flows(arm[:0], &b.Variants[v], money.ArmWorld)
		s.Variants = append(s.Variants, settle(b, &b.Variants[v], arm, control))
	}
	return s
}

func settle(b *money.Books, v *money.Variant, arm, control []money.Flow) (s Settlement) {
	s.Years = make([][money.Parties]float64, (len(b.Arm[0])+11)/12)
	s.add(b, arm, 1)
	s.add(b, control, -1)
	s.Society = b.Society(v, arm)
	s.Monitored = b.AsMonitored(arm, control)
	s.IRR = math.NaN()
	if v.Bond {
		contract, _ := b.Contract()
		months := contract.Waterfall(b.Outcome, b.Bond.Price)
		s.IRR = money.IRR(money.Investment(months))
		in, out := 0.0, 0.0
		for _, m := range months {
			in += m.Principal.Euros()
			out += m.Repayment.Euros()
		}
		s.Repaid = out / in
	}
	if v.Wages == "fund" {
		account := b.FundAccount(arm)
		s.Called, s.Lowest = account.Called.Euros(), account.Lowest().Euros()
		for first := 0; first < len(account.Balance); first += 12 {
			s.Balance = append(s.Balance, account.Balance[min(first+12, len(account.Balance))-1].Euros())
		}
	}
	return s
}

// add counts a world's flows, discounted, for or against.
func (s *Settlement) add(b *money.Books, flows []money.Flow, sign float64) {
	discount := make([]float64, len(b.Arm[0]))
	for m := range discount {
		discount[m] = b.Discount(m)
	}
	for _, f := range flows {
		x := sign * f.Amount.Euros() * discount[f.Month]
		s.Net[f.Payee] += x
		s.Net[f.Payer] -= x
		s.Kinds[f.Payee][f.Kind] += x
		s.Kinds[f.Payer][f.Kind] -= x
		year := &s.Years[f.Month/12]
		year[f.Payee] += x
		year[f.Payer] -= x
		if f.Kind == money.ProjectFunding {
			s.Project += x
		}
	}
}

// Finance collects settlements over replications.
type Finance struct {
	Variants []money.Variant
	Discount float64 // real, per year
	Settled  []Settled
}

// Spread is what replications say of an amount: mean, percentiles, and how
// often it is above zero.
type Spread struct {
	Mean, P5, P50, P95, Gain float64
}

func spread(values []float64) (s Spread) {
	sorted := slices.Sorted(slices.Values(values))
	n := float64(len(sorted))
	for _, x := range sorted {
		s.Mean += x / n
		if x > 0 {
			s.Gain += 1 / n
		}
	}
	at := func(p float64) float64 { return sorted[min(int(p*n), len(sorted)-1)] }
	s.P5, s.P50, s.P95 = at(0.05), at(0.5), at(0.95)
	return s
}

// Over is the spread of something of every replication; what does not exist is
// left out, and without anything left all is NaN.
func (f *Finance) Over(of func(*Settled) float64) Spread {
	var values []float64
	for i := range f.Settled {
		if x := of(&f.Settled[i]); !math.IsNaN(x) {
			values = append(values, x)
		}
	}
	if len(values) == 0 {
		nan := math.NaN()
		return Spread{nan, nan, nan, nan, nan}
	}
	return spread(values)
}

// Net is what a party gains under a variant.
func (f *Finance) Net(variant int, p money.Party) Spread {
	return f.Over(func(s *Settled) float64 { return s.Variants[variant].Net[p] })
}

// JobYears is the mean number of job-years, discounted as the money is.
func (f *Finance) JobYears() float64 {
	return f.Over(func(s *Settled) float64 { return s.JobYears }).Mean
}

// Society is the spread of a part of the social balance.
func (f *Finance) Society(variant int, of func(*money.Balance) float64) Spread {
	return f.Over(func(s *Settled) float64 { return of(&s.Variants[variant].Society) })
}

// BreakEvenYear is the first year, from 1, from which on a party's mean
// cumulative gain is not below zero; 0 when there is none.
func (f *Finance) BreakEvenYear(variant int, p money.Party) int {
	sum, year := 0.0, 0
	for y := range f.Settled[0].Variants[variant].Years {
		sum += f.Over(func(s *Settled) float64 { return s.Variants[variant].Years[y][p] }).Mean
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
	Kind   money.Kind
	Amount float64
}

// Differences are the kinds by which a party's mean net changes from one
// variant to another, the largest first.
func (f *Finance) Differences(from, to int, p money.Party) []Difference {
	return sizeable(func(k money.Kind) float64 { return f.Kind(to, p, k) - f.Kind(from, p, k) })
}

// Composition is a party's mean net by kind, the largest first.
func (f *Finance) Composition(variant int, p money.Party) []Difference {
	return sizeable(func(k money.Kind) float64 { return f.Kind(variant, p, k) })
}

func sizeable(of func(money.Kind) float64) (all []Difference) {
	for k := range money.Kind(money.Kinds) {
		if d := of(k); math.Abs(d) >= 0.5 {
			all = append(all, Difference{k, d})
		}
	}
	slices.SortFunc(all, func(a, b Difference) int { return cmp.Compare(math.Abs(b.Amount), math.Abs(a.Amount)) })
	return all
}

// Kind is what a kind of flow brings a party, on average.
func (f *Finance) Kind(variant int, p money.Party, k money.Kind) (mean float64) {
	for i := range f.Settled {
		mean += f.Settled[i].Variants[variant].Kinds[p][k] / float64(len(f.Settled))
	}
	return mean
}

// Bonded is what the replications say of a bond.
type Bonded struct {
	IRR               Spread
	Loss              float64 // chance that investors do not get their principal back
	Price             float64 // at which investors can expect their target return
	Solved            bool
	PaidForNoise      float64 // share of replications with a payment where there is no effect
	NoisePayments     float64 // mean payment then, at the scenario's price
	MunicipalAtSolved float64 // what the municipality gains at the solved price
}

// Bond weighs a variant with a bond.
func (f *Finance) Bond(variant int) (b Bonded) {
	b.IRR = f.Over(func(s *Settled) float64 { return s.Variants[variant].IRR })
	n := float64(len(f.Settled))
	var real, noise []money.Repaid
	for i := range f.Settled {
		s := &f.Settled[i]
		real, noise = append(real, s.Repaid), append(noise, s.Noise)
		if s.Variants[variant].Repaid < 1 {
			b.Loss += 1 / n
		}
		if paid := money.Payments(noise[i:i+1], s.Noise.Contract.Price, 0); paid > 0 {
			b.PaidForNoise += 1 / n
			b.NoisePayments += paid / n
		}
	}
	b.Price, b.Solved = money.BreakEvenPrice(real)
	own := f.Net(variant, money.Municipality).Mean - f.Kind(variant, money.Municipality, money.OutcomePayment) - f.Kind(variant, money.Municipality, money.Guarantee)
	b.MunicipalAtSolved = own - real[0].Contract.Municipality*money.Payments(real, b.Price, f.Discount)
	return b
}
