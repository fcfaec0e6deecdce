// Package arithmetic reckons the money tables of two monitors again, Groningen's of
// 2023 and Rotterdam's of 2021: every printed figure by the monitor's own rule, and
// with slips put right. It promises to reproduce what is printed or to say why not,
// and knows no model: what a simulated scheme costs is money's.
package arithmetic

import (
	"math"
	"slices"

	"proefbank/internal/lang"
)

// Figure is a printed figure of a monitor beside what its own rule gives and what
// it is once slips are put right, in it and in the lines that it sums. What follows
// from a monitor's figures but is not printed there has NaN for the published one,
// null in JSON.
type Figure struct {
	Source     string    `json:"source" means:"document and table"`
	Item       lang.Said `json:"item" means:"what the figure is"`
	Published  float64   `json:"published" means:"as printed; null where it is not"`
	Recomputed float64   `json:"recomputed" means:"by the monitor's own rule"`
	Corrected  float64   `json:"product" means:"what the product takes it for: with slips put right"`
	Rule       lang.Said `json:"rule" means:"by which it is recomputed"`
	Reproduced bool      `json:"reproduced" means:"the rule gives the printed figure, to its last printed digit"`
	Reason     lang.Said `json:"reason,omitempty" means:"why it does not, or is put right; left out where there is none"`

	unit float64 // of the last printed digit
}

// Printed tells whether the monitor has the figure.
func (a *Figure) Printed() bool { return !math.IsNaN(a.Published) }

// Figures are all those of the monitors' money tables.
func Figures() (all []Figure) {
	for _, a := range slices.Concat(groningenBudget(), groningenState(), groningenBalance(), rotterdamMonth()) {
		a.Reproduced = math.Abs(a.Published-a.Recomputed) <= a.unit/2+1e-9*math.Abs(a.Published)
		all = append(all, a)
	}
	return all
}

// in says where figures stand.
func in(source string, figures ...Figure) []Figure {
	for i := range figures {
		figures[i].Source = source
	}
	return figures
}

// figure is one whose corrected value is the recomputed one.
func figure(item lang.Said, published, recomputed float64, rule lang.Said) Figure {
	return Figure{Item: item, Published: published, Recomputed: recomputed, Corrected: recomputed, Rule: rule, unit: 1}
}

// thousands is a figure that is printed to the thousand.
func thousands(item lang.Said, published, recomputed float64, rule lang.Said) Figure {
	f := figure(item, published, recomputed, rule)
	f.unit = 1000
	return f
}

// unprinted is a figure that follows from those of a monitor, which does not
// give it.
func unprinted(item lang.Said, recomputed float64, rule lang.Said) Figure {
	return figure(item, math.NaN(), recomputed, rule)
}

// because says why the figure is not as printed.
func (a Figure) because(reason lang.Said) Figure {
	a.Reason = reason
	return a
}

// right says what the figure is with slips put right.
func (a Figure) right(corrected float64, reason lang.Said) Figure {
	a.Corrected = corrected
	return a.because(reason)
}

// kept is a figure that its rule does not give and nothing can put right, or that
// is only rounded: sums go on with what is printed.
func (a Figure) kept() Figure {
	a.Corrected = a.Published
	return a
}

// What Groningen's figures do not say, by the rules of 2022 and as the scenarios
// have it: employer's charges, net pay over gross pay of 22,558 a year without a
// pension premium (tax of 8,362 less credits of 2,813 and 3,892), the Zvw levy, tax
// with Zvw over the net of the average benefit (of 15,600 a year 986 is Zvw and 2,529
// tax, and 12,084 is left), toeslagen lost of pay above that.
const (
	charges  = 0.165 // in 2022; 0.166 before
	netPay   = 0.9266
	pension  = 0
	zvwLevy  = 0.0675
	benefits = 0.2909
	lostPart = 0.4
)
