package formula

import (
	"math"

	"gonum.org/v1/gonum/integrate/quad"
)

// gauss20 is exact for polynomials of degree 39.
var gauss20 = legendre(20)

// rule is a quadrature rule on [-1, 1].
type rule struct{ x, weight []float64 }

func legendre(n int) rule {
	r := rule{make([]float64, n), make([]float64, n)}
	quad.Legendre{}.FixedLocations(r.x, r.weight, -1, 1)
	return r
}

func (r rule) integrate(f func(float64) float64, a, b float64) float64 {
	sum, half, middle := 0.0, (b-a)/2, (a+b)/2
	for i, x := range r.x {
		sum += r.weight[i] * f(middle+half*x)
	}
	return sum * half
}

// adaptive halves [a, b] until 20 points and twice 20 points agree to 1e-14 of
// the whole.
func adaptive(f func(float64) float64, a, b float64) float64 {
	whole := gauss20.integrate(f, a, b)
	var refine func(a, b, once float64, depth int) float64
	refine = func(a, b, once float64, depth int) float64 {
		middle := (a + b) / 2
		left, right := gauss20.integrate(f, a, middle), gauss20.integrate(f, middle, b)
		whole = math.Max(whole, left+right)
		if depth == 0 || math.Abs(left+right-once) <= 1e-14*whole {
			return left + right
		}
		return refine(a, middle, left, depth-1) + refine(middle, b, right, depth-1)
	}
	return refine(a, b, whole, 40)
}
