package report

import (
	"fmt"
	"reflect"
	"strings"
)

// Shape lists what JSON holds of a type, a row a key: the way to it, its type,
// unit and meaning, as the tags `json`, `unit` and `means` have them. A key
// without a meaning panics.
func Shape(of reflect.Type) [][4]string { return shape(of, "") }

func shape(t reflect.Type, before string) (rows [][4]string) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	for _, f := range fields(t) {
		means, told := f.Tag.Lookup("means")
		if !told {
			panic(fmt.Sprintf("report: %s.%s has no meaning", t, f.Name))
		}
		name, within := typed(f.Type)
		rows = append(rows, [4]string{before + f.key, name, f.Tag.Get("unit"), means})
		if within != nil {
			rows = append(rows, shape(within, before+f.key+strings.Repeat("[]", strings.Count(name, "list"))+".")...)
		}
	}
	return rows
}

// typed is the name of a type in JSON, and the struct that it is or holds.
func typed(t reflect.Type) (name string, within reflect.Type) {
	if t.Implements(saidType) && t.Kind() != reflect.Float64 {
		if t.Name() == "Number" {
			return "number or null", nil
		}
		return "text", nil
	}
	switch t.Kind() {
	case reflect.Pointer:
		name, within = typed(t.Elem())
		return name + " or null", within
	case reflect.Slice, reflect.Array:
		name, within = typed(t.Elem())
		return "list of " + name, within
	case reflect.Map:
		name, within = typed(t.Elem())
		return "object of " + name, within
	case reflect.Bool:
		return "true or false", nil
	case reflect.Float64, reflect.Float32:
		return "number or null", nil
	case reflect.String, reflect.Interface:
		return "text", nil
	case reflect.Struct:
		if len(fields(t)) > 0 {
			return "object", t
		}
		return "text", nil
	}
	if t.Implements(reflect.TypeFor[fmt.Stringer]()) {
		return "text", nil
	}
	return "whole number", nil
}
