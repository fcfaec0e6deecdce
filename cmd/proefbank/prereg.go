package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"text/template"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/design/estimate"
	"proefbank/design/power"
	"proefbank/model"
	"proefbank/scenarios"
)

//go:embed prereg.md.tmpl
var preregText string

func preregCommand() *cobra.Command {
	var s simulating
	var output string
	cmd := &cobra.Command{
		Use:   "prereg SCENARIO",
		Short: "a pre-analysis plan from the scenario's trial",
		Long: `Writes a pre-analysis plan in Markdown with the fields of the AEA RCT Registry,
filled in from the scenario's declaration and from a simulation of it: sample,
randomisation, outcomes, estimators, and the smallest effects the trial detects.
What only people know stands in square brackets.`,
		Example: "  proefbank prereg national\n  proefbank prereg national --set trial.n_per_arm=100 -o plan.md",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.check(); err != nil {
				return err
			}
			return prereg(cmd, &s, args[0], output)
		},
	}
	s.flags(cmd, 300)
	cmd.Flags().StringVarP(&output, "output", "o", "", "file to write, which must be new; default standard output")
	return cmd
}

func prereg(cmd *cobra.Command, r *simulating, name, output string) error {
	s, err := load(name, r.sets)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(r.workers)
	e := design.NewExperiment(s.Parameters, s.Trial, r.seed)
	if len(e.Questions(s.Trial.Months, true)) == 0 {
		return invalid(fmt.Errorf("%s: %w", name, power.ErrNoPrimary))
	}
	bar := newProgress(cmd, s.Name, r.reps)
	powers, err := power.Diagnose(cmd.Context(), e, []design.Size{e.Size()}, true, 0, r.reps, r.workers, nil, func(*power.Diagnosis, []design.Answer) error {
		bar.add()
		return nil
	})
	bar.end()
	switch {
	case errors.Is(err, context.Canceled):
		return statusError{errors.New("interrupted: no plan is written"), statusInterrupted}
	case err != nil:
		return fmt.Errorf("%s: %w", s.Name, err)
	}
	var text strings.Builder
	plan := template.Must(template.New("prereg").Funcs(template.FuncMap{"join": listed, "percent": percents}).Parse(preregText))
	if err := plan.Execute(&text, planOf(s, e, powers, r)); err != nil {
		return err
	}
	switch {
	case asked(cmd, "json"):
		return printJSON(cmd.OutOrStdout(), map[string]any{"scenario": s.Name, "seed": r.seed, "replications": powers.Replications, "plan": text.String()})
	case output == "":
		_, err = fmt.Fprint(cmd.OutOrStdout(), text.String())
		return err
	}
	return writeNew(output, text.String())
}

// writeNew writes a file that is not there yet.
func writeNew(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(path)
	}
	return err
}

// plan is what the text asks for.
type plan struct {
	Name, Digest, Start, InterventionEnd, End, Abstract string
	Seed                                                uint64
	Replications                                        int
	Trial                                               design.Trial
	Arms                                                []model.Arm
	Primary, Secondary                                  []planOutcome
	Method, Municipalities, ByArm, Short, Cost, Command string
	Attrition, Differential, Clusters                   string
	Clustered                                           bool
	People, Planned                                     int
	Lines                                               []planLine
	Analyses                                            []planAnalysis
}

type planOutcome struct {
	design.Outcome
	Means, Waves string
}

type planLine struct {
	Outcome, Arm, Estimator, MDE, Truth, Power, MCSE string
	Month                                            int
}

type planAnalysis struct{ Name, Text string }

func planOf(s *scenarios.Scenario, e *design.Experiment, powers *power.Diagnosis, r *simulating) *plan {
	start := s.Calendar.Start
	p := &plan{Name: s.Name, Digest: s.Digest()[:12], Seed: r.seed, Replications: powers.Replications, Trial: s.Trial, Arms: s.Arms,
		Start: start.String(), End: start.AddMonths(e.Country.Months).String(), InterventionEnd: start.AddMonths(e.Country.Months).String(),
		Abstract: folded(s.Description.In("en")), Clustered: e.Clustered(), Method: design.Allocations.Of(s.Trial.Assignment.Method).Plan.String(),
		Cost: thousands(powers.Cost(e.Size())), Attrition: percents([]float64{s.Trial.Attrition.Survey}),
		Differential: percents([]float64{s.Trial.Attrition.Differential}), Command: "proefbank power " + s.Name + flagsOf(r)}
	p.sample(e, powers)
	p.outcomes(s, e)
	for _, l := range powers.Lines {
		power := l.Power()
		p.Lines = append(p.Lines, planLine{l.Outcome.Name, s.Arms[l.Arm-1].Name, string(l.Estimator), small(l.MDE80().Value), small(l.Effect().Value),
			fmt.Sprintf("%.2f", power.Value), fmt.Sprintf("%.3f", power.MCSE), l.Month})
	}
	return p
}

func flagsOf(r *simulating) (flags string) {
	for _, s := range r.sets {
		flags += " --set " + s
	}
	return fmt.Sprintf("%s --reps %d --seed %d", flags, r.reps, r.seed)
}

// sample fills in municipalities and people.
func (p *plan) sample(e *design.Experiment, powers *power.Diagnosis) {
	var towns, short []string
	people := 0.0
	for i := range e.Sites() {
		towns = append(towns, e.Country.Municipalities[i].Name)
		people += powers.Supply(i).Mean
	}
	for _, i := range powers.Short(e.Size()) {
		short = append(short, fmt.Sprintf("%s (%.0f of %d)", e.Country.Municipalities[i].Name, powers.Supply(i).Mean, e.Planned()))
	}
	p.Municipalities, p.Short = strings.Join(towns, ", "), strings.Join(short, ", ")
	p.People, p.Planned = int(people+0.5), e.Planned()*e.Sites()
	p.Clusters = fmt.Sprintf("%d municipalities", e.Sites())
	groups := e.Worlds()[:len(e.Worlds())-1]
	for i, g := range groups {
		if i == 0 && !e.Controls {
			continue
		}
		ratio := e.Assignment.Ratio
		place := i
		if !e.Controls {
			place--
		}
		n := e.NPerArm
		if place < len(ratio) {
			n = e.NPerArm * ratio[place] / ratio[0]
		}
		p.ByArm += fmt.Sprintf("%s %d, ", g, n)
	}
	p.ByArm = strings.TrimSuffix(p.ByArm, ", ")
}

// outcomes fills in the outcomes and how they are analysed.
func (p *plan) outcomes(s *scenarios.Scenario, e *design.Experiment) {
	var used []estimate.Estimator
	for _, o := range s.Trial.Outcomes {
		out := planOutcome{o, o.Measure().Means.String(), listed(o.Waves)}
		if len(o.Waves) == 0 {
			out.Waves = listed(s.Trial.Waves[len(s.Trial.Waves)-1:])
		}
		if o.Primary {
			p.Primary = append(p.Primary, out)
		} else {
			p.Secondary = append(p.Secondary, out)
		}
		for _, name := range o.Estimators {
			if !slices.Contains(used, name) {
				used = append(used, name)
				p.Analyses = append(p.Analyses, planAnalysis{string(name), estimate.Methods.Of(name).Plan.String()})
			}
		}
	}
}

func listed(list []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(list), " ", ", "), "[]")
}

func percents(list []float64) string {
	var all []string
	for _, x := range list {
		all = append(all, fmt.Sprintf("%.3g%%", 100*x))
	}
	return strings.Join(all, ", ")
}
