package scenarios

import (
	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

// likeKey is the key by which an entry of a list names another, from which it takes
// what it does not say itself: an arm that differs from the job in its hours says its
// hours alone. The other may stand before it in the list, or in the base's list.
const likeKey = "like"

// likeOf is the entry that an entry takes after; "" for none.
func (l *layer) likeOf(path, name string, n *yaml.Node) string {
	like := (*yaml.Node)(nil)
	if n.Kind == yaml.MappingNode {
		like = find(n, likeKey)
	}
	if like == nil {
		return ""
	}
	other := l.text(join(path, name, likeKey), like)
	if other == name {
		l.breaks(like, join(path, name, likeKey), lang.Say("%q is the entry itself", "%q is het onderdeel zelf", name))
		return ""
	}
	return other
}

// takeAfter gives entries that are like another the leaves of that one which they do
// not have, in the order of the list.
func (m *merged) takeAfter(path string, entries []entry) {
	for i, e := range entries {
		if e.like == "" {
			continue
		}
		if !hasEntry(entries[:i], e.like) && !hasEntry(m.lists[path], e.like) {
			m.problems.add(e.place, join(path, e.name, likeKey), lang.Say("%q is no entry that stands before it, nor one of the base%s",
				"%q is geen onderdeel dat ervoor staat, en geen van de basis%s", e.like, suggestion(e.like, namesOf(m.lists[path]))))
			continue
		}
		m.takeLeaves(root.below(path).entry(), join(path, e.like), join(path, e.name))
	}
}

func hasEntry(entries []entry, name string) bool {
	for _, e := range entries {
		if e.name == name {
			return true
		}
	}
	return false
}

func namesOf(entries []entry) (names []string) {
	for _, e := range entries {
		names = append(names, e.name)
	}
	return names
}

// takeLeaves copies leaves under one path to those that are missing under another.
func (m *merged) takeLeaves(f *field, from, to string) {
	for _, child := range f.keys() {
		leaf, has := m.leaves[join(from, child.name)]
		switch _, own := m.leaves[join(to, child.name)]; {
		case child.kind == group:
			m.takeLeaves(child, join(from, child.name), join(to, child.name))
		case has && !own:
			leaf.Path = join(to, child.name)
			m.leaves[leaf.Path] = leaf
		}
	}
}
