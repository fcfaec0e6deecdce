package money

import (
	"math"

	"proefbank/model"
)

// Bond is a social impact bond: investors pay for the project beforehand and
// are repaid by outcome payers for what a trial estimates, up to a cap. Its terms
// are in euro as paid, and cap and target are nominal returns.
type Bond struct {
	Metric       Metric  `yaml:"metric" means:"what is paid for, per person and year: months off bijstand; months off bijstand and off the publicly paid job; months in regular work; points of satisfaction"`
	Baseline     string  `yaml:"baseline" oneof:"control-group,fixed" means:"what the outcome is held against; a trial without controls has only the fixed baseline"`
	Fixed        float64 `yaml:"fixed_baseline" unit:"the metric's, per person and year" range:"-100,100" means:"the fixed baseline: months on benefit, publicly paid, in regular work, or the mark, without the scheme"`
	FixedOf      Metric  `yaml:"fixed_baseline_of" means:"the metric of which the fixed baseline is"`
	Price        float64 `yaml:"price" unit:"euro per unit of the metric" range:"0,1000000" means:"payment for a month saved or worked, or a point, per person"`
	Threshold    float64 `yaml:"threshold" unit:"the metric's, per person and year" range:"0,100" means:"outcome up to which nothing is paid"`
	Cap          float64 `yaml:"cap" unit:"per year" range:"0,1" means:"most that investors can earn, a nominal return"`
	Indexed      bool    `yaml:"indexed" means:"the price follows prices from the start of the contract; if not, it stays what the contract says, in euro as paid"`
	Years        int     `yaml:"years" unit:"years" range:"1,30" means:"horizon of the contract; it ends earlier where fewer years are simulated"`
	Capital      float64 `yaml:"capital" unit:"euro per person" range:"1,1000000" means:"principal, per person who is offered the scheme"`
	AtRisk       float64 `yaml:"principal_at_risk" unit:"share" range:"0,1" means:"part of the principal that can be lost; the outcome payers return the rest at the end"`
	SetUp        float64 `yaml:"set_up" unit:"euro" range:"0,10000000" means:"contract, adviser and evaluator at the start, out of the principal; what it does not bear the municipality pays"`
	Overhead     float64 `yaml:"overhead" unit:"share of the principal per year" range:"0,0.5" means:"intermediary and yearly evaluation, out of the principal; what it does not bear the municipality pays"`
	Target       float64 `yaml:"target_return" unit:"per year" range:"0,1" means:"nominal return that investors ask; the price is solved for it"`
	Municipality float64 `yaml:"municipality_share" unit:"share" range:"0,1" means:"part of the outcome payments that the municipality pays"`
	State        float64 `yaml:"state_share" unit:"share" range:"0,1" means:"part that the State pays; health insurers and funders of care pay the rest"`
}

// Share is the part of the outcome payments that a party pays.
func (b *Bond) Share(p Party) float64 {
	switch p {
	case Municipality:
		return b.Municipality
	case State:
		return b.State
	case Insurers:
		return 1 - b.Municipality - b.State
	}
	return 0
}

// Payers are the parties that pay a part of the outcome payments.
func (b *Bond) Payers() (all []Party) {
	for _, p := range []Party{Municipality, State, Insurers} {
		if b.Share(p) > 1e-9 { // what is left of two shares that sum to 1 may be a rounding
			all = append(all, p)
		}
	}
	return all
}

// Paying is the same bond for another metric, or nil where nobody can tell what
// is owed. A trial without controls has only the fixed baseline, which is one of
// the contract's own metric; other metrics need the control group.
func (b *Bond) Paying(metric Metric, controls bool) *Bond {
	other := *b
	switch {
	case metric == b.Metric && !controls:
		other.Baseline = "fixed"
	case metric != b.Metric && !controls:
		return nil
	case metric != b.Metric:
		other.Metric, other.Baseline = metric, "control-group"
	}
	return &other
}

// Outcome is the metric's gain per year of a person to whom the scheme has been
// offered, by year of the contract.
type Outcome []float64

// Instalment is what a bond moves in a month.
type Instalment struct {
	Month                                                              int
	Principal, SetUp, Overhead, Project, Payment, Guarantee, Repayment Cents
	Short                                                              Cents // of set-up and overhead, what the principal does not bear
}

// Contract is a bond for so many people over so many months of simulation.
type Contract struct {
	*Bond
	People  float64
	Months  int
	Exposed []float64  // months that people have spent with the scheme on offer, by year of the contract
	Start   model.Date // the first month
	Levels  []float64  // prices by month over those of the start; none: they stay the same
}

// Lasts is how many months the contract runs: its years, or as many of them as
// are simulated.
func (c *Contract) Lasts() int { return min(12*c.Years, c.Months) }

// years is in how many years the contract pays; the last may be a part of one.
func (c *Contract) years() int { return (c.Lasts() + 11) / 12 }

// end is the number of months by the end of a year of the contract.
func (c *Contract) end(year int) int { return min(12*(year+1), c.Lasts()) }

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

// Payments are what outcome payers owe at the end of every year at a price, for
// the outcome of people to whom the scheme has been offered, until investors
// have their principal and the cap; and what was guaranteed, at the end.
func (c *Contract) Payments(outcome Outcome, price float64) (years []Cents, guarantee Cents) {
	years = make([]Cents, c.years())
	owed, before, repaid := c.principal().Euros(), 0, Cents(0)
	for y := range years {
		owed *= math.Pow(1+c.Cap, c.time(c.end(y))-c.time(before))
		due := c.priceIn(y, price) * max(0, outcome[y]-c.Threshold) * c.Exposed[y] / 12
		years[y] = min(Euros(due), max(0, Euros(owed)))
		owed, before = owed-years[y].Euros(), c.end(y)
		repaid += years[y]
	}
	return years, max(0, c.principal().Part(1-c.AtRisk)-repaid)
}

// Waterfall is the cash of the contract at a price: principal first, out of it
// set-up, overhead and project; then outcome payments, which repay investors
// on the last day of every year; at the end what was guaranteed.
func (c *Contract) Waterfall(outcome Outcome, price float64) []Instalment {
	months := make([]Instalment, c.Lasts())
	for m := range months {
		months[m].Month = m
	}
	months[0].Principal = c.principal()
	c.spend(months)
	payments, guarantee := c.Payments(outcome, price)
	for y, payment := range payments {
		in := &months[c.end(y)-1]
		in.Payment, in.Repayment = payment, payment
	}
	last := &months[len(months)-1]
	last.Guarantee = guarantee
	last.Repayment += guarantee
	return months
}

// spend lays out the principal: set-up at the start, overhead every year or part of
// one, the project every month. What the principal does not bear of set-up and
// overhead is short.
func (c *Contract) spend(months []Instalment) {
	left := c.principal()
	borne := func(cost Cents) (paid, short Cents) {
		paid = min(left, cost)
		left -= paid
		return paid, cost - paid
	}
	months[0].SetUp, months[0].Short = borne(Euros(c.SetUp))
	for y := range c.years() {
		in := &months[12*y]
		paid, short := borne(Euros(c.Capital * c.People * c.Overhead * float64(c.end(y)-12*y) / 12))
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

// deflated is the investment at the prices of the start.
func (c *Contract) deflated(months []Instalment) []Dated {
	for i := range months {
		m := &months[i]
		m.Repayment = Euros(m.Repayment.Euros() / c.level(m.Month))
	}
	return c.Investment(months)
}

// bond adds the flows of the contract, divided over the municipalities by
// their people.
func (b *Books) bond(flows []Flow, outcome Outcome) []Flow {
	c, weights := b.Contract(&b.Bond)
	for _, in := range c.Waterfall(outcome, b.Bond.Price) {
		for _, part := range b.bondParts(&in) {
			for town, amount := range part.amount.Split(weights) {
				r := router{flows: flows, month: in.Month, town: town}
				r.pay(part.payer, part.payee, part.kind, amount)
				flows = r.flows
			}
		}
	}
	return flows
}

// Contract is a bond for everybody in the books, and how many people each
// municipality has.
func (b *Books) Contract(bond *Bond) (c Contract, people []float64) {
	c = Contract{Bond: bond, Months: len(b.Arm[0]), Exposed: b.Exposed, Start: b.Arm[0][0].Date}
	for m := range b.Arm[0] {
		c.Levels = append(c.Levels, b.pricesSince(0, m))
	}
	for _, t := range b.Towns {
		people = append(people, t.People)
		c.People += t.People
	}
	return c, people
}

type bondPart struct {
	payer, payee Party
	kind         Kind
	amount       Cents
}

// bondParts names who pays what of an instalment.
func (b *Books) bondParts(in *Instalment) []bondPart {
	parts := []bondPart{
		{Investors, Intermediary, Principal, in.Principal},
		{Intermediary, Economy, BondSetUp, in.SetUp},
		{Intermediary, Economy, BondOverhead, in.Overhead},
		{Municipality, Economy, BondOverhead, in.Short},
		{Intermediary, Municipality, ProjectFunding, in.Project},
		{Intermediary, Investors, Repayment, in.Repayment},
	}
	for _, due := range []struct {
		kind   Kind
		amount Cents
	}{{OutcomePayment, in.Payment}, {Guarantee, in.Guarantee}} {
		town, state := due.amount.Part(b.Bond.Municipality), due.amount.Part(b.Bond.State)
		parts = append(parts, bondPart{Municipality, Intermediary, due.kind, town}, bondPart{State, Intermediary, due.kind, state},
			bondPart{Insurers, Intermediary, due.kind, due.amount - town - state})
	}
	return parts
}
