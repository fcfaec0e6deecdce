package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/answers"
	"proefbank/design/formula"
	"proefbank/internal/lang"
)

// formulaCommand answers from closed forms: what a trial would need if the
// textbook's assumptions held.
func formulaCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "formula",
	}
	cmd.AddCommand(twoMeansCommand(), twoProportionsCommand(), clusterMeansCommand(), steppedWedgeCommand(),
		logRankCommand(), ordinalCommand(), boundariesCommand())
	return cmd
}

func twoMeansCommand() *cobra.Command {
	d := formula.TwoMeans{SD: 1}
	cmd := solving("two-means", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.Effect, "effect")
	known(cmd.Flags(), &d.SD, "sd")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func twoProportionsCommand() *cobra.Command {
	d := formula.TwoProportions{}
	cmd := solving("two-proportions", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.PControl, "p-control")
	unknown(cmd.Flags(), &d.PTreatment, "p-treatment")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func clusterMeansCommand() *cobra.Command {
	d := formula.ClusterMeans{SD: 1}
	cmd := solving("cluster-means", &d)
	f := cmd.Flags()
	unknown(f, &d.ClustersPerArm, "clusters-per-arm")
	unknown(f, &d.ClusterSize, "cluster-size")
	unknown(f, &d.ICC, "icc")
	known(f, &d.ClusterSizeCV, "cluster-size-cv")
	unknown(f, &d.Effect, "effect")
	known(f, &d.SD, "sd")
	levels(f, &d.Alpha, &d.Power)
	return cmd
}

func steppedWedgeCommand() *cobra.Command {
	d := formula.SteppedWedge{SDWithin: 1}
	cmd := solving("stepped-wedge", &d)
	f := cmd.Flags()
	unknown(f, &d.Sequences, "sequences")
	unknown(f, &d.ClustersPerSequence, "clusters-per-sequence")
	unknown(f, &d.ClusterPeriodSize, "cluster-period-size")
	unknown(f, &d.ICC, "icc")
	unknown(f, &d.Effect, "effect")
	known(f, &d.SDWithin, "sd-within")
	levels(f, &d.Alpha, &d.Power)
	return cmd
}

func logRankCommand() *cobra.Command {
	d := formula.LogRank{Allocation: 0.5}
	cmd := solving("log-rank", &d)
	unknown(cmd.Flags(), &d.Events, "events")
	unknown(cmd.Flags(), &d.HazardRatio, "hazard-ratio")
	cmd.Flags().Var((*share)(&d.Allocation), "allocation", "")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func ordinalCommand() *cobra.Command {
	d := formula.Ordinal{}
	cmd := solving("ordinal", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.OddsRatio, "odds-ratio")
	cmd.Flags().Float64SliceVar(&d.Control, "control", nil, "")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func boundariesCommand() *cobra.Command {
	d := formula.Boundaries{Spending: formula.OBrienFleming}
	cmd := solving("boundaries", &d)
	f := cmd.Flags()
	f.Float64SliceVar(&d.Information, "information", nil, "")
	f.StringVar((*string)(&d.Spending), "spending", string(d.Spending), "")
	d.Alpha = 0.05
	known(f, &d.Alpha, "alpha")
	f.IntVar(&d.Sided, "sided", 2, "")
	return cmd
}

// solving is a subcommand that solves the design its flags fill in.
func solving(name string, d interface {
	Solve() (formula.Answer, error)
}) *cobra.Command {
	return &cobra.Command{
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
}

func people(f *pflag.FlagSet, treatment, control *float64) {
	unknown(f, treatment, "n-treatment")
	unknown(f, control, "n-control")
}

func levels(f *pflag.FlagSet, alpha, power *float64) {
	*alpha = 0.05
	known(f, alpha, "alpha")
	unknown(f, power, "power")
}

// unknown is a number that stays unknown unless its flag is given.
func unknown(f *pflag.FlagSet, x *float64, name string) {
	*x = math.NaN()
	known(f, x, name)
}

func known(f *pflag.FlagSet, x *float64, name string) { f.Var((*number)(x), name, "") }

// number is a flag's finite number. NaN is how a design says unknown, so it
// cannot be typed.
type number float64

func (n *number) Set(text string) error {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return lang.Errorf("%q is not a number", "%q is geen getal", text)
	}
	*n = number(x)
	return nil
}

func (n *number) String() string {
	if math.IsNaN(float64(*n)) {
		return ""
	}
	return strconv.FormatFloat(float64(*n), 'g', -1, 64)
}

func (n *number) Type() string { return "number" }

// share is a number between 0 and 1, typed as such or as a ratio of two parts.
type share number

func (s *share) Set(text string) error {
	one, other, ratio := strings.Cut(text, ":")
	var part, rest number
	if err := part.Set(one); err != nil {
		return err
	}
	if ratio {
		if err := rest.Set(other); err != nil {
			return err
		}
		part /= part + rest
	}
	if !(part > 0 && part < 1) {
		return lang.Errorf("%q is not a share between 0 and 1 or a ratio such as 1:1",
			"%q is geen aandeel tussen 0 en 1 en geen verhouding zoals 1:1", text)
	}
	*s = share(part)
	return nil
}

func (s *share) String() string { return (*number)(s).String() }
func (s *share) Type() string   { return "share" }
