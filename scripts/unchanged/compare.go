package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// tolerance is how far numbers may be apart, as a part of the greater. A Monte
// Carlo error below least is one of nothing: what is left of a sum that is nothing
// depends on its order.
const tolerance, least = 1e-12, 1e-9

// comparison is what was found of all answers, file by file.
type comparison struct {
	file                     string // at hand; its first folder is the command
	numbers, others, changed int
	found                    map[finding]*seen
}

type finding struct{ command, what, column string }

type seen struct {
	times int
	first string
}

func (c *comparison) command() string {
	command, _, _ := strings.Cut(c.file, "/")
	return command
}

// find takes note of what happened in a column, with an example.
func (c *comparison) find(what, column, example string) {
	key := finding{c.command(), what, column}
	if c.found[key] == nil {
		c.found[key] = &seen{first: example}
	}
	c.found[key].times++
	if what == "differs" || what == "vanished" {
		c.changed++
	}
}

func (c *comparison) print(out io.Writer) {
	order := func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.command, b.command), cmp.Compare(a.what, b.what), cmp.Compare(a.column, b.column))
	}
	for _, f := range slices.SortedFunc(maps.Keys(c.found), order) {
		s := c.found[f]
		fmt.Fprintf(out, "%s: %s: %s, %d times, first %s\n", f.command, f.what, f.column, s.times, s.first)
	}
}

// documents compares two answers of a command.
func (c *comparison) documents(old, now []byte, renames []rename) {
	before, err := leavesOf(old)
	if err != nil {
		c.find("differs", "no JSON before", c.file+": "+err.Error())
		return
	}
	after, err := leavesOf(now)
	if err != nil {
		c.find("differs", "no JSON now", c.file+": "+err.Error())
		return
	}
	values := map[string]leaf{}
	for _, l := range after {
		values[spelled(l.path)] = l
	}
	left := maps.Clone(values)
	for _, l := range before {
		at, dropped := whereNow(renames, l.path)
		if _, moved := values[spelled(at)]; !moved { // renamed before either of the two, or gone
			at = l.path
		}
		if !dropped {
			c.value(l, at, values)
		}
		delete(left, spelled(at))
	}
	for _, at := range slices.Sorted(maps.Keys(left)) {
		c.find("added", column(left[at].path), c.at(left[at].path))
	}
}

// at is a path with its file.
func (c *comparison) at(path []string) string { return c.file + " " + spelled(path) }

// value compares an old value with what is now at a path.
func (c *comparison) value(old leaf, at []string, values map[string]leaf) {
	now, there := values[spelled(at)]
	if !there {
		c.find("vanished", column(old.path), c.at(old.path))
		return
	}
	example := fmt.Sprintf("%s: %.60v was %.60v", c.at(at), now.value, old.value)
	x, number := old.value.(json.Number)
	y, still := now.value.(json.Number)
	switch {
	case number && still && (near(x, y) || errorless(at, x, y)):
		c.numbers++
	case reflect.DeepEqual(old.value, now.value), nothing(old.value, now.value):
		c.others++
	case reworded(old.value, now.value) || strings.HasSuffix(spelled(at), "sha256"): // of a table, compared itself
		c.find("reworded", column(at), example)
	default:
		c.find("differs", column(at), example)
	}
}

func near(a, b json.Number) bool {
	if a == b {
		return true
	}
	x, errX := a.Float64()
	y, errY := b.Float64()
	return errX == nil && errY == nil && math.Abs(x-y) <= tolerance*max(math.Abs(x), math.Abs(y))
}

// errorless tells whether two Monte Carlo errors are both nothing.
func errorless(at []string, a, b json.Number) bool {
	x, errX := a.Float64()
	y, errY := b.Float64()
	return strings.HasSuffix(spelled(at), "mcse") && errX == nil && errY == nil && math.Max(x, y) < least
}

// nothing tells whether a list that was null is an empty list now.
func nothing(old, now any) bool {
	list, is := now.([]any)
	return old == nil && is && len(list) == 0
}

var numeral = regexp.MustCompile(`-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?`)

// reworded tells whether two texts of several words have the same numbers in
// them. One word is a name that programs rely on.
func reworded(a, b any) bool {
	x, text := a.(string)
	y, still := b.(string)
	if !text || !still || !strings.Contains(x, " ") || !strings.Contains(y, " ") {
		return false
	}
	return slices.EqualFunc(numerals(x), numerals(y), near)
}

func numerals(text string) (all []json.Number) {
	for _, n := range numeral.FindAllString(text, -1) {
		all = append(all, json.Number(strings.ReplaceAll(n, ",", "")))
	}
	return all
}
