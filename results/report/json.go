package report

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"

	"proefbank/internal/lang"
)

// JSON writes the numbers behind an answer as one object. Fields stand in their
// order under the names of their tags; a number that does not exist is null, an
// empty list a list, and what is said stands in English.
func JSON(w io.Writer, data any) error {
	e := plainJSON(w)
	e.SetIndent("", "  ")
	return e.Encode(told(reflect.ValueOf(data)))
}

func plainJSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// object is a struct with its fields in their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes it.
func (o object) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	e := plainJSON(&out)
	out.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			out.WriteByte(',')
		}
		e.Encode(m.key) // a text, which cannot fail
		out.WriteByte(':')
		if err := e.Encode(m.value); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// told is a value as JSON has it.
func told(v reflect.Value) any {
	if !v.IsValid() || (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil() {
		return nil
	}
	switch x := v.Interface().(type) {
	case json.Marshaler, encoding.TextMarshaler:
		return x
	case lang.Number:
		return told(reflect.ValueOf(x.Value))
	case lang.Exact:
		return told(reflect.ValueOf(float64(x)))
	case lang.Said:
		return x.In(lang.English)
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return told(v.Elem())
	case reflect.Float32, reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) {
			return nil
		}
	case reflect.Struct:
		return objectOf(v)
	case reflect.Slice, reflect.Array:
		list := make([]any, v.Len())
		for i := range list {
			list[i] = told(v.Index(i))
		}
		return list
	case reflect.Map:
		all := map[string]any{}
		for key, value := range v.Seq2() {
			all[fmt.Sprint(key.Interface())] = told(value)
		}
		return all
	}
	if x, is := v.Interface().(fmt.Stringer); is {
		return x.String()
	}
	return v.Interface()
}

func objectOf(v reflect.Value) (o object) {
	for _, f := range fields(v.Type()) {
		if value := v.FieldByIndex(f.Index); !f.optional || !value.IsZero() {
			o = append(o, member{f.key, told(value)})
		}
	}
	return o
}

// field is a struct's field that programs see.
type field struct {
	reflect.StructField
	key      string
	optional bool // left out where it is empty
}

// fields are those of a struct whose tag `json` names them, those of what it
// embeds among them.
func fields(t reflect.Type) (all []field) {
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key != "" && key != "-" {
			all = append(all, field{f, key, options == "omitempty"})
		}
	}
	return all
}
