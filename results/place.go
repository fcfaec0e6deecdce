package results

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"proefbank/internal/lang"
)

// ours tells whether a directory holds a run, or what is left of one that was killed.
func ours(dir string) bool {
	for _, name := range []string{manifestFile, hidden} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// free tells whether a run can be written to dir: it is new or empty, or holds
// what is left of a run that was not finished.
func free(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return unwritable(dir, err)
	}
	for _, e := range entries {
		if e.Name() != hidden {
			return lang.Errorf("%s: holds %s: a run is written to a new or an empty directory",
				"%s: bevat %s: een run wordt naar een nieuwe of een lege map geschreven", dir, e.Name())
		}
	}
	return nil
}

// directory refuses what is no directory, by what it is.
func directory(path string) error {
	about, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return lang.Errorf("%s: there is no such directory", "%s: die map is er niet", path)
	}
	if err != nil {
		return lang.At(path, cause(err))
	}
	what := lang.Text{"a file", "een bestand"}
	switch mode := about.Mode(); {
	case mode.IsDir():
		return nil
	case mode&fs.ModeNamedPipe != 0:
		what = lang.Text{"a pipe", "een pijp"}
	case mode&fs.ModeSocket != 0:
		what = lang.Text{"a socket", "een socket"}
	case mode&fs.ModeDevice != 0:
		what = lang.Text{"a device", "een apparaat"}
	}
	return lang.Errorf("%s: %s, and a run is a directory, as proefbank run -o makes it",
		"%s: %s, en een run is een map, zoals proefbank run -o die maakt", path, what)
}

func unwritable(dir string, err error) error {
	return lang.Errorf("%s: not a directory to write in: %s", "%s: geen map om in te schrijven: %s", dir, cause(err))
}

// altered is a file that somebody changed since it was written.
func altered(path string) error {
	return lang.Errorf("%s: not as it was written: its SHA-256 is another",
		"%s: niet zoals het is geschreven: de SHA-256 is een andere", path)
}

// hindered tells whether a file could not be read by what stands in the way, and not by
// what became of the file.
func hindered(err error) bool {
	return slices.ContainsFunc([]error{fs.ErrPermission, syscall.EIO, syscall.ESTALE, syscall.ETIMEDOUT, syscall.EMFILE, syscall.ENFILE},
		func(way error) bool { return errors.Is(err, way) })
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
		if err := mkdir(at); err != nil && !errors.Is(err, fs.ErrExist) {
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
