package scenarios

import (
	"maps"
	"reflect"
	"slices"
	"strings"
)

// merged is a chain of layers, each laid over its base.
type merged struct {
	files    []string         // the bases last
	places   map[string]Place // of groups in the last base, of lists in the file that gives them
	leaves   map[string]Leaf
	lists    map[string][]entry
	seen     map[string][]string // names of entries in the bases
	broken   map[string]bool
	problems Problems
}

func (lib library) load(nameOrFile string, sets []string) (*Scenario, error) {
	layers := lib.chain(nameOrFile)
	m := newMerged()
	for _, l := range layers {
		m.files = append(m.files, l.file)
		m.problems = append(m.problems, l.problems...)
	}
	for _, l := range slices.Backward(layers) {
		m.lay(l)
	}
	if m.broken[""] {
		return nil, m.problems.inOrder(m.files)
	}
	for _, set := range sets {
		m.set(set)
	}
	s := &Scenario{Name: layers[0].name, Base: layers[0].base, Description: layers[0].description, file: layers[0].file}
	m.shorten()
	m.partJoints()
	m.fill(s, root, reflect.ValueOf(s).Elem(), "", nil)
	m.contradictions(s)
	if err := m.problems.inOrder(m.files); err != nil {
		return nil, err
	}
	s.findUncertain()
	for _, j := range s.Joints {
		s.bind(j)
	}
	return s, nil
}

func newMerged() *merged {
	return &merged{places: map[string]Place{}, leaves: map[string]Leaf{}, lists: map[string][]entry{}, seen: map[string][]string{}, broken: map[string]bool{}}
}

// lay puts a layer over what is there: leaf by leaf, and lists as a whole,
// with their entries' leaves.
func (m *merged) lay(l *layer) {
	for path := range l.broken {
		m.broken[path] = true
	}
	for path, leaf := range l.leaves {
		m.leaves[path] = leaf
		delete(m.broken, path)
	}
	if l.base == "" {
		maps.Copy(m.places, l.places)
	}
	for path, entries := range l.lists {
		m.places[path] = l.places[path]
		m.dropOthers(path, entries)
		for _, old := range m.lists[path] {
			m.seen[path] = append(m.seen[path], old.name)
		}
		m.lists[path] = entries
	}
}

// dropOthers forgets the leaves of entries that are not in the list any more.
func (m *merged) dropOthers(path string, entries []entry) {
	for _, old := range m.lists[path] {
		if slices.ContainsFunc(entries, func(e entry) bool { return e.name == old.name }) {
			continue
		}
		for _, f := range root.below(path).keys() {
			delete(m.leaves, join(join(path, old.name), f.name))
		}
	}
}

// fill puts the leaves into the scenario and reports those that are missing.
func (m *merged) fill(s *Scenario, f *field, v reflect.Value, path string, steps []int) {
	if !m.given(f, path) {
		if !f.optional && !m.isBroken(path) {
			m.problems.add(m.around(path), path, "%s", m.missing(f))
		}
		return
	}
	switch f.kind {
	case group:
		for _, child := range f.fields {
			below := path
			if child.name != "" {
				below = join(path, child.name)
			}
			m.fill(s, child, v.Field(child.index), below, append(slices.Clip(steps), child.index))
		}
	case list:
		m.fillList(s, f, v, path, steps)
	default:
		if leaf := m.leaves[path]; !m.isBroken(path) {
			leaf.steps = steps
			v.Set(reflect.ValueOf(leaf.Value))
			s.leaves = append(s.leaves, leaf)
		}
	}
}

func (m *merged) fillList(s *Scenario, f *field, v reflect.Value, path string, steps []int) {
	entries := m.lists[path]
	s.lists = append(s.lists, steps)
	v.Set(reflect.MakeSlice(f.typ, len(entries), len(entries)))
	for i, e := range entries {
		if !m.given(f.entry(), join(path, e.name)) && !m.isBroken(join(path, e.name)) {
			m.problems.add(e.place, join(path, e.name), "is not in the base%s", m.otherwise(f, path, e.name))
			continue
		}
		m.fillEntry(s, f, v.Index(i), path, e, append(slices.Clip(steps), i))
	}
}

func (m *merged) fillEntry(s *Scenario, f *field, v reflect.Value, path string, e entry, steps []int) {
	for _, child := range f.fields {
		key := join(join(path, e.name), child.name)
		switch {
		case child.name == "name":
			v.Field(child.index).SetString(e.name)
		case !m.given(child, key) && !m.isBroken(key):
			m.problems.add(e.place, key, "%s", m.missing(child))
		default:
			m.fill(s, child, v.Field(child.index), key, append(slices.Clip(steps), child.index))
		}
	}
}

// otherwise says what helps where an entry has nothing but a name of its own.
func (m *merged) otherwise(f *field, path, name string) string {
	var others []string
	for _, other := range m.seen[path] {
		if other != name && !slices.Contains(others, other) {
			others = append(others, other)
		}
	}
	if hint := suggestion(name, others); hint != "" {
		return hint
	}
	return ", and needs " + strings.Join(f.entry().keyNames(), ", ")
}

// given tells whether a value stands at the path or anywhere below.
func (m *merged) given(f *field, path string) bool {
	switch f.kind {
	case group:
		return slices.ContainsFunc(f.fields, func(child *field) bool {
			if child.name == "" {
				return m.given(child, path)
			}
			key := join(path, child.name)
			return m.given(child, key) || m.isBroken(key)
		})
	case list:
		_, ok := m.lists[path]
		return ok
	}
	_, ok := m.leaves[path]
	return ok
}

// around is the place of the nearest group around a path: in the last base,
// which has nobody to take the path from.
func (m *merged) around(path string) Place {
	for path != "" {
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
		if at, ok := m.places[path]; ok {
			return at
		}
	}
	return Place{m.files[len(m.files)-1], 1, 1}
}

func (m *merged) missing(f *field) string {
	if f.leaf() {
		return "is missing, and no base gives it"
	}
	return "is missing with all that stands under it, and no base gives it"
}

// isBroken tells whether the path, or a group around it, was given badly.
func (m *merged) isBroken(path string) bool {
	for path != "" {
		if m.broken[path] {
			return true
		}
		path = path[:max(strings.LastIndexByte(path, '.'), 0)]
	}
	return false
}

// contradictions reports where values that are good by themselves cannot be
// true together, at the value that was given last.
func (m *merged) contradictions(s *Scenario) {
	for _, rule := range rules {
		for _, c := range rule(s) {
			if slices.ContainsFunc(c.about, m.unknown) || m.isBroken(c.fault) {
				continue
			}
			path := slices.MinFunc(c.about, func(a, b string) int { return m.depth(a) - m.depth(b) })
			m.problems.add(m.place(path), path, "%s", c.rule)
		}
	}
}

func (m *merged) unknown(path string) bool {
	_, leaf := m.leaves[path]
	_, list := m.lists[path]
	return !leaf && !list || m.isBroken(path)
}

// depth is 0 for the command line, 1 for the scenario's own file, more for
// its bases.
func (m *merged) depth(path string) int { return 1 + slices.Index(m.files, m.place(path).File) }

func (m *merged) place(path string) Place {
	if at, ok := m.places[path]; ok {
		return at
	}
	return m.leaves[path].Place
}
