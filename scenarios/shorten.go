package scenarios

import (
	"slices"
	"strings"
)

const monthsPath, wavesPath = "trial.months", "trial.waves"

// shorten leaves out the base's waves that a scenario with a shorter follow-up
// does not reach. Waves that the scenario gives itself are left to the rules.
func (m *merged) shorten() {
	if m.unknown(monthsPath) {
		return
	}
	last := m.leaves[monthsPath].Value.(int)
	for path, leaf := range m.leaves {
		if !ofWaves(path) || m.isBroken(path) || m.depth(monthsPath) >= m.depth(path) {
			continue
		}
		waves := leaf.Value.([]int)
		kept := slices.DeleteFunc(slices.Clone(waves), func(wave int) bool { return wave > last })
		if len(kept) == len(waves) {
			continue
		}
		if path == wavesPath && (len(kept) == 0 || slices.Max(kept) == 0) {
			kept = append(kept, last) // a trial is measured after its baseline too
		}
		leaf.Value, leaf.Source = kept, strings.TrimPrefix(leaf.Source+"; within trial.months", "; ")
		m.leaves[path] = leaf
	}
}

// ofWaves tells whether a path is that of the trial's waves, or of those at
// which an outcome is analysed.
func ofWaves(path string) bool {
	return path == wavesPath || strings.HasPrefix(path, "trial.outcomes.") && strings.HasSuffix(path, ".waves")
}
