package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"proefbank/scenarios"
)

// scenarioLine is a scenario in a line.
type scenarioLine struct {
	Name           string   `json:"name"`
	Description    string   `json:"description"`
	Base           string   `json:"base"`
	Municipalities int      `json:"municipalities"` // that take part in the trial
	Arms           []string `json:"arms"`
	Controls       bool     `json:"controls"`
	PerArm         int      `json:"n_per_municipality"`
	Months         int      `json:"months"`
	Parameters     int      `json:"parameters"`
	Uncertain      int      `json:"uncertain"`
}

func lineOf(s *scenarios.Scenario, dutch bool) scenarioLine {
	var arms []string
	for _, arm := range s.Arms {
		arms = append(arms, arm.Name)
	}
	return scenarioLine{Name: s.Name, Description: described(s, dutch), Base: s.Base,
		Municipalities: s.Trial.Municipalities, Arms: arms, Controls: s.Trial.Controls,
		PerArm: s.Trial.NPerArm, Months: s.Trial.Months,
		Parameters: len(slices.Collect(s.Leaves())), Uncertain: s.Uncertain()}
}

func described(s *scenarios.Scenario, dutch bool) string {
	if dutch {
		return s.Description.In("nl")
	}
	return s.Description.In("en")
}

func (l scenarioLine) print(out io.Writer, dutch bool) {
	arms := strings.Join(l.Arms, ", ")
	if l.Controls {
		arms += ", control"
	}
	format := "%s: %s\n    municipalities %d, people per arm %d, months %d, arms %s\n"
	if dutch {
		format = "%s: %s\n    gemeenten %d, mensen per arm %d, maanden %d, armen %s\n"
	}
	fmt.Fprintf(out, format, l.Name, l.Description, l.Municipalities, l.PerArm, l.Months, arms)
}

// wholeScenario is a resolved scenario for programs.
func wholeScenario(s *scenarios.Scenario, dutch bool) any {
	return struct {
		scenarioLine
		Digest string           `json:"digest"`
		Values []scenarios.Leaf `json:"values"`
	}{lineOf(s, dutch), s.Digest(), slices.Collect(s.Leaves())}
}

// leafWords are the words around a value, in English and Dutch.
var leafWords = map[bool]struct{ valid, dist, source string }{
	false: {"valid", "not known exactly", "source"},
	true:  {"geldig", "niet precies bekend", "bron"},
}

func printScenario(out io.Writer, s *scenarios.Scenario, dutch bool) error {
	var b bytes.Buffer
	lineOf(s, dutch).print(&b, dutch)
	words := leafWords[dutch]
	for leaf := range s.Leaves() {
		fmt.Fprintf(&b, "\n%s = %s", leaf.Path, strings.TrimSpace(leaf.Text()+" "+leaf.Unit))
		for _, line := range [][2]string{{"", leaf.Means}, {words.valid + " ", leaf.Range()},
			{words.dist + ": ", leaf.DistText()}, {words.source + ": ", fmt.Sprintf("%s (%s)", leaf.Origin(), leaf.Place)}} {
			if line[1] != "" {
				fmt.Fprintf(&b, "\n    %s%s", line[0], line[1])
			}
		}
		b.WriteByte('\n')
	}
	_, err := out.Write(b.Bytes())
	return err
}
