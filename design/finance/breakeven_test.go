package finance_test

import (
	"math"
	"testing"

	"proefbank/design/finance"
	"proefbank/model/money"
)

// Two replications by hand: one has 100 of work and costs 80, the other 300 and
// costs 60. At 35% of the work's cost the mean balance is zero, not at the 50%
// between 80 and 20%. The balance then is 45 and -45 over a mean of 200 of work.
func TestBreakEvenByHand(t *testing.T) {
	balances := []money.Balance{{Work: 100, Value: 0.2, Guidance: -80, Care: 40}, {Work: 300, Value: 0.9, Guidance: -60, Care: 40}}
	of := func() *finance.Accounts {
		var all []finance.Settled
		for _, b := range balances {
			all = append(all, finance.Settled{Variants: []finance.Settlement{{Society: b}}})
		}
		return accounts(make([]money.Variant, 1), all...)
	}
	got := of().BreakEven(0, finance.Bare)
	if !(math.Abs(got.Mean-0.35) <= 1e-12) || !(math.Abs(got.Error-45.0/200) <= 1e-12) || !(math.Abs(got.P50-0.5) <= 1e-12) || !math.IsNaN(got.Gain) {
		t.Errorf("%+v", got)
	}
	if got := of().BreakEven(0, finance.Total); !(math.Abs(got.Mean-60.0/400) <= 1e-12) {
		t.Errorf("with care: %+v", got)
	}
	balances[0].Work, balances[1].Work = 0, 0
	if got := of().BreakEven(0, finance.Total); !math.IsNaN(got.Mean) {
		t.Errorf("without work: %+v", got)
	}
}
