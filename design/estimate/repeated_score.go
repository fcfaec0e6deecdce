package estimate

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// scoring is the memory in which clusters get their scores.
type scoring struct {
	tiles                  []float64   // of all regressors
	system                 []float64   // width by width
	toward, z, half, least []float64   // width
	lost                   []bool      // width
	pulls, blinds, ordered []float64   // t by the regressors of all clusters
	adjusted, steps        [][]float64 // per pattern, likewise
	weights, left          []float64   // t by k
	fitted, spread, sum    []float64   // t by k
}

func (s *clustered) newScoring() (m scoring) {
	n, all := s.width, s.t*len(s.groups)*s.k
	m.tiles, m.system, m.lost = s.lent.room(s.tiles(s.k)), s.lent.room(n*n), s.lent.flags.take(n)
	s.lent.rooms(n, &m.toward, &m.z, &m.half, &m.least, &m.weights, &m.left, &m.fitted, &m.spread, &m.sum)
	s.lent.rooms(all, &m.pulls, &m.blinds, &m.ordered)
	m.adjusted, m.steps = s.lent.table(len(s.patterns), all), s.lent.table(len(s.patterns), all)
	for g, o := range s.own {
		for a := range s.t {
			copy(s.of(g, m.pulls, a), rowOf(o.pull, a, s.k))
			if o.blind != nil {
				copy(s.of(g, m.blinds, a), rowOf(o.blind, a, s.k))
			}
		}
	}
	return m
}

// score is a cluster's adjusted score of the contrast, its variance by the working
// model were the coefficients known, and what it has to do with all coefficients, in
// the coordinates in which their information is the identity.
func (s *clustered) score(g int) (score, own float64, pull []float64) {
	t, k, m := s.t, s.k, &s.memory
	clear(m.sum)
	b := &s.blocks[s.groups[g].block]
	for _, at := range s.groups[g].parts {
		p, w := &s.parts[at], m.weights
		for a := range t {
			copy(rowOf(w, a, k), s.of(g, m.adjusted[p.pattern], a))
		}
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
	out := s.lent.room(t + p)
	lowerTimes(out[:t], b.root, u[:t])
	for a := range t {
		addScaled(u[t:], -u[a], rowOf(b.mean, a, p))
	}
	lowerTimes(out[t:], s.root, u[t:])
	return out
}

// adjust finds, per pattern and cluster, what every regressor at every wave adds to a
// person's weight in the cluster's score: the sum over the nodes of the shifted inverses
// along the contrast. Clusters stand side by side, so that what a pattern has between
// two waves meets them all in one call.
func (s *clustered) adjust() {
	m := &s.memory
	for i, node := range s.nodes {
		shapes := s.shapes[i]
		for p := range shapes {
			clear(m.steps[p])
			s.between(m.steps[p], shapes[p].cross, m.pulls, s.patterns[p].waves)
			s.between(m.steps[p], shapes[p].lone, m.blinds, s.patterns[p].waves)
		}
		for g := range s.groups {
			s.solveAt(g, shapes)
		}
		for p := range shapes {
			floats.AddScaled(m.adjusted[p], node.weight, m.steps[p])
			clear(m.steps[p])
			s.between(m.steps[p], shapes[p].both, m.ordered, s.patterns[p].waves)
			floats.AddScaled(m.adjusted[p], node.weight, m.steps[p])
		}
	}
}

// between adds a matrix between the waves that were seen times coefficients wave by wave.
func (s *clustered) between(into, matrix, b []float64, waves []int) {
	n := len(s.groups) * s.k
	for _, a := range waves {
		for _, c := range waves {
			floats.AddScaled(rowOf(into, a, n), matrix[a*s.t+c], rowOf(b, c, n))
		}
	}
}

// of is what a cluster has at a wave of what stands side by side.
func (s *clustered) of(g int, beside []float64, wave int) []float64 {
	return rowOf(beside, wave*len(s.groups)+g, s.k)
}

// solveAt solves a cluster's system at a node: steps are what every pattern's contrast
// is by itself, ordered becomes what the coefficients make of them.
func (s *clustered) solveAt(g int, shapes []nodeShape) {
	o, m := &s.own[g], &s.memory
	copy(m.tiles, o.laid)
	clear(m.toward)
	for _, at := range s.groups[g].parts {
		p := &s.parts[at]
		waves := s.patterns[p.pattern].waves
		s.addTiles(m.tiles, 0, -1, p.xx, shapes[p.pattern].both, waves)
		for _, a := range waves {
			step := s.of(g, m.steps[p.pattern], a)
			for j := range s.k {
				m.toward[j*s.t+a] += dot(step, rowOf(p.xx, j, s.k))
			}
		}
	}
	for j, gone := range o.gone {
		if m.least[j] = 0; gone {
			m.least[j], m.toward[j] = math.Inf(1), 0
		}
	}
	s.lift(m.system, s.width, m.tiles, s.k)
	cholesky(m.system, m.least, m.lost)
	solveLower(m.z, m.system, m.toward, m.lost, m.half)
	for a := range s.t {
		ordered := s.of(g, m.ordered, a)
		for j := range ordered {
			ordered[j] = m.z[j*s.t+a]
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
