// Package regular opens files that users name. A pipe that nobody writes to would
// be waited for without end, and a device has no end.
package regular

import (
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

// Read is all that a file holds.
func Read(path string) ([]byte, error) {
	file, err := Open(path)
	if err != nil {
		return nil, err
	}
	file.Close()
	return os.ReadFile(path)
}
