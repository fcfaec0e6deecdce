package money

import (
	"reflect"
	"slices"
	"testing"
)

// TestTimes: every count of the facts is tripled, lists included, and what is of one job
// or a share stays. The exceptions are listed by hand; a new field must be one or counted.
func TestTimes(t *testing.T) {
	stays := []string{"Date", "Displaced", "Jobless", "Insured", "JobHours", "Pay", "Supervision", "Consulting", "Part", "Harder"}
	var f Facts
	v := reflect.ValueOf(&f).Elem()
	ones(v)
	f.Times(3)
	for i := range v.NumField() {
		want := 3.0
		if slices.Contains(stays, v.Type().Field(i).Name) {
			want = 1
		}
		each(v.Field(i), func(x reflect.Value) {
			if x.Float() != want {
				t.Errorf("%s is %v, want %v", v.Type().Field(i).Name, x.Float(), want)
			}
		})
	}
}

func ones(v reflect.Value) { each(v, func(x reflect.Value) { x.SetFloat(1) }) }

// each calls f with every number with decimals within a value.
func each(v reflect.Value, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Float64:
		f(v)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				each(v.Field(i), f)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			each(v.Index(i), f)
		}
	}
}
