package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

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
