package estimate_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/lang"
	"proefbank/internal/need"
)

// reference is one answer of R, with the columns it was asked of.
type reference struct {
	Data, Estimator, Outcome, Treatment string
	Cluster, Block, Period              string
	Covariates                          []string
	Method                              string `json:"df_method"`
	Estimate, SE, DF, Statistic, P      float64
	ConfLow                             float64 `json:"conf_low"`
	ConfHigh                            float64 `json:"conf_high"`
	N                                   int
	Boundary                            bool
}

func readReferences(t testing.TB, path string) []reference {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []reference
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// readColumns reads a CSV file of numbers, NA for missing.
func readColumns(t testing.TB, path string) map[string][]float64 {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	columns := map[string][]float64{}
	for _, row := range rows[1:] {
		for j, cell := range row {
			v := math.NaN()
			if cell != "NA" {
				if v, err = strconv.ParseFloat(cell, 64); err != nil {
					t.Fatal(err)
				}
			}
			columns[rows[0][j]] = append(columns[rows[0][j]], v)
		}
	}
	return columns
}

func whole(column []float64) []int {
	if column == nil {
		return nil
	}
	ids := make([]int, len(column))
	for i, v := range column {
		ids[i] = int(v)
	}
	return ids
}

// data is what the reference was asked about.
func (r reference) data(columns map[string][]float64) estimate.Data {
	d := estimate.Data{Outcome: columns[r.Outcome], Treatment: columns[r.Treatment],
		Cluster: whole(columns[r.Cluster]), Block: whole(columns[r.Block])}
	for _, name := range r.Covariates {
		d.Covariates, d.Names = append(d.Covariates, columns[name]), append(d.Names, lang.Same(name))
	}
	return d
}

// apart is the greatest relative difference between an answer and R's.
func (r reference) apart(got estimate.Result) float64 {
	scale := r.SE // an estimate near zero is judged by its standard error
	worst := math.Abs(got.Estimate-r.Estimate) / max(scale, math.Abs(r.Estimate))
	for _, pair := range [][2]float64{{got.SE, r.SE}, {got.DF, r.DF}, {got.P, r.P}} {
		worst = worse(worst, math.Abs(pair[0]-pair[1])/math.Abs(pair[1]))
	}
	for _, pair := range [][2]float64{{got.Statistic * got.SE, r.Statistic * r.SE},
		{got.ConfLow, r.ConfLow}, {got.ConfHigh, r.ConfHigh}} {
		worst = worse(worst, math.Abs(pair[0]-pair[1])/max(scale, math.Abs(pair[1])))
	}
	return worst
}

// worse is the greater, NaN counting as infinite.
func worse(a, b float64) float64 {
	if math.IsNaN(b) {
		return math.Inf(1)
	}
	return max(a, b)
}

// packages are what the scripts in testdata use of R.
var packages = []string{"MASS", "clubSandwich", "estimatr", "geepack", "jsonlite", "lmerTest", "metafor", "nlme", "numDeriv", "ordinal", "pbkrtest", "survival"}

// remade runs a script again and compares what it writes with what is kept.
func remade(t *testing.T, script, reference string, tolerance float64) {
	t.Helper()
	need.R(t, packages...)
	dir := t.TempDir()
	r := exec.Command("Rscript", script, dir)
	r.Dir = "testdata"
	if out, err := r.CombinedOutput(); err != nil {
		t.Fatalf("%s: %s", script, out)
	}
	kept := readReferences(t, filepath.Join("testdata", reference))
	fresh := readReferences(t, filepath.Join(dir, reference))
	if len(kept) != len(fresh) {
		t.Fatalf("%s: %d answers kept, %d made afresh", reference, len(kept), len(fresh))
	}
	for i, r := range kept {
		again := fresh[i]
		got := estimate.Result{Estimate: again.Estimate, SE: again.SE, DF: again.DF,
			Statistic: again.Statistic, P: again.P, ConfLow: again.ConfLow, ConfHigh: again.ConfHigh}
		if gap := r.apart(got); !(gap < tolerance) || r.N != again.N {
			t.Errorf("%s: answer %d differs from R's by %g", reference, i, gap)
		}
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.csv"))
	for _, file := range files {
		a, b := readColumns(t, file), readColumns(t, filepath.Join("testdata", filepath.Base(file)))
		for name := range a {
			for i := range a[name] {
				if gap := math.Abs(a[name][i] - b[name][i]); gap > 1e-9*math.Abs(a[name][i]) {
					t.Fatalf("%s: row %d of %s differs", filepath.Base(file), i, name)
				}
			}
		}
	}
}
