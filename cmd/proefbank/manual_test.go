package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"proefbank/scenarios"
)

// TestManual: every command of the Dutch manual exists, with its flags, names a scenario
// that there is and sets a parameter that it has; every page of the list is there.
func TestManual(t *testing.T) {
	pages, err := filepath.Glob("../../docs/handleiding/*.md")
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	commands := regexp.MustCompile(`(?m)^proefbank .*$`)
	links := regexp.MustCompile(`\]\(([a-z-]+\.md)\)`)
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range links.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(page), link[1])); err != nil {
				t.Errorf("%s: %v", page, err)
			}
		}
		for _, line := range commands.FindAllString(string(text), -1) {
			line, _, _ = strings.Cut(line, " > ")
			known(t, strings.Fields(line)[1:])
		}
	}
}

func known(t *testing.T, args []string) {
	t.Helper()
	cmd, rest, err := rootCommand().Find(args)
	if err != nil || !cmd.Runnable() || cmd.ParseFlags(rest) != nil {
		t.Errorf("proefbank %s: %v", strings.Join(args, " "), err)
		return
	}
	for _, name := range cmd.Flags().Args() {
		sets, _ := cmd.Flags().GetStringArray("set")
		if _, err := scenarios.Load(name, sets); err != nil && cmd.Flags().Lookup("lang") != nil && cmd.Parent().Name() == "proefbank" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestExamples: every example of --help is a command with its flags and the names that it takes, and nothing that a shell
// would stumble over.
func TestExamples(t *testing.T) {
	name, examples := regexp.MustCompile(`^[\w./*-]+$`), 0
	var walk func(*cobra.Command)
	walk = func(parent *cobra.Command) {
		for _, of := range parent.Commands() {
			walk(of)
			for line := range strings.Lines(of.Example) {
				line, _, _ = strings.Cut(strings.TrimSpace(line), " > ")
				cmd, rest, err := rootCommand().Find(strings.Fields(line)[1:])
				if err == nil {
					err = cmd.ParseFlags(rest)
				}
				if examples++; err != nil || cmd.CommandPath() != of.CommandPath() || cmd.ValidateArgs(cmd.Flags().Args()) != nil {
					t.Errorf("%s: %v", line, err)
					continue
				}
				for _, arg := range cmd.Flags().Args() {
					if !name.MatchString(arg) {
						t.Errorf("%s: %q is no name", line, arg)
					}
				}
			}
		}
	}
	if walk(rootCommand()); examples < 60 {
		t.Errorf("only %d examples", examples)
	}
}

// TestManualWords: the words that the manual explains are those of Dutch answers.
func TestManualWords(t *testing.T) {
	said := ""
	for _, asked := range []string{"run groningen-structural -o " + filepath.Join(t.TempDir(), "run"), "finance groningen-structural --detail", "power national --detail"} {
		out, trouble, status := say(t.Context(), append(strings.Fields(asked), "--reps", "4", "--lang", "nl", "--quiet")...)
		if status != 0 {
			t.Fatalf("%s: exit %d, said %q", asked, status, trouble)
		}
		said += strings.Join(strings.Fields(out), " ")
	}
	text, err := os.ReadFile("../../docs/handleiding/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "| woord | betekent |")
	table, _, _ = strings.Cut(table, "\n\n")
	words := regexp.MustCompile(`(?m)^\| ([^|]+) \|`).FindAllStringSubmatch(table, -1)
	if len(words) < 15 {
		t.Errorf("%d rows of words", len(words))
	}
	for _, row := range words {
		for word := range strings.SplitSeq(row[1], ", ") {
			if !strings.Contains(said, word) {
				t.Errorf("no answer says %q", word)
			}
		}
	}
}
