package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"proefbank/results/report"
	"proefbank/scenarios"
	"proefbank/validation"
)

// sifting is what `evidence` is asked.
type sifting struct {
	statuses   []string
	sections   []string
	own        bool
	recomputed bool
	csv        bool
	markdown   bool
}

func evidenceCommand() *cobra.Command {
	var a sifting
	cmd := &cobra.Command{
		Use:   "evidence [SCENARIO]",
		Short: "what every number rests on: value, spread, source, status",
		Long: `Shows every parameter of a scenario (basisbaan if none is named) with its value,
where 95% of its draws lie when it is not known exactly, its source and how well
it is known:

  published    read on a published page or in a law
  document     stands in one of the monitored documents
  derived      follows from such figures by arithmetic
  fitted       makes the model reproduce such figures
  unverified   an assumption, or a figure that nobody checked
  choice       a decision of design or a convention
  given        given on the command line
  unstated     a user's own source that does not say

Where one source covers several values the weakest counts, and the text tells
which is which. After the parameters come figures of the documents that do not
follow from the others: as published, as recomputed, and what is used here.

With --csv the parameters are a table for a spreadsheet; with --lang nl as a
Dutch spreadsheet reads it, with semicolons and decimal commas. Sources and
meanings are in English.`,
		Example: `  proefbank evidence
  proefbank evidence national --section exit --status unverified
  proefbank evidence national --own
  proefbank evidence --csv > parameters.csv
  proefbank evidence --csv --lang nl > parameters-nl.csv
  proefbank evidence --recomputed`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.run(cmd, append(args, "basisbaan")[0]) },
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&a.statuses, "status", nil, "only parameters of this status (repeatable)")
	flags.StringSliceVar(&a.sections, "section", nil, "only parameters under this key, such as absence or money.sib (repeatable)")
	flags.BoolVar(&a.own, "own", false, "only what the scenario says itself, not what it takes from its base")
	flags.BoolVar(&a.recomputed, "recomputed", false, "only the figures that were published and recomputed")
	flags.BoolVar(&a.csv, "csv", false, "a table for a spreadsheet")
	flags.BoolVar(&a.markdown, "markdown", false, "a page in Markdown")
	return cmd
}

func (a *sifting) run(cmd *cobra.Command, name string) error {
	if a.csv && a.markdown || asked(cmd, "json") && (a.csv || a.markdown) {
		return invalid(errors.New("--csv, --markdown and --json: one of them"))
	}
	for _, status := range a.statuses {
		if !slices.Contains(scenarios.Statuses, scenarios.Status(status)) {
			return invalid(fmt.Errorf("--status: %q is not one of %s", status, namesOf(scenarios.Statuses)))
		}
	}
	s, err := load(name, nil)
	if err != nil {
		return err
	}
	found, err := a.find(s)
	if err != nil {
		return err
	}
	switch out, lang := cmd.OutOrStdout(), codeOf(cmd); {
	case asked(cmd, "json"):
		return report.JSON(out, found.object())
	case a.csv && a.recomputed:
		return found.writeRecomputed(out, lang)
	case a.csv:
		return found.writeParameters(out, lang)
	case a.markdown && a.recomputed:
		return found.recomputedPage(out)
	case a.markdown:
		return found.page(out)
	default:
		if !a.recomputed {
			found.printParameters(out, lang)
		}
		found.printRecomputed(out, lang)
		return nil
	}
}

// evidence is what is known about a scenario's numbers.
type evidence struct {
	scenario   *scenarios.Scenario
	leaves     []scenarios.Leaf // those asked for; names are none
	recomputed []recomputed
	filtered   bool
}

// recomputed is a figure with the value of the parameter that takes it over.
type recomputed struct {
	validation.Slip
	Value string `json:"value,omitempty"`
}

// find keeps what was asked for. Of the recomputed figures a filter keeps those
// whose parameter it keeps.
func (a *sifting) find(s *scenarios.Scenario) (*evidence, error) {
	e := &evidence{scenario: s, filtered: a.own || len(a.statuses)+len(a.sections) > 0}
	matched := map[string]bool{}
	for leaf := range s.Leaves() {
		section := slices.IndexFunc(a.sections, func(key string) bool { return under(leaf.Path, key) })
		if leaf.Label || len(a.sections) > 0 && section < 0 || a.own && !s.Own(leaf) {
			continue
		}
		if section >= 0 {
			matched[a.sections[section]] = true
		}
		if len(a.statuses) == 0 || slices.Contains(a.statuses, string(leaf.Status())) {
			e.leaves = append(e.leaves, leaf)
		}
	}
	for _, key := range a.sections {
		if !matched[key] {
			return nil, invalid(fmt.Errorf("--section: %s has no parameters under %q: its sections are %s", s.Name, key, strings.Join(sections(s), ", ")))
		}
	}
	var err error
	e.recomputed, err = e.differing()
	return e, err
}

func under(path, key string) bool { return path == key || strings.HasPrefix(path, key+".") }

func sections(s *scenarios.Scenario) (all []string) {
	for leaf := range s.Leaves() {
		if !leaf.Label && !slices.Contains(all, leaf.Section()) {
			all = append(all, leaf.Section())
		}
	}
	return all
}

// differing looks the recomputed figures' parameters up.
func (e *evidence) differing() (all []recomputed, err error) {
	for _, r := range validation.PublishedAgainstRecomputed() {
		kept := slices.ContainsFunc(e.leaves, func(l scenarios.Leaf) bool { return l.Path == r.Parameter })
		if e.filtered && !kept {
			continue
		}
		row := recomputed{Slip: r}
		if r.Parameter != "" {
			s, err := load(r.Scenario, nil)
			if err != nil {
				return nil, err
			}
			leaf, _ := s.Leaf(r.Parameter)
			row.Value = shortened(leaf)
		}
		all = append(all, row)
	}
	return all, nil
}

// counts are the parameters asked for by status.
func (e *evidence) counts() map[scenarios.Status]int {
	count := map[scenarios.Status]int{}
	for _, leaf := range e.leaves {
		count[leaf.Status()]++
	}
	return count
}

func (e *evidence) uncertain() (n int) {
	for _, leaf := range e.leaves {
		if leaf.Dist != nil {
			n++
		}
	}
	return n
}

// object is the evidence for programs.
func (e *evidence) object() any {
	told := []scenarios.Told{}
	for _, leaf := range e.leaves {
		told = append(told, leaf.Told())
	}
	return map[string]any{"scenario": e.scenario.Name, "digest": e.scenario.Digest(), "parameters": told,
		"uncertain": e.uncertain(), "statuses": e.counts(), "recomputed": append([]recomputed{}, e.recomputed...)}
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

// titled are the name and the value of parameters that are alike, below their
// section.
func titled(group []scenarios.Leaf) (name, value string) {
	_, name, _ = strings.Cut(group[0].Path, ".")
	if len(group) == 1 {
		return name, shortened(group[0])
	}
	var parts []string
	for _, leaf := range group {
		parts = append(parts, leaf.Path[len(parent(leaf.Path))+1:]+" "+shortened(leaf))
	}
	return parent(name), strings.Join(parts, "; ")
}

func namesOf(statuses []scenarios.Status) string {
	var all []string
	for _, s := range statuses {
		all = append(all, string(s))
	}
	return strings.Join(all, ", ")
}
