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
	P       float64 `json:"p"`      // share of replications at least as far from the mean
	PRest   float64 `json:"p_rest"` // the same without figures for whose miss a reason is known
	Holds   bool    `json:"holds"`  // p_rest is above 0.01
	Reason  string  `json:"reason"`
}

// smallestJoint is the predictive p below which a joint check does not hold.
const smallestJoint = 0.01

// together makes a joint check of the figures of each name.
func together(figures []figure, printed [][]float64) (checks []Joint) {
	for i, f := range figures {
		known := func(g figure) bool { return g.joint == f.joint }
		if f.joint == "" || slices.ContainsFunc(figures[:i], known) {
			continue
		}
		published, columns := gather(figures, printed, known)
		rest, restColumns := gather(figures, printed, func(g figure) bool { return known(g) && reasons[g.item] == "" })
		p, pRest := farOut(published, columns), farOut(rest, restColumns)
		checks = append(checks, Joint{f.joint, len(columns), p, pRest, pRest > smallestJoint, jointReasons[f.joint]})
	}
	return checks
}

// gather takes some of the figures, and what the replications printed for them.
func gather(figures []figure, printed [][]float64, wanted func(figure) bool) (published []float64, columns [][]float64) {
	for i, f := range figures {
		if !wanted(f) {
			continue
		}
		all := append(slices.Clone(printed[i]), f.published)
		if f.log {
			for r, x := range all {
				all[r] = math.Log(x)
			}
		}
		columns, published = append(columns, all[:len(all)-1]), append(published, all[len(all)-1])
	}
	return published, columns
}

// farOut is the share of replications whose distance of Mahalanobis from the
// mean is at least that of what was published. Ranking distances asks for no
// normal distribution. In directions in which replications hardly vary (classes
// that sum to 40, minutes that all have in common) even a small step is far.
func farOut(published []float64, columns [][]float64) float64 {
	reps, k := len(columns[0]), len(columns)
	z := mat.NewDense(reps+1, k, nil) // the published ones last
	for j, column := range columns {
		mean, sd := stat.MeanStdDev(column, nil)
		for r, x := range append(slices.Clone(column), published[j]) {
			z.Set(r, j, (x-mean)/max(sd, leastVariation*(1+math.Abs(mean))))
		}
	}
	var correlation mat.SymDense
	stat.CovarianceMatrix(&correlation, z.Slice(0, reps, 0, k), nil)
	var eigen mat.EigenSym
	if !eigen.Factorize(&correlation, true) {
		return math.NaN()
	}
	distance := distances(z, &eigen)
	asFar := 0
	for _, d := range distance[:reps] {
		if d >= distance[reps] {
			asFar++
		}
	}
	return float64(asFar) / float64(reps)
}

// leastVariation is the relative standard deviation below which a number counts
// as not varying at all: rounding errors are far smaller, printed steps larger.
const leastVariation = 1e-6

// distances are the squared distances of the rows from the mean.
func distances(z *mat.Dense, eigen *mat.EigenSym) []float64 {
	var vectors, scores mat.Dense
	eigen.VectorsTo(&vectors)
	scores.Mul(z, &vectors)
	rows, _ := scores.Dims()
	d := make([]float64, rows)
	for j, variance := range eigen.Values(nil) {
		variance = max(variance, leastVariation)
		for r := range d {
			d[r] += scores.At(r, j) * scores.At(r, j) / variance
		}
	}
	return d
}
