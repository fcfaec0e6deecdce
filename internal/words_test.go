package internal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"proefbank/internal/english"
)

// pair is what is said in two languages, and where it stands.
type pair struct {
	place          string
	english, dutch string
}

// speaking are functions whose first two texts are English and Dutch.
var speaking = []string{"Say", "says", "Errorf", "Tell", "Note", "wrong", "interrupted", "notHeld", "warn"}

// TestEverythingIsSaidTwice holds every message of the program to both
// languages: neither is empty, both tell of the same things in the same forms,
// and no Dutch one holds an English word.
func TestEverythingIsSaidTwice(t *testing.T) {
	pairs := append(pairsInCode(t), pairsInHelp(t)...)
	if len(pairs) < 500 {
		t.Fatalf("only %d messages were found", len(pairs))
	}
	for _, p := range pairs {
		switch {
		case p.english == "" && p.dutch == "":
			continue
		case p.english == "" || p.dutch == "":
			t.Errorf("%s: one language is missing: %q | %q", p.place, p.english, p.dutch)
		case !slices.Equal(verbs(p.english), verbs(p.dutch)):
			t.Errorf("%s: the languages have other verbs: %q | %q", p.place, p.english, p.dutch)
		}
		if found := english.Words(p.dutch); len(found) > 0 && p.english != p.dutch {
			t.Errorf("%s: Dutch with English words %q: %q", p.place, found, p.dutch)
		}
	}
}

// TestEnglishWordsAreFound breaks what the test above rests on.
func TestEnglishWordsAreFound(t *testing.T) {
	for text, want := range map[string]int{
		"het bestand is leeg":                        0,
		"the file is empty":                          1,
		"geen vlag heet “the one”":                   0,
		"%q is not one of %s":                        2,
		"neem schatter difference-in-means of lin":   0,
		"gebruik `proefbank run FOR` en \"for all\"": 0,
	} {
		if got := english.Words(text); len(got) != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}

// A percent sign before a space or a hyphenated word is none.
var verb = regexp.MustCompile(`%(\[\d+\])?[-+#0]*[0-9*]*(\.[0-9*]+)?[bcdeEfFgGopqstTUvwxX]`)

// verbs are those of a format, in the order of their arguments.
func verbs(format string) []string {
	all := verb.FindAllString(strings.ReplaceAll(format, "%%", ""), -1)
	if strings.Contains(format, "%[") {
		slices.Sort(all)
		return slices.Compact(all)
	}
	return all
}

func pairsInCode(t *testing.T) (all []pair) {
	for _, file := range slices.Sorted(maps.Keys(imported(t))) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, "../"+file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			one, other, both := pairOf(n)
			if both {
				place := set.Position(n.Pos())
				all = append(all, pair{file + ":" + strconv.Itoa(place.Line), one, other})
			}
			return true
		})
	}
	return all
}

// pairOf is what a node says in two languages: a call of a function that speaks,
// a literal of two texts, or a field's tag `head`.
func pairOf(n ast.Node) (english, dutch string, both bool) {
	switch n := n.(type) {
	case *ast.CallExpr:
		if slices.Contains(speaking, nameOf(n.Fun)) && len(n.Args) >= 2 {
			return twoTexts(n.Args[0], n.Args[1])
		}
	case *ast.CompositeLit:
		if len(n.Elts) == 2 && (n.Type == nil || nameOf(n.Type) == "Text") {
			return twoTexts(n.Elts[0], n.Elts[1])
		}
	case *ast.Field:
		if n.Tag != nil {
			tag, _ := strconv.Unquote(n.Tag.Value)
			return strings.Cut(strings.ReplaceAll(reflect.StructTag(tag).Get("head"), "%", "%%"), "|") // no format
		}
	}
	return "", "", false
}

func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func twoTexts(a, b ast.Expr) (one, other string, both bool) {
	one, first := textOf(a)
	other, second := textOf(b)
	return one, other, first && second
}

// textOf is a literal text, also one that is added up.
func textOf(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.BinaryExpr:
		a, first := textOf(e.X)
		b, second := textOf(e.Y)
		return a + b, first && second
	}
	return "", false
}

// pairsInHelp are the texts of help, part by part.
func pairsInHelp(t *testing.T) (all []pair) {
	files, err := filepath.Glob("../cmd/proefbank/help/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no help was found: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split("\n"+string(text), "\n[")[1:] {
			name, body, _ := strings.Cut(part, "]\n")
			switch name {
			case "short", "long":
				english, dutch, _ := strings.Cut(strings.TrimSpace(body), "\n---\n")
				all = append(all, pair{file + " " + name, strings.ReplaceAll(english, "%", "%%"), strings.ReplaceAll(dutch, "%", "%%")})
			case "flags":
				for line := range strings.Lines(body) {
					_, said, _ := strings.Cut(strings.TrimSpace(line), ": ")
					english, dutch, _ := strings.Cut(said, " | ")
					all = append(all, pair{file + " " + line, english, dutch})
				}
			}
		}
	}
	return all
}
