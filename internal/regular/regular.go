// Package regular opens files that users name. A pipe that nobody writes to would
// be waited for without end, and a device has no end.
package regular

import (
	"io"
	"os"

	"proefbank/internal/lang"
)

// Open opens a file or directory for reading, and refuses all else.
func Open(path string) (*os.File, error) {
	about, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if mode := about.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return nil, lang.Errorf("a pipe or a device, not a file: copy what it holds to a file",
			"een pijp of een apparaat, geen bestand: kopieer de inhoud naar een bestand")
	}
	return os.Open(path)
}

// most is how many bytes Read takes: no manifest or scenario has a tenth of it.
const most = 64 << 20

// Read is all that a file holds, which is no table.
func Read(path string) ([]byte, error) {
	file, err := Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	about, err := file.Stat()
	if err == nil && about.Size() > most {
		err = lang.Errorf("larger than %d MiB", "groter dan %d MiB", most>>20)
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(file)
}
