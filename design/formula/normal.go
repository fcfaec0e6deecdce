package formula

import "math"

// Of gonum's normal the upper tail loses its digits where p is small; these
// keep them, down to the smallest p there is.

// normalCDF is Phi(x), with full digits in the lower tail.
func normalCDF(x float64) float64 { return 0.5 * math.Erfc(-x/math.Sqrt2) }

// logNormalCDF is log Phi(x). Far below 0 by the asymptotic series of Mills'
// ratio, Abramowitz & Stegun (1964), 26.2.12.
func logNormalCDF(x float64) float64 {
	if x > -30 {
		return math.Log(normalCDF(x))
	}
	return -x*x/2 - math.Log(-x) - 0.5*math.Log(2*math.Pi) + math.Log1p(-millsDeficit(x))
}

// inverseMills is phi(x)/Phi(x), the slope of logNormalCDF.
func inverseMills(x float64) float64 {
	if x > -30 {
		return math.Exp(-x*x/2) / math.Sqrt(2*math.Pi) / normalCDF(x)
	}
	return -x / (1 - millsDeficit(x))
}

// millsDeficit is 1 + x Phi(x)/phi(x) for x of -30 and below.
func millsDeficit(x float64) float64 {
	y := 1 / (x * x)
	return y * (1 - y*(3-y*(15-y*105)))
}

// normalQuantile is the z that a standard normal exceeds with chance p, 0-1.
// Newton on log Phi in the lower half, which is concave there: after one step
// it approaches from one side.
func normalQuantile(p float64) float64 {
	if p > 0.5 {
		return -normalQuantile(1 - p)
	}
	if p == 0 {
		return math.Inf(1)
	}
	x, target := -math.Sqrt(-2*math.Log(p)), math.Log(p)
	for range 50 {
		step := (logNormalCDF(x) - target) / inverseMills(x)
		x -= step
		if math.Abs(step) <= 1e-15*math.Abs(x) {
			break
		}
	}
	return -x
}
