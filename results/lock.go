package results

import (
	"context"
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

// hold is what makes a directory one writer's: a lock of the system's, or on a disk
// that knows none an owner (owner.go).
type hold interface {
	still() error // nil as long as no other has taken the directory over
	release()
}

// take takes a directory for one writer. The system lets go of a lock when the
// program ends, however it ends, so that a dead writer is never taken for a live one.
func take(ctx context.Context, dir string) (hold, error) {
	path := filepath.Join(dir, hidden, "lock")
	for {
		l := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(fileMode)) // NFS locks no file that is open to read alone
		held, err := tryLock(l)
		switch {
		case errors.Is(err, fs.ErrNotExist): // whoever ended meanwhile has removed the folder
			if _, err := makeAll(filepath.Dir(path)); err != nil {
				return nil, unwritable(dir, err)
			}
			continue
		case errors.Is(err, syscall.ENOLCK), errors.Is(err, errors.ErrUnsupported):
			l.Close()
			os.Remove(path)
			return own(ctx, dir)
		case err != nil:
			return nil, unwritable(dir, err)
		case !held:
			l.Close()
			return nil, busy(dir, path)
		}
		if mine := (locked{l}); mine.there() {
			os.WriteFile(path, about(), fileMode) // for busy alone
			return mine, nil
		}
		l.Close()
	}
}

// locked is a file that is locked until its program ends.
type locked struct{ *flock.Flock }

// there tells whether the locked file is the one at its path: whoever ended between
// the opening and the locking has removed it.
func (l locked) there() bool {
	mine, err := l.Stat()
	return err == nil && standsAt(mine, l.Path())
}

// standsAt tells whether a file is the one at a path.
func standsAt(file fs.FileInfo, path string) bool {
	there, err := os.Stat(path)
	return err == nil && os.SameFile(file, there)
}

func (locked) still() error { return nil }

// release lets go of the lock. The file goes first: who locks it after that sees
// that it is not there any more. One that is another's, in a directory that was made
// anew meanwhile, stays.
func (l locked) release() {
	if l.there() {
		os.Remove(l.Path())
	}
	l.Close()
}

// about names this program to whoever finds the directory taken.
func about() []byte {
	name, _ := os.Hostname()
	return fmt.Appendf(nil, "%d %s\n", os.Getpid(), name)
}

func busy(dir, path string) error {
	text, _ := os.ReadFile(path)
	process, machine, _ := strings.Cut(strings.TrimSpace(string(text)), " ")
	return lang.Errorf("%s: another run is being written here, by process %s on %s",
		"%s: hier wordt een andere run geschreven, door proces %s op %s", dir, process, machine)
}
