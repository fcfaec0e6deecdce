package validation

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// Joint holds figures that belong together against the model at once: single
// figures may each lie inside while no replication has all of them. A figure
// with a reason of its own is judged by that, and does not excuse the others.
type Joint struct {
	Item    string  `json:"item"`
	Figures int     `json:"figures"`
	P       float64 `json:"p"`           // share of replications, the published among them, at least as far from the mean
	PRest   float64 `json:"p_rest"`      // the same without figures for whose miss a reason is known
	MCSE    float64 `json:"p_rest_mcse"` // its Monte Carlo standard error
	Holds   bool    `json:"holds"`       // p_rest is not below 0.01 by more than its Monte Carlo error
	Reason  string  `json:"reason"`

	Dutch Dutch `json:"-"`
}

// smallestJoint is the predictive p below which a joint check does not hold.
const smallestJoint = 0.01

// FewestForJoint is the number of replications below which no joint check can
// fail: with fewer a p of 0.01 cannot be told from a smaller one.
const FewestForJoint = 200

// together makes a joint check of the figures of each name.
func together(printed []printout) (checks []Joint) {
	for i := range printed {
		name, samen := printed[i].joint, printed[i].samen
		known := func(p *printout) bool { return p.joint == name }
		if name == "" || slices.ContainsFunc(printed[:i], func(p printout) bool { return known(&p) }) {
			continue
		}
		all := gather(printed, known)
		rest := gather(printed, func(p *printout) bool { return known(p) && reasons[p.item] == (text{}) })
		j := Joint{Item: name, Figures: len(all), P: farOut(all), PRest: farOut(rest), Dutch: Dutch{Item: samen}}
		j.MCSE = math.Sqrt(j.PRest * (1 - j.PRest) / float64(len(all[0])))
		j.Holds = j.PRest+j.MCSE >= smallestJoint
		if !j.Holds {
			j.Reason, j.Dutch.Reason = jointReasons[name].en, jointReasons[name].nl
		}
		checks = append(checks, j)
	}
	return checks
}

// gather takes, figure by figure, what the replications printed for some of
// them, and last what was published.
func gather(printed []printout, wanted func(*printout) bool) (columns [][]float64) {
	for i := range printed {
		if !wanted(&printed[i]) {
			continue
		}
		all := append(slices.Clone(printed[i].values()), printed[i].published)
		if printed[i].log {
			for r, x := range all {
				all[r] = math.Log(x)
			}
		}
		columns = append(columns, all)
	}
	return columns
}

// farOut ranks the last row of the columns among all rows by its distance of
// Mahalanobis from the mean: the share of rows, itself among them, that lie as
// far. Mean and covariance are those of all rows, so that under the model every
// rank is as likely as another, however few the replications and however many
// the figures (Vovk, Gammerman & Shafer, 2005, Algorithmic Learning in a Random
// World, p. 26). Ranking asks for no normal distribution. In directions in which
// the others do not vary (classes that sum to 40) any step is the farthest.
func farOut(columns [][]float64) float64 {
	if len(columns) == 0 {
		return 1
	}
	rows, k := len(columns[0]), len(columns)
	z := mat.NewDense(rows, k, nil)
	for j, column := range columns {
		mean, sd := stat.MeanStdDev(column, nil)
		for r, x := range column {
			z.Set(r, j, (x-mean)/max(sd, leastVariation*(1+math.Abs(mean))))
		}
	}
	var correlation mat.SymDense
	stat.CovarianceMatrix(&correlation, z, nil)
	var eigen mat.EigenSym
	if !eigen.Factorize(&correlation, true) {
		return math.NaN()
	}
	distance := distances(z, &eigen)
	published := distance[rows-1] * (1 - 1e-9) // alike is as far
	asFar := 0
	for _, d := range distance {
		if d >= published {
			asFar++
		}
	}
	return float64(asFar) / float64(rows)
}

// leastVariation is the relative standard deviation below which a number counts
// as not varying at all: rounding errors are far smaller, printed steps larger.
const leastVariation = 1e-9

// distances are the squared distances of the rows from the mean, in directions
// in which they vary.
func distances(z *mat.Dense, eigen *mat.EigenSym) []float64 {
	var vectors, scores mat.Dense
	eigen.VectorsTo(&vectors)
	scores.Mul(z, &vectors)
	rows, _ := scores.Dims()
	d := make([]float64, rows)
	for j, variance := range eigen.Values(nil) {
		if variance < leastVariation {
			continue
		}
		for r := range d {
			d[r] += scores.At(r, j) * scores.At(r, j) / variance
		}
	}
	return d
}
