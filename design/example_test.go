package design_test

import (
	"fmt"

	"proefbank/design"
	"proefbank/model"
	"proefbank/scenarios"
)

// A trial is replicated once: a cohort is recruited, drawn by lot, and lives
// the same two years in three worlds. What the job does is the difference
// between the same people's lives.
func Example() {
	s, _ := scenarios.Load("basisbaan", []string{"trial.n_per_arm=50"})
	trial := design.NewExperiment(s.Parameters, s.Trial, 1)
	site := trial.Replicate(0, false)[0]
	last := site.Cohort.Town.Months - 1
	for number, name := range trial.Worlds() {
		month := site.Worlds[number].Month(last)
		fmt.Printf("%-10s %2d of %d alive work in a basisbaan, Brug total %.1f\n",
			name, month.Status[model.InJob], month.Alive, month.Brug/float64(month.Alive))
	}
	// Output:
	// control     0 of 98 alive work in a basisbaan, Brug total 29.6
	// basisbaan  72 of 99 alive work in a basisbaan, Brug total 31.2
	// trial      44 of 98 alive work in a basisbaan, Brug total 30.7
}
