package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design"
	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/study"
)

// powering is what `power` is asked.
type powering struct {
	designing
	Null      design.Hypothesis `flag:"null" bare:"sharp"`
	Uncertain bool              `flag:"uncertain"`
	Detail    bool              `flag:"detail"`
	By        design.Trait      `flag:"by"`
	These     bool              `flag:"these"`
	Why       int               `flag:"why" or:"0"`
}

func powerCommand() *cobra.Command {
	var p powering
	return p.flags(commandFor("power SCENARIO", 1, 1, &p), 500)
}

func (p *powering) check() error {
	if p.Null != "" && !design.Hypotheses.Has(p.Null) {
		names := strings.Join(design.Hypotheses.Names(), ", ")
		return wrong("--null: %q is not one of %s", "--null: %q is niet een van %s", string(p.Null), names)
	}
	if p.By != "" && !design.Traits.Has(p.By) {
		return wrong("--by: %q is not one of %s", "--by: %q is niet een van %s", string(p.By), strings.Join(design.Traits.Names(), ", "))
	}
	if err := whyRows("why", p.Why); err != nil {
		return err
	}
	return p.designing.check()
}

func (p *powering) run(cmd *cobra.Command, args []string) error {
	s, err := p.load(cmd, args[0])
	if err != nil {
		return err
	}
	sizes, err := study.Sizes(s, p.Municipalities, p.N, p.Months)
	if err != nil {
		return invalid(err)
	}
	plan := study.Plan{Seed: p.seed, Uncertain: p.Uncertain, Null: p.Null, Measured: true, Unread: true, By: p.By, These: p.These}
	surface := len(sizes) > 1
	if surface {
		plan.Sizes = sizes
	}
	if surface && p.Why > 0 {
		return wrong("--why is for one trial: give no lists of sizes", "--why is voor één proef: geef geen lijsten van omvang")
	}
	if aside := p.By != "" || p.These; aside && surface {
		return wrong("--by and --these are for one trial: give no lists of sizes", "--by en --these zijn voor één proef: geef geen lijsten van omvang")
	}
	planned := study.New(s, plan)
	if !slices.ContainsFunc(sizes, func(z design.Size) bool { return len(planned.Experiment.Questions(z.Months, surface)) > 0 }) {
		return wrong("%s: trial.outcomes has nothing to analyse in such a trial", "%s: trial.outcomes heeft niets te analyseren in zo'n proef", args[0])
	}
	found, reached, err := p.diagnose(cmd, planned, surface)
	if err != nil {
		return err
	}
	var lacks []lang.Said
	if p.Null == "" && !surface && !reached.Interrupted() {
		known, err := p.clock(cmd, found)
		if err != nil {
			return err
		}
		if known.Interrupted() {
			lacks = append(lacks, noClock)
		}
	}
	if reached.Interrupted() {
		p.Why = 0 // there is no answer yet to explain
	}
	split, more, err := p.why(cmd.Context(), cmd, s, 0, p.Why, p.Uncertain, estimates(planned))
	if err != nil {
		return err
	}
	if more.Interrupted() {
		lacks = append(lacks, noCauses)
	}
	return simulated(cmd, reached, func() *report.Answer {
		for _, w := range answers.PowerWarnings(found) {
			warn(cmd, w)
		}
		found.Full, found.Why = p.Detail, split
		return answers.Power(found)
	}, lacks...)
}

// clock adds what the arms do to regular work at both ends of the benefit clock; whoever
// stops it has the rest of the answer all the same.
func (p *powering) clock(cmd *cobra.Command, found *answers.Diagnosed) (reached study.Reached, err error) {
	found.ClockTimes = min(p.reps, clockTimes)
	bar := p.progress(cmd, found.Study.Scenario.Name, found.ClockTimes)
	defer bar.end()
	l := p.loop(bar)
	l.Reps = found.ClockTimes
	found.Clock, reached, err = found.Study.ClockEnds(cmd.Context(), l)
	return reached, err
}

// clockTimes are the most replications at either end of the benefit clock: what differs
// between the ends shares its luck, and few show it.
const clockTimes = 50
