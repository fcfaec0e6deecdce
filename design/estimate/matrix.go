package estimate

import (
	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// matrix is a design by column, the intercept first. Sums go down the columns, so that
// every one is in the order of the rows.
type matrix [][]float64

func (c *cases) matrix() matrix {
	return append(matrix{c.ones()}, c.columns...)
}

// withoutTreatment is the same design with the treatment's column left out.
func (x matrix) withoutTreatment() matrix { return append(matrix{x[0]}, x[2:]...) }

// factor is the Cholesky factor of X'X; nil when that is singular.
func (x matrix) factor() *mat.Cholesky {
	cross := mat.NewSymDense(len(x), nil)
	for a, column := range x {
		for b, product := range x[a:].along(column) {
			cross.SetSym(a, a+b, product)
		}
	}
	var factor mat.Cholesky
	if !factor.Factorize(cross) || factor.Cond() > 1e13 {
		return nil
	}
	return &factor
}

// along are the products of y with every column.
func (x matrix) along(y []float64) []float64 {
	products := make([]float64, len(x))
	along(products, y, x, nil)
	return products
}

// leastSquares are the coefficients of y on X; nil when the factor is.
func (x matrix) leastSquares(factor *mat.Cholesky, y []float64) []float64 {
	if factor == nil {
		return nil
	}
	beta := mat.NewVecDense(len(x), nil)
	if factor.SolveVecTo(beta, mat.NewVecDense(len(x), x.along(y))) != nil {
		return nil
	}
	return beta.RawVector().Data
}

// fitted are the fitted values of y on X; nil when X'X is singular.
func (x matrix) fitted(y []float64) []float64 {
	beta := x.leastSquares(x.factor(), y)
	if beta == nil {
		return nil
	}
	fit := make([]float64, len(y))
	for a, column := range x {
		floats.AddScaled(fit, beta[a], column)
	}
	return fit
}
