package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// Separation by treatment and one covariate is found exactly where it is: some
// line leaves every 1 on one side and every 0 on the other, or on the line. Where
// both arms have both on the line, at the same value, the treatment's coefficient
// tends to the log odds ratio of those people, with the error of a table of four.
func TestSeparationIsFoundWhereItIs(t *testing.T) {
	found, limits := 0, 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		d := estimate.Data{Covariates: [][]float64{nil}}
		for i := range 10 {
			d.Treatment = append(d.Treatment, float64(i%2))
			d.Covariates[0] = append(d.Covariates[0], float64(r.IntN(5)))
			d.Outcome = append(d.Outcome, float64(r.IntN(2)))
		}
		parted, wantLimit, wantError := separable(d)
		if parted {
			found++
		}
		if !math.IsNaN(wantLimit) {
			limits++
		}
		for name, run := range map[string]func(estimate.Data) estimate.Result{"logistic": estimate.Logistic, "proportional odds": estimate.ProportionalOdds} {
			r := run(d)
			if got := len(r.Warnings) > 0; got != parted {
				t.Errorf("%s, seed %d: separable is %v, but %+v", name, seed, parted, r)
			}
			if parted && (math.IsNaN(r.Estimate) != math.IsNaN(wantLimit) || math.Abs(r.Estimate-wantLimit) > 1e-6 || math.Abs(r.SE-wantError) > 1e-6) {
				t.Errorf("%s, seed %d: %v (%v) is not the limit %v (%v)", name, seed, r.Estimate, r.SE, wantLimit, wantError)
			}
		}
	}
	if found < 300 || found > 2700 || limits < 20 {
		t.Fatalf("%d of 3000 separable, %d with a limit: the test tests little", found, limits)
	}
}

// separable tells whether some line parts them, and the treatment's limit and
// its error if there is one.
func separable(d estimate.Data) (parted bool, limit, se float64) {
	x := d.Covariates[0]
	collinear := true // with treatment
	for i := range x {
		collinear = collinear && x[i] == x[i%2]
	}
	limit, se = math.NaN(), math.NaN()
	for _, sign := range []float64{-1, 0, 1} {
		sides, lines := true, [2]float64{}
		for arm := range 2 {
			highest, lowest := math.Inf(-1), math.Inf(1) // of the 0s, of the 1s
			for i, y := range d.Outcome {
				switch x := sign * d.Covariates[0][i]; {
				case d.Treatment[i] != float64(arm):
				case y == 0:
					highest = max(highest, x)
				default:
					lowest = min(lowest, x)
				}
			}
			if sign == 0 && highest != lowest { // an arm of one outcome only
				return true, math.NaN(), math.NaN()
			}
			sides = sides && highest <= lowest
			if lines[arm] = math.NaN(); highest == lowest {
				lines[arm] = sign * highest
			}
		}
		if sign != 0 && sides && !collinear {
			if parted = true; lines[0] == lines[1] {
				limit, se = onTheLine(d, lines[0])
			}
		}
	}
	return parted, limit, se
}

// onTheLine is the log odds ratio of the people with this value.
func onTheLine(d estimate.Data, value float64) (ratio, se float64) {
	for arm, sign := range []float64{-1, 1} {
		var count [2]float64
		for i, y := range d.Outcome {
			if d.Covariates[0][i] == value && d.Treatment[i] == float64(arm) {
				count[int(y)]++
			}
		}
		ratio += sign * math.Log(count[1]/count[0])
		se += 1/count[0] + 1/count[1]
	}
	return ratio, math.Sqrt(se)
}

// The partial likelihood of treatment alone rises for ever exactly where, at
// every event, whoever fails is never of the arm that lives longer while the
// other is at risk.
func TestMonotoneHazardsAreFoundWhereTheyAre(t *testing.T) {
	found := 0
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 8))
		var d estimate.Data
		var event []float64
		for i := range 8 {
			d.Treatment = append(d.Treatment, float64(i%2))
			d.Outcome = append(d.Outcome, float64(1+r.IntN(12)))
			event = append(event, math.Min(1, float64(r.IntN(3))))
		}
		var fails [2]bool // an arm fails while the other is at risk
		for i, e := range event {
			for j, t := range d.Outcome {
				if e == 1 && t >= d.Outcome[i] && d.Treatment[j] != d.Treatment[i] {
					fails[int(d.Treatment[i])] = true
				}
			}
		}
		want := !fails[0] || !fails[1]
		if want {
			found++
		}
		if r := estimate.Cox(d, event); math.IsNaN(r.Estimate) != want {
			t.Errorf("seed %d: monotone is %v, but %+v", seed, want, r)
		}
	}
	if found < 100 {
		t.Fatalf("%d of 3000 monotone: the test tests little", found)
	}
}

// Two people: at the first event one of two is expected among the treated by
// half, with variance a quarter, so that chi-square is 1.
func TestLogRankOfTwo(t *testing.T) {
	r := estimate.LogRank(estimate.Data{Outcome: []float64{1, 2}, Treatment: []float64{1, 0}}, []float64{1, 1})
	if r.Statistic != 1 {
		t.Errorf("chi-square is %v, not 1", r.Statistic)
	}
}

// A person so far out that the outcome is certain adds nothing to be learnt,
// though the covariate's spread is then that person's alone.
func TestOnePersonFarOutChangesNothing(t *testing.T) {
	d := asked("logistic", small(6))
	d.Cluster = nil
	d.Covariates = d.Covariates[:1]
	with := estimate.Data{Outcome: append([]float64{1}, d.Outcome...), Treatment: append([]float64{0}, d.Treatment...),
		Covariates: [][]float64{append([]float64{3e6}, d.Covariates[0]...)}}
	for name, run := range map[string]func(estimate.Data) estimate.Result{"logistic": estimate.Logistic, "proportional odds": estimate.ProportionalOdds} {
		a, b := run(d), run(with)
		if b.N--; gap(a, b) > 1e-6 {
			t.Errorf("%s: %+v without, %+v with", name, a, b)
		}
	}
}
