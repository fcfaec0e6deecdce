package report

import (
	"bytes"
	"encoding"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"

	"proefbank/internal/lang"
)

// CSV writes the lists of rows behind an answer, every number in full. The first
// line names the columns as JSON does; a second list follows after an empty line.
// A Dutch spreadsheet wants semicolons, because its decimals have commas, and a
// mark in front to know that it is UTF-8.
func CSV(w io.Writer, data any, l lang.Language) error {
	var text bytes.Buffer // takes all
	out := csv.NewWriter(&text)
	if l == lang.Dutch {
		out.Comma = ';'
		text.WriteString("\ufeff")
	}
	for i, list := range lists(reflect.ValueOf(data)) {
		if i > 0 {
			text.WriteByte('\n')
		}
		writeList(out, list, l)
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

// writeList writes the rows of a list, with the columns of what its fields hold
// in turn under names with a point. A list of numbers or texts within a row stands
// in one cell, parted by spaces; a list of rows has no place there.
func writeList(out *csv.Writer, list reflect.Value, l lang.Language) {
	columns := columnsOf(list.Type().Elem(), "", nil)
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = c.name
	}
	out.Write(line)
	for row := range list.Len() {
		for i, c := range columns {
			line[i] = raw(reached(list.Index(row), c.path), l)
		}
		out.Write(line)
	}
}

// flatColumn is a column of a list: its name and the way to it.
type flatColumn struct {
	name string
	path [][]int
}

func columnsOf(t reflect.Type, before string, path [][]int) (all []flatColumn) {
	for _, f := range fields(t) {
		of := f.Type
		if of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		way := append(append([][]int{}, path...), f.Index)
		switch {
		case of.Kind() == reflect.Struct && !of.Implements(saidType) && len(fields(of)) > 0:
			all = append(all, columnsOf(of, before+f.key+".", way)...)
		case of.Kind() != reflect.Map && !(of.Kind() == reflect.Slice && of.Elem().Kind() == reflect.Struct):
			all = append(all, flatColumn{before + f.key, way})
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
