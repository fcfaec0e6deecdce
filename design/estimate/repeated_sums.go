package estimate

import (
	"math"
	"math/bits"
	"slices"

	"gonum.org/v1/gonum/floats"

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
	if crossedBlocks(d, rows) {
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

// rows are the people of whom anything was seen, and which waves.
func (f *repeatedFit) rows(r *Repeated) (rows []int, seen []uint64) {
	rows, seen = f.lent.ints.take(len(r.Treatment))[:0], f.lent.keys.take(len(r.Treatment))[:0]
	for i := range r.Treatment {
		waves := uint64(0)
		for t, y := range r.Seen {
			if !math.IsNaN(y[i]) {
				waves |= 1 << t
			}
		}
		if waves != 0 {
			rows, seen = append(rows, i), append(seen, waves)
		}
	}
	return rows, seen
}

// crossedBlocks tells whether a cluster has people in several blocks, whose
// intercepts then belong to no cluster's block alone.
func crossedBlocks(d Data, rows []int) bool {
	if d.Block == nil || d.Cluster == nil {
		return false
	}
	block := make(map[int]int)
	for _, i := range rows {
		if b, met := block[d.Cluster[i]]; met && b != d.Block[i] {
			return true
		}
		block[d.Cluster[i]] = d.Block[i]
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
		if !standardise(z) {
			clear(z)
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
	cross, away, least := make([]float64, k*k), make([]float64, k), make([]float64, k)
	for i, b := range of {
		for j := range k {
			away[j] = columns[j][i] - mean[b*k+j]/n[b]
			least[j] += columns[j][i] * columns[j][i]
		}
		addOuter(cross, away, 1)
	}
	for j := range k {
		least[j] = max(1e-10*cross[j*k+j], 1e-22*least[j])
	}
	lost = make([]bool, k)
	cholesky(cross, least, lost)
	return lost
}

// add forms the sums of everybody.
func (f *repeatedFit) add(r *Repeated, d Data, rows []int, seen []uint64, columns [][]float64) {
	of, in := f.lent.ints.take(len(rows)), f.lent.ints.take(len(rows))
	f.blocks = make([]block, indexer{}.number(d.Block, rows, of))
	groups := 0
	if d.Cluster != nil {
		groups = indexer{}.number(d.Cluster, rows, in)
		f.clusters, f.groups = groups, make([]group, groups)
	} else {
		copy(in, of)
	}
	finest := newShares(f)
	x, y := make([]float64, f.k), make([]float64, f.t)
	x[0] = 1
	for row, i := range rows {
		for j, z := range columns {
			x[1+j] = z[row]
		}
		for t, values := range r.Seen {
			if y[t] = 0; seen[row]>>t&1 == 1 {
				y[t] = (values[i] - f.centre) / f.scale
			}
		}
		s := finest.of(seen[row], in[row], of[row])
		s.add(x, y, seen[row])
		if addUpper(f.patterns[s.pattern].yy, y, 1); groups > 0 {
			g := &f.groups[in[row]]
			g.n, g.treated, g.block = g.n+1, g.treated+d.Treatment[i], of[row]
		}
	}
	f.gatherShares(finest.all, groups > 0)
}

// add takes a person in.
func (s *share) add(x, y []float64, seen uint64) {
	k, t := len(x), len(y)
	addOuter(s.xx, x, 1)
	for j, v := range x[:k] {
		row := s.xy[j*t : (j+1)*t]
		for left := seen; left != 0; left &= left - 1 {
			w := bits.TrailingZeros64(left)
			row[w] += v * y[w]
		}
	}
}

// shares find the share of a person.
type shares struct {
	fit      *repeatedFit
	all      []share
	places   map[[2]uint64]int
	patterns map[uint64]int
	last     [2]uint64
	at       int
}

func newShares(f *repeatedFit) *shares {
	return &shares{fit: f, places: map[[2]uint64]int{}, patterns: map[uint64]int{}, at: -1}
}

func (s *shares) of(seen uint64, group, block int) *share {
	key := [2]uint64{seen, uint64(group)}
	if s.at >= 0 && key == s.last {
		return &s.all[s.at]
	}
	at, met := s.places[key]
	if !met {
		at = len(s.all)
		s.places[key] = at
		s.all = append(s.all, s.fit.newShare(s.pattern(seen), block, group))
	}
	s.last, s.at = key, at
	return &s.all[at]
}

func (s *shares) pattern(seen uint64) int {
	at, met := s.patterns[seen]
	if !met {
		f := s.fit
		at = len(f.patterns)
		s.patterns[seen] = at
		f.patterns = append(f.patterns, pattern{seen: seen, waves: places(seen), all: f.newShare(at, -1, -1), yy: f.lent.room(f.t * f.t)})
	}
	return at
}

func (f *repeatedFit) newShare(pattern, block, group int) share {
	return share{pattern, block, group, f.lent.room(f.k * f.k), f.lent.room(f.k * f.t)}
}

// gatherShares adds the finest shares up by block and by pattern, in an order that
// does not depend on that of the rows.
func (f *repeatedFit) gatherShares(finest []share, clustered bool) {
	for i := range finest {
		mirror(finest[i].xx, f.k)
	}
	for _, s := range finest {
		p := &f.patterns[s.pattern]
		p.n += s.xx[0]
		p.all.join(&s)
	}
	for i := range f.patterns {
		lowerFromUpper(f.patterns[i].yy, f.t)
	}
	if !clustered {
		f.shares = finest
		return
	}
	f.parts = finest
	byBlock := map[[2]int]int{}
	for i, s := range finest {
		f.groups[s.group].parts = append(f.groups[s.group].parts, i)
		key := [2]int{s.block, s.pattern}
		at, met := byBlock[key]
		if !met {
			at = len(f.shares)
			byBlock[key] = at
			f.shares = append(f.shares, f.newShare(s.pattern, s.block, -1))
		}
		f.shares[at].join(&s)
	}
}

func (s *share) join(other *share) {
	floats.Add(s.xx, other.xx)
	floats.Add(s.xy, other.xy)
}

// lowerFromUpper copies the upper triangle of a k by k matrix to the lower.
func lowerFromUpper(a []float64, k int) {
	for i := range k {
		for j := range i {
			a[i*k+j] = a[j*k+i]
		}
	}
}

// places are the waves of a pattern.
func places(seen uint64) (waves []int) {
	for ; seen != 0; seen &= seen - 1 {
		waves = append(waves, bits.TrailingZeros64(seen))
	}
	return slices.Clip(waves)
}
