package answers

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"proefbank/design/formula"
	"proefbank/internal/lang"
	"proefbank/study"
	"proefbank/validation"
)

var update = flag.Bool("update", false, "write docs/json.md anew")

// told are what --json holds, command by command.
var told = []struct {
	command string
	data    reflect.Type
}{
	{"analyse", reflect.TypeFor[analysis]()},
	{"bench", reflect.TypeFor[study.Speed]()},
	{"calibrate", reflect.TypeFor[calibration]()},
	{"calibrate --brug", reflect.TypeFor[brugFit]()},
	{"compare", reflect.TypeFor[compared]()},
	{"evidence", reflect.TypeFor[evidence]()},
	{"finance", reflect.TypeFor[financing]()},
	{"formula", reflect.TypeFor[formula.Answer]()},
	{"gather", reflect.TypeFor[collected]()},
	{"merge", reflect.TypeFor[merged]()},
	{"power", reflect.TypeFor[powered]()},
	{"prereg", reflect.TypeFor[planned]()},
	{"run", reflect.TypeFor[ran]()},
	{"run, of several scenarios", reflect.TypeFor[severalRan]()},
	{"scale", reflect.TypeFor[scaled]()},
	{"scenarios check", reflect.TypeFor[checked]()},
	{"scenarios list", reflect.TypeFor[scenarioLines]()},
	{"scenarios new", reflect.TypeFor[begun]()},
	{"scenarios show", reflect.TypeFor[wholeScenario]()},
	{"sensitivity", reflect.TypeFor[sensed]()},
	{"size", reflect.TypeFor[found]()},
	{"slurm", reflect.TypeFor[batched]()},
	{"validate", reflect.TypeFor[validation.Report]()},
	{"validate --arithmetic", reflect.TypeFor[reckoned]()},
	{"value", reflect.TypeFor[decided]()},
	{"value --data", reflect.TypeFor[weighed]()},
	{"verify", reflect.TypeFor[verified]()},
}

const jsonPage = "../docs/json.md"

// TestJSONPage holds docs/json.md to the types of the answers.
func TestJSONPage(t *testing.T) {
	var page strings.Builder
	page.WriteString(`# What --json holds

Made from the program's types by ` + "`make docs`" + `: every key of every command's answer, with its
unit and meaning. ` + "`[]`" + ` stands for every element of a list. A number that does not exist is
null, an empty list is a list, and an object that does not exist is null. Texts are in English,
whatever the language asked. With --csv the lists of objects are printed as rows under the same keys, those that lie within rows after all others.
`)
	for _, of := range told {
		fmt.Fprintf(&page, "\n## %s\n\n| key | holds | unit | meaning |\n|---|---|---|---|\n", of.command)
		for _, row := range shape(t, of.data, "") {
			fmt.Fprintf(&page, "| `%s` | %s | %s | %s |\n", row[0], row[1], row[2], strings.ReplaceAll(row[3], "|", `\|`))
		}
	}
	if *update {
		if err := os.WriteFile(jsonPage, []byte(page.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if there, err := os.ReadFile(jsonPage); err != nil || string(there) != page.String() {
		t.Errorf("docs/json.md is not what the answers hold now (%v); \"make docs\" writes it anew", err)
	}
}

// shape lists what JSON holds of a type, a row a key: the way to it, its kind,
// unit and meaning, as its tags have them.
func shape(t *testing.T, of reflect.Type, before string) (rows [][4]string) {
	for _, f := range reflect.VisibleFields(of) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "" || key == "-" {
			continue
		}
		means, explained := f.Tag.Lookup("means")
		if !explained {
			t.Errorf("%s.%s: the key %s has no meaning", of, f.Name, before+key)
		}
		kind, within := kindOf(f.Type)
		rows = append(rows, [4]string{before + key, kind, f.Tag.Get("unit"), means})
		if within != nil {
			rows = append(rows, shape(t, within, before+key+strings.Repeat("[]", strings.Count(kind, "list"))+".")...)
		}
	}
	return rows
}

// kindOf is what JSON has of a type, and the struct that it is or holds.
func kindOf(t reflect.Type) (kind string, within reflect.Type) {
	switch {
	case t.Implements(reflect.TypeFor[json.Marshaler]()):
		return "anything", nil
	case t == reflect.TypeFor[lang.Number]() || t == reflect.TypeFor[lang.Exact]():
		return "number or null", nil
	case t.Implements(reflect.TypeFor[lang.Said]()), t.Kind() != reflect.Struct && t.Implements(reflect.TypeFor[fmt.Stringer]()):
		return "text", nil
	}
	switch t.Kind() {
	case reflect.Pointer:
		kind, within = kindOf(t.Elem())
		return kind + " or null", within
	case reflect.Slice, reflect.Array:
		kind, within = kindOf(t.Elem())
		return "list of " + kind, within
	case reflect.Map:
		kind, within = kindOf(t.Elem())
		return "object of " + kind, within
	case reflect.Bool:
		return "true or false", nil
	case reflect.Float64, reflect.Float32:
		return "number or null", nil
	case reflect.Struct:
		return "object", t
	case reflect.String:
		return "text", nil
	case reflect.Interface:
		return "anything", nil
	}
	return "whole number", nil
}
