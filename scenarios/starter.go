package scenarios

import (
	"fmt"
	"strings"

	"proefbank/internal/lang"
	"proefbank/model"
)

// Starter writes a file from which people make a scenario of their own: it
// names its base, which the new file calls from, and shows how to list what
// differs.
func (s *Scenario) Starter(from string, l lang.Language) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, starterHead.In(l), s.Name, quoted(from), s.Trial.NPerArm)
	b.WriteString("\n" + moreToChange.In(l) + "\n")
	for _, path := range starters {
		leaf, ok := s.Leaf(path)
		if !ok {
			continue
		}
		group, key, _ := strings.Cut(path, ".")
		fmt.Fprintf(&b, "# %s:\n#   %s: {value: %s%s, source: %q}   # %s\n",
			group, key, leaf.Text(), distOf(leaf), someSource.In(l), leaf.Means.In(l))
	}
	b.WriteString(listHelp(s, l))
	return []byte(b.String())
}

// starterHead is how a file begins; its numbers are those of YAML, in either language.
var starterHead = lang.Text{`# A scenario lists only what differs from its base.
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
`, `# Een scenario noemt alleen wat anders is dan in zijn basis (base).
#   proefbank scenarios show %[1]s     elke parameter die er is: waarde, eenheid, spreiding, bron
#   proefbank scenarios check BESTAND  of dit bestand in orde is
#   proefbank scenarios schema         een JSON Schema, waarmee een editor namen aanvult en nakijkt
base: %[2]s
description: "wat dit scenario vraagt"

# Een parameter is {value, source}: waarde en bron; {value, dist, source} waar de
# waarde niet precies bekend is. Een bron is een document en een tabel; die van een
# groep geldt voor alle waarden eronder. Getallen hebben een punt: 0.5.
trial:
  source: "eigen keuze"
  n_per_arm: %[3]d
`}

var (
	moreToChange = lang.Text{"# More to change; take away the # to do so.", "# Meer om te veranderen; haal daarvoor de # weg."}
	someSource   = lang.Text{"document, table", "document, tabel"}
)

// starters are parameters that people change first.
var starters = []string{"absence.long_onset", "loonwaarde.mean", "placement.months_to_fill", "interference.slots"}

func distOf(leaf Leaf) string {
	if leaf.Dist == nil {
		return ""
	}
	return ", dist: " + leaf.DistText()
}

// listHelp shows how a list takes entries from the base, and how one of a name that
// the base does not have takes what it does not say from another. Of the base's it shows
// no more than leave one's own town a place among those that take part.
func listHelp(s *Scenario, l lang.Language) string {
	var b strings.Builder
	b.WriteString(lang.Text{"# municipalities:   # all that there are; what an entry does not say it takes from the base\n",
		"# municipalities:   # alle die er zijn; wat er niet bij een staat, komt uit de basis\n"}.In(l))
	recipients := func(m model.Municipality) {
		fmt.Fprintf(&b, "#     recipients: {value: %s, source: %q}\n", plain(m.Recipients), someSource.In(l))
	}
	for i, m := range s.Municipalities[:s.shown()] {
		fmt.Fprintf(&b, "#   - name: %s\n", quoted(m.Name))
		if i == 0 {
			recipients(m)
		}
	}
	first := s.Municipalities[0]
	fmt.Fprintf(&b, "#   - name: %q\n#     like: %s   # %s\n", lang.Text{"our town", "onze gemeente"}.In(l), quoted(first.Name),
		lang.Text{"one that the base does not have takes what it does not say from this one", "een die de basis niet heeft, neemt wat er niet bij staat van deze"}.In(l))
	recipients(first)
	return b.String()
}

// shown is how many of the base's municipalities a starting file lists before one's own.
func (s *Scenario) shown() int {
	takes := s.Trial.Municipalities
	if s.HasProgramme() {
		takes = min(takes, s.Programme.Municipalities)
	}
	return min(2, len(s.Municipalities), takes-1)
}
