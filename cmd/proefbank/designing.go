package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

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

// check holds lists to numbers from 1, each of them once: 30,30 is one size and no surface.
func (p *designing) check() error {
	p.N, p.Municipalities, p.Months = once(p.N), once(p.Municipalities), once(p.Months)
	for _, f := range p.sized() {
		for _, v := range f.values {
			if v < 1 {
				return wrong("--%s: %d is not a number from 1", "--%s: %d is geen getal vanaf 1", f.name, v)
			}
		}
	}
	return p.simulating.check()
}

// once are the values of a list in their order, without those that stand there before.
func once(list []int) (all []int) {
	for _, v := range list {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
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
			sets = append(sets, f.set(f.values[0]))
		}
	}
	s, err := load(cmd, name, sets)
	if err == nil {
		err = p.bounds(s)
	}
	if err != nil {
		return nil, flagged(err, p.sized(), p.sets)
	}
	if declared != nil {
		s.Trial = declared.Trial.Followed(s.Trial.Months)
	}
	return s, nil
}

// bounds holds lists of sizes to what one size is held to.
func (p *designing) bounds(s *scenarios.Scenario) error {
	for _, f := range p.sized() {
		least, most := s.Bounds(f.path)
		for _, v := range f.values {
			if v < least || v > most {
				return wrong("--%s: %d is not between %d and %d", "--%s: %d is niet tussen %d en %d", f.name, v, least, most)
			}
		}
	}
	return nil
}

func (f sizeFlag) set(n int) string { return f.path + "=" + strconv.Itoa(n) }

// flagged is an error that names flags, where they set what is wrong, as nobody typed
// their paths; typed are those that somebody did type.
func flagged(err error, flags []sizeFlag, typed []string) error {
	all := scenarios.Problems(nil)
	if !errors.As(err, &all) {
		return err
	}
	all = slices.Clone(all)
	for i := range all {
		at := slices.IndexFunc(flags, func(f sizeFlag) bool { return len(f.values) > 0 && f.path == all[i].Key })
		path := func(set string) bool { return strings.HasPrefix(set, all[i].Key+"=") }
		if at >= 0 && all[i].Place.OnCommandLine() && !slices.ContainsFunc(typed, path) {
			all[i].Place.File, all[i].Key = "--"+flags[at].name, ""
		}
	}
	return invalid(all)
}
