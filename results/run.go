package results

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"

	"proefbank/internal/lang"
)

// Run is a run's directory as it was left.
type Run struct {
	Dir      string
	Manifest Manifest
	checked  sync.Map // files that were found to be as they were written
}

// Open reads a run's manifest.
func Open(dir string) (*Run, error) {
	m, err := readManifest(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, lang.Errorf("%s: not a run's directory: it holds no %s", "%s: geen map van een run: er is geen %s", dir, manifestFile)
	}
	if err != nil {
		return nil, err
	}
	if err := m.sound(); err != nil {
		return nil, lang.At(filepath.Join(dir, manifestFile), err)
	}
	return &Run{Dir: dir, Manifest: m}, nil
}

// stored finds a table in the manifest.
func (r *Run) stored(table string) (Stored, bool) {
	for _, s := range r.Manifest.Tables {
		if s.Name == table {
			return s, true
		}
	}
	return Stored{}, false
}

// Check makes sure that every table's file is as it was written.
func (r *Run) Check() error {
	for _, s := range r.Manifest.Tables {
		if err := r.check(s); err != nil {
			return err
		}
	}
	return nil
}

// check compares a file with the manifest's SHA-256. Nothing is read from a
// file that differs: the Arrow library does not notice every damage, and some
// make it ask for all the memory there is.
func (r *Run) check(s Stored) error {
	path := filepath.Join(r.Dir, s.File)
	digest, err := digestOf(path)
	if err != nil {
		return lang.At(path, cause(err))
	}
	if digest != s.SHA256 {
		return altered(path)
	}
	r.checked.Store(s.File, true)
	return nil
}

// Table opens a table for reading, if its file is as it was written; the caller
// closes the reader.
func (run *Run) Table(name string) (*Reader, error) {
	s, ok := run.stored(name)
	if !ok {
		unknown := &Unknown{Place: run.Dir, What: lang.Text{"table", "tabel"}, Name: name}
		for _, s := range run.Manifest.Tables {
			unknown.Known = append(unknown.Known, s.Name)
		}
		return nil, unknown
	}
	if _, done := run.checked.Load(s.File); !done {
		if err := run.check(s); err != nil {
			return nil, err
		}
	}
	path := filepath.Join(run.Dir, s.File)
	r, err := openTable(path)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	return r, nil
}

// Unknown is a table or column that somebody asked for and that is not there.
type Unknown struct {
	Place string
	What  lang.Text
	Name  string
	Known []string
}

func (u *Unknown) Error() string { return u.In(lang.English) }

// In is the error in a language.
func (u *Unknown) In(l lang.Language) string {
	return lang.Say("%s: no %s %q; it holds %s", "%s: geen %s %q; er is %s", u.Place, u.What, u.Name, listed(u.Known)).In(l)
}

func listed(names []string) lang.Text {
	if len(names) == 0 {
		return lang.Text{"none", "geen"}
	}
	return lang.Same(strings.Join(names, ", "))
}
