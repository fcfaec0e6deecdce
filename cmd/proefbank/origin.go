package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// origin is how the page of a command that draws was made: it is passed on without the
// words that were typed, and a scenario's name does not tell what --set made of it. What
// keeps its answer in a file of its own says so there.
func origin(cmd *cobra.Command) (s report.Section) {
	f := cmd.Flags()
	if f.Lookup("seed") == nil || f.Lookup("output") != nil {
		return s
	}
	s.Aside = true
	s.Tell("Made by `%s`, proefbank %s.", "Gemaakt met `%s`, proefbank %s.", typedAgain(cmd), version())
	return s
}

// typedAgain is a command as it was typed, and its seed and replications where these were
// not; without what changes no number.
func typedAgain(cmd *cobra.Command) string {
	words := []string{cmd.CommandPath()}
	for _, arg := range cmd.Flags().Args() {
		words = append(words, lang.Typed(arg))
	}
	idle := append([]string{"lang", "quiet", "workers", "detail"}, forms...)
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !(f.Changed || f.Name == "seed" || f.Name == "reps") || slices.Contains(idle, f.Name) {
			return
		}
		values := []string{strings.Trim(f.Value.String(), "[]")}
		if many, err := cmd.Flags().GetStringArray(f.Name); err == nil {
			values = many
		}
		for _, value := range values {
			words = append(words, "--"+f.Name+"="+lang.Typed(value))
		}
	})
	return strings.Join(words, " ")
}
