package money

import "math"

// Arithmetic is a printed figure of a monitor beside what its own rule gives
// and what the product uses.
type Arithmetic struct {
	Source     string  `json:"source"`
	Item       string  `json:"item"`
	Published  float64 `json:"published"`
	Recomputed float64 `json:"recomputed"` // by the monitor's own rule
	Product    float64 `json:"product"`    // what the product reckons with
	Rule       string  `json:"rule"`
	Reproduced bool    `json:"reproduced"` // the rule gives the printed figure, to its last printed digit
	Reason     string  `json:"reason,omitempty"`

	unit float64 // of the last printed digit
}

// MonitorArithmetic is every figure of the monitors' money tables.
func MonitorArithmetic() (all []Arithmetic) {
	for _, a := range append(append(groningenBudget(), groningenBalance()...), rotterdamMonth()...) {
		a.Reproduced = math.Abs(a.Published-a.Recomputed) <= a.unit/2+1e-9*math.Abs(a.Published)
		if a.Rule == "" {
			a.Reproduced = false
		}
		all = append(all, a)
	}
	return all
}

// figure is one whose product value is the recomputed one.
func figure(source, item string, published, recomputed, unit float64, rule, reason string) Arithmetic {
	return Arithmetic{Source: source, Item: item, Published: published, Recomputed: recomputed, Product: recomputed, Rule: rule, Reason: reason, unit: unit}
}

// using says what the product reckons with instead.
func (a Arithmetic) using(product float64, reason string) Arithmetic {
	a.Product, a.Reason = product, reason
	return a
}
