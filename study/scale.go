package study

import (
	"context"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/design"
	"proefbank/model"
	"proefbank/model/money"
)

// Sized is the programme with so many jobs planned, in so many of the scenario's
// municipalities, followed for so many years, at an uptake; 0: as the scenario has it.
type Sized struct {
	Jobs, Municipalities, Years int
	Uptake                      float64

	Settled int // years by which the way of financing settles, if that is later: see SettledIn
}

// Size changes the programme's own size; a copy of it that is used at the same time keeps its own.
func (p *Programme) Size(z Sized) {
	p.sized = z
	country := *p.Country
	country.Programme = z.of(country.Programme)
	if p.Country = &country; z.Years > 0 {
		parameters := p.Scenario.Parameters
		parameters.Programme = country.Programme
		p.Country = country.LikeProgramme(parameters)
	}
}

// SettledIn are the years of the programme where its way of financing settles at the end of
// what is followed, as a bond and a fund do: were fewer lived, what a year costs would hang on
// which is the last that is asked for. 0 of other ways.
func (p *Programme) SettledIn() int {
	if way := &p.Scenario.Money.Variants[p.Way]; way.TogetherAgreed() {
		return (p.Scenario.Programme.Followed + 11) / 12
	}
	return 0
}

func (z Sized) of(p model.Programme) model.Programme {
	if z.Jobs > 0 {
		p.Jobs = z.Jobs
	}
	if z.Municipalities > 0 {
		p.Municipalities = z.Municipalities
	}
	if z.Uptake > 0 {
		p.Uptake = z.Uptake
	}
	if z.Years > 0 {
		p.Followed = 12 * max(z.Years, z.Settled)
	}
	return p
}

// Scaled is what a programme of a size comes to over the replications, by year.
type Scaled struct {
	Planned, Municipalities int
	Replications            int
	Years                   []ScaledYear
}

// ScaledYear is a year over the replications: the jobs held on average with their
// distribution, and sums of which ratios are told.
type ScaledYear struct {
	Filled design.Sample
	Sum    Year
	lived  []Year // the replications
}

// Begun tells whether the plan has had a job by the end of a year, from 1.
func (s *Scaled) Begun(year int) bool {
	return slices.ContainsFunc(s.Years[:year], func(y ScaledYear) bool { return y.Sum.Planned > 0 })
}

// Idle tells whether nobody holds a job up to a year, so that no year costs anything.
func (s *Scaled) Idle(year int) bool {
	return !slices.ContainsFunc(s.Years[:year], func(y ScaledYear) bool { return y.Sum.JobYears > 0 })
}

// add takes a replication's year.
func (y *ScaledYear) add(o *Year) {
	y.Filled.Add(o.Jobs / o.Months)
	y.lived = append(y.lived, *o)
	s := &y.Sum
	s.Months += o.Months
	s.Planned += o.Planned
	s.Jobs += o.Jobs
	s.Queue += o.Queue
	s.Displaced += o.Displaced
	s.Starts += o.Starts
	s.First += o.First
	s.Waited += o.Waited
	s.Poor += o.Poor
	s.Served += o.Served
	s.JobYears += o.JobYears
	for w := range o.Stock {
		s.Stock[w] += o.Stock[w]
		s.Recipients[w] += o.Recipients[w]
		s.Older[w] += o.Older[w]
		s.Young[w] += o.Young[w]
		s.Long[w] += o.Long[w]
		s.Brug[w] += o.Brug[w]
		s.Alive[w] += o.Alive[w]
		s.Regular[w] += o.Regular[w]
	}
	for i := range o.Missing {
		s.Missing[i] += o.Missing[i]
	}
	for p := range o.Net {
		s.Net[p] += o.Net[p]
	}
}

// Told is the sum of some figures, each a part of something over all replications, with its
// Monte Carlo standard error, paired by replication; NaN of one replication.
func (y *ScaledYear) Told(of ...func(*Year) Ratio) (value, mcse float64) {
	all := make([]float64, len(y.lived))
	for _, f := range of {
		x, moved := y.moved(f)
		value += x
		for r := range moved {
			all[r] += moved[r]
		}
	}
	var luck design.Sample
	for _, x := range all {
		luck.Add(x)
	}
	return value, luck.MCSE()
}

// moved is a figure over all replications, and by how much each of them moves it.
func (y *ScaledYear) moved(of func(*Year) Ratio) (value float64, moved []float64) {
	all := make([]Ratio, len(y.lived))
	for r := range all {
		all[r] = of(&y.lived[r])
	}
	return together(all)
}

// CostLike tells whether the replications of two sizes do not tell what a job-year costs municipality and
// State together in the one from what it costs in the other: paired by replication they lie within each other's
// 95% interval, or there is one replication alone.
func (y *ScaledYear) CostLike(o *ScaledYear) bool {
	cost, moved := y.moved((*Year).Unit)
	other, away := o.moved((*Year).Unit)
	n := min(len(moved), len(away))
	if n < 2 {
		return true
	}
	var apart design.Sample
	for r := range n {
		apart.Add(moved[r] - away[r])
	}
	t := distuv.StudentsT{Sigma: 1, Nu: float64(n - 1)}
	return !(math.Abs(cost-other) > apart.MCSE()*t.Quantile(0.975))
}

// Effect is how much higher the Brug total of the people served is with the programme.
func (y *Year) Effect() float64 { return y.Brug[With]/y.Alive[With] - y.Brug[Without]/y.Alive[Without] }

// Fewer is how many fewer recipients of bijstand there are with the programme, for the jobs that are held.
func (y *Year) Fewer() Ratio { return Ratio{y.Recipients[Without] - y.Recipients[With], y.Jobs} }

// Pays is what the job-years cost a party, net of what it gains.
func (y *Year) Pays(party money.Party) Ratio { return Ratio{-y.Net[party], y.JobYears} }

// Unit is what municipality and State bear together of the job-years.
func (y *Year) Unit() Ratio { return Ratio{y.bears(), y.JobYears} }

// bears is what municipality and State bear together. What a budget hands from other municipalities
// to the State is no gain of theirs: those that lose it count with them.
func (y *Year) bears() (sum float64) {
	for _, p := range []money.Party{money.Municipality, money.OtherTowns, money.State} {
		sum -= y.Net[p]
	}
	return sum
}

// filled is the part of the plan above which nothing keeps it from being filled.
const filled = 0.98

// Binding is what most of the jobs that are planned and not held are missing by; people wherever
// more open jobs lack somebody than people wait, as more places would not be filled then either.
func (y *Year) Binding() Limit {
	if y.Planned == 0 || y.Jobs >= filled*y.Planned {
		return ByNothing
	}
	most := 0
	for i, missing := range y.Missing {
		if missing > y.Missing[most] || Limits[i] == ByPeople && missing > y.Queue {
			most = i
		}
	}
	return Limits[most]
}

// Scale lives the programme's replications at its size.
func (p *Programme) Scale(ctx context.Context, l Loop) (*Scaled, Reached, error) {
	s := &Scaled{Planned: p.Country.Programme.Jobs, Municipalities: p.Country.Programme.Municipalities}
	reached, err := p.Live(ctx, l, func(years []Year) {
		if s.Years == nil {
			s.Years = make([]ScaledYear, len(years))
		}
		for i := range years {
			s.Years[i].add(&years[i])
		}
		s.Replications++
	})
	return s, reached, err
}
