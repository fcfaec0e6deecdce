package internal

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A test is left out by -short, which `make test` does not say, or for want of
// something that package need names and CI insists on. These are neither: one is a
// program for other tests, the other is `make soak`, a step of CI of its own.
var leftOut = map[string]string{
	"results/killed_test.go":     "runs as a program of its own, for TestKilled",
	"cmd/proefbank/soak_test.go": "runs for minutes: make soak",
}

// TestNothingIsSkippedUnseen finds every other call that skips a test.
func TestNothingIsSkippedUnseen(t *testing.T) {
	skip := regexp.MustCompile(`\b[tb]\.(Skip|Skipf|SkipNow)\(`)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || path == "../internal/need/need.go" || path == "../internal/skips_test.go" {
			return err
		}
		text, err := os.ReadFile(path)
		lines := strings.Split(string(text), "\n")
		why, allowed := leftOut[strings.TrimPrefix(path, "../")]
		for i, line := range lines {
			if skip.MatchString(line) && !strings.Contains(lines[i-1], "testing.Short()") && !(allowed && strings.Contains(line, why)) {
				t.Errorf("%s:%d: skips where CI would not notice: use need.Lacking", path, i+1)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
