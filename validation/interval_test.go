package validation

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"proefbank/sim"
)

// counted is n numbers of a Poisson distribution.
func counted(n int, mean float64) []float64 {
	values := make([]float64, n)
	for i := range values {
		u := sim.NewKey(7).Uniform(0, i)
		for (distuv.Poisson{Lambda: mean}).CDF(values[i]) < u {
			values[i]++
		}
	}
	return values
}

func TestIntervalOfCounts(t *testing.T) {
	s := newSample(counted(10000, 2))
	// By the Poisson distribution: 0.135 at 0, 0.983 up to 5, 0.947 up to 4.
	if low, high := s.quantile(low95), s.quantile(high95); low != 0 || high != 5 {
		t.Errorf("interval %v to %v, want 0 to 5", low, high)
	}
	if !s.holds(0) || !s.holds(5) || s.holds(6) {
		t.Error("the ends of an interval of counts belong to it, and nothing beyond")
	}
}

// What without says must be what taking the value out and looking says.
func TestWithoutLeavesOneOut(t *testing.T) {
	for _, values := range [][]float64{counted(60, 1), counted(81, 30), {1, 2}, {3, 3, 3}, {0, math.NaN(), 5, 9}} {
		s := newSample(values)
		for i, x := range s {
			others := newSample(slices.Delete(slices.Clone([]float64(s)), i, i+1))
			if got, want := s.without(x), !others.holds(x); got != want {
				t.Errorf("%v: %v outside the others %v, by deletion %v", s, x, got, want)
			}
		}
	}
}

func TestFewPerCentMissTheIntervalOfTheOthers(t *testing.T) {
	values := make([]float64, 2000)
	for i := range values {
		values[i] = sim.NewKey(3).Uniform(0, i)
	}
	s, out := newSample(values), 0
	for _, x := range values {
		if s.without(x) {
			out++
		}
	}
	if out < 98 || out > 102 { // 5% of 2,000, one more or less at each end
		t.Errorf("%d of 2,000 lie outside the interval of the others, want about 100", out)
	}
}

func TestUndefinedIsNoMiss(t *testing.T) {
	if s := newSample([]float64{math.NaN(), 1, 2, 3}); len(s) != 3 || s.without(math.NaN()) || s.holds(math.NaN()) {
		t.Error("a number that does not exist is no miss of a replication, and nothing published")
	}
}

// Figures that lie inside one by one can be far out together.
func TestFarOutTogether(t *testing.T) {
	columns := [][]float64{make([]float64, 1000), make([]float64, 1000), make([]float64, 1000)}
	for r := range columns[0] {
		a, b := sim.Halves(sim.NewKey(5).Uint64(0, r))
		columns[0][r], columns[1][r], columns[2][r] = a, a+b/100, 4
	}
	for _, c := range []struct {
		published []float64
		low, high float64
	}{
		{[]float64{0.5, 0.505, 4}, 0.9, 1},
		{[]float64{0.2, 0.8, 4}, 0, 0.001},
		{[]float64{0.5, 0.505, 4.1}, 0, 0.001},
	} {
		columns := slices.Clone(columns)
		for j, x := range c.published {
			columns[j] = append(slices.Clone(columns[j]), x)
		}
		if p := farOut(columns); p < c.low || p > c.high {
			t.Errorf("%v: p %v, want %v to %v", c.published, p, c.low, c.high)
		}
	}
}
