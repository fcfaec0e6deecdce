package estimate_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"proefbank/design/estimate"
)

// extremes are finite numbers that a file may hold: codes of missing values,
// slips of the keyboard, what other programs overflow to.
var extremes = []float64{1e300, -1e300, 8.98846567431158e307, 1.701411834604692e38, math.MaxFloat64, -math.MaxFloat64,
	math.SmallestNonzeroFloat64, 1e-300, -1e-300, 1e154, 1e-154, 1e59, -1e59, 1e-59, 1e16, 2147483621}

// TestNoFiniteNumberBreaksAMethod: any finite numbers, in any column, give an
// answer that hangs together or NaN and a reason; no panic, no endless loop, no
// infinite number, no chance below 0 or above 1, and no certainty (P of 0) that
// the statistic does not show.
func TestNoFiniteNumberBreaksAMethod(t *testing.T) {
	seed, name := uint64(0), ""
	stuck := time.AfterFunc(time.Minute, func() { panic(fmt.Sprintf("seed %d: %s does not end", seed, name)) })
	defer stuck.Stop()
	for ; seed < 600; seed++ {
		r := rand.New(rand.NewPCG(seed, 18))
		whole := given(small(seed))
		if seed%2 == 0 {
			for _, g := range whole.Cluster {
				whole.Block = append(whole.Block, g/4)
			}
		}
		spoilt := []*[]float64{&whole.Outcome, &whole.Covariates[0], &whole.Covariates[1], &whole.Received, &whole.Before, &whole.After}
		for range 1 + r.IntN(3) {
			column, some := *spoilt[r.IntN(len(spoilt))], 1+r.IntN(3)
			share := []float64{0.02, 0.3, 1}[r.IntN(3)]
			for i := range column {
				if r.Float64() < share {
					column[i] = extremes[r.IntN(some)*len(extremes)/some+r.IntN(len(extremes)/some)]
				}
			}
		}
		for n, tr := range tried {
			name = n
			in := whole
			if n == "logistic" {
				in.Data = asked(n, in.Data)
			}

			orderly(t, fmt.Sprintf("seed %d, %s", seed, n), tr.answer(in))
		}
	}
}

// orderly holds for every result.
func orderly(t *testing.T, name string, r estimate.Result) {
	t.Helper()
	for _, v := range []float64{r.Estimate, r.SE, r.Statistic, r.P, r.ConfLow, r.ConfHigh, r.Lower, r.Upper} {
		if math.IsInf(v, 0) {
			t.Errorf("%s: infinite: %+v", name, r)
			return
		}
	}
	switch {
	case !r.Answered() && len(r.Warnings) == 0:
		t.Errorf("%s: no answer and no reason: %+v", name, r)
	case r.P < 0 || r.P > 1:
		t.Errorf("%s: a chance of %v", name, r.P)
	case r.P == 0 && math.Abs(r.Statistic) < 30:
		t.Errorf("%s: certain at a statistic of %v: %+v", name, r.Statistic, r)
	case r.SE > 0 && !math.IsNaN(r.P) && !(math.Abs(r.Statistic*r.SE-r.Estimate) <= 1e-9*math.Abs(r.Estimate)):
		t.Errorf("%s: the statistic is not the estimate over its error: %+v", name, r)
	}
}
