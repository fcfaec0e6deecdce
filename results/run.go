package results

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"path/filepath"
	"slices"
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
func (r *Run) Table(name string) (*Reader, error) {
	s, ok := r.stored(name)
	if !ok {
		unknown := &Unknown{Place: r.Dir, What: lang.Text{"table", "tabel"}, Name: name}
		for _, s := range r.Manifest.Tables {
			unknown.Known = append(unknown.Known, s.Name)
		}
		return nil, unknown
	}
	if _, done := r.checked.Load(s.File); !done {
		if err := r.check(s); err != nil {
			return nil, err
		}
	}
	path := filepath.Join(r.Dir, s.File)
	file, err := openArrow(path)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	return &Reader{path: path, file: file}, nil
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

// Reader reads a table a batch at a time.
type Reader struct {
	path string
	file *arrowReader
}

// Columns are the table's columns with their units, meanings and names.
func (r *Reader) Columns() []Column { return r.file.columns }

// Title is the table's name and what a row of it is.
func (r *Reader) Title() Title { return r.file.title }

func (r *Reader) find(name string) (int, error) {
	i := slices.IndexFunc(r.file.columns, func(c Column) bool { return c.Name == name })
	if i < 0 {
		unknown := &Unknown{Place: r.file.title.Name, What: lang.Text{"column", "kolom"}, Name: name}
		for _, c := range r.file.columns {
			unknown.Known = append(unknown.Known, c.Name)
		}
		return i, unknown
	}
	return i, nil
}

// Batches goes through the table. A batch is valid until the next one. After
// an error there is no more.
func (r *Reader) Batches() iter.Seq2[*Batch, error] {
	return func(yield func(*Batch, error) bool) {
		for r.file.next = 0; ; {
			b, err := r.file.read()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(nil, lang.At(r.path, err))
				return
			}
			if !yield(b, nil) {
				return
			}
		}
	}
}

// Close closes the file.
func (r *Reader) Close() { r.file.close() }
