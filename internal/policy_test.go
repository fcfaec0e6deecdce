// Package internal holds the project as a whole to its rules.
package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	belowDesign = []string{"sim", "model", "model/money", "design/estimate", "design/formula"}
	throughout  = append([]string{"design", "design/power", "design/finance", "scenarios", "results", "results/data", "results/report"}, belowDesign...)
)

// mayImport is the project's one-way street: what each package may import of
// the others. An estimator may import nothing, so it cannot peek at the truth;
// scenarios and results do not know each other.
var mayImport = map[string][]string{
	"sim":                    {},
	"model":                  {"sim"},
	"model/money":            {"sim", "model"},
	"design/estimate":        {},
	"design/formula":         {},
	"design":                 belowDesign,
	"design/power":           append([]string{"design"}, belowDesign...),
	"design/finance":         append([]string{"design"}, belowDesign...),
	"scenarios":              append([]string{"design", "internal/near"}, belowDesign...),
	"results":                append([]string{"design"}, belowDesign...),
	"results/data":           {"internal/near"},
	"results/report":         append([]string{"design", "results"}, belowDesign...),
	"validation":             throughout,
	"validation/arithmetic":  {},
	"validation/calibrate":   append([]string{"design", "scenarios", "validation"}, belowDesign...),
	"validation/sensitivity": append([]string{"design", "design/finance", "scenarios"}, belowDesign...),
	"cmd/proefbank":          append([]string{"cmd/proefbank/page", "validation", "validation/arithmetic", "validation/calibrate", "validation/sensitivity"}, throughout...),
	"cmd/proefbank/page":     append([]string{"validation"}, throughout...),
	"internal/near":          {},
	"internal/need":          {},
}

// onlyIn is where the libraries of others may be named, tests included, so that
// another can take the place of each.
var onlyIn = map[string]string{
	"golang.org/x/exp":                      "sim",
	"github.com/apache/arrow":               "results",
	"go.yaml.in/yaml":                       "scenarios",
	"github.com/santhosh-tekuri/jsonschema": "scenarios",
	"github.com/spf13/cobra":                "cmd/proefbank",
	"github.com/spf13/pflag":                "cmd/proefbank",
	"github.com/schollz/progressbar":        "cmd/proefbank",
}

// imported lists what the project's Go files import, by file.
func imported(t *testing.T) map[string][]string {
	t.Helper()
	files := map[string][]string{}
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		name := entry.Name()
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (name == "testdata" || strings.HasPrefix(name, ".") && name != ".."):
			return filepath.SkipDir
		case entry.IsDir() || filepath.Ext(name) != ".go":
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		path = strings.TrimPrefix(filepath.ToSlash(path), "../")
		files[path] = []string{}
		for _, spec := range file.Imports {
			what, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			files[path] = append(files[path], what)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestImportsGoOneWay(t *testing.T) {
	files := imported(t)
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		room := filepath.ToSlash(filepath.Dir(file))
		allowed, known := mayImport[room]
		if !known {
			t.Errorf("%s: %s is a new package: say in mayImport what it may import", file, room)
		}
		for _, what := range files[file] {
			if ours, of := strings.CutPrefix(what, "proefbank/"); of && !slices.Contains(allowed, ours) {
				t.Errorf("%s: %s may not import %s", file, room, ours)
			}
		}
	}
}

func TestLibrariesStayInTheirRoom(t *testing.T) {
	for file, imports := range imported(t) {
		for _, what := range imports {
			for library, room := range onlyIn {
				if strings.HasPrefix(what, library) && !strings.HasPrefix(file, room+"/") {
					t.Errorf("%s: %s may be imported in %s only", file, what, room)
				}
			}
		}
	}
}

// TestNoCycle holds the table itself to one direction.
func TestNoCycle(t *testing.T) {
	for room, allowed := range mayImport {
		for _, other := range allowed {
			if slices.Contains(mayImport[other], room) {
				t.Errorf("%s and %s may import each other", room, other)
			}
		}
	}
}
