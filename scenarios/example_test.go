package scenarios_test

import (
	"fmt"

	"proefbank/scenarios"
	"proefbank/sim"
)

// A scenario knows where each of its values comes from, also those that were
// set on top of it; and it draws those that are not known exactly.
func Example() {
	s, err := scenarios.Load("national", []string{"trial.n_per_arm=200"})
	if err != nil {
		fmt.Println(err)
		return
	}
	size, _ := s.Leaf("trial.n_per_arm")
	fmt.Println(size.Path, "=", size.Text(), size.Unit, "-", size.Origin())

	drawn := s.Draw(sim.NewKey(1))
	fmt.Println(drawn.Trial.NPerArm, drawn.Absence.LongOnset != s.Absence.LongOnset)

	_, err = scenarios.Load("national", []string{"trial.n_per_arm=-5", "trial.month=12"})
	fmt.Println(err)
	// Output:
	// trial.n_per_arm = 200 people - set on the command line
	// 200 true
	// --set: trial.n_per_arm: -5 is outside 1 to 100000 (people)
	// --set: trial.month: is not a parameter of this scenario: did you mean trial.months?
}
