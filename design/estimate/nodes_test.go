package estimate

import (
	"math"
	"testing"
)

// The sum over the nodes is the inverse root, from end to end of ranges of any width.
func TestNodesSumToTheInverseRoot(t *testing.T) {
	for _, ratio := range []float64{0.9, 0.1, 1e-3, 1e-6, 1e-8} {
		nodes := rootNodes(2*ratio, 2)
		for share := 0.0; share <= 1; share += 0.05 {
			a, sum := 2*math.Pow(ratio, share), 0.0
			for _, n := range nodes {
				sum += n.weight / (a + n.shift)
			}
			if gap := math.Abs(sum*math.Sqrt(a) - 1); gap > 2e-8 {
				t.Errorf("range %g, at %g: off by %g with %d nodes", ratio, a, gap, len(nodes))
			}
		}
	}
}

// K(0) is a quarter of a circle, sn is a sine there; of parameter a half K is
// 1.854074677301372 (Abramowitz & Stegun 1972, table 17.1), where sn is 1.
func TestEllipticFunctions(t *testing.T) {
	if k := quarterPeriod(0.5); !(math.Abs(k-1.854074677301372) <= 1e-14) {
		t.Errorf("K(1/2) is %v", k)
	}
	if sn, cn, dn := jacobi(0.7, 1); !(math.Abs(sn-math.Sin(0.7)) <= 1e-15) || !(math.Abs(cn-math.Cos(0.7)) <= 1e-15) || dn != 1 {
		t.Errorf("of parameter 0: %v, %v, %v", sn, cn, dn)
	}
	if sn, cn, dn := jacobi(1.854074677301372, 0.5); !(math.Abs(sn-1) <= 1e-14) || !(math.Abs(cn) <= 1e-14) || !(math.Abs(dn-math.Sqrt(0.5)) <= 1e-14) {
		t.Errorf("at the quarter period: %v, %v, %v", sn, cn, dn)
	}
}
