package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/design/formula"
)

// formulaCommand answers from closed forms: what a trial would need if the
// textbook's assumptions held.
func formulaCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "formula",
		Short: "closed forms for power, size, effect and stopping boundaries",
		Long: `Closed forms for power, size and effect. Leave out exactly one of the three and
it is solved for:

  power    the chance that the trial finds the effect
  size     people, clusters or events, rounded up to what reaches the power
  effect   the smallest effect found with that power

Tests are two-sided. A formula knows nothing of drop-out, uptake or crowding
out; "proefbank power" simulates those.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(twoMeansCommand(), twoProportionsCommand(), clusterMeansCommand(), steppedWedgeCommand(),
		logRankCommand(), ordinalCommand(), boundariesCommand())
	return cmd
}

func twoMeansCommand() *cobra.Command {
	d := formula.TwoMeans{SD: 1}
	cmd := solving("two-means", "the means of two arms, by a t test (exact: noncentral t)", "",
		"proefbank formula two-means --effect 0.3 --sd 1 --power 0.8", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.Effect, "effect", "difference in means, in the unit of sd")
	known(cmd.Flags(), &d.SD, "sd", "standard deviation within an arm")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func twoProportionsCommand() *cobra.Command {
	d := formula.TwoProportions{}
	cmd := solving("two-proportions", "the shares of two arms (normal approximation, as R's power.prop.test)",
		`The effect is the difference p-treatment - p-control. Left out, p-treatment is
sought above p-control.`,
		"proefbank formula two-proportions --p-control 0.10 --p-treatment 0.15 --power 0.8", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.PControl, "p-control", "share with the event in control, between 0 and 1")
	unknown(cmd.Flags(), &d.PTreatment, "p-treatment", "share with the event among the treated, between 0 and 1")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func clusterMeansCommand() *cobra.Command {
	d := formula.ClusterMeans{SD: 1}
	cmd := solving("cluster-means", "two arms of whole clusters, by a t test with 2k-2 degrees of freedom",
		`k clusters (municipalities, neighbourhoods) an arm. The intracluster correlation
(icc) is the share of the outcome's variance that lies between clusters: it
makes people of one cluster count for less than as many from everywhere, by the
design effect 1 + ((cv^2+1)m - 1) icc at a mean cluster size m. The size sought
is clusters-per-arm, or cluster-size where that is the one left out.`,
		"proefbank formula cluster-means --cluster-size 25 --icc 0.04 --effect 0.3 --power 0.8", &d)
	f := cmd.Flags()
	unknown(f, &d.ClustersPerArm, "clusters-per-arm", "clusters in each arm")
	unknown(f, &d.ClusterSize, "cluster-size", "mean number of people in a cluster")
	unknown(f, &d.ICC, "icc", "intracluster correlation, from 0 to below 1")
	known(f, &d.ClusterSizeCV, "cluster-size-cv", "standard deviation of cluster sizes over their mean")
	unknown(f, &d.Effect, "effect", "difference in means, in the unit of sd")
	known(f, &d.SD, "sd", "standard deviation of the outcome between all people of an arm")
	levels(f, &d.Alpha, &d.Power)
	return cmd
}

func steppedWedgeCommand() *cobra.Command {
	d := formula.SteppedWedge{SDWithin: 1}
	cmd := solving("stepped-wedge", "clusters that start one sequence after another (Hussey & Hughes)",
		`S sequences of clusters in S+1 periods: all in control in the first period, one
more sequence treated in each that follows, new people measured in every cluster
and period. icc = between / (between + within) variance. n_treatment counts
people measured under treatment, half of all. The size sought is
clusters-per-sequence, or cluster-period-size where that is the one left out.`,
		"proefbank formula stepped-wedge --sequences 4 --cluster-period-size 20 --icc 0.05 --effect 0.2 --power 0.8", &d)
	f := cmd.Flags()
	unknown(f, &d.Sequences, "sequences", "groups of clusters that start together, 2 or more")
	unknown(f, &d.ClustersPerSequence, "clusters-per-sequence", "clusters in each sequence")
	unknown(f, &d.ClusterPeriodSize, "cluster-period-size", "mean number of people measured per cluster and period")
	unknown(f, &d.ICC, "icc", "intracluster correlation, from 0 to below 1")
	unknown(f, &d.Effect, "effect", "difference in means, in the unit of sd-within")
	known(f, &d.SDWithin, "sd-within", "standard deviation within a cluster and period")
	levels(f, &d.Alpha, &d.Power)
	return cmd
}

func logRankCommand() *cobra.Command {
	d := formula.LogRank{Allocation: 0.5}
	cmd := solving("log-rank", "time to an event, by the log-rank test (Schoenfeld); the size is events",
		`The hazard ratio compares the chance per month of the event (finding work, say)
between those who have not had it yet. What counts is events, in both arms
together. Left out, the hazard ratio is sought above 1; its reciprocal is found
as easily.`,
		"proefbank formula log-rank --hazard-ratio 1.4 --power 0.8", &d)
	unknown(cmd.Flags(), &d.Events, "events", "events in both arms together")
	unknown(cmd.Flags(), &d.HazardRatio, "hazard-ratio", "hazard among the treated over that in control")
	cmd.Flags().Var((*share)(&d.Allocation), "allocation", "share of people who are treated, or a ratio treated:control as in 2:1")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func ordinalCommand() *cobra.Command {
	d := formula.Ordinal{}
	cmd := solving("ordinal", "an outcome in ordered categories, by proportional odds (Whitehead)",
		`Categories go from best to worst, as in Whitehead (1993), and the odds are those
of a category or one better: an odds ratio above 1 favours treatment. Left out,
it is sought above 1.`,
		"proefbank formula ordinal --control 0.2,0.5,0.2,0.1 --odds-ratio 2.43 --power 0.9", &d)
	people(cmd.Flags(), &d.NTreatment, &d.NControl)
	unknown(cmd.Flags(), &d.OddsRatio, "odds-ratio", "odds among the treated over those in control")
	cmd.Flags().Float64SliceVar(&d.Control, "control", nil, "shares in control from the best category to the worst, sum 1")
	levels(cmd.Flags(), &d.Alpha, &d.Power)
	return cmd
}

func boundariesCommand() *cobra.Command {
	d := formula.Boundaries{Spending: formula.OBrienFleming}
	cmd := solving("boundaries", "critical values of a trial looked at more than once (Lan & DeMets)",
		`At each look a z-statistic is held against a value of its own, so that all looks
together reject a true null with chance alpha. Information is the share of the
planned people, or events, that is in at each look. obrien-fleming spends next
to nothing early, pocock spends evenly.`,
		"proefbank formula boundaries --information 0.33,0.67,1 --spending obrien-fleming", &d)
	f := cmd.Flags()
	f.Float64SliceVar(&d.Information, "information", nil, "share of the information at each look, increasing to at most 1")
	f.StringVar((*string)(&d.Spending), "spending", string(d.Spending), "obrien-fleming or pocock")
	d.Alpha = 0.05
	known(f, &d.Alpha, "alpha", "level over all looks together")
	f.IntVar(&d.Sided, "sided", 2, "2: stop for a result in either direction; 1: upwards only")
	return cmd
}

// solving is a subcommand that solves the design its flags fill in.
func solving(name, short, terms, example string, d interface {
	Solve() (formula.Answer, error)
}) *cobra.Command {
	return &cobra.Command{
		Use: name, Short: short, Long: strings.TrimSpace(strings.ToUpper(short[:1]) + short[1:] + ".\n\n" + terms),
		Example: "  " + example, Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			answer, err := d.Solve()
			if broken := (*formula.Invalid)(nil); errors.As(err, &broken) {
				return invalid(err)
			}
			if err != nil {
				return err
			}
			return printAnswer(cmd, answer)
		},
	}
}

func people(f *pflag.FlagSet, treatment, control *float64) {
	unknown(f, treatment, "n-treatment", "people treated")
	unknown(f, control, "n-control", "people in control (as many as treated when left out)")
}

func levels(f *pflag.FlagSet, alpha, power *float64) {
	*alpha = 0.05
	known(f, alpha, "alpha", "two-sided level of the test")
	unknown(f, power, "power", "chance to find the effect, above alpha and below 1")
}

// unknown is a number that stays unknown unless its flag is given.
func unknown(f *pflag.FlagSet, x *float64, name, usage string) {
	*x = math.NaN()
	known(f, x, name, usage)
}

func known(f *pflag.FlagSet, x *float64, name, usage string) { f.Var((*number)(x), name, usage) }

// number is a flag's finite number. NaN is how a design says unknown, so it
// cannot be typed.
type number float64

func (n *number) Set(text string) error {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return fmt.Errorf("%q is not a number", text)
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
		return fmt.Errorf("%q is not a share between 0 and 1 or a ratio such as 1:1", text)
	}
	*s = share(part)
	return nil
}

func (s *share) String() string { return (*number)(s).String() }
func (s *share) Type() string   { return "share" }
