package estimate_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"proefbank/design/estimate"
)

// clusteredTrial has 2k clusters of 4 to 16 people, half of them treated, and
// an intraclass correlation of about 0.2.
func clusteredTrial(r *rand.Rand, k int, effect float64) estimate.Data {
	var d estimate.Data
	for g := range 2 * k {
		level := 0.5 * r.NormFloat64()
		for range 4 + r.IntN(13) {
			d.Cluster = append(d.Cluster, g)
			d.Treatment = append(d.Treatment, float64(g%2))
			d.Outcome = append(d.Outcome, level+effect*float64(g%2)+r.NormFloat64())
		}
	}
	return d
}

// unevenBlocks are people in three blocks of ten, half of them treated, and in
// five of which one is.
func unevenBlocks(r *rand.Rand) (d estimate.Data) {
	for b, size := range []int{10, 10, 10, 4, 5, 2, 3, 5} {
		for i := range size {
			t := 0.0
			if size == 10 && i%2 == 0 || i == 0 {
				t = 1
			}
			d.Block, d.Treatment, d.Outcome = append(d.Block, b), append(d.Treatment, t), append(d.Outcome, float64(b)+r.NormFloat64())
		}
	}
	return d
}

// simpleTrial assigns n people one by one.
func simpleTrial(r *rand.Rand, n int, outcome func(treated float64) float64) estimate.Data {
	var d estimate.Data
	for i := range n {
		t := float64(i % 2)
		d.Treatment = append(d.Treatment, t)
		d.Outcome = append(d.Outcome, outcome(t))
	}
	return d
}

// Without an effect each test rejects at its level, within 4 Monte Carlo
// standard errors and what is known of its small-sample error.
func TestNullRejectsAtAlpha(t *testing.T) {
	const reps = 2000
	for _, c := range []struct {
		name      string
		low, high float64 // true level, as far as theory fixes it
		one       func(r *rand.Rand) estimate.Result
	}{
		{"logistic", 0.045, 0.055, func(r *rand.Rand) estimate.Result {
			return estimate.Logistic(simpleTrial(r, 300, func(float64) float64 { return math.Floor(1.4 * r.Float64()) }))
		}},
		{"proportional odds", 0.045, 0.055, func(r *rand.Rand) estimate.Result {
			return estimate.ProportionalOdds(simpleTrial(r, 300, func(float64) float64 { return math.Floor(6 * r.Float64()) }))
		}},
		{"rank sum", 0.04, 0.055, func(r *rand.Rand) estimate.Result {
			return estimate.RankSum(simpleTrial(r, 100, func(float64) float64 { return math.Floor(6 * r.Float64()) }))
		}},
		{"log-rank", 0.045, 0.055, func(r *rand.Rand) estimate.Result { d, e := waits(r, 0); return estimate.LogRank(d, e) }},
		{"cox", 0.045, 0.055, func(r *rand.Rand) estimate.Result { d, e := waits(r, 0); return estimate.Cox(d, e) }},
		{"gee with 5 clusters an arm", 0.08, 0.2, func(r *rand.Rand) estimate.Result {
			return estimate.GEE(clusteredTrial(r, 5, 0), estimate.Uncorrected)
		}},
		{"gee with 20 clusters an arm", 0.05, 0.08, func(r *rand.Rand) estimate.Result {
			return estimate.GEE(clusteredTrial(r, 20, 0), estimate.Uncorrected)
		}},
		{"mancl-derouen with 5 clusters an arm", 0.015, 0.05, func(r *rand.Rand) estimate.Result {
			return estimate.GEE(clusteredTrial(r, 5, 0), estimate.ManclDeRouen)
		}},
		{"kauermann-carroll with 5 clusters an arm", 0.03, 0.06, func(r *rand.Rand) estimate.Result {
			return estimate.GEE(clusteredTrial(r, 5, 0), estimate.KauermannCarroll)
		}},
		{"randomisation by cluster", 0.04, 0.05, func(r *rand.Rand) estimate.Result {
			return estimate.Randomisation(clusteredTrial(r, 5, 0), 0, 0)
		}},
		{"blocks, large and small", 0.03, 0.06, func(r *rand.Rand) estimate.Result {
			return estimate.DifferenceInMeans(unevenBlocks(r))
		}},
		{"clusters across blocks", 0.03, 0.06, func(r *rand.Rand) estimate.Result {
			d := clusteredTrial(r, 7, 0)
			for i := range d.Outcome {
				d.Block = append(d.Block, i%2)
			}
			return estimate.DifferenceInMeans(d)
		}},
		{"bootstrap with 5 clusters an arm", 0.04, 0.06, func(r *rand.Rand) estimate.Result {
			return estimate.WildClusterBootstrap(clusteredTrial(r, 5, 0), 0, 0)
		}},
	} {
		r := rand.New(rand.NewPCG(10, 20))
		rejected := 0.0
		for range reps {
			if c.one(r).P <= 0.05 {
				rejected++
			}
		}
		rate, slack := rejected/reps, 4*math.Sqrt(0.05*0.95/reps)
		t.Logf("%s: rejects %.3f of true nulls", c.name, rate)
		if rate < c.low-slack || rate > c.high+slack {
			t.Errorf("%s: rejects %.3f of true nulls", c.name, rate)
		}
	}
}

// waits are exponential, with a log hazard ratio of the treated, and end at 2.
func waits(r *rand.Rand, ratio float64) (estimate.Data, []float64) {
	d := simpleTrial(r, 200, func(t float64) float64 { return r.ExpFloat64() * math.Exp(-ratio*t) })
	event := make([]float64, len(d.Outcome))
	for i, wait := range d.Outcome {
		if wait <= 2 {
			event[i] = 1
		}
		d.Outcome[i] = math.Min(wait, 2)
	}
	return d, event
}

// Standard errors are what estimates really vary by, and intervals cover.
func TestErrorsAndCoverage(t *testing.T) {
	const reps = 1500
	for _, c := range []struct {
		name  string
		truth float64
		one   func(r *rand.Rand) estimate.Result
	}{
		{"logistic", 1, func(r *rand.Rand) estimate.Result {
			return estimate.Logistic(simpleTrial(r, 400, func(t float64) float64 {
				return math.Floor(r.Float64() + 1/(1+math.Exp(0.5-t)))
			}))
		}},
		{"proportional odds", 1, func(r *rand.Rand) estimate.Result {
			return estimate.ProportionalOdds(simpleTrial(r, 400, func(t float64) float64 {
				u := r.Float64()
				return math.Round(t + math.Log(u/(1-u)))
			}))
		}},
		{"cox", 0.7, func(r *rand.Rand) estimate.Result { d, e := waits(r, 0.7); return estimate.Cox(d, e) }},
		{"gee", 0.5, func(r *rand.Rand) estimate.Result {
			return estimate.GEE(clusteredTrial(r, 30, 0.5), estimate.KauermannCarroll)
		}},
		{"cace", 2, func(r *rand.Rand) estimate.Result {
			var took []float64
			d := simpleTrial(r, 400, func(t float64) float64 {
				complier := math.Floor(r.Float64() + 0.6)
				took = append(took, t*complier)
				return complier + 2*t*complier + (1+t)*r.NormFloat64()
			})
			return estimate.CACE(d, took)
		}},
		{"staggered-did", 1.5, func(r *rand.Rand) estimate.Result {
			var y []float64
			var unit, period, first []int
			for u := range 90 {
				start, level := u%3*2, r.NormFloat64() // never, 2, 4
				for p := 1; p <= 5; p++ {
					effect := 0.0
					if start > 0 && p >= start {
						effect = 1.5
					}
					y = append(y, level+effect+float64(p)+r.NormFloat64())
					unit, period, first = append(unit, u), append(period, p), append(first, start)
				}
			}
			return estimate.StaggeredDiD(estimate.Input{Data: estimate.Data{Outcome: y}, Unit: unit, Period: period, FirstTreated: first})
		}},
	} {
		r := rand.New(rand.NewPCG(30, 40))
		var covered, sum, squares, se float64
		for range reps {
			e := c.one(r)
			if e.ConfLow <= c.truth && c.truth <= e.ConfHigh {
				covered++
			}
			sum, squares, se = sum+e.Estimate, squares+e.Estimate*e.Estimate, se+e.SE
		}
		mean := sum / reps
		sd := math.Sqrt(squares/reps - mean*mean)
		cover := covered / reps
		t.Logf("%s: bias %.3f, standard error %.3f, really %.3f, covers %.3f", c.name, mean-c.truth, se/reps, sd, cover)
		if !(math.Abs(mean-c.truth) <= 4*sd/math.Sqrt(reps)+0.03*math.Abs(c.truth)) || !(math.Abs(se/reps/sd-1) <= 0.08) || !(math.Abs(cover-0.95) <= 0.0225) {
			t.Errorf("%s: bias %.3f, standard error %.3f, really %.3f, covers %.3f", c.name, mean-c.truth, se/reps, sd, cover)
		}
	}
}

// Lee's errors, read off the intervals of bounds that lie far apart, are what
// the bounds really vary by; the interval holds its level at the worst truth.
func TestLeeErrorsAreWhatBoundsVaryBy(t *testing.T) {
	const reps = 2000
	r := rand.New(rand.NewPCG(50, 60))
	var lower, upper, lowerSquare, upperSquare, lowerSE, upperSE float64
	const oneSided = 1.6448536269514722
	for range reps {
		responded := make([]float64, 0, 600)
		d := simpleTrial(r, 600, func(t float64) float64 {
			responded = append(responded, math.Floor(r.Float64()+0.5+0.3*t))
			return r.NormFloat64() + t
		})
		b := estimate.LeeBounds(d, responded)
		lower, lowerSquare, lowerSE = lower+b.Lower, lowerSquare+b.Lower*b.Lower, lowerSE+(b.Lower-b.ConfLow)/oneSided
		upper, upperSquare, upperSE = upper+b.Upper, upperSquare+b.Upper*b.Upper, upperSE+(b.ConfHigh-b.Upper)/oneSided
	}
	for _, s := range [][3]float64{{lower, lowerSquare, lowerSE}, {upper, upperSquare, upperSE}} {
		sd := math.Sqrt(s[1]/reps - s[0]*s[0]/reps/reps)
		t.Logf("bound %.3f, standard error %.4f, really %.4f", s[0]/reps, s[2]/reps, sd)
		if !(math.Abs(s[2]/reps/sd-1) <= 0.06) {
			t.Errorf("bound %.3f: standard error %.4f, really %.4f", s[0]/reps, s[2]/reps, sd)
		}
	}
	// Without the top 3/8 a standard normal has mean -density(z)/(5/8), z its 5/8 quantile.
	if want := 1 - 0.5*(0.3792/0.625)*2; !(math.Abs(lower/reps-want) <= 0.02) {
		t.Errorf("lower bound %.3f, in the population %.3f", lower/reps, want)
	}
}
