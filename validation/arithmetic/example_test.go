package arithmetic_test

import (
	"fmt"

	"proefbank/internal/lang"
	"proefbank/validation/arithmetic"
)

// What a monitor printed that its own rule does not give, for a misprint.
func Example() {
	for _, f := range arithmetic.Figures() {
		if f.Item.In(lang.English) == "municipal net cost per job" {
			fmt.Printf("%s: %v is printed, %s is %v\n", f.Source, f.Published, f.Rule.In(lang.English), f.Recomputed)
		}
	}
	// Output:
	// Groningen 2023, Tabel 21: 4680 is printed, 243,000 / 50 is 4860
}
