package scenarios

import (
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

// dist reads {kind: {parameter: number}} around a value.
func (l *layer) dist(f *field, path string, n *yaml.Node, value reflect.Value) Distribution {
	if n == nil {
		return nil
	}
	key := path + ".dist"
	if f.kind != number && f.kind != numbers {
		l.breaks(n, key, lang.Text{"only numbers with decimals can have a distribution", "alleen getallen met decimalen kunnen een verdeling hebben"})
		return nil
	}
	if n.Kind != yaml.MappingNode || len(n.Content) != 2 {
		l.breaks(n, key, lang.Say("is not one of %s, like {normal: {sd: 0.1}}", "is geen van %s, zoals {normal: {sd: 0.1}}", strings.Join(kindNames(), ", ")))
		return nil
	}
	l.known(n, key, kindNames())
	for _, kind := range kinds {
		name := kindName(kind)
		if body := find(n, name); body != nil {
			d := l.distBody(join(key, name), body, reflect.New(reflect.TypeOf(kind)).Elem())
			l.possible(d, join(key, name), body, value)
			return d
		}
	}
	return nil
}

func (l *layer) distBody(key string, n *yaml.Node, d reflect.Value) Distribution {
	columns := &field{fields: fieldsOf(d.Type())}
	if !l.row(d, columns, key, n, d.Type() == reflect.TypeFor[Beta]()) {
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
		if rule := d.Impossible(value.Float()); rule != nil {
			l.breaks(n, key, rule)
		}
		return
	}
	for i, x := range value.Interface().([]float64) {
		if rule := d.Impossible(x); rule != nil && !settled(d, x) {
			l.breaks(n, key, lang.Say("for value %d, %s: %s", "bij waarde %d, %s: %s", i+1, lang.Exact(x), rule))
			return
		}
	}
}
