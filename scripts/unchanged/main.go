// Unchanged holds the answers in one folder, files of JSON and others, to those
// in another. Numbers may differ by one part in 10^12, as a sum in another order
// does; a text of several words may be put in other words with the same numbers
// in it; anything else must be the same, and in files that are not JSON every
// byte. Keys may be new. A key that is gone fails unless the list of renamed keys
// says where its value is now. Exit status 1 tells that something changed.
//
//	go run ./scripts/unchanged OLD NEW RENAMED
//
// scripts/unchanged.sh makes the two folders.
package main

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: go run ./scripts/unchanged OLD NEW RENAMED")
		os.Exit(2)
	}
	same, err := hold(os.Stdout, os.DirFS(os.Args[1]), os.DirFS(os.Args[2]), os.Args[3])
	switch {
	case err != nil:
		fmt.Fprintln(os.Stderr, "unchanged:", err)
		os.Exit(2)
	case !same:
		os.Exit(1)
	}
}

// hold compares all files of two folders, says what it finds, and tells whether
// nothing changed.
func hold(out io.Writer, old, now fs.FS, renamed string) (bool, error) {
	renames, err := readRenames(renamed)
	if err != nil {
		return false, err
	}
	before, err := readAll(old)
	if err != nil {
		return false, err
	}
	after, err := readAll(now)
	if err != nil {
		return false, err
	}
	all := maps.Clone(before)
	maps.Copy(all, after)
	c := comparison{found: map[finding]*seen{}}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		c.file = name
		c.files(before, after, renames)
	}
	c.print(out)
	fmt.Fprintf(out, "%d files, %d numbers, %d other values: %d changed\n", len(all), c.numbers, c.others, c.changed)
	return c.changed == 0, nil
}

func readAll(folder fs.FS) (map[string][]byte, error) {
	all := map[string][]byte{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		all[name], err = fs.ReadFile(folder, name)
		return err
	})
	return all, err
}

// files compares what two folders have under the name of the file.
func (c *comparison) files(before, after map[string][]byte, renames []rename) {
	old, had := before[c.file]
	now, has := after[c.file]
	switch {
	case !has:
		c.find("vanished", "a file", c.file)
	case !had:
		c.find("added", "a file", c.file)
	case path.Ext(c.file) == ".json":
		c.documents(old, now, slices.DeleteFunc(slices.Clone(renames), func(r rename) bool { return r.command != c.command() }))
	case string(old) != string(now):
		c.find("differs", "a file", fmt.Sprintf("%s: %.60q was %.60q", c.file, now, old))
	default:
		c.others++
	}
}
