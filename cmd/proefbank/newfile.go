package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"proefbank/internal/lang"
	"proefbank/results/report"
)

// isNew tells before the work whether a file can be written afterwards.
func isNew(path string) error {
	if path == "" {
		return nil
	}
	if _, err := os.Lstat(path); err == nil {
		return wrong("%s: is there already, and is left alone: name a new file", "%s: bestaat al en blijft zoals het is: noem een nieuw bestand", path)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
		return wrong("%s: %s is no directory to write in", "%s: %s is geen map om in te schrijven", path, filepath.Dir(path))
	}
	return nil
}

// writeAnswer writes an answer to a new file, in a form.
func writeAnswer(path string, form func(io.Writer, *report.Answer, lang.Language) error, a *report.Answer, l lang.Language) error {
	var text strings.Builder
	if err := form(&text, a, l); err != nil {
		return err
	}
	return writeWhole(path, text.String())
}

// writeWhole writes a new file that appears whole or not at all. What has come
// to stand at its place meanwhile is left alone.
func writeWhole(path, text string) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(text)
	if err = errors.Join(err, f.Chmod(0o644), f.Sync(), f.Close()); err != nil {
		return lang.At(path, err)
	}
	err = os.Link(f.Name(), path) // unlike a move, fails where a file stands
	if err == nil {
		return nil
	}
	if err := isNew(path); err != nil {
		return err
	}
	return os.Rename(f.Name(), path) // a disk without links
}
