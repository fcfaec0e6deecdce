package finance

import "proefbank/model/money"

// Jobs is the mean number of people in a job over all months, People that of
// the people who are offered one.
func (f *Accounts) Jobs() float64 { return f.Over(func(s *Settled) float64 { return s.Jobs }).Mean }

func (f *Accounts) People() float64 { return f.Over(func(s *Settled) float64 { return s.People }).Mean }

// TrialCost is what the experiment itself costs, control group, measurement and
// jobs included.
func (f *Accounts) TrialCost() float64 {
	return f.Over(func(s *Settled) float64 { return s.Trial }).Mean
}

// BeforeToeslagen is what the State gains but for the toeslagen that fall away.
func (f *Accounts) BeforeToeslagen(variant int) Spread {
	return f.Over(func(s *Settled) float64 {
		v := &s.Variants[variant]
		return v.Net[money.State] - v.Kinds[money.State][money.Toeslagen]
	})
}

// Called is what a fund calls from its guarantor, Lowest its least balance, and
// Balance what it holds at the end of every year.
func (f *Accounts) Called(variant int) Spread {
	return f.Over(func(s *Settled) float64 { return s.Variants[variant].Called })
}

func (f *Accounts) Lowest(variant int) Spread {
	return f.Over(func(s *Settled) float64 { return s.Variants[variant].Lowest })
}

func (f *Accounts) Balance(variant int) (years []Spread) {
	for y := range f.Settled[0].Variants[variant].Balance {
		years = append(years, f.Over(func(s *Settled) float64 { return s.Variants[variant].Balance[y] }))
	}
	return years
}

// Years are a party's mean gains by year.
func (f *Accounts) Years(variant int, p money.Party) (means []float64) {
	for y := range f.Settled[0].Variants[variant].Years {
		means = append(means, f.Over(func(s *Settled) float64 { return s.Variants[variant].Years[y][p] }).Mean)
	}
	return means
}
