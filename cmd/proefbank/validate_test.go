package main

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"proefbank/validation"
)

// A file that has come to stand at the report's place is left alone, and
// nothing else is left behind.
func TestReportIsWrittenWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.html")
	if err := writeWhole(path, "first"); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(path, "second"); err == nil {
		t.Error("written over a file")
	}
	if text, _ := os.ReadFile(path); string(text) != "first" {
		t.Errorf("holds %q", text)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("%d files are left", len(entries))
	}
	if err := isNew(path); statusOfError(err) != statusInvalid {
		t.Errorf("%v is no wrong use", err)
	}
}

func statusOfError(err error) int {
	if s, ok := err.(statusError); ok {
		return s.status
	}
	return 0
}

// Names on a page are its own, links lead somewhere, and figures that do not
// exist are null for programs and a dash for people.
func TestPageOfAFewReplications(t *testing.T) {
	r, _, err := validation.Validate(t.Context(), nil, 12, 2, 1, func() {})
	if err != nil {
		t.Fatal(err)
	}
	r.Checks[0].Low = math.NaN()
	for _, lang := range []string{"en", "nl"} {
		text, err := pageOf(r, &validating{}, lang)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if seen[id[1]] {
				t.Errorf("%s: two things are called %s", lang, id[1])
			}
			seen[id[1]] = true
		}
		for _, link := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if !seen[link[1]] {
				t.Errorf("%s: a link to %s, which is not there", lang, link[1])
			}
		}
		if strings.Contains(text, "NaN") {
			t.Errorf("%s: NaN stands on the page", lang)
		}
	}
	text, err := json.Marshal(r)
	if err != nil || !strings.Contains(string(text), `"low":null`) {
		t.Errorf("no null in JSON (%v)", err)
	}
}
