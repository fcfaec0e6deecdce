package results

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/gofrs/flock"

	"proefbank/internal/lang"
)

// hold locks a directory for one writer. The system lets go of the lock when the
// program ends, however it ends, so that a dead writer is never taken for a live
// one. On a disk that knows no locks there is none, and a folder per try (tries.go)
// keeps writers apart.
func hold(dir string) (*flock.Flock, error) {
	path := filepath.Join(dir, hidden, "lock")
	for {
		l := flock.New(path)
		held, err := l.TryLock()
		switch {
		case errors.Is(err, fs.ErrNotExist): // whoever ended meanwhile has removed the folder
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return nil, unwritable(dir, err)
			}
			continue
		case errors.Is(err, syscall.ENOLCK), errors.Is(err, errors.ErrUnsupported):
			return nil, nil
		case err != nil:
			return nil, unwritable(dir, err)
		case !held:
			l.Close()
			return nil, busy(dir, path)
		}
		if stillThere(l, path) {
			name, _ := os.Hostname()
			os.WriteFile(path, fmt.Appendf(nil, "%d %s\n", os.Getpid(), name), 0o644) // for busy alone
			return l, nil
		}
		l.Close()
	}
}

// stillThere tells whether the locked file is the one at the path: whoever ended
// between the opening and the locking has removed it.
func stillThere(l *flock.Flock, path string) bool {
	mine, err := l.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(path)
	return err == nil && os.SameFile(mine, now)
}

// release lets go of the lock. The file goes first: who locks it after that sees
// that it is not there any more. One that is another's, in a directory that was made
// anew meanwhile, stays.
func release(dir string, l *flock.Flock) {
	path := filepath.Join(dir, hidden, "lock")
	if l != nil {
		if stillThere(l, path) {
			os.Remove(path)
		}
		l.Close()
	}
	os.Remove(filepath.Join(dir, hidden)) // if nothing is left in it
}

func busy(dir, path string) error {
	text, _ := os.ReadFile(path)
	process, machine, _ := strings.Cut(strings.TrimSpace(string(text)), " ")
	return lang.Errorf("%s: another run is being written here, by process %s on %s",
		"%s: hier wordt een andere run geschreven, door proces %s op %s", dir, process, machine)
}
