package money

// Instalment is what a bond moves in a month.
type Instalment struct {
	Month                                                              int
	Principal, SetUp, Overhead, Project, Payment, Guarantee, Repayment Cents
	Fee, Compensation, Verification                                    Cents
	Short                                                              Cents // of set-up and overhead, what the principal does not bear
}

// Waterfall is the cash of the contract at a price: principal as it is paid in, out of
// it set-up, overhead and project; then what payers owe, which repays investors when
// a year is verified; at the end what was guaranteed, and what was not spent.
func (c *Contract) Waterfall(outcome Outcome, price float64) []Instalment {
	due := c.Pays(outcome, price)
	months := c.spent(len(due))
	for y := range due {
		d, in := &due[y], &months[c.paid(y)-1]
		in.Payment, in.Fee, in.Compensation, in.Guarantee = d.Outcome, d.Fee, d.Compensation, d.Guarantee
		in.Repayment = d.received()
		in.Verification = Euros(c.Verification)
		if y == len(due)-1 {
			in.Project += c.unspent(len(due)) - d.Unspent // investors have all that they may get
		}
	}
	return months
}

// spent is the plan as far as the years that count, and their verification, go.
func (c *Contract) spent(years int) []Instalment {
	until := c.end(years - 1)
	months := c.plan()[:until:until]
	for m := range c.Delay {
		months = append(months, Instalment{Month: until + m})
	}
	return months
}

// unspent is what has been paid in and not spent when so many years count.
func (c *Contract) unspent(years int) Cents {
	if years == c.years() {
		return 0
	}
	left := c.drawn(years)
	for _, in := range c.spent(years) {
		left -= in.SetUp + in.Overhead + in.Project
	}
	return left
}

// plan lays out the principal over all years of the contract: each part of it when it
// is paid in, for the months until the next.
func (c *Contract) plan() []Instalment {
	months := make([]Instalment, c.Lasts())
	for m := range months {
		months[m].Month = m
	}
	draws := c.draws(c.years())
	for k, part := range draws {
		until := len(months)
		if k < len(draws)-1 {
			until = 12 * (k + 1)
		}
		months[12*k].Principal = part
		c.spend(part, months[12*k:until])
	}
	return months
}

// spend lays out what is paid in: set-up at the start, overhead every year or part of
// one, the project every month. What it does not bear of set-up and overhead is short.
func (c *Contract) spend(left Cents, months []Instalment) {
	borne := func(cost Cents) (paid, short Cents) {
		paid = min(left, cost)
		left -= paid
		return paid, cost - paid
	}
	if months[0].Month == 0 {
		months[0].SetUp, months[0].Short = borne(Euros(c.SetUp))
	}
	for m := 0; m < len(months); m += 12 {
		in := &months[m]
		year := in.Month / 12
		paid, short := borne(Euros(c.Capital * c.People * c.Overhead * float64(c.end(year)-12*year) / 12))
		in.Overhead, in.Short = paid, in.Short+short
	}
	for m, part := range left.Split(even(len(months))) {
		months[m].Project = part
	}
}

func even(n int) []float64 {
	weights := make([]float64, n)
	for i := range weights {
		weights[i] = 1
	}
	return weights
}

// Investment is what investors pay on a month's first day and get back when it is
// over, in euro as paid.
func (c *Contract) Investment(months []Instalment) (flows []Dated) {
	for _, m := range months {
		if m.Principal != 0 {
			flows = append(flows, Dated{c.time(m.Month), -m.Principal.Euros()})
		}
		if m.Repayment != 0 {
			flows = append(flows, Dated{c.time(m.Month + 1), m.Repayment.Euros()})
		}
	}
	return flows
}

// deflated is the investment at the prices of the start; what is paid when a month is
// over is at those of the day after it.
func (c *Contract) deflated(months []Instalment) []Dated {
	for i := range months {
		m := &months[i]
		m.Principal = Euros(m.Principal.Euros() / c.level(m.Month))
		m.Repayment = Euros(m.Repayment.Euros() / c.level(m.Month+1))
	}
	return c.Investment(months)
}
