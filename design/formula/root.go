package formula

import "math"

// root finds x between a and b with f(x) = 0, where f(a) and f(b) differ in
// sign or one is 0, to the last bits of x. Inverse quadratic steps where those
// are safe and halving elsewhere, so that infinite values of f do no harm:
// Chandrupatla (1997), Advances in Engineering Software 28, 145-149.
func root(f func(float64) float64, a, b float64) float64 {
	fa, fb := f(a), f(b)
	step := 0.5
	for range 300 {
		x := a + step*(b-a)
		fx := f(x)
		c, fc := a, fa
		if math.Signbit(fx) != math.Signbit(fa) {
			c, fc, b, fb = b, fb, a, fa
		}
		a, fa = x, fx
		best, fbest := a, fa
		if math.Abs(fb) < math.Abs(fa) {
			best, fbest = b, fb
		}
		nearest := (0x1p-52*math.Abs(best) + 1e-300) / math.Abs(b-a)
		if nearest > 0.5 || fbest == 0 {
			return best
		}
		step = math.Min(1-nearest, math.Max(nearest, chandrupatla(a, b, c, fa, fb, fc)))
	}
	return a
}

// chandrupatla is the share of the way from a to b at which to look next, c
// being the point given up last.
func chandrupatla(a, b, c, fa, fb, fc float64) float64 {
	xi, phi := (a-b)/(c-b), (fa-fb)/(fc-fb)
	if phi*phi < xi && (1-phi)*(1-phi) < 1-xi {
		return fa/(fb-fa)*fc/(fb-fc) + (c-a)/(b-a)*fa/(fc-fa)*fb/(fc-fb)
	}
	return 0.5
}
