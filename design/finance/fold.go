package finance

import (
	"slices"

	"proefbank/model/money"
)

// Lived are books with the variants whose lives they hold: where places follow who pays,
// one way of financing has other lives than another, and may have another control world.
type Lived struct {
	*money.Books
	Variants []int
}

// Fold settles municipalities as they come, and forgets them: kept is what everything
// sums to, and of every month the line that municipalities have to do with each other by.
type Fold struct {
	variants []int
	by       months
	control  Settlement // what control worlds pay that are one under all variants
	of       []folded
	arm      []money.Flow // of one municipality, room that is used again
	without  []money.Flow
}

// folded is a variant on its way.
type folded struct {
	Settlement
	variant  *money.Variant
	control  *Settlement // what other control worlds pay; nil without any
	together money.Together
	jobs     []float64                // held, by month
	planned  []float64                // by the plan
	fund     []money.Cents            // what a fund has received less what it has paid, by month
	held     [money.Parties][]float64 // the same of who passes on what it receives
}

// NewFold opens the books of some variants.
func NewFold(variants []int) *Fold {
	return &Fold{variants: variants, of: make([]folded, len(variants))}
}

// Add takes municipalities: one or several books that differ in the world with the arm.
func (f *Fold) Add(lived ...Lived) {
	first := lived[0].Books
	if f.by.worth == nil {
		f.open(first)
	}
	one := !slices.ContainsFunc(lived[1:], func(l Lived) bool { return !slices.EqualFunc(l.Control, first.Control, slices.Equal[[]money.Facts]) })
	f.without = first.Own(f.without[:0], &first.Variants[0], money.ControlWorld)
	if one {
		f.control.add(f.without, &f.by)
	}
	for k, l := range lived {
		if !one && k > 0 {
			f.without = l.Own(f.without[:0], &l.Books.Variants[0], money.ControlWorld)
		}
		for i, v := range f.variants {
			if slices.Contains(l.Variants, v) {
				if !one {
					f.of[i].without(&f.by).add(f.without, &f.by)
				}
				f.take(&f.of[i], l.Books, &l.Books.Variants[v])
			}
		}
	}
}

// open makes room for the months of the first books.
func (f *Fold) open(b *money.Books) {
	f.by = monthsOf(b)
	f.control.open(&f.by)
	for i := range f.of {
		f.of[i].open(&f.by)
		f.of[i].jobs, f.of[i].planned = make([]float64, len(f.by.worth)), make([]float64, len(f.by.worth))
		f.of[i].fund = make([]money.Cents, len(f.by.worth))
		for _, p := range money.Passing {
			f.of[i].held[p] = make([]float64, len(f.by.worth))
		}
	}
}

// without has room for what other control worlds pay.
func (s *folded) without(by *months) *Settlement {
	if s.control == nil {
		s.control = new(Settlement)
		s.control.open(by)
	}
	return s.control
}

// take adds the books' municipalities to a variant.
func (f *Fold) take(s *folded, b *money.Books, v *money.Variant) {
	f.arm = b.Own(f.arm[:0], v, money.ArmWorld)
	s.variant = v
	s.flow(f.arm, &f.by)
	s.work(b, &f.by)
	s.Society.Add(b.Society(v, f.arm))
	s.Monitored.Add(b.AsMonitored(v, f.arm, f.without))
	if v.Needed() {
		s.together.Add(b, v)
	}
}

// flow counts flows of the arm's world.
func (s *folded) flow(flows []money.Flow, by *months) {
	s.add(flows, by)
	if s.variant.Wages == money.ByFund {
		money.FundBalance(s.fund, flows, len(s.fund))
	}
	for i := range flows {
		if held := s.held[flows[i].Payee]; held != nil {
			held[flows[i].Month] += flows[i].Amount.Euros()
		}
		if held := s.held[flows[i].Payer]; held != nil {
			held[flows[i].Month] -= flows[i].Amount.Euros()
		}
	}
}

// work counts the people and their jobs.
func (s *folded) work(b *money.Books, by *months) {
	for i := range b.Arm {
		s.People += b.Towns[i].People
		for m := range b.Arm[i] {
			jobs := b.Arm[i][m].InJob
			s.JobYears += jobs / 12 * by.discount[m]
			s.Jobs += jobs / float64(len(by.worth))
			s.jobs[m] += jobs
			if len(b.Planned) > 0 {
				s.planned[m] += b.Planned[i][m]
			}
		}
	}
}

// plan holds the jobs against the plan.
func (s *folded) plan(by *months) {
	months := 0.0
	for m, jobs := range s.jobs {
		year := &s.Calendar[by.year[m]]
		year.Months++
		year.JobMonths += jobs
		year.PlannedMonths += s.planned[m]
		if s.planned[m] > 0 {
			months++
			s.Planned += s.planned[m]
			s.Filled += jobs
		}
	}
	s.Planned /= max(months, 1)
	s.Filled /= max(months, 1)
}

// Settled closes the books. Of a variant with a bond it asks what the bond is paid for, and
// the months that people have spent with the offer by year of its contract.
func (f *Fold) Settled(rests func(variant int) (shown money.Shows, exposed []float64)) (s Settled) {
	for i := range f.of {
		x := &f.of[i]
		if x.variant.Bond {
			x.together.Shown, x.together.Exposed = rests(f.variants[i])
			x.Bonds = f.secured(&x.together)
		}
		x.close(&f.control, &f.by)
		s.Variants = append(s.Variants, x.Settlement)
	}
	return s
}

// secured are what a variant's bond would rest on.
func (f *Fold) secured(t *money.Together) (all []Secured) {
	for _, shown := range t.Shown() {
		real, _ := t.Contract(shown.Bond)
		noise := real
		real.Beside, noise.Beside = shown.Beside, shown.BesideNoise
		all = append(all, Secured{money.Repaid{Contract: real, Outcome: shown.Outcome, Worth: f.by.worth},
			money.Repaid{Contract: noise, Outcome: shown.Noise, Worth: f.by.worth}})
	}
	return all
}
