package scenarios

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
	"proefbank/model"
)

// kind is what may stand under a key.
type kind int

const (
	group   kind = iota // keys
	list                // entries with a name: arms, municipalities
	number              // float64
	whole               // int
	boolean             // true or false
	text                // a string
	date                // model.Date
	numbers             // []float64
	wholes              // []int
	texts               // []string
	table               // rows without a name: a series by date
	matrix              // [][]float64, row by row
)

// field is a key of a scenario as its tags in Go describe it.
type field struct {
	name      string
	kind      kind
	index     int // of the field in its struct
	typ       reflect.Type
	unit      string
	means     lang.Text
	low, high float64 // infinite where the field has no range
	length    int     // of a list, 0: any
	empty     bool    // a list may have no values
	label     bool
	optional  bool    // a list or group that a complete scenario may leave out, or a number of an entry that is then orElse
	orElse    float64 // what such a number is where it is left out; 0 unless the tag else says more
	oneOf     []string
	fields    []*field // of a group, of a list's entries, of a table's rows
}

// root describes a whole scenario. Everything else follows from it.
var root = &field{kind: group, fields: fieldsOf(reflect.TypeFor[Scenario]())}

// fieldsOf reads the tags of a struct; the fields of an embedded struct stand
// at its own level, one step further down.
func fieldsOf(t reflect.Type) []*field {
	var all []*field
	for i := range t.NumField() {
		f := t.Field(i)
		switch name := f.Tag.Get("yaml"); {
		case f.Anonymous:
			all = append(all, &field{kind: group, index: i, fields: fieldsOf(f.Type)})
		case name != "":
			all = append(all, newField(t, i))
		}
	}
	return all
}

func newField(t reflect.Type, index int) *field {
	f := t.Field(index)
	low, high := bounds(f)
	length, _ := strconv.Atoi(f.Tag.Get("len"))
	made := &field{name: f.Tag.Get("yaml"), index: index, typ: f.Type, kind: kindOf(f.Type),
		unit: f.Tag.Get("unit"), means: meaningOf(t, f),
		low: low, high: high, length: length, label: f.Tag.Get("label") == "true", optional: f.Tag.Get("optional") == "true", empty: f.Tag.Get("empty") == "true"}
	made.oneOf = choices(f)
	if other, given := f.Tag.Lookup("else"); given {
		made.orElse = mustFloat(f, other)
	}
	switch made.kind {
	case group:
		made.fields = fieldsOf(f.Type)
	case list:
		made.fields = fieldsOf(f.Type.Elem())
	case table:
		made.fields = fieldsOf(f.Type.Elem())
		made.rangeToRows()
	}
	return made
}

// listed is a type of names that has one list of them.
type listed interface{ Choices() []string }

// choices are the texts that may stand in a field, or in a list of them: those
// of its type, or those of them that its tag names; nil where any may.
func choices(f reflect.StructField) (all []string) {
	t := f.Type
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if names, of := reflect.Zero(t).Interface().(listed); of {
		all = names.Choices()
	}
	tag, narrower := f.Tag.Lookup("oneof")
	if !narrower {
		return all
	}
	some := strings.Split(tag, ",")
	for _, name := range some {
		if all != nil && !slices.Contains(all, name) {
			panic(fmt.Sprintf("%s: the tag oneof has %s, which is none of %s", f.Name, name, strings.Join(all, ", ")))
		}
	}
	return some
}

// rangeToRows hands the range and unit of a table to those columns that have
// none of their own.
func (f *field) rangeToRows() {
	for _, column := range f.fields {
		if column.kind == number && math.IsInf(column.low, -1) {
			column.low, column.high, column.unit = f.low, f.high, f.unit
		}
	}
}

func kindOf(t reflect.Type) kind {
	switch t.Kind() {
	case reflect.Float64:
		return number
	case reflect.Int:
		return whole
	case reflect.Bool:
		return boolean
	case reflect.String:
		return text
	case reflect.Struct:
		if t == reflect.TypeFor[model.Date]() {
			return date
		}
		return group
	case reflect.Slice:
		return listOf(t.Elem())
	}
	panic("a scenario cannot hold a " + t.String())
}

func listOf(element reflect.Type) kind {
	one := kindOf(element)
	if one == group {
		if first := element.Field(0); first.Tag.Get("yaml") == "name" && first.Tag.Get("label") == "true" {
			return list
		}
		return table
	}
	for many, of := range elements {
		if of == one {
			return many
		}
	}
	panic("a scenario cannot hold a list of " + element.String())
}

// elements are the kinds of what stands in lists without names.
var elements = map[kind]kind{numbers: number, wholes: whole, texts: text, matrix: numbers}

// one is the kind of a list's elements, or of a single value itself.
func (k kind) one() kind {
	if of, several := elements[k]; several {
		return of
	}
	return k
}

func bounds(f reflect.StructField) (low, high float64) {
	tag, given := f.Tag.Lookup("range")
	if !given {
		return math.Inf(-1), math.Inf(1)
	}
	least, most, _ := strings.Cut(tag, ",")
	low, errLow := strconv.ParseFloat(least, 64)
	high, errHigh := strconv.ParseFloat(most, 64)
	if errLow != nil || errHigh != nil || low >= high {
		panic(fmt.Sprintf("%s: the tag range:%q is not least,most", f.Name, tag))
	}
	return low, high
}

// mustFloat reads the number of a tag.
func mustFloat(f reflect.StructField, text string) float64 {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Sprintf("%s: the tag else:%q is no number", f.Name, text))
	}
	return x
}

// leaf tells whether a value stands under the key, and not more keys.
func (f *field) leaf() bool { return f.kind != group && f.kind != list }

// keys lists the fields under a group by name, those of embedded structs
// included.
func (f *field) keys() []*field {
	var all []*field
	for _, child := range f.fields {
		if child.name == "" {
			all = append(all, child.keys()...)
		} else {
			all = append(all, child)
		}
	}
	return all
}

// entry is a list's entry but for its name: a group.
func (f *field) entry() *field {
	return &field{kind: group, fields: slices.DeleteFunc(f.keys(), func(child *field) bool { return child.name == "name" })}
}

func (f *field) key(name string) *field {
	for _, child := range f.keys() {
		if child.name == name {
			return child
		}
	}
	return nil
}

// below is the field at a path that leads through groups.
func (f *field) below(path string) *field {
	for name := range strings.SplitSeq(path, ".") {
		f = f.key(name)
	}
	return f
}

func (f *field) keyNames() []string {
	var names []string
	for _, child := range f.keys() {
		names = append(names, child.name)
	}
	return names
}

// join puts keys under a path, each below the one before.
func join(path string, keys ...string) string {
	below := strings.Join(keys, ".")
	if path == "" {
		return below
	}
	return path + "." + below
}
