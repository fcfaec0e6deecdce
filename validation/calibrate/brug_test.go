package calibrate

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"proefbank/scenarios"
)

// reference reads the numbers that testdata/brug.R made with R's ordinal::clm,
// by domain.
func reference(t *testing.T) map[string][]float64 {
	t.Helper()
	file, err := os.Open("testdata/brug.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	numbers := map[string][]float64{}
	for _, line := range lines[1:] {
		for _, cell := range line[1:] {
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Fatal(err)
			}
			numbers[line[0]] = append(numbers[line[0]], x)
		}
	}
	return numbers
}

func TestBrugFitAgreesWithR(t *testing.T) {
	r := reference(t)
	for _, fit := range Brug() {
		want := r[fit.Name]
		got := append(fit.Cutpoints[:], fit.Shift6, fit.Shift12)
		for i, x := range got {
			if !(math.Abs(x-want[i]) <= 2e-6) {
				t.Errorf("%s: parameter %d is %.6f, in R %.6f", fit.Name, i+1, x, want[i])
			}
		}
		// The sandwich is exact for many people; 38 with empty scores and the
		// constants that fill them repeat up to a sixth narrower.
		for i, sd := range []float64{fit.SE6, fit.SE12} {
			if ratio := want[6+i] / sd; ratio < 5.0/6 || ratio > 1.1 {
				t.Errorf("%s: standard error %d is %.3f, in 1,000 repetitions %.3f", fit.Name, i+1, sd, want[6+i])
			}
		}
	}
}

// What --brug writes are the numbers that basisbaan has.
func TestScenarioHoldsBrugFit(t *testing.T) {
	file := filepath.Join(t.TempDir(), "brug.yaml")
	if err := os.WriteFile(file, BrugPart(Brug()), 0o600); err != nil {
		t.Fatal(err)
	}
	made, err := scenarios.Load(file, nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for leaf := range made.Leaves() {
		if !strings.HasSuffix(leaf.Source, "by proefbank calibrate --brug") {
			continue
		}
		written++
		if held, _ := s.Leaf(leaf.Path); !reflect.DeepEqual(leaf.Value, held.Value) || leaf.Dist != held.Dist {
			t.Errorf("%s: fitted %v %v, in the scenario %v %v", leaf.Path, leaf.Value, leaf.Dist, held.Value, held.Dist)
		}
	}
	if written != 3*8 {
		t.Errorf("%d parameters are written, want three for each domain", written)
	}
}

// Against R's integrate of dnorm(x) pnorm((k-rx)/sqrt(1-r^2)) up to h.
func TestBivariateNormal(t *testing.T) {
	for _, c := range []struct{ h, k, r, want float64 }{
		{0.3, -0.4, 0.89, 0.338891675009},
		{-2, -0.4, 0.89, 0.02274267},
		{1.5, -0.4, 0.89, 0.3445773},
		{math.Inf(1), 0, 0.5, 0.5},
		{math.Inf(-1), 0, 0.5, 0},
		{0, 0, 0.5, 1.0 / 3},
	} {
		if got := bivariateNormal(c.h, c.k, c.r); !(math.Abs(got-c.want) <= 1e-7) {
			t.Errorf("below %v and %v at correlation %v: %.9f, want %.9f", c.h, c.k, c.r, got, c.want)
		}
	}
}
