package main

import (
	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/internal/lang"
	"proefbank/study"
)

// verifyCommand checks a run's files and carries out a sample of its replications
// again.
func verifyCommand() *cobra.Command {
	var sample, workers int
	cmd := does("verify DIR", 1, 1, func(cmd *cobra.Command, args []string) error {
		if sample < 0 || workers < 1 || workers > mostWorkers {
			return wrong("--sample and --workers: a number of replications, and of cores from 1 to %d",
				"--sample en --workers: een aantal replicaties, en van kernen van 1 tot %d", mostWorkers)
		}
		found, err := study.Verify(cmd.Context(), args[0], sample, study.Loop{Workers: workers})
		if cmd.Context().Err() != nil {
			return interrupted("interrupted: %s is not judged", "onderbroken: %s is niet beoordeeld", args[0])
		}
		if err != nil {
			return err
		}
		if err := show(cmd, answers.Verified(found)); err != nil || found.Holds() {
			return err
		}
		return statusError{lang.Errorf("%s does not hold", "%s klopt niet", args[0]), statusNotHeld}
	})
	cmd.Flags().IntVar(&sample, "sample", 3, "")
	cmd.Flags().IntVar(&workers, "workers", study.Cores(), "")
	return cmd
}
