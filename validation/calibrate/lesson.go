package calibrate

import (
	"math"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// lesson is what the guesses teach about one parameter: its expected normal
// score given the features of what was printed, by least squares. One number
// per parameter then stands for all that was printed (Fearnhead & Prangle,
// 2012, Journal of the Royal Statistical Society B 74, p. 419-474).
type lesson struct {
	middle, spread []float64    // of the features
	weights        *mat.Dense   // a column a parameter, the constant first
	inverse        mat.SymDense // of the features' cross-products
	residual       []float64    // mean square of what is then still off, by parameter
}

// damping keeps features that say the same from cancelling each other: a part of
// the features' own variance, far below what matters.
const damping = 1e-6

// learn makes the lesson, and tells what it expects of each guess without having
// seen that guess: as of what was published (Allen, 1974, Technometrics 16, p.
// 125-127).
func learn(scores, features *mat.Dense) (l *lesson, unseen *mat.Dense) {
	n, k := features.Dims()
	_, parameters := scores.Dims()
	l = &lesson{middle: make([]float64, k), spread: make([]float64, k), residual: make([]float64, parameters)}
	for j := range k {
		l.middle[j], l.spread[j] = stat.MeanStdDev(mat.Col(nil, j, features), nil)
		l.spread[j] = max(l.spread[j], 1e-9)
	}
	x := mat.NewDense(n, k+1, nil)
	for i := range n {
		x.SetRow(i, l.standard(features.RawRowView(i)))
	}
	var products mat.SymDense
	products.SymOuterK(1, x.T())
	for j := range k + 1 {
		products.SetSym(j, j, products.At(j, j)+damping*float64(n))
	}
	var cholesky mat.Cholesky
	if !cholesky.Factorize(&products) {
		panic("features that are not finite") // a slip in this package
	}
	var right, fitted mat.Dense
	right.Mul(x.T(), scores)
	l.weights = mat.NewDense(k+1, parameters, nil)
	if err := cholesky.SolveTo(l.weights, &right); err != nil {
		panic(err) // it was factorised, with damping
	}
	if err := cholesky.InverseTo(&l.inverse); err != nil {
		panic(err)
	}
	fitted.Mul(x, l.weights)
	unseen = mat.NewDense(n, parameters, nil)
	for i := range n {
		row := mat.NewVecDense(k+1, x.RawRowView(i))
		own := mat.Inner(row, &l.inverse, row) // weight of the guess's own score
		for j := range parameters {
			e := (scores.At(i, j) - fitted.At(i, j)) / (1 - own)
			unseen.Set(i, j, scores.At(i, j)-e)
			l.residual[j] += e * e / float64(n)
		}
	}
	return l, unseen
}

// standard is a row of features in standard deviations, the constant before it.
func (l *lesson) standard(features []float64) []float64 {
	x := make([]float64, len(features)+1)
	x[0] = 1
	for j, f := range features {
		x[j+1] = (f - l.middle[j]) / l.spread[j]
	}
	return x
}

// expected are the parameters' expected scores, and how far the finite table
// may have them wrong: the standard error in units of a residual.
func (l *lesson) expected(features []float64) (scores []float64, wrong float64) {
	x := mat.NewVecDense(len(features)+1, l.standard(features))
	var s mat.VecDense
	s.MulVec(l.weights.T(), x)
	return s.RawVector().Data, math.Sqrt(mat.Inner(x, &l.inverse, x))
}
