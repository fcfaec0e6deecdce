package money

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/model"
)

// anyContract has terms anywhere in their ranges, and what it might show.
func anyContract(r *rand.Rand) (c Contract, shown Outcome) {
	either := func(x float64) float64 { return x * float64(r.IntN(2)) } // or none
	b := &Bond{Cap: r.Float64() * r.Float64(), Years: 1 + r.IntN(10), Capital: math.Exp(14 * r.Float64()), AtRisk: r.Float64(), SetUp: 1e5 * r.Float64(),
		Overhead: r.Float64() / 2, Threshold: 2 * r.Float64(), Cliff: r.IntN(2) == 0, Indexed: r.IntN(2) == 0, Target: r.Float64() / 5,
		Measured: []string{"year", "overall", "either"}[r.IntN(3)], Overall: r.Float64(), Most: either(math.Exp(16 * r.Float64())),
		MostPerPerson: either(math.Exp(12 * r.Float64())), Least: either(math.Exp(14 * r.Float64())), LeastPerPerson: either(math.Exp(8 * r.Float64())),
		Fee: either(1000 * r.Float64()), Delay: r.IntN(2) * r.IntN(24), Verification: either(1e4 * r.Float64()), Promised: 2 * r.Float64(), Compensation: either(3000 * r.Float64()),
		BreakBelow: 6*r.Float64() - 3, Senior: either(r.Float64()), SeniorReturn: r.Float64() / 5, Borrowing: r.Float64() / 10,
		Municipality: r.Float64() / 3, State: r.Float64() / 3, Housing: r.Float64() / 3}
	b.BreakAfter = r.IntN(2) * r.IntN(b.Years)
	for range 1 + r.IntN(b.Years) {
		b.Tranches = append(b.Tranches, 0.01+r.Float64())
	}
	c = Contract{Bond: b, People: float64(1 + r.IntN(200)), Sought: 150, Months: b.Delay + 1 + r.IntN(100), Start: model.Date{Year: 2020 + r.IntN(20), Month: 1 + r.IntN(12), Day: 1}}
	level, rise := 1.0, 1.02*r.Float64()
	for range c.Months + 1 {
		c.Levels = append(c.Levels, level)
		level *= math.Pow(1+rise/10, 1.0/12)
	}
	for range c.years() {
		c.Exposed, shown = append(c.Exposed, 12*c.People*r.Float64()), append(shown, 24*r.Float64()-8)
	}
	for range r.IntN(4) {
		b.Card = append(b.Card, Rate{Price: math.Exp(12 * r.Float64()), Threshold: r.Float64(), Cliff: r.IntN(2) == 0})
		beside := Outcome{}
		for range shown {
			beside = append(beside, 3*r.Float64()-1)
		}
		c.Beside = append(c.Beside, beside)
	}
	return c, shown
}

// least is the lowest of an instalment's amounts.
func (in *Instalment) least() Cents {
	return min(in.Principal, in.SetUp, in.Overhead, in.Project, in.Payment, in.Guarantee, in.Repayment, in.Fee, in.Compensation, in.Verification, in.Short)
}

// Whatever the terms and whatever is shown: nothing is below zero, and nothing lies
// beyond what is simulated; payers pay no more than the most, and no less than what is
// guaranteed as far as the most and the cap allow; investors get no more than the cap
// but for a cent; the intermediary is left with nothing and is never short; what every
// party gains sums to zero.
func TestAnyTerms(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 2026))
	for round := range 4000 {
		c, shown := anyContract(r)
		price := math.Exp(16*r.Float64()) - 1
		due, months := c.Pays(shown, price), c.Waterfall(shown, price)
		held, repaid, in, paid, net := Cents(0), Cents(0), Cents(0), Cents(0), [Parties]Cents{}
		for k, m := range months {
			owed := m.Payment + m.Fee + m.Compensation + m.Guarantee
			held += m.Principal - m.SetUp - m.Overhead - m.Project + owed - m.Repayment
			repaid, in, paid = repaid+m.Repayment, in+m.Principal, paid+owed
			if held < 0 || m.least() < 0 || m.Month != k || k >= c.Months {
				t.Fatalf("round %d: the intermediary holds %d after %+v", round, held, m)
			}
			for _, part := range c.parts(&m) {
				net[part.payee] += part.amount
				net[part.payer] -= part.amount
				if part.amount < 0 {
					t.Fatalf("round %d: %+v", round, part)
				}
			}
		}
		sum := Cents(0)
		for _, x := range net {
			sum += x
		}
		safe := min(in.Part(1-c.AtRisk), c.most()) // but for principal that went to the project
		if held != 0 || sum != 0 || net[Intermediary] != 0 || net[Investors] != repaid-in || len(due) > c.years() || repaid < safe {
			t.Fatalf("round %d: %d is held, %d sum, %d repaid of %d, %d safe", round, held, sum, repaid, in, safe)
		}
		if paid > c.most() || in > c.principal() || len(due) == c.years() && in != c.drawn(c.years()) {
			t.Fatalf("round %d: %d is paid, %d at most; %d of %d is paid in", round, paid, c.most(), in, c.principal())
		}
		flows := c.Investment(months)
		if value := PresentValue(flows, c.Cap); value > 0.01*float64(len(flows)+1) {
			t.Fatalf("round %d: worth %v at the cap of %v", round, value, c.Cap)
		}
		for _, rate := range Rates(flows) {
			if value := PresentValue(flows, rate); rate > -0.99 && !(math.Abs(value) <= 1e-6*in.Euros()) {
				t.Fatalf("round %d: worth %v at a rate of %v", round, value, rate)
			}
		}
		senior, junior := c.Layers(flows)
		for k := range flows {
			if f := flows[k].Amount; !(math.Abs(senior[k].Amount+junior[k].Amount-f) <= 0.001) || senior[k].Amount*f < 0 || junior[k].Amount*f < 0 {
				t.Fatalf("round %d: %v is %v and %v", round, flows[k], senior[k], junior[k])
			}
		}
		if value := PresentValue(senior, c.SeniorReturn); value > 0.01*float64(len(flows)+1) {
			t.Fatalf("round %d: the senior part is worth %v at its return", round, value)
		}
	}
}

// A higher price for what is shown never pays less, whatever the other terms: what a
// price is solved for has one answer.
func TestPriceRises(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 2026))
	for round := range 1000 {
		c, shown := anyContract(r)
		low := math.Exp(14*r.Float64()) - 1
		high := low * (1 + r.Float64())
		sum := func(price float64) (paid Cents) {
			for _, d := range c.Pays(shown, price) {
				paid += d.received()
			}
			return paid
		}
		if c.Cap == 0 && sum(high) < sum(low)-1 {
			t.Fatalf("round %d: %d at %v, %d at %v", round, sum(low), low, sum(high), high)
		}
		if worth := (&Repaid{c, shown, nil}).investors; c.Target >= c.Cap && worth(high) < worth(low)-0.05*float64(c.years()) {
			t.Fatalf("round %d: worth %v at %v, %v at %v", round, worth(low), low, worth(high), high)
		}
	}
}
