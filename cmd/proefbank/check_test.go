package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/internal/need"
)

// TestFiguresOfPowerByR: docs/check.R, which has the rules a second time, finds every
// figure of a diagnosis in the run's own table of estimates: of scores, shares, log
// odds and tests, for municipalities that stand for others and for those that are the
// whole, of parameters that are given and of those that are drawn. Of net benefit and the
// others it finds differences in means and truths again from what each person had, those of main effects too. A figure that is off it finds, and the exit status says so.
func TestFiguresOfPowerByR(t *testing.T) {
	need.R(t)
	priced := filepath.Join(t.TempDir(), "priced.yaml")
	if err := os.WriteFile(priced, []byte(`base: basisbaan
trial:
  outcomes:
    - {name: satisfaction}
    - {name: brug_other}
    - {name: in_regular_work}
    - {name: brug_material}
    - {name: brug_total}
    - {name: on_benefit}
    - {name: net_income}
    - {name: time_to_regular_work}
    - {name: net_benefit, source: "assumption: a test", source_of_data: register, primary: true, mechanical: false,
       estimators: [ancova, difference-in-means], waves: [], smallest_effect: {value: 0, source: "assumption: a test"}}
`), 0o644); err != nil {
		t.Fatal(err)
	}
	twoByTwo := filepath.Join(t.TempDir(), "two-by-two.yaml")
	if err := os.WriteFile(twoByTwo, []byte(`base: debt-help
trial:
  source: "assumption: a test"
  outcomes:
    - {name: debts, estimators: [difference-in-means], waves: []}
`), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, sets := range [][]string{
		{twoByTwo},
		{priced, "--set", "trial.municipalities=6", "--set", "trial.assignment.unit=municipality"},
		{priced, "--set", "trial.municipalities=3", "--set", `trial.outcomes.brug_other.estimators=["two-stage", "random-slope", "cace", "lee-bounds"]`,
			"--set", `trial.outcomes.satisfaction.estimators=["mmrm", "difference-in-means"]`, "--set", `trial.outcomes.in_regular_work.estimators=["mmrm", "ancova"]`},
		{priced, "--set", "trial.municipalities=2", "--set", "trial.municipalities_are_sample=false", "--set", "trial.outcomes.satisfaction.smallest_effect=0.5",
			"--set", "interference.slots=false", "--set", "interference.caseload=false", "--set", "interference.neighbourhood=false",
			"--set", "interference.displacement=false", "--set", "trial.uptake.crossover=0"},
		{priced, "--set", "trial.municipalities=3", "--uncertain", "--set", "trial.outcomes.satisfaction.smallest_effect=0.5"},
		{priced, "--set", "trial.municipalities=2", "--set", "trial.municipalities_are_sample=false", "--uncertain", "--set", "trial.outcomes.satisfaction.smallest_effect=0.5"},
	} {
		dir := filepath.Join(t.TempDir(), "run")
		args := append([]string{"run", "-o", dir, "--record", "outcomes", "--reps", "40", "--record", "estimates", "--record", "diagnosis", "--quiet",
			"--set", "trial.n_per_arm=15", "--set", "trial.months=12", "--set", "trial.waves=[0, 12]", "--set", "exit.regular=0.3"}, sets...)
		if status, _, said := runProgram(t, args...); status != 0 {
			t.Fatalf("%v: status %d: %s", args, status, said)
		}
		for _, name := range []string{"estimates", "diagnosis", "outcomes"} {
			_, table, _ := runProgram(t, "table", dir, name)
			if err := os.WriteFile(filepath.Join(dir, name+".csv"), []byte(table), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		said, err := exec.Command("Rscript", "../../docs/check.R", dir).CombinedOutput()
		if t.Logf("%s", said); err != nil {
			t.Error(err)
		}
		off(t, filepath.Join(dir, "diagnosis.csv"))
		if err := os.Remove(filepath.Join(dir, "outcomes.csv")); err != nil { // what each person had is as it was
			t.Fatal(err)
		}
		if said, err := exec.Command("Rscript", "../../docs/check.R", dir).CombinedOutput(); err == nil || !strings.Contains(string(said), " 1 of them differ") {
			t.Errorf("a coverage that is off is not found: %s", said)
		}
	}
}

// off moves the first coverage of a table by a thousandth.
func off(t *testing.T, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, after, _ := strings.Cut(string(text), ",coverage,")
	value, rest, _ := strings.Cut(after, ",")
	if err := os.WriteFile(path, []byte(before+",coverage,"+value+"1,"+rest), 0o644); err != nil {
		t.Fatal(err)
	}
}
