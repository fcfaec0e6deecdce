package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/model"
	"proefbank/results"
)

// say runs the program and gives what it prints and its exit status.
func say(ctx context.Context, args ...string) (out, trouble string, status int) {
	var stdout, stderr bytes.Buffer
	status = proefbank(ctx, args, &stdout, &stderr)
	return stdout.String(), stderr.String(), status
}

// leave writes a shard of a run of four months, one a replication.
func leave(t *testing.T, dir string, shard, shards int) string {
	t.Helper()
	plan := results.Manifest{Scenario: results.Scenario{Name: "small"}, Seed: 1, Replications: 4, Shard: shard, Shards: shards, Records: []string{"months"}}
	d, err := results.Create(t.Context(), dir, plan, []byte("small\n"))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Discard()
	months, err := results.Add(t.Context(), d, results.Table[model.MonthRow]{Name: "months"}, map[string][]string{"municipality": {"Oss", "Emmen"}, "world": {"control", "trial"}})
	if err != nil {
		t.Fatal(err)
	}
	first, n := d.Remaining()
	for r := first; r < first+n; r++ {
		row := model.MonthRow{Replication: int32(r), Municipality: int16(r % 2), World: int16(r / 2), Date: 18262, InJob: int32(r), Sick: 0.1}
		if err := months.Append(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Finish(t.Context(), n); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTableCommand(t *testing.T) {
	dir := leave(t, t.TempDir(), 0, 1)
	columns := "--columns=municipality,date,in_job,sick"
	for _, c := range []struct {
		args   string
		status int
		out    string // printed as a whole
		says   string // stands in the error
	}{
		{"months " + columns + " --where world=trial", 0, "municipality,date,in_job,sick\nOss,2020-01-01,2,0.1\nEmmen,2020-01-01,3,0.1\n", ""},
		{"months " + columns + " --head 1", 0, "municipality,date,in_job,sick\nOss,2020-01-01,0,0.1\n", ""},
		{"months --columns in_job --where replication=1 --where replication=3 --where municipality=Emmen", 0, "in_job\n1\n3\n", ""},
		{"months --columns in_job --head 1 --json", 0, `{"table":"months","columns":["in_job"],"rows":[` + "\n[0]]}\n", ""},
		{"months " + columns + " --head 1 --csv --lang nl", 0, "\ufeffmunicipality;date;in_job;sick\nOss;2020-01-01;0;0,1\n", ""},
		{"months " + columns + " --head 1 --markdown --lang nl", 0, "# months\n\n| municipality | date | in_job | sick |\n|---:|---:|---:|---:|\n| Oss | 2020-01-01 | 0 | 0,1 |\n", ""},
		{"weeks", 2, "", `no table "weeks"; it holds months`},
		{"months --columns jobs", 2, "", `no column "jobs"; it holds replication, municipality`},
		{"months --where world=moon", 2, "", `no name "moon"; it knows control, trial`},
		{"months --head 0", 2, "", "--head"},
		{"", 2, "", "takes 2 arguments, and got 1"},
	} {
		out, trouble, status := say(t.Context(), append([]string{"table", dir}, strings.Fields(c.args)...)...)
		if status != c.status || out != c.out || !strings.Contains(trouble, c.says) {
			t.Errorf("table DIR %s: exit %d, printed %q, said %q", c.args, status, out, trouble)
		}
	}
	if _, trouble, status := say(t.Context(), "table", t.TempDir(), "months"); status != 1 || !strings.Contains(trouble, "not a run's directory") {
		t.Errorf("an empty directory: exit %d, said %q", status, trouble)
	}
}

func TestMergeCommand(t *testing.T) {
	home := t.TempDir()
	whole := leave(t, filepath.Join(home, "whole"), 0, 1)
	a, b := leave(t, filepath.Join(home, "a"), 0, 2), leave(t, filepath.Join(home, "b"), 1, 2)
	out := filepath.Join(home, "out")

	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{a, "-o", out}, 1, "these are missing: 1"},
		{[]string{a, b, "-o", whole}, 1, "a new or an empty directory"},
		{[]string{a, b}, 2, "-o: "},
		{[]string{"-o", out}, 2, "takes at least 1 argument, and got 0"},
	} {
		printed, trouble, status := say(t.Context(), append([]string{"merge"}, c.args...)...)
		if status != c.status || printed != "" || !strings.Contains(trouble, c.says) {
			t.Errorf("merge %v: exit %d, printed %q, said %q", c.args, status, printed, trouble)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, trouble, status := say(ctx, "merge", a, b, "-o", out); status != 130 || !strings.Contains(trouble, "interrupted") {
		t.Errorf("interrupted: exit %d, said %q", status, trouble)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("what could not be merged left a directory")
	}

	printed, trouble, status := say(t.Context(), "merge", b, a, "-o", out, "--json")
	var got struct {
		Shards, Replications int
		Tables               []results.Stored
	}
	if err := json.Unmarshal([]byte(printed), &got); err != nil || status != 0 || trouble != "" {
		t.Fatalf("exit %d, said %q, %v in %s", status, trouble, err, printed)
	}
	if got.Shards != 2 || got.Replications != 4 || len(got.Tables) != 1 || got.Tables[0].Rows != 4 {
		t.Errorf("merged %+v", got)
	}
	const file = "months/shard-0000-of-0001.arrow"
	want, err1 := os.ReadFile(filepath.Join(whole, file))
	bytes, err2 := os.ReadFile(filepath.Join(out, file))
	if err1 != nil || err2 != nil || string(want) != string(bytes) {
		t.Errorf("not the bytes of the unsharded run: %v, %v", err1, err2)
	}
}

// TestGatherCommand: a file of Parquet is not called something else, and nothing is left of it.
func TestGatherCommand(t *testing.T) {
	run := leave(t, t.TempDir(), 0, 1)
	for name, want := range map[string]int{"all.parquet": 0, "all.csv": 2, "all": 2, "": 2} {
		out := name
		if name != "" {
			out = filepath.Join(t.TempDir(), name)
		}
		printed, trouble, status := say(t.Context(), "gather", run, "--table", "months", "-o", out)
		_, err := os.Stat(out)
		if status != want || (err == nil) != (want == 0) || (trouble == "") != (want == 0) {
			t.Errorf("-o %s: exit %d, printed %q, said %q, %v", out, status, printed, trouble, err)
		}
	}
}
