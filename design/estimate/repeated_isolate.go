package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// isolate finds what a cluster determines by itself, and answers its part of the
// information on the contrast.
func (s *clustered) isolate(g int) (information float64) {
	o, m := &s.own[g], &s.alone
	o.whole = s.wholeOf(s.groups[g].block)
	s.products(m.share, g, func(pattern int) []float64 { return s.patterns[pattern].covariance.inverse })
	floats.SubTo(m.rest, o.info, m.share)
	null, bound := s.determined(o)
	o.least = bound
	q := s.inOrder(o.pull)
	o.told = quadraticForm(m.share, q)
	if len(null) > 0 {
		o.lost = s.hide(g, null, m.share, q)
	}
	s.unseen += o.lost
	return o.told
}

// show remembers of which arms clusters that tell anything of the contrast show more than
// half of it.
func (s *clustered) show(total float64) {
	for g := range s.own {
		if o := &s.own[g]; o.told <= nothing*total || !(o.lost <= moreThanHalf*o.told) {
			continue
		}
		u := s.groups[g]
		s.shown[0], s.shown[1] = s.shown[0] || u.treated < u.n, s.shown[1] || u.treated > 0
	}
}

// alone is the memory in which one cluster after the other is looked at by itself: width
// by width, what it has of the information and what the others have, factors, and sums of
// products with the inverse of G between, once and twice.
type alone struct{ share, rest, factor, whole, across, deep, tiles []float64 }

// wholeOf is what the clusters of a block share.
func (s *clustered) wholeOf(of int) *whole {
	w, b := &s.wholes[of], &s.blocks[of]
	if w.info == nil {
		w.pull, w.gone = s.lent.room(s.width), s.lent.flags.take(s.width)
		s.pull(w.pull, b)
		w.info, w.laid = s.informationWith(of), s.lent.room(s.tiles(s.k))
		s.lay(w.laid, w.info)
		copy(w.gone, b.gone)
		copy(w.gone[s.t:], s.lost)
	}
	return w
}

// inOrder brings coefficients wave by wave (t by k) into the order of the information.
func (s *clustered) inOrder(b []float64) []float64 {
	out := s.lent.room(s.width)
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
	info := s.lent.room(n * n)
	for i := range p {
		copy(info[(t+i)*n+t:], lowerRow(s.info, i, p))
	}
	for j := range s.k {
		for a := range t {
			copy(info[(j*t+a)*n:][:t], b.own[(j*t+a)*t:])
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
// information, and the others nothing; and a lower bound of what the
// others have of all there is in any other direction: the product of those shares,
// each of which is at most 1.
func (s *clustered) determined(o *ownCluster) (null [][]float64, bound float64) {
	n, factor, whole := s.width, s.alone.factor, s.alone.whole
	least, lost := s.lent.room(n), s.lent.flags.take(n)
	for i := range n {
		least[i] = max(1e-10*o.info[i*n+i], math.SmallestNonzeroFloat64)
	}
	copy(factor, s.alone.rest)
	for i, gone := range o.gone {
		if gone {
			least[i] = math.Inf(1)
		}
	}
	cholesky(factor, least, lost)
	copy(whole, o.info)
	for i := range n {
		if lost[i] {
			least[i] = math.Inf(1)
		}
	}
	cholesky(whole, least, s.lent.flags.take(n))
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
			null = append(null, nullVector(s.lent.room(n), s.alone.rest, factor, lost, j))
		}
	}
	return null, max(bound, 1e-8)
}

// nullVector is the direction in which rest has nothing that ends at column j, which
// its Cholesky factor dropped.
func nullVector(v, rest, factor []float64, lost []bool, j int) []float64 {
	n := len(v)
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
	across, deep := s.alone.across, s.alone.deep
	s.products(across, g, func(pattern int) []float64 { return s.axes[pattern].inverse })
	s.products(deep, g, func(pattern int) []float64 { return s.axes[pattern].twice })
	var toward, plain, amounts, gram, inner []float64
	s.lent.rooms(m, &toward, &plain, &amounts)
	s.lent.rooms(m*m, &gram, &inner)
	for a, v := range null {
		toward[a] = bilinear(across, v, q)
		plain[a] = bilinear(share, v, q)
		for b, w := range null[:a+1] {
			gram[a*m+b], inner[a*m+b] = bilinear(deep, v, w), bilinear(share, v, w)
		}
	}
	mirror(gram, m)
	mirror(inner, m)
	lost = s.lent.explained(inner, plain, s.lent.room(m))
	s.lent.explained(gram, toward, amounts)
	blind := s.lent.room(s.width)
	for a, v := range null {
		addScaled(blind, amounts[a], v)
	}
	o.blind = s.lent.room(s.width)
	for a := range s.t {
		for j := range s.k {
			o.blind[a*s.k+j] = blind[j*s.t+a]
		}
	}
	return lost
}

// explained solves A x = v and answers v'x.
func (m *memory) explained(a, v, x []float64) float64 {
	gain, able := m.newtonStep(x, a, v)
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

// products sets out to a cluster's sums of products of the columns with a matrix between
// the waves of every pattern.
func (s *clustered) products(out []float64, g int, between func(pattern int) []float64) {
	tiles := s.alone.tiles
	clear(tiles)
	for _, at := range s.groups[g].parts {
		p := &s.parts[at]
		s.addTiles(tiles, 0, 1, p.xx, between(p.pattern), s.patterns[p.pattern].waves)
	}
	s.lift(out, s.width, tiles, s.k)
	mirror(out, s.width)
}

// layNodes lays the nodes out for all clusters, given a lower bound of the eigenvalues of
// I - H.
func (s *clustered) layNodes(least float64) {
	low, high := math.Inf(1), 0.0
	for i := range s.axes {
		for _, v := range s.axes[i].values {
			low, high = min(low, v), max(high, v)
		}
	}
	s.nodes = rootNodes(low*low*least*0.99, high*high*1.01)
	s.shapes = make([][]nodeShape, len(s.nodes))
	of, square := make([]nodeShape, len(s.nodes)*len(s.axes)), s.t*s.t
	memory := s.lent.table(3*len(of), square)
	for i, at := range s.nodes {
		s.shapes[i], of = of[:len(s.axes)], of[len(s.axes):]
		for p := range s.axes {
			a, shape := &s.axes[p], &s.shapes[i][p]
			shape.lone, shape.cross, shape.both, memory = memory[0], memory[1], memory[2], memory[3:]
			a.weigh(shape.lone, func(v float64) float64 { return -1 / (v*v + at.shift) })
			a.weigh(shape.cross, func(v float64) float64 { return v / (v*v + at.shift) })
			a.weigh(shape.both, func(v float64) float64 { return v * v / (v*v + at.shift) })
		}
	}
}

// collect adds the clusters' scores up to the variance, and what the working model has
// of them to the degrees of freedom: its P has p_gh = -u_g'M u_h beside its diagonal.
func (s *clustered) collect() {
	t, p := s.t, s.p
	trace, square := 0.0, 0.0
	s.memory = s.newScoring()
	s.adjust()
	all := make([]float64, p*p)
	inBlock := s.lent.table(len(s.blocks), (t+p)*(t+p))
	alone := s.lent.table(len(s.blocks), p*p)
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
