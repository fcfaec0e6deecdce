package validation

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
func (c *Calibrated) source(prior string) string {
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

// Part is the fit as a scenario that rests on basisbaan: values, distributions
// and what hangs together, ready to run or to paste.
func (c *Calibration) Part() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Made by proefbank calibrate --reps %d --seed %d.\nbase: basisbaan\n", c.Guesses, c.Seed)
	last := ""
	for _, p := range c.Parameters {
		group, key, _ := strings.Cut(p.Path, ".")
		if group != last {
			fmt.Fprintf(&b, "\n%s:\n", group)
			last = group
		}
		fmt.Fprintf(&b, "  %s: {value: %v, dist: %s, source: %q}\n", key, p.Value, p.DistText(), p.Source)
	}
	if len(c.Ridges) > 0 {
		b.WriteString("\njoint:\n")
	}
	for _, r := range c.Ridges {
		fmt.Fprintf(&b, "  - name: %s\n    parameters: [%s]\n    correlation:\n", r.Name, strings.Join(r.Parameters, ", "))
		for _, row := range r.Correlation {
			fmt.Fprintf(&b, "      - [%s]\n", strings.Trim(strings.ReplaceAll(fmt.Sprint(row), " ", ", "), "[]"))
		}
		fmt.Fprintf(&b, "    source: %q\n", "fitted to Groningen 2023 by proefbank calibrate: what the same figures leave open goes together")
	}
	return b.Bytes()
}
