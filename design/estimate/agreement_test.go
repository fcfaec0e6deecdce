package estimate_test

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"proefbank/design/estimate"
	"proefbank/internal/need"
)

// question is what an R script of testdata asked of R, and R's answers.
type question struct {
	Name, Data, Estimator                     string
	Outcome, Treatment, Cluster, Block        string
	Covariates                                []string
	Event, Received, Responded, Before, After string
	Unit, Period, First                       string
	Alpha                                     float64
	Correction                                estimate.Correction
	Scope                                     estimate.Scope
	Contrast                                  estimate.Contrast
	Covariance                                estimate.Covariance
	DF                                        estimate.DegreesOfFreedom
	Singular                                  bool
	Assignments                               int
	Want                                      map[string]float64
}

func questions(t testing.TB, file string) []question {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var all []question
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// data is what the question is about, and all columns by name.
func (q question) data(t testing.TB) (estimate.Data, map[string][]float64) {
	columns := readColumns(t, filepath.Join("testdata", q.Data))
	r := reference{Outcome: q.Outcome, Treatment: q.Treatment, Cluster: q.Cluster, Block: q.Block, Covariates: q.Covariates}
	return r.data(columns), columns
}

// apart is the greatest relative difference from R over everything R gave; an
// estimate or a limit near zero is judged by its standard error.
func (q question) apart(got estimate.Result) float64 {
	worst := 0.0
	for key, want := range q.Want {
		v := map[string]float64{"estimate": got.Estimate, "se": got.SE, "df": got.DF, "statistic": got.Statistic,
			"p": got.P, "conf_low": got.ConfLow, "conf_high": got.ConfHigh, "n": float64(got.N),
			"lower": got.Lower, "upper": got.Upper}[key]
		if v == want {
			continue // nothing, of nothing
		}
		scale := math.Abs(want)
		switch key {
		case "estimate", "conf_low", "conf_high", "lower", "upper":
			scale = math.Max(scale, q.Want["se"])
		case "statistic":
			scale = math.Max(scale, 1)
		}
		worst = worse(worst, math.Abs(v-want)/scale)
	}
	return worst
}

// agree asks every question of a file and holds the answers against R's.
func agree(t *testing.T, file string, tolerance float64, ask func(q question, d estimate.Data, columns map[string][]float64) estimate.Result) {
	t.Helper()
	worst, at := 0.0, ""
	for _, q := range questions(t, file) {
		d, columns := q.data(t)
		got := ask(q, d, columns)
		gap := q.apart(got)
		if !(gap < tolerance) {
			t.Errorf("%s: differs from R by %g\n got %+v\nwant %v", q.Name, gap, got, q.Want)
		}
		if gap > worst {
			worst, at = gap, q.Name
		}
	}
	t.Logf("greatest relative difference from R: %.2g (%s)", worst, at)
}

func TestRepeatedMeasuresAgreeWithR(t *testing.T) {
	m := estimate.Methods.Of("mmrm")
	agree(t, "repeated.json", 1e-4, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		return m.Answer(estimate.Input{Data: d, Unit: whole(c[q.Unit]), Period: whole(c[q.Period]), Contrast: q.Contrast, Covariance: q.Covariance, DF: q.DF})
	})
}

func TestRepeatedMeasuresInTwoStagesAgreeWithR(t *testing.T) {
	m := estimate.Methods.Of("mmrm-two-stage")
	agree(t, "twostage_repeated.json", 1e-4, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		return m.Answer(estimate.Input{Data: d, Unit: whole(c[q.Unit]), Period: whole(c[q.Period]), Contrast: q.Contrast, Covariance: q.Covariance,
			DF: estimate.Satterthwaite, Scope: q.Scope})
	})
}

func TestLogisticAgreesWithR(t *testing.T) {
	agree(t, "logistic.json", 1e-6, func(_ question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.Logistic(d)
	})
}

func TestBlocksAgreeWithR(t *testing.T) {
	agree(t, "blocks.json", 1e-9, func(_ question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.DifferenceInMeans(d)
	})
}

// A covariate that separates leaves the treatment a finite coefficient, and is named.
func TestSeparationByACovariateAgreesWithR(t *testing.T) {
	names := map[string]string{"two that separate": "separation by a, b"}
	agree(t, "separation.json", 1e-6, func(q question, d estimate.Data, c map[string][]float64) (r estimate.Result) {
		switch q.Estimator {
		case "logistic":
			r = estimate.Logistic(d)
		case "cox":
			r = estimate.Cox(d, c[q.Event])
		default:
			r = estimate.ProportionalOdds(d)
		}
		if want := cmp.Or(names[q.Name], "separation by g"); len(r.Warnings) != 1 || !strings.HasPrefix(warned(r), want+":") {
			t.Errorf("%s: %s", q.Name, warned(r))
		}
		return r
	})
}

func TestGEEAgreesWithR(t *testing.T) {
	agree(t, "gee.json", 1e-6, func(q question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.GEE(d, q.Correction)
	})
}

func TestProportionalOddsAgreesWithR(t *testing.T) {
	agree(t, "ordinal.json", 1e-6, func(_ question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.ProportionalOdds(d)
	})
}

func TestRanksAgreeWithR(t *testing.T) {
	agree(t, "ranks.json", 1e-9, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		if q.Before != "" {
			return estimate.SignedRank(c[q.Before], c[q.After], 0)
		}
		return estimate.RankSum(d)
	})
}

func TestBeforeAfterAgreesWithR(t *testing.T) {
	agree(t, "change.json", 1e-9, func(q question, _ estimate.Data, c map[string][]float64) estimate.Result {
		return estimate.BeforeAfter(c[q.Before], c[q.After], q.Alpha)
	})
}

func TestSurvivalAgreesWithR(t *testing.T) {
	agree(t, "survival.json", 1e-6, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		if q.Estimator == "log-rank" {
			return estimate.LogRank(d, c[q.Event])
		}
		return estimate.Cox(d, c[q.Event])
	})
}

func TestCACEAgreesWithR(t *testing.T) {
	agree(t, "cace.json", 1e-7, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		return estimate.CACE(d, c[q.Received])
	})
}

func TestRandomisationAgreesWithR(t *testing.T) {
	const draws = 20_000
	agree(t, "randomisation.json", 1e-9, func(q question, d estimate.Data, _ map[string][]float64) estimate.Result {
		got := estimate.Randomisation(d, draws, 7)
		if want := q.Want["p"]; q.Assignments > 100_000 && math.Abs(got.P-want) < 4*math.Sqrt(want*(1-want)/draws) {
			got.P = want // drawn, so within 4 Monte Carlo standard errors is agreement
		}
		return got
	})
}

func TestWildClusterBootstrapAgreesWithR(t *testing.T) {
	agree(t, "bootstrap.json", 1e-9, func(_ question, d estimate.Data, _ map[string][]float64) estimate.Result {
		return estimate.WildClusterBootstrap(d, 0, 0)
	})
}

func TestLeeBoundsAgreeWithR(t *testing.T) {
	agree(t, "lee.json", 1e-7, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		return estimate.LeeBounds(d, c[q.Responded])
	})
}

func TestStaggeredDiDAgreesWithR(t *testing.T) {
	agree(t, "did.json", 1e-9, func(q question, d estimate.Data, c map[string][]float64) estimate.Result {
		return estimate.StaggeredDiD(estimate.Input{Data: d, Unit: whole(c[q.Unit]), Period: whole(c[q.Period]), FirstTreated: whole(c[q.First])})
	})
}

// The figure that Callaway & Sant'Anna's package publishes for its example.
func TestStaggeredDiDIsAsPublished(t *testing.T) {
	c := readColumns(t, "testdata/mpdta.csv")
	r := estimate.StaggeredDiD(estimate.Input{Data: estimate.Data{Outcome: c["lemp"], Alpha: 0.05},
		Unit: whole(c["countyreal"]), Period: whole(c["year"]), FirstTreated: whole(c["first.treat"])})
	if math.Round(r.Estimate*1e4) != -400 || math.Round(r.SE*1e3) != 12 {
		t.Errorf("simple average %.4f (%.4f), published -0.0400 (0.012)", r.Estimate, r.SE)
	}
}

func TestMultiplicityAgreesWithR(t *testing.T) {
	text, err := os.ReadFile("testdata/multiplicity.json")
	if err != nil {
		t.Fatal(err)
	}
	var r struct{ P, Holm, Observed, Stepdown []float64 }
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	columns := readColumns(t, "testdata/multiplicity_resampled.csv")
	resampled := make([][]float64, len(columns["V1"]))
	for i := range resampled {
		for _, name := range []string{"V1", "V2", "V3", "V4", "V5"} {
			resampled[i] = append(resampled[i], columns[name][i])
		}
	}
	allNear(t, "Holm", estimate.Holm(r.P), r.Holm)
	allNear(t, "Romano-Wolf", estimate.RomanoWolf(r.Observed, slices.Values(resampled)), r.Stepdown)
}

func allNear(t *testing.T, what string, got, want []float64) {
	t.Helper()
	for k := range want {
		if !(math.Abs(got[k]-want[k]) < 1e-12) {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

// byAllScripts has R load the packages once, and each script written into a folder of its name by a fork
// that has them, and nothing of the scripts before it.
const byAllScripts = `into <- commandArgs(TRUE)[1]; of <- strsplit(commandArgs(TRUE)[-1], " ")
for (package in of[[1]]) suppressMessages(loadNamespace(package))
for (name in of[[2]]) {
  commandArgs <- function(...) file.path(into, name)
  dir.create(commandArgs())
  ended <- parallel::mccollect(parallel::mcparallel(source(paste0(name, ".R"))))[[1]]
  if (inherits(ended, "try-error")) cat(name, ended)
}`

// The references in testdata are what the scripts beside them write.
func TestReferencesAreFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("R takes half a minute")
	}
	need.R(t, packages...)
	names := []string{"blocks", "separation", "logistic", "gee", "ordinal", "ranks", "change", "survival", "cace", "randomisation", "bootstrap", "lee", "did", "multiplicity", "twostage", "randomslope", "repeated", "twostage_repeated"}
	dir := t.TempDir()
	scripts := exec.Command("Rscript", "-e", byAllScripts, dir, strings.Join(packages, " "), strings.Join(names, " "))
	scripts.Dir = "testdata"
	out, err := scripts.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join(dir, name, "*"))
			if _, ended := os.Stat(filepath.Join(dir, name, name+".json")); err != nil || ended != nil {
				t.Fatalf("%s.R wrote %v (%v): %s", name, files, err, out)
			}
			for _, file := range files {
				sameFile(t, file, filepath.Join("testdata", filepath.Base(file)))
			}
		})
	}
}

// sameFile compares two files of the scripts: csv to the byte, answers as numbers.
func sameFile(t *testing.T, fresh, kept string) {
	t.Helper()
	a, err := os.ReadFile(fresh)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(kept) == ".csv" {
		if string(a) != string(b) {
			t.Errorf("%s is not what the script writes now", kept)
		}
		return
	}
	var x, y any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil || !sameJSON(x, y) {
		t.Errorf("%s is not what the script writes now", kept)
	}
}

// sameJSON compares decoded JSON, numbers to 1e-7.
func sameJSON(x, y any) bool {
	switch x := x.(type) {
	case float64:
		y, ok := y.(float64)
		return ok && math.Abs(x-y) <= 1e-7*math.Max(1e-3, math.Abs(x))
	case []any:
		y, ok := y.([]any)
		if !ok || len(x) != len(y) {
			return false
		}
		for i := range x {
			if !sameJSON(x[i], y[i]) {
				return false
			}
		}
		return true
	case map[string]any:
		y, ok := y.(map[string]any)
		if !ok || len(x) != len(y) {
			return false
		}
		for k := range x {
			if !sameJSON(x[k], y[k]) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(x, y)
}
