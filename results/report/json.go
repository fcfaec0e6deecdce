package report

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// JSON writes the numbers behind an answer as one object. Fields stand in their
// order under the names of their tags; a number that does not exist is null, an
// empty list a list, and what is said stands in English.
func JSON(w io.Writer, data any) error {
	var compact, out bytes.Buffer
	if err := encode(&compact, reflect.ValueOf(data)); err != nil {
		return err
	}
	if err := json.Indent(&out, compact.Bytes(), "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := w.Write(out.Bytes())
	return err
}

func encode(out *bytes.Buffer, v reflect.Value) error {
	if !v.IsValid() || (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil() {
		out.WriteString("null")
		return nil
	}
	switch x := v.Interface().(type) {
	case json.Marshaler, encoding.TextMarshaler:
		return plainJSON(out, x)
	case lang.Number:
		return encode(out, reflect.ValueOf(x.Value))
	case lang.Exact:
		return encode(out, reflect.ValueOf(float64(x)))
	case lang.Said:
		return plainJSON(out, x.In(lang.English))
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return encode(out, v.Elem())
	case reflect.Float32, reflect.Float64:
		if x := v.Float(); math.IsNaN(x) || math.IsInf(x, 0) {
			out.WriteString("null")
			return nil
		}
	case reflect.Struct:
		return encodeStruct(out, v)
	case reflect.Slice, reflect.Array:
		return encodeList(out, v)
	case reflect.Map:
		return encodeMap(out, v)
	}
	if x, is := v.Interface().(fmt.Stringer); is {
		return plainJSON(out, x.String())
	}
	return plainJSON(out, v.Interface())
}

func plainJSON(out *bytes.Buffer, x any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	return e.Encode(x)
}

func encodeStruct(out *bytes.Buffer, v reflect.Value) error {
	between := "{"
	for _, f := range fields(v.Type()) {
		value := v.FieldByIndex(f.Index)
		if f.optional && value.IsZero() {
			continue
		}
		out.WriteString(between)
		between = ","
		if err := plainJSON(out, f.key); err != nil {
			return err
		}
		out.WriteByte(':')
		if err := encode(out, value); err != nil {
			return err
		}
	}
	if between == "{" {
		out.WriteByte('{')
	}
	out.WriteByte('}')
	return nil
}

func encodeList(out *bytes.Buffer, v reflect.Value) error {
	out.WriteByte('[')
	for i := range v.Len() {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := encode(out, v.Index(i)); err != nil {
			return err
		}
	}
	out.WriteByte(']')
	return nil
}

func encodeMap(out *bytes.Buffer, v reflect.Value) error {
	values := map[string]reflect.Value{}
	for _, key := range v.MapKeys() {
		values[fmt.Sprint(key.Interface())] = v.MapIndex(key)
	}
	out.WriteByte('{')
	for i, key := range slices.Sorted(maps.Keys(values)) {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := plainJSON(out, key); err != nil {
			return err
		}
		out.WriteByte(':')
		if err := encode(out, values[key]); err != nil {
			return err
		}
	}
	out.WriteByte('}')
	return nil
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
