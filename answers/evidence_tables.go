package answers

import (
	"math"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// parameter is a line of the table of a section: a parameter, or several of an
// entry of a list that rest on one source.
type parameter struct {
	Name   string           `head:"parameter" code:"true"`
	Means  lang.Text        `head:"meaning|betekenis" wide:"true"`
	Value  lang.Said        `head:"value|waarde" under:"45"`
	Spread lang.Said        `head:"not known exactly|niet precies bekend" wide:"true"`
	Drawn  lang.Said        `head:"95% of draws|95% van de trekkingen"`
	Valid  lang.Said        `head:"valid|geldig" wide:"true"`
	Status scenarios.Status `head:"status"`
	Source lang.Said        `head:"source|bron" under:"1"`
}

// sections are a table of parameters each.
func (e *evidence) sections() (tables []report.Table) {
	var lines []parameter
	groups := alike(e.leaves)
	for i, group := range groups {
		lines = append(lines, lineOf(group))
		section := group[0].Section()
		if i+1 == len(groups) || groups[i+1][0].Section() != section {
			tables = append(tables, report.Of(lang.Say("%s: %s", "%s: %s", e.Scenario, section), lines))
			lines = nil
		}
	}
	return tables
}

// alike puts parameters together that belong to one entry of a list and rest on
// one source: the rows of an outcome, of a way of financing.
func alike(leaves []scenarios.Leaf) (groups [][]scenarios.Leaf) {
	for i, leaf := range leaves {
		entry := parent(leaf.Path)
		if i > 0 && strings.Count(leaf.Path, ".") == 3 && leaf.Dist == nil && parent(leaves[i-1].Path) == entry && leaves[i-1].Source == leaf.Source {
			groups[len(groups)-1] = append(groups[len(groups)-1], leaf)
		} else {
			groups = append(groups, []scenarios.Leaf{leaf})
		}
	}
	return groups
}

func parent(path string) string { return path[:max(0, strings.LastIndexByte(path, '.'))] }

// lineOf is a line of parameters that are alike, named below their section.
func lineOf(group []scenarios.Leaf) parameter {
	l := group[0]
	_, name, _ := strings.Cut(l.Path, ".")
	line := parameter{name, l.Means, l.WithUnit(), l.Spread(), l.Drawn(), lang.Same(""), l.Status(), l.Sourced()}
	if !math.IsInf(l.Low, 0) {
		line.Valid = lang.Say("%s – %s", "%s – %s", lang.Exact(l.Low), lang.Exact(l.High))
	}
	if len(group) == 1 {
		return line
	}
	line.Name, line.Means = parent(name), lang.Text{}
	var parts []lang.Said
	for _, leaf := range group {
		parts = append(parts, lang.Say("%s %s", "%s %s", leaf.Path[len(parent(leaf.Path))+1:], leaf.WithUnit()))
	}
	line.Value = lang.Join("; ", parts...)
	return line
}

// slipLine is a figure that does not follow from the others.
type slipLine struct {
	Figure     lang.Text `head:"figure|cijfer"`
	Published  lang.Text `head:"published|gepubliceerd" under:"1"`
	Recomputed lang.Text `head:"recomputed|nagerekend" under:"1"`
	Reason     lang.Text `head:"reason|reden" under:"1"`
	Used       lang.Said `head:"used here|hier gebruikt" under:"1"`
}

// differing sets the published figures beside what follows from the others.
func (e *evidence) differing() report.Section {
	s := report.Section{ID: "recomputed", Title: lang.Text{"Published against recomputed", "Gepubliceerd tegenover nagerekend"}}
	if len(e.Recomputed) == 0 {
		s.Tell("No published figure differs here from what follows from the others.", "Hier wijkt geen gepubliceerd cijfer af van wat uit de andere volgt.")
	}
	var lines []slipLine
	for i, r := range e.Recomputed {
		lines = append(lines, slipLine{r.Item, r.Published, r.Recomputed, r.Reason, r.used()})
		if i+1 == len(e.Recomputed) || e.Recomputed[i+1].Topic != r.Topic {
			s.Tables = append(s.Tables, report.Of(r.Topic, lines))
			lines = nil
		}
	}
	return s
}

// used says what the product takes, with the parameter if it is one.
func (r *recomputed) used() lang.Said {
	if r.Parameter == "" {
		return r.Uses
	}
	return lang.Say("%s: %s of %s is %s", "%s: %s van %s is %s", r.Uses, r.Parameter, r.Slip.Scenario, r.Value)
}
