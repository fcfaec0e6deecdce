package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/design/estimate"
)

var (
	wordNoAnswer  = words{"no estimate: the data cannot bear one", "geen schatting: de gegevens kunnen er geen dragen"}
	wordSE        = words{"standard error", "standaardfout"}
	wordInterval  = words{"%.4g%% interval", "%.4g%%-interval"}
	wordSpan      = words{"%s to %s", "%s tot %s"}
	wordDF        = words{"degrees of freedom", "vrijheidsgraden"}
	wordStatistic = words{"test statistic", "toetsgrootheid"}
	wordP         = words{"p-value, two-sided", "p-waarde, tweezijdig"}
	wordN         = words{"rows used", "gebruikte rijen"}
	wordNOf       = words{"%d of %d", "%d van %d"}
	wordMethod    = words{"method", "methode"}
)

// shownResult is the answer for programs.
type shownResult struct {
	Estimator string          `json:"estimator"`
	Estimate  json.RawMessage `json:"estimate"`
	SE        json.RawMessage `json:"se"`
	DF        json.RawMessage `json:"df"`
	Statistic json.RawMessage `json:"statistic"`
	P         json.RawMessage `json:"p"`
	ConfLow   json.RawMessage `json:"conf_low"`
	ConfHigh  json.RawMessage `json:"conf_high"`
	N         int             `json:"n"`
	Lower     json.RawMessage `json:"lower"`
	Upper     json.RawMessage `json:"upper"`
	Warnings  []string        `json:"warnings"`
}

func (a *analysis) print(cmd *cobra.Command, e *estimator, r estimate.Result, rows int) error {
	if !asked(cmd, "json") {
		a.printWords(cmd.OutOrStdout(), e, r, rows, codeOf(cmd))
		return nil
	}
	return printJSON(cmd.OutOrStdout(), shownResult{e.name, defined(r.Estimate), defined(r.SE), defined(r.DF), defined(r.Statistic),
		defined(r.P), defined(r.ConfLow), defined(r.ConfHigh), r.N, defined(r.Lower), defined(r.Upper), append([]string{}, r.Warnings...)})
}

// answered tells whether the data could bear an answer: an estimate without
// an error or a test is none.
func answered(r estimate.Result) bool {
	return !math.IsNaN(r.P) || !math.IsNaN(r.Lower)
}

func (a *analysis) printWords(w io.Writer, e *estimator, r estimate.Result, rows int, lang string) {
	line := func(label, text string) { fmt.Fprintf(w, "%-26s %s\n", label, text) }
	number := func(label words, x float64) {
		if !math.IsNaN(x) && !math.IsInf(x, 0) {
			line(label.in(lang), digits(x))
		}
	}
	span := func(label string, low, high float64) {
		if !math.IsNaN(low) {
			line(label, fmt.Sprintf(wordSpan.in(lang), digits(low), digits(high)))
		}
	}
	interval := fmt.Sprintf(wordInterval.in(lang), 100-100*a.alpha)
	line(e.name, a.about(lang))
	number(e.scale, r.Estimate)
	span(e.scale.in(lang), r.Lower, r.Upper)
	number(wordSE, r.SE)
	span(interval, r.ConfLow, r.ConfHigh)
	if e.ratio != scaleNone {
		number(e.ratio, math.Exp(r.Estimate))
		span(interval, math.Exp(r.ConfLow), math.Exp(r.ConfHigh))
	}
	number(wordDF, r.DF)
	number(wordStatistic, r.Statistic)
	if r.P < 0.0001 {
		line(wordP.in(lang), "< 0.0001")
	} else {
		number(wordP, r.P)
	}
	line(wordN.in(lang), fmt.Sprintf(wordNOf.in(lang), r.N, rows))
	line(wordMethod.in(lang), a.methodOf(e).in(lang))
}

// about says which columns were looked at.
func (a *analysis) about(lang string) string {
	var parts []string
	for _, c := range columnFlags {
		if name := *a.columns[c.flag]; name != "" {
			parts = append(parts, c.flag+" "+name)
		}
	}
	if len(a.covariates) > 0 {
		parts = append(parts, "covariates "+strings.Join(a.covariates, " "))
	}
	return strings.Join(parts, ", ")
}

// digits is a number with four significant digits, and all those before the
// decimal point.
func digits(x float64) string {
	switch a := math.Abs(x); {
	case a == 0:
		return "0"
	case a < 1e-4 || a >= 1e15:
		return fmt.Sprintf("%.3e", x)
	case x == math.Trunc(x):
		return fmt.Sprintf("%.0f", x)
	default:
		return fmt.Sprintf("%.*f", max(0, 3-int(math.Floor(math.Log10(a)))), x)
	}
}
