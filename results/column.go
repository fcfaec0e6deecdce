package results

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// Column is a column of a table: its name, unit and meaning as the row's
// struct tags give them.
type Column struct {
	Name  string   `json:"name"`
	Unit  string   `json:"unit,omitempty"` // empty for what has none, such as a name or a flag
	Means string   `json:"means"`
	Range string   `json:"range,omitempty"` // lowest and highest value, such as "0,1"; an end that is left out is open
	None  string   `json:"none,omitempty"`  // what stands where there is no value, and when, such as "NaN: nobody alive"
	Kind  Kind     `json:"kind"`
	List  string   `json:"-"`               // which list of names the values of a Name column index
	Names []string `json:"names,omitempty"` // that list, complete
}

// Kind is what a column's values are.
type Kind int

const (
	Bool Kind = iota
	Int8
	Int16
	Int32
	Int64
	Float32
	Float64
	Date // int32, days since 1 January 1970
	Name // int16, a place in the column's list of names
)

var kinds = [...]struct {
	name  string
	width int                                // bytes a value takes in a row's struct
	whole func(values []byte, row int) int64 // the value in a row of what is no float
}{
	Bool: {"bool", 1, whole[int8]}, Int8: {"int8", 1, whole[int8]}, Int16: {"int16", 2, whole[int16]},
	Int32: {"int32", 4, whole[int32]}, Int64: {"int64", 8, whole[int64]},
	Float32: {"float32", 4, nil}, Float64: {"float64", 8, nil},
	Date: {"date", 4, whole[int32]}, Name: {"name", 2, whole[int16]},
}

func whole[V int8 | int16 | int32 | int64](values []byte, row int) int64 {
	return int64(at[V](values, row))
}

// float is the value in a row of a column of floats.
func (k Kind) float(values []byte, row int) float64 {
	if k == Float32 {
		return float64(at[float32](values, row))
	}
	return at[float64](values, row)
}

func (k Kind) String() string { return kinds[k].name }

// MarshalText writes a kind by its name.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads it.
func (k *Kind) UnmarshalText(text []byte) error {
	for i := range kinds {
		if kinds[i].name == string(text) {
			*k = Kind(i)
			return nil
		}
	}
	return lang.Errorf("%q is no kind of column", "%q is geen soort kolom", text)
}

func (k Kind) width() int { return kinds[k].width }

// Holds tells of a number whether it may stand in the column: between the ends
// of the range, or what stands for none.
func (c *Column) Holds(x float64) bool {
	low, high, _ := strings.Cut(c.Range, ",")
	if x >= end(low, math.Inf(-1)) && x <= end(high, math.Inf(1)) {
		return true
	}
	stands, _, may := strings.Cut(c.None, ":")
	none := end(stands, 0)
	return may && (x == none || math.IsNaN(x) && math.IsNaN(none))
}

// end is a number of a tag, or what is meant where there is none. A tag that is
// no number is a mistake in the program, and panics.
func end(text string, open float64) float64 {
	if text == "" {
		return open
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("results: a range or none tag: " + err.Error())
	}
	return x
}

// field is a column with its place in the row's struct.
type field struct {
	Column
	offset uintptr
}

// fieldsOf reads a row type's tags. A row type that cannot be a table's row is
// a mistake in the program, and panics.
func fieldsOf(row reflect.Type) []field {
	if row.Kind() != reflect.Struct || row.NumField() == 0 {
		panic(fmt.Sprintf("results: %v is not a struct of columns", row))
	}
	var fields []field
	seen := map[string]bool{}
	for i := range row.NumField() {
		f := row.Field(i)
		c := Column{Name: f.Tag.Get("col"), Unit: f.Tag.Get("unit"), Means: f.Tag.Get("means"), List: f.Tag.Get("dict"),
			Range: f.Tag.Get("range"), None: f.Tag.Get("none")}
		if c.Name == "" || c.Means == "" || seen[c.Name] {
			panic(fmt.Sprintf("results: %v.%s: a column needs a col tag of its own and a means tag", row, f.Name))
		}
		seen[c.Name] = true
		c.Kind = kindOf(row, f)
		fields = append(fields, field{c, f.Offset})
	}
	return fields
}

func kindOf(row reflect.Type, f reflect.StructField) Kind {
	_, name := f.Tag.Lookup("dict")
	date := f.Tag.Get("type") == "date"
	kind := Kind(-1)
	for k := range kinds {
		if kinds[k].name == f.Type.Kind().String() {
			kind = Kind(k)
		}
	}
	switch {
	case name && kind == Int16:
		return Name
	case date && kind == Int32:
		return Date
	case name || date || kind < 0:
		panic(fmt.Sprintf("results: %v.%s: a column is a bool, int8 to int64, float32 or float64; a date an int32, a dict an int16", row, f.Name))
	}
	return kind
}

// withNames completes the Name columns from the lists that are known when a
// run starts.
func withNames(table string, fields []field, lists map[string][]string) error {
	for i := range fields {
		c := &fields[i].Column
		if c.Kind != Name {
			continue
		}
		names, known := lists[c.List]
		if !known {
			return lang.Errorf("%s.%s: there is no list of names %q", "%s.%s: er is geen lijst van namen %q", table, c.Name, c.List)
		}
		if len(names) > math.MaxInt16 {
			return lang.Errorf("%s.%s: %d names in list %q, at most %d fit", "%s.%s: %d namen in lijst %q, er passen er hoogstens %d",
				table, c.Name, len(names), c.List, math.MaxInt16)
		}
		seen := make(map[string]bool, len(names))
		for _, n := range names {
			if seen[n] {
				return lang.Errorf("%s.%s: %q stands twice in list %q", "%s.%s: %q staat twee keer in lijst %q", table, c.Name, n, c.List)
			}
			seen[n] = true
		}
		c.Names = names
	}
	return nil
}

// columnsOf drops the places in the struct.
func columnsOf(fields []field) []Column {
	columns := make([]Column, len(fields))
	for i, f := range fields {
		columns[i] = f.Column
	}
	return columns
}
