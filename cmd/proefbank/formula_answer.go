package main

import (
	"encoding/json"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"proefbank/design/formula"
)

// answerLines is what people read of an answer, in the order of reading.
var answerLines = []struct {
	of     func(formula.Answer) float64
	en, nl string
	format string
}{
	{func(a formula.Answer) float64 { return a.ClustersPerArm }, "clusters per arm", "clusters per arm", "%.0f"},
	{func(a formula.Answer) float64 { return a.ClusterSize }, "people per cluster", "mensen per cluster", "%.6g"},
	{func(a formula.Answer) float64 { return a.ClustersPerSequence }, "clusters per sequence", "clusters per reeks", "%.0f"},
	{func(a formula.Answer) float64 { return a.ClusterPeriodSize }, "people per cluster and period", "mensen per cluster en periode", "%.6g"},
	{func(a formula.Answer) float64 { return a.NTreatment }, "people treated", "mensen met interventie", "%.0f"},
	{func(a formula.Answer) float64 { return a.NControl }, "people in control", "mensen in controle", "%.0f"},
	{func(a formula.Answer) float64 { return a.Events }, "events, both arms", "gebeurtenissen, beide armen", "%.0f"},
	{func(a formula.Answer) float64 { return a.PTreatment }, "share among the treated", "aandeel met interventie", "%.5g"},
	{func(a formula.Answer) float64 { return a.Effect }, "effect", "effect", "%.5g"},
	{func(a formula.Answer) float64 { return a.Power }, "power", "onderscheidingsvermogen", "%.4f"},
}

// printAnswer writes one JSON object, or a few lines with what was solved for
// on top.
func printAnswer(cmd *cobra.Command, a formula.Answer) error {
	out := cmd.OutOrStdout()
	if asJSON, err := cmd.Flags().GetBool("json"); err == nil && asJSON {
		return json.NewEncoder(out).Encode(a)
	}
	language, err := cmd.Flags().GetString("lang")
	dutch := err == nil && language == "nl"
	solved := "solved for"
	if dutch {
		solved = "gevraagd"
	}
	fmt.Fprintf(out, "%-30s %s\n", solved, a.Solved)
	for _, line := range answerLines {
		if x := line.of(a); !math.IsNaN(x) {
			name := line.en
			if dutch {
				name = line.nl
			}
			fmt.Fprintf(out, "%-30s "+line.format+"\n", name, x)
		}
	}
	printLooks(cmd, a, dutch)
	return nil
}

func printLooks(cmd *cobra.Command, a formula.Answer, dutch bool) {
	if len(a.Critical) == 0 {
		return
	}
	head := [3]string{"look", "critical value", "alpha spent"}
	if dutch {
		head = [3]string{"blik", "kritieke waarde", "alfa besteed"}
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%-6s %-16s %s\n", head[0], head[1], head[2])
	for i, z := range a.Critical {
		fmt.Fprintf(cmd.OutOrStdout(), "%-6d %-16.5f %.3g\n", i+1, z, a.Spent[i])
	}
}
