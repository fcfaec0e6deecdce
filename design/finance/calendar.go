package finance

import (
	"math"

	"proefbank/design"
	"proefbank/model/money"
)

// Booked is a calendar year as budgets have it: what every party receives less what it
// pays, by kind, over the control world. Paid is euro as paid, Real what they count for
// at the prices of the first month, discounted.
type Booked struct {
	Paid, Real    Items
	Months        float64 // of it that are simulated
	JobMonths     float64 // that people spend in the job
	PlannedMonths float64 // and would by the plan
}

// Items are amounts by party and kind, in euro: received less paid.
type Items [money.Parties][money.Kinds]float64

// give moves an amount from one party to another.
func (i *Items) give(from, to money.Party, k money.Kind, x float64) {
	i[to][k] += x
	i[from][k] -= x
}

// less takes off others.
func (i *Items) less(o *Items) {
	for p := range i {
		for k := range i[p] {
			i[p][k] -= o[p][k]
		}
	}
}

// months are what a replication's money is counted by: what a euro of each month counts
// for, as asked and in real terms, what a year of anything else does, and the calendar
// year it falls in, from the first. Later is what comes so many months after the last one
// counts for over that, as asked and in real terms.
type months struct {
	worth, real, discount []float64
	year                  []int
	later, laterReal      []float64
}

func monthsOf(b *money.Books) (m months) {
	start := b.Arm[0][0].Date.Year
	for k := range b.Arm[0] {
		m.worth, m.real = append(m.worth, b.Worth(k)), append(m.real, b.Real(k))
		m.discount = append(m.discount, b.Discount(k))
		m.year = append(m.year, b.Arm[0][k].Date.Year-start)
	}
	for k := range max(b.Budget.OwnLag, b.Budget.CountryLag) + 1 {
		m.later, m.laterReal = append(m.later, b.Discount(k)), append(m.laterReal, b.Later(k))
	}
	return m
}

// years is how many calendar years the months touch.
func (m *months) years() int { return m.year[len(m.year)-1] + 1 }

// budgeted are the parties that are told by year with percentiles: those who set up
// budgets for the scheme.
var budgeted = [...]money.Party{money.Municipality, money.State}

// calendar is a variant by calendar year, over replications.
type calendar struct {
	sums     []Booked
	balances [len(budgeted)][]design.Sample // of euro as paid, by year; the last is of all years
}

func (c *calendar) add(years []Booked) {
	if c.sums == nil {
		c.sums = make([]Booked, len(years))
		for i := range c.balances {
			c.balances[i] = make([]design.Sample, len(years)+1)
		}
	}
	for y := range years {
		c.sums[y].Months += years[y].Months
		c.sums[y].JobMonths += years[y].JobMonths
		c.sums[y].PlannedMonths += years[y].PlannedMonths
		for p := range years[y].Paid {
			for k := range years[y].Paid[p] {
				c.sums[y].Paid[p][k] += years[y].Paid[p][k]
				c.sums[y].Real[p][k] += years[y].Real[p][k]
			}
		}
	}
	for i, p := range budgeted {
		all := 0.0
		for y := range years {
			x := sum(&years[y].Paid[p])
			c.balances[i][y].Add(x)
			all += x
		}
		c.balances[i][len(years)].Add(all)
	}
}

func sum(kinds *[money.Kinds]float64) (total float64) {
	for _, x := range kinds {
		total += x
	}
	return total
}

// CalendarYears is how many calendar years the accounts hold.
func (a *Accounts) CalendarYears() int { return len(a.of[0].calendar.sums) }

// Booked is a party's mean by kind in a calendar year, counted from the first: as paid,
// and in real terms.
func (a *Accounts) Booked(variant int, p money.Party, year int, k money.Kind) (paid, real float64) {
	at, n := &a.of[variant].calendar.sums[year], float64(a.Replications)
	return at.Paid[p][k] / n, at.Real[p][k] / n
}

// MonthsIn is how many months of a calendar year are simulated.
func (a *Accounts) MonthsIn(year int) int {
	return int(math.Round(a.of[0].calendar.sums[year].Months / float64(a.Replications)))
}

// JobsIn are the people in the job in a calendar year under a variant, mean over its months
// that are simulated, and the jobs of the plan.
func (a *Accounts) JobsIn(variant, year int) (held, planned float64) {
	at := &a.of[variant].calendar.sums[year]
	return at.JobMonths / at.Months, at.PlannedMonths / at.Months
}

// Budget is a party's mean by kind over all calendar years, as paid, the largest first: what
// comes to something in a year, also where it comes to nothing over all.
func (a *Accounts) Budget(variant int, p money.Party) (all []Difference) {
	for k := range money.Kind(money.Kinds) {
		total, most := 0.0, 0.0
		for y := range a.CalendarYears() {
			paid, _ := a.Booked(variant, p, y, k)
			total, most = total+paid, max(most, math.Abs(paid))
		}
		if max(most, math.Abs(total)) >= 0.5 {
			all = append(all, Difference{k, total})
		}
	}
	return bySize(all)
}

// Paid is what a budgeted party receives less what it pays in a calendar year, as paid;
// in all of them together where year is their number. ok is false of another party.
func (a *Accounts) Paid(variant int, p money.Party, year int) (s Spread, ok bool) {
	for i, own := range budgeted {
		if own == p {
			return spreadOf(&a.of[variant].calendar.balances[i][year]), true
		}
	}
	return s, false
}
