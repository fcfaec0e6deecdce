// Package money says who pays whom: every euro of a scheme is a flow from one
// party to another in a month, of a kind and an amount. Worlds are lived once
// and financed as often as there are variants.
//
// It promises that amounts are exact (whole cents, rounded once, where a rule
// yields them) and that cash sums to zero over the parties in every month.
// What society gains or loses without cash is kept apart (Society). Simulation,
// statistics and files are left to others.
package money

import "math"

// Cents is an exact amount.
type Cents int64

// Euros rounds an amount to whole cents, halves away from zero.
func Euros(x float64) Cents { return Cents(math.Round(x * 100)) }

// Euros is the amount in euro.
func (c Cents) Euros() float64 { return float64(c) / 100 }

// Part is a share of the amount in whole cents; what is left is the rest.
func (c Cents) Part(share float64) Cents { return Cents(math.Round(float64(c) * share)) }

// Split divides the amount by weights without losing a cent: every part is the
// rounded sum so far less the parts before it. Without weight the first has all.
func (c Cents) Split(weights []float64) []Cents {
	parts := make([]Cents, len(weights))
	total := 0.0
	for _, w := range weights {
		total += w
	}
	if total == 0 {
		parts[0] = c
		return parts
	}
	sum, given := 0.0, Cents(0)
	for i, w := range weights {
		sum += w
		upTo := c.Part(sum / total)
		parts[i], given = upTo-given, upTo
	}
	return parts
}

// Flow is an amount that one party pays another in a month. Settling walks many thousands of
// them, so they are small.
type Flow struct {
	Month        int32
	Municipality int32
	Payer, Payee Party
	Kind         Kind
	After        int16 // months after Month at which it comes, where that is the last that is simulated
	Amount       Cents
}
