package scenarios

import (
	"fmt"
	"math"
	"reflect"
	"strings"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Known is what is known about a parameter, for programs.
type Known struct {
	Section string    `json:"section" means:"part of the scenario that it stands in: the first key of its path"`
	Path    string    `json:"path" means:"its path, as --set takes it"`
	Value   Value     `json:"value" means:"its value, as a scenario holds it"`
	Unit    string    `json:"unit" means:"the unit of the value"`
	Draws   *Draws    `json:"draws_95" means:"where 95% of its draws lie, of a single number that is not known exactly"`
	Dist    Spread    `json:"dist" means:"its distribution, where it is not known exactly"`
	Low     float64   `json:"low" means:"least that a scenario may hold"`
	High    float64   `json:"high" means:"most that a scenario may hold"`
	Status  Status    `json:"status" means:"how well it is known"`
	Source  lang.Text `json:"source" means:"where it comes from"`
	Means   lang.Text `json:"means" means:"what the parameter is"`
	Place   string    `json:"place" means:"file, line and column of the value"`
}

// Draws is where 95% of a parameter's draws lie.
type Draws struct {
	Low  float64 `json:"low" means:"2.5th percentile of its distribution"`
	High float64 `json:"high" means:"97.5th percentile"`
}

// Known is what is known about the leaf.
func (l Leaf) Known() Known {
	k := Known{l.Section(), l.Path, Value{l.Value}, l.Unit, nil, Spread{l.Dist}, l.Low, l.High, l.Status(), l.Origin(), l.Means, l.Place.String()}
	if low, high := l.Interval(); !math.IsNaN(low) {
		k.Draws = &Draws{low, high}
	}
	return k
}

// Value is a parameter's value: JSON for programs, and for people in the numbers
// of their language.
type Value struct{ of any }

// ValueOf is the value of a leaf.
func ValueOf(l Leaf) Value { return Value{l.Value} }

// MarshalJSON is the value under the keys of scenario files.
func (v Value) MarshalJSON() ([]byte, error) {
	return []byte(write(reflect.ValueOf(v.of), jsonKey)), nil
}

// In is the value in a language: numbers in full, of a series all its steps.
func (v Value) In(l lang.Language) string { return inWords(reflect.ValueOf(v.of), l) }

func inWords(v reflect.Value, l lang.Language) string {
	switch x := v.Interface().(type) {
	case float64:
		return lang.Exact(x).In(l)
	case int, bool, model.Date:
		return fmt.Sprint(x)
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Struct: // a step of a series
		return lang.Say("%s from %s", "%s vanaf %s", inWords(v.Field(1), l), inWords(v.Field(0), l)).In(l)
	}
	var parts []string
	for i := range v.Len() {
		part := inWords(v.Index(i), l)
		if v.Index(i).Kind() == reflect.Slice {
			part = "[" + part + "]"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, lang.Text{", ", "; "}.In(l)) // since Dutch decimals have commas
}

// WithUnit is the value with its unit; a dash where a list is empty.
func (l Leaf) WithUnit() lang.Said {
	v := reflect.ValueOf(l.Value)
	switch {
	case v.Kind() == reflect.Slice && v.Len() == 0:
		return lang.Same("-")
	case l.Unit == "":
		return lang.Say("%s", "%s", Value{l.Value})
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Struct:
		return lang.Say("%s: %s", "%s: %s", lang.Unit(l.Unit), Value{l.Value})
	}
	return lang.Say("%s %s", "%s %s", Value{l.Value}, lang.Unit(l.Unit))
}

// Spread is a parameter's distribution, if it has one: JSON for programs, its
// kind and its parameters for people.
type Spread struct{ of Distribution }

// Spread is the leaf's.
func (l Leaf) Spread() Spread { return Spread{l.Dist} }

// MarshalJSON is the distribution under the keys of scenario files.
func (s Spread) MarshalJSON() ([]byte, error) {
	if s.of == nil {
		return []byte("null"), nil
	}
	return []byte(writeDist(s.of, jsonKey)), nil
}

// In is the distribution as files have it, without their marks.
func (s Spread) In(lang.Language) string {
	return strings.NewReplacer("{", "", "}", "", ":", "").Replace(Leaf{Dist: s.of}.DistText())
}

// Drawn says where 95% of the draws of a single number lie, and of a list only
// that its values vary.
func (l Leaf) Drawn() lang.Said {
	low, high := l.Interval()
	switch {
	case l.Dist == nil:
		return lang.Same("")
	case math.IsNaN(low):
		return lang.Text{"each varies", "elk varieert"}
	}
	return lang.Range(lang.Digits3, low, high)
}
