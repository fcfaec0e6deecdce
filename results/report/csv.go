package report

import (
	"bytes"
	"encoding"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// CSV writes the lists of rows behind an answer, every number in full. The first
// line names the columns as JSON does; a second list follows after an empty line, and
// after all of them the lists that lie within their rows.
// A Dutch spreadsheet wants semicolons, because its decimals have commas, and a
// mark in front to know that it is UTF-8.
func CSV(w io.Writer, data any, l lang.Language) error {
	var text bytes.Buffer // takes all
	out := csv.NewWriter(&text)
	if l == lang.Dutch {
		out.Comma = ';'
		text.WriteString("\ufeff")
	}
	var all, within []list
	for _, rows := range lists(reflect.ValueOf(data)) {
		one := list{of: rows.Type().Elem(), parts: []part{{rows: rows}}}
		all, within = append(all, one), append(within, one.within(l)...)
	}
	for i, one := range append(all, within...) {
		if i > 0 {
			text.WriteByte('\n')
		}
		one.write(out, l)
		out.Flush()
	}
	_, err := w.Write(text.Bytes())
	return err
}

// lists are the fields of a struct that are lists of structs, but for those whose
// tag is `csv:"-"`; without any the struct itself is the one row. Those tagged
// `csv:"after"` follow where they have rows.
func lists(v reflect.Value) (all []reflect.Value) {
	var after []reflect.Value
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	for _, f := range fields(v.Type()) {
		if f.Tag.Get("csv") == "-" {
			continue
		}
		list := v.FieldByIndex(f.Index)
		switch {
		case list.Kind() != reflect.Slice || list.Type().Elem().Kind() != reflect.Struct:
		case f.Tag.Get("csv") != "after":
			all = append(all, list)
		case list.Len() > 0:
			after = append(after, list)
		}
	}
	if len(all) == 0 {
		all = append(all, reflect.Append(reflect.MakeSlice(reflect.SliceOf(v.Type()), 0, 1), v))
	}
	return append(all, after...)
}

// list is rows of a kind, in parts where they lie within the rows of another list.
type list struct {
	of     reflect.Type
	before string   // of the names of its columns: where it lies
	owners []string // names of the columns that say in which rows
	parts  []part
}

// part is the rows of a list that lie within a row, by what that row is called and those
// that it lies in.
type part struct {
	owners []string
	rows   reflect.Value
}

// write writes the rows of a list, with the columns of what its fields hold in turn under
// names with a point. A list of numbers or texts within a row stands in one cell, parted
// by spaces.
func (x *list) write(out *csv.Writer, l lang.Language) {
	columns := x.columns()
	line := slices.Clone(x.owners)
	for _, c := range columns {
		line = append(line, c.name)
	}
	out.Write(line)
	for _, p := range x.parts {
		for row := range p.rows.Len() {
			line = slices.Clone(p.owners)
			for _, c := range columns {
				line = append(line, raw(c.of(p.rows.Index(row)), l))
			}
			out.Write(line)
		}
	}
}

// within are the lists that lie within the rows of a list, and within theirs, that have
// rows. A row is called what its first column has.
func (x *list) within(l lang.Language) (all []list) {
	columns := x.columns()
	for _, c := range columnsOf(x.of, x.before, nil, isRows) {
		inner := list{of: c.kind.Elem(), before: c.name + ".", owners: append(slices.Clone(x.owners), columns[0].name)}
		for _, p := range x.parts {
			for row := range p.rows.Len() {
				rows := c.of(p.rows.Index(row))
				if rows.IsValid() && rows.Len() > 0 {
					inner.parts = append(inner.parts, part{append(slices.Clone(p.owners), raw(columns[0].of(p.rows.Index(row)), l)), rows})
				}
			}
		}
		if len(inner.parts) > 0 {
			all = append(append(all, inner), inner.within(l)...)
		}
	}
	return all
}

// columns are those of a list: of what is by name one for every name that any row has.
func (x *list) columns() (all []flatColumn) {
	for _, c := range columnsOf(x.of, x.before, nil, isCell) {
		if c.kind.Kind() != reflect.Map {
			all = append(all, c)
			continue
		}
		for _, name := range x.names(c) {
			named := c
			named.name, named.key = c.name+"."+name, name
			all = append(all, named)
		}
	}
	return all
}

// names are those that what is by name has in any row, in their order.
func (x *list) names(c flatColumn) (all []string) {
	for _, p := range x.parts {
		for row := range p.rows.Len() {
			if of := c.of(p.rows.Index(row)); of.IsValid() {
				for _, key := range of.MapKeys() {
					all = append(all, key.String())
				}
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// isRows tells whether a field is a list of rows, isCell whether it is columns.
func isRows(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
}

func isCell(t reflect.Type) bool {
	return !isRows(t) && (t.Kind() != reflect.Map || t.Key().Kind() == reflect.String)
}

// flatColumn is a column of a list: its name and the way to it.
type flatColumn struct {
	name string
	path [][]int
	kind reflect.Type
	key  string // in what is by name
}

// of is what a row has in a column.
func (c *flatColumn) of(row reflect.Value) reflect.Value {
	v := reached(row, c.path)
	if c.key == "" || !v.IsValid() {
		return v
	}
	return v.MapIndex(reflect.ValueOf(c.key).Convert(c.kind.Key()))
}

// columnsOf are the fields of a kind of row, and of what they hold in turn, that are so.
func columnsOf(t reflect.Type, before string, path [][]int, so func(reflect.Type) bool) (all []flatColumn) {
	for _, f := range fields(t) {
		of := f.Type
		if of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		way := append(append([][]int{}, path...), f.Index)
		switch {
		case isRows(of) && f.Tag.Get("csv") != "": // left out, or a list of its own
		case of.Kind() == reflect.Struct && !of.Implements(saidType) && len(fields(of)) > 0:
			all = append(all, columnsOf(of, before+f.key+".", way, so)...)
		case so(of):
			all = append(all, flatColumn{name: before + f.key, path: way, kind: of})
		}
	}
	return all
}

// reached is what lies at the end of a way; nothing where it ends before.
func reached(v reflect.Value, path [][]int) reflect.Value {
	for _, step := range path {
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if !v.IsValid() {
			return v
		}
		v = v.FieldByIndex(step)
	}
	return v
}

// raw is a value in full, empty where it does not exist.
func raw(v reflect.Value, l lang.Language) string {
	if !v.IsValid() || v.Kind() == reflect.Interface && v.IsNil() {
		return ""
	}
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	x := v.Interface()
	if number, is := x.(lang.Number); is {
		v = reflect.ValueOf(number.Value)
	} else if code, is := x.(encoding.TextMarshaler); is {
		text, _ := code.MarshalText() // of a name in a table
		return lang.Cell(string(text))
	} else if said, is := x.(lang.Said); is && !v.CanFloat() {
		return lang.Cell(said.In(l))
	}
	switch {
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		var parts []string
		for i := range v.Len() {
			parts = append(parts, raw(v.Index(i), l))
		}
		if v.Type().Elem() == reflect.TypeFor[lang.Said]() {
			return strings.Join(parts, "; ") // sentences, which have commas and spaces of their own
		}
		return strings.Join(parts, " ")
	case v.Kind() == reflect.String:
		return lang.Cell(v.String())
	case !v.CanFloat():
		return fmt.Sprint(x)
	case math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0):
		return ""
	}
	digits := strconv.FormatFloat(v.Float(), 'f', -1, 64)
	if l == lang.Dutch {
		return strings.Replace(digits, ".", ",", 1)
	}
	return digits
}
