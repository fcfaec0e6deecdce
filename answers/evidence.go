package answers

import (
	"slices"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation"
)

// Sifting is which of a scenario's numbers are asked for.
type Sifting struct {
	Statuses   []string `flag:"status" as:"list"`  // of these; none: of all
	Sections   []string `flag:"section" as:"list"` // under these keys; none: under all
	Own        bool     `flag:"own"`               // only what the scenario says itself
	Recomputed bool     `flag:"recomputed"`        // only the figures that were published and recomputed
}

// evidence is what is known about a scenario's numbers, for programs.
type evidence struct {
	Scenario   string                   `json:"scenario" means:"name of the scenario"`
	Digest     string                   `json:"digest" means:"SHA-256 of the scenario with its bases resolved"`
	Parameters []scenarios.Known        `json:"parameters" means:"what is known about every parameter that was asked for"`
	Uncertain  int                      `json:"uncertain" means:"how many of them have a distribution"`
	Statuses   map[scenarios.Status]int `json:"statuses" means:"how many there are of every status"`
	Causes     []causal                 `json:"causal_shares" csv:"-" means:"what part of the change that was seen the job is taken to cause, of the domains among the parameters"`
	Recomputed []recomputed             `json:"recomputed" csv:"-" means:"figures of the documents that do not follow from the others"`

	leaves []scenarios.Leaf
}

// recomputedOnly is that without the parameters.
type recomputedOnly struct {
	Scenario   string       `json:"scenario" means:"name of the scenario"`
	Recomputed []recomputed `json:"recomputed" means:"figures of the documents that do not follow from the others"`
}

// recomputed is a figure with the value of the parameter that takes it over.
type recomputed struct {
	validation.Slip
	Value lang.Said `json:"value" means:"value of that parameter, with its unit"`
}

// Evidence says what a scenario's numbers rest on. An unknown section is an
// error.
func Evidence(s *scenarios.Scenario, q Sifting) (*report.Answer, error) {
	e := &evidence{Scenario: s.Name, Digest: s.Digest(), Statuses: map[scenarios.Status]int{}}
	if err := e.sift(s, q); err != nil {
		return nil, err
	}
	if err := e.slips(q.Own || len(q.Statuses)+len(q.Sections) > 0); err != nil {
		return nil, err
	}
	e.Causes = e.causes(s)
	a := &report.Answer{Title: lang.Same(s.Name), Data: e}
	if q.Recomputed {
		a.Data = recomputedOnly{s.Name, e.Recomputed}
	} else {
		a.Lead = []lang.Said{lang.Say("%s: %s", "%s: %s", s.Name, s.Description), e.total()}
		a.Add(report.Section{Tables: append([]report.Table{e.counted()}, e.sections()...)})
	}
	if !q.Recomputed {
		a.Add(e.caused())
	}
	a.Add(e.differing())
	return a, nil
}

// sift keeps the parameters that were asked for; names are none.
func (e *evidence) sift(s *scenarios.Scenario, q Sifting) error {
	var sections []string
	there, matched := map[string]bool{}, map[string]bool{}
	for leaf := range s.Leaves() {
		if leaf.Label {
			continue
		}
		if !slices.Contains(sections, leaf.Section()) {
			sections = append(sections, leaf.Section())
		}
		var under []string
		for _, key := range q.Sections {
			if leaf.Path == key || strings.HasPrefix(leaf.Path, key+".") {
				under, there[key] = append(under, key), true
			}
		}
		if len(q.Sections) > 0 && under == nil || q.Own && !s.Own(leaf) {
			continue
		}
		for _, key := range under {
			matched[key] = true
		}
		if len(q.Statuses) == 0 || slices.Contains(q.Statuses, string(leaf.Status())) {
			e.keep(leaf)
		}
	}
	for _, key := range q.Sections {
		if there[key] && !matched[key] {
			return lang.Errorf("%s itself says nothing under %q: leave out --own for what it takes from its base",
				"%s zegt zelf niets onder %q: laat --own weg voor wat het van zijn basis overneemt", s.Name, key)
		}
		if !there[key] {
			return lang.Errorf("%s has no parameters under %q: its sections are %s", "%s heeft geen parameters onder %q: de onderdelen zijn %s",
				s.Name, key, strings.Join(sections, ", "))
		}
	}
	return nil
}

func (e *evidence) keep(leaf scenarios.Leaf) {
	e.leaves, e.Parameters = append(e.leaves, leaf), append(e.Parameters, leaf.Known())
	e.Statuses[leaf.Status()]++
	if leaf.Dist != nil {
		e.Uncertain++
	}
}

// slips looks the recomputed figures' parameters up; filtered keeps those whose
// parameter is kept.
func (e *evidence) slips(filtered bool) error {
	for _, slip := range validation.PublishedAgainstRecomputed() {
		kept := slices.ContainsFunc(e.leaves, func(l scenarios.Leaf) bool { return l.Path == slip.Parameter })
		if filtered && !kept {
			continue
		}
		row := recomputed{slip, lang.Same("")}
		if slip.Parameter != "" {
			s, err := scenarios.Load(slip.Scenario, nil)
			if err != nil {
				return err
			}
			leaf, _ := s.Leaf(slip.Parameter)
			row.Value = leaf.WithUnit()
		}
		e.Recomputed = append(e.Recomputed, row)
	}
	return nil
}

// total counts the parameters.
func (e *evidence) total() lang.Said {
	return howKnown(len(e.leaves), e.Uncertain, e.Statuses[scenarios.Unverified])
}

// howKnown tells of parameters how many are not known exactly or were not checked.
func howKnown(all, uncertain, unverified int) lang.Said {
	return lang.Say("%s, %d of them with a distribution; number that rests on an assumption or on a figure that nobody checked: %d.",
		"%s, waarvan %d met een verdeling; aantal dat rust op een aanname of op een cijfer dat niemand controleerde: %d.",
		lang.Count(all, lang.Text{"%d parameter", "%d parameter"}, lang.Text{"%d parameters", "%d parameters"}), uncertain, unverified)
}

// counted is how many parameters there are of every status.
func (e *evidence) counted() report.Table {
	type line struct {
		Status scenarios.Status `head:"status"`
		Means  lang.Text        `head:"means|betekent"`
		Count  int              `head:"parameters"`
	}
	var lines []line
	for _, status := range scenarios.Statuses() {
		if n := e.Statuses[status]; n > 0 {
			lines = append(lines, line{status, status.Means(), n})
		}
	}
	return report.Of(nil, lines)
}
