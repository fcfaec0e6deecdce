package design

import (
	"slices"

	"proefbank/design/estimate"
)

// Estimators and Estimands are the names that the tables know, in alphabetical
// order.
func Estimators() []string { return estimators }

func Estimands() []string { return estimands }

var estimators, estimands = slices.Sorted(slices.Values(estimate.Methods.Names())), estimate.Estimands.Names()

// OutcomeNames are the names of the declared outcomes.
func (t *Trial) OutcomeNames() (names []string) {
	for _, o := range t.Outcomes {
		names = append(names, o.Name)
	}
	return names
}
