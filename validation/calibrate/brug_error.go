package calibrate

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
)

// Latent correlations of one person's scores between two waves, for the
// standard errors: what calibrate finds over six months, and what that leaves
// after twelve when three fifths of the variance never fade.
const brugCorrelation6, brugCorrelation12 = 0.79, 0.71

// sandwich is the variance of the estimates when the three waves are the same
// people (Huber, 1967, Proceedings of the Fifth Berkeley Symposium 1, p.
// 221-233): the likelihood treats them as different ones. What people's
// paired scores tell is counted through the chances of each pair of scores, so
// it includes what is lost by seeing five scores instead of the level.
func (d domain) sandwich(waves [3][5]scoreCell) *mat.Dense {
	_, information := d.score(waves)
	between := mat.NewDense(6, 6, nil)
	for w := range waves {
		for v := range waves {
			joint := jointCells(waves[w], waves[v], brugCorrelation(w, v))
			for k, a := range waves[w] {
				for l, b := range waves[v] {
					weight := d.people() * (joint[k][l] - a.p*b.p) / (a.p * b.p)
					between.RankOne(between, weight, mat.NewVecDense(6, a.slope[:]), mat.NewVecDense(6, b.slope[:]))
				}
			}
		}
	}
	var inverse, variance mat.Dense
	if err := inverse.Inverse(information); err != nil {
		panic(fmt.Sprintf("%s: %v", d.Name, err)) // fixed counts: a slip in the table
	}
	variance.Product(&inverse, between, &inverse)
	return &variance
}

func brugCorrelation(w, v int) float64 {
	switch w - v {
	case 0:
		return 1
	case 1, -1:
		return brugCorrelation6
	}
	return brugCorrelation12
}

// jointCells are the chances that one person has score k at one wave and l at
// another.
func jointCells(a, b [5]scoreCell, correlation float64) (joint [5][5]float64) {
	if correlation == 1 {
		for k := range joint {
			joint[k][k] = a[k].p
		}
		return joint
	}
	var corner [6][6]float64 // chance to lie below both ends
	x, y := ends(a), ends(b)
	for k := range corner {
		for l := range corner {
			corner[k][l] = bivariateNormal(x[k], y[l], correlation)
		}
	}
	for k := range joint {
		for l := range joint {
			joint[k][l] = corner[k+1][l+1] - corner[k][l+1] - corner[k+1][l] + corner[k][l]
		}
	}
	return joint
}

// ends are the normal quantiles at the ends of the cells.
func ends(wave [5]scoreCell) (z [6]float64) {
	z[0], z[5] = math.Inf(-1), math.Inf(1)
	below := 0.0
	for k := range 4 {
		below += wave[k].p
		z[k+1] = distuv.UnitNormal.Quantile(below)
	}
	return z
}

// bivariateNormal is the chance that two standard normals with correlation r
// lie below h and k (Plackett, 1954, Biometrika 41, p. 351-360; with the angle
// of Drezner & Wesolowsky, 1990, Journal of Statistical Computation and
// Simulation 35, p. 101-107).
func bivariateNormal(h, k, r float64) float64 {
	below := distuv.UnitNormal.CDF(h) * distuv.UnitNormal.CDF(k)
	if math.IsInf(h, 0) || math.IsInf(k, 0) {
		return below
	}
	density := func(angle float64) float64 {
		sin, cos := math.Sincos(angle)
		return math.Exp(-(h*h + k*k - 2*h*k*sin) / (2 * cos * cos))
	}
	return below + quad.Fixed(density, 0, math.Asin(r), 64, quad.Legendre{}, 0)/(2*math.Pi)
}
