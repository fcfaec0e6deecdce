package calibrate_test

import (
	"fmt"

	"proefbank/validation/calibrate"
)

// A year in the job, by what 38 people of Groningen scored: how far each domain
// shifted, in standard deviations between people.
func Example() {
	for _, d := range calibrate.Brug() {
		if d.Shift12 > 2*d.SE12 {
			fmt.Printf("%s: %.2f, give or take %.2f\n", d.Name, d.Shift12, d.SE12)
		}
	}
	// Output:
	// housing: 0.90, give or take 0.20
	// debts: 0.46, give or take 0.19
	// savings: 0.64, give or take 0.17
	// income: 2.41, give or take 0.34
}
