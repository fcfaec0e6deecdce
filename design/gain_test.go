package design_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/design"
	"proefbank/model"
)

// TestSpreadIsWhatARegressionLeaves: of one municipality the spread is the residual sum of
// squares of gonum's regression on the value at the baseline over people less two; of
// what tells nothing at the baseline, the plain variance. The rows of waves are the source.
func TestSpreadIsWhatARegressionLeaves(t *testing.T) {
	e := experimentOf(t, "basisbaan", "trial.n_per_arm=40", "exit.death=0.05")
	sites := e.Replicate(3, true)
	for name, of := range map[string]func(*model.WaveRow) float64{
		"satisfaction":           func(r *model.WaveRow) float64 { return float64(r.Satisfaction) },
		"brug_total":             func(r *model.WaveRow) float64 { return float64(r.BrugTotal) },
		"months_in_regular_work": func(r *model.WaveRow) float64 { return float64(r.MonthsInRegular) },
	} {
		for world := range 2 {
			var x, y []float64
			start := map[int32]float64{}
			for _, row := range e.WaveRows(sites, 3) {
				switch {
				case int(row.World) != world || row.BrugTotal == 0: // 0 after death
				case row.Month == 0:
					start[row.Person] = of(&row)
				case row.Month == 24:
					x, y = append(x, start[row.Person]), append(y, of(&row))
				}
			}
			want := stat.Variance(y, nil)
			if stat.Variance(x, nil) > 0 {
				want = residual(x, y)
			}
			if got := e.Spread(sites, world, design.Measures.Of(name)); math.Abs(got-want) > 1e-9 || len(y) < 60 {
				t.Errorf("%s in world %d of %d: %v, by regression %v", name, world, len(y), got, want)
			}
		}
	}
}

// residual is the residual variance of a regression.
func residual(x, y []float64) (left float64) {
	a, b := stat.LinearRegression(x, y, nil, false)
	for i := range y {
		left += (y[i] - a - b*x[i]) * (y[i] - a - b*x[i])
	}
	return left / float64(len(y)-2)
}
