package validation

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"proefbank/internal/lang"
)

// Joint holds figures that belong together against the model at once: single
// figures may each lie inside while no replication has all of them. A row that
// does not hold is explained where it holds without the figures that have a
// reason of their own, or has a reason as a whole.
type Joint struct {
	Item     lang.Text `json:"item" means:"what the figures are about" head:"figures that belong together|cijfers die bij elkaar horen"`
	Figures  int       `json:"figures" means:"how many" head:"figures|cijfers"`
	P        float64   `json:"p" unit:"probability" means:"share of replications, the published among them, at least as far from the mean"`
	MCSE     float64   `json:"p_mcse" unit:"probability" means:"Monte Carlo error of p"`
	LeftOut  int       `json:"left_out" means:"figures for whose miss a reason is known"`
	PRest    float64   `json:"p_rest" unit:"probability" means:"p without them"`
	RestMCSE float64   `json:"p_rest_mcse" unit:"probability" means:"Monte Carlo error of p_rest"`
	Holds    bool      `json:"holds" means:"p is not below 0.01 by more than its Monte Carlo error"`
	Reason   lang.Text `json:"reason" means:"why it does not hold, where that is known"`
}

// smallestJoint is the predictive p below which a joint check does not hold.
const smallestJoint = 0.01

// FewestForJoint is the number of replications below which no joint check can
// fail: with fewer a p of 0.01 cannot be told from a smaller one.
const FewestForJoint = 200

// together makes a joint check of the figures of each name.
func together(printed []printout) (checks []Joint) {
	for i := range printed {
		name := printed[i].joint
		belongs := func(p *printout) bool { return p.joint == name }
		if name == (lang.Text{}) || slices.ContainsFunc(printed[:i], func(p printout) bool { return belongs(&p) }) {
			continue
		}
		all := gather(printed, belongs)
		rest := gather(printed, func(p *printout) bool { return belongs(p) && !p.explained() })
		j := Joint{Item: name, Figures: len(all), P: farOut(all), LeftOut: len(all) - len(rest), PRest: farOut(rest)}
		rows := len(all[0])
		j.MCSE, j.RestMCSE = shareError(j.P, rows), shareError(j.PRest, rows)
		j.Holds = j.P+j.MCSE >= smallestJoint
		if !j.Holds {
			j.Reason = jointReasons[name.String()]
			if j.PRest+j.RestMCSE >= smallestJoint {
				j.Reason = leftOutReason(printed, belongs)
			}
		}
		checks = append(checks, j)
	}
	return checks
}

// shareError is the Monte Carlo standard error of a share of n replications.
func shareError(p float64, n int) float64 { return math.Sqrt(p * (1 - p) / float64(n)) }

// explained tells whether a reason is known for the figure's miss.
func (p *printout) explained() bool {
	_, listed := known(p.Item, p.Published, newSample(p.values()))
	return listed
}

// leftOutReason is the reason of the first of the figures that has one.
func leftOutReason(printed []printout, belongs func(*printout) bool) lang.Text {
	for i := range printed {
		p := &printed[i]
		if belongs(p) && p.explained() {
			return reasons[p.Item.String()].Text
		}
	}
	return lang.Text{}
}

// gather takes, figure by figure, what the replications printed for some of
// them, and last what was published.
func gather(printed []printout, wanted func(*printout) bool) (columns [][]float64) {
	for i := range printed {
		if !wanted(&printed[i]) {
			continue
		}
		all := append(slices.Clone(printed[i].values()), printed[i].Published)
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
		asFar += count(d >= published)
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
