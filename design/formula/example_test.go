package formula_test

import (
	"fmt"
	"math"

	"proefbank/design/formula"
)

// How many people does a trial need to find a difference of a third of a
// standard deviation, and what if municipalities are assigned as a whole?
func Example() {
	unknown := math.NaN()
	people, _ := formula.TwoMeans{NTreatment: unknown, NControl: unknown,
		Effect: 0.33, SD: 1, Alpha: 0.05, Power: 0.8}.Solve()
	fmt.Printf("person by person: %.0f an arm\n", people.NTreatment)

	clusters, _ := formula.ClusterMeans{ClustersPerArm: unknown, ClusterSize: 25, ClusterSizeCV: 0.5, ICC: 0.04,
		Effect: 0.33, SD: 1, Alpha: 0.05, Power: 0.8}.Solve()
	fmt.Printf("by municipality: %.0f municipalities, %.0f people an arm\n", clusters.ClustersPerArm, clusters.NTreatment)
	// Output:
	// person by person: 146 an arm
	// by municipality: 14 municipalities, 350 people an arm
}

// A trial looked at halfway may stop for a z beyond 2.96; at its end it needs
// hardly more than it would without the look.
func ExampleBoundaries() {
	critical, _ := formula.Boundaries{Information: []float64{0.5, 1}, Spending: formula.OBrienFleming,
		Alpha: 0.05, Sided: 2}.Critical()
	fmt.Printf("%.3f\n", critical)
	// Output: [2.963 1.969]
}
