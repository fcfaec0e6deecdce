package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
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
		Use:   "power SCENARIO",
		Short: "diagnose the scenario's trial: power, bias, coverage",
		Long: `Replicates the scenario's trial and holds its own analysis against the truth,
which the simulated worlds know: for every outcome, its declared estimators and
waves.

  power     share of replications in which "no effect" is rejected
  bias      mean estimate less the true effect
  coverage  share of the intervals that hold the true effect
  type S/M  wrong sign, and exaggeration, of the effects that are found
  mde80     the effect that would be found with power 0.8: the arm's effect is
            scaled in the lives themselves; least squares only
  truth     effect of the offer in the trial itself; where people affect each
            other it differs from the effect were everybody offered the arm
  assurance with --uncertain: power averaged over what is not known about the
            parameters. Each draw of them is replicated a second time, with other
            luck, to tell how the power differs from draw to draw. As each
            draw has a true effect of its own, type S/M and mde80 are then left
            out, and coverage and RMSE where municipalities stand for others

With lists in --n, --municipalities or --months the answer is a surface: the
primary outcomes' main estimator in trials of every size, all from one
simulation in which people do not affect each other.`,
		Example: `  proefbank power national
  proefbank power national --n 30,60,120 --municipalities 6,12 --months 24,36
  proefbank power national --null --reps 1000
  proefbank power groningen-structural --set trial.attrition.differential=0.1 --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return p.run(cmd, args[0]) },
	}
	p.flags(cmd, 500)
	f := cmd.Flags()
	f.IntSliceVar(&p.n, "n", nil, "people per arm and municipality; a list gives a surface")
	f.IntSliceVar(&p.municipalities, "municipalities", nil, "number of municipalities; a list gives a surface")
	f.IntSliceVar(&p.months, "months", nil, "months of follow-up; a list gives a surface")
	f.BoolVar(&p.null, "null", false, "set every effect of the arms to nothing: power is then the false alarms")
	f.BoolVar(&p.uncertain, "uncertain", false, "draw every uncertain parameter anew in each replication: power is then the assurance, told with its range over draws")
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
	runtime.GOMAXPROCS(p.workers)
	surface := len(sizes) > 1
	e := p.experiment(s, sizes, surface)
	bar := newProgress(cmd, s.Name, p.reps)
	found, err := power.Diagnose(cmd.Context(), e, sizes, surface, 0, p.reps, p.workers, p.draw(s, e), func(*power.Diagnosis, []design.Answer) error {
		bar.add()
		return nil
	})
	bar.end()
	interrupted := errors.Is(err, context.Canceled)
	switch {
	case err != nil && !interrupted:
		return fmt.Errorf("%s: %w", s.Name, err)
	case found.Replications == 0:
		return statusError{errors.New("interrupted before the first replication was finished"), statusInterrupted}
	}
	v := shownPower{s, found, surface, p.null, p.uncertain}
	v.warnings(cmd)
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), v.json(p.seed))
	} else {
		v.print(cmd.OutOrStdout(), language(cmd))
	}
	if interrupted {
		return statusError{fmt.Errorf("interrupted: this is from %d of %d replications", found.Replications, p.reps), statusInterrupted}
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
				return invalid(fmt.Errorf("--%s: %d is not a number from 1", f.name, v))
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
		return nil, invalid(fmt.Errorf("%s: %w", s.Name, err))
	}
	if len(sizes) > 2000 {
		return nil, invalid(fmt.Errorf("%d sizes are more than a surface holds (2000)", len(sizes)))
	}
	return sizes, nil
}

func (p *powering) experiment(s *scenarios.Scenario, sizes []design.Size, surface bool) *design.Experiment {
	parameters := p.parameters(s.Parameters)
	if surface {
		return design.Surface(parameters, s.Trial, sizes, p.seed)
	}
	return design.NewExperiment(parameters, s.Trial, p.seed)
}

func (p *powering) parameters(m model.Parameters) model.Parameters {
	if p.null {
		return design.Null(m)
	}
	return m
}

func (p *powering) draw(s *scenarios.Scenario, e *design.Experiment) power.Draw {
	if !p.uncertain {
		return nil
	}
	return func(replication int) (model.Parameters, design.Trial) {
		drawn := s.Draw(e.ParameterKey(replication))
		return p.parameters(drawn.Parameters), drawn.Trial
	}
}
