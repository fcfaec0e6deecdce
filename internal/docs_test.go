package internal

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDocsNameFilesThatAreThere: a file of code that a document names lies where it says, or,
// named without its folder, somewhere.
func TestDocsNameFilesThatAreThere(t *testing.T) {
	docs, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	err = filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".go") {
			there[filepath.Base(path)] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`([a-z0-9_/]+\\.go)`")
	found := 0
	for _, doc := range append(docs, "../README.md") {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			found++
			if strings.Contains(m[1], "/") {
				_, err = os.Stat(filepath.Join("..", m[1]))
			}
			if err != nil || !there[filepath.Base(m[1])] {
				t.Errorf("%s: no file %s", doc, m[1])
			}
			err = nil
		}
	}
	if found < 20 {
		t.Errorf("%d files are named", found)
	}
}
