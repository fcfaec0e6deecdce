package estimate

import (
	"math"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/lapack"
	"gonum.org/v1/gonum/lapack/lapack64"

	"proefbank/internal/lang"
)

// eigen is memory for the eigenvectors of one cluster's hat matrix, brought
// down to the columns of the design.
type eigen struct {
	hat    []float64
	rotate []float64
	values []float64
	work   []float64
	turned []float64 // contrast in eigenvectors
	told   float64   // the cluster's part of the information on the contrast
	pull   []float64 // the cluster's pull on the contrast
	shared []float64 // sum over clusters of the products of their pulls
	level  []float64 // per block: the same with and among the block's means
}

// fewClusters says why clusters are too few for a variance, or nothing.
func (s *Design) fewClusters() lang.Said {
	var count armCount
	for _, u := range s.clusters {
		n, t, _ := s.sumsOf(u)
		count.add(n, t)
	}
	return count.few()
}

// armCount counts clusters of controls, of treated, and of both.
type armCount struct{ control, treated, mixed int }

func (c *armCount) add(n, treated float64) {
	switch {
	case n == 0:
	case treated == 0:
		c.control++
	case treated == n:
		c.treated++
	default:
		c.mixed++
	}
}

// few says why there are too few for a variance, or nothing.
func (c *armCount) few() lang.Said {
	switch {
	case c.control+c.treated+c.mixed < 2:
		return lang.Text{"one cluster only: no standard error", "maar één cluster: geen standaardfout"}
	case c.mixed == 0 && (c.control == 1 || c.treated == 1):
		return lang.Text{"an arm has one cluster only: no standard error", "een arm heeft maar één cluster: geen standaardfout"}
	}
	return nil
}

// weighClusters prepares CR2. In the columns R x, with R'R the inverse of the
// scatter, a cluster's hat matrix is Q diag(lambda) Q' and the symmetric root
// of the inverse of one less it multiplies eigenvector j by
// (1 - lambda)^(-1/2), or by 0 where lambda is 1. The contrast's working
// variance P has P_gh = -nu_g'nu_h beside its diagonal; its trace and its sum
// of squares give the degrees of freedom.
func (s *Design) weighClusters() {
	k := s.k
	s.roomForClusters()
	var trace, square float64
	for g, u := range s.clusters {
		if s.cells[u.first].n == 0 && u.last-u.first == 1 {
			continue
		}
		s.clusterHat(u)
		before := s.unseen
		own, pull := s.adjust(rowOf(s.weights, g, k+1))
		s.note(u, s.unseen-before)
		trace += own - pull
		square += own*own - 2*own*pull
		s.share(s.cells[u.first].block)
	}
	square += s.sharedSquare()
	s.unseen /= squares(s.along)
	s.df = trace * trace / square
}

func (s *Design) roomForClusters() {
	q := s.k + 1
	room(q, &s.values, &s.turned, &s.pull)
	room(q*q, &s.hat, &s.rotate)
	room(len(s.clusters)*q, &s.weights)
	room(s.k*s.k, &s.shared)
	room(s.blocks*q, &s.level)
	room(max(64, 4*q), &s.work)
}

// clusterHat forms the cluster's hat matrix: first the mean of its block (when
// the cluster does not contain its blocks), then the columns.
func (s *Design) clusterHat(u cluster) {
	k, q := s.k, s.k+1
	clear(s.hat)
	inside := s.rotate[:k*k]
	clear(inside)
	for c := u.first; c < u.last; c++ {
		floats.Add(inside, rowOf(s.within, c, k*k))
	}
	for i := range k {
		bothSides(rowOf(s.hat, i+1, q)[1:], s.root, inside, i)
	}
	if u.whole {
		return
	}
	e := s.cells[u.first]
	mean := s.pull
	mean[0] = 1 / math.Sqrt(s.blockN[e.block])
	lowerTimes(mean[1:], s.root, rowOf(s.mean, u.first, k))
	addOuter(s.hat, mean, e.n)
}

// adjust writes the weights of a cluster's scores and its pull on the
// contrast, and answers its own term and its pull's square.
func (s *Design) adjust(weights []float64) (own, square float64) {
	q := s.k + 1
	a := blas64.Symmetric{Uplo: blas.Lower, N: q, Data: s.hat, Stride: q}
	if !lapack64.Syev(lapack.EVCompute, a, s.values, s.work, len(s.work)) {
		panic("estimate: eigenvalues of a cluster's hat matrix did not converge")
	}
	clear(s.turned)
	s.told = 0
	for i, c := range s.along {
		for j := range q {
			s.turned[j] += s.hat[(i+1)*q+j] * c
		}
	}
	for j, lambda := range s.values {
		lambda = max(lambda, 0)
		s.told += lambda * s.turned[j] * s.turned[j]
		if lambda > 1-1e-10 {
			s.unseen += s.turned[j] * s.turned[j]
			s.turned[j], s.values[j] = 0, 0
			continue
		}
		own += lambda / (1 - lambda) * s.turned[j] * s.turned[j]
		s.turned[j] /= math.Sqrt(1 - lambda)
		s.values[j] = lambda
	}
	scaled := s.rotate[:q]
	for i := range q {
		row := rowOf(s.hat, i, q)
		scaled[i] = dot(row, s.turned)
		s.pull[i] = 0
		for j, lambda := range s.values {
			s.pull[i] += row[j] * lambda * s.turned[j]
		}
	}
	upperTimes(weights[1:], s.root, scaled[1:])
	weights[0] = scaled[0]
	return own, squares(s.pull[:q])
}

// moreThanHalf is a half but for rounding: where two clusters mirror each other each has
// exactly that.
const moreThanHalf = 0.5 + 1e-9

// note remembers of which arms a cluster that tells anything of the contrast shows more
// than half of it; lost is the part that it does not.
func (s *Design) note(u cluster, lost float64) {
	if s.told <= nothing*squares(s.along) || lost > moreThanHalf*s.told {
		return
	}
	n, treated, _ := s.sumsOf(u)
	s.shown[0], s.shown[1] = s.shown[0] || treated < n, s.shown[1] || treated > 0
}

// share adds a cluster's pull to what its block and all clusters share.
func (s *Design) share(block int) {
	q := s.k + 1
	addOuter(s.shared, s.pull[1:], 1)
	for j, v := range s.pull {
		s.level[block*q+j] += s.pull[0] * v
	}
}

// sharedSquare is the sum of squares of all products of two clusters' pulls.
func (s *Design) sharedSquare() float64 {
	k, q := s.k, s.k+1
	sum := 0.0
	for i := range k {
		sum += s.shared[i*k+i]*s.shared[i*k+i] + 2*squares(s.shared[i*k:i*k+i])
	}
	for b := range s.blocks {
		level := rowOf(s.level, b, q)
		sum += level[0]*level[0] + 2*squares(level[1:])
	}
	return sum
}

// clusterVariance is the CR2 variance of the contrast and the residual sum of squares.
func (s *Design) clusterVariance() (variance, left float64) {
	k := s.k
	for g, u := range s.clusters {
		score := 0.0
		w := rowOf(s.weights, g, k+1)
		for c := u.first; c < u.last; c++ {
			rest, value := s.cellScore(c, w)
			left += rest
			score += value
		}
		variance += score * score
	}
	return variance, left
}

// cellScore is the residual sum of squares of a cell and the weighted sum of
// its scores: of the mean and of the columns. In a whole cluster the mean of a
// cell is that of its block and adds nothing.
func (s *Design) cellScore(c int, w []float64) (left, score float64) {
	e, k := s.cells[c], s.k
	if e.n == 0 {
		return 0, 0
	}
	mean, xy := rowOf(s.mean, c, k), rowOf(s.xy, c, k)
	gap := s.yMean[c] - s.yBlock[e.block] - dot(mean, s.beta)
	left = s.yy[c] + e.n*gap*gap
	score = e.n * gap * (w[0]/math.Sqrt(s.blockN[e.block]) + dot(mean, w[1:]))
	for j := range k {
		fitted := dot(rowOf(s.within, c*k+j, k), s.beta)
		score += w[1+j] * (xy[j] - fitted)
		left -= s.beta[j] * (2*xy[j] - fitted)
	}
	return left, score
}
