package model_test

import (
	"slices"
	"testing"

	"proefbank/model"
	"proefbank/sim"
)

// TestMonthsAllocateNothing holds that a month lived leaves nothing to collect: a
// world of four times as many people, who live and are measured in the same months,
// takes as many pieces of memory as one of the few (their sizes grow, not their
// number), alone or affecting each other, counted or not.
func TestMonthsAllocateNothing(t *testing.T) {
	waves := []int{0, 6, 12, 18, 24, 30, 36}
	for _, channels := range []model.Interference{{}, {Slots: true, Caseload: true, Neighbourhood: true, Displacement: true}} {
		p := countryOf(t, 100, 36, "pool.size_factor=4").Parameters
		p.Interference = channels
		all := model.NewCountry(p, 100, 36).Town(sim.NewKey(1).Child(0), 0).Recruit(200, waves)
		for _, groups := range []int{0, 2} {
			few, many := pieces(all.First(50), groups, waves), pieces(all, groups, waves)
			if few != many {
				t.Errorf("channels %+v, %d groups: %v pieces of memory for 50 people, %v for 200", channels, groups, few, many)
			}
		}
	}
}

// pieces are those that a world of the cohort takes in which every other person is
// offered the job.
func pieces(c *model.Cohort, groups int, waves []int) float64 {
	n := len(c.People)
	offers, group := slices.Repeat([]model.Offer{{Arm: 0}, {Arm: model.Refused}}, n/2), slices.Repeat([]int8{1, 0}, n/2)
	return testing.AllocsPerRun(5, func() { c.Live(offers, nil, group, groups, waves, nil) })
}
