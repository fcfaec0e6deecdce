package results

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"proefbank/internal/lang"
)

// NotNew is the error of a path at which no new file can be written.
type NotNew struct{ error }

// In is the error in a language.
func (e NotNew) In(l lang.Language) string { return lang.InLanguage(e.error, l) }

// IsNew tells before the work whether a file can be written afterwards; the empty
// path is none.
func IsNew(path string) error {
	if path == "" {
		return nil
	}
	if _, err := os.Lstat(path); err == nil {
		return NotNew{lang.Errorf("%s: is there already, and is left alone: name a new file", "%s: bestaat al en blijft zoals het is: noem een nieuw bestand", path)}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
		return NotNew{lang.Errorf("%s: %s is no directory to write in", "%s: %s is geen map om in te schrijven", path, filepath.Dir(path))}
	}
	f, err := besides(path) // a folder or a disk may take nothing
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// besides begins a file that is to appear at a path (appear). Its name is its own: of two
// programs neither writes in the other's. It is short, as the path's may be as long as the
// disk takes.
func besides(path string) (*os.File, error) {
	name := ".proefbank-" + strings.ToLower(rand.Text()[:8])
	f, err := os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return nil, lang.At(path, cause(err))
	}
	return f, nil
}

// appear brings a file to its path, unless something has come to stand there.
func appear(name, path string) error {
	err := os.Link(name, path) // unlike a move, fails where a file stands
	if err == nil {
		syncDir(filepath.Dir(path))
		return nil
	}
	if err := IsNew(path); err != nil {
		return err
	}
	return os.Rename(name, path) // a disk without links
}

// WriteNew writes a new file that appears whole or not at all. What has come to
// stand at its place meanwhile is left alone.
func WriteNew(path, text string) error {
	f, err := besides(path)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return lang.At(path, cause(err))
	}
	return appear(f.Name(), path)
}
