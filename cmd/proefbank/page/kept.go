package page

import (
	"slices"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
)

// kept is an answer that is taken along, with what was asked on top: who is sent the file has
// no page beside it that marks what was changed.
func kept(of *report.Answer, a *asked, version, screen string) *report.Answer {
	s := report.Section{Title: lang.Text{"What was asked", "Wat is gevraagd"}}
	table := report.Table{Columns: []report.Column{{Text: true}, {Head: lang.Text{"value", "waarde"}}, {Head: lang.Text{"in the scenario", "in het scenario"}}}}
	table.Row(lang.Text{"scenario", "scenario"}, a.Scenario, "")
	if a.Town != "" {
		table.Row(lang.Text{"municipality", "gemeente"}, a.Town, "")
	}
	for _, set := range a.Sets {
		table.Row(set.Path, valueOf(a.scenario, set.Path, set.Text), valueOf(a.base, set.Path, ""))
	}
	table.Row(lang.Text{"seed", "beginwaarde"}, lang.Code(a.Seed), "")
	table.Row(lang.Text{"version of proefbank", "versie van proefbank"}, version, "")
	s.Tables = []report.Table{table}
	if len(a.Sets) == 0 {
		s.Tell("Nothing of the scenario was changed.", "Van het scenario is niets gewijzigd.")
	}
	q := a.query()
	q.Set("v", version)
	s.Note("On the page of proefbank serve this is %s", "Op de pagina van proefbank serve is dit %s", screen+"?"+q.Encode())
	with := *of
	with.Sections = slices.Insert(slices.Clone(of.Sections), 0, s)
	return &with
}

// valueOf is what a parameter is in a scenario; where it is none there, what is said instead.
func valueOf(s *scenarios.Scenario, path, instead string) lang.Said {
	if leaf, known := s.Leaf(path); known {
		return leaf.WithUnit()
	}
	return lang.Same(instead)
}
