package money

import "math"

// Due is what payers owe after a year of a contract, and what of the principal goes
// back unspent, as the contract ended early.
type Due struct{ Outcome, Fee, Compensation, Guarantee, Unspent Cents }

// received is what investors get of it.
func (d *Due) received() Cents { return d.Outcome + d.Fee + d.Compensation + d.Guarantee + d.Unspent }

// Pays is what is owed after every year that counts, at a price for the bond's own
// metric and for the outcome of people to whom the scheme has been offered: the fee,
// the compensation for people who did not come and the outcomes, until investors have
// their principal and the cap and up to the most that the contract pays; at the end
// what was guaranteed.
func (c *Contract) Pays(outcome Outcome, price float64) []Due {
	years := make([]Due, c.counts(outcome))
	r := c.room(len(years))
	last := &years[len(years)-1]
	for y := range years {
		d := &years[y]
		r.until(c.time(c.paid(y)))
		d.Fee = r.take(Euros(c.Fee * c.Exposed[y] / 12))
		d.Compensation = r.take(Euros(c.Compensation * c.missing() * c.Exposed[y] / 12))
		if d == last {
			d.Unspent = r.giveBack(c.unspent(len(years)))
		}
		d.Outcome = r.take(Euros(c.due(outcome, y, len(years), price)))
	}
	least := min(Euros(max(c.Least, c.LeastPerPerson*c.People))-r.paid, r.owes())
	safe := c.drawn(len(years)).Part(1-c.AtRisk) - r.back
	last.Guarantee = min(max(0, least, safe), r.most-r.paid)
	return years
}

// missing is how many people did not come who were promised, over those who came.
func (c *Contract) missing() float64 {
	if c.People == 0 {
		return 0
	}
	return max(0, c.Promised*c.Sought/c.People-1)
}

// due is what the rates owe after a year of so many that count.
func (c *Contract) due(outcome Outcome, y, years int, price float64) (sum float64) {
	sum = c.rateDue(c.own(price), outcome, y, years)
	for k, rate := range c.Priced() {
		sum += c.rateDue(rate, c.Beside[k], y, years)
	}
	return sum
}

// rateDue is what a rate owes: for a year by itself, at the end for the whole
// contract, or at the end what the whole owes beyond the years.
func (c *Contract) rateDue(rate Rate, outcome Outcome, y, years int) float64 {
	byYear := func(y int) float64 {
		return c.priceIn(y, rate.Price) * rate.units(outcome[y], 1) * c.Exposed[y] / 12
	}
	last := y == years-1
	switch {
	case c.Measured == "overall" && last:
		return c.wholeDue(rate, outcome, years)
	case c.Measured == "overall":
		return 0
	case c.Measured == "either" && last:
		before := 0.0
		for earlier := range y {
			before += byYear(earlier)
		}
		return max(byYear(y), c.wholeDue(rate, outcome, years)-before)
	}
	return byYear(y)
}

// wholeDue is what a rate owes for the whole contract, at the price of its last year.
func (c *Contract) wholeDue(rate Rate, outcome Outcome, years int) float64 {
	sum, exposed := 0.0, 0.0
	for y := range years {
		sum += outcome[y] * c.Exposed[y]
		exposed += c.Exposed[y]
	}
	if exposed == 0 {
		return 0
	}
	return c.priceIn(years-1, rate.Price) * rate.units(sum/exposed, c.Overall) * exposed / 12
}

// room is what a contract may still pay on its way through the years: to investors
// up to the cap, by payers up to the most.
type room struct {
	*Contract
	draws            []Cents
	owed, at         float64 // what investors may still get, at a time
	paid, most, back Cents   // by payers; and to investors, what is not spent too
	next             int     // draw
}

func (c *Contract) room(years int) room {
	return room{Contract: c, draws: c.draws(years), most: c.most()}
}

// most is the most that payers pay.
func (c *Contract) most() Cents {
	most := Cents(math.MaxInt64)
	if c.Most > 0 {
		most = Euros(c.Most)
	}
	if c.MostPerPerson > 0 {
		most = min(most, Euros(c.MostPerPerson*c.People))
	}
	return most
}

// until lets what is owed grow at the cap up to a time, and principal come in that is
// paid in before it.
func (r *room) until(t float64) {
	for ; r.next < len(r.draws) && r.time(12*r.next) < t; r.next++ {
		r.grow(r.time(12 * r.next))
		r.owed += r.draws[r.next].Euros()
	}
	r.grow(t)
}

func (r *room) grow(t float64) {
	r.owed *= math.Pow(1+r.Cap, t-r.at)
	r.at = t
}

func (r *room) owes() Cents { return max(0, Euros(r.owed)) }

// take pays as much of an amount as there is room for.
func (r *room) take(x Cents) Cents {
	x = max(0, min(x, r.owes(), r.most-r.paid))
	r.owed -= x.Euros()
	r.paid += x
	r.back += x
	return x
}

// giveBack returns principal to investors.
func (r *room) giveBack(x Cents) Cents {
	x = min(x, r.owes())
	r.owed -= x.Euros()
	r.back += x
	return x
}
