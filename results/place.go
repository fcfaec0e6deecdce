package results

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"proefbank/internal/lang"
)

// free tells whether a run can be written to dir: it is new or empty.
func free(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return unwritable(dir, err)
	case len(entries) == 0:
		return nil
	}
	for _, e := range entries {
		if e.Name() == hidden {
			return unfinished(dir)
		}
	}
	return lang.Errorf("%s: holds %s: a run is written to a new or an empty directory",
		"%s: bevat %s: een run wordt naar een nieuwe of een lege map geschreven", dir, entries[0].Name())
}

func unfinished(dir string) error {
	return lang.Errorf("%s: another run is being written here, or was killed: if none is, remove %s",
		"%s: hier wordt een andere run geschreven, of die is afgebroken: zo niet, verwijder %s", dir, filepath.Join(dir, hidden))
}

func unwritable(dir string, err error) error {
	return lang.Errorf("%s: not a directory to write in: %s", "%s: geen map om in te schrijven: %s", dir, cause(err))
}

// altered is a file that somebody changed since it was written.
func altered(path string) error {
	return lang.Errorf("%s: not as it was written: its SHA-256 is not the manifest's",
		"%s: niet zoals het is geschreven: de SHA-256 is niet die van het manifest", path)
}

// cause is what the operating system said, without its repetition of the path.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// makeAll makes a directory with those above it and returns the ones that are
// new, the outermost first.
func makeAll(dir string) (made []string, err error) {
	var missing []string
	for at := filepath.Clean(dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		missing = append(missing, at)
	}
	for _, at := range slices.Backward(missing) {
		if err := os.Mkdir(at, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
			return made, err
		} else if err == nil {
			made = append(made, at)
		}
	}
	return made, nil
}

// unmake removes directories that makeAll made, as far as they are empty.
func unmake(made []string) {
	for _, at := range slices.Backward(made) {
		os.Remove(at)
	}
}

// writeFile writes a new file and brings it to the disk.
func writeFile(path string, text []byte) error {
	out, err := newOutput(path)
	if err != nil {
		return err
	}
	out.Write(text)
	return out.close()
}

// publish moves the named files from one directory to another on the same
// disk, in their order. On an error all are as before.
func publish(from, to string, names []string) error {
	var undo []func()
	for _, name := range names {
		back, err := replace(filepath.Join(from, name), filepath.Join(to, name))
		if err != nil {
			for _, u := range slices.Backward(undo) {
				u()
			}
			return lang.At(filepath.Join(to, name), cause(err))
		}
		undo = append(undo, back)
	}
	return nil
}

// replace moves a file to a place where an earlier one may stand. The earlier
// one is kept beside the new one's old place, to undo the move.
func replace(from, to string) (undo func(), err error) {
	made, err := makeAll(filepath.Dir(to))
	if err != nil {
		return nil, err
	}
	earlier := from + ".earlier"
	restore := func() {
		os.Rename(earlier, to) // moves nothing where nothing stood
		unmake(made)
	}
	if err := os.Rename(to, earlier); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err := os.Rename(from, to); err != nil {
		restore()
		return nil, err
	}
	return func() { os.Remove(to); restore() }, nil
}
