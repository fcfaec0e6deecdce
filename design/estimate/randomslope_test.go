package estimate_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"proefbank/design/estimate"
)

// By clubSandwich 0.5.8 on lme4 1.1-31 in R 4.2.2 (testdata/randomslope.R), which
// says of the same fits that they are singular.
func TestRandomSlopeAgreesWithR(t *testing.T) {
	agree(t, "randomslope.json", 1e-4, func(q question, d estimate.Data, _ map[string][]float64) estimate.Result {
		r := estimate.RandomSlope(d)
		if said := strings.Contains(warned(r), "singular"); said != q.Singular {
			t.Errorf("%s: singular by R %v: %s", q.Name, q.Singular, warned(r))
		}
		return r
	})
}

// By hand: where clusters and arms are all of a size the mean effect is that of the
// clusters' own, and its variance theirs over their number, with a degree of freedom
// less than clusters: as in two stages, 3, 14/12 and 3. Towns' levels do not matter.
func TestRandomSlopeByHand(t *testing.T) {
	d := fourTowns()
	for i, town := range d.Cluster {
		d.Outcome[i] += []float64{9, -20, 11, -15}[town]
	}
	r := estimate.RandomSlope(d)
	if !(math.Abs(r.Estimate-3) <= 1e-9) || !(math.Abs(r.SE*r.SE-14./12) <= 1e-6) || !(math.Abs(r.DF-3) <= 1e-4) {
		t.Errorf("%+v, want 3 with variance %v and 3 degrees of freedom", r, 14./12)
	}
}

func TestRandomSlopeRefuses(t *testing.T) {
	one, pairs, flat := fourTowns(), fourTowns(), fourTowns()
	for i, town := range one.Cluster {
		if town > 0 {
			one.Treatment[i] = float64(town % 2)
		}
		if pairs.Cluster[i] = i % 16; i >= 16 {
			pairs.Treatment[i] = 1 - pairs.Treatment[i]
		}
		flat.Outcome[i] = float64(town) * flat.Treatment[i]
	}
	for want, d := range map[string]estimate.Data{"1 cluster has both arms": one, "32 rows are too few for a level and an effect of each of 16": pairs,
		"no fit": flat} {
		if r := estimate.RandomSlope(d); r.Answered() || !strings.Contains(warned(r), want) {
			t.Errorf("%s: %+v", want, r)
		}
	}
}

// Neither the unit of a covariate, as of the value of a house, nor how far apart clusters
// are changes the error: there is that one or none.
func TestErrorOfSlopesKnowsNoUnits(t *testing.T) {
	with := func(unit, apart float64) estimate.Data {
		r := rand.New(rand.NewPCG(3, 33))
		d := estimate.Data{Covariates: [][]float64{nil}}
		level, effect := 0.0, 0.0
		for i := range 96 {
			if i%12 == 0 {
				level, effect = r.NormFloat64(), r.NormFloat64()
			}
			arm, z := float64(r.IntN(2)), r.NormFloat64()
			d.Cluster, d.Treatment = append(d.Cluster, i/12), append(d.Treatment, arm)
			d.Covariates[0] = append(d.Covariates[0], unit*z)
			d.Outcome = append(d.Outcome, apart*level+effect*arm+z+r.NormFloat64())
		}
		return d
	}
	want := estimate.RandomSlope(with(1, 1))
	for _, unit := range []float64{1e-6, 1e5, 1e7} {
		if g := gap(estimate.RandomSlope(with(unit, 1)), want); !(g < 1e-7) {
			t.Errorf("a covariate %g times as large: differs by %g", unit, g)
		}
	}
	far := estimate.RandomSlope(with(1, 30))
	for _, apart := range []float64{100, 1000, 1e4} {
		if r := estimate.RandomSlope(with(1, apart)); r.Answered() && !(math.Abs(r.SE/far.SE-1) < 0.01) {
			t.Errorf("clusters %g times as far apart: error %v beside %v", apart, r.SE, far.SE)
		}
	}
}
