package scenarios

import (
	"fmt"
	"strings"
)

// Starter writes a file from which people make a scenario of their own: it
// names its base, which the new file calls from, and shows how to list what
// differs.
func (s *Scenario) Starter(from string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `# A scenario lists only what differs from its base.
#   proefbank scenarios show %[1]s     every parameter there is: value, unit, range, source
#   proefbank scenarios check FILE     whether this file is in order
#   proefbank scenarios schema         a JSON Schema; editors complete and check keys with it
base: %[2]s
description: "what this scenario asks"

# A parameter is {value, source}, and {value, dist, source} where the value is
# not known exactly. A source is a document and table; a group's source serves
# all values under it.
trial:
  source: "own choice"
  n_per_arm: %[3]d
`, s.Name, quoted(from), s.Trial.NPerArm)
	b.WriteString("\n# More to change; take away the # to do so.\n")
	for _, path := range starters {
		leaf, ok := s.Leaf(path)
		if !ok {
			continue
		}
		group, key, _ := strings.Cut(path, ".")
		fmt.Fprintf(&b, "# %s:\n#   %s: {value: %s%s, source: \"document, table\"}   # %s\n",
			group, key, leaf.Text(), distOf(leaf), leaf.Means)
	}
	b.WriteString(listHelp(s))
	return []byte(b.String())
}

// starters are parameters that people change first.
var starters = []string{"absence.long_onset", "loonwaarde.mean", "placement.months_to_fill", "interference.slots"}

func distOf(leaf Leaf) string {
	if leaf.Dist == nil {
		return ""
	}
	return ", dist: " + leaf.DistText()
}

// listHelp shows how a list takes entries from the base.
func listHelp(s *Scenario) string {
	var b strings.Builder
	b.WriteString("# municipalities:   # all that there are; what an entry does not say it takes from the base\n")
	for i, m := range s.Municipalities[:min(2, len(s.Municipalities))] {
		fmt.Fprintf(&b, "#   - name: %s\n", quoted(m.Name))
		if i == 0 {
			fmt.Fprintf(&b, "#     recipients: {value: %s, source: \"document, table\"}\n", plain(m.Recipients))
		}
	}
	return b.String()
}
