package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/results"
	"proefbank/validation/calibrate"
)

// calibrating is what `calibrate` is asked.
type calibrating struct {
	simulating
	kept
	Brug bool `flag:"brug"`
}

// Guesses: the usual number gives centres to a tenth of a posterior standard
// deviation within minutes; below the least the regressions have too few rows.
const calibratingGuesses, leastGuesses, mostGuesses = 40_000, 4000, 10_000_000

func calibrateCommand() *cobra.Command {
	var c calibrating
	return c.flags(commandFor("calibrate", 0, 0, &c), calibratingGuesses)
}

func (c *calibrating) check() error {
	if err := c.simulating.check(); err != nil {
		return err
	}
	if c.reps < leastGuesses || c.reps > mostGuesses {
		return wrong("--reps: %d is not between %d and %d guesses", "--reps: %d is niet tussen %d en %d trekkingen", c.reps, leastGuesses, mostGuesses)
	}
	return results.IsNew(c.Output)
}

func (c *calibrating) run(cmd *cobra.Command, _ []string) error {
	if c.Brug {
		return c.fitBrug(cmd)
	}
	prior, err := load(cmd, "groningen-prior", c.sets)
	if err != nil {
		return err
	}
	if calibrate.Unknown(prior) == 0 {
		return wrong("--set: every parameter that calibrate fits is set, and nothing is left to fit",
			"--set: elke parameter die calibrate fit is gezet, en er blijft niets over om te fitten")
	}
	bar := c.progress(cmd, "calibrate", c.reps)
	fit, err := calibrate.Groningen(cmd.Context(), prior, c.reps, c.workers, c.seed, bar.add)
	bar.end()
	if errors.Is(err, context.Canceled) {
		return interrupted("interrupted: a fit needs all its guesses, and there is none",
			"onderbroken: een fit heeft al zijn trekkingen nodig, en is er nu niet")
	}
	if err != nil {
		return err
	}
	if err := c.write(string(fit.Part())); err != nil {
		return err
	}
	if err := show(cmd, answers.Calibration(fit)); err != nil || fit.Holds() {
		return err
	}
	return statusError{lang.Errorf("the fit does not hold: %s", "de fit houdt geen stand: %s", answers.WhyNot(fit)), statusNotHeld}
}

// fitBrug is the step that needs no simulation.
func (c *calibrating) fitBrug(cmd *cobra.Command) error {
	for _, name := range []string{"reps", "seed", "set", "workers"} {
		if cmd.Flags().Changed(name) {
			return wrong("--%s: --brug simulates nothing", "--%s: --brug simuleert niets", name)
		}
	}
	domains := calibrate.Brug()
	if err := c.write(string(calibrate.BrugPart(domains))); err != nil {
		return err
	}
	return show(cmd, answers.Brug(domains))
}
