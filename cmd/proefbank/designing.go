package main

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"proefbank/scenarios"
)

// designing is what a command that simulates trials of several sizes is asked.
type designing struct {
	simulating
	N              []int `flag:"n"`
	Municipalities []int `flag:"municipalities"`
	Months         []int `flag:"months"`
}

// sizeFlag is a flag of a trial's size with its path in a scenario.
type sizeFlag struct {
	name, path string
	values     []int
}

func (p *designing) sized() []sizeFlag {
	return []sizeFlag{{"n", "trial.n_per_arm", p.N}, {"municipalities", "trial.municipalities", p.Municipalities}, {"months", "trial.months", p.Months}}
}

func (p *designing) check() error {
	for _, f := range p.sized() {
		for _, v := range f.values {
			if v < 1 {
				return wrong("--%s: %d is not a number from 1", "--%s: %d is geen getal vanaf 1", f.name, v)
			}
		}
	}
	return p.simulating.check()
}

// load has the scenario with a size that is asked for as its own. Whoever is
// followed for longer than it says is measured for longer too.
func (p *designing) load(cmd *cobra.Command, name string) (*scenarios.Scenario, error) {
	sets := slices.Clone(p.sets)
	var declared *scenarios.Scenario
	for _, f := range p.sized() {
		if len(f.values) == 1 {
			if f.name == "months" {
				declared, _ = scenarios.Load(name, sets) // nil where it needs those months
			}
			sets = append(sets, f.path+"="+strconv.Itoa(f.values[0]))
		}
	}
	s, err := load(cmd, name, sets)
	if err == nil && declared != nil {
		s.Trial = declared.Trial.Followed(s.Trial.Months)
	}
	return s, err
}
