package finance

import (
	"cmp"
	"math"
	"slices"

	"proefbank/design"
	"proefbank/model/money"
)

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
	Called    float64   // calls on a fund's guarantor
	Lowest    float64   // least balance of a fund
	Balance   []float64 // of a fund, at the end of every year
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
		contract, _ := b.Contract(shown.Bond)
		s.Bonds = append(s.Bonds, Secured{money.Repaid{Contract: contract, Outcome: shown.Outcome, Worth: worth},
			money.Repaid{Contract: contract, Outcome: shown.Noise, Worth: worth}})
	}
	control := b.Flows(nil, &b.Variants[0], money.ControlWorld)
	var arm []money.Flow
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
	s.Society = b.Society(v, arm)
	s.Monitored = b.AsMonitored(v, arm, control)
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
		x := sign * f.Amount.Euros() * worth[f.Month]
		s.Net[f.Payee] += x
		s.Net[f.Payer] -= x
		s.Kinds[f.Payee][f.Kind] += x
		s.Kinds[f.Payer][f.Kind] -= x
		year := &s.Years[f.Month/12]
		year[f.Payee] += x
		year[f.Payer] -= x
	}
}

// Accounts collect settlements over replications.
type Accounts struct {
	Variants []money.Variant
	Settled  []Settled
}

// Spread is what replications say of an amount: mean, percentiles, and how
// often it is above zero, with the Monte Carlo errors of the mean and of that
// share. One replication has no error: NaN.
type Spread struct {
	Mean      float64 `json:"mean" means:"mean of the replications"`
	P5        float64 `json:"p5" means:"5th percentile of the replications"`
	P50       float64 `json:"p50" means:"their median"`
	P95       float64 `json:"p95" means:"their 95th percentile"`
	Gain      float64 `json:"chance_of_gain" means:"share of the replications above zero"`
	Error     float64 `json:"mcse" means:"Monte Carlo standard error of the mean"`
	GainError float64 `json:"chance_of_gain_mcse" means:"Monte Carlo standard error of the share above zero"`
}

func spread(values []float64) (s Spread) {
	sorted := slices.Sorted(slices.Values(values))
	n := float64(len(sorted))
	gains := 0
	for _, x := range sorted {
		s.Mean += x / n
		if x > 0 {
			gains++
		}
	}
	s.Gain = float64(gains) / n
	squares := 0.0
	for _, x := range sorted {
		squares += (x - s.Mean) * (x - s.Mean)
	}
	s.Error, s.GainError = math.Sqrt(squares/(n-1)/n), math.Sqrt(max(0, s.Gain*(1-s.Gain))/n)
	s.P5, s.P50, s.P95 = design.Quantile(sorted, 0.05), design.Quantile(sorted, 0.5), design.Quantile(sorted, 0.95)
	return s
}

// Over is the spread of something of every replication; what does not exist is
// left out, and without anything left all is NaN.
func (f *Accounts) Over(of func(*Settled) float64) Spread {
	var values []float64
	for i := range f.Settled {
		if x := of(&f.Settled[i]); !math.IsNaN(x) {
			values = append(values, x)
		}
	}
	if len(values) == 0 {
		nan := math.NaN()
		return Spread{nan, nan, nan, nan, nan, nan, nan}
	}
	return spread(values)
}

// Net is what a party gains under a variant.
func (f *Accounts) Net(variant int, p money.Party) Spread {
	return f.Over(func(s *Settled) float64 { return s.Variants[variant].Net[p] })
}

// JobYears is the mean number of job-years, discounted as the money is.
func (f *Accounts) JobYears() float64 {
	return f.Over(func(s *Settled) float64 { return s.JobYears }).Mean
}

// Society is the spread of a part of the social balance.
func (f *Accounts) Society(variant int, of func(*money.Balance) float64) Spread {
	return f.Over(func(s *Settled) float64 { return of(&s.Variants[variant].Society) })
}

// Monitored is the spread of the balance by the monitor's rules, and its mean per
// job-year.
func (f *Accounts) Monitored(variant int) (total Spread, perJobYear float64) {
	total = f.Over(func(s *Settled) float64 { return s.Variants[variant].Monitored.Total() })
	return total, total.Mean / f.Over(func(s *Settled) float64 { return s.Variants[variant].Monitored.JobYears }).Mean
}

// BreakEvenYear is the first year, from 1, from which on a party's mean
// cumulative gain is not below zero; 0 when there is none, or nothing to gain.
func (f *Accounts) BreakEvenYear(variant int, p money.Party) int {
	if !f.takesPart(variant, p) {
		return 0
	}
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

// takesPart tells whether a party gains or pays anything under a variant.
func (f *Accounts) takesPart(variant int, p money.Party) bool {
	for i := range f.Settled {
		if f.Settled[i].Variants[variant].Kinds[p] != [money.Kinds]float64{} {
			return true
		}
	}
	return false
}

// Difference is a kind of flow by which a party fares otherwise under one
// variant than under another.
type Difference struct {
	Kind   money.Kind `json:"kind" means:"kind of flow"`
	Amount float64    `json:"euros" unit:"euro" means:"what it brings more, below zero: less"`
}

// Differences are the kinds by which a party's mean net changes from one
// variant to another, the largest first.
func (f *Accounts) Differences(from, to int, p money.Party) []Difference {
	return sizeable(func(k money.Kind) float64 { return f.Kind(to, p, k) - f.Kind(from, p, k) })
}

// Composition is a party's mean net by kind, the largest first.
func (f *Accounts) Composition(variant int, p money.Party) []Difference {
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
func (f *Accounts) Kind(variant int, p money.Party, k money.Kind) (mean float64) {
	for i := range f.Settled {
		mean += f.Settled[i].Variants[variant].Kinds[p][k] / float64(len(f.Settled))
	}
	return mean
}
