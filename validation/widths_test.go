package validation

import (
	"math"
	"testing"
)

// No interval is wider than chance makes it, nor narrower: where people are
// independent of each other, a figure varies over replications as a binomial
// share or a mean of as many people does. Exits are Poisson, and ages and
// durations are drawn within bands, so the band is generous. The mean score of
// debts after a year may vary more: its published spread is the smallest, since 38 people
// happened to have no low scores, which the model gives a few.
func TestWidthsAreThoseOfSoManyPeople(t *testing.T) {
	r := replay(groningen(t), 400, 2, 3)
	seen := 0
	for _, c := range r.Checks {
		e := c.SamplingError
		if math.IsNaN(e) || e == 0 || c.Published == 0 {
			continue
		}
		seen++
		if ratio := c.SD / e; ratio < 0.75 || ratio > 1.5 && (ratio > 1.9 || c.Item.String() != "debts, mean score, 12 months") {
			t.Errorf("%s: SD %.3f over replications, %.3f for %d independent people", c.Item, c.SD, e, c.People)
		}
	}
	if seen < 150 {
		t.Errorf("%d figures are shares or means of people, want most of Groningen's", seen)
	}
}
