package scenarios

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Place is where something stands: a file, and a line and column in it, both
// from 1. Line 0 is the whole file, or the command line.
type Place struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// commandLine is the place of a value given with --set.
const commandLine = "--set"

func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Problem is one rule that a scenario breaks.
type Problem struct {
	Place Place  `json:"place"`
	Key   string `json:"key"` // path of the parameter, "" where it is about the file
	Rule  string `json:"rule"`
}

func (p Problem) Error() string {
	text := p.Rule
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

func (all Problems) Error() string {
	var lines []string
	for _, p := range all[:min(len(all), mostShown)] {
		lines = append(lines, p.Error())
	}
	if more := len(all) - mostShown; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

func (all *Problems) add(at Place, key, rule string, args ...any) {
	*all = append(*all, Problem{at, key, fmt.Sprintf(rule, args...)})
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
		if !slices.Contains(once, p) {
			once = append(once, p)
		}
	}
	return once
}
