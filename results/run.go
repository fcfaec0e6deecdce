package results

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
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
	grown    []grown  // how far its tables had come, of a run that was not finished
}

// Open reads a run's manifest.
func Open(dir string) (*Run, error) {
	if err := directory(dir); err != nil {
		return nil, err
	}
	m, err := readManifest(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, missing(dir)
	case hindered(err), errors.Is(err, errVersion):
		return nil, err
	}
	if err == nil {
		if err = m.sound(); err != nil {
			err = lang.At(filepath.Join(dir, manifestFile), err)
		}
	}
	if err != nil {
		return nil, &Damaged{manifestFile, err}
	}
	return &Run{Dir: dir, Manifest: m}, nil
}

// Damaged is a run whose manifest is not as it was written, or says what cannot be.
type Damaged struct {
	File string
	error
}

// In is the error in a language.
func (d *Damaged) In(l lang.Language) string { return lang.InLanguage(d.error, l) }

// missing is a directory without a run that has ended.
func missing(dir string) error {
	if _, err := os.Stat(filepath.Join(dir, hidden)); err == nil {
		return lang.Errorf("%s: a run is being written here, or was killed: the command that began it, with --resume, goes on with it",
			"%s: hier wordt een run geschreven, of die is afgebroken: de opdracht die haar begon, met --resume, gaat ermee verder", dir)
	}
	return lang.Errorf("%s: not a run's directory: it holds no %s", "%s: geen map van een run: er is geen %s", dir, manifestFile)
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
func (r *Run) Check(ctx context.Context) error {
	for _, s := range r.Manifest.Tables {
		if err := r.check(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// check compares a file with the manifest's SHA-256. Nothing is read from a
// file that differs: the Arrow library does not notice every damage, and some
// make it ask for all the memory there is.
func (r *Run) check(ctx context.Context, s Stored) (err error) {
	if g, growing := r.grownOf(s); growing {
		err = cmp.Or(r.holds(ctx, s.File, g.SHA256, g.Bytes), r.holds(ctx, g.Rest.File, g.Rest.SHA256, -1))
	} else {
		err = r.holds(ctx, s.File, s.SHA256, -1)
	}
	if err == nil {
		r.checked.Store(s.File, true)
	}
	return err
}

// holds checks a file, or its first bytes, against a digest.
func (r *Run) holds(ctx context.Context, file, sha256 string, bytes int64) error {
	path := filepath.Join(r.Dir, file)
	digest, err := digestOfFirst(ctx, path, bytes)
	if err != nil {
		return lang.At(path, cause(err))
	}
	if digest != sha256 {
		return altered(path)
	}
	return nil
}

// Table opens a table for reading, if its file is as it was written; the caller
// closes the reader.
func (run *Run) Table(ctx context.Context, name string) (*Reader, error) {
	s, ok := run.stored(name)
	if !ok {
		unknown := &Unknown{Place: run.Dir, What: lang.Text{"table", "tabel"}, Name: name}
		for _, s := range run.Manifest.Tables {
			unknown.Known = append(unknown.Known, s.Name)
		}
		return nil, unknown
	}
	if _, done := run.checked.Load(s.File); !done {
		if err := run.check(ctx, s); err != nil {
			return nil, err
		}
	}
	if g, growing := run.grownOf(s); growing {
		return openGrown(filepath.Join(run.Dir, s.File), g.Bytes, filepath.Join(run.Dir, g.Rest.File))
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

// same tells whether two paths lead to one file.
func same(a, b string) bool {
	is, err := os.Stat(a)
	return err == nil && standsAt(is, b)
}

// Unaltered tells of a file that is a table of a run whether it is as it was
// written; nil of every other file.
func Unaltered(ctx context.Context, path string) error {
	if named, _ := filepath.Match("shard-*-of-*.*", filepath.Base(path)); !named {
		return nil // other programs call files of theirs manifest.json, too
	}
	dir := filepath.Join(filepath.Dir(path), "..")
	run, err := Open(dir)
	if damaged := (*Damaged)(nil); errors.As(err, &damaged) {
		return err
	}
	if err != nil {
		return nil
	}
	for _, s := range run.Manifest.Tables {
		if same(filepath.Join(dir, s.File), path) {
			return run.check(ctx, s)
		}
	}
	return nil
}
