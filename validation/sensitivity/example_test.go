package sensitivity_test

import (
	"fmt"

	"proefbank/sim"
	"proefbank/validation/sensitivity"
)

// Of a result that is three times one number and once another, the first has nine
// tenths of the variance.
func Example() {
	result := func(first, second float64) sensitivity.Pair {
		y := 3*first + second
		return sensitivity.Pair{y, y} // both replications alike: there is no chance in it
	}
	a, b := sensitivity.Points(500, 2, sim.NewKey(1))
	var rows []sensitivity.Row
	for r := range a {
		x, y := a[r], b[r]
		rows = append(rows, sensitivity.Row{A: result(x[0], x[1]), B: result(y[0], y[1]),
			AB: []sensitivity.Pair{result(y[0], x[1]), result(x[0], y[1])}})
	}
	indices := sensitivity.Sobol(rows)
	fmt.Printf("%.2f and %.2f\n", indices.First[0].Value, indices.First[1].Value)
	// Output:
	// 0.90 and 0.10
}
