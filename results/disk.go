package results

import (
	"os"
	"path/filepath"
)

// step comes before every change of the disk that others must find done or not
// done. Tests end a run at each of them.
var step = func(what string) {}

func mkdir(path string) error {
	step("mkdir " + path)
	return os.Mkdir(path, 0o755)
}

// rename moves a file, and brings to the disk that it has moved.
func rename(from, to string) error {
	step("rename " + to)
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}

// syncDir brings a directory's names to the disk, where the system can do that.
func syncDir(path string) error {
	step("sync " + path)
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	defer dir.Close()
	dir.Sync() // some systems know no such thing for directories
	return nil
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
