package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"

	"proefbank/design/estimate"
)

// TestLimitsAreThoseOfTheRowsThatStay: which rows covariates and treatment come to
// predict perfectly, linear programming finds exactly (Konis 2007, Linear
// Programming Algorithms for Detecting Separated Data, thesis, Oxford). The answer is
// that of the rows that stay or, where the treatment is a combination of covariates
// among those, none.
func TestLimitsAreThoseOfTheRowsThatStay(t *testing.T) {
	limits, without := 0, 0
	for seed := range uint64(150) {
		d := nearlySeparated(rand.New(rand.NewPCG(seed, 77)))
		stay := staying(t, d)
		if len(stay) == len(d.Outcome) {
			continue
		}
		part := estimate.Data{Outcome: pick(d.Outcome, stay), Treatment: pick(d.Treatment, stay)}
		for _, z := range d.Covariates {
			part.Covariates = append(part.Covariates, pick(z, stay))
		}
		want := estimate.Result{Estimate: nan, SE: nan}
		if len(stay) > 0 && !combined(part) {
			want = estimate.Logistic(part)
		}
		if without++; !math.IsNaN(want.Estimate) {
			without--
			limits++
		}
		for name, got := range map[string]estimate.Result{"logistic": estimate.Logistic(d), "proportional odds": estimate.ProportionalOdds(d)} {
			if !alike(got.Estimate, want.Estimate) || !alike(got.SE, want.SE) {
				t.Errorf("seed %d, %s: %v (%v), of the %d rows that stay %v (%v)", seed, name, got.Estimate, got.SE, len(stay), want.Estimate, want.SE)
			}
		}
	}
	if limits < 15 || without < 50 {
		t.Errorf("%d limits and %d without one: the test tests little", limits, without)
	}
}

// nearlySeparated are some twenty people with up to three covariates that tell much.
func nearlySeparated(r *rand.Rand) (d estimate.Data) {
	n := 14 + r.IntN(14)
	d.Covariates = make([][]float64, 1+r.IntN(3))
	for range n {
		z := float64(r.IntN(2))
		logit := z
		for j := range d.Covariates {
			v := float64(r.IntN(3))
			d.Covariates[j] = append(d.Covariates[j], v)
			logit += 3 * (v - 1)
		}
		y := 0.0
		if r.Float64() < 1/(1+math.Exp(-logit)) {
			y = 1
		}
		d.Outcome, d.Treatment = append(d.Outcome, y), append(d.Treatment, z)
	}
	return d
}

// staying are the rows that lie on every plane which leaves all 1s on one side and
// all 0s on the other: distances of 0 to 1 on the right side, as many as can be above 0.
func staying(t *testing.T, d estimate.Data) (rows []int) {
	n, p := len(d.Outcome), 2+len(d.Covariates)
	a, right, gain := mat.NewDense(2*n, 2*p+2*n, nil), make([]float64, 2*n), make([]float64, 2*p+2*n)
	for i, y := range d.Outcome {
		for j, v := range append([]float64{1, d.Treatment[i]}, across(d.Covariates, i)...) {
			a.Set(i, j, (2*y-1)*v)
			a.Set(i, p+j, (1-2*y)*v)
		}
		a.Set(i, 2*p+i, -1) // the distance
		a.Set(n+i, 2*p+i, 1)
		a.Set(n+i, 2*p+n+i, 1) // what it lacks to 1
		right[n+i], gain[2*p+i] = 1, -1
	}
	_, x, err := lp.Simplex(gain, a, right, 1e-9, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if x[2*p+i] < 1e-7 {
			rows = append(rows, i)
		}
	}
	return rows
}

// combined tells whether the treatment is a combination of 1 and the covariates.
func combined(d estimate.Data) bool {
	n, p := len(d.Outcome), 1+len(d.Covariates)
	columns := mat.NewDense(n, p, nil)
	for i := range n {
		columns.SetRow(i, append([]float64{1}, across(d.Covariates, i)...))
	}
	var svd mat.SVD
	if !svd.Factorize(columns, mat.SVDThin) {
		panic("no singular values")
	}
	var u mat.Dense
	svd.UTo(&u)
	left := mat.VecDenseCopyOf(mat.NewVecDense(n, d.Treatment))
	for c, s := range svd.Values(nil) {
		if s > 1e-9 {
			left.AddScaledVec(left, -mat.Dot(u.ColView(c), left), u.ColView(c))
		}
	}
	return mat.Norm(left, 2) < 1e-6
}

func across(columns [][]float64, i int) (row []float64) {
	for _, z := range columns {
		row = append(row, z[i])
	}
	return row
}

func pick(whole []float64, rows []int) []float64 {
	return fill(len(rows), func(i int) float64 { return whole[rows[i]] })
}

// alike tells whether two numbers are the same to rounding, or both none.
func alike(x, y float64) bool {
	return math.Abs(x-y) <= 1e-6 || math.IsNaN(x) && math.IsNaN(y)
}
