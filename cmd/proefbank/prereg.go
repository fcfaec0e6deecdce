package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/results/report"
	"proefbank/study"
)

// registering is what `prereg` is asked.
type registering struct {
	simulating
	kept
}

func preregCommand() *cobra.Command {
	var r registering
	return r.flags(commandFor("prereg SCENARIO", 1, 1, &r), 300)
}

func (r *registering) check() error {
	if err := r.simulating.check(); err != nil {
		return err
	}
	return results.IsNew(r.Output)
}

func (r *registering) run(cmd *cobra.Command, args []string) error {
	s, err := load(cmd, args[0], r.sets)
	if err != nil {
		return err
	}
	planned := study.New(s, study.Plan{Seed: r.seed, Measured: true, Unread: true})
	if len(planned.Experiment.Questions(s.Trial.Months, true)) == 0 {
		return wrong("%s: %s", "%s: %s", args[0], power.ErrNoPrimary)
	}
	found, reached, err := r.diagnose(cmd, planned, true)
	switch {
	case err != nil:
		return err
	case reached.Interrupted():
		return interrupted("interrupted: no plan is written, which is of all its replications", "onderbroken: er is geen plan geschreven, want dat is van al zijn replicaties")
	}
	plan := answers.Prereg(found, "proefbank power "+lang.Typed(args[0])+r.again(), version(), chosen(cmd))
	if err := r.keep(report.Markdown, plan, chosen(cmd)); err != nil {
		return err
	}
	switch out := cmd.OutOrStdout(); {
	case slices.ContainsFunc(forms, func(form string) bool { return asked(cmd, form) }):
		return show(cmd, plan)
	case r.Output == "":
		return report.Markdown(out, plan, language(cmd, out))
	}
	return nil
}

// again are the flags with which the simulation is repeated.
func (s *simulating) again() (flags string) {
	for _, set := range s.sets {
		flags += " --set " + lang.Typed(set)
	}
	return fmt.Sprintf("%s --reps %d --seed %d", flags, s.reps, s.seed)
}
