// Package validation puts the rooms below to the test: calibration, and validation
// against published figures.
package validation

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/integrate/quad"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"
)

// BrugScores are the 38 basisbaners of Groningen whom the monitor scored at
// the start, after 6 and after 12 months: how many had each of the scores 1 to
// 5 (Mosselman & Polstra, 2023, De praktijk van basisbanen, both tables
// numbered 11).
var BrugScores = []BrugDomain{
	{"housing", [3][5]float64{{0, 0, 11, 14, 13}, {0, 0, 3, 12, 23}, {0, 0, 4, 6, 28}}},
	{"family_care", [3][5]float64{{0, 1, 3, 8, 26}, {0, 0, 2, 11, 25}, {0, 0, 2, 12, 24}}},
	{"health", [3][5]float64{{0, 2, 11, 16, 9}, {0, 3, 7, 21, 7}, {2, 1, 7, 17, 11}}},
	{"social_network", [3][5]float64{{1, 2, 5, 18, 12}, {0, 2, 7, 17, 12}, {0, 0, 9, 11, 18}}},
	{"debts", [3][5]float64{{2, 3, 1, 8, 24}, {0, 4, 1, 5, 28}, {0, 0, 0, 10, 28}}},
	{"savings", [3][5]float64{{21, 7, 0, 4, 6}, {12, 6, 6, 4, 10}, {10, 5, 6, 7, 10}}},
	{"education", [3][5]float64{{3, 12, 10, 4, 9}, {3, 14, 8, 4, 9}, {2, 15, 8, 4, 9}}},
	{"income", [3][5]float64{{1, 1, 7, 29, 0}, {0, 0, 2, 11, 25}, {0, 0, 0, 6, 32}}},
}

// BrugDomain is one domain's scores by wave.
type BrugDomain struct {
	Name  string
	Waves [3][5]float64
}

// brugPrior is added to every count: half a person per wave, spread evenly, so
// that a score that nobody had keeps a finite cutpoint and the step from the
// start to a wave with no low scores a finite size.
const brugPrior = 0.5 / 5

// Latent correlations of one person's scores between two waves, for the
// standard errors: what calibrate finds over six months, and what that leaves
// after twelve when three fifths of the variance never fade.
const brugCorrelation6, brugCorrelation12 = 0.79, 0.71

// BrugFit is an ordered probit with common cutpoints over the waves and unit
// variance: a score is where a normal latent level falls between the
// cutpoints, with mean 0 at the start.
type BrugFit struct {
	Cutpoints       [4]float64
	Shift6, Shift12 float64
	SD6, SD12       float64 // standard errors of the shifts
}

// Fit finds the cutpoints and shifts of highest likelihood on the margins, by
// Fisher scoring: steps of score over expected information, halved until the
// likelihood rises (Osborne, 1992, International Statistical Review 60, p.
// 99-117).
func (d BrugDomain) Fit() BrugFit {
	theta := d.begin()
	for range 200 {
		score, information := d.score(probit(theta))
		var step mat.VecDense
		if err := step.SolveVec(information, mat.NewVecDense(6, score[:])); err != nil {
			panic(fmt.Sprintf("%s: %v", d.Name, err)) // fixed counts: a slip in the table
		}
		if mat.Norm(&step, math.Inf(1)) < 1e-10 {
			break
		}
		theta = d.rise(theta, &step)
	}
	v := d.sandwich(probit(theta))
	return BrugFit{[4]float64(theta[:4]), theta[4], theta[5], math.Sqrt(v.At(4, 4)), math.Sqrt(v.At(5, 5))}
}

// rise takes the step, or as much of it as raises the likelihood.
func (d BrugDomain) rise(theta []float64, step *mat.VecDense) []float64 {
	from := d.deviance(theta)
	next := make([]float64, len(theta))
	for size := 1.0; size > 1e-9; size /= 2 {
		for j := range next {
			next[j] = theta[j] + size*step.AtVec(j)
		}
		if d.deviance(next) <= from {
			break
		}
	}
	return next
}

// begin puts the cutpoints where the three waves together have them.
func (d BrugDomain) begin() []float64 {
	theta := make([]float64, 6)
	below, total := 0.0, 3*(d.people()+5*brugPrior)
	for k := range 4 {
		for _, counts := range d.Waves {
			below += counts[k] + brugPrior
		}
		theta[k] = distuv.UnitNormal.Quantile(below / total)
	}
	return theta
}

func (d BrugDomain) people() (n float64) {
	for _, count := range d.Waves[0] {
		n += count
	}
	return n
}

// deviance is minus the log-likelihood; cutpoints out of order are impossible.
func (d BrugDomain) deviance(theta []float64) (sum float64) {
	for w, wave := range probit(theta) {
		for k, cell := range wave {
			if cell.p <= 0 {
				return math.Inf(1)
			}
			sum -= (d.Waves[w][k] + brugPrior) * math.Log(cell.p)
		}
	}
	return sum
}

// A scoreCell is the chance of a score at a wave and its derivatives to the
// four cutpoints and two shifts.
type scoreCell struct {
	p     float64
	slope [6]float64
}

// probit gives the cells of the three waves.
func probit(theta []float64) (waves [3][5]scoreCell) {
	for w := range waves {
		shift := 0.0
		if w > 0 {
			shift = theta[3+w]
		}
		for k := range 4 {
			z := theta[k] - shift
			p, density := distuv.UnitNormal.CDF(z), distuv.UnitNormal.Prob(z)
			waves[w][k].raise(p, density, k, w)
			waves[w][k+1].raise(-p, -density, k, w)
		}
		waves[w][4].p++
	}
	return waves
}

// raise adds what one cutpoint contributes to a cell at its side.
func (c *scoreCell) raise(p, density float64, cutpoint, wave int) {
	c.p += p
	c.slope[cutpoint] += density
	if wave > 0 {
		c.slope[3+wave] -= density
	}
}

// score is the gradient of the log-likelihood and its expected information.
func (d BrugDomain) score(waves [3][5]scoreCell) (score [6]float64, information *mat.SymDense) {
	information = mat.NewSymDense(6, nil)
	n := d.people() + 5*brugPrior
	for w, wave := range waves {
		for k, cell := range wave {
			slope := mat.NewVecDense(6, cell.slope[:])
			information.SymRankOne(information, n/cell.p, slope)
			for j := range score {
				score[j] += (d.Waves[w][k] + brugPrior) / cell.p * cell.slope[j]
			}
		}
	}
	return score, information
}

// sandwich is the variance of the estimates when the three waves are the same
// people (Huber, 1967, Proceedings of the Fifth Berkeley Symposium 1, p.
// 221-233): the likelihood treats them as different ones. What people's
// paired scores tell is counted through the chances of each pair of scores, so
// it includes what is lost by seeing five scores instead of the level.
func (d BrugDomain) sandwich(waves [3][5]scoreCell) *mat.Dense {
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
