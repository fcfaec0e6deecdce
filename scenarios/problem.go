package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// Place is where something stands: a file, and a line and column in it, both
// from 1. Line 0 is the whole file, or the command line.
type Place struct {
	File   string `json:"file" means:"the file, or --set"`
	Line   int    `json:"line,omitempty" means:"line in it, from 1"`
	Column int    `json:"column,omitempty" means:"column in the line, from 1"`
}

// commandLine is the place of a value given with --set.
const commandLine = "--set"

// OnCommandLine tells whether it is a value given with --set.
func (p Place) OnCommandLine() bool { return p.File == commandLine }

func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one rule that a scenario breaks.
type Problem struct {
	Place Place     `json:"place" means:"where it stands"`
	Key   string    `json:"key" means:"path of the parameter; empty where it is about the file"`
	Rule  lang.Said `json:"rule" means:"what is wrong"`
}

func (p Problem) Error() string { return p.in(lang.English) }

// in is the problem in a language, its place in front.
func (p Problem) in(l lang.Language) string {
	text := p.Rule.In(l)
	for _, before := range []string{p.Key, p.Place.String()} {
		if before != "" {
			text = before + ": " + text
		}
	}
	return text
}

// Problems are all the rules that a scenario breaks, in order of place. It is
// the only type of error that this package returns.
type Problems []Problem

// mostShown is how many problems are written out; a file with more is most
// often no scenario at all.
const mostShown = 100

func (all Problems) Error() string { return all.In(lang.English) }

// In says the problems in a language, a line each.
func (all Problems) In(l lang.Language) string {
	var lines []string
	for _, p := range all[:min(len(all), mostShown)] {
		lines = append(lines, p.in(l))
	}
	if more := len(all) - mostShown; more > 0 {
		lines = append(lines, lang.Say("and %d more", "en nog %d", more).In(l))
	}
	return strings.Join(lines, "\n")
}

func (p Problem) same(q Problem) bool {
	return p.Place == q.Place && p.Key == q.Key && p.Rule.In(lang.English) == q.Rule.In(lang.English)
}

func (all *Problems) add(at Place, key string, rule lang.Said) {
	*all = append(*all, Problem{at, key, rule})
}

// inOrder is nil without problems; else it sorts them by place, files in the
// order given, the command line last, and says what is said twice once.
func (all Problems) inOrder(files []string) error {
	if len(all) == 0 {
		return nil
	}
	rank := func(file string) int {
		if i := slices.Index(files, file); i >= 0 {
			return i
		}
		return len(files)
	}
	slices.SortStableFunc(all, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(rank(a.Place.File), rank(b.Place.File)),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column))
	})
	once := all[:0]
	for _, p := range all {
		if !slices.ContainsFunc(once, p.same) {
			once = append(once, p)
		}
	}
	return once
}
