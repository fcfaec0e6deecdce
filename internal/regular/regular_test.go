package regular_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"proefbank/internal/need"
	"proefbank/internal/regular"
)

func TestPipesAndDevices(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		need.Lacking(t, err.Error())
	}
	for _, path := range []string{pipe, "/dev/null"} {
		for _, open := range []func() error{
			func() error { _, err := regular.Open(path); return err },
			func() error { _, err := regular.Read(path); return err },
		} {
			if err := open(); err == nil || !strings.Contains(err.Error(), "not a file") {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	if _, err := regular.Read("regular.go"); err != nil {
		t.Error(err)
	}
}

// TestTooLarge: nothing of a file that is too large is read; this one is a hole.
func TestTooLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 1<<36); err != nil {
		need.Lacking(t, err.Error())
	}
	if _, err := regular.Read(path); err == nil || !strings.Contains(err.Error(), "larger than 64 MiB") {
		t.Error(err)
	}
}
