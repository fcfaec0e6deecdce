package estimate

import (
	"math"
)

// turned is how the information on the coefficients changes with a parameter of the
// covariance (X'W V W X, the derivative V between inverse covariances), in the
// coordinates in which the information is the identity: of the blocks' intercepts,
// between them and the other coefficients, and of these.
type turned struct {
	own    [][]float64 // per block, t by t
	shared [][]float64 // per block, t by p
	rest   []float64   // p by p
	score  []float64   // X'W V W times residuals, block by block and then the rest
	along  []float64   // this times the contrast, likewise
}

// turning is memory that every turn uses again.
type turning struct {
	between, square, own, half, row, left []float64
}

// modelled is the variance of the contrast by the model, and its degrees of freedom.
func (f *repeatedFit) modelled(df DegreesOfFreedom) (variance, degrees float64) {
	f.levers() // at the covariance that was found
	slopes := f.shape.slopes(f.theta, f.t)
	q := len(slopes)
	along := make([]float64, f.p)
	lowerTimes(along, f.root, f.contrast())
	all := make([]turned, q)
	grow := make([]float64, q)
	for a, v := range slopes {
		all[a] = f.turn(v, along)
		grow[a] = dot(along, all[a].along[len(f.blocks)*f.t:])
	}
	expected := f.expected(all)
	variance = squares(along)
	switch df {
	case Satterthwaite:
		spread := f.lent.quadratic(f.observed(all, expected), grow)
		return variance, variance * variance / spread
	case KenwardRoger:
		spread := f.lent.quadratic(expected, grow)
		return variance + 2*f.widening(all, expected), variance * variance / spread
	}
	panic("estimate: no degrees of freedom are called " + string(df))
}

// contrast is the effect that is asked for in terms of the coefficients without
// intercepts: the treatment's are the first.
func (f *repeatedFit) contrast() []float64 {
	return append(append([]float64(nil), f.weights...), make([]float64, f.p-f.t)...)
}

func (f *repeatedFit) effect() float64 { return dot(f.weights, f.beta[:f.t]) }

// turn finds how the information changes with a parameter of which v is the slope.
func (f *repeatedFit) turn(v, along []float64) (u turned) {
	t, p, k, blocks := f.t, f.p, f.k, len(f.blocks)
	u.own, u.shared, u.rest = f.lent.table(blocks, t*t), f.lent.table(blocks, t*p), f.lent.room(p*p)
	f.lent.rooms(blocks*t+p, &u.score, &u.along)
	clear(f.tiled)
	m := &f.turns
	room(len(f.patterns)*t*t, &m.between)
	room(t*t, &m.own)
	room(t*k, &m.left)
	for i := range f.patterns {
		q, w := &f.patterns[i], rowOf(m.between, i, t*t)
		sandwich(w, q.covariance.inverse, v, m.own, t)
		f.addTiles(f.tiled, 1, 1, q.all.xx, w, q.waves)
	}
	f.lift(u.rest, p, f.tiled, k-1)
	mirror(u.rest, p)
	for i := range f.shares {
		s := &f.shares[i]
		w, own, shared := rowOf(m.between, s.pattern, t*t), u.own[s.block], u.shared[s.block]
		addScaled(own, s.xx[0], w)
		f.left(m.left, s, f.blocks[s.block].b)
		for a := range t {
			for c, x := range rowOf(w, a, t) {
				if x == 0 {
					continue
				}
				for j := 1; j < k; j++ {
					shared[a*p+(j-1)*t+c] += s.xx[j] * x
					u.score[blocks*t+(j-1)*t+a] += x * m.left[c*k+j]
				}
				u.score[s.block*t+a] += x * m.left[c*k]
			}
		}
	}
	f.reduce(&u)
	f.whiten(&u, along)
	return u
}

// left is what of a share's products of outcomes and regressors is left, t by k.
func (f *repeatedFit) left(into []float64, s *share, b []float64) {
	for a := range f.t {
		for j := range f.k {
			into[a*f.k+j] = s.xy[j*f.t+a] - dot(rowOf(b, a, f.k), rowOf(s.xx, j, f.k))
		}
	}
}

// reduce takes off the other columns what the intercepts take of them.
func (f *repeatedFit) reduce(u *turned) {
	t, p, blocks := f.t, f.p, len(f.blocks)
	rest := u.score[blocks*t:]
	for i := range f.blocks {
		mean, shared, own := f.blocks[i].mean, u.shared[i], u.own[i]
		for a := range t {
			lessOnBothSides(u.rest, rowOf(mean, a, p), rowOf(shared, a, p))
			addScaled(rest, -u.score[i*t+a], rowOf(mean, a, p))
		}
		for a := range t {
			for c, x := range rowOf(own, a, t) {
				addScaled(rowOf(shared, a, p), -x, rowOf(mean, c, p))
			}
		}
		for j := range p {
			for a := range t {
				addRows(rowOf(u.rest, j, p), mean[a*p+j], rowOf(own, a, t), mean)
			}
		}
	}
}

// whiten brings everything to the coordinates in which the information is the identity.
func (f *repeatedFit) whiten(u *turned, along []float64) {
	t, p, blocks, m := f.t, f.p, len(f.blocks), &f.turns
	room(p*p, &m.square)
	room(p, &m.half, &m.row)
	for i := range p {
		bothSides(rowOf(m.square, i, p), f.root, u.rest, i)
	}
	copy(u.rest, m.square)
	lowerTimes(m.row, f.root, u.score[blocks*t:])
	copy(u.score[blocks*t:], m.row)
	for j := range p {
		u.along[blocks*t+j] = dot(rowOf(u.rest, j, p), along)
	}
	own, half, row := m.own, m.half, m.row
	for i := range f.blocks {
		root := f.blocks[i].root
		for a := range t {
			bothSides(rowOf(own, a, t), root, u.own[i], a)
		}
		copy(u.own[i], own)
		for a := t - 1; a >= 0; a-- { // a row is made of those before it
			clear(half)
			for c, x := range lowerRow(root, a, t) {
				addScaled(half, x, rowOf(u.shared[i], c, p))
			}
			lowerTimes(row, f.root, half)
			copy(rowOf(u.shared[i], a, p), row)
			u.along[i*t+a] = dot(row, along)
		}
		lowerTimes(own[:t], root, u.score[i*t:(i+1)*t])
		copy(u.score[i*t:], own[:t])
	}
}

// expected is the expected second derivative of the deviance by the parameters.
func (f *repeatedFit) expected(all []turned) []float64 {
	q := len(all)
	out := make([]float64, q*q)
	f.pairs(out, f.slopes(), func(p *pattern, at int) float64 { return p.n*f.sigma[at] - 2*p.lever[at] })
	for a := range all {
		for b := range a + 1 {
			out[a*q+b] += all[a].with(&all[b])
		}
	}
	mirror(out, q)
	return out
}

// with is the trace of the product of two.
func (u *turned) with(other *turned) float64 {
	sum := dot(u.rest, other.rest)
	for i := range u.own {
		sum += dot(u.own[i], other.own[i]) + 2*dot(u.shared[i], other.shared[i])
	}
	return sum
}

// observed is the second derivative of the deviance by the parameters.
func (f *repeatedFit) observed(all []turned, expected []float64) []float64 {
	q := len(all)
	out := make([]float64, q*q)
	f.pairs(out, f.slopes(), func(p *pattern, at int) float64 { return p.left[at] })
	for a := range all {
		for b := range a + 1 {
			out[a*q+b] = 2*(out[a*q+b]-dot(all[a].score, all[b].score)) - expected[a*q+b]
		}
	}
	if f.shape.bends != nil {
		for at, bend := range f.shape.bends(f.theta, f.t) {
			out[at] += dot(bend, f.toward)
		}
	}
	mirror(out, q)
	return out
}

// widening is half of what Kenward and Roger add to the variance of the contrast for
// the uncertainty of the covariance: the sum of its covariances times Q - P inverse P
// - R/4, along the contrast.
func (f *repeatedFit) widening(all []turned, expected []float64) float64 {
	t, q := f.t, len(all)
	spread := f.alongContrast()
	inner := make([]float64, q*q)
	f.pairs(inner, f.slopes(), func(p *pattern, at int) float64 { return spread[p.all.pattern][at] })
	for a := range all {
		for b := range a + 1 {
			inner[a*q+b] -= dot(all[a].along, all[b].along)
		}
	}
	if f.shape.bends != nil {
		outer, half := make([]float64, t*t), make([]float64, t*t)
		for at, bend := range f.shape.bends(f.theta, t) {
			for i := range f.patterns {
				sandwich(outer, f.patterns[i].covariance.inverse, spread[i], half, t)
				inner[at] -= dot(bend, outer) / 4
			}
		}
	}
	mirror(inner, q)
	covariances := make([]float64, q*q)
	if !invertSymmetric(covariances, expected, q) {
		return math.NaN()
	}
	return 2 * dot(covariances, inner)
}

// alongContrast is, per pattern, the sum over its people of what their outcomes
// bear on the contrast: X c c'X', with c the contrast in terms of the information.
func (f *repeatedFit) alongContrast() [][]float64 {
	t, k := f.t, f.k
	sums, half, out := table(len(f.patterns), t*t), make([]float64, t*k), make([]float64, t*k)
	for i := range f.shares {
		s := &f.shares[i]
		f.pull(out, &f.blocks[s.block])
		for a := range t {
			for j := range k {
				half[a*k+j] = dot(rowOf(out, a, k), rowOf(s.xx, j, k))
			}
		}
		for a := range t {
			for c := range t {
				sums[s.pattern][a*t+c] += dot(rowOf(half, a, k), rowOf(out, c, k))
			}
		}
	}
	return sums
}

// pull is the covariance of the contrast with the coefficients of a block's people,
// t by k.
func (f *repeatedFit) pull(into []float64, b *block) {
	t, p, k := f.t, f.p, f.k
	along, rest := make([]float64, p), make([]float64, p)
	lowerTimes(along, f.root, f.contrast())
	upperTimes(rest, f.root, along)
	for a := range t {
		into[a*k] = -dot(rowOf(b.mean, a, p), rest)
		for j := 1; j < k; j++ {
			into[a*k+j] = rest[(j-1)*t+a]
		}
	}
}

// quadratic is twice v'A^-1 v, the variance of the contrast's variance where A is the
// second derivative of the deviance; NaN where that is no top.
func (m *memory) quadratic(a, v []float64) float64 {
	step := m.room(len(v))
	if gain, able := m.newtonStep(step, a, v); able {
		return gain // 2 v v / (2 gain): the deviance is twice the likelihood
	}
	return math.NaN()
}

// invertSymmetric sets out to the inverse of a positive definite matrix.
func invertSymmetric(out, a []float64, k int) bool {
	root, least, lost := append([]float64(nil), a...), make([]float64, k), make([]bool, k)
	for i := range k {
		least[i] = 1e-12 * a[i*k+i]
	}
	if cholesky(root, least, lost) < k {
		return false
	}
	invertLower(root, lost)
	inverseOf(out, root, k)
	return true
}
