package design

import (
	"maps"
	"slices"
)

// Estimators and Estimands are the names that a declaration and the tables
// know, in alphabetical order.
func Estimators() []string { return estimators }

var estimators = sortedEstimators()

func sortedEstimators() []string {
	return slices.Sorted(func(yield func(string) bool) {
		for name := range maps.Keys(answers) {
			if !yield(name) {
				return
			}
		}
		for name := range maps.Keys(panels) {
			if !yield(name) {
				return
			}
		}
	})
}

func Estimands() []string {
	return []string{change, odds, hazard, LogOdds, none, offering, takingUp}
}

// OutcomeNames are the names of the declared outcomes.
func (t *Trial) OutcomeNames() (names []string) {
	for _, o := range t.Outcomes {
		names = append(names, o.Name)
	}
	return names
}
