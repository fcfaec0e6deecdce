package calibrate

import (
	"bytes"
	"fmt"
	"strings"

	"proefbank/scenarios"
)

// tablesOf is where Groningen's figures about a group of parameters stand.
var tablesOf = map[string]string{
	"absence":    "Tabel 8 by half-year and the five long-term sick of the last year",
	"loonwaarde": "Tabel 7",
	"wellbeing":  "Tabel 11 and the signed-rank tests of section 5.1.1",
	"exit":       "one exit to regular work, one to sheltered work and no other on record",
}

// source says in a scenario file how the value was come by.
func (c *Parameter) source(prior string) string {
	group, _, _ := strings.Cut(c.Path, ".")
	if c.Fitted {
		return fmt.Sprintf("fitted to Groningen 2023, %s, by proefbank calibrate from what groningen-prior knows", tablesOf[group])
	}
	limit := ""
	if c.Limited {
		limit = fmt.Sprintf("; held to a third year of at most %g%% of hours sick (SBCM 2021-2022)", SectorSickness)
	}
	return fmt.Sprintf("%s%s; calibrate finds that Groningen 2023 says next to nothing about it", prior, limit)
}

// DistText is the distribution as it stands in a file.
func (m Marginal) DistText() string { return scenarios.Leaf{Dist: m.Dist}.DistText() }

// Given is a value that was set before the fit, as YAML writes it. One of a
// named entry of a list is told and not repeated in a file, which would have to
// repeat the whole list.
type Given struct {
	Path   string `json:"parameter" means:"its path"`
	Value  string `json:"value" means:"as a scenario writes it"`
	Listed bool   `json:"listed" means:"one of a named entry of a list, which a file does not repeat"`
}

// givenIn are the values of a scenario that were set.
func givenIn(s *scenarios.Scenario) (given []Given) {
	for leaf := range s.Leaves() {
		if leaf.Set() {
			given = append(given, Given{leaf.Path, leaf.Text(), s.Listed(leaf)})
		}
	}
	return given
}

// Part is the fit as a scenario that rests on basisbaan: what was set, values,
// distributions and what hangs together, ready to run or to paste.
func (c *Fit) Part() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Made by proefbank calibrate --reps %d --seed %d", c.Guesses, c.Seed)
	var lines []line
	for _, p := range c.Parameters {
		lines = append(lines, line{p.Path, fmt.Sprintf("{value: %v, dist: %s, source: %q}", p.Value, p.DistText(), p.Source)})
	}
	for _, g := range c.Given {
		fmt.Fprintf(&b, " --set '%s=%s'", g.Path, g.Value)
		if !g.Listed {
			lines = append(lines, line{g.Path, fmt.Sprintf("{value: %s, source: \"choice: set before the fit\"}", g.Value)})
		}
	}
	b.WriteString("\n")
	for _, g := range c.Given {
		if g.Listed {
			fmt.Fprintf(&b, "# %s is of a list and not repeated here.\n", g.Path)
		}
	}
	b.WriteString("base: basisbaan\n")
	writeLines(&b, lines, "")
	c.writeRidges(&b)
	return b.Bytes()
}

// line is a parameter as it stands behind its path.
type line struct{ path, text string }

// writeLines writes parameters group by group, in the order in which groups come
// first.
func writeLines(b *bytes.Buffer, lines []line, indent string) {
	written := map[string]bool{}
	for _, l := range lines {
		group, _, below := strings.Cut(l.path, ".")
		if !below {
			fmt.Fprintf(b, "%s%s: %s\n", indent, group, l.text)
			continue
		}
		if written[group] {
			continue
		}
		written[group] = true
		var inside []line
		for _, other := range lines {
			if rest, in := strings.CutPrefix(other.path, group+"."); in {
				inside = append(inside, line{rest, other.text})
			}
		}
		if indent == "" {
			b.WriteString("\n")
		}
		fmt.Fprintf(b, "%s%s:\n", indent, group)
		writeLines(b, inside, indent+"  ")
	}
}

// writeRidges writes joint, empty too: without it basisbaan's would hold.
func (c *Fit) writeRidges(b *bytes.Buffer) {
	if len(c.Ridges) == 0 {
		b.WriteString("\njoint: []\n")
		return
	}
	b.WriteString("\njoint:\n")
	for _, r := range c.Ridges {
		fmt.Fprintf(b, "  - name: %s\n    parameters: [%s]\n    correlation:\n", r.Name, strings.Join(r.Parameters, ", "))
		for _, row := range r.Correlation {
			fmt.Fprintf(b, "      - [%s]\n", strings.Trim(strings.ReplaceAll(fmt.Sprint(row), " ", ", "), "[]"))
		}
		fmt.Fprintf(b, "    source: %q\n", "fitted to Groningen 2023 by proefbank calibrate: what the same figures leave open goes together")
	}
}
