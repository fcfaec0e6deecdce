package main

import (
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/lang"
)

// TestQuestions: every number on the page of questions, and the marked ones of the manual's
// page of how many jobs and of the notes on money, is what its command says now.
func TestQuestions(t *testing.T) {
	if testing.Short() {
		t.Skip("lives four times 100 replications")
	}
	marked(t, "../../docs/questions.md", lang.English, 20)
	marked(t, "../../docs/handleiding/hoeveel-banen.md", lang.Dutch, 9)
	marked(t, "../../docs/design.md", lang.English, 8)
}

// marked holds a page's marked numbers, of which there are so many or more, to what the
// commands say that stand under a letter.
func marked(t *testing.T, file string, l lang.Language, least int) {
	t.Helper()
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]any{}
	for _, c := range regexp.MustCompile("(?m)^- \\*\\*\\[(\\w)\\]\\*\\* `proefbank (.*)`$").FindAllStringSubmatch(string(page), -1) {
		out, trouble, status := say(t.Context(), append(strings.Fields(c[2]), "--json", "--quiet")...)
		var answer any
		if status != 0 || json.Unmarshal([]byte(out), &answer) != nil {
			t.Fatalf("%s: exit %d, said %q", c[2], status, trouble)
		}
		said[c[1]] = answer
	}
	numbers := 0
	mark := regexp.MustCompile(`<!--(\w) (\S+) (\w+)-->([^<]*)<!---->`)
	fresh := mark.ReplaceAllStringFunc(string(page), func(found string) string {
		numbers++
		m := mark.FindStringSubmatch(found)
		sum := 0.0
		for _, path := range strings.Split(m[2], "+") {
			sum += figureAt(t, said[m[1]], path)
		}
		now := inForm(m[3], sum).In(l)
		if now != m[4] && !*update {
			t.Errorf("%s of [%s] is %s, and the page says %s", m[2], m[1], now, m[4])
		}
		return "<!--" + m[1] + " " + m[2] + " " + m[3] + "-->" + now + "<!---->"
	})
	if numbers < least {
		t.Errorf("%s: %d numbers are held", file, numbers)
	}
	if *update {
		if err := os.WriteFile(file, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// figureAt follows keys and places, parted by points, to a number.
func figureAt(t *testing.T, answer any, path string) float64 {
	t.Helper()
	for _, step := range strings.Split(path, ".") {
		switch in := answer.(type) {
		case map[string]any:
			answer = in[step]
		case []any:
			at, err := strconv.Atoi(step)
			if err != nil || at >= len(in) {
				t.Fatalf("%s: no %s", path, step)
			}
			answer = in[at]
		}
	}
	x, is := answer.(float64)
	if !is {
		t.Fatalf("%s is no number", path)
	}
	return x
}

func inForm(form string, x float64) lang.Said {
	switch form {
	case "percent":
		return lang.Percent(x)
	case "two":
		return lang.Two.Of(x)
	}
	return lang.Whole.Of(x)
}
