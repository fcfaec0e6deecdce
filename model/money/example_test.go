package money

import "fmt"

// Fifty jobs in January 2022 at Groningen's prices, and who pays whom because
// of them: the world with the jobs less the world without.
func Example() {
	arm, control := fifty(50)
	b := Books{Ledger: groningen2022(), Towns: []Town{{Residents: 184000, People: 50}}, Arm: [][]Facts{{arm}}, Control: [][]Facts{{control}}}
	v := Variant{Name: "municipal", Wages: "municipality", Supervision: "municipality", Subsidy: 1}
	with, without := net(b.Flows(nil, &v, ArmWorld)), net(b.Flows(nil, &v, ControlWorld))
	sum := Cents(0)
	for p := range Party(Parties) {
		gain := with[p] - without[p]
		sum += gain
		if gain != 0 {
			fmt.Printf("%-22s %10.2f\n", p, gain.Euros())
		}
	}
	fmt.Println("together", sum)
	// Output:
	// municipality            -19251.47
	// central_government      -14631.06
	// participants              9203.94
	// supervision_providers    12500.00
	// formal_employer           6250.00
	// uwv                       8888.86
	// rest_of_economy          -2960.27
	// together 0
}
