package validation_test

import (
	"fmt"

	"proefbank/scenarios"
	"proefbank/validation"
)

// What Groningen's monitor printed is held against what monitors of the model
// print of simulated Groningens.
func Example() {
	s, err := scenarios.Load("groningen-2020", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	monitor := validation.NewMonitor(s, 1)
	loonwaarde := validation.FittableFigures().Assessed
	var printed []float64
	for replication := range 100 {
		printed = append(printed, monitor.Prints(s.Parameters, replication, []validation.Figure{loonwaarde})...)
	}
	mean, low, high := validation.Interval(printed)
	fmt.Printf("%s: %s: %v, simulated %.1f (%v to %v)\n", loonwaarde.Source, loonwaarde.Item, loonwaarde.Published, mean, low, high)
	// Output:
	// Groningen 2023, Tabel 7: assessed loonwaarde, mean: 60.4, simulated 59.8 (57 to 62.6)
}
