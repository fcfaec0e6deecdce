package scenarios

import (
	"slices"
	"strings"
)

// shorten leaves out waves of a base that a scenario with a shorter follow-up,
// or with waves of its own, does not have: of the base's trial, and of the
// analyses of its outcomes. Waves that the scenario gives beside what they do
// not fit are left to the rules.
func (m *merged) shorten() {
	if m.unknown(monthsPath) || m.unknown(wavesPath) {
		return
	}
	last := m.leaves[monthsPath].Value.(int)
	reached := func(wave int) bool { return wave <= last }
	if m.cut(wavesPath, monthsPath, reached) {
		m.closing(last)
	}
	measured := m.leaves[wavesPath].Value.([]int)
	for _, e := range m.lists["trial.outcomes"] {
		path := join("trial.outcomes", e.name, "waves")
		m.cut(path, monthsPath, reached)
		m.cut(path, wavesPath, func(wave int) bool { return slices.Contains(measured, wave) })
	}
}

// cut keeps some of the waves at a path, if what rules them out was given
// later than they were.
func (m *merged) cut(path, by string, keep func(wave int) bool) bool {
	if m.unknown(path) || m.depth(by) >= m.depth(path) {
		return false
	}
	leaf := m.leaves[path]
	waves := leaf.Value.([]int)
	kept := slices.DeleteFunc(slices.Clone(waves), func(wave int) bool { return !keep(wave) })
	if len(kept) == len(waves) {
		return false
	}
	leaf.Value, leaf.Source = kept, strings.TrimPrefix(leaf.Source+"; within "+by, "; ")
	m.leaves[path] = leaf
	return true
}

// closing adds a wave at the end of the follow-up where cutting left none
// after the baseline.
func (m *merged) closing(last int) {
	leaf := m.leaves[wavesPath]
	waves := leaf.Value.([]int)
	if len(waves) == 0 || slices.Max(waves) == 0 {
		leaf.Value = append(waves, last)
		m.leaves[wavesPath] = leaf
	}
}
