package money

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/model"
)

// anyContract has terms anywhere in their ranges, and what it might show.
func anyContract(r *rand.Rand) (c Contract, shown Outcome) {
	c = Contract{Bond: &Bond{Cap: r.Float64() * r.Float64(), Years: 1 + r.IntN(10), Capital: math.Exp(14 * r.Float64()), AtRisk: r.Float64(), SetUp: 1e5 * r.Float64(),
		Overhead: r.Float64() / 2, Threshold: 2 * r.Float64(), Indexed: r.IntN(2) == 0, Target: r.Float64() / 5}, People: float64(1 + r.IntN(200)),
		Months: 1 + r.IntN(100), Start: model.Date{Year: 2020 + r.IntN(20), Month: 1 + r.IntN(12), Day: 1}}
	level, rise := 1.0, 1.02*r.Float64()
	for range c.Months {
		c.Levels = append(c.Levels, level)
		level *= math.Pow(1+rise/10, 1.0/12)
	}
	for range c.years() {
		c.Exposed, shown = append(c.Exposed, 12*c.People*r.Float64()), append(shown, 24*r.Float64()-8)
	}
	return c, shown
}

// Whatever the terms and whatever is shown: payments are not below zero, and as many
// as years; investors get back what is guaranteed, and no more than the cap but for a
// cent; the intermediary is left with nothing and is never short; principal comes
// before all repayments, so that there is one IRR and no second.
func TestAnyTerms(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 2026))
	for round := range 4000 {
		c, shown := anyContract(r)
		price := math.Exp(16*r.Float64()) - 1
		payments, guarantee := c.Payments(shown, price)
		months := c.Waterfall(shown, price)
		held, repaid := Cents(0), Cents(0)
		for _, m := range months {
			held += m.Principal - m.SetUp - m.Overhead - m.Project + m.Payment + m.Guarantee - m.Repayment
			repaid += m.Repayment
			if held < 0 || min(m.Principal, m.SetUp, m.Overhead, m.Project, m.Payment, m.Guarantee, m.Repayment, m.Short) < 0 {
				t.Fatalf("round %d: the intermediary holds %d after %+v", round, held, m)
			}
		}
		if held != 0 || guarantee < 0 || len(payments) != c.years() || repaid < c.principal().Part(1-c.AtRisk) {
			t.Fatalf("round %d: %d is held, %d repaid of %d, %d guaranteed", round, held, repaid, c.principal(), guarantee)
		}
		flows := c.Investment(months)
		for i, f := range flows {
			if (f.Amount < 0) != (i == 0) {
				t.Fatalf("round %d: %v changes its sign twice", round, flows)
			}
		}
		if irr := IRR(flows); irr > c.Cap+1e-9 && PresentValue(flows, c.Cap) > 0.01*float64(len(flows)) {
			t.Fatalf("round %d: IRR %v beyond the cap of %v", round, irr, c.Cap)
		}
	}
}
