package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"proefbank/results"
	"proefbank/study"
)

var update = flag.Bool("update", false, "write generated files anew")

// tableOfFile is a table as its file describes it.
type tableOfFile struct {
	results.Title
	columns []results.Column
}

// describedTables are those of a run.
func describedTables(t *testing.T) (all []tableOfFile) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "run")
	arguments := []string{"run", "groningen-structural", "--reps", "1", "--quiet", "-o", dir}
	for _, table := range study.Recordable() {
		arguments = append(arguments, "--record", table)
	}
	var out bytes.Buffer
	if status := proefbank(t.Context(), arguments, &out, &out); status != 0 {
		t.Fatal(out.String())
	}
	run, err := results.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range study.Recordable() {
		table, err := run.Table(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, tableOfFile{table.Title(), table.Columns()})
		table.Close()
	}
	return all
}

const tablesTop = `# Tables

<!-- Generated from the rows' struct tags: go test ./cmd/proefbank -run Tables -update -->

A run's directory has a folder for each table with a file for each shard, such
as ` + "`months/shard-0000-of-0001.arrow`" + `: Arrow IPC files compressed with zstd. A
column's unit, meaning, range and what stands for none also stand in the schema's
metadata, under ` + "`unit`, `means`, `range` and `none`" + `. No column has nulls: a number
lies in its range, ends included, or there is none, and then stands what *none*
says and where it says so. In Parquet that is null.

Types: ` + "`bool`; `int8` to `int64`; `float32`, `float64`; `date`" + ` (days); a *name* is a
dictionary of strings with 16-bit indices whose list is complete, whether or not
every name occurs. R reads it as a factor with a level for each: of some of the rows
droplevels() keeps those that occur, where a function counts levels, as sandwich's
vcovCL does of clusters.

The rows of waves stand by month within a world, and not by person: what takes rows
beside each other for one person's, as the normalized residuals of nlme's gls do, wants
them sorted by world, replication, municipality, person and month.

What kinds of flows there are, who pays them to whom and what they come to is in
[odd.md](odd.md), 7.15. Flows, balances and gains are of the trial's cohort; of a scenario
with a programme ` + "`proefbank finance`" + ` tells the money of its jobs over the years.
`

// TestTables holds docs/tables.md to what the files of a run say.
func TestTables(t *testing.T) {
	var b strings.Builder
	b.WriteString(tablesTop)
	for _, table := range describedTables(t) {
		fmt.Fprintf(&b, "\n## %s\n\nA row is %s.\n\n", table.Name, table.Means)
		b.WriteString("| column | type | unit | range | none | meaning |\n|---|---|---|---|---|---|\n")
		for _, c := range table.columns {
			fmt.Fprintf(&b, "| %s | %v | %s | %s | %s | %s |\n", c.Name, c.Kind, c.Unit, between(c.Range), c.None, strings.ReplaceAll(c.Means, "|", `\|`))
		}
	}
	fresh(t, "../../docs/tables.md", b.String())
}

// The top of docs/tables.md says in what order the rows of waves stand.
func TestWavesStandByMonth(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "run")
	var out bytes.Buffer
	if status := proefbank(t.Context(), []string{"run", "groningen-structural", "--reps", "1", "--record", "waves", "--quiet", "-o", dir}, &out, &out); status != 0 {
		t.Fatal(out.String())
	}
	out.Reset()
	if status := proefbank(t.Context(), []string{"table", dir, "waves", "--columns", "replication,municipality,world,month,person"}, &out, &out); status != 0 {
		t.Fatal(out.String())
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	blocks := slices.CompactFunc(rows[1:], func(a, b []string) bool { return slices.Equal(a[:4], b[:4]) })
	if len(blocks) < 4 || len(blocks)*10 > len(rows) {
		t.Fatalf("%d rows stand in %d months of worlds: want many in each of a few", len(rows), len(blocks))
	}
}

// between is a range as it is printed; a number that may be any has open ends.
func between(ends string) string {
	low, high, numbers := strings.Cut(ends, ",")
	if !numbers {
		return ""
	}
	return strings.TrimSpace(low + " .. " + high)
}

// The help on --record names every table.
func TestHelpNamesEveryTable(t *testing.T) {
	for _, command := range []string{"run", "slurm"} {
		for _, language := range []string{"en", "nl"} {
			var out bytes.Buffer
			proefbank(t.Context(), []string{command, "--help", "--lang", language}, &out, &out)
			if all := strings.Join(study.Recordable(), ", "); !strings.Contains(strings.Join(strings.Fields(out.String()), " "), all) {
				t.Errorf("%s, %s: does not name %s", command, language, all)
			}
		}
	}
}
