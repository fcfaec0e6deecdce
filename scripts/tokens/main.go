// Tokens counts what there is to read in the project's Go code, tests aside: the
// tokens of each room, wording apart (a text counts for nothing, as do comments
// and the semicolons that nobody writes), its lines, tokens for each line that
// has any, and lines of more than 160 letters. With a commit it counts that
// commit's beside them.
//
//	go run ./scripts/tokens [BASE]
package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
)

func main() {
	if err := tell(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "tokens:", err)
		os.Exit(1)
	}
}

func tell(out io.Writer, args []string) error {
	now, err := countFolder(os.DirFS("."))
	if err != nil {
		return err
	}
	switch len(args) {
	case 0:
		table(out, now, nil)
		return nil
	case 1:
		base, err := countCommit(args[0])
		if err != nil {
			return err
		}
		table(out, now, base)
		return nil
	}
	return errors.New("usage: go run ./scripts/tokens [BASE]")
}

// rooms are the counts by folder.
type rooms map[string]count

// read adds a file, if it is one of those that count.
func (r rooms) read(name string, text []byte) {
	one := counted(text)
	one.add(r[path.Dir(name)])
	r[path.Dir(name)] = one
}

// counts tells whether a file is of the program: Go, no test, nowhere hidden.
func counts(name string) bool {
	hidden := strings.HasPrefix(name, ".") || strings.Contains(name, "/.") || strings.Contains("/"+name, "/testdata/")
	return path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") && !hidden
}

func countFolder(folder fs.FS) (rooms, error) {
	all := rooms{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !counts(name) {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		all.read(name, text)
		return err
	})
	return all, err
}

// countCommit counts the files as git has them.
func countCommit(commit string) (rooms, error) {
	archive, err := exec.Command("git", "archive", "--format=tar", commit).Output()
	if err != nil {
		return nil, fmt.Errorf("git archive %s: %w", commit, err)
	}
	all := rooms{}
	for files := tar.NewReader(bytes.NewReader(archive)); ; {
		file, err := files.Next()
		if err == io.EOF {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		if text, err := io.ReadAll(files); err != nil {
			return nil, err
		} else if counts(file.Name) {
			all.read(file.Name, text)
		}
	}
}

// table prints a line for each room and one for all; base may be nil.
func table(out io.Writer, now, base rooms) {
	fmt.Fprintf(out, "%-24s%8s%8s%10s%6s", "room", "tokens", "lines", "a line", "long")
	if base != nil {
		fmt.Fprintf(out, "%11s%8s%10s%6s%8s", "before", "lines", "a line", "long", "change")
	}
	fmt.Fprintln(out)
	names := maps.Clone(now)
	maps.Copy(names, base)
	var allNow, allBase count
	for _, name := range slices.Sorted(maps.Keys(names)) {
		line(out, name, now[name], base[name], base != nil)
		allNow.add(now[name])
		allBase.add(base[name])
	}
	line(out, "all", allNow, allBase, base != nil)
}

func line(out io.Writer, room string, now, base count, beside bool) {
	fmt.Fprintf(out, "%-24s%8d%8d%10.2f%6d", room, now.tokens, now.lines, now.density(), now.long)
	if beside {
		fmt.Fprintf(out, "%11d%8d%10.2f%6d%8s", base.tokens, base.lines, base.density(), base.long, change(now, base))
	}
	fmt.Fprintln(out)
}

func change(now, base count) string {
	if base.tokens == 0 {
		return "new"
	}
	return fmt.Sprintf("%+.1f%%", 100*(float64(now.tokens)/float64(base.tokens)-1))
}
