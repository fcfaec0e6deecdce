package scenarios

import (
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

// group reads the keys of a group. source serves all leaves below that have
// none of their own, unless the group has one.
func (l *layer) group(f *field, path string, n *yaml.Node, source string) {
	if n.Kind != yaml.MappingNode {
		l.breaks(n, path, noGroup(n, f.keyNames()))
		return
	}
	l.places[path] = placeOf(l.file, n)
	allowed := append(f.keyNames(), "source")
	if f.kind == list {
		allowed = append(allowed, likeKey)
	}
	if path == "" {
		allowed = append(f.keyNames(), headings...)
	}
	l.known(n, path, allowed)
	if own := find(n, "source"); own != nil && f.key("source") == nil {
		source = l.text(join(path, "source"), own)
	}
	for key, value := range pairs(n) {
		if child := f.key(key.Value); child != nil {
			l.child(child, join(path, key.Value), value, source)
		}
	}
}

func noGroup(n *yaml.Node, keys []string) lang.Said {
	return lang.Say("%s is not a group of keys: %s", "%s is geen groep sleutels: “%s”", describe(n), some(keys))
}

func (l *layer) child(f *field, path string, n *yaml.Node, source string) {
	switch f.kind {
	case group:
		l.group(f, path, n, source)
	case list:
		l.list(f, path, n, source)
	default:
		l.leaf(f, path, n, source)
	}
}

// leaf reads a value: bare, or under value beside a source and a
// distribution.
func (l *layer) leaf(f *field, path string, n *yaml.Node, source string) {
	if f.label {
		if value, rule := f.scalar(n); rule != nil {
			l.breaks(n, path, rule)
		} else if f.name != "name" {
			l.keep(f, path, n, reflect.ValueOf(value), "", nil)
		}
		return
	}
	var dist *yaml.Node
	if n.Kind == yaml.MappingNode {
		n, source, dist = l.unwrap(path, n, source, []string{"value", "source", "dist"})
		if n == nil {
			return
		}
	}
	value := l.value(f, path, n)
	if l.broken[path] {
		return
	}
	l.keep(f, path, n, value, source, l.dist(f, path, dist, value))
}

func (l *layer) keep(f *field, path string, n *yaml.Node, value reflect.Value, source string, d Distribution) {
	l.leaves[path] = Leaf{Path: path, Value: value.Interface(), Unit: f.unit, Low: f.low, High: f.high,
		Means: f.means, Label: f.label, Dist: d, Source: source, Place: placeOf(l.file, n)}
}

// unwrap takes apart {value, source, dist}.
func (l *layer) unwrap(path string, n *yaml.Node, source string, allowed []string) (value *yaml.Node, from string, dist *yaml.Node) {
	l.known(n, path, allowed)
	if own := find(n, "source"); own != nil {
		source = l.text(join(path, "source"), own)
	}
	value = find(n, "value")
	if value == nil {
		l.breaks(n, path, noValue)
	}
	return value, source, find(n, "dist")
}

func (l *layer) value(f *field, path string, n *yaml.Node) reflect.Value {
	if f.kind == table || f.kind.one() != f.kind {
		return l.several(f, path, n)
	}
	value, rule := f.scalar(n)
	if rule != nil {
		l.breaks(n, path, rule)
		return reflect.Value{}
	}
	return reflect.ValueOf(value).Convert(f.typ)
}

func (l *layer) several(f *field, path string, n *yaml.Node) reflect.Value {
	if rule := f.countRule(n); rule != nil {
		l.breaks(n, path, rule)
		return reflect.Value{}
	}
	switch f.kind {
	case table:
		return l.table(f, path, n)
	case matrix:
		return l.matrix(f, path, n)
	}
	return l.scalars(f, path, n)
}

func (l *layer) scalars(f *field, path string, n *yaml.Node) reflect.Value {
	made := reflect.MakeSlice(f.typ, 0, len(n.Content))
	for i, element := range n.Content {
		value, rule := f.scalar(element)
		if rule != nil {
			l.breaksBelow(element, path, numbered(path, i), rule)
			continue
		}
		made = reflect.Append(made, reflect.ValueOf(value).Convert(f.typ.Elem()))
	}
	return made
}

func (l *layer) matrix(f *field, path string, n *yaml.Node) reflect.Value {
	row := *f
	row.kind, row.typ = numbers, f.typ.Elem()
	made := reflect.MakeSlice(f.typ, 0, len(n.Content))
	for i, item := range n.Content {
		key := numbered(path, i)
		if rule := row.countRule(item); rule != nil {
			l.breaksBelow(item, path, key, rule)
			continue
		}
		made = reflect.Append(made, l.scalars(&row, key, item))
		if l.broken[key] {
			l.broken[path] = true
		}
	}
	return made
}

// numbered is the key of what stands at place i of a list, counted from 1.
func numbered(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i+1) }
