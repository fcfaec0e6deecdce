package scenarios

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// merged is a chain of layers, each laid over its base: of groups it has the
// places in the last base, of lists those in the file that gives them.
type merged struct {
	*layer
	files []string            // the bases last
	seen  map[string][]string // names of entries in the bases
	idle  []Idle              // sets that give a parameter the value it has
}

func (lib library) load(nameOrFile string, sets []string) (*Scenario, error) {
	layers := lib.chain(nameOrFile)
	own := layers[0]
	m := &merged{layer: newLayer(""), seen: map[string][]string{}}
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
	s := &Scenario{Name: own.name, Base: own.base, Description: own.description, idle: m.idle, file: own.file, given: nameOrFile}
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

// lay puts a layer over what is there: leaf by leaf, and lists as a whole,
// with their entries' leaves.
func (m *merged) lay(l *layer) {
	maps.Copy(m.broken, l.broken)
	for path, leaf := range l.leaves {
		m.leaves[path] = leaf
		delete(m.broken, path)
	}
	if l.base == "" {
		maps.Copy(m.places, l.places)
	}
	for path, entries := range l.lists {
		m.places[path] = l.places[path]
		m.takeAfter(path, entries)
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
			delete(m.leaves, join(path, old.name, f.name))
		}
	}
}

// fill puts the leaves into the scenario and reports those that are missing.
func (m *merged) fill(s *Scenario, f *field, v reflect.Value, path string, steps []int) {
	if !m.given(f, path) {
		if !f.optional && !m.isBroken(path) {
			m.problems.add(m.around(path), path, f.missing())
		}
		return
	}
	switch f.kind {
	case group:
		for _, child := range f.fields {
			m.fill(s, child, v.Field(child.index), join(path, child.name), append(slices.Clip(steps), child.index))
		}
	case list:
		m.fillList(s, f, v, path, steps)
	default:
		if leaf := m.leaves[path]; !m.isBroken(path) {
			leaf.steps = steps
			v.Set(copied(reflect.ValueOf(leaf.Value)))
			s.leaves = append(s.leaves, leaf)
		}
	}
}

// copied is a value of a scenario's own: what a file says is read once, and all that rest
// on it would share its lists.
func copied(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Slice || v.IsNil() {
		return v
	}
	own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		own.Index(i).Set(copied(v.Index(i)))
	}
	return own
}

func (m *merged) fillList(s *Scenario, f *field, v reflect.Value, path string, steps []int) {
	entries := m.lists[path]
	s.lists = append(s.lists, steps)
	v.Set(reflect.MakeSlice(f.typ, len(entries), len(entries)))
	for i, e := range entries {
		if !m.given(f.entry(), join(path, e.name)) && !m.isBroken(join(path, e.name)) {
			m.problems.add(e.place, join(path, e.name), lang.Say("is not in the base%s", "staat niet in de basis%s", m.otherwise(f, path, e.name)))
			continue
		}
		m.fillEntry(s, f, v.Index(i), path, e, append(slices.Clip(steps), i))
	}
}

func (m *merged) fillEntry(s *Scenario, f *field, v reflect.Value, path string, e entry, steps []int) {
	for _, child := range f.fields {
		key := join(path, e.name, child.name)
		switch {
		case child.name == "name":
			v.Field(child.index).SetString(e.name)
		case !m.given(child, key) && !m.isBroken(key) && child.optional:
			m.leaves[key] = child.leftOut(key, e.place)
			m.fill(s, child, v.Field(child.index), key, append(slices.Clip(steps), child.index))
		case !m.given(child, key) && !m.isBroken(key):
			m.problems.add(e.place, key, child.missing())
		default:
			m.fill(s, child, v.Field(child.index), key, append(slices.Clip(steps), child.index))
		}
	}
}

// otherwise says what helps where an entry has nothing but a name of its own.
func (m *merged) otherwise(f *field, path, name string) lang.Said {
	var others []string
	for _, other := range m.seen[path] {
		if other != name && !slices.Contains(others, other) {
			others = append(others, other)
		}
	}
	if hint := suggestion(name, others); hint != (lang.Text{}) {
		return hint
	}
	return lang.Say(", and needs %s", ", en vraagt %s", strings.Join(f.entry().keyNames(), ", "))
}

// given tells whether a value stands at the path or anywhere below.
func (m *merged) given(f *field, path string) bool {
	switch f.kind {
	case group:
		return slices.ContainsFunc(f.fields, func(child *field) bool {
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

// leftOut is the leaf of a parameter that an entry may leave out: 0 or what stands for
// it, the first of its choices, or nothing of a list.
func (f *field) leftOut(path string, at Place) Leaf {
	leaf := Leaf{Path: path, Value: reflect.Zero(f.typ).Interface(), Unit: f.unit, Low: f.low, High: f.high, Means: f.means,
		Source: "left out: none", Place: at}
	switch f.kind {
	case number, whole:
		if f.orElse != 0 {
			leaf.Value, leaf.Source = reflect.ValueOf(f.orElse).Convert(f.typ).Interface(), "left out: convention"
		}
	case text:
		leaf.Value, leaf.Source = reflect.ValueOf(f.oneOf[0]).Convert(f.typ).Interface(), "left out: convention"
	case texts, numbers:
		leaf.Value, leaf.Source = reflect.MakeSlice(f.typ, 0, 0).Interface(), "left out: convention"
	}
	return leaf
}

func (f *field) missing() lang.Said {
	if f.leaf() {
		return lang.Text{"is missing, and no base gives it", "ontbreekt, en geen basis geeft het"}
	}
	return lang.Text{"is missing with all that stands under it, and no base gives it", "ontbreekt met alles wat eronder staat, en geen basis geeft het"}
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
// true together, at the value that was given last. What stands badly, or is
// missing, has been reported.
func (m *merged) contradictions(s *Scenario) {
	for _, c := range s.conflicts() {
		if slices.ContainsFunc(c.about, m.unknown) || m.isBroken(c.fault) {
			continue
		}
		path := slices.MinFunc(c.about, func(a, b string) int { return m.depth(a) - m.depth(b) })
		m.problems.add(m.place(path), path, c.rule)
	}
}

func (m *merged) unknown(path string) bool {
	_, stands := m.standing(path)
	return !stands || m.isBroken(path)
}

// depth is 0 for the command line, 1 for the scenario's own file, more for
// its bases.
func (m *merged) depth(path string) int { return 1 + slices.Index(m.files, m.place(path).File) }

func (m *merged) place(path string) Place {
	at, _ := m.standing(path)
	return at
}

// standing is where a value, a group, a list or an entry of a list stands.
func (m *merged) standing(path string) (at Place, stands bool) {
	if at, stands = m.places[path]; stands {
		return at, true
	}
	if leaf, is := m.leaves[path]; is {
		return leaf.Place, true
	}
	for list, entries := range m.lists {
		for _, e := range entries {
			if join(list, e.name) == path {
				return e.place, true
			}
		}
	}
	return Place{}, false
}
