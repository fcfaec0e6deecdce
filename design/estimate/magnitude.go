package estimate

import (
	"math"

	"proefbank/internal/lang"
)

// The numbers that can be reckoned with: fourth powers of an outcome stand in
// degrees of freedom, and a float64 ends at 1e308. Whatever lies outside is a code
// of a missing value or a slip.
const mostNumber, leastNumber = 1e60, 1e-60

// beyond says why a column with this largest absolute value cannot be reckoned
// with, or nothing; what names the column.
func beyond(size float64, what lang.Said) lang.Said {
	switch {
	case math.IsInf(size, 0):
		return lang.Say("%s is infinite", "%s is oneindig", what)
	case size > mostNumber:
		return lang.Say("%s holds a number beyond %s: is it a code for a missing value?",
			"%s bevat een getal voorbij %s: is dat een code voor een ontbrekende waarde?", what, lang.Exact(mostNumber))
	case size > 0 && size < leastNumber:
		return lang.Say("%s holds no number above %s: give it in a larger unit", "%s bevat geen getal boven %s: geef het in een grotere eenheid",
			what, lang.Exact(leastNumber))
	}
	return nil
}

var (
	theOutcome = lang.Text{"the outcome", "de uitkomst"}
	receipt    = lang.Text{"what was received", "wat men ontving"}
	measured   = lang.Text{"a measurement", "een meting"}
)

// rounding is the share of an outcome's size that rounding makes of a standard
// error where there is none.
const rounding = 1e-14

// sizeOf is the largest absolute value; NaN does not count.
func sizeOf(columns ...[]float64) (size float64) {
	for _, column := range columns {
		for _, v := range column {
			if v = math.Abs(v); v > size {
				size = v
			}
		}
	}
	return size
}

// orNothing is a difference between outcomes of this size: what rounding leaves of none
// is none, as outcomes are not known to more than this.
func orNothing(difference, size float64) float64 {
	const known = 4.0 / (1 << 52)
	if math.Abs(difference) <= known*size {
		return 0
	}
	return difference
}

// meanAnswer is waldAnswer for an outcome of this size: an error that rounding
// alone could make is none.
func meanAnswer(estimate, variance, df, size, alpha float64, n int, warnings []lang.Said) Result {
	return new(bar).tested(untestedMean(estimate, variance, df, size, n, warnings), alpha)
}

func untestedMean(estimate, variance, df, size float64, n int, warnings []lang.Said) Result {
	estimate = orNothing(estimate, size)
	if math.Sqrt(variance) <= rounding*size {
		return exact(estimate, n, append(warnings, errorless)...)
	}
	return untested(estimate, variance, df, n, warnings)
}
