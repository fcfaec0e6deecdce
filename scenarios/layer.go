package scenarios

import (
	"iter"
	"maps"
	"slices"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
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
	places      map[string]Place // of groups and lists
	broken      map[string]bool  // paths that were given, and given badly
	problems    Problems
}

// entry is a named entry of a list.
type entry struct {
	name  string
	place Place
	like  string // another entry, from which comes what this one does not say; "" for none
}

func newLayer(file string) *layer {
	return &layer{file: file, leaves: map[string]Leaf{}, lists: map[string][]entry{},
		places: map[string]Place{}, broken: map[string]bool{}}
}

// apart is a layer for one scenario, to which problems may be added; what its file says
// is shared and only read.
func (l *layer) apart() *layer {
	own := *l
	own.problems, own.broken = slices.Clone(l.problems), maps.Clone(l.broken)
	return &own
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
		case "base":
			l.base, l.basePlace = l.text("base", value), placeOf(l.file, value)
		case "description":
			l.description = l.describe(value)
		}
	}
}

// describe reads a description: a text, or a text per language.
func (l *layer) describe(n *yaml.Node) (d Description) {
	if n.Kind != yaml.MappingNode {
		d[lang.English] = l.text("description", n)
		return d
	}
	l.known(n, "description", lang.Codes)
	for key, value := range pairs(n) {
		if language, known := lang.Of(key.Value); known {
			d[language] = l.text("description."+key.Value, value)
		}
	}
	return d
}

// text reads a text that is no parameter; "" if it is none.
func (l *layer) text(key string, n *yaml.Node) string {
	s, rule := readText(n)
	if rule != nil {
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
			l.problem(key, path, is(key, lang.Text{"not a key", "geen sleutel"}))
		case twice:
			l.problem(key, join(path, brief(key.Value)), lang.Say("is given twice, first at line %s", "is twee keer gegeven, eerst op regel %s", lang.Code(line)))
		case !slices.Contains(allowed, key.Value):
			l.problem(key, join(path, brief(key.Value)), unknown(join(path, key.Value), key.Value, allowed))
		}
		seen[key.Value] = key.Line
	}
}

// unknown says what is wrong with a key that there is not.
func unknown(path, key string, allowed []string) lang.Said {
	if rule := replaced(path); rule != nil {
		return rule
	}
	return lang.Say("is not known%s", "is niet bekend%s", suggestion(key, allowed))
}

func (l *layer) problem(at *yaml.Node, key string, rule lang.Said) {
	l.problems.add(placeOf(l.file, at), key, rule)
}

// breaks reports a problem and remembers that the path has no good value.
func (l *layer) breaks(at *yaml.Node, path string, rule lang.Said) {
	l.breaksBelow(at, path, path, rule)
}

// breaksBelow does so where the problem has a key of its own.
func (l *layer) breaksBelow(at *yaml.Node, path, key string, rule lang.Said) {
	l.broken[path] = true
	l.problem(at, key, rule)
}

// pairs yields the keys and values of a mapping.
func pairs(n *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
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
