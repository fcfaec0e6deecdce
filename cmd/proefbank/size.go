package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"runtime"

	"github.com/spf13/cobra"

	"proefbank/design"
	"proefbank/design/power"
)

// sizing is what `size` is asked.
type sizing struct {
	simulating
	power, budget float64
	municipalities,
	n int
}

func sizeCommand() *cobra.Command {
	var z sizing
	cmd := &cobra.Command{
		Use:   "size SCENARIO",
		Short: "the cheapest trial that finds the effects, or what a budget can find",
		Long: `Looks for the cheapest number of municipalities, people per arm and months of
follow-up at which every primary outcome reaches the power, within what the
pools can supply. With --budget, the other way round: the trial within the
budget that finds the smallest effect.

The search spends its replications where they decide, and ends with a run on
fresh random numbers that confirms the answer, people affecting each other as
the scenario has it. Power is that of each primary outcome when they share one
alpha (Holm). Exit status 3 when no trial reaches the power. What binds: power
(a smaller trial would miss it), budget, pool (most municipalities come out
short of people) or capacity (the limits --n and --municipalities).`,
		Example: `  proefbank size national
  proefbank size national --power 0.9 --seed 2
  proefbank size national --budget 5e6 --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return z.run(cmd, args[0]) },
	}
	z.flags(cmd, 2000)
	f := cmd.Flags()
	f.Float64Var(&z.power, "power", 0.8, "power that every primary outcome must reach")
	f.Float64Var(&z.budget, "budget", 0, "euro that the trial may cost; 0: no limit, look for the cheapest")
	f.IntVar(&z.municipalities, "municipalities", 0, "municipalities at most; 0: the scenario's number")
	f.IntVar(&z.n, "n", 500, "people per arm and municipality at most")
	return cmd
}

func (z *sizing) check() error {
	switch {
	case !(z.power > 0 && z.power < 1):
		return invalid(fmt.Errorf("--power: %v is not between 0 and 1", z.power))
	case !(z.budget >= 0) || math.IsInf(z.budget, 0):
		return invalid(fmt.Errorf("--budget: %v is not an amount of euro", z.budget))
	case z.n < 2 || z.n > 100000:
		return invalid(fmt.Errorf("--n: %d is not between 2 and 100,000", z.n))
	case z.municipalities != 0 && z.municipalities < 2:
		return invalid(fmt.Errorf("--municipalities: %d; a search needs room for at least 2", z.municipalities))
	case z.reps < 500:
		return invalid(fmt.Errorf("--reps: %d; a search needs at least 500", z.reps))
	}
	return z.simulating.check()
}

func (z *sizing) run(cmd *cobra.Command, name string) error {
	if err := z.check(); err != nil {
		return err
	}
	sets := z.sets
	if z.municipalities > 0 {
		sets = append(sets, fmt.Sprintf("trial.municipalities=%d", z.municipalities))
	}
	s, err := load(name, sets)
	if err != nil {
		return err
	}
	if s.Trial.Municipalities < 2 {
		return invalid(fmt.Errorf("%s: a search for a size needs a scenario with at least 2 municipalities, or --municipalities", name))
	}
	if err := s.Trial.Nested([]design.Size{{Municipalities: 2}, {Municipalities: s.Trial.Municipalities}}); err != nil && s.Trial.Municipalities > 2 {
		return invalid(fmt.Errorf("%s: a search compares numbers of municipalities: %w", name, err))
	}
	runtime.GOMAXPROCS(z.workers)
	bar := newProgress(cmd, s.Name, z.reps)
	search := power.Search{Parameters: s.Parameters, Trial: s.Trial, Seed: z.seed, Power: z.power, Budget: z.budget,
		MostMunicipalities: s.Trial.Municipalities, MostPerArm: z.n, Replications: z.reps, Workers: z.workers,
		Tick: func(int) { bar.add() }}
	found, err := search.Run(cmd.Context())
	bar.end()
	switch {
	case errors.Is(err, context.Canceled):
		return statusError{errors.New("interrupted: the search has no answer yet"), statusInterrupted}
	case errors.Is(err, power.ErrNoPrimary):
		return invalid(fmt.Errorf("%s: %w", name, err))
	case err != nil:
		return err
	}
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), z.json(name, found))
	} else {
		z.print(cmd.OutOrStdout(), language(cmd), found)
	}
	if err == nil && !found.Feasible && z.budget > 0 {
		return statusError{fmt.Errorf("no trial fits the budget; the cheapest found costs %s euro", thousands(found.Cost)), statusNotHeld}
	}
	if err == nil && !found.Feasible {
		more := ""
		if all := len(s.AllMunicipalities()); all > s.Trial.Municipalities {
			more = fmt.Sprintf("; more municipalities may help: --municipalities, %d at most", all)
		}
		return statusError{fmt.Errorf("no trial reaches the power %v (the best found: %.2f); what binds: %s%s", z.power, found.Power.Value, found.Binding, more), statusNotHeld}
	}
	return err
}

func (z *sizing) print(w io.Writer, lang string, f *power.Found) {
	head := words{"The cheapest trial with power %.2f for every primary outcome:\n", "De goedkoopste proef met power %.2f voor elke primaire uitkomst:\n"}
	switch {
	case z.budget > 0 && f.Feasible:
		head = words{"The trial within the budget that finds the smallest effects (power %.2f):\n", "De proef binnen het budget die de kleinste effecten vindt (power %.2f):\n"}
	case !f.Feasible:
		head = words{"No trial reaches power %.2f within the limits; the nearest:\n", "Geen proef haalt power %.2f binnen de grenzen; het dichtst erbij komt:\n"}
	}
	fmt.Fprintf(w, head.in(lang), z.power)
	fmt.Fprintf(w, words{"  municipalities %d, people per arm in each %d, months %d\n", "  gemeenten %d, mensen per arm in elk %d, maanden %d\n"}.in(lang), f.Municipalities, f.NPerArm, f.Months)
	fmt.Fprintf(w, words{"  cost        %s euro\n", "  kosten      %s euro\n"}.in(lang), thousands(f.Cost))
	fmt.Fprintf(w, words{"  power       %.3f (95%% interval %.3f to %.3f) for %s, which needs the most; Holm's alpha shared\n", "  power       %.3f (95%%-interval %.3f tot %.3f) voor %s, die het meest vraagt; alpha gedeeld volgens Holm\n"}.in(lang), f.Power.Value, f.Low, f.High, f.Outcome)
	if f.Interferes {
		fmt.Fprintf(w, words{"              %.3f were people not to affect each other, as the search predicts\n", "              %.3f als mensen elkaar niet beïnvloedden, zoals de zoektocht voorspelt\n"}.in(lang), f.Alone)
	}
	fmt.Fprintf(w, words{"  smallest effect it finds (%s): %s\n", "  kleinste effect dat hij vindt (%s): %s\n"}.in(lang), f.Outcome, small(f.MDE.Value))
	fmt.Fprintf(w, words{"  one size smaller (%d per arm): power %.3f\n", "  een maat kleiner (%d per arm): power %.3f\n"}.in(lang), f.Smaller.NPerArm, f.Smaller.Power.Value)
	fmt.Fprintf(w, words{"  what binds  %s\n  replications %d\n", "  wat bindt   %s\n  replicaties %d\n"}.in(lang), f.Binding, f.Replications)
}

func (z *sizing) json(name string, f *power.Found) map[string]any {
	return map[string]any{"scenario": name, "seed": z.seed, "feasible": f.Feasible, "municipalities": f.Municipalities,
		"n_per_municipality": f.NPerArm, "months": f.Months, "power": defined(f.Power.Value), "power_low": defined(f.Low),
		"power_high": defined(f.High), "cost": defined(math.Round(f.Cost)), "binding": f.Binding, "outcome": f.Outcome,
		"mde": defined(f.MDE.Value), "power_without_interference": defined(f.Alone), "replications": f.Replications,
		"smaller": map[string]any{"n_per_municipality": f.Smaller.NPerArm, "power": defined(f.Smaller.Power.Value)}}
}
