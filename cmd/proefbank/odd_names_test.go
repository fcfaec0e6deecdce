package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"proefbank/design"
	"proefbank/scenarios"
)

func oddText(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(oddTemplate)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

var quotedWord = regexp.MustCompile("`([^`\n]+)`")

func quotedIn(text string) (words []string) {
	for _, m := range quotedWord.FindAllStringSubmatch(text, -1) {
		words = append(words, m[1])
	}
	return words
}

// helpers are called in the functions whose schedule the protocol gives, and
// are no step of it.
var helpers = []string{"Residents", "Subsidised", "normals", "Uint64", "max", "Together", "Lived",
	"chance", "rate", "wants", "standard", "tallied", "see", "seen"}

// TestODDSchedule holds the steps of the protocol to the calls of the code, in
// their order and none left out.
func TestODDSchedule(t *testing.T) {
	c := readCode(t)
	blocks := regexp.MustCompile(`(?s)<!-- schedule: (\w+) -->\n(.*?)<!-- end -->`).FindAllStringSubmatch(oddText(t), -1)
	if len(blocks) < 4 {
		t.Fatalf("%d schedules", len(blocks))
	}
	for _, block := range blocks {
		var want, got []string
		for _, call := range c.calls(block[1]) {
			if !slices.Contains(helpers, call) {
				want = append(want, call)
			}
		}
		for _, word := range quotedIn(block[2]) {
			if slices.Contains(want, word) && !slices.Contains(got, word) {
				got = append(got, word)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the schedule of %s is %v, the code calls %v", oddTemplate, block[1], got, want)
		}
	}
}

// TestODDState holds the tables of state variables to the structs, whole.
func TestODDState(t *testing.T) {
	c := readCode(t)
	tables := regexp.MustCompile(`(?s)\{\{state "(\w+)" -\}\}\n(.*?)\n\n`).FindAllStringSubmatch(oddText(t), -1)
	if len(tables) < 2 {
		t.Fatalf("%d tables of state variables", len(tables))
	}
	for _, table := range tables {
		var want, got []string
		for _, f := range c.files {
			want = append(want, c.fields(f, table[1])...)
		}
		for line := range strings.Lines(table[2]) {
			got = append(got, quotedIn(strings.SplitN(line, "|", 3)[1])...)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the state variables of %s are %v, the code has %v", oddTemplate, table[1], got, want)
		}
	}
}

// TestODDNames holds every name that the protocol quotes to exist: parameters
// (ARM and DOMAIN stand for any), names of the code, commands, flags.
func TestODDNames(t *testing.T) {
	c := readCode(t)
	s, err := scenarios.Load("basisbaan", nil)
	if err != nil {
		t.Fatal(err)
	}
	jobs, err := scenarios.Load("national-programme", nil)
	if err != nil {
		t.Fatal(err)
	}
	ladder, err := scenarios.Load("hoogeveen", nil)
	if err != nil {
		t.Fatal(err)
	}
	parameter := func(path string) bool {
		path = strings.NewReplacer("ARM", "basisbaan", "DOMAIN", "housing").Replace(path)
		for _, of := range []*scenarios.Scenario{s, jobs, ladder} {
			for leaf := range of.Leaves() {
				if under(leaf.Path, path) {
					return true
				}
			}
		}
		return false
	}
	text := oddText(t)
	fences := regexp.MustCompile("(?s)```\n(.*?)```")
	for _, block := range fences.FindAllStringSubmatch(text, -1) {
		for _, path := range regexp.MustCompile(`[a-z_]+(\.[A-Za-z0-9_]+)+`).FindAllString(block[1], -1) {
			if !parameter(path) {
				t.Errorf("%s: %s in a formula is no parameter", oddTemplate, path)
			}
		}
	}
	prose := regexp.MustCompile(`\{\{[^}]*\}\}`).ReplaceAllString(fences.ReplaceAllString(text, ""), "")
	for _, word := range quotedIn(prose) {
		first, rest, _ := strings.Cut(word, " ")
		outcome := design.Measures.Has(word)
		switch {
		case outcome || there(word):
		case c.names[word] || parameter(word) || slices.Contains([]string{"basisbaan", "control", "trial", "this type"}, word):
		case first == "proefbank" && commandNamed(strings.Fields(rest)[0]) != nil:
		case first == "proefbank" && slices.Contains([]string{"calibrate", "sensitivity"}, rest): // left out where there is none
		case strings.HasPrefix(word, "--") && commandNamed("run").Flags().Lookup(word[2:]) != nil:
		default:
			t.Errorf("%s: `%s` is no parameter, command or name of the code", oddTemplate, word)
		}
	}
}

// there tells whether the project has a file of the name.
func there(file string) bool {
	info, err := os.Stat("../../" + file)
	return err == nil && !info.IsDir()
}
