package internal

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestEveryLibraryIsAccountedFor: what go.mod asks for itself stands in
// docs/dependencies.md with its reason, and what it sets higher than arrow asks,
// with the same version.
func TestEveryLibraryIsAccountedFor(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	raised := false
	for line := range strings.Lines(string(mod)) {
		raised = raised && line != ")\n" || strings.HasPrefix(line, "// What arrow v15 asks for")
		library := regexp.MustCompile(`^\t(\S+) v(\S+)`).FindStringSubmatch(line)
		switch {
		case library == nil:
		case raised && !regexp.MustCompile(`\| `+library[1]+` \|.*\| `+library[2]+` \|`).Match(page):
			t.Errorf("docs/dependencies.md does not say that %s is set to %s", library[1], library[2])
		case !strings.Contains(line, "// indirect") && !strings.Contains(string(page), library[1]):
			t.Errorf("docs/dependencies.md does not say what %s is for", library[1])
		}
	}
}
