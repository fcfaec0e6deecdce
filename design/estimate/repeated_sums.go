package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// repeatedFit is a model for repeated measures in terms of sums: over the people of
// whom the same waves were seen (a pattern), of a block, or of a cluster. Beyond
// those nothing is needed of anybody. A regressor j at wave t is coefficient j*T+t;
// regressor 0 is the intercept of a block, 1 the treatment.
type repeatedFit struct {
	t, k, p  int // waves; regressors with the intercept; coefficients without intercepts
	at       []int
	weights  []float64 // of the waves in the contrast
	n        int       // outcomes used
	size     float64   // of the outcome
	centre   float64   // of the outcome
	scale    float64
	warnings notes
	lent     *memory

	patterns []pattern
	blocks   []block
	shares   []share // by block and pattern
	parts    []share // by cluster and pattern
	groups   []group // clusters
	clusters int     // 0: none are given

	likelihood
	turns turning
}

// share is what the people have who share a block or cluster and a pattern. Outcomes
// are centred and scaled.
type share struct {
	pattern, block, group int
	xx                    []float64 // k by k: regressors
	xy                    []float64 // k by t: regressors and outcomes
}

// pattern is people of whom the same waves were seen.
type pattern struct {
	seen  uint64 // bits
	waves []int  // the same by number
	n     float64
	all   share
	yy    []float64 // t by t
	covariance
}

// group is a cluster.
type group struct {
	n, treated float64 // people
	block      int
	parts      []int
}

// mostWaves is how many waves are told apart.
const mostWaves = 60

// fill forms the sums; it says why there is no estimate, if so.
func (f *repeatedFit) fill(r *Repeated) lang.Said {
	f.t, f.at, f.weights = len(r.Waves), r.Waves, r.Weights
	if f.t > mostWaves {
		return lang.Say("%d waves are too many: the most is %d", "%d metingen zijn te veel: het hoogste is %d", f.t, mostWaves)
	}
	if why := f.outcomes(r); why != nil {
		return why
	}
	rows, seen := f.rows(r)
	d := r.Data
	if f.crossedBlocks(d, rows) {
		d = blocksAsCovariates(d)
	}
	columns, why := f.columns(d, rows)
	if why != nil {
		return why
	}
	f.add(r, d, rows, seen, columns)
	if coefficients := len(f.blocks)*f.t + f.p; f.n <= coefficients {
		return tooFewRows(f.n, coefficients)
	}
	return nil
}

// outcomes finds centre and scale of the outcome, and what is wrong with it.
func (f *repeatedFit) outcomes(r *Repeated) lang.Said {
	var all arm
	var seen [2]bool
	low, high := math.Inf(1), math.Inf(-1)
	for _, y := range r.Seen {
		for i, v := range y {
			if !math.IsNaN(v) {
				all.add(v)
				low, high = min(low, v), max(high, v)
				seen[int(r.Treatment[i])] = true
			}
		}
	}
	f.n, f.size, f.centre = int(all.n), max(-low, high), all.mean
	switch f.scale = math.Sqrt(all.square / all.n); {
	case f.n == 0:
		return noRows
	case !seen[1]:
		return controlsOnly
	case !seen[0]:
		return treatedOnly
	case low == high:
		return constantOutcome
	}
	return beyond(f.size, theOutcome)
}

// rows are the people of whom anything was seen, and which waves were of everybody, in bits.
func (f *repeatedFit) rows(r *Repeated) (rows, seen []int) {
	n := len(r.Treatment)
	rows, seen = f.lent.ints.take(n)[:0], f.lent.ints.take(n)
	for t, y := range r.Seen {
		for i, v := range y {
			if !math.IsNaN(v) {
				seen[i] |= 1 << t
			}
		}
	}
	for i, waves := range seen {
		if waves != 0 {
			rows = append(rows, i)
		}
	}
	return rows, seen
}

// crossedBlocks tells whether a cluster has people in several blocks, whose
// intercepts then belong to no cluster's block alone.
func (f *repeatedFit) crossedBlocks(d Data, rows []int) bool {
	if d.Block == nil || d.Cluster == nil {
		return false
	}
	in := f.lent.ints.take(len(rows))
	first := make([]int, indexer{}.number(d.Cluster, rows, in)) // a person of each, plus 1
	for row, i := range rows {
		if first[in[row]] == 0 {
			first[in[row]] = i + 1
		}
		if d.Block[i] != d.Block[first[in[row]]-1] {
			return true
		}
	}
	return false
}

// columns are the treatment and the covariates that can be kept, centred, and scaled
// but for the treatment.
func (f *repeatedFit) columns(d Data, rows []int) (kept [][]float64, why lang.Said) {
	all := f.lent.table(1+len(d.Covariates), len(rows))
	gatherInto(all[0], d.Treatment, rows)
	for j, c := range d.Covariates {
		z := all[1+j]
		gatherInto(z, c, rows)
		if size := sizeOf(z); size > mostNumber {
			return nil, beyond(size, d.covariate(j))
		}
	}
	for j, varies := range standardiseAll(all[1:]) {
		if !varies {
			clear(all[1+j])
		}
	}
	lost := f.collinear(all, d.Block, rows)
	if lost[0] {
		return nil, noContrast
	}
	var names []lang.Said
	for j, z := range all {
		if lost[j] {
			names = append(names, d.covariate(j-1))
		} else {
			kept = append(kept, z)
		}
	}
	if names != nil {
		f.warnings = append(f.warnings, droppedColumns(names))
	}
	centre(kept[:1])
	f.k = 1 + len(kept)
	f.p = len(kept) * f.t
	return kept, nil
}

// collinear tells which columns are constant within blocks or a combination of those
// before them.
func (f *repeatedFit) collinear(columns [][]float64, block, rows []int) (lost []bool) {
	k, of := len(columns), f.lent.ints.take(len(rows))
	blocks := indexer{}.number(block, rows, of)
	mean, n := make([]float64, blocks*k), make([]float64, blocks)
	for i, b := range of {
		n[b]++
		for j := range k {
			mean[b*k+j] += columns[j][i]
		}
	}
	for i := range mean {
		mean[i] /= n[i/k]
	}
	cross, away, least := make([]float64, k*k), f.lent.table(k, len(rows)), make([]float64, k)
	squaresOf(least, columns)
	for j, z := range columns {
		for i, b := range of {
			away[j][i] = z[i] - mean[b*k+j]
		}
		along(lowerRow(cross, j, k), away[j], away[:j+1], nil)
	}
	for j := range k {
		least[j] = max(1e-10*cross[j*k+j], 1e-22*least[j])
	}
	lost = make([]bool, k)
	cholesky(cross, least, lost)
	return lost
}
