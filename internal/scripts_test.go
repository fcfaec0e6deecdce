package internal

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"proefbank/internal/need"
)

// TestScriptsAreSound holds every shell script to what its shell can read, and to
// stop at what fails or was never set.
func TestScriptsAreSound(t *testing.T) {
	found := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir():
			return nil
		}
		text, err := os.ReadFile(path)
		if first, _, _ := strings.Cut(string(text), "\n"); strings.HasPrefix(first, "#!") {
			found++
			sound(t, path, first, string(text))
		}
		return err
	})
	if err != nil || found == 0 {
		t.Fatalf("%d scripts found (%v)", found, err)
	}
}

func sound(t *testing.T, path, first, text string) {
	shell := "sh"
	if strings.HasSuffix(first, "bash") {
		shell = "bash"
	}
	need.Program(t, shell)
	if out, err := exec.Command(shell, "-n", path).CombinedOutput(); err != nil {
		t.Errorf("%s: %s", path, out)
	}
	if !strings.Contains(text, "\nset -eu") {
		t.Errorf("%s goes on after a failure: it lacks set -eu", path)
	}
	if info, err := os.Stat(path); filepath.Ext(path) == ".sh" && (err != nil || info.Mode()&0o111 == 0) {
		t.Errorf("%s cannot be run: chmod +x (%v)", path, err)
	}
}
