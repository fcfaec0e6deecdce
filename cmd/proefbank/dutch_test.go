package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"proefbank/internal/english"
)

// dutchAnswers are uses of every command that end well; $DIR is a folder of the
// test's own, in which a run lies, and $DATA is where data of a trial lie.
var dutchAnswers = []string{
	"scenarios list", "scenarios check national", "scenarios new $DIR/mine.yaml --from national",
	"run groningen-2020 --reps 3 -o $DIR/one", "run groningen-2020 --reps 4 --shard 0/2 -o $DIR/a", "run groningen-2020 --reps 4 --shard 1/2 -o $DIR/b",
	"merge $DIR/a $DIR/b -o $DIR/ab", "verify $DIR/ab", "gather $DIR/ab --table estimates -o $DIR/answers.parquet", "evidence --recomputed", "run groningen-structural rotterdam-2021 --reps 3 --uncertain -o $DIR/two",
	"power national --reps 4", "power national --reps 4 --n 30,60", "power national --reps 4 --uncertain", "power national --reps 4 --null=weak",
	"size national --reps 500 --set trial.months=12 --set trial.waves=[0,6,12] --municipalities 4 --n 20",
	"size national --reps 500 --set trial.months=12 --set trial.waves=[0,6,12] --municipalities 6 --n 30 --set exit.regular=0.3",
	"size national --reps 500 --set trial.months=18 --set trial.waves=[0,6,12,18] --municipalities 4 --n 20 --set wellbeing.satisfaction_effect=2 --target satisfaction",
	"finance groningen-structural --reps 4", "finance national --reps 3 --prices nominal --uncertain", "bench --reps 1",
	"compare basisbaan rotterdam-2021 --reps 3", "prereg national --reps 4", "validate --arithmetic",
	"formula two-means --effect 0.3 --power 0.8", "formula boundaries --information 0.5,1", "formula ordinal --control 0.2,0.5,0.2,0.1 --odds-ratio 2.43 --power 0.9",
	"analyse $DATA/trial.csv --estimator ancova --outcome score --treatment treated --covariates baseline,age --cluster town",
	"analyse $DATA/trial.csv --estimator difference-in-means --outcome score --treatment treated",
}

// dutchRefusals are wrong uses of every command, or of what cannot be done.
var dutchRefusals = []string{
	"nonsuch", "power", "power nonsuch", "power national --reps 0", "power national --n 0", "power national --null=strong", "power national --no-such",
	"power national --reps", "power national --workers x", "power national --set trial.n_per_arm=-5", "power national --set trial.nper=5", "power national --set nonsense",
	"run national", "run national -o $DIR/one", "run national -o $DIR/x --record all", "run national -o $DIR/x --shard 5/2",
	"run national -o $DIR/x --record diagnosis", "merge $DIR/a -o $DIR/c", "merge $DIR/a $DIR/nothing -o $DIR/c", "merge $DIR/a $DIR/b",
	"table $DIR/one nothing", "table $DIR/nothing months", "table $DIR/one months --columns x", "table $DIR/one months --where sick", "table $DIR/one months --head 0",
	"size national --power 2", "size national --reps 10", "size national --municipalities -1", "size national --budget -1",
	"finance national --variant x", "finance national --arm x", "finance national --prices x",
	"compare basisbaan", "compare basisbaan nonsuch", "compare basisbaan rotterdam-2021 --variant x", "compare basisbaan rotterdam-2021 --months -1",
	"sensitivity national --reps 5", "sensitivity national --of x", "sensitivity national --group x", "sensitivity national --one-way 2",
	"calibrate --reps 5", "validate --reps 5", "validate --arithmetic --all", "validate -o $DIR/one",
	"evidence --status x", "evidence --section x", "evidence --csv --json", "prereg national --reps 0", "bench --reps 0",
	"formula two-means --effect 0.3", "formula two-means --effect x --power 0.8", "formula two-mean", "formula log-rank --events 90 --power .8 --allocation 1",
	"formula cluster-means --clusters-per-arm 2 --icc 0.5 --effect 0.001 --power 0.8",
	"analyse $DATA/trial.csv", "analyse $DATA/trial.csv --estimator x", "analyse $DATA/trial.csv --estimator ancova", "analyse $DATA/nothing.csv --estimator ancova --outcome a --treatment b",
	"analyse $DATA/trial.csv --estimator ancova --outcome nonsuch --treatment treated", "analyse $DATA/trial.csv --estimator ancova --outcome town --treatment treated",
	"analyse $DATA/trial.csv --estimator ancova --outcome score --treatment score", "scenarios check $DIR/bad.yaml", "scenarios show nonsuch", "scenarios new $DIR/bad.yaml",
}

const badScenario = "description: {en: bad, nl: slecht}\nbase: national\ntrial:\n  n_per_arm: -5\n  months: many\n  nonsense: 1\n  waves: [1, 2\n"

// TestDutchIsDutch lets every command answer and refuse in Dutch, and looks for
// English in what is printed.
func TestDutchIsDutch(t *testing.T) {
	if testing.Short() {
		t.Skip("every command simulates")
	}
	dir, data := t.TempDir(), filepath.Join("testdata", "analyse")
	if err := os.WriteFile(filepath.Join(dir, "bad.yaml"), []byte(badScenario), 0o644); err != nil {
		t.Fatal(err)
	}
	places := strings.NewReplacer("$DIR", dir, "$DATA", data)
	for _, line := range dutchAnswers {
		speaksDutch(t, places.Replace(line), true)
	}
	for _, line := range dutchRefusals {
		speaksDutch(t, places.Replace(line), false)
	}
	walk(rootCommand(), func(cmd *cobra.Command) {
		speaksDutch(t, strings.TrimPrefix(cmd.CommandPath()+" --help", "proefbank "), true)
	})
}

// quoted marks what a library says. A message of ours may not hide in it.
var quoted = strings.NewReplacer("“", " ", "”", " ")

// named are examples, codes and what the YAML library says, which stay as they
// are.
var named = regexp.MustCompile(`(?m)^  proefbank .*$|is geen YAML: .*$|choice, given en unstated|arms, who, trial|(?s)In het Engels: “.*?”|\(standaard all\)`)

func speaksDutch(t *testing.T, line string, well bool) {
	t.Helper()
	var out, said bytes.Buffer
	args := strings.Fields(line)
	status := proefbank(context.Background(), append(args, "--lang", "nl"), &out, &said)
	if good := status == 0 || status == statusNotHeld; good != well {
		t.Errorf("%s: exit status %d: %s", line, status, said.String())
	}
	for _, text := range []string{out.String(), said.String()} {
		for printed := range strings.Lines(quoted.Replace(named.ReplaceAllString(text, ""))) {
			if found := english.Words(printed); len(found) > 0 {
				t.Errorf("%s: %q in %q", line, found, printed)
			}
		}
	}
}
