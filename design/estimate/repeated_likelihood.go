package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// likelihood is the restricted likelihood of a covariance, and what follows from it
// for the coefficients. The blocks' intercepts are eliminated block by block.
type likelihood struct {
	shape *Shape
	theta []float64
	sigma []float64 // t by t

	info, root []float64 // p by p: information on the coefficients without the intercepts; R'R is its inverse
	least      []float64 // of the information on a coefficient, by what it is before intercepts are taken out
	lost       []bool    // coefficients that nothing tells
	right      []float64
	beta       []float64
	inverse    []float64 // p by p
	deviance   float64
	toward     []float64 // t by t: derivative of the deviance by the covariance
	workplace
}

// workplace is memory to reckon in.
type workplace struct {
	tiled   []float64    // of the regressors without the intercept
	scratch []float64    // as long as the coefficients, and more
	between [3][]float64 // t by t
	fitted  []float64    // t by k
	joint   []float64    // per regressor t by t: covariances with a block's intercepts
	cross   []float64    // t by p
}

// covariance is what a pattern has of it; t by t, 0 where the waves are not seen.
type covariance struct {
	root    []float64 // inverse of the lower Cholesky factor, of the seen waves
	inverse []float64
	left    []float64 // sum of the products of residuals
	lever   []float64 // sum of the covariances of fitted values
	logDet  float64
	gone    []bool
}

// block is a block's intercepts.
type block struct {
	own  []float64 // per regressor t by t: the information that intercepts share with it
	root []float64 // t by t: R'R is the inverse of the information on them
	gone []bool    // waves of which nobody was seen
	pull []float64 // t by p: R times the information shared with the other coefficients
	mean []float64 // t by p: what of the other columns the intercepts take
	y    []float64 // R times the sums of outcomes
	b    []float64 // t by k: all coefficients of the block's people, wave by wave
}

func (f *repeatedFit) roomForLikelihood() {
	t, p := f.t, f.p
	f.lent.rooms(p*p, &f.info, &f.root, &f.inverse)
	f.lent.rooms(p, &f.right, &f.beta, &f.least)
	f.lost = f.lent.flags.take(p)
	f.tiled = f.lent.room(f.tiles(f.k - 1))
	f.lent.rooms(t*t, &f.sigma, &f.toward, &f.between[0], &f.between[1], &f.between[2])
	f.lent.rooms(f.k*t*t, &f.joint)
	f.lent.rooms(t*f.k, &f.fitted)
	f.lent.rooms(t*p, &f.cross)
	f.lent.rooms(max(p, t, f.k)+p, &f.scratch)
	for i := range f.patterns {
		q := &f.patterns[i]
		m := len(q.waves)
		f.lent.rooms(m*m, &q.root)
		f.lent.rooms(t*t, &q.covariance.inverse, &q.left, &q.lever)
		q.gone = f.lent.flags.take(m)
	}
	for i := range f.blocks {
		b := &f.blocks[i]
		f.lent.rooms(t*t, &b.root)
		b.gone = f.lent.flags.take(t)
		f.lent.rooms(f.k*t*t, &b.own)
		f.lent.rooms(t*p, &b.pull, &b.mean)
		f.lent.rooms(t, &b.y)
		f.lent.rooms(t*f.k, &b.b)
	}
}

// try evaluates the likelihood at parameters; false where they are no covariance.
func (f *repeatedFit) try(theta []float64) bool {
	f.shape.matrix(theta, f.sigma, f.t)
	f.deviance = 0
	for i := range f.patterns {
		p := &f.patterns[i]
		if !p.invert(f.sigma, f.t, f.scratch[:len(p.waves)]) {
			return false
		}
		f.deviance += p.n * p.logDet
	}
	f.inform()
	f.eliminate()
	f.solve()
	f.residuals()
	return true
}

// invert inverts the covariance of the waves seen; least is memory, a number a wave.
func (p *pattern) invert(sigma []float64, t int, least []float64) bool {
	of := p.waves
	m := len(of)
	for i, a := range of {
		for j, b := range of {
			p.root[i*m+j] = sigma[a*t+b]
		}
		least[i] = 1e-9 * sigma[a*t+a]
	}
	if cholesky(p.root, least, p.gone) < m {
		return false
	}
	p.logDet = 0
	for i := range m {
		p.logDet += 2 * math.Log(p.root[i*m+i])
	}
	invertLower(p.root, p.gone)
	for i, a := range of {
		for j, b := range of[:i+1] {
			sum := 0.0
			for l := i; l < m; l++ {
				sum += p.root[l*m+i] * p.root[l*m+j]
			}
			p.inverse[a*t+b], p.inverse[b*t+a] = sum, sum
		}
	}
	return true
}

// inform forms the information on the coefficients, and the right-hand side.
func (f *repeatedFit) inform() {
	clear(f.tiled)
	clear(f.right)
	for i := range f.patterns {
		q := &f.patterns[i]
		f.addTiles(f.tiled, 1, 1, q.all.xx, q.inverse, q.waves)
		for j := 1; j < f.k; j++ {
			xy := rowOf(q.all.xy, j, f.t)
			for _, t := range q.waves {
				f.right[(j-1)*f.t+t] += dot(rowOf(q.inverse, t, f.t), xy)
			}
		}
	}
	f.lift(f.info, f.p, f.tiled, f.k-1)
	for j := range f.p {
		f.least[j] = 1e-12 * f.info[j*f.p+j]
	}
}

// eliminate takes the blocks' intercepts out.
func (f *repeatedFit) eliminate() {
	t, p := f.t, f.p
	for i := range f.blocks {
		clear(f.blocks[i].own)
		clear(f.blocks[i].y)
	}
	half := f.scratch[:t]
	for i := range f.shares {
		s := &f.shares[i]
		b, q := &f.blocks[s.block], &f.patterns[s.pattern]
		from, to := span(q.waves, t)
		for j, x := range s.xx[:f.k] {
			floats.AddScaled(b.own[j*t*t:][from:to], x, q.inverse[from:to])
		}
		for _, a := range q.waves {
			b.y[a] += dot(rowOf(q.inverse, a, t), s.xy[:t])
		}
	}
	for i := range f.blocks {
		b := &f.blocks[i]
		b.open(t, f.k)
		f.deviance += b.factor(half)
		for a := range t {
			row := rowOf(b.pull, a, p)
			clear(row)
			for c, v := range lowerRow(b.root, a, t) {
				floats.AddScaled(row, v, rowOf(b.mean, c, p))
			}
			for i, x := range row {
				floats.AddScaled(lowerRow(f.info, i, p), -x, row[:i+1])
			}
		}
		lowerTimes(half, b.root, b.y)
		copy(b.y, half)
		for a := range t {
			floats.AddScaled(f.right, -b.y[a], rowOf(b.pull, a, p))
		}
		clear(b.mean)
		for a := range t {
			for c, v := range lowerRow(b.root, a, t) {
				floats.AddScaled(rowOf(b.mean, c, p), v, rowOf(b.pull, a, p))
			}
		}
	}
}

// open lays out what a block's people have of the information: on the intercepts, and
// between these and the other coefficients.
func (b *block) open(t, k int) {
	copy(b.root, b.own[:t*t])
	for j := 1; j < k; j++ {
		for a := range t {
			copy(b.mean[a*(k-1)*t+(j-1)*t:][:t], b.own[(j*t+a)*t:])
		}
	}
}

// factor turns the information on a block's intercepts into the root of its inverse,
// and answers the logarithm of its determinant; least is memory, a number a wave.
func (b *block) factor(least []float64) (logDet float64) {
	t := len(least)
	for a := range t {
		least[a] = 1e-10 * b.root[a*t+a]
	}
	cholesky(b.root, least, b.gone)
	for a := range t {
		logDet += 2 * math.Log(b.root[a*t+a])
	}
	invertLower(b.root, b.gone)
	return logDet
}

// solve finds the coefficients.
func (f *repeatedFit) solve() {
	p, t := f.p, f.t
	copy(f.root, f.info)
	for j := range p {
		f.least[j] = max(f.least[j], 1e-10*f.info[j*p+j])
	}
	cholesky(f.root, f.least, f.lost)
	for j := range p {
		f.deviance += 2 * math.Log(f.root[j*p+j])
	}
	invertLower(f.root, f.lost)
	lowerTimes(f.scratch[:p], f.root, f.right)
	upperTimes(f.beta, f.root, f.scratch[:p])
	for i := range f.blocks {
		b := &f.blocks[i]
		own := f.scratch[:t]
		upperTimes(own, b.root, b.y)
		for a := range t {
			b.b[a*f.k] = own[a] - dot(rowOf(b.mean, a, p), f.beta)
			for j := 1; j < f.k; j++ {
				b.b[a*f.k+j] = f.beta[(j-1)*t+a]
			}
		}
	}
}

// residuals forms the sums of products of residuals, and completes the deviance.
func (f *repeatedFit) residuals() {
	t, k := f.t, f.k
	for i := range f.patterns {
		copy(f.patterns[i].left, f.patterns[i].yy)
	}
	for i := range f.shares {
		s := &f.shares[i]
		b, q := f.blocks[s.block].b, &f.patterns[s.pattern]
		f.halfLeft(f.fitted, s, b, q.waves)
		for i, a := range q.waves {
			for _, c := range q.waves[:i+1] {
				q.left[a*t+c] -= dot(rowOf(b, a, k), rowOf(f.fitted, c, k)) + dot(rowOf(f.fitted, a, k), rowOf(b, c, k))
			}
		}
	}
	for i := range f.patterns {
		q := &f.patterns[i]
		mirror(q.left, t)
		f.deviance += dot(q.covariance.inverse, q.left)
	}
}

// halfLeft is what of a share's products of outcomes and regressors is left, t by k,
// when half of what is fitted is taken off, at the waves that were seen.
func (f *repeatedFit) halfLeft(into []float64, s *share, b []float64, waves []int) {
	for _, a := range waves {
		own := rowOf(b, a, f.k)
		for j := range own {
			into[a*f.k+j] = s.xy[j*f.t+a] - dot(own, rowOf(s.xx, j, f.k))/2
		}
	}
}
