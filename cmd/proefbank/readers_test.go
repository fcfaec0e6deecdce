package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"proefbank/internal/need"
	"proefbank/results"
	"proefbank/study"
)

// TestParquetReaders has DuckDB, polars, hyparquet and parquet-wasm read every table as
// Parquet, and holds types, units, values, what does not exist and the answers to filters to
// what the Arrow tables of the same run hold: check.mjs says by which rules. waves and
// outcomes fill two row groups, so that filters are answered from statistics as well; of
// outcomes, which has the most rows, twelve replications do.
func TestParquetReaders(t *testing.T) {
	if testing.Short() {
		t.Skip("installs programs of others")
	}
	need.Program(t, "node")
	need.Program(t, "npm")
	source, err := filepath.Abs("testdata/readers")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, file := range []string{"package.json", "package-lock.json", "check.mjs"} {
		text, err := os.ReadFile(filepath.Join(source, file))
		if err == nil {
			err = os.WriteFile(file, text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	// not npm ci, which asks for polars on systems that the lock, made on this one, leaves out
	if out, err := exec.Command("npm", "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error").CombinedOutput(); err != nil {
		need.Lacking(t, "npm cannot install the programs that read Parquet: "+string(out))
	}
	os.Mkdir("tables", 0o755)
	what, long := []string{"run", "groningen-structural", "--quiet"}, []string{"--record", "outcomes", "--reps", "12"}
	most := []string{"--reps", "90"}
	for _, table := range study.Recordable() {
		if table != "outcomes" {
			most = append(most, "--record", table)
		}
	}
	run := func(to io.Writer, args ...string) {
		t.Helper()
		if status := proefbank(t.Context(), args, to, t.Output()); status != 0 {
			t.Fatalf("%v: status %d", args, status)
		}
	}
	for _, format := range results.Formats {
		to := []string{"--format", string(format), "-o"}
		run(io.Discard, slices.Concat(what, most, to, []string{string(format)})...)
		run(io.Discard, slices.Concat(what, long, to, []string{"long-" + string(format)})...)
	}
	for _, table := range study.Recordable() {
		of := ""
		if table == "outcomes" {
			of = "long-"
		}
		printed, err := os.Create("tables/" + table + ".json")
		if err != nil {
			t.Fatal(err)
		}
		run(printed, "table", of+"arrow", table, "--json")
		printed.Close()
		if err := os.Rename(of+"parquet/"+table+"/shard-0000-of-0001.parquet", "tables/"+table+".parquet"); err != nil {
			t.Fatal(err)
		}
	}
	run(io.Discard, slices.Concat(what, []string{"--reps", "9", "--set", "trial.n_per_arm=20", "--record", "estimates", "--record", "diagnosis", "-o", "small"})...)
	run(io.Discard, "gather", "arrow", "small", "-o", "tables/answers.parquet", "--quiet")
	gathered(t, run)
	out, err := exec.Command("node", "check.mjs", "tables").CombinedOutput()
	if t.Logf("%s", out); err != nil {
		t.Error(err)
	}
}

// gathered writes what answers.parquet must hold, from what is printed of its two runs: to the
// left of their columns the run, the scenario and what was set.
func gathered(t *testing.T, run func(to io.Writer, args ...string)) {
	t.Helper()
	var all struct {
		Table   string   `json:"table"`
		Columns []string `json:"columns"`
		Rows    [][]any  `json:"rows"`
	}
	var rows [][]any
	for i, dir := range []string{"arrow", "small"} {
		var printed bytes.Buffer
		run(&printed, "table", dir, "diagnosis", "--json")
		all.Rows = nil
		if err := json.Unmarshal(printed.Bytes(), &all); err != nil {
			t.Fatal(err)
		}
		for _, row := range all.Rows {
			rows = append(rows, append([]any{i, "groningen-structural", []any{nil, 20}[i]}, row...))
		}
	}
	all.Table, all.Columns, all.Rows = "answers", append([]string{"run", "scenario", "trial.n_per_arm"}, all.Columns...), rows
	text, err := json.Marshal(all)
	if err == nil {
		err = os.WriteFile("tables/answers.json", text, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
