package main

import (
	"fmt"
	"math"
	"regexp"

	"github.com/spf13/cobra"

	"proefbank/validation/arithmetic"
)

// printArithmetic shows the monitors' own tables from their own rules.
func printArithmetic(cmd *cobra.Command) error {
	checks := arithmetic.Figures()
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
	lang, w := codeOf(cmd), cmd.OutOrStdout()
	t := aligned{{words{"figure", "cijfer"}.in(lang), words{"published", "gepubliceerd"}.in(lang), words{"recomputed", "nagerekend"}.in(lang), words{"corrected", "gecorrigeerd"}.in(lang), "", words{"rule", "regel"}.in(lang)}}
	for _, c := range checks {
		mark := ""
		switch {
		case !c.Printed():
			mark = words{"not printed", "niet gedrukt"}.in(lang)
		case !c.Reproduced:
			mark = words{"not reproduced", "niet gereproduceerd"}.in(lang)
		}
		item, rule, _ := c.In(lang)
		t.row(c.Source+": "+item, amount(c.Published, lang), amount(c.Recomputed, lang), amount(c.Corrected, lang), mark, rule)
	}
	t.print(w)
	fmt.Fprintf(w, words{"\n%d of %d printed figures follow from the monitors' own rules.\n", "\n%d van %d gedrukte cijfers volgen uit de eigen regels van de monitors.\n"}.in(lang), reproduced, printed)
	for _, c := range checks {
		if item, _, reason := c.In(lang); reason != "" {
			fmt.Fprintln(w, folded(c.Source+": "+item+": "+reason+"."))
		}
	}
	return nil
}

// amount is a sum of money for reading, with a decimal below a thousand; "-"
// where there is none.
func amount(x float64, lang string) string {
	if math.IsNaN(x) {
		return "-"
	}
	if x > -1000 && x < 1000 {
		return decimals(fmt.Sprintf("%.4g", x), lang)
	}
	return thousands(x)
}

// decimals writes the numbers of a text with the decimal mark of the language. A
// point within a name stays.
func decimals(text, lang string) string {
	if lang != "nl" {
		return text
	}
	return decimalPoint.ReplaceAllString(text, "$1,$2")
}

var decimalPoint = regexp.MustCompile(`((?:^|[\s(+-])\d+)\.(\d)`)
