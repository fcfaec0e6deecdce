package main

import (
	"fmt"
	"strings"

	"proefbank/answers"
	"proefbank/design/estimate"
	"proefbank/internal/lang"
)

// estimatorList is the list of the help: a line an estimator, with what it asks
// and, in brackets, what it takes.
func estimatorList() string {
	var lines []string
	for _, m := range estimate.Methods {
		line := fmt.Sprintf("  %-23s %s", m.Name, spaced(m.Needs))
		if len(m.Takes) > 0 {
			line += " [" + spaced(m.Takes) + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func spaced(parts []estimate.Part) string {
	return lang.Join(" ", answers.Flags(parts)...).In(lang.English)
}
