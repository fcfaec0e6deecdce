package study

import (
	"context"
	"slices"
	"sync"

	"proefbank/design/finance"
	"proefbank/model"
	"proefbank/model/money"
)

// FinanceProgramme lets a programme's stock live with it and without it, and settles it by
// every variant, municipality by municipality: the same lives, but that places follow who
// pays. The arm is the programme's.
func FinanceProgramme(ctx context.Context, p *Programme, f Financing, l Loop) (*finance.Accounts, Reached, error) {
	accounts := finance.NewAccounts(f.ways(p.Scenario))
	reached, err := f.ContinueProgramme(ctx, p, l, accounts)
	return accounts, reached, err
}

// ContinueProgramme adds the loop's replications of a programme to accounts.
func (f *Financing) ContinueProgramme(ctx context.Context, p *Programme, l Loop, accounts *finance.Accounts) (Reached, error) {
	workers, err := bearable(p.Scenario.Name, p.held(), l.Workers)
	if err != nil {
		return Reached{Of: l.Reps}, err
	}
	l.Workers = workers
	return Repeat(ctx, l, func(number int) finance.Settled { return p.Settle(number, *f) }, func(_ int, s finance.Settled) error {
		accounts.Add(&s)
		return nil
	})
}

// Settle finances a replication of the programme. Of a municipality nothing is kept but
// what is summed, and a line a month of what municipalities have to do with each other.
func (p *Programme) Settle(number int, f Financing) finance.Settled {
	l := p.drawn(number)
	l.asked, l.ledger.Nominal = model.MarkAlone, f.Nominal
	fold, bonds := finance.NewFold(f.Variants), map[int]*seen{}
	for _, v := range f.Variants {
		if l.money.Variants[v].Bond {
			bonds[v] = l.seen()
		}
	}
	for i, jobs := range l.Jobs() {
		shares, of := l.shares(i, jobs, f.Variants)
		towns := l.towns(i, jobs, shares)
		var all []finance.Lived
		for k, t := range towns {
			all = append(all, finance.Lived{Books: l.books(t), Variants: of[k]})
		}
		fold.Add(all...)
		for v, s := range bonds {
			s.add(towns[slices.IndexFunc(of, func(ways []int) bool { return slices.Contains(ways, v) })])
		}
	}
	return fold.Settled(func(v int) (money.Shows, []float64) { return bonds[v].rests(v) })
}

// shares are the shares of hosts who are willing under some variants, each once, with the
// variants that have it.
func (l *lived) shares(i, jobs int, variants []int) (shares []float64, of [][]int) {
	for _, v := range variants {
		share := l.willing(i, jobs, v)
		k := slices.Index(shares, share)
		if k < 0 {
			k = len(shares)
			shares, of = append(shares, share), append(of, nil)
		}
		of[k] = append(of[k], v)
	}
	return shares, of
}

// seen is what a bond's payers see of everybody who has signed up, over all
// municipalities: months in the world without the programme and in that with it.
type seen struct {
	*lived
	months [2][]model.Tally
}

func (l *lived) seen() *seen {
	s := &seen{lived: l}
	for w := range s.months {
		s.months[w] = make([]model.Tally, l.Months)
	}
	return s
}

// add takes a municipality.
func (s *seen) add(t *ProgrammeTown) {
	for w, world := range t.Worlds {
		for m := range s.months[w] {
			month := world.Month(m)
			s.months[w][m].Add(&month)
		}
	}
}

// rests is what a bond rests on, of which these are the lives.
func (s *seen) rests(int) (money.Shows, []float64) { return sync.OnceValue(s.shown), s.exposed() }

// exposed are the months of everybody who has signed up, by year of the contract.
func (s *seen) exposed() (years []float64) {
	for first := 0; first < s.money.Bond.Follows(s.Months); first += 12 {
		sum := 0.0
		for _, m := range s.year(With, first) {
			sum += float64(m.People)
		}
		years = append(years, sum)
	}
	return years
}

// year is a year of the contract in a world.
func (s *seen) year(world, first int) (months []money.Month) {
	job := s.Arms[s.Arm(s.Programme.Arm)].Terms()
	for m := first; m < min(first+12, s.money.Bond.Follows(s.Months)); m++ {
		left := s.ledger.Left(s.Calendar.Start.AddMonths(m), job)
		months = append(months, money.Month{Tally: &s.months[world][m], Left: left})
	}
	return months
}

// shown is what a bond is paid for. A programme has no control group, so that the contract's
// own metric is held against its fixed baseline and no other can be paid for.
func (s *seen) shown() []money.Shown {
	bond := s.money.Bond.Paying(s.money.Bond.Metric, false)
	shown := money.Shown{Bond: bond}
	shown.Outcome, shown.Noise = s.outcomes(bond)
	for _, rate := range bond.Priced() {
		outcome, noise := s.outcomes(bond.For(rate))
		shown.Beside, shown.BesideNoise = append(shown.Beside, outcome), append(shown.BesideNoise, noise)
	}
	return []money.Shown{shown}
}

// outcomes are what is shown of a bond's metric by year, and what would be without the
// programme.
func (s *seen) outcomes(bond *money.Bond) (outcomes, noises money.Outcome) {
	for first := 0; first < bond.Follows(s.Months); first += 12 {
		gain := func(world int) float64 { return bond.Gain(bond.Metric.Measure(s.year(world, first)), 0) }
		outcomes, noises = append(outcomes, gain(With)), append(noises, gain(Without))
	}
	return outcomes, noises
}
