package model_test

import (
	"fmt"

	"proefbank/model"
	"proefbank/scenarios"
	"proefbank/sim"
)

// Fifty people from Groningen live two years twice: with a basisbaan for
// everybody, and without.
func Example() {
	s, _ := scenarios.Load("groningen-structural", nil)
	country := model.NewCountry(s.Parameters, 50, 24)
	cohort := country.Town(sim.NewKey(1).Child(0), 0).Recruit(50, []int{0, 24})
	for _, arm := range []int8{model.Refused, 0} {
		world := cohort.Live(model.Everybody(arm, 50), nil, make([]int8, 50), 1, []int{0, 24}, nil)
		end := world.Month(23)
		fmt.Printf("%d in the job, %d on benefit, %d in regular work; the first recruited scores %v\n",
			end.Status[model.InJob], end.Status[model.OnBenefit], end.Status[model.InRegular], world.At(1, 0).Scores)
	}
	// Output:
	// 0 in the job, 43 on benefit, 3 in regular work; the first recruited scores [5 4 5 2 5 5 4 4]
	// 47 in the job, 2 on benefit, 1 in regular work; the first recruited scores [5 4 5 3 5 5 4 5]
}
