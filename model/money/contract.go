package money

import "proefbank/model"

// Outcome is the metric's gain per year of a person to whom the scheme has been
// offered, by year of the contract.
type Outcome []float64

// Contract is a bond for so many people over so many months of simulation.
type Contract struct {
	*Bond
	People  float64
	Sought  float64 // people whom the trial seeks
	Months  int
	Exposed []float64  // months that people have spent with the scheme on offer, by year of the contract
	Start   model.Date // the first month
	Levels  []float64  // prices by month over those of the start, that after the last too; none: they stay the same
	Beside  []Outcome  // what is shown of the priced rates of the card
}

// Lasts is how many months the contract runs, if nothing ends it early.
func (c *Contract) Lasts() int { return c.Follows(c.Months) }

// years is in how many years the contract pays; the last may be a part of one.
func (c *Contract) years() int { return (c.Lasts() + 11) / 12 }

// counts is how many of them count, as the contract may end early.
func (c *Contract) counts(outcome Outcome) int {
	for y := max(0, c.BreakAfter-1); c.BreakAfter > 0 && y < c.years(); y++ {
		if outcome[y] < c.BreakBelow {
			return y + 1
		}
	}
	return c.years()
}

// end is the number of months by the end of a year of the contract.
func (c *Contract) end(year int) int { return min(12*(year+1), c.Lasts()) }

// paid is the number of months by the time that what a year shows is verified and paid.
func (c *Contract) paid(year int) int { return c.end(year) + c.Delay }

// time is how long after the start a number of months is over, in years of 365
// days, as spreadsheets count them.
func (c *Contract) time(months int) float64 {
	return float64(c.Start.AddMonths(0).DaysUntil(c.Start.AddMonths(months))) / 365
}

// level is the prices of a month over those of the start.
func (c *Contract) level(month int) float64 {
	if len(c.Levels) == 0 {
		return 1
	}
	return c.Levels[month]
}

// priceIn is the price for what a year of the contract shows.
func (c *Contract) priceIn(year int, price float64) float64 {
	if c.Indexed {
		price *= c.level(c.end(year) - 1)
	}
	return price
}

func (c *Contract) principal() Cents { return Euros(c.Capital * c.People) }

// draws are what investors pay in at the start of the contract's years, of which so
// many count.
func (c *Contract) draws(years int) []Cents {
	if len(c.Tranches) < 2 {
		return []Cents{c.principal()}
	}
	parts := c.principal().Split(c.Tranches)
	return parts[:min(len(parts), years)]
}

// drawn is what investors pay in altogether.
func (c *Contract) drawn(years int) (sum Cents) {
	for _, x := range c.draws(years) {
		sum += x
	}
	return sum
}
