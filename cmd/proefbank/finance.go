package main

import (
	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/study"
)

// financing is what `finance` is asked.
type financing struct {
	simulating
	Variants  []string `flag:"variant"`
	Arm       string   `flag:"arm"`
	Prices    string   `flag:"prices" or:"real"`
	Uncertain bool     `flag:"uncertain" or:"true"`
	Detail    bool     `flag:"detail"`
	Why       int      `flag:"why" or:"0"`
}

func financeCommand() *cobra.Command {
	var f financing
	return f.flags(commandFor("finance SCENARIO", 1, 1, &f), 200)
}

func (f *financing) check() error {
	if err := f.simulating.check(); err != nil {
		return err
	}
	if f.Prices != "real" && f.Prices != "nominal" {
		return wrong("--prices: %q is not one of real, nominal", "--prices: %q is niet een van real, nominal", f.Prices)
	}
	return whyRows("why", f.Why)
}

func (f *financing) run(cmd *cobra.Command, args []string) error {
	s, err := load(cmd, args[0], f.sets)
	if err != nil {
		return err
	}
	if s.HasProgramme() {
		return f.programme(cmd, s)
	}
	return f.trial(cmd, s)
}

// asks are the arm and the variants.
func (f *financing) asks(s *scenarios.Scenario, named string) (study.Financing, error) {
	arm, err := study.Arm(s, named)
	if err != nil {
		return study.Financing{}, invalid(err)
	}
	ways, err := study.Ways(s, arm, f.Variants)
	if err != nil {
		return study.Financing{}, invalid(err)
	}
	return study.Financing{Arm: arm, Variants: ways, Nominal: f.Prices == "nominal"}, nil
}

// trial finances the cohort of the scenario's trial.
func (f *financing) trial(cmd *cobra.Command, s *scenarios.Scenario) error {
	asks, err := f.asks(s, f.Arm)
	if err != nil {
		return err
	}
	planned := study.New(s, study.Plan{Seed: f.seed, Uncertain: f.Uncertain, Measured: true, Priced: true})
	bar := f.progress(cmd, s.Name, f.reps)
	found, reached, err := study.Finance(cmd.Context(), planned, asks, f.loop(bar))
	bar.end()
	if err != nil {
		return err
	}
	if reached.Interrupted() {
		f.Why = 0 // there is no answer yet to explain
	}
	first := s.Money.Variants[asks.Variants[0]].Name
	split, more, err := f.why(cmd.Context(), cmd, s, asks.Arm, f.Why, f.Uncertain, []string{"net:municipality:" + first, "society:" + first})
	if err != nil {
		return err
	}
	var lacks []lang.Said
	if more.Interrupted() {
		lacks = append(lacks, noCauses)
	}
	return simulated(cmd, reached, func() *report.Answer {
		return answers.Finance(&answers.Financed{Study: planned, Financing: asks, Accounts: found, Detail: f.Detail, Why: split})
	}, lacks...)
}

// programme finances jobs for years.
func (f *financing) programme(cmd *cobra.Command, s *scenarios.Scenario) error {
	if f.Arm != "" && f.Arm != s.Programme.Arm {
		return wrong("--arm: the programme of %s has jobs of %s", "--arm: het programma van %s heeft banen van %s", s.Name, s.Programme.Arm)
	}
	if f.Why > 0 {
		return wrong("--why: the causes are those of a trial's answers, and %s is a programme", "--why: de oorzaken zijn die van de antwoorden van een proef, en %s is een programma", s.Name)
	}
	asks, err := f.asks(s, s.Programme.Arm)
	if err != nil {
		return err
	}
	planned := study.NewProgramme(s, f.seed, f.Uncertain)
	bar := f.progress(cmd, s.Name, f.reps)
	found, reached, err := study.FinanceProgramme(cmd.Context(), planned, asks, f.loop(bar))
	bar.end()
	if err != nil {
		return err
	}
	return simulated(cmd, reached, func() *report.Answer {
		of := &study.Study{Plan: study.Plan{Seed: f.seed, Uncertain: f.Uncertain}, Scenario: s}
		return answers.Finance(&answers.Financed{Study: of, Financing: asks, Accounts: found, Programme: planned, Detail: f.Detail})
	})
}
