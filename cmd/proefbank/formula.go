package main

import (
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
		"two-means": &formula.TwoMeans{}, "repeated-means": &formula.RepeatedMeans{}, "two-proportions": &formula.TwoProportions{}, "cluster-means": &formula.ClusterMeans{},
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
			return show(cmd, answers.Formula(answer, inFlags(cmd)))
		},
	}
	declare(cmd.Flags(), d)
	return cmd
}

// inFlags is a closed form as it was asked, with what holds where nothing was given: no
// number of an answer means anything without.
func inFlags(cmd *cobra.Command) string {
	words := []string{cmd.Name()}
	cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
		value := f.Value.String()
		if list, err := cmd.Flags().GetFloat64Slice(f.Name); err == nil {
			value = typed(list)
		}
		if value != "" && f.Name != "help" {
			words = append(words, "--"+f.Name+" "+value)
		}
	})
	return strings.Join(words, " ")
}

// typed is a list as it can be typed: the flag's own text has six decimals of each.
func typed(list []float64) string {
	var words []string
	for _, x := range list {
		words = append(words, strconv.FormatFloat(x, 'g', -1, 64))
	}
	return strings.Join(words, ",")
}
