package results

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"proefbank/internal/lang"
)

// A try is a run being written: a folder in the hidden one, in which its tables
// grow. What became of a try that was killed shows by what stands in it:
//
//	checkpoint.json   so many replications are safe (checkpoint.go)
//	manifest.json     all is written: what is left is to move it to its places

// tries are the folders that there are, the oldest first.
func tries(dir string) (all []string) {
	all, _ = filepath.Glob(filepath.Join(escaped(filepath.Join(dir, hidden)), "try-*"))
	slices.Sort(all)
	return all
}

// escaped is a path that a pattern takes letter by letter.
func escaped(path string) string {
	var out []rune
	for _, r := range path {
		if slices.Contains([]rune(`*?[\`), r) {
			out = append(out, '\\')
		}
		out = append(out, r)
	}
	return string(out)
}

// newTry makes a folder after those that there are. Its name is its own: where a
// directory is removed and made anew under a living writer, each knows its try.
func newTry(dir string) (string, error) {
	next := 1
	if all := tries(dir); len(all) > 0 {
		fmt.Sscanf(filepath.Base(all[len(all)-1]), "try-%d", &next)
		next++
	}
	try := filepath.Join(dir, hidden, fmt.Sprintf("try-%08d-%s", next, strings.ToLower(rand.Text()[:8])))
	return try, mkdir(try)
}

// drop removes tries, but for one, and for what is newer than this draft's own: then
// another has taken the directory over.
func (d *Draft) drop(but string) {
	for _, try := range tries(d.dir) {
		if try != but && (d.work == "" || try <= d.work) {
			void(try)
			os.RemoveAll(try)
		}
	}
}

// void takes a try's checkpoint away before its files go: a checkpoint without them
// would be a damaged one.
func void(try string) {
	step("remove " + try)
	os.Remove(filepath.Join(try, checkpointFile))
}

// commit makes a try whole: from here on its tables are the run's, whatever
// happens.
func commit(try string, m Manifest) error {
	return writeWhole(filepath.Join(try, manifestFile), m.text())
}

// settle moves what tries have committed to its places, and goes on where one that
// was killed stopped. The manifest that stood there is withdrawn first and the new
// one comes last, so that a reader finds a whole run or none.
func (d *Draft) settle() error {
	for _, try := range tries(d.dir) {
		m, err := readManifest(try)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = m.sound()
		}
		if err != nil {
			return lang.At(filepath.Join(try, manifestFile), err)
		}
		if err := d.settleTry(try, m); err != nil {
			return err
		}
	}
	return nil
}

func (d *Draft) settleTry(try string, m Manifest) error {
	dir := d.dir
	void(try)
	if err := rename(filepath.Join(dir, manifestFile), filepath.Join(try, "withdrawn.json")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return lang.At(filepath.Join(dir, manifestFile), cause(err))
	}
	var names []string
	for _, t := range m.Tables {
		names = append(names, t.File)
	}
	for _, name := range append(names, scenarioFile, manifestFile) {
		if err := move(filepath.Join(try, name), filepath.Join(dir, name)); err != nil {
			return lang.At(filepath.Join(dir, name), cause(err))
		}
	}
	d.drop("")
	return nil
}

// move puts a file in its place, unless that was done before.
func move(from, to string) error {
	if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Stat(to); err == nil {
			return nil
		}
	}
	if _, err := makeAll(filepath.Dir(to)); err != nil {
		return err
	}
	return rename(from, to)
}
