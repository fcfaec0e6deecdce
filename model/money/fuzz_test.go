package money

import (
	"math/rand/v2"
	"testing"
)

// FuzzFlows: whatever happens and whatever the parameters, under every way of financing
// each payment is more than nothing and goes from one party to another, and society's
// balance is made of numbers.
func FuzzFlows(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Add(uint64(0), uint64(0))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		books := drawn(rand.New(rand.NewPCG(a, b)))
		for i := range books.Variants {
			for _, flow := range books.Flows(nil, &books.Variants[i], ArmWorld) {
				if flow.Amount <= 0 || flow.Payer == flow.Payee || int(flow.Payer) >= Parties || int(flow.Payee) >= Parties {
					t.Fatalf("%+v: %+v", books.Variants[i], flow)
				}
			}
			if books.Society(&books.Variants[i], nil) != books.Society(&books.Variants[i], nil) {
				t.Errorf("%+v: society is not the same twice, or no number", books.Variants[i])
			}
		}
	})
}
