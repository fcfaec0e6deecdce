package scenarios

import (
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"

	"proefbank/internal/lang"
)

// typed is the place of what is given with --set.
var typed = Place{File: commandLine}

// set gives a parameter the bare value of path=value. A value that is set is
// meant to be just that, so its distribution goes.
func (m *merged) set(text string) {
	path, value, ok := strings.Cut(text, "=")
	if !ok {
		m.problems.add(typed, "", lang.Say("%q is not path=value", "%q is niet pad=waarde", brief(text)))
		return
	}
	f, rule := m.find(path)
	if rule != nil {
		m.problems.add(typed, brief(path), rule)
		return
	}
	l := newLayer(commandLine)
	n, problems := readSet(value)
	l.problems = problems
	switch {
	case len(problems) > 0:
	case n.Kind == yaml.MappingNode:
		l.problem(n, path, lang.Text{"is set by its bare value, without keys", "wordt gegeven met alleen de waarde, zonder sleutels"})
	default:
		l.leaf(f, path, n, "")
	}
	for i, p := range l.problems {
		p.Place = typed
		if p.Key == "" {
			p.Key = path
		}
		l.problems[i] = p
	}
	m.problems = append(m.problems, l.problems...)
	if leaf, ok := l.leaves[path]; ok && len(l.problems) == 0 {
		if was := m.leaves[path]; reflect.DeepEqual(was.Value, leaf.Value) {
			m.idle = append(m.idle, Idle{text, was.Dist != nil})
		}
		leaf.Source, leaf.Place = onCommandLine.String(), typed
		m.leaves[path] = leaf
	}
}

// readSet reads the value of a set, which may be any YAML, unlike a file.
func readSet(value string) (*yaml.Node, Problems) {
	if rule, _ := notText([]byte(value)); rule != nil {
		return nil, Problems{{Place{}, "", rule}}
	}
	var document yaml.Node
	if err := yaml.Load([]byte(value), &document); err != nil {
		p := syntaxProblem(commandLine, err)
		if p.Rule == empty {
			p.Rule = noValue
		}
		return nil, Problems{p}
	}
	return document.Content[0], audit(commandLine, document.Content[0], 1)
}

// find is the field of the leaf at a path; where the scenario has none, why.
func (m *merged) find(path string) (found *field, rule lang.Said) {
	leads := func(p string) bool { return p == "" || p == path || strings.HasPrefix(path, p+".") }
	m.paths(leads, func(p string, f *field) {
		if p == path {
			found = f
		}
	})
	if found != nil {
		return found, nil
	}
	var known, below []string
	m.paths(func(string) bool { return true }, func(p string, _ *field) {
		known = append(known, p)
		if rest, under := strings.CutPrefix(p, path+"."); under {
			below = append(below, rest)
		}
	})
	if len(below) > 0 {
		return nil, lang.Say("is a group, set one of its parameters: %s", "is een groep, geef een van de parameters erin: %s", some(below))
	}
	return nil, noParameter(path, known)
}

func noParameter(path string, known []string) lang.Said {
	if rule := replaced(path); rule != nil {
		return rule
	}
	return lang.Say("is not a parameter of this scenario%s", "is geen parameter van dit scenario%s", suggestion(path, known))
}

// paths calls visit for every leaf that the scenario has room for, but for those below
// what is not to be looked into.
func (m *merged) paths(into func(path string) bool, visit func(path string, f *field)) {
	var walk func(f *field, path string)
	walk = func(f *field, path string) {
		switch {
		case !into(path):
		case f.kind == group:
			for _, child := range f.keys() {
				walk(child, join(path, child.name))
			}
		case f.kind == list:
			for _, e := range m.lists[path] {
				walk(f.entry(), join(path, e.name))
			}
		default:
			visit(path, f)
		}
	}
	walk(root, "")
}
