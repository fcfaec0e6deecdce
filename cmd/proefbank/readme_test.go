package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	readme   = "../../README.md"
	makefile = "../../Makefile"
	demoRun  = "go run ./cmd/proefbank run groningen-structural national -o demo"
)

// excerpt is how the lines begin that the README shows of the demo's second
// scenario, after its heading. Of the first it shows all.
var excerpt = []string{"national: ", "Read them with", "   ", "in the job at the end", "wellbeing:", "in regular work at the end",
	"Share of the effect", "basisbaan for everybody", "in the trial", "People whom", "municipality ", "Amsterdam", "Heerlen", "Oss", "Tables in demo"}

// TestReadme runs every command that the README shows, in a directory of its
// own, and holds what it shows as output and as list of commands to the truth.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("the README's commands simulate for seconds")
	}
	file, err := filepath.Abs(readme)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	makes, err := os.ReadFile(makefile)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(makes), "\t"+demoRun+"\n") {
		t.Errorf("make demo is not %s", demoRun)
	}
	if !strings.Contains(string(text), "rm -rf demo\n"+demoRun+"\n") {
		t.Error("the README's second way to the demo is refused after the first: demo is not empty")
	}
	want := replaced(t, string(text), "commands", commandTable())
	for _, named := range regexp.MustCompile("`([a-z]+/[a-z/_-]+\\.[a-z]+)`").FindAllStringSubmatch(string(text), -1) {
		if _, err := os.Stat("../../" + named[1]); err != nil {
			t.Errorf("the README names %s: %v", named[1], err)
		}
	}
	ran := ranAll(t, string(text))
	demo, there := ran[demoRun]
	if !there {
		t.Fatalf("the README does not say what make demo is: %s", demoRun)
	}
	want = replaced(t, want, "demo", "```\n"+excerptOf(demo)+"```\n")
	if *update && want != string(text) {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if want != string(text) {
		t.Errorf("README.md does not show what the program does now; \"make docs\" writes it anew. Wanted:\n%s", want)
	}
}

// ranAll runs the README's commands in its order and returns what each printed.
func ranAll(t *testing.T, text string) map[string]string {
	t.Chdir(t.TempDir())
	printed := map[string]string{}
	for _, line := range regexp.MustCompile(`(?m)^go run ./cmd/proefbank .*`).FindAllString(text, -1) {
		var out, warned bytes.Buffer
		args := strings.Fields(strings.TrimPrefix(line, "go run ./cmd/proefbank "))
		if status := proefbank(context.Background(), args, &out, &warned); status != 0 {
			t.Errorf("%s: exit status %d: %s", line, status, warned.String())
		}
		printed[line] = out.String()
	}
	return printed
}

// replaced puts a text between the README's two comments of a name.
func replaced(t *testing.T, text, name, inside string) string {
	t.Helper()
	start, end := "<!-- "+name+": made by `make docs` -->\n", "<!-- end -->\n"
	before, rest, found := strings.Cut(text, start)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("README.md has no %q with an %q after it", start, end)
	}
	return before + start + inside + end + after
}

// excerptOf keeps the lines that the README shows, and says where it leaves
// others out.
func excerptOf(output string) string {
	var out strings.Builder
	before, second, _ := strings.Cut(output, "\nnational: ")
	out.WriteString(before + "\n")
	heading, left := true, false
	for line := range strings.Lines("national: " + second) {
		keep := heading || line == "\n" || slices.ContainsFunc(excerpt, func(begin string) bool { return strings.HasPrefix(line, begin) })
		heading = heading && !strings.Contains(line, ", seed ")
		switch {
		case keep:
			out.WriteString(line)
		case !left:
			out.WriteString("...\n")
		}
		left = !keep
	}
	return out.String()
}

// commandTable lists the commands there are.
func commandTable() string {
	var out strings.Builder
	out.WriteString("| command | does |\n|---|---|\n")
	for _, cmd := range rootCommand().Commands() {
		if cmd.Name() == "help" || cmd.Name() == "completion" {
			continue // the library's own
		}
		fmt.Fprintf(&out, "| `%s` | %s |\n", strings.ReplaceAll(cmd.Use, "|", `\|`), cmd.Short)
	}
	return out.String()
}
