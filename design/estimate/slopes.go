package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// two is a matrix of two by two, by row.
type two [4]float64

func (a two) times(b two) two {
	return two{a[0]*b[0] + a[1]*b[2], a[0]*b[1] + a[1]*b[3], a[2]*b[0] + a[3]*b[2], a[2]*b[1] + a[3]*b[3]}
}

// inverse, and the determinant.
func (a two) inverse() (two, float64) {
	det := a[0]*a[3] - a[1]*a[2]
	return two{a[3] / det, -a[1] / det, -a[2] / det, a[0] / det}, det
}

// covariance of level and effect.
func (m *slopes) covariance() two {
	f := m.factor
	return two{f[0] * f[0], f[0] * f[1], f[0] * f[1], f[1]*f[1] + f[2]*f[2]}
}

// at evaluates the restricted likelihood, profiled over everything else.
func (m *slopes) at(factor [3]float64) float64 {
	m.factor, m.deviance, m.left = factor, 0, m.square
	g, p := m.covariance(), m.p
	copy(m.root, m.cross)
	copy(m.beta, m.along)
	for i := range m.clusters {
		c := &m.clusters[i]
		z := c.zz.times(g)
		turned, det := two{1 + z[0], z[1], z[2], 1 + z[3]}.inverse()
		c.turned = turned
		m.deviance += math.Log(det)
		weight := g.times(turned)
		for a := range 2 {
			for b := range 2 {
				m.takeAway(c, a, b, weight[2*a+b])
			}
		}
	}
	cholesky(m.root, m.least, m.lost)
	for j, lost := range m.lost {
		if m.deviance += 2 * math.Log(m.root[j*p+j]); lost {
			m.deviance = math.Inf(1)
		}
	}
	invertLower(m.root, m.lost)
	lowerTimes(m.half, m.root, m.beta)
	upperTimes(m.beta, m.root, m.half)
	m.left = max(m.left-squares(m.half), 0)
	m.deviance += m.clean * math.Log(m.left)
	return m.deviance
}

// leftAt is the weighted sum of squares at a factor: of a large one, what a level and
// an effect of every cluster's own leave.
func (m *slopes) leftAt(factor [3]float64) float64 {
	m.at(factor)
	return m.left
}

// takeAway takes a part of a cluster's weighted products away from the sums.
func (m *slopes) takeAway(c *together, a, b int, weight float64) {
	m.left -= weight * c.zy[a] * c.zy[b]
	for i, x := range c.zx[a] {
		x *= weight
		m.beta[i] -= x * c.zy[b]
		row := lowerRow(m.root, i, m.p)
		for j := range row {
			row[j] -= x * c.zx[b][j]
		}
	}
}

// slope is the derivative of the deviance by the covariance of level and effect, where
// a unit of the sum of squares counts for so much.
func (m *slopes) slope(scale float64) (d two) {
	for i := range m.clusters {
		c := &m.clusters[i]
		var q [2]float64
		for a := range 2 {
			q[a] = m.weighted(c, a)
		}
		h := c.turned.times(c.zz)
		for a := range 2 {
			for b := range 2 {
				at := 2*a + b
				d[at] += h[at] - dot(m.turned[a], m.turned[b]) - scale*q[a]*q[b]
			}
		}
	}
	return d
}

// weighted is the product of 1 (a is 0) or the treatment (1) with a cluster's residuals,
// weighted by the inverse of the covariance of its rows; those with the columns, times R,
// go to turned.
func (m *slopes) weighted(c *together, a int) (residuals float64) {
	clear(m.half)
	for b := range 2 {
		t := c.turned[2*a+b]
		for j, x := range c.zx[b] {
			m.half[j] += t * x
		}
		residuals += t * (c.zy[b] - dot(c.zx[b], m.beta))
	}
	lowerTimes(m.turned[a], m.root, m.half)
	return residuals
}

// byFactor turns a derivative by the covariance into one by the factor.
func (m *slopes) byFactor(d two) [3]float64 {
	f := m.factor
	return [3]float64{2 * (d[0]*f[0] + d[1]*f[1]), 2 * (d[2]*f[0] + d[3]*f[1]), 2 * d[3] * f[2]}
}

// bend is the derivative of the deviance by the factor and, by differences, its
// second one.
func (m *slopes) bend() (gradient [3]float64, curve *mat.SymDense) {
	here := m.factor
	at := func(f [3]float64) [3]float64 {
		m.at(f)
		return m.byFactor(m.slope(m.clean / m.left))
	}
	h, curve := 1e-4*m.unit, mat.NewSymDense(3, nil)
	var rows [3][3]float64
	for j := range 3 {
		above, below := here, here
		above[j], below[j] = above[j]+h, below[j]-h
		up, down := at(above), at(below)
		for i := range 3 {
			rows[i][j] = (up[i] - down[i]) / (2 * h)
		}
	}
	for i := range 3 {
		for j := i; j < 3; j++ {
			curve.SetSym(i, j, (rows[i][j]+rows[j][i])/2)
		}
	}
	return at(here), curve
}

// climb finds the factor of the highest restricted likelihood by Newton's method,
// from the best of a grid. The likelihood is smooth in the factor, whose signs mean
// nothing, so that a variance of zero is no limit to it. False when the best lies at
// no variance within clusters.
func (m *slopes) climb() bool {
	best, least := [3]float64{}, math.Inf(1)
	for _, level := range []float64{0.3, 1, 3, 10, 100} {
		for _, effect := range []float64{0.3, 1, 3, 10, 100} {
			f := [3]float64{level * m.unit, 0.01 * m.unit, effect * m.unit}
			if d := m.at(f); d < least {
				best, least = f, d
			}
		}
	}
	m.at(best)
	for range 30 {
		if m.newton() {
			break
		}
	}
	return m.left > 0 && math.Abs(m.factor[0])+math.Abs(m.factor[1])+math.Abs(m.factor[2]) < 1e6
}

// newton takes a step, of which it halves the length until the deviance does not
// rise, and tells whether as good as nothing was left to gain: steps shrink by their
// square.
func (m *slopes) newton() (still bool) {
	here := m.factor
	gradient, curve := m.bend()
	height := m.deviance
	step, gain := downhill(gradient, curve)
	for scale := 1.0; scale > 1e-10; scale /= 2 {
		next := here
		for j := range next {
			next[j] -= scale * step[j]
		}
		if m.at(next) <= height+1e-13*math.Abs(height) {
			return gain < 1e-15
		}
	}
	m.at(here)
	return true
}

// downhill is Newton's step, with the curvature turned up wherever it is not, and
// what it promises to gain.
func downhill(gradient [3]float64, curve *mat.SymDense) (step [3]float64, gain float64) {
	var e mat.EigenSym
	if !e.Factorize(curve, true) {
		return gradient, 0
	}
	values, most := e.Values(nil), 0.0
	for _, v := range values {
		most = max(most, math.Abs(v))
	}
	var vectors mat.Dense
	e.VectorsTo(&vectors)
	for k, v := range values {
		along := 0.0
		for i := range 3 {
			along += vectors.At(i, k) * gradient[i]
		}
		length := along / max(math.Abs(v), 1e-8*most)
		gain += along * length / 2
		for i := range 3 {
			step[i] += vectors.At(i, k) * length
		}
	}
	return step, gain
}

// contrast is R times the treatment's column.
func (m *slopes) contrast() []float64 {
	column := make([]float64, m.p)
	column[m.t] = 1
	out := make([]float64, m.p)
	lowerTimes(out, m.root, column)
	return out
}
