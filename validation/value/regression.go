package value

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// regression is what draws say that choices give more than the first on average, given the
// terms. What several choices give is turned into directions in which neither what the
// terms explain nor what they leave goes together, so that each can be looked at by
// itself (canonical correlations: Hotelling 1936, Biometrika 28, 321-377).
type regression struct {
	*terms
	mean   []float64  // by choice but the first
	back   *mat.Dense // choices x directions: what a step along a direction comes to
	b, se  *mat.Dense // terms x directions: coefficients and their errors
	left   *mat.Dense // draws x directions: what the terms leave
	marked []bool     // by direction: the terms explain more of it than luck would have them do
}

// leastError is that of a coefficient, where outcomes vary by 1.
const leastError = 1e-9

// regress is nil where choices differ by as much in every draw, or nothing is known.
func regress(t *terms, more [][]float64) *regression {
	r := &regression{terms: t}
	u := r.directions(more)
	if u == nil || len(t.kinds) == 1 {
		return nil
	}
	r.b, r.left = t.on(u), &mat.Dense{}
	r.left.Mul(t.z, r.b)
	r.left.Sub(u, r.left)
	r.errors()
	return r
}

// directions are what choices give along each, by draw, with mean 0 and variance 1.
func (r *regression) directions(more [][]float64) *mat.Dense {
	n := len(more[0])
	y := mat.NewDense(n, len(more), nil)
	for k, m := range more {
		r.mean = append(r.mean, stat.Mean(m, nil))
		for i, x := range m {
			y.Set(i, k, x-r.mean[k])
		}
	}
	variance, axes := eigen(y.T(), 1/float64(n))
	first := 0 // of those that vary; the least comes first
	for first < len(variance) && !(variance[first] > dependent*floats.Max(variance)) {
		first++
	}
	if first == len(variance) {
		return nil
	}
	scale := make([]float64, len(variance)-first)
	for k := range scale {
		scale[k] = math.Sqrt(variance[first+k])
	}
	kept, size := axes.Slice(0, len(more), first, len(variance)), mat.NewDiagDense(len(scale), scale)
	var u, one, turned, back mat.Dense
	one.Apply(func(_, k int, x float64) float64 { return x / scale[k] }, kept)
	u.Mul(y, &one)
	explained, turn := eigen(r.on(&u).T(), 1)
	turned.Mul(&u, turn)
	back.Product(kept, size, turn)
	r.back = &back
	r.mark(explained)
	return &turned
}

// mark tells directions of which the terms explain more than the most that they would of
// luck (the edge of its spectrum: Johnstone 2001, Annals of Statistics 29, 295-327). None of
// the others comes first by more than luck.
func (r *regression) mark(explained []float64) {
	n, all := r.z.Dims()
	edge := math.Sqrt(float64(all)) + math.Sqrt(float64(len(explained)))
	for _, e := range explained {
		r.marked = append(r.marked, e*float64(n-all) > edge*edge*(1-e))
	}
}

// errors are those of coefficients, of outcomes that vary more in some draws than in others
// (HC2: MacKinnon & White 1985, Journal of Econometrics 29, 305-325).
func (r *regression) errors() {
	n, _ := r.z.Dims()
	var off mat.Dense
	off.Apply(func(i, _ int, left float64) float64 {
		return left * left / max(1-floats.Sum(r.squares.RawRowView(i))/float64(n), leastError)
	}, r.left)
	r.se = &mat.Dense{}
	r.se.Mul(r.squares.T(), &off)
	r.se.Apply(func(_, _ int, sum float64) float64 { return max(math.Sqrt(sum)/float64(n), leastError) }, r.se)
}

// eigen are the eigenvalues and eigenvectors of the products of rows, the least first.
func eigen(rows mat.Matrix, times float64) ([]float64, *mat.Dense) {
	var products mat.SymDense
	var e mat.EigenSym
	var vectors mat.Dense
	products.SymOuterK(times, rows)
	if !e.Factorize(&products, true) {
		panic("value: outcomes that are no numbers")
	}
	e.VectorsTo(&vectors)
	return e.Values(nil), &vectors
}
