package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var verbs = regexp.MustCompile(`%[.0-9]*[a-z]`)

// TestWarningsHaveDutch finds every text in the estimators' source and holds it
// to be part of a warning that has Dutch.
func TestWarningsHaveDutch(t *testing.T) {
	var english []string
	for _, w := range dutchWarnings {
		english = append(english, w[0])
		if a, b := strings.Count(w[0], "%v"), strings.Count(w[1], "%v"); a != b {
			t.Errorf("%q has %d blanks, its Dutch %d", w[0], a, b)
		}
	}
	known := strings.Join(english, "\n")
	files, err := filepath.Glob("../../design/estimate/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, text := range textsIn(t, file) {
			found++
			if !strings.Contains(known, verbs.ReplaceAllString(text, "%v")) {
				t.Errorf("%s: %q has no Dutch in analyse_dutch.go", filepath.Base(file), text)
			}
		}
	}
	if found < 60 {
		t.Errorf("only %d texts found", found)
	}
}

// labels are texts that stand inside warnings, as names of columns, and what
// the flags and the reading of the data rule out.
var labels = regexp.MustCompile(`^(treatment by |block %d|covariate %d|treatment (must be|has the value)|.*no draws were asked for$)`)

// textsIn are a file's literals of several words, those of panics excepted.
func textsIn(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			called, is := n.Fun.(*ast.Ident)
			return !is || called.Name != "panic"
		case *ast.Field, *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			text, err := strconv.Unquote(n.Value)
			if n.Kind == token.STRING && err == nil && strings.Contains(strings.TrimSpace(text), " ") && !labels.MatchString(text) {
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}

func TestWarningsInDutch(t *testing.T) {
	for english, dutch := range map[string]string{
		"3 rows dropped: a covariate is missing": "3 rijen weggelaten: een covariaat ontbreekt",
		"2 rows dropped: town is missing":        "2 rijen weggelaten: town ontbreekt",
		"0.5% of the information on the treatment lies in rows or clusters that the fit goes through: the standard error is too small": "0.5% van de informatie over de interventie zit in rijen of clusters waar de schatting precies doorheen gaat: de standaardfout is te klein",
		"unit Oss has two rows for period 3": "eenheid Oss heeft twee rijen voor periode 3",
		"rank-sum does not use --block":      "rank-sum gebruikt --block niet",
		"something new":                      "something new",
	} {
		if got := inLanguage(english, "nl"); got != dutch {
			t.Errorf("%q is %q in Dutch", english, got)
		}
		if got := inLanguage(english, "en"); got != english {
			t.Errorf("%q is %q in English", english, got)
		}
	}
}
