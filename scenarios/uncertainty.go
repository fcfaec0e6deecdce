package scenarios

import (
	"fmt"
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"
)

// dist reads {kind: {parameter: number}} around a value.
func (l *layer) dist(f *field, path string, n *yaml.Node, value reflect.Value) Distribution {
	if n == nil {
		return nil
	}
	key := path + ".dist"
	if f.kind != number && f.kind != numbers {
		l.breaks(n, key, "only numbers with decimals can have a distribution")
		return nil
	}
	if n.Kind != yaml.MappingNode || len(n.Content) != 2 {
		l.breaks(n, key, "is not one of "+strings.Join(kindNames(), ", ")+", like {normal: {sd: 0.1}}")
		return nil
	}
	l.known(n, key, kindNames())
	for _, k := range kinds {
		if body := find(n, k.name); body != nil {
			d := l.distBody(join(key, k.name), body, reflect.New(reflect.TypeOf(k.zero)).Elem())
			l.possible(d, join(key, k.name), body, value)
			return d
		}
	}
	return nil
}

func (l *layer) distBody(key string, n *yaml.Node, d reflect.Value) Distribution {
	columns := &field{fields: fieldsOf(d.Type())}
	if n.Kind != yaml.MappingNode {
		l.breaks(n, key, describe(n)+" is not a group of keys: "+some(columns.keyNames()))
		return nil
	}
	before := len(l.problems)
	l.known(n, key, columns.keyNames())
	for _, column := range columns.fields {
		given := find(n, column.name)
		if given == nil {
			if d.Type() != reflect.TypeFor[Beta]() {
				l.problem(n, join(key, column.name), "is missing")
			}
			continue
		}
		x, rule := finite.scalar(given)
		if rule != "" {
			l.problem(given, join(key, column.name), rule)
			continue
		}
		d.Field(column.index).SetFloat(x.(float64))
	}
	if len(l.problems) > before {
		return nil
	}
	return d.Interface().(Distribution)
}

// possible checks a distribution against the value it stands around.
func (l *layer) possible(d Distribution, key string, n *yaml.Node, value reflect.Value) {
	if d == nil {
		return
	}
	if value.Kind() == reflect.Float64 {
		if rule := d.Impossible(value.Float()); rule != "" {
			l.breaks(n, key, rule)
		}
		return
	}
	for i, x := range value.Interface().([]float64) {
		if rule := d.Impossible(x); rule != "" && !settled(d, x) {
			l.breaks(n, key, fmt.Sprintf("for value %d, %s: %s", i+1, plain(x), rule))
			return
		}
	}
}
