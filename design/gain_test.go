package design_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"

	"proefbank/design"
	"proefbank/internal/toy"
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
			for _, row := range toy.All(e.WaveRows(sites, 3)) {
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
			if got := e.Spread(sites, world, design.Measures.Of(name)); !(math.Abs(got-want) <= 1e-9) || len(y) < 60 {
				t.Errorf("%s in world %d of %d: %v, by regression %v", name, world, len(y), got, want)
			}
		}
	}
}

// TestSpreadIsWithinMunicipalities: of three municipalities it is what is left of the
// distances to each one's own means, over people less municipalities less one.
func TestSpreadIsWithinMunicipalities(t *testing.T) {
	e := experimentOf(t, "national", "trial.n_per_arm=12", "trial.municipalities=3", "trial.months=12", "trial.waves=[0, 12]")
	sites := e.Replicate(1, true)
	before := map[[2]int]float64{}
	x, y := make([][]float64, 3), make([][]float64, 3)
	for _, row := range toy.All(e.WaveRows(sites, 1)) {
		who := [2]int{int(row.Municipality), int(row.Person)}
		switch town := who[0] % 3; {
		case row.World != 0 || row.BrugTotal == 0:
		case row.Month == 0:
			before[who] = float64(row.BrugTotal)
		case row.Month == 12:
			x[town], y[town] = append(x[town], before[who]), append(y[town], float64(row.BrugTotal))
		}
	}
	var xx, xy, yy, people float64
	for town := range x {
		n := float64(len(x[town]) - 1)
		xx, yy, xy = xx+n*stat.Variance(x[town], nil), yy+n*stat.Variance(y[town], nil), xy+n*stat.Covariance(x[town], y[town], nil)
		people += n + 1
	}
	if got, want := e.Spread(sites, 0, design.Measures.Of("brug_total")), (yy-xy*xy/xx)/(people-4); !(math.Abs(got-want) < 1e-9) || people < 60 {
		t.Errorf("%v, by hand %v of %v people", got, want, people)
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
