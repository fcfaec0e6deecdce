package estimate

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/floats"
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
	own          []ownCluster
}

// axes are the eigenvectors of a pattern's G, multiplied by the inverse of L'.
type axes struct {
	values []float64
	rows   [][]float64 // per value, t long, 0 where the wave is not seen
}

// nodeShape is what a node's shifted inverse has between the waves of a pattern.
type nodeShape struct{ lone, cross, both []float64 }

// ownCluster is a cluster on its own.
type ownCluster struct {
	info  []float64 // on the coefficients of its block's people, other blocks' intercepts eliminated
	gone  []bool    // coefficients that nothing tells
	pull  []float64 // covariance of the contrast with these coefficients, t by k
	blind []float64 // what of it residuals cannot show, t by k
	least float64   // a lower bound of the eigenvalues of I - H, but for those that are 0
}

// sandwich is the CR2 variance and its degrees of freedom.
func (f *repeatedFit) sandwich() *clustered {
	s := &clustered{repeatedFit: f, width: f.t * f.k}
	s.turnPatterns()
	s.own = make([]ownCluster, len(f.groups))
	low := 1.0
	total := 0.0
	for g := range f.groups {
		total += s.isolate(g)
		low = min(low, s.own[g].least)
	}
	s.unseen /= total
	s.lay(low)
	s.collect()
	return s
}

// turnPatterns finds the axes of every pattern.
func (s *clustered) turnPatterns() {
	t := s.t
	s.axes = make([]axes, len(s.patterns))
	for i := range s.patterns {
		p := &s.patterns[i]
		of := p.places()
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
		a.values, a.rows = values, table(m, t)
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
	}
}

// invertInto sets out to the inverse of a lower triangle.
func invertInto(out, lower []float64, k int) {
	copy(out, lower)
	invertLower(out, make([]bool, k))
}

// weigh is the sum of a function of the eigenvalues along the axes.
func (a *axes) weigh(t int, of func(value float64) float64) []float64 {
	out := make([]float64, t*t)
	for j, v := range a.values {
		addOuter(out, a.rows[j], of(v))
	}
	mirror(out, t)
	return out
}

// isolate finds what a cluster determines by itself, and answers its part of the
// information on the contrast.
func (s *clustered) isolate(g int) (information float64) {
	t, k, n := s.t, s.k, s.width
	o, b := &s.own[g], &s.blocks[s.groups[g].block]
	o.pull, o.gone = make([]float64, t*k), make([]bool, n)
	s.pull(o.pull, b)
	o.info = s.informationWith(s.groups[g].block)
	for a := range t {
		o.gone[a] = b.gone[a]
	}
	copy(o.gone[t:], s.lost)
	share := make([]float64, n*n)
	for _, at := range s.groups[g].parts {
		p := &s.parts[at]
		s.spread(share, n, 0, p.xx, s.patterns[p.pattern].covariance.inverse)
	}
	mirror(share, n)
	rest := make([]float64, n*n)
	floats.SubTo(rest, o.info, share)
	null, bound := s.determined(rest, o)
	o.least = bound
	q := s.inOrder(o.pull)
	information = quadraticForm(share, q)
	lost := 0.0
	if len(null) > 0 {
		lost = s.hide(g, null, share, q)
	}
	if s.unseen += lost; lost <= information/2 {
		u := s.groups[g]
		s.shown[0], s.shown[1] = s.shown[0] || u.treated < u.n, s.shown[1] || u.treated > 0
	}
	return information
}

// inOrder brings coefficients wave by wave (t by k) into the order of the information.
func (s *clustered) inOrder(b []float64) []float64 {
	out := make([]float64, s.width)
	for a := range s.t {
		for j := range s.k {
			out[j*s.t+a] = b[a*s.k+j]
		}
	}
	return out
}

func quadraticForm(a, v []float64) float64 {
	sum := 0.0
	for i, x := range v {
		sum += x * dot(rowOf(a, i, len(v)), v)
	}
	return sum
}

// informationWith is the information on the intercepts of a block and the other
// coefficients, those of other blocks eliminated.
func (s *clustered) informationWith(of int) []float64 {
	t, p, n := s.t, s.p, s.width
	b := &s.blocks[of]
	info := make([]float64, n*n)
	for i := range p {
		copy(info[(t+i)*n+t:], lowerRow(s.info, i, p))
	}
	for i := range s.shares {
		if h := &s.shares[i]; h.block == of {
			w := s.patterns[h.pattern].covariance.inverse
			for a := range t {
				addScaled(info[a*n:a*n+a+1], h.xx[0], w[a*t:a*t+a+1])
				for j := 1; j < s.k; j++ {
					for c := range t {
						info[(j*t+c)*n+a] += h.xx[j] * w[c*t+a]
					}
				}
			}
		}
	}
	for a := range t {
		row := rowOf(b.pull, a, p)
		for i, x := range row {
			addScaled(info[(t+i)*n+t:][:i+1], x, row[:i+1])
		}
	}
	mirror(info, n)
	return info
}

// determined are the directions of coefficients of which a cluster has all the
// information, where rest is what the others have; and a lower bound of what the
// others have of all there is in any other direction: the product of those shares,
// each of which is at most 1.
func (s *clustered) determined(rest []float64, o *ownCluster) (null [][]float64, bound float64) {
	n := s.width
	least, lost := make([]float64, n), make([]bool, n)
	for i := range n {
		least[i] = max(1e-10*o.info[i*n+i], math.SmallestNonzeroFloat64)
	}
	factor := append([]float64(nil), rest...)
	for i, gone := range o.gone {
		if gone {
			least[i] = math.Inf(1)
		}
	}
	cholesky(factor, least, lost)
	whole := append([]float64(nil), o.info...)
	for i := range n {
		if lost[i] {
			least[i] = math.Inf(1)
		}
	}
	cholesky(whole, least, make([]bool, n))
	bound = 1
	for i := range n {
		if lost[i] {
			continue
		}
		ratio := factor[i*n+i] / whole[i*n+i]
		bound *= min(1, ratio*ratio)
	}
	for j := range n {
		if lost[j] && !o.gone[j] {
			null = append(null, nullVector(rest, factor, lost, j, n))
		}
	}
	return null, max(bound, 1e-8)
}

// nullVector is the direction in which rest has nothing that ends at column j, which
// its Cholesky factor dropped.
func nullVector(rest, factor []float64, lost []bool, j, n int) []float64 {
	v := make([]float64, n)
	for i := range j { // forward: L z = -column
		if !lost[i] {
			v[i] = (-rest[i*n+j] - dot(factor[i*n:i*n+i], v[:i])) / factor[i*n+i]
		}
	}
	for i := j - 1; i >= 0; i-- { // backward: L'v = z
		if lost[i] {
			v[i] = 0
			continue
		}
		for l := i + 1; l < j; l++ {
			v[i] -= factor[l*n+i] * v[l]
		}
		v[i] /= factor[i*n+i]
	}
	v[j] = 1
	return v
}

// hide finds what of a cluster's pull on the contrast its residuals cannot show, and
// answers its part of the information.
func (s *clustered) hide(g int, null [][]float64, share, q []float64) (lost float64) {
	m, o := len(null), &s.own[g]
	across, deep := s.crossSums(g, -1), s.crossSums(g, -2)
	toward, plain := make([]float64, m), make([]float64, m)
	gram, inner := make([]float64, m*m), make([]float64, m*m)
	for a, v := range null {
		toward[a] = bilinear(across, v, q)
		plain[a] = bilinear(share, v, q)
		for b, w := range null[:a+1] {
			gram[a*m+b], inner[a*m+b] = bilinear(deep, v, w), bilinear(share, v, w)
		}
	}
	mirror(gram, m)
	mirror(inner, m)
	lost = explained(inner, plain, make([]float64, m))
	amounts := make([]float64, m)
	explained(gram, toward, amounts)
	blind := make([]float64, s.width)
	for a, v := range null {
		addScaled(blind, amounts[a], v)
	}
	o.blind = make([]float64, s.width)
	for a := range s.t {
		for j := range s.k {
			o.blind[a*s.k+j] = blind[j*s.t+a]
		}
	}
	return lost
}

// explained solves A x = v and answers v'x.
func explained(a, v, x []float64) float64 {
	gain, able := newtonStep(x, a, v)
	if !able {
		return math.NaN()
	}
	floats.Scale(-1, x)
	return gain
}

func bilinear(a, v, w []float64) float64 {
	sum := 0.0
	for i, x := range v {
		if x != 0 {
			sum += x * dot(rowOf(a, i, len(v)), w)
		}
	}
	return sum
}

// crossSums are a cluster's sums of products of the columns with a power of G between.
func (s *clustered) crossSums(g int, power float64) []float64 {
	n := s.width
	out := make([]float64, n*n)
	for _, at := range s.groups[g].parts {
		p := &s.parts[at]
		w := s.axes[p.pattern].weigh(s.t, func(v float64) float64 { return math.Pow(v, power) })
		s.spread(out, n, 0, p.xx, w)
	}
	mirror(out, n)
	return out
}

// lay lays the nodes out for all clusters, given a lower bound of the eigenvalues of
// I - H.
func (s *clustered) lay(least float64) {
	low, high := math.Inf(1), 0.0
	for i := range s.axes {
		for _, v := range s.axes[i].values {
			low, high = min(low, v), max(high, v)
		}
	}
	s.nodes = rootNodes(low*low*least*0.99, high*high*1.01)
	s.shapes = make([][]nodeShape, len(s.nodes))
	for i, at := range s.nodes {
		for p := range s.axes {
			a := &s.axes[p]
			s.shapes[i] = append(s.shapes[i], nodeShape{
				lone:  a.weigh(s.t, func(v float64) float64 { return 1 / (v*v + at.shift) }),
				cross: a.weigh(s.t, func(v float64) float64 { return v / (v*v + at.shift) }),
				both:  a.weigh(s.t, func(v float64) float64 { return v * v / (v*v + at.shift) })})
		}
	}
}

// collect adds the clusters' scores up to the variance, and what the working model has
// of them to the degrees of freedom: its P has p_gh = -u_g'M u_h beside its diagonal.
func (s *clustered) collect() {
	t, p := s.t, s.p
	trace, square := 0.0, 0.0
	all := make([]float64, p*p)
	inBlock := table(len(s.blocks), (t+p)*(t+p))
	alone := table(len(s.blocks), p*p)
	for g := range s.groups {
		score, own, pull := s.score(g)
		s.variance += score * score
		whole := squares(pull)
		trace += own - whole
		square += own*own - 2*own*whole
		b := s.groups[g].block
		addOuter(all, pull[t:], 1)
		addOuter(inBlock[b], pull, 1)
		addOuter(alone[b], pull[t:], 1)
	}
	square += lowerSquares(all, p)
	for b := range s.blocks {
		square += lowerSquares(inBlock[b], t+p) - lowerSquares(alone[b], p)
	}
	s.df = trace * trace / square
}

// lowerSquares is the sum of squares of a symmetric matrix of which the lower triangle is given.
func lowerSquares(a []float64, k int) (sum float64) {
	for i := range k {
		sum += a[i*k+i]*a[i*k+i] + 2*squares(a[i*k:i*k+i])
	}
	return sum
}

// score is a cluster's adjusted score of the contrast, its variance by the working
// model were the coefficients known, and what it has to do with all coefficients, in
// the coordinates in which their information is the identity.
func (s *clustered) score(g int) (score, own float64, pull []float64) {
	t, k := s.t, s.k
	adjusted := s.adjusted(g)
	half, left, spread := make([]float64, t*k), make([]float64, t*k), make([]float64, t*k)
	sum := make([]float64, t*k)
	b := &s.blocks[s.groups[g].block]
	for _, at := range s.groups[g].parts {
		p := &s.parts[at]
		w := adjusted[p.pattern]
		s.left(left, p, b.b)
		score += dot(w, left)
		for a := range t {
			for j := range k {
				half[a*k+j] = dot(rowOf(w, a, k), rowOf(p.xx, j, k))
			}
		}
		floats.Add(sum, half)
		clear(spread)
		for a := range t {
			for c, v := range rowOf(s.sigma, a, t) {
				addScaled(rowOf(spread, a, k), v, rowOf(w, c, k))
			}
		}
		own += dot(spread, half)
	}
	return score, own, s.whitened(b, s.inOrder(sum))
}

// whitened brings what a cluster has to do with its block's intercepts and the other
// coefficients to the coordinates in which their information is the identity.
func (s *clustered) whitened(b *block, u []float64) []float64 {
	t, p := s.t, s.p
	out := make([]float64, t+p)
	lowerTimes(out[:t], b.root, u[:t])
	for a := range t {
		addScaled(u[t:], -u[a], rowOf(b.mean, a, p))
	}
	lowerTimes(out[t:], s.root, u[t:])
	return out
}

// adjusted is, per pattern, what every regressor at every wave adds to a person's
// weight in the cluster's score (t by k): the sum over the nodes of the shifted
// inverses along the contrast.
func (s *clustered) adjusted(g int) [][]float64 {
	t, k, n := s.t, s.k, s.width
	o := &s.own[g]
	out := make([][]float64, len(s.patterns))
	for _, at := range s.groups[g].parts {
		out[s.parts[at].pattern] = make([]float64, t*k)
	}
	system, toward, z, half := make([]float64, n*n), make([]float64, n), make([]float64, n), make([]float64, n)
	least, lost, step := make([]float64, n), make([]bool, n), make([]float64, t*k)
	for i, node := range s.nodes {
		copy(system, o.info)
		clear(toward)
		for _, at := range s.groups[g].parts {
			p := &s.parts[at]
			shape := &s.shapes[i][p.pattern]
			s.spreadOff(system, p.xx, shape.both)
			s.along(step, shape.cross, o.pull, 1)
			if o.blind != nil {
				s.along(step, shape.lone, o.blind, -1)
			}
			for a := range t {
				for j := range k {
					toward[j*t+a] += dot(rowOf(step, a, k), rowOf(p.xx, j, k))
				}
			}
		}
		for j, gone := range o.gone {
			if gone {
				least[j], toward[j] = math.Inf(1), 0
			} else {
				least[j] = 0
			}
		}
		cholesky(system, least, lost)
		solveLower(z, system, toward, lost, half)
		for _, at := range s.groups[g].parts {
			p := s.parts[at].pattern
			shape := &s.shapes[i][p]
			s.along(step, shape.cross, o.pull, 1)
			if o.blind != nil {
				s.along(step, shape.lone, o.blind, -1)
			}
			addScaled(out[p], node.weight, step)
			s.alongOrdered(step, shape.both, z)
			addScaled(out[p], node.weight, step)
		}
	}
	return out
}

// along sets into to, or for a sign of -1 takes off it, a matrix between waves times
// coefficients wave by wave.
func (s *clustered) along(into, between, b []float64, sign float64) {
	if sign > 0 {
		clear(into)
	}
	t, k := s.t, s.k
	for a := range t {
		for c, v := range rowOf(between, a, t) {
			addScaled(rowOf(into, a, k), sign*v, rowOf(b, c, k))
		}
	}
}

// alongOrdered sets into to a matrix between waves times coefficients regressor by regressor.
func (s *clustered) alongOrdered(into, between, z []float64) {
	t, k := s.t, s.k
	for a := range t {
		for j := range k {
			into[a*k+j] = dot(rowOf(between, a, t), z[j*t:(j+1)*t])
		}
	}
}

// spreadOff takes xx (x) w off the lower triangle of a matrix.
func (s *clustered) spreadOff(from, xx, w []float64) {
	t, n := s.t, s.width
	for j := range s.k {
		for l := range j {
			x := xx[j*s.k+l]
			for a := range t {
				addScaled(from[(j*t+a)*n+l*t:][:t], -x, w[a*t:a*t+t])
			}
		}
		x := xx[j*s.k+j]
		for a := range t {
			addScaled(from[(j*t+a)*n+j*t:][:a+1], -x, w[a*t:a*t+a+1])
		}
	}
}

// solveLower solves LL'x = v, with dropped coefficients 0.
func solveLower(x, lower, v []float64, lost []bool, half []float64) {
	n := len(v)
	for i := range n {
		half[i] = 0
		if !lost[i] {
			half[i] = (v[i] - dot(lower[i*n:i*n+i], half[:i])) / lower[i*n+i]
		}
	}
	copy(x, half)
	for i := n - 1; i >= 0; i-- {
		if lost[i] {
			x[i] = 0
			continue
		}
		x[i] /= lower[i*n+i]
		addScaled(x[:i], -x[i], lower[i*n:i*n+i])
	}
}
