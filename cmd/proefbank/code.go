package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"proefbank/internal/lang"
)

// codeOf is the code of the language of --lang.
func codeOf(cmd *cobra.Command) string { return chosen(cmd).String() }

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
