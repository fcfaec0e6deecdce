package lang

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/number"
)

// Number is a number with the precision in which it is read. What does not exist
// is a dash.
type Number struct {
	Value float64
	As    Precision
}

// Precision is a rule by which numbers are written for reading: how many decimals
// a number of a size has.
type Precision struct {
	name     string
	decimals func(x float64) int
}

// Of is a number in this precision.
func (p Precision) Of(x float64) Number { return Number{x, p} }

// The precisions. Names are those of the tag `as` of a column.
var (
	Whole   = Precision{"whole", func(float64) int { return 0 }}
	One     = Precision{"one", func(float64) int { return 1 }}
	Two     = Precision{"two", func(float64) int { return 2 }}
	Three   = Precision{"three", func(float64) int { return 3 }}
	Four    = Precision{"four", func(float64) int { return 4 }}
	Plain   = Precision{"plain", plain}
	Small   = Precision{"small", small}
	Spread  = Precision{"spread", significant(2)} // an error: two significant digits
	Digits  = Precision{"digits", significant(4)}
	Digits3 = Precision{"digits3", significant(3)}
	Short   = Precision{"short", short} // six significant digits at most
)

// PrecisionNamed finds a precision by its name; unknown names panic.
func PrecisionNamed(name string) Precision {
	for _, p := range []Precision{Whole, One, Two, Three, Four, Plain, Small, Spread, Digits, Digits3, Short} {
		if p.name == name {
			return p
		}
	}
	panic("lang: no precision is called " + name)
}

// plain is three significant digits or so, two decimals at most.
func plain(x float64) int {
	switch a := math.Abs(x); {
	case x == math.Trunc(x) || a >= 1000:
		return 0
	case a >= 10:
		return 1
	}
	return 2
}

// small is for what may be a share: three decimals below one.
func small(x float64) int {
	if math.Abs(x) < 1 && x != 0 {
		return 3
	}
	return plain(x)
}

// significant is so many digits, and all those before the decimal mark; whole
// numbers have no decimals.
func significant(digits int) func(float64) int {
	return func(x float64) int {
		if x == math.Trunc(x) {
			return 0
		}
		return max(0, digits-1-int(math.Floor(math.Log10(math.Abs(x)))))
	}
}

// short is six significant digits without zeros at the end.
func short(x float64) int {
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 6, 64), 64)
	digits := strconv.FormatFloat(rounded, 'f', -1, 64)
	_, decimals, _ := strings.Cut(digits, ".")
	return len(decimals)
}

// tiny and huge are sizes beyond which four significant digits are written with an
// exponent, and nearly nothing the size below which fewer are.
const tiny, huge, nearlyNothing = 1e-4, 1e15, 1e-9

// In is the number as a language writes it.
func (n Number) In(l Language) string {
	x, size := n.Value, math.Abs(n.Value)
	switch {
	case math.IsNaN(x):
		return "-"
	case math.IsInf(x, 0):
		return strings.Replace(fmt.Sprint(x), "Inf", "∞", 1)
	case size >= huge, n.As.name == Digits.name && size < tiny && x != 0:
		return decimalMark(strconv.FormatFloat(x, 'e', 3, 64), l)
	case (n.As.name == Digits3.name || n.As.name == Spread.name) && size < nearlyNothing && x != 0:
		return decimalMark(strconv.FormatFloat(x, 'e', 2, 64), l)
	}
	decimals := n.As.decimals(x)
	if size < math.Pow(10, -float64(decimals))/2 {
		x = 0 // nothing has no sign
	}
	return printers[l].Sprint(number.Decimal(x, number.Scale(decimals)))
}

// String is the number in English.
func (n Number) String() string { return n.In(English) }

// decimalMark writes a number's decimal point as a language does.
func decimalMark(digits string, l Language) string {
	if l == Dutch {
		return strings.Replace(digits, ".", ",", 1)
	}
	return digits
}

// Share is a part of 1, said in percents of a precision.
type Share struct {
	Value float64
	As    Precision
}

// Percent is a share in whole percents.
func Percent(share float64) Share { return Share{share, Whole} }

// PercentAs is a share in percents of a precision.
func PercentAs(p Precision, share float64) Share { return Share{share, p} }

// In is the share as a language writes it; a dash where it does not exist.
func (s Share) In(l Language) string {
	if math.IsNaN(s.Value) {
		return "-"
	}
	return s.As.Of(100*s.Value).In(l) + "%"
}

// String is the share in English.
func (s Share) String() string { return s.In(English) }

// Span is from one number to another.
type Span struct {
	As        Precision
	Low, High float64
}

// Range is from one number to another.
func Range(p Precision, low, high float64) Span { return Span{p, low, high} }

// In is the span as a language writes it; a dash where it does not exist.
func (s Span) In(l Language) string {
	if math.IsNaN(s.Low) && math.IsNaN(s.High) {
		return "-"
	}
	return s.As.Of(s.Low).In(l) + " .. " + s.As.Of(s.High).In(l)
}

// Change is a number of which the sign is said, also where that is plus.
type Change struct{ Number }

// Signed is a number with its sign.
func Signed(p Precision, x float64) Change { return Change{p.Of(x)} }

// In is the change as a language writes it.
func (c Change) In(l Language) string {
	said := c.Number.In(l)
	if c.Value > 0 && said != c.As.Of(0).In(l) {
		return "+" + said
	}
	return said
}

// Ungrouped is a whole number whose digits are not grouped: a year.
type Ungrouped int64

// In is the number in any language.
func (n Ungrouped) In(Language) string { return Code(n) }

// Decimals is how many decimals the number is written with.
func (n Number) Decimals() int { return n.As.decimals(n.Value) }

// Code is a number that names something (a year, a seed, a line of a file): its
// digits are not grouped.
func Code[T ~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint64](n T) string {
	return fmt.Sprintf("%d", n)
}

// Exact is a number in the fewest digits that read back as the same one, as
// people give it in a scenario or on the command line: without marks between
// thousands, and without an exponent where people would not use one.
type Exact float64

// In is the number as a language writes it.
func (x Exact) In(l Language) string {
	form := byte('e')
	if size := math.Abs(float64(x)); size == 0 || size >= 1e-6 && size < huge {
		form = 'f'
	}
	return decimalMark(strconv.FormatFloat(float64(x), form, -1, 64), l)
}

// String is the number in English.
func (x Exact) String() string { return x.In(English) }
