package estimate

import (
	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/lapack64"
)

// clustered is the CR2 variance of the contrast of a model for repeated measures.
//
// With the covariance S = LL' of a person's outcomes as working model, and residuals
// and columns multiplied by the inverse of L, a cluster's hat matrix is H = X M X'. Of
// the roots that make its variance unbiased clubSandwich takes, with G = L'L for every
// person, (G (I - H) G)^(-1/2) G. G is as large as the cluster and H has the rank of
// the columns; the root is a sum of shifted inverses, each of which needs but sums of
// products of the regressors by pattern.
type clustered struct {
	*repeatedFit
	variance, df float64
	unseen       float64 // share of the contrast's information that residuals cannot show
	shown        [2]bool // whether residuals show anything of the controls, and of the treated
	width        int     // t*k: coefficients of one block's people
	nodes        []node
	shapes       [][]nodeShape // per node and pattern
	axes         []axes        // per pattern
	wholes       []whole       // per block
	own          []ownCluster  // per cluster
	alone        alone
	memory       scoring
}

// axes are the eigenvectors of a pattern's G, multiplied by the inverse of L'.
type axes struct {
	values         []float64
	rows           [][]float64 // per value, t long, 0 where the wave is not seen
	inverse, twice []float64   // the inverse of G along the axes, and that of its square; t by t
}

// nodeShape is what a node's shifted inverse has between the waves of a pattern, alone
// less its sign.
type nodeShape struct{ lone, cross, both []float64 }

// whole is what the clusters of a block share.
type whole struct {
	info []float64 // on the coefficients of its people, other blocks' intercepts eliminated
	laid []float64 // its lower triangle in tiles
	gone []bool    // coefficients that nothing tells
	pull []float64 // covariance of the contrast with these coefficients, t by k
}

// ownCluster is a cluster on its own.
type ownCluster struct {
	*whole
	told  float64   // its part of the information on the contrast
	lost  float64   // what of this its residuals cannot show
	blind []float64 // what of the pull residuals cannot show, t by k
	least float64   // a lower bound of the eigenvalues of I - H, but for those that are 0
}

// sandwich is the CR2 variance and its degrees of freedom.
func (f *repeatedFit) sandwich() *clustered {
	s := &clustered{repeatedFit: f, width: f.t * f.k}
	s.turnPatterns()
	s.wholes, s.own = make([]whole, len(f.blocks)), make([]ownCluster, len(f.groups))
	f.lent.rooms(s.width*s.width, &s.alone.share, &s.alone.rest, &s.alone.factor, &s.alone.whole, &s.alone.across, &s.alone.deep)
	s.alone.tiles = s.lent.room(s.tiles(s.k))
	low := 1.0
	total := 0.0
	for g := range f.groups {
		total += s.isolate(g)
		low = min(low, s.own[g].least)
	}
	s.unseen /= total
	s.show(total)
	s.layNodes(low)
	s.collect()
	return s
}

// turnPatterns finds the axes of every pattern.
func (s *clustered) turnPatterns() {
	t := s.t
	s.axes = make([]axes, len(s.patterns))
	for i := range s.patterns {
		p := &s.patterns[i]
		of := p.waves
		m := len(of)
		lower := make([]float64, m*m)
		invertInto(lower, p.root, m)
		g := make([]float64, m*m)
		inverseOf(g, lower, m) // L'L
		values := make([]float64, m)
		work := make([]float64, 64+4*m)
		if !lapack64.Syev(lapack.EVCompute, blas64.Symmetric{Uplo: blas.Lower, N: m, Data: g, Stride: m}, values, work, len(work)) {
			panic("estimate: eigenvalues of a covariance did not converge")
		}
		a := &s.axes[i]
		a.values, a.rows = values, s.lent.table(m, t)
		column, turned := make([]float64, m), make([]float64, m)
		for j := range m {
			for l := range m {
				column[l] = g[l*m+j]
			}
			upperTimes(turned, p.root, column)
			for l, wave := range of {
				a.rows[j][wave] = turned[l]
			}
		}
		s.lent.rooms(t*t, &a.inverse, &a.twice)
		a.weigh(a.inverse, func(v float64) float64 { return 1 / v })
		a.weigh(a.twice, func(v float64) float64 { return 1 / (v * v) })
	}
}

// invertInto sets out to the inverse of a lower triangle.
func invertInto(out, lower []float64, k int) {
	copy(out, lower)
	invertLower(out, make([]bool, k))
}

// weigh sets out to the sum of a function of the eigenvalues along the axes.
func (a *axes) weigh(out []float64, of func(value float64) float64) {
	clear(out)
	for j, v := range a.values {
		addOuter(out, a.rows[j], of(v))
	}
	mirror(out, len(a.rows[0]))
}
