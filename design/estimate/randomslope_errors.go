package estimate

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// sandwich is the CR2 variance of the effect with its degrees of freedom. All that
// matters of a cluster lies in the space of its columns, where rows have as many
// coordinates as the columns have dimensions: there the covariance V of its rows, in
// units of the variance within clusters, is known, its residuals e have expectation
// V - X M X' with M that of the coefficients, and A = V^1/2 (V^1/2 (V - X M X')
// V^1/2)^-1/2 V^1/2 makes them V again. The cluster's score is a'e with a = A V^-1 X M c
// of the contrast c. The products of scores have expectations a'Va beside the
// diagonal's -a'X M X'a, whose trace and sum of squares give the degrees of freedom.
func (m *slopes) sandwich() (variance, df float64) {
	pulls := mat.NewDense(m.p, m.p, nil)
	trace, square := 0.0, 0.0
	for i := range m.clusters {
		score, own, pull := m.score(&m.clusters[i])
		variance += score * score
		common := mat.Dot(pull, pull)
		trace += own - common
		square += own*own - 2*own*common
		pulls.RankOne(pulls, 1, pull, pull)
	}
	all := mat.Norm(pulls, 2) // of all elements
	return variance, trace * trace / (square + all*all)
}

// score is that of a cluster, its own variance and its pull: R times X'a, whose products
// over clusters are what their scores have in common.
func (m *slopes) score(c *together) (score, own float64, pull *mat.VecDense) {
	basis, y := coordinates(c.xx, c.xy, m.sizes)
	root := mat.NewDense(m.p, m.p, m.root)
	covariance := m.covarianceIn(basis)

	var leverage, left mat.Dense
	leverage.Mul(basis, root.T())
	left.Mul(&leverage, leverage.T())
	left.Sub(covariance, &left)

	half := power(covariance, 0.5)
	var adjust mat.Dense
	adjust.Product(half, &left, half)
	adjust.Product(half, power(&adjust, -0.5), half)

	var toEffect, a, residual mat.VecDense
	toEffect.MulVec(&leverage, mat.NewVecDense(m.p, m.contrast()))
	a.MulVec(power(covariance, -1), &toEffect)
	a.MulVec(&adjust, &a)
	residual.MulVec(basis, mat.NewVecDense(m.p, m.beta))
	residual.SubVec(y, &residual)

	pull = new(mat.VecDense)
	pull.MulVec(leverage.T(), &a)
	return mat.Dot(&a, &residual), mat.Inner(&a, covariance, &a), pull
}

// covarianceIn is that of a cluster's rows in the coordinates of its columns: 1 within
// clusters, and what level and effect bring.
func (m *slopes) covarianceIn(basis *mat.Dense) *mat.Dense {
	r, _ := basis.Dims()
	z := mat.NewDense(r, 2, nil)
	for i := range r {
		z.Set(i, 0, basis.At(i, 0))
		z.Set(i, 1, basis.At(i, m.t)+m.share*basis.At(i, 0))
	}
	g := m.covariance()
	v := new(mat.Dense)
	v.Product(z, mat.NewDense(2, 2, g[:]), z.T())
	for i := range r {
		v.Set(i, i, v.At(i, i)+1)
	}
	return v
}

// coordinates are a cluster's columns and outcome in an orthogonal basis of the columns'
// space, from their sums of products. What is as good as nothing is judged of columns of
// one size, so that no unit matters.
func coordinates(xx, xy, sizes []float64) (columns *mat.Dense, outcome *mat.VecDense) {
	p := len(sizes)
	alike := mat.NewSymDense(p, nil)
	for i, of := range sizes {
		for j := i; j < p; j++ {
			alike.SetSym(i, j, xx[i*p+j]/(of*sizes[j]))
		}
	}
	var e mat.EigenSym
	if !e.Factorize(alike, true) {
		panic("estimate: eigenvalues of a cluster's products did not converge")
	}
	var vectors mat.Dense
	e.VectorsTo(&vectors)
	values := e.Values(nil)
	first := 0
	for values[first] <= 1e-10*values[p-1] {
		first++
	}
	columns, outcome = mat.NewDense(p-first, p, nil), mat.NewVecDense(p-first, nil)
	for i := first; i < p; i++ {
		length, along := math.Sqrt(values[i]), 0.0
		for j := range p {
			columns.Set(i-first, j, length*vectors.At(j, i)*sizes[j])
			along += vectors.At(j, i) * xy[j] / sizes[j]
		}
		outcome.SetVec(i-first, along/length)
	}
	return columns, outcome
}

// power is that of a symmetric matrix; directions in which it is as good as nothing stay
// nothing.
func power(a *mat.Dense, exponent float64) *mat.Dense {
	r, _ := a.Dims()
	var e mat.EigenSym
	if !e.Factorize(symmetric(a), true) {
		panic("estimate: eigenvalues of a cluster's covariance did not converge")
	}
	var vectors, scaled, out mat.Dense
	e.VectorsTo(&vectors)
	values := e.Values(nil)
	scaled.CloneFrom(&vectors)
	for j, v := range values {
		scale := 0.0
		if v > 1e-12*values[r-1] {
			scale = math.Pow(v, exponent)
		}
		for i := range r {
			scaled.Set(i, j, scale*vectors.At(i, j))
		}
	}
	out.Mul(&scaled, vectors.T())
	return &out
}

func symmetric(a *mat.Dense) *mat.SymDense {
	r, _ := a.Dims()
	s := mat.NewSymDense(r, nil)
	for i := range r {
		for j := i; j < r; j++ {
			s.SetSym(i, j, (a.At(i, j)+a.At(j, i))/2)
		}
	}
	return s
}
