package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// rename says where a command's value, or all under a key, is now. In its paths
// "[]" stands for any place in a list and "*" for any key, and those of the new
// path are those of the old one in their order.
type rename struct {
	command  string
	old, now []string
	dropped  bool // the value is gone, or means something else, on purpose
}

// readRenames reads lines of command, old path and new path, parted by tabs; "-"
// as new path drops the old one. Lines that begin with # are remarks.
func readRenames(file string) ([]rename, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var all []rename
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("%s:%d: not command, old path and new path with tabs between", file, i+1)
		}
		r := rename{cells[0], steps(cells[1]), steps(cells[2]), cells[2] == "-"}
		if len(free(r.now)) > len(free(r.old)) {
			return nil, fmt.Errorf("%s:%d: the new path has a [] or * that the old one has not", file, i+1)
		}
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b rename) int { return len(b.old) - len(a.old) })
	return all, nil
}

func steps(path string) []string {
	return strings.Split(strings.TrimPrefix(strings.ReplaceAll(path, "[", ".["), "."), ".")
}

// free are the places of the steps that stand for any.
func free(steps []string) (places []int) {
	for i, step := range steps {
		if step == "[]" || step == "*" {
			places = append(places, i)
		}
	}
	return places
}

// whereNow is where an old path's value is now, or that it is dropped.
func whereNow(renames []rename, path []string) (now []string, dropped bool) {
	for _, r := range renames {
		switch {
		case !r.covers(path):
			continue
		case r.dropped:
			return path, true
		}
		return r.moved(path), false
	}
	return path, false
}

// covers tells whether a path is the old one or lies under it.
func (r rename) covers(path []string) bool {
	if len(path) < len(r.old) {
		return false
	}
	for i, step := range r.old {
		is := path[i]
		if !(is == step || step == "[]" && place(is) || step == "*" && !place(is)) {
			return false
		}
	}
	return true
}

// moved is where a path that it covers is now.
func (r rename) moved(path []string) []string {
	now := slices.Clone(r.now)
	from := free(r.old)
	for i, to := range free(r.now) {
		now[to] = path[from[i]]
	}
	return append(now, path[len(r.old):]...)
}
