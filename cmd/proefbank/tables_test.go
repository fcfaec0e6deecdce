package main

import (
	"flag"
	"testing"

	"proefbank/results"
	"proefbank/study"
)

var update = flag.Bool("update", false, "write generated files anew")

// TestTables holds docs/tables.md to the rows' tags.
func TestTables(t *testing.T) {
	fresh(t, "../../docs/tables.md", results.Markdown(study.Describe()...))
}
