package sensitivity

import (
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distmv"
	"gonum.org/v1/gonum/stat/samplemv"

	"proefbank/sim"
)

// mostEven is the number of dimensions that gonum's Halton sequence has.
const mostEven = 1000

// Points gives n pairs of independent points A and B in the open unit cube of d
// dimensions, a row each. Together they are a randomised Halton sequence in 2d
// dimensions (Owen, 2017, A randomized Halton algorithm in R, arXiv:1706.02808):
// spread more evenly than independent numbers, at any n, and unbiased. A
// parameter's places in A and B are neighbouring dimensions. Dimensions beyond
// the thousandth are independent numbers.
func Points(n, d int, key sim.Key) (a, b [][]float64) {
	even := min(2*d, mostEven)
	points := mat.NewDense(max(n, 1), max(even, 1), nil)
	samplemv.Halton{Kind: samplemv.Owen, Q: distmv.NewUnitUniform(max(even, 1), nil), Src: key.Source(0, 0)}.Sample(points)
	at := func(row, column int) float64 {
		if column >= even {
			return key.Child(uint64(row)).Uniform(0, column)
		}
		return min(max(points.At(row, column), 0x1p-53), 1-0x1p-53)
	}
	a, b = make([][]float64, n), make([][]float64, n)
	for r := range n {
		a[r], b[r] = make([]float64, d), make([]float64, d)
		for j := range d {
			a[r][j], b[r][j] = at(r, 2*j), at(r, 2*j+1)
		}
	}
	return a, b
}
