package estimate_test

import (
	"math"
	"testing"

	"proefbank/design/estimate"
)

// By hand: of two effects the statistic is their difference squared over the sum of
// their squared errors, (3 - 1)^2 / (0.6^2 + 0.8^2) = 4, whose p with one degree of
// freedom is that of a normal 2 on both sides, 0.0455. metafor 3.8-1 has of three,
// rma(c(1, 3, 2), sei = c(0.6, 0.8, 0.5), method = "FE"), QE 4.1632 and p 0.1247. A
// group without an error changes nothing, and one group is no test.
func TestDiffer(t *testing.T) {
	of := func(estimates, errors []float64) (all []estimate.Result) {
		for i, e := range estimates {
			all = append(all, estimate.Result{Estimate: e, SE: errors[i]})
		}
		return all
	}
	for _, c := range []struct {
		groups   []estimate.Result
		q, df, p float64
	}{
		{of([]float64{1, 3}, []float64{0.6, 0.8}), 4, 1, 0.04550026},
		{of([]float64{1, 3, 7}, []float64{0.6, 0.8, math.NaN()}), 4, 1, 0.04550026},
		{of([]float64{1, 3, 2}, []float64{0.6, 0.8, 0.5}), 4.16319734, 2, 0.12473065},
	} {
		q, df, p := estimate.Differ(c.groups)
		if !(math.Abs(q-c.q) <= 1e-6) || df != c.df || !(math.Abs(p-c.p) <= 1e-6) {
			t.Errorf("%v with %v degrees of freedom, p %v; want %v, %v and %v", q, df, p, c.q, c.df, c.p)
		}
	}
	if _, _, p := estimate.Differ(of([]float64{1}, []float64{1})); !math.IsNaN(p) {
		t.Errorf("one group has a test, p %v", p)
	}
}
