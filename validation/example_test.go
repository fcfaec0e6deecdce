package validation_test

import (
	"fmt"

	"proefbank/scenarios"
	"proefbank/validation"
)

// Groningen is replayed, and what its monitor printed is held against what the
// monitors of the replays print.
func Example() {
	s, err := scenarios.Load("groningen-2020", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	report := validation.Replay(s, 100, 2, 1)
	for _, check := range report.Checks {
		if check.Item.String() == "lockdown, % of hours, 2020-03 to 2020-06" {
			fmt.Printf("%s: %s: %v, simulated %v to %v (%s)\n",
				check.Source, check.Item, check.Published, check.Low, check.High, check.Kind)
		}
	}
	fmt.Println("misses are no more than expected:", report.Verdicts[0].Holds)
	// Output:
	// Groningen 2023, Tabel 8: lockdown, % of hours, 2020-03 to 2020-06: 60.5, simulated 60.5 to 60.5 (fitted)
	// misses are no more than expected: true
}
