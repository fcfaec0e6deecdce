package main

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/scenarios"
	"proefbank/study"
)

// powering is what `power` is asked.
type powering struct {
	simulating
	n, municipalities, months []int
	null, uncertain           bool
}

func powerCommand() *cobra.Command {
	var p powering
	cmd := &cobra.Command{
		Use:  "power SCENARIO",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return p.run(cmd, args[0]) },
	}
	p.flags(cmd, 500)
	f := cmd.Flags()
	f.IntSliceVar(&p.n, "n", nil, "")
	f.IntSliceVar(&p.municipalities, "municipalities", nil, "")
	f.IntSliceVar(&p.months, "months", nil, "")
	f.BoolVar(&p.null, "null", false, "")
	f.BoolVar(&p.uncertain, "uncertain", false, "")
	return cmd
}

func (p *powering) run(cmd *cobra.Command, name string) error {
	if err := p.check(); err != nil {
		return err
	}
	s, err := load(name, append(p.sets, p.single()...))
	if err != nil {
		return err
	}
	sizes, err := p.sizes(s)
	if err != nil {
		return err
	}
	surface, planned := len(sizes) > 1, p.study(s, sizes)
	if !slices.ContainsFunc(sizes, func(z design.Size) bool { return len(planned.Experiment.Questions(z.Months, surface)) > 0 }) {
		return wrong("%s: trial.outcomes has nothing to analyse in such a trial", "%s: trial.outcomes heeft niets te analyseren in zo'n proef", name)
	}
	bar := newProgress(cmd, s.Name, p.reps)
	found, reached, err := study.Diagnose(cmd.Context(), planned, surface, p.loop(bar))
	bar.end()
	switch {
	case err != nil:
		return lang.Errorf("%s: %s", "%s: %s", s.Name, err)
	case reached.Done == 0:
		return interrupted("interrupted before the first replication was finished", "onderbroken voor de eerste replicatie klaar was")
	}
	d := &answers.Diagnosed{Diagnosis: found, Study: planned}
	for _, w := range answers.PowerWarnings(d) {
		warn(cmd, w)
	}
	err = show(cmd, answers.Power(d))
	if reached.Interrupted() {
		return interrupted("interrupted: this is from %d of %d replications", "onderbroken: dit komt uit %d van %d replicaties", reached.Done, reached.Of)
	}
	return err
}

func (p *powering) check() error {
	for _, f := range []struct {
		name   string
		values []int
	}{{"n", p.n}, {"municipalities", p.municipalities}, {"months", p.months}} {
		for _, v := range f.values {
			if v < 1 {
				return wrong("--%s: %d is not a number from 1", "--%s: %d is geen getal vanaf 1", f.name, v)
			}
		}
	}
	return p.simulating.check()
}

// single turns flags with one value into the scenario's own.
func (p *powering) single() (sets []string) {
	for _, f := range []struct {
		path   string
		values []int
	}{{"trial.n_per_arm", p.n}, {"trial.municipalities", p.municipalities}, {"trial.months", p.months}} {
		if len(f.values) == 1 {
			sets = append(sets, f.path+"="+strconv.Itoa(f.values[0]))
		}
	}
	return sets
}

// mostSizes is how many trials one simulation serves.
const mostSizes = 2000

// sizes are the trials asked for: every combination of the lists.
func (p *powering) sizes(s *scenarios.Scenario) (sizes []design.Size, err error) {
	lists := [][]int{p.municipalities, p.n, p.months}
	for i, own := range []int{s.Trial.Municipalities, s.Trial.NPerArm, s.Trial.Months} {
		if len(lists[i]) == 0 {
			lists[i] = []int{own}
		}
	}
	for _, k := range lists[0] {
		for _, n := range lists[1] {
			for _, m := range lists[2] {
				if size := (design.Size{Municipalities: k, NPerArm: n, Months: m}); !slices.Contains(sizes, size) {
					sizes = append(sizes, size)
				}
			}
		}
	}
	if err := s.Trial.Nested(sizes); err != nil {
		return nil, wrong("%s: %s", "%s: %s", s.Name, err)
	}
	if len(sizes) > mostSizes {
		return nil, wrong("%d sizes are more than a surface holds (%d)", "%d maten zijn meer dan een oppervlak bevat (%d)", len(sizes), mostSizes)
	}
	return sizes, nil
}

// study is of the scenario's own trial or, of several sizes, a surface.
func (p *powering) study(s *scenarios.Scenario, sizes []design.Size) *study.Study {
	plan := study.Plan{Seed: p.seed, Uncertain: p.uncertain, Null: p.null, Measured: true}
	if len(sizes) > 1 {
		plan.Sizes = sizes
	}
	return study.New(s, plan)
}
