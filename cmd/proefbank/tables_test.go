package main

import (
	"flag"
	"os"
	"testing"

	"proefbank/results"
)

var update = flag.Bool("update", false, "write generated files anew")

// TestTables holds docs/tables.md to the rows' tags.
func TestTables(t *testing.T) {
	const path = "../../docs/tables.md"
	want := results.Markdown(peopleTable.Describe(), wavesTable.Describe(), monthsTable.Describe(), flowsTable.Describe(),
		estimatesTable.Describe(), diagnosisTable.Describe())
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s does not say what the rows' tags say: run the test with -update", path)
	}
}
