package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"regexp"

	"github.com/spf13/cobra"

	"proefbank/internal/lang"
)

// words are a text in the two languages: English, Dutch.
type words [2]string

func (w words) in(language string) string { return lang.Text(w).In(languageOf(language)) }

// defined is null for a number that does not exist.
func defined(x float64) json.RawMessage {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return json.RawMessage("null")
	}
	b, _ := json.Marshal(x)
	return b
}

// codeOf is the code of the language of --lang.
func codeOf(cmd *cobra.Command) string { return chosen(cmd).String() }

// languageOf is the language of a code.
func languageOf(code string) lang.Language {
	l, _ := lang.Of(code)
	return l
}

// warnf prints a warning of one language.
func warnf(cmd *cobra.Command, format string, args ...any) {
	warn(cmd, lang.Same(fmt.Sprintf(format, args...)))
}

// printJSON writes the one object of --json.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
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
