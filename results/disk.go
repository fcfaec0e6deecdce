package results

import (
	"os"
	"path/filepath"

	"github.com/gofrs/flock"
)

// step comes before every change of the disk that others must find done or not
// done. Tests end a run at each of them.
var step = func(what string) {}

// tryLock asks the system for a lock. Tests let a disk know none.
var tryLock = (*flock.Flock).TryLock

// fileMode lets everybody read and write, and mkdir enter: the umask says who may, such
// as the group of a shared folder.
const fileMode = 0o666

// mkdir makes a directory, and brings to the disk that it is there.
func mkdir(path string) error {
	step("mkdir " + path)
	if err := os.Mkdir(path, 0o777); err != nil {
		return err
	}
	syncDir(filepath.Dir(path))
	return nil
}

// rename moves a file, and brings to the disk that it has moved.
func rename(from, to string) error {
	step("rename " + to)
	if err := os.Rename(from, to); err != nil {
		return err
	}
	syncDir(filepath.Dir(to))
	return nil
}

// syncDir brings a directory's names to the disk, where the system can do that: some
// know no such thing for directories, or do not let one open them.
func syncDir(path string) {
	step("sync " + path)
	if dir, err := os.Open(path); err == nil {
		dir.Sync()
		dir.Close()
	}
}

// writeFile writes a new file and brings it to the disk.
func writeFile(path string, text []byte) error {
	step("write " + path)
	out, err := newOutput(path)
	if err != nil {
		return err
	}
	out.Write(text)
	return out.close()
}

// writeWhole writes a file that stands at its path whole or not at all, and may
// take the place of an earlier one.
func writeWhole(path string, text []byte) error {
	fresh := path + ".new"
	os.Remove(fresh) // of a try that was killed here
	if err := writeFile(fresh, text); err != nil {
		return err
	}
	return rename(fresh, path)
}
