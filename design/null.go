package design

import (
	"slices"

	"proefbank/model"
)

// Null is the scenario with every effect of the arms set to nothing: no job, no
// other search for work, no effect on wellbeing, no bias of whoever scores.
func Null(p model.Parameters) model.Parameters {
	p.Arms = slices.Clone(p.Arms)
	for i := range p.Arms {
		a := &p.Arms[i]
		a.Job, a.SearchFactor, a.WellbeingFactor, a.RatingBias = false, 1, 0, []float64{0}
	}
	p.Wellbeing.SDEffect, p.Wellbeing.Disappointment = 0, 0
	return p
}
