package main

import (
	"errors"

	"github.com/spf13/cobra"

	"proefbank/answers"
	"proefbank/design/formula"
)

// closedForm is a design that is solved for what is left out.
type closedForm interface {
	Solve() (formula.Answer, error)
}

// formulaCommand answers from closed forms: what a trial would need if the
// textbook's assumptions held.
func formulaCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "formula"}
	for name, d := range map[string]closedForm{
		"two-means": &formula.TwoMeans{}, "two-proportions": &formula.TwoProportions{}, "cluster-means": &formula.ClusterMeans{},
		"stepped-wedge": &formula.SteppedWedge{}, "log-rank": &formula.LogRank{}, "ordinal": &formula.Ordinal{},
		"boundaries": &formula.Boundaries{}, "two-option": &formula.TwoOption{},
	} {
		cmd.AddCommand(solving(name, d))
	}
	return cmd
}

// solving is a subcommand that solves the design that its flags fill in.
func solving(name string, d closedForm) *cobra.Command {
	cmd := &cobra.Command{
		Use:  name,
		Args: arguments(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			answer, err := d.Solve()
			if broken := (*formula.Invalid)(nil); errors.As(err, &broken) {
				return invalid(err)
			}
			if err != nil {
				return err
			}
			return show(cmd, answers.Formula(answer))
		},
	}
	declare(cmd.Flags(), d)
	return cmd
}
