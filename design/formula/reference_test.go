package formula

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"testing"

	"proefbank/internal/need"

	"proefbank/results/report"
)

// oneCase is a question and what R, or a calculation written apart from this
// package in testdata/reference.R, answers to it.
type oneCase struct {
	Design, Source string
	Given          map[string]any
	Answer         map[string]any
	Tolerance      float64
}

func referenceCases(t *testing.T) []oneCase {
	t.Helper()
	text, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []oneCase
	if err := json.Unmarshal(text, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func TestReference(t *testing.T) {
	worst := map[string]float64{}
	for i, c := range referenceCases(t) {
		name := fmt.Sprintf("case %d, %s %v by %s", i+1, c.Design, c.Given, c.Source)
		got, err := c.solve()
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for key, want := range c.Answer {
			off := distance(got[key], want)
			worst[c.Design+" by "+c.Source] = math.Max(worst[c.Design+" by "+c.Source], off)
			if !(off <= c.Tolerance) {
				t.Errorf("%s: %s is %v, want %v", name, key, got[key], want)
			}
		}
	}
	for source, off := range worst {
		t.Logf("%-45s largest difference %.1g", source, off)
	}
}

// distance is the relative difference of two numbers, the largest of two lists.
func distance(got, want any) float64 {
	switch want := want.(type) {
	case nil: // R has no value fit to compare with
		return 0
	case float64:
		number, ok := got.(float64)
		if !ok {
			return math.Inf(1)
		}
		if number == want {
			return 0
		}
		return math.Abs(number-want) / math.Abs(want)
	case []any:
		numbers, ok := got.([]any)
		if !ok || len(numbers) != len(want) {
			return math.Inf(1)
		}
		most := 0.0
		for i := range want {
			most = math.Max(most, distance(numbers[i], want[i]))
		}
		return most
	}
	return math.Inf(1)
}

// value is the number under a flag, or what stands for its absence.
func (c oneCase) value(flag string, absent float64) float64 {
	if x, ok := c.Given[flag].(float64); ok {
		return x
	}
	return absent
}

func (c oneCase) list(flag string) []float64 {
	var xs []float64
	for _, x := range c.Given[flag].([]any) {
		xs = append(xs, x.(float64))
	}
	return xs
}

// solve asks this package, and reads its answer back from JSON.
func (c oneCase) solve() (map[string]any, error) {
	switch c.Design {
	case "noncentral-t":
		d := NoncentralT{c.value("df", 0), c.value("nc", 0)}
		return map[string]any{"cdf": d.CDF(c.value("t", 0)), "survival": d.Survival(c.value("t", 0))}, nil
	case "critical-t":
		return map[string]any{"t": criticalT(c.value("p", 0), c.value("df", 0))}, nil
	case "normal-quantile":
		return map[string]any{"z": normalQuantile(c.value("p", 0))}, nil
	}
	answer, err := c.design().Solve()
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	if err := report.JSON(&text, answer); err != nil {
		return nil, err
	}
	var got map[string]any
	return got, json.Unmarshal(text.Bytes(), &got)
}

type solver interface{ Solve() (Answer, error) }

func (c oneCase) design() solver {
	unknown := func(flag string) float64 { return c.value(flag, math.NaN()) }
	alpha, power, effect := unknown("alpha"), unknown("power"), unknown("effect")
	n, control := unknown("n-treatment"), unknown("n-control")
	switch c.Design {
	case "two-option":
		return TwoOption{unknown("mean-1"), unknown("sd-1"), unknown("mean-2"), unknown("sd-2"), unknown("sd-data"), unknown("n")}
	case "two-means":
		return TwoMeans{n, control, effect, c.value("sd", 1), alpha, power}
	case "repeated-means":
		return RepeatedMeans{n, control, c.value("before", 1), c.value("after", 1), unknown("correlation"), effect, c.value("sd", 1), alpha, power}
	case "two-proportions":
		return TwoProportions{n, control, unknown("p-control"), unknown("p-treatment"), alpha, power}
	case "cluster-means":
		return ClusterMeans{unknown("clusters-per-arm"), unknown("cluster-size"), c.value("cluster-size-cv", 0),
			unknown("icc"), effect, c.value("sd", 1), alpha, power}
	case "stepped-wedge":
		return SteppedWedge{unknown("sequences"), unknown("clusters-per-sequence"), unknown("cluster-period-size"),
			unknown("icc"), effect, c.value("sd-within", 1), alpha, power}
	case "log-rank":
		return LogRank{unknown("events"), unknown("hazard-ratio"), unknown("allocation"), alpha, power}
	case "ordinal":
		return Ordinal{n, control, unknown("odds-ratio"), c.list("control"), alpha, power}
	case "boundaries":
		return Boundaries{c.list("information"), Spending(c.Given["spending"].(string)), alpha, int(unknown("sided"))}
	}
	panic(c.Design)
}

// TestReferenceIsFresh runs the script again: the committed answers are R's.
func TestReferenceIsFresh(t *testing.T) {
	need.R(t, "pwr", "rpact", "jsonlite")
	script := exec.Command("Rscript", "reference.R")
	script.Dir = "testdata"
	made, err := script.Output()
	if err != nil {
		t.Fatal(err)
	}
	var fresh []oneCase
	if err := json.NewDecoder(bytes.NewReader(made)).Decode(&fresh); err != nil {
		t.Fatal(err)
	}
	committed := referenceCases(t)
	if len(fresh) != len(committed) {
		t.Fatalf("the script makes %d cases, the file has %d", len(fresh), len(committed))
	}
	for i, c := range fresh {
		old := committed[i]
		if fmt.Sprint(c.Design, c.Source, c.Given) != fmt.Sprint(old.Design, old.Source, old.Given) || c.Tolerance != old.Tolerance {
			t.Errorf("case %d is %v, in the file %v", i+1, c, old)
		}
		for key, want := range old.Answer {
			if off := distance(c.Answer[key], want); off > 1e-9 {
				t.Errorf("case %d: %s is %v, in the file %v", i+1, key, c.Answer[key], want)
			}
		}
	}
}
