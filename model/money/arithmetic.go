package money

import (
	"encoding/json"
	"math"
	"slices"
)

// Arithmetic is a printed figure of a monitor beside what its own rule gives
// and what the product uses. What follows from a monitor's figures but is not
// printed there has NaN for the published one, null in JSON.
type Arithmetic struct {
	Source     string  `json:"source"`
	Item       string  `json:"item"`
	Published  float64 `json:"-"`
	Recomputed float64 `json:"recomputed"` // by the monitor's own rule
	Product    float64 `json:"product"`    // what the product reckons with
	Rule       string  `json:"rule"`
	Reproduced bool    `json:"reproduced"` // the rule gives the printed figure, to its last printed digit
	Reason     string  `json:"reason,omitempty"`

	unit float64 // of the last printed digit
}

// Printed tells whether the monitor has the figure.
func (a *Arithmetic) Printed() bool { return !math.IsNaN(a.Published) }

// MarshalJSON writes what is not printed as null.
func (a Arithmetic) MarshalJSON() ([]byte, error) {
	type plain Arithmetic
	shown := struct {
		Published *float64 `json:"published"`
		plain
	}{plain: plain(a)}
	if a.Printed() {
		shown.Published = &a.Published
	}
	return json.Marshal(shown)
}

// MonitorArithmetic is every figure of the monitors' money tables.
func MonitorArithmetic() (all []Arithmetic) {
	for _, a := range slices.Concat(groningenBudget(), groningenState(), groningenBalance(), rotterdamMonth()) {
		a.Reproduced = math.Abs(a.Published-a.Recomputed) <= a.unit/2+1e-9*math.Abs(a.Published)
		all = append(all, a)
	}
	return all
}

// figure is one whose product value is the recomputed one.
func figure(source, item string, published, recomputed, unit float64, rule, reason string) Arithmetic {
	return Arithmetic{Source: source, Item: item, Published: published, Recomputed: recomputed, Product: recomputed, Rule: rule, Reason: reason, unit: unit}
}

// unprinted is a figure that follows from those of a monitor, which does not
// give it.
func unprinted(source, item string, recomputed float64, rule, reason string) Arithmetic {
	return figure(source, item, math.NaN(), recomputed, 1, rule, reason)
}

// using says what the product reckons with instead.
func (a Arithmetic) using(product float64, reason string) Arithmetic {
	a.Product, a.Reason = product, reason
	return a
}
