package scenarios

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"proefbank/model"
)

const (
	mostMunicipalities = 342 // the Netherlands has as many
	mostArms           = 50
)

// layer is what one file says: some of the leaves, and the entries of lists.
type layer struct {
	file        string
	name        string
	base        string
	basePlace   Place
	description Description
	leaves      map[string]Leaf
	lists       map[string][]entry
	broken      map[string]bool // paths that were given, and given badly
	problems    Problems
}

// entry is a named entry of a list.
type entry struct {
	name  string
	place Place
}

func newLayer(file string) *layer {
	return &layer{file: file, leaves: map[string]Leaf{}, lists: map[string][]entry{}, broken: map[string]bool{}}
}

// parse reads a file's bytes. What is wrong with them is in the layer.
func parse(file string, data []byte) *layer {
	l := newLayer(file)
	top, problems := readNode(file, data)
	l.problems = problems
	if len(problems) > 0 {
		l.broken[""] = true
		return l
	}
	l.heading(top)
	l.group(root, "", top, "")
	return l
}

// headings are the keys that a scenario has on top of its parameters.
var headings = []string{"name", "base", "description", "source"}

func (l *layer) heading(top *yaml.Node) {
	for key, value := range pairs(top) {
		switch key.Value {
		case "name":
			l.name = l.text("name", value)
			if rule := nameRule(l.name); l.name != "" && rule != "" {
				l.problem(value, "name", rule)
			}
		case "base":
			l.base, l.basePlace = l.text("base", value), placeOf(l.file, value)
		case "description":
			l.description = l.describe(value)
		}
	}
}

// describe reads a description: a text, or a text per language.
func (l *layer) describe(n *yaml.Node) Description {
	if n.Kind != yaml.MappingNode {
		return Description{EN: l.text("description", n)}
	}
	var d Description
	l.known(n, "description", []string{"en", "nl"})
	for key, value := range pairs(n) {
		switch key.Value {
		case "en":
			d.EN = l.text("description.en", value)
		case "nl":
			d.NL = l.text("description.nl", value)
		}
	}
	return d
}

// group reads the keys of a group. source serves all leaves below that have
// none of their own, unless the group has one.
func (l *layer) group(f *field, path string, n *yaml.Node, source string) {
	if n.Kind != yaml.MappingNode {
		l.breaks(n, path, describe(n)+" is not a group of keys: "+strings.Join(f.keyNames(), ", "))
		return
	}
	allowed := append(f.keyNames(), "source")
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

// list reads named entries. Like a leaf's, the list may stand under value,
// beside a source.
func (l *layer) list(f *field, path string, n *yaml.Node, source string) {
	if n.Kind == yaml.MappingNode {
		n, source, _ = l.unwrap(path, n, source, []string{"value", "source"})
		if n == nil {
			return
		}
	}
	most := mostMunicipalities
	if path == "arms" {
		most = mostArms
	}
	switch {
	case n.Kind != yaml.SequenceNode:
		l.breaks(n, path, describe(n)+" is not a list of entries with a name")
		return
	case len(n.Content) > most:
		l.breaks(n, path, fmt.Sprintf("has %d entries, more than %d", len(n.Content), most))
		return
	}
	l.lists[path] = []entry{}
	for i, item := range n.Content {
		l.entry(f, path, i, item, source)
	}
}

func (l *layer) entry(f *field, path string, i int, n *yaml.Node, source string) {
	place := placeOf(l.file, n)
	name := n
	if n.Kind == yaml.MappingNode {
		name = find(n, "name")
	}
	if name == nil {
		l.problems.add(place, fmt.Sprintf("%s[%d]", path, i+1), "has no name")
		l.broken[path] = true
		return
	}
	called := l.text(fmt.Sprintf("%s[%d].name", path, i+1), name)
	if called == "" {
		l.broken[path] = true
		return
	}
	if rule := l.entryRule(path, called); rule != "" {
		l.problem(name, fmt.Sprintf("%s[%d].name", path, i+1), rule)
		l.broken[path] = true
		return
	}
	l.lists[path] = append(l.lists[path], entry{called, place})
	if n.Kind == yaml.MappingNode {
		l.group(f, join(path, called), n, source)
	}
}

// entryRule says why an entry cannot have its name.
func (l *layer) entryRule(path, name string) string {
	if i := slices.IndexFunc(l.lists[path], func(e entry) bool { return e.name == name }); i >= 0 {
		return fmt.Sprintf("%q is also the name of the entry at line %d", name, l.lists[path][i].place.Line)
	}
	if path == "arms" {
		if name == "control" || name == "trial" {
			return fmt.Sprintf("%q is the name of a world of its own, and cannot be an arm's", name)
		}
		return nameRule(name)
	}
	return ""
}

// nameRule says why a name cannot be that of a scenario or arm, which become
// names of worlds, files and columns.
func nameRule(name string) string {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_", r)
	}
	if i := strings.IndexFunc(name, odd); i >= 0 {
		return fmt.Sprintf("%q holds more than letters, digits, - and _", brief(name))
	}
	return ""
}

// leaf reads a value: bare, or under value beside a source and a
// distribution.
func (l *layer) leaf(f *field, path string, n *yaml.Node, source string) {
	if f.label {
		if value, rule := f.scalar(n); rule != "" {
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
		l.breaks(n, path, "has no value")
	}
	return value, source, find(n, "dist")
}

func (l *layer) value(f *field, path string, n *yaml.Node) reflect.Value {
	switch f.kind {
	case numbers, wholes, texts, table:
		return l.several(f, path, n)
	}
	value, rule := f.scalar(n)
	if rule != "" {
		l.breaks(n, path, rule)
		return reflect.Value{}
	}
	return reflect.ValueOf(value)
}

func (l *layer) several(f *field, path string, n *yaml.Node) reflect.Value {
	if rule := f.countRule(n); rule != "" {
		l.breaks(n, path, rule)
		return reflect.Value{}
	}
	if f.kind == table {
		return l.table(f, path, n)
	}
	return f.slice(n, func(at *yaml.Node, key, rule string) {
		l.broken[path] = true
		l.problem(at, path+key, rule)
	})
}

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
				l.problem(item, key, fmt.Sprintf("%s does not come after %s, the date before it", from, last))
			}
		}
		made = reflect.Append(made, row)
	}
	return made
}

func (l *layer) row(f *field, key string, n *yaml.Node) (reflect.Value, bool) {
	row := reflect.New(f.typ.Elem()).Elem()
	if n.Kind != yaml.MappingNode {
		l.problem(n, key, describe(n)+" is not a group of keys: "+strings.Join(f.keyNames(), ", "))
		return row, false
	}
	before := len(l.problems)
	l.known(n, key, f.keyNames())
	for _, column := range f.fields {
		cell := find(n, column.name)
		if cell == nil {
			l.problem(n, join(key, column.name), "is missing")
			continue
		}
		value, rule := column.scalar(cell)
		if rule == "" && value == (model.Date{}) {
			rule = "is an empty date"
		}
		if rule != "" {
			l.problem(cell, join(key, column.name), rule)
			continue
		}
		row.Field(column.index).Set(reflect.ValueOf(value))
	}
	return row, len(l.problems) == before
}

func earlier(d, e model.Date) bool {
	return d.Year*10000+d.Month*100+d.Day < e.Year*10000+e.Month*100+e.Day
}

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
		l.breaks(n, key, describe(n)+" is not a group of keys: "+strings.Join(columns.keyNames(), ", "))
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

// text reads a text that is no parameter; "" if it is none.
func (l *layer) text(key string, n *yaml.Node) string {
	s, rule := readText(n)
	if rule != "" {
		l.problem(n, key, rule)
	}
	return s
}

// known reports keys that are not allowed, given twice, or no keys at all.
func (l *layer) known(n *yaml.Node, path string, allowed []string) {
	seen := map[string]int{}
	for key := range pairs(n) {
		switch line, twice := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode || key.ShortTag() == "!!null":
			l.problem(key, path, describe(key)+" is not a key")
		case twice:
			l.problem(key, join(path, brief(key.Value)), fmt.Sprintf("is given twice, first at line %d", line))
		case !slices.Contains(allowed, key.Value):
			l.problem(key, join(path, brief(key.Value)), "is not known"+suggestion(key.Value, allowed))
		}
		seen[key.Value] = key.Line
	}
}

func (l *layer) problem(at *yaml.Node, key, rule string) {
	l.problems.add(placeOf(l.file, at), key, "%s", rule)
}

// breaks reports a problem and remembers that the path has no good value.
func (l *layer) breaks(at *yaml.Node, path, rule string) {
	l.broken[path] = true
	l.problem(at, path, rule)
}

// pairs yields the keys and values of a mapping.
func pairs(n *yaml.Node) func(func(key, value *yaml.Node) bool) {
	return func(yield func(key, value *yaml.Node) bool) {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i], n.Content[i+1]) {
				return
			}
		}
	}
}

func find(n *yaml.Node, name string) *yaml.Node {
	for key, value := range pairs(n) {
		if key.Kind == yaml.ScalarNode && key.Value == name {
			return value
		}
	}
	return nil
}

// empty tells whether a field holds no range.
func (f *field) rangeless() bool { return math.IsInf(f.low, 0) }
