package results

import (
	"math"
	"strconv"
	"strings"
)

// absence tells in which rows a column has no value. A number that stands for none
// may be one that others have: an income of 0 is one, and is what the dead have. Such a
// column has none where another says so that has none for the same reason, and whose
// number for it nobody can have.
type absence struct {
	place int // of the column that says it
	float func(values []byte, row int) float64
	whole func(values []byte, row int) int64
	none  int64
	never bool // the column always has a value
}

// nullable tells whether a column may lack values. What is computed may always be
// undefined.
func (c *Column) nullable() bool { return c.None != "" || c.Kind == Float32 || c.Kind == Float64 }

// reason is why a column has no value where it has none, and what stands there.
func (c *Column) reason() (stands float64, why string) {
	text, why, _ := strings.Cut(c.None, ":")
	stands, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN(), why
	}
	return stands, why
}

// ambiguous tells whether what stands for none is a number that may stand in the column.
func (c *Column) ambiguous() bool {
	stands, _ := c.reason()
	certain := *c
	certain.None = ""
	return certain.Holds(stands)
}

// absences are those of columns.
func absences(columns []Column) []absence {
	all := make([]absence, len(columns))
	for i := range columns {
		all[i] = absenceOf(columns, i)
	}
	return all
}

func absenceOf(columns []Column, i int) absence {
	c := &columns[i]
	if !c.nullable() {
		return absence{never: true}
	}
	stands, why := c.reason()
	if c.None != "" && c.ambiguous() {
		for place := range columns {
			other := &columns[place]
			if _, same := other.reason(); other.None != "" && same == why && !other.ambiguous() {
				return absenceOf(columns, place)
			}
		}
	}
	a := absence{place: i}
	switch kind := c.Kind; {
	case kind != Float32 && kind != Float64:
		a.whole, a.none = kinds[kind].whole, int64(stands)
	case math.IsNaN(stands):
		a.float = kind.float
	default:
		a.float = func(values []byte, row int) float64 {
			if x := kind.float(values, row); x != stands {
				return x
			}
			return math.NaN()
		}
	}
	return a
}

// in tells whether the column has no value in a row.
func (a *absence) in(b *Batch, row int) bool {
	switch values := b.values[a.place]; {
	case a.never:
		return false
	case a.whole != nil:
		return a.whole(values, row) == a.none
	default:
		return math.IsNaN(a.float(values, row))
	}
}
