// Package internal holds the project as a whole to its rules.
package internal

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Rooms that others build on, from the ground up.
var (
	ground     = []string{"internal/lang", "internal/list", "sim", "model", "model/money", "design/estimate", "design/formula"}
	declared   = append([]string{"design", "design/power", "design/finance"}, ground...)
	kept       = append([]string{"scenarios", "results", "results/data", "study", "study/slurm"}, declared...)
	validated  = append([]string{"validation", "validation/arithmetic", "validation/calibrate", "validation/sensitivity", "validation/value", "validation/decision"}, kept...)
	throughout = append([]string{"answers", "results/report"}, validated...)
)

// mayImport is the project's one-way street: what each package may import of
// the others. An estimator may import nothing but words and lists, so it cannot peek at
// the truth; scenarios and results do not know each other, nor does a renderer
// of answers know a question.
var mayImport = map[string][]string{
	"sim":                    {},
	"internal/lang":          {},
	"internal/list":          {},
	"model":                  {"internal/lang", "internal/list", "sim"},
	"model/money":            {"internal/lang", "internal/list", "sim", "model"},
	"design/estimate":        {"internal/lang", "internal/list"},
	"design/formula":         {"internal/lang", "internal/list"},
	"design":                 ground,
	"design/power":           append([]string{"design"}, ground...),
	"design/finance":         append([]string{"design"}, ground...),
	"scenarios":              append([]string{"internal/near", "internal/regular"}, declared...),
	"results":                append([]string{"internal/levels", "internal/near", "internal/regular"}, declared...),
	"results/data":           {"internal/lang", "internal/levels", "internal/near", "internal/regular", "results"},
	"results/report":         {"internal/lang"},
	"study":                  append([]string{"scenarios", "results"}, declared...),
	"study/slurm":            {"internal/lang", "scenarios", "study"},
	"validation":             kept,
	"validation/arithmetic":  {"internal/lang"},
	"validation/calibrate":   append([]string{"validation"}, kept...),
	"validation/sensitivity": append([]string{"validation"}, kept...),
	"validation/value":       {"internal/lang"},
	"validation/decision":    append([]string{"validation/sensitivity", "validation/value"}, kept...),
	"answers":                append([]string{"results/report"}, validated...),
	"cmd/proefbank":          append([]string{"cmd/proefbank/page", "cmd/proefbank/help", "internal/near"}, throughout...),
	"cmd/proefbank/help":     {"internal/lang", "results/report", "answers"},
	"cmd/proefbank/page":     throughout,
	"internal/near":          {},
	"internal/regular":       {"internal/lang"},
	"internal/levels":        {"internal/lang"},
	"internal/need":          {},
	"internal/english":       {},
	"internal/toy":           append([]string{"scenarios"}, declared...),
	"scripts/tokens":         {},
	"scripts/unchanged":      {},
}

// onlyIn is where the libraries of others may be named, tests included, so that
// another can take the place of each.
var onlyIn = map[string]string{
	"golang.org/x/exp":                      "sim",
	"golang.org/x/text":                     "internal/lang",
	"github.com/apache/arrow":               "results",
	"go.yaml.in/yaml":                       "scenarios",
	"github.com/santhosh-tekuri/jsonschema": "scenarios",
	"github.com/spf13/cobra":                "cmd/proefbank",
	"github.com/spf13/pflag":                "cmd/proefbank",
	"github.com/schollz/progressbar":        "cmd/proefbank",
	"github.com/xuri/excelize":              "results/report",
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

// onlyCalled is the one room in which a function may be called, tests apart.
var onlyCalled = map[string]string{"design.NewExperiment": "study", "sim.Run": "study"}

func TestStudiesAreMadeInOneRoom(t *testing.T) {
	for file := range imported(t) {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), "../"+file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if selected, is := n.(*ast.SelectorExpr); is {
				name := fmt.Sprintf("%v.%s", selected.X, selected.Sel.Name)
				if room, held := onlyCalled[name]; held && room != path.Dir(file) {
					t.Errorf("%s: only %s may call %s", file, room, name)
				}
			}
			return true
		})
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
