package design

import (
	"slices"
	"strings"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
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

// OutcomeCalled is the name of the declared outcome that somebody means: its own, or what
// answers call it in either language, however its letters and spaces are written. What is
// no outcome's stays as it is.
func (t *Trial) OutcomeCalled(text string) string {
	for _, o := range t.Outcomes {
		for _, called := range []lang.Text{o.Measure().Said(), o.Measure().Means} {
			if slices.ContainsFunc(called[:], func(name string) bool { return plainly(name) == plainly(text) }) {
				return o.Name
			}
		}
	}
	return text
}

// plainly is a name in small letters, its words parted by one space.
func plainly(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(name, "_", " "))), " ")
}
