package scenarios

import (
	"reflect"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
	"proefbank/model"
)

// table reads rows by date, in order of date.
func (l *layer) table(f *field, path string, n *yaml.Node) reflect.Value {
	made := reflect.MakeSlice(f.typ, 0, len(n.Content))
	for i, item := range n.Content {
		key := numbered(path, i)
		row := reflect.New(f.typ.Elem()).Elem()
		if !l.row(row, f, key, item, false) {
			l.broken[path] = true
			continue
		}
		from := row.FieldByName("From").Interface().(model.Date)
		if made.Len() > 0 {
			last := made.Index(made.Len() - 1).FieldByName("From").Interface().(model.Date)
			if !earlier(last, from) {
				l.breaksBelow(item, path, key, lang.Say("%s does not come after %s, the date before it", "%s komt niet na %s, de datum ervoor", from, last))
			}
		}
		made = reflect.Append(made, row)
	}
	return made
}

// row fills in a struct by its columns, all of them unless it may be partial, and
// tells whether it could.
func (l *layer) row(row reflect.Value, columns *field, key string, n *yaml.Node, partial bool) bool {
	if n.Kind != yaml.MappingNode {
		l.problem(n, key, noGroup(n, columns.keyNames()))
		return false
	}
	before := len(l.problems)
	l.known(n, key, columns.keyNames())
	for _, column := range columns.fields {
		cell := find(n, column.name)
		if cell == nil {
			if !partial {
				l.problem(n, join(key, column.name), missing)
			}
			continue
		}
		value, rule := column.scalar(cell)
		if rule == nil && value == (model.Date{}) {
			rule = emptyDate
		}
		if rule != nil {
			l.problem(cell, join(key, column.name), rule)
			continue
		}
		row.Field(column.index).Set(reflect.ValueOf(value))
	}
	return len(l.problems) == before
}

var emptyDate = lang.Text{"is an empty date", "is een lege datum"}

func earlier(d, e model.Date) bool {
	return d.Year*10000+d.Month*100+d.Day < e.Year*10000+e.Month*100+e.Day
}
