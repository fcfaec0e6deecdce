package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// scoring is the memory in which one cluster after the other gets its score.
type scoring struct {
	blocks              []float64   // by two regressors: a matrix between waves
	system              []float64   // width by width
	toward, z, half     []float64   // width
	least               []float64   // width
	lost                []bool      // width
	ordered             []float64   // t by k
	adjusted, steps     [][]float64 // per part, t by k
	fitted, spread, sum []float64   // t by k
	left                []float64   // t by k
}

func newScoring(lent *memory, t, k, parts int) (m scoring) {
	n := t * k
	lent.rooms(k*(k+1)/2*t*t, &m.blocks)
	lent.rooms(n*n, &m.system)
	lent.rooms(n, &m.toward, &m.z, &m.half, &m.least, &m.ordered, &m.fitted, &m.spread, &m.sum, &m.left)
	m.lost = lent.flags.take(n)
	m.adjusted, m.steps = lent.table(parts, n), lent.table(parts, n)
	return m
}

// score is a cluster's adjusted score of the contrast, its variance by the working
// model were the coefficients known, and what it has to do with all coefficients, in
// the coordinates in which their information is the identity.
func (s *clustered) score(g int) (score, own float64, pull []float64) {
	t, k, m := s.t, s.k, &s.memory
	s.adjust(g)
	clear(m.sum)
	b := &s.blocks[s.groups[g].block]
	for i, at := range s.groups[g].parts {
		p, w := &s.parts[at], m.adjusted[i]
		s.left(m.left, p, b.b)
		score += dot(w, m.left)
		for a := range t {
			rowTimes(rowOf(m.fitted, a, k), rowOf(w, a, k), p.xx)
		}
		floats.Add(m.sum, m.fitted)
		for a := range t {
			rowTimes(rowOf(m.spread, a, k), rowOf(s.sigma, a, t), w)
		}
		own += dot(m.spread, m.fitted)
	}
	return score, own, s.whitened(b, s.inOrder(m.sum))
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

// adjust finds, per part of a cluster, what every regressor at every wave adds to a
// person's weight in the cluster's score (t by k): the sum over the nodes of the shifted
// inverses along the contrast.
func (s *clustered) adjust(g int) {
	m, parts := &s.memory, s.groups[g].parts
	for i := range parts {
		clear(m.adjusted[i])
	}
	for i, node := range s.nodes {
		shapes := s.shapes[i]
		s.solveAt(g, shapes)
		for part, at := range parts {
			p := s.parts[at].pattern
			addScaled(m.adjusted[part], node.weight, m.steps[part])
			s.between(m.half, shapes[p].both, m.ordered, s.patterns[p].waves)
			addScaled(m.adjusted[part], node.weight, m.half)
		}
	}
}

// solveAt solves a cluster's system at a node: in steps what every part's contrast is by
// itself, in ordered (t by k) what the coefficients make of them.
func (s *clustered) solveAt(g int, shapes []nodeShape) {
	o, m := &s.own[g], &s.memory
	s.layBlocks(o.info)
	clear(m.toward)
	for i, at := range s.groups[g].parts {
		p := &s.parts[at]
		s.takeOff(p.xx, shapes[p.pattern].both)
		s.step(m.steps[i], &shapes[p.pattern], o, s.patterns[p.pattern].waves)
		for _, a := range s.patterns[p.pattern].waves {
			rowTimes(m.half[:s.k], rowOf(m.steps[i], a, s.k), p.xx)
			for j, v := range m.half[:s.k] {
				m.toward[j*s.t+a] += v
			}
		}
	}
	for j, gone := range o.gone {
		if m.least[j] = 0; gone {
			m.least[j], m.toward[j] = math.Inf(1), 0
		}
	}
	s.liftBlocks()
	cholesky(m.system, m.least, m.lost)
	solveLower(m.z, m.system, m.toward, m.lost, m.half)
	for a := range s.t {
		for j := range s.k {
			m.ordered[a*s.k+j] = m.z[j*s.t+a]
		}
	}
}

// step sets into to what a part's contrast is at a node, at the waves that were seen.
func (s *clustered) step(into []float64, shape *nodeShape, o *ownCluster, waves []int) {
	s.between(into, shape.cross, o.pull, waves)
	if o.blind == nil {
		return
	}
	for _, a := range waves {
		for _, c := range waves {
			addScaled(rowOf(into, a, s.k), -shape.lone[a*s.t+c], rowOf(o.blind, c, s.k))
		}
	}
}

// between sets into to a matrix between the waves that were seen times coefficients wave
// by wave.
func (s *clustered) between(into, matrix, b []float64, waves []int) {
	clear(into)
	for _, a := range waves {
		row := rowOf(into, a, s.k)
		for _, c := range waves {
			addScaled(row, matrix[a*s.t+c], rowOf(b, c, s.k))
		}
	}
}

// layBlocks lays the lower triangle of the information on a cluster's coefficients out by
// two regressors, so that what is taken off it lies in one piece.
func (s *clustered) layBlocks(info []float64) {
	t, n, at := s.t, s.width, 0
	for j := range s.k {
		for l := range j + 1 {
			for a := range t {
				at += copy(s.memory.blocks[at:at+t], info[(j*t+a)*n+l*t:])
			}
		}
	}
}

// takeOff takes xx (x) w off the blocks.
func (s *clustered) takeOff(xx, w []float64) {
	at := 0
	for j := range s.k {
		for _, x := range lowerRow(xx, j, s.k) {
			floats.AddScaled(s.memory.blocks[at:at+len(w)], -x, w)
			at += len(w)
		}
	}
}

// liftBlocks brings the blocks back into the lower triangle of the system.
func (s *clustered) liftBlocks() {
	t, n, at := s.t, s.width, 0
	for j := range s.k {
		for l := range j + 1 {
			for a := range t {
				at += copy(s.memory.system[(j*t+a)*n+l*t:][:t], s.memory.blocks[at:])
			}
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
