package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/validation/calibrate"
)

// calibrating is what `calibrate` is asked.
type calibrating struct {
	simulating
	output string
	brug   bool
}

// Guesses: the usual number gives centres to a tenth of a posterior standard
// deviation within minutes; below the least the regressions have too few rows.
const calibratingGuesses, leastGuesses = 40_000, 4000

func calibrateCommand() *cobra.Command {
	var c calibrating
	cmd := &cobra.Command{
		Use:   "calibrate",
		Short: "fits to Groningen what no document pins down",
		Long: `Fits the parameters that no document pins down (sickness and its length, how
people's wellbeing hangs together over time, loonwaarde, exits from the job) to
the published tables of Groningen, by approximate Bayesian computation.

The scenario groningen-prior says what was known before the tables were seen.
From it --reps Groningens are drawn and simulated, each with what its monitor
would have printed; those whose third year in the job would go beyond 14.7% of
hours sick, the sector's mean of 2021-2022, are left out by choice. Guesses that
print about what Groningen printed say what its parameters may be.

  before, after  median and middle 90% of what is known without and with the tables
  MC error       how far the median may be off for want of more guesses
  contraction    by how much the variance shrinks, as a share; where it is not
                 above 0.1 by two Monte Carlo errors, the parameter keeps its prior
  fitted         whether the value that enters the scenario is from the fit

Parameters that fit about as well in many combinations are drawn together: the
correlations keep --uncertain on the ridge. As a check the highest point of the
posterior is found anew by simulated moments. The last part is a scenario of
the fit; -o writes it to a file. Exit status 3 tells that the check fails, or that
the model cannot print what Groningen printed.

Where the Brug starts and how far a year in the job shifts it is fitted by itself,
by an ordered probit on the scores of the 38 people who were followed: --brug does
that and nothing else, without simulating.`,
		Example: `  proefbank calibrate
  proefbank calibrate --reps 10000 -o fit.yaml
  proefbank calibrate --brug
  proefbank calibrate --set exit.regular=0.03 --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.run(cmd) },
	}
	c.flags(cmd, calibratingGuesses)
	f := cmd.Flags()
	f.Lookup("reps").Usage = "Groningens to draw and simulate"
	f.BoolVar(&c.brug, "brug", false, "fit cutpoints and shifts of the Brug only")
	f.StringVarP(&c.output, "output", "o", "", "write the fit to this new file, a scenario that rests on basisbaan")
	return cmd
}

func (c *calibrating) run(cmd *cobra.Command) error {
	if err := c.check(); err != nil {
		return err
	}
	if c.brug {
		return c.fitBrug(cmd)
	}
	prior, err := load("groningen-prior", c.sets)
	if err != nil {
		return err
	}
	if calibrate.Unknown(prior) == 0 {
		return invalid(errors.New("--set: every parameter that calibrate fits is set, and nothing is left to fit"))
	}
	runtime.GOMAXPROCS(c.workers)
	bar := newProgress(cmd, "calibrate", c.reps)
	fit, err := calibrate.Groningen(cmd.Context(), prior, c.reps, c.workers, c.seed, bar.add)
	bar.end()
	if errors.Is(err, context.Canceled) {
		return statusError{errors.New("interrupted: a fit needs all its guesses, and there is none"), statusInterrupted}
	}
	if err != nil {
		return err
	}
	if c.output != "" {
		if err := writeWhole(c.output, string(fit.Part())); err != nil {
			return err
		}
	}
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), calibrationJSON(fit))
	} else {
		printCalibration(cmd.OutOrStdout(), fit, codeOf(cmd))
	}
	if err == nil && !fit.Holds() {
		return statusError{errors.New("the fit does not hold: " + whyNot(fit)), statusNotHeld}
	}
	return err
}

// fitBrug is the step that needs no simulation.
func (c *calibrating) fitBrug(cmd *cobra.Command) error {
	for _, name := range []string{"reps", "seed", "set", "workers"} {
		if cmd.Flags().Changed(name) {
			return invalid(fmt.Errorf("--%s: --brug simulates nothing", name))
		}
	}
	domains := calibrate.Brug()
	part := string(calibrate.BrugPart(domains))
	if c.output != "" {
		if err := writeWhole(c.output, part); err != nil {
			return err
		}
	}
	if asked(cmd, "json") {
		return printJSON(cmd.OutOrStdout(), map[string]any{"domains": domains, "scenario": part})
	}
	printBrug(cmd.OutOrStdout(), domains, part, codeOf(cmd))
	return nil
}

func (c *calibrating) check() error {
	if err := c.simulating.check(); err != nil {
		return err
	}
	if c.reps < leastGuesses || c.reps > 10_000_000 {
		return invalid(fmt.Errorf("--reps: %d is not between 4000 and 10,000,000 guesses", c.reps))
	}
	return isNew(c.output)
}

// whyNot says which condition of a fit does not hold.
func whyNot(fit *calibrate.Fit) string {
	if far := fit.Far(); len(far) > 0 {
		return "hardly a guess of 1000 printed what lies as far out as the published figures of " + strings.Join(far, ", ")
	}
	return fmt.Sprintf("the highest point lies too far from the centres, at a squared distance of %.2f against %.2f", fit.Summit.Distance, fit.Summit.FromCentre)
}
