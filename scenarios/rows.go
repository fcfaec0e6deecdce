package scenarios

import (
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
	"proefbank/model"
)

// table reads rows by date, in order of date.
func (l *layer) table(f *field, path string, n *yaml.Node) reflect.Value {
	made := reflect.MakeSlice(f.typ, 0, len(n.Content))
	for i, item := range n.Content {
		key := fmt.Sprintf("%s[%d]", path, i+1)
		row, ok := l.row(f, key, item)
		if !ok {
			l.broken[path] = true
			continue
		}
		from := row.FieldByName("From").Interface().(model.Date)
		if made.Len() > 0 {
			last := made.Index(made.Len() - 1).FieldByName("From").Interface().(model.Date)
			if !earlier(last, from) {
				l.broken[path] = true
				l.problem(item, key, lang.Say("%s does not come after %s, the date before it", "%s komt niet na %s, de datum ervoor", from, last))
			}
		}
		made = reflect.Append(made, row)
	}
	return made
}

func (l *layer) row(f *field, key string, n *yaml.Node) (reflect.Value, bool) {
	row := reflect.New(f.typ.Elem()).Elem()
	if n.Kind != yaml.MappingNode {
		l.problem(n, key, noGroup(n, f.keyNames()))
		return row, false
	}
	before := len(l.problems)
	l.known(n, key, f.keyNames())
	for _, column := range f.fields {
		cell := find(n, column.name)
		if cell == nil {
			l.problem(n, join(key, column.name), missing)
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
	return row, len(l.problems) == before
}

var emptyDate = lang.Text{"is an empty date", "is een lege datum"}

func earlier(d, e model.Date) bool {
	return d.Year*10000+d.Month*100+d.Day < e.Year*10000+e.Month*100+e.Day
}
