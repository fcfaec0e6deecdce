package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design/power"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

func preregCommand() *cobra.Command {
	var s simulating
	var output string
	cmd := &cobra.Command{
		Use:  "prereg SCENARIO",
		Args: arguments(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.check(); err != nil {
				return err
			}
			return prereg(cmd, &s, args[0], output)
		},
	}
	s.flags(cmd, 300)
	cmd.Flags().StringVarP(&output, "output", "o", "", "")
	return cmd
}

func prereg(cmd *cobra.Command, r *simulating, name, output string) error {
	if err := isNew(output); err != nil {
		return err
	}
	s, err := load(name, r.sets)
	if err != nil {
		return err
	}
	planned := study.New(s, study.Plan{Seed: r.seed, Measured: true})
	if len(planned.Experiment.Questions(s.Trial.Months, true)) == 0 {
		return wrong("%s: %s", "%s: %s", name, power.ErrNoPrimary)
	}
	bar := newProgress(cmd, s.Name, r.reps)
	found, reached, err := study.Diagnose(cmd.Context(), planned, true, r.loop(bar))
	bar.end()
	switch {
	case err != nil:
		return lang.Errorf("%s: %s", "%s: %s", s.Name, err)
	case reached.Interrupted():
		return interrupted("interrupted: no plan is written", "onderbroken: er is geen plan geschreven")
	}
	again := "proefbank power " + s.Name + flagsOf(r)
	plan := answers.Prereg(&answers.Diagnosed{Diagnosis: found, Study: planned}, again, chosen(cmd))
	if output != "" {
		if err := writeAnswer(output, report.Markdown, plan, chosen(cmd)); err != nil {
			return err
		}
	}
	switch out := cmd.OutOrStdout(); {
	case slices.ContainsFunc(forms, func(form string) bool { return asked(cmd, form) }):
		return show(cmd, plan)
	case output == "":
		return report.Markdown(out, plan, language(cmd, out))
	}
	return nil
}

func flagsOf(r *simulating) (flags string) {
	for _, s := range r.sets {
		flags += " --set " + s
	}
	return fmt.Sprintf("%s --reps %d --seed %d", flags, r.reps, r.seed)
}
