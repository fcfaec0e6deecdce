package main

import (
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/results/data"
)

// weighing is what `value` is asked.
type weighing struct{ answers.Weighing }

func valueCommand() *cobra.Command {
	return commandFor("value --data FILE --choices A,B", 0, 0, &weighing{})
}

func (w *weighing) check() error {
	if err := w.Check(); err != nil {
		return invalid(err)
	}
	return nil
}

func (w *weighing) run(cmd *cobra.Command, _ []string) error {
	weighed, err := w.Of(cmd.Context())
	if absent := (*data.Absent)(nil); errors.As(err, &absent) {
		return invalid(err)
	}
	if err != nil {
		return err
	}
	for _, note := range answers.ValueNotes(weighed) {
		warn(cmd, note)
	}
	return show(cmd, answers.Value(weighed))
}
