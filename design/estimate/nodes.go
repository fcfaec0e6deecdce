package estimate

import "math"

// node is a term of a sum of shifted inverses.
type node struct{ shift, weight float64 }

// rootNodes are terms of which the sum of weight/(a + shift) is a^(-1/2), to about one part
// in 10^8 for every a from low to high (Hale, Higham & Trefethen 2008, SIAM Journal on
// Numerical Analysis 46, 2505-2523, section 4): the integral of 2/pi/(a + x^2) over x,
// with x on the points where an elliptic function makes its ends flat.
func rootNodes(low, high float64) []node {
	ratio := low / high
	n := int(math.Ceil(math.Log(1e9) * (3 - math.Log(ratio)) / (2 * math.Pi * math.Pi)))
	nodes := make([]node, n)
	whole := quarterPeriod(ratio)
	for j := range nodes {
		_, cn, dn := jacobi(whole*(float64(j)+0.5)/float64(n), ratio)
		tangent2 := (1 - cn*cn) / (cn * cn)
		nodes[j] = node{low * tangent2, 2 * math.Sqrt(low) * whole / (math.Pi * float64(n)) * dn / (cn * cn)}
	}
	return nodes
}

// agm are the arithmetic-geometric mean's steps from 1 and the root of the
// complementary parameter, with half the differences between its arms.
func agm(complement float64) (a, c []float64) {
	x, y := 1.0, math.Sqrt(complement)
	a, c = []float64{x}, []float64{math.Sqrt(1 - complement)}
	for range 20 {
		x, y, c = (x+y)/2, math.Sqrt(x*y), append(c, (x-y)/2)
		if a = append(a, x); c[len(c)-1] < 1e-16*x {
			break
		}
	}
	return a, c
}

// quarterPeriod is the complete elliptic integral of the first kind, by 1 less its
// parameter (Abramowitz & Stegun 1972, 17.6.3).
func quarterPeriod(complement float64) float64 {
	a, _ := agm(complement)
	return math.Pi / 2 / a[len(a)-1]
}

// jacobi are the elliptic functions sn, cn and dn of u, by 1 less the parameter
// (Abramowitz & Stegun 1972, 16.4).
func jacobi(u, complement float64) (sn, cn, dn float64) {
	a, c := agm(complement)
	last := len(a) - 1
	phi := math.Ldexp(a[last]*u, last)
	for n := last; n > 0; n-- {
		phi = (phi + math.Asin(c[n]/a[n]*math.Sin(phi))) / 2
	}
	sn, cn = math.Sin(phi), math.Cos(phi)
	return sn, cn, math.Sqrt(1 - (1-complement)*sn*sn)
}
