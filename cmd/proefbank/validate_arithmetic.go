package main

import (
	"fmt"
	"io"
	"math"
	"runtime"

	"github.com/spf13/cobra"

	"proefbank/model/money"
	"proefbank/validation"
)

// validating is what `validate` is asked.
type validating struct {
	simulating
	arithmetic bool
}

func validateCommand() *cobra.Command {
	var v validating
	cmd := &cobra.Command{
		Use:   "validate",
		Short: "the model against every published figure",
		Long: `Replays Groningen's basisbanen of 2020 to 2022 and holds every figure that its
monitor published, budget included, against the interval in which 95% of the
simulated monitors print it. Exits with status 3 when more figures miss than the
model itself expects.

With --arithmetic nothing is simulated: the monitors' own money tables are
reproduced from their own rules, published beside recomputed, and what the
product reckons with beside both. A misprint that no rule yields is marked so.`,
		Example: `  proefbank validate
  proefbank validate --arithmetic`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return v.run(cmd) },
	}
	v.flags(cmd, 500)
	cmd.Flags().BoolVar(&v.arithmetic, "arithmetic", false, "published against recomputed money, without simulating")
	return cmd
}

func (v *validating) run(cmd *cobra.Command) error {
	if err := v.check(); err != nil {
		return err
	}
	if v.arithmetic {
		return arithmetic(cmd)
	}
	s, err := load("groningen-2020", v.sets)
	if err != nil {
		return err
	}
	runtime.GOMAXPROCS(v.workers)
	report := validation.Replay(s, v.reps, v.workers, v.seed)
	budget := validation.Budget(s, v.reps, v.workers, v.seed)
	holds := report.Holds()
	report.Checks = append(report.Checks, budget...)
	for _, c := range budget {
		report.Total++
		if c.Inside {
			report.Inside++
		}
		holds = holds && (c.Inside || c.Reason != "")
	}
	if asked(cmd, "json") {
		err = printJSON(cmd.OutOrStdout(), report)
	} else {
		printReplay(cmd.OutOrStdout(), report, language(cmd))
	}
	if err == nil && !holds {
		return statusError{fmt.Errorf("more figures miss than the model expects, or one misses without a reason"), statusNotHeld}
	}
	return err
}

func printReplay(w io.Writer, r validation.Report, lang string) {
	t := aligned{{words{"figure", "cijfer"}.in(lang), words{"published", "gepubliceerd"}.in(lang), words{"simulated", "gesimuleerd"}.in(lang), "95%", "", words{"kind", "soort"}.in(lang)}}
	for _, c := range r.Checks {
		mark := ""
		if !c.Inside {
			mark = words{"outside", "buiten"}.in(lang)
		}
		t.row(c.Source+": "+c.Item, plain(c.Published), plain(c.Simulated), between(c.Low, c.High), mark, c.Kind)
	}
	t.print(w)
	fmt.Fprintf(w, words{"\n%d of %d figures lie within their interval.\n", "\n%d van %d cijfers liggen binnen hun interval.\n"}.in(lang), r.Inside, r.Total)
	for _, c := range r.Checks {
		if !c.Inside && c.Reason != "" {
			fmt.Fprintln(w, folded(c.Item+": "+c.Reason+"."))
		}
	}
}

// arithmetic prints the monitors' own tables from their own rules.
func arithmetic(cmd *cobra.Command) error {
	checks := money.MonitorArithmetic()
	reproduced, printed := 0, 0
	for _, c := range checks {
		if c.Reproduced {
			reproduced++
		}
		if c.Printed() {
			printed++
		}
	}
	if asked(cmd, "json") {
		return printJSON(cmd.OutOrStdout(), map[string]any{"checks": checks, "reproduced": reproduced, "printed": printed, "total": len(checks)})
	}
	lang, w := language(cmd), cmd.OutOrStdout()
	t := aligned{{words{"figure", "cijfer"}.in(lang), words{"published", "gepubliceerd"}.in(lang), words{"recomputed", "nagerekend"}.in(lang), words{"product", "product"}.in(lang), "", words{"rule", "regel"}.in(lang)}}
	for _, c := range checks {
		mark := ""
		switch {
		case !c.Printed():
			mark = words{"not printed", "niet gedrukt"}.in(lang)
		case !c.Reproduced:
			mark = words{"not reproduced", "niet gereproduceerd"}.in(lang)
		}
		t.row(c.Source+": "+c.Item, amount(c.Published), amount(c.Recomputed), amount(c.Product), mark, c.Rule)
	}
	t.print(w)
	fmt.Fprintf(w, words{"\n%d of %d printed figures follow from the monitors' own rules.\n", "\n%d van %d gedrukte cijfers volgen uit de eigen regels van de monitors.\n"}.in(lang), reproduced, printed)
	for _, c := range checks {
		if c.Reason != "" {
			fmt.Fprintln(w, folded(c.Source+": "+c.Item+": "+c.Reason+"."))
		}
	}
	return nil
}

// amount is a sum of money for reading, with a decimal below a thousand; "-"
// where there is none.
func amount(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	if x > -1000 && x < 1000 {
		return fmt.Sprintf("%.4g", x)
	}
	return thousands(x)
}
