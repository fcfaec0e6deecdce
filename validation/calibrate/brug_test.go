package calibrate

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
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
			if math.Abs(x-want[i]) > 2e-6 {
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

func TestScenarioHoldsBrugFit(t *testing.T) {
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, fit := range Brug() {
		cut, _ := s.Leaf("wellbeing." + fit.Name + ".cutpoints")
		for k, c := range cut.Value.([]float64) {
			alike(t, cut.Path, c, fit.Cutpoints[k])
		}
		for path, want := range map[string][2]float64{"shift_6": {fit.Shift6, fit.SE6}, "shift_12": {fit.Shift12, fit.SE12}} {
			leaf, _ := s.Leaf("wellbeing." + fit.Name + "." + path)
			alike(t, leaf.Path, leaf.Value.(float64), want[0])
			alike(t, leaf.Path+".dist", leaf.Dist.(scenarios.Normal).SD, want[1])
		}
	}
}

// alike asks for three digits behind the point.
func alike(t *testing.T, path string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.00051 {
		t.Errorf("%s is %.4f in the scenario, %.4f fitted", path, got, want)
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
		if got := bivariateNormal(c.h, c.k, c.r); math.Abs(got-c.want) > 1e-7 {
			t.Errorf("below %v and %v at correlation %v: %.9f, want %.9f", c.h, c.k, c.r, got, c.want)
		}
	}
}
