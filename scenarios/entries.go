package scenarios

import (
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

const (
	mostMunicipalities = 342 // the Netherlands has as many
	mostEntries        = 50  // arms, outcomes
)

// most is how many entries a list may have.
func (f *field) most() int {
	if f.name == "municipalities" {
		return mostMunicipalities
	}
	return mostEntries
}

// least is how many it must have.
func (f *field) least() int {
	if f.optional {
		return 0
	}
	return 1
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
	switch {
	case n.Kind != yaml.SequenceNode:
		l.breaks(n, path, is(n, lang.Text{"not a list of entries with a name", "geen lijst van onderdelen met een naam"}))
		return
	case len(n.Content) > f.most():
		l.breaks(n, path, lang.Say("has %d entries, more than %d", "heeft %d onderdelen, meer dan %d", len(n.Content), f.most()))
		return
	}
	l.places[path] = placeOf(l.file, n)
	l.lists[path] = []entry{}
	for i, item := range n.Content {
		l.entry(f, path, i, item, source)
	}
}

func (l *layer) entry(f *field, path string, i int, n *yaml.Node, source string) {
	name, key := n, numbered(path, i)
	if n.Kind == yaml.MappingNode {
		name = find(n, "name")
	}
	if name == nil {
		l.breaksBelow(n, path, key, lang.Text{"has no name", "heeft geen naam"})
		return
	}
	key = join(key, "name")
	called := l.text(key, name)
	if called == "" {
		l.broken[path] = true
		return
	}
	if rule := l.entryRule(path, called); rule != nil {
		l.breaksBelow(name, path, key, rule)
		return
	}
	l.lists[path] = append(l.lists[path], entry{called, placeOf(l.file, n), l.likeOf(path, called, n)})
	if n.Kind == yaml.MappingNode {
		l.group(f, join(path, called), n, source)
	}
}

// entryRule says why an entry cannot have its name.
func (l *layer) entryRule(path, name string) lang.Said {
	if i := slices.IndexFunc(l.lists[path], func(e entry) bool { return e.name == name }); i >= 0 {
		return lang.Say("%q is also the name of the entry at line %s", "%q is ook de naam van het onderdeel op regel %s",
			name, lang.Code(l.lists[path][i].place.Line))
	}
	if path == "arms" {
		if name == "control" || name == "trial" {
			return lang.Say("%q is the name of a world of its own, and cannot be an arm's",
				"%q is de naam van een eigen wereld, en kan niet die van een arm zijn", name)
		}
		return nameRule(name)
	}
	return nil
}

// nameRule says why a name cannot be that of an arm, which becomes the name of
// a world, in tables and in formulas.
func nameRule(name string) lang.Said {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_", r)
	}
	if i := strings.IndexFunc(name, odd); i >= 0 {
		return lang.Say("%q holds more than letters, digits, - and _", "%q bevat meer dan letters, cijfers, - en _", brief(name))
	}
	return nil
}
